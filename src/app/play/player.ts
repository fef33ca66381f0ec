import { effect, untracked } from '@preact/signals';
import { type Nes, RomError, StateError } from '../../console/core.ts';
import { problemText } from '../i18n/problems.ts';
import { Commands } from '../input/commands.ts';
import { DeviceInput } from '../input/device-input.ts';
import { Input } from '../input/input.ts';
import { chooseOptions, markPlayed, romOf } from '../library/library.ts';
import { current, setCurrent } from '../library/library-state.ts';
import { Loop, type LoopTarget } from '../machine/loop.ts';
import { Seat } from '../machine/machine.ts';
import { markColours } from '../picture/palette.ts';
import { Video } from '../picture/video.ts';
import { close } from '../shell/dialogs.ts';
import { complain, dismissTopic, notify } from '../shell/notices.ts';
import { dialog, showPage } from '../shell/page-state.ts';
import { loadCartridges, MissingPartError } from '../shell/parts.ts';
import { settings } from '../shell/settings.ts';
import { WakeLock } from '../shell/wake-lock.ts';
import { Sound } from '../sound/audio.ts';
import { OneWindow } from '../storage/one-window.ts';
import type { Game, GameOptions, SavedState } from '../storage/records.ts';
import { FrameMeter } from './frame-meter.ts';
import { Keeper } from './keeper.ts';
import { elapsed, previousOf, showTrack, song } from './music.ts';
import * as store from './play-state.ts';
import { showDisk } from './play-state.ts';
import { situation } from './situation.ts';

const LAST_OF_MANY = { picture: true, sound: true };
const NOT_SHOWN = { picture: false, sound: true };

/** The running game: the console, its loop, and what goes in and out. There is one. */
class Player implements LoopTarget {
  readonly deviceInput = new DeviceInput();
  readonly commands = new Commands({ player: this, devices: this.deviceInput }, () => situation.value);
  readonly input = new Input(this.commands);
  private readonly sound = new Sound((state) => {
    store.sound.value = state;
  });
  private readonly wakeLock = new WakeLock();
  private readonly meter = new FrameMeter();
  private readonly stale = new Float32Array(4096);
  /** Counts calls of `play`: the newest wins. */
  private plays = 0;
  private loop: Loop | null = null;
  private video: Video | null = null;
  private readonly keeper = new Keeper({
    goTo: (state, text) => this.goTo(state, text),
    keep: () => void this.keep(true),
  });
  readonly seat = new Seat(this.deviceInput, this.keeper, this.sound);
  private readonly window = new OneWindow(
    () => this.handOver(),
    () => this.goesOnElsewhere(),
  );
  private wasRunning = false;
  /** Goes on once the dialog over it is closed. */
  private isHeld = false;

  private get nes(): Nes | null {
    return this.seat.nes;
  }

  get frameHz(): number {
    return this.nes?.info.frameHz ?? 60;
  }

  queuedMs(): number {
    return this.sound.queuedMs;
  }

  targetMs(): number {
    return this.sound.rate.targetMs;
  }

  /** Listen to the page: keys, hidden, closed, settings. Call once. */
  open(): void {
    document.addEventListener('visibilitychange', () => this.onVisibility());
    addEventListener('pagehide', () => void this.keep());
    const gesture = () => {
      if (store.running.value) this.sound.resume();
    };
    this.input.open(gesture);
    for (const type of ['pointerup', 'touchend']) addEventListener(type, gesture, { passive: true });
    effect(() => this.sound.setVolume(settings.value.muted ? 0 : settings.value.volume));
    effect(() => this.video?.setOptions(settings.value));
    effect(() => {
      const isOpen = dialog.value !== 'none';
      untracked(() => this.hold(isOpen));
    });
  }

  /** Show the game in `box`, on a canvas of `makeCanvas`. Returns how to take it away again. */
  attach(box: HTMLElement, makeCanvas: () => HTMLCanvasElement): () => void {
    const video = new Video(box, makeCanvas, settings.peek());
    this.video = video;
    if (this.nes) this.show(this.nes.pixels);
    const deafen = this.deviceInput.listen(box, (x, y) => video.pixelAt(x, y));
    return () => {
      deafen();
      video.dispose();
      if (this.video === video) this.video = null;
    };
  }

  /**
   * Play `game` from where it was left, or from power-on when `fresh` or there is no such place. What is in the console
   * and cannot be kept stays there, unless the player `givesUp` that.
   */
  async play(game: Game, fresh = false, givesUp = false): Promise<void> {
    // At once, while this still counts as part of the player's tap.
    this.sound.open();
    const play = ++this.plays;
    store.changing.value = true;
    try {
      const again = () => void this.play(game, fresh, true);
      if (!(await this.letGo(givesUp, again)) || play !== this.plays) return;
      const wait = () => notify(`“${game.title}” comes over from another window.`, undefined, 'window');
      const [rom] = await Promise.all([romOf(game), this.window.take(game.id, wait)]);
      if (play !== this.plays) return;
      dismissTopic('window');
      this.seat.insert(game, rom);
      this.loop = new Loop(this);
      setCurrent(game);
      const isResumed = await this.restore(game);
      if (play !== this.plays) return;
      if (isResumed) this.goOn(game, fresh);
    } catch (error) {
      if (play !== this.plays) return;
      const text = error instanceof Error ? error.message : 'The game could not be started.';
      complain(error instanceof RomError ? problemText(error) : text);
      return await this.leave();
    } finally {
      if (play === this.plays) store.changing.value = false;
    }
    markPlayed(game);
    showPage('play');
    this.resume();
  }

  resume(): void {
    if (!this.nes || store.running.value || document.hidden) return;
    this.isHeld = dialog.peek() !== 'none';
    if (this.isHeld) return;
    store.running.value = true;
    while (this.nes.audioAvailable > 0) this.nes.readAudio(this.stale);
    this.sound.start();
    this.wakeLock.hold();
    this.loop?.start();
  }

  pause(): void {
    this.isHeld = false;
    if (!store.running.value) return;
    this.loop?.stop();
    this.sound.stop();
    this.wakeLock.release();
    this.input.clear();
    this.deviceInput.clear();
    store.running.value = false;
    void this.keep();
  }

  /** A game waits while there is a dialog over it. */
  private hold(isOpen: boolean): void {
    if (isOpen && store.running.peek()) {
      this.pause();
      this.isHeld = true;
    } else if (!isOpen && this.isHeld) this.resume();
  }

  toggle(): void {
    if (store.running.value) this.pause();
    else this.resume();
  }

  /** Back to the library; the place is kept. What cannot be kept stays, unless that is given up. */
  async leave(givesUp = false): Promise<void> {
    const play = ++this.plays;
    store.changing.value = true;
    if (await this.letGo(givesUp, () => void this.leave(true))) showPage('library');
    if (play === this.plays) store.changing.value = false;
  }

  /** Play song `song` of a music file, from 0, from its beginning. */
  playSong(song: number): void {
    this.seat.tracks?.play(song);
    showTrack(this.seat.tracks);
    this.keeper.changed();
    this.resume();
  }

  /** The next track (1), or the one before (-1), which is this one's beginning once some of it has been heard. */
  skipTrack(by: 1 | -1): void {
    this.playSong(by > 0 ? song.peek() + 1 : previousOf(song.peek(), elapsed.peek()));
  }

  reset(): void {
    this.undoable('Reset.', (nes) => nes.reset());
  }

  /** Off and on again. */
  power(): void {
    this.undoable('Switched off and on.', (nes) => nes.power());
  }

  /** Other options for the game in the console: it is switched on anew, with its battery; one tap takes it back. */
  async setOptions(options: GameOptions, text: string): Promise<void> {
    const game = current.peek();
    const before = this.snapshot();
    if (!game || !before) return;
    try {
      if (options.overrides) await loadCartridges();
      await this.keep();
      if (current.peek() !== game) return;
      await this.seat.rebuild({ ...game, options });
      if (current.peek() !== game) return;
    } catch (error) {
      if (!(error instanceof RomError) && !(error instanceof MissingPartError)) throw error;
      complain(error instanceof RomError ? problemText(error) : error.message);
      return;
    }
    chooseOptions(game, options);
    this.keeper.changed();
    this.offer(text, 'Undo', async () => {
      await this.seat.rebuild(chooseOptions(game, game.options ?? {}));
      this.takeBack(before);
    });
  }

  /** A gesture for the sound, from the button that says so. */
  unlockSound(): void {
    this.sound.resume();
  }

  /** The machine and its picture now; null when there is no game. */
  snapshot(): SavedState | null {
    return this.nes && this.snapshotOf(this.nes);
  }

  private snapshotOf(nes: Nes): SavedState {
    const picture = nes.pixels.slice();
    markColours(picture, nes.ppu.model.colours);
    return { bytes: nes.save(), picture, time: Date.now() };
  }

  /** Go to `state`; what was there can be taken back. Throws `StateError`. */
  goTo(state: SavedState, text: string): void {
    this.undoable(text, (nes) => nes.load(state.bytes), state.picture);
  }

  /** Keep the place and the battery now; false when that failed, which the player is told. */
  keep(inPlay = false): Promise<boolean> {
    const { nes } = this;
    const game = current.peek();
    if (!nes || !game) return Promise.resolve(true);
    const tape = store.tapeMode.peek() === 'recording' ? this.seat.devices?.tape : null;
    return this.keeper.keep(nes, game, () => ({ ...this.snapshotOf(nes), inPlay }), tape ?? null);
  }

  runFrames(count: number): void {
    this.seat.followSound();
    const { nes, sound, input, meter } = this;
    if (!nes) return;
    const start = performance.now();
    const isHeard = sound.isTaking;
    LAST_OF_MANY.sound = isHeard;
    NOT_SHOWN.sound = isHeard;
    if (isHeard) nes.setAudioRatio(sound.rate.ratio);
    input.poll();
    const isCabinet = nes.ports.panel !== null;
    for (const port of [0, 1, 2, 3] as const) nes.setButtons(port, input.mask(port, isCabinet));
    this.deviceInput.poll();
    for (let i = 1; i < count; i++) this.runFrame(nes, NOT_SHOWN, isHeard);
    this.runFrame(nes, LAST_OF_MANY, isHeard);
    this.show(nes.pixels);
    this.keeper.ran(nes, count);
    if (this.keeper.blank) showDisk(nes);
    meter.add(count, performance.now() - start);
    if (settings.peek().figures) meter.publish(nes.frame, nes.ppu, sound.figures);
    const goesOn = this.seat.tracks?.goOn() ?? true;
    showTrack(this.seat.tracks);
    if (!goesOn) this.pause();
  }

  private runFrame(nes: Nes, options: typeof NOT_SHOWN, isHeard: boolean): void {
    nes.runFrame(options);
    if (isHeard) this.sound.feed(this.seat.tracks ?? nes);
  }

  /** Keep the game and take it out; false, and nothing happens, when it could not be kept and nobody `givesUp` that. */
  private async letGo(givesUp: boolean, again: () => void): Promise<boolean> {
    this.pause();
    const game = current.peek();
    if (!(await this.keep()) && !givesUp && game === current.peek()) {
      const text = `“${game?.title}” stays here, since it could not be kept. ${this.keeper.problem}`;
      complain(text, { label: 'Leave all the same', run: this.keeper.whileIn(again) }, 'keep');
      return false;
    }
    this.eject();
    return true;
  }

  private eject(): void {
    this.pause();
    close();
    dismissTopic('game', 'place', 'slot', 'gamepad', 'keep', 'window');
    this.window.free();
    this.keeper.clear();
    this.seat.clear();
    this.loop = null;
    store.tapeMode.value = 'stopped';
    setCurrent(null);
  }

  /** Another window wants the game: it is kept, and goes on there; false when it could not be kept. */
  private async handOver(): Promise<boolean> {
    const id = current.peek()?.id;
    this.pause();
    if (!(await this.keep())) return false;
    if (current.peek()?.id === id) this.goesOnElsewhere();
    return true;
  }

  private goesOnElsewhere(): void {
    const title = current.peek()?.title;
    this.plays++;
    this.keeper.clear();
    this.eject();
    store.changing.value = false;
    showPage('library');
    if (title) notify(`“${title}” goes on in another window.`, undefined, 'window');
  }

  /** Battery RAM, tape, and the place where the game was left; whether there is such a place. */
  private async restore(game: Game): Promise<boolean> {
    const { nes } = this;
    if (!nes) return false;
    const { isResumed, tape } = await this.keeper.restore(nes, game);
    if (tape && this.seat.devices) this.seat.devices.tape = tape;
    return isResumed;
  }

  /** The game is where it was left: say so, or start over from there. */
  private goOn({ title }: Game, fresh: boolean): void {
    const startOver = () => this.undoable(`“${title}” starts over.`, (nes) => nes.power());
    if (fresh) startOver();
    else this.offer(`Going on where you left “${title}”.`, 'Start over', startOver);
  }

  private show(pixels: Uint16Array): void {
    if (this.nes) this.video?.show(pixels, this.nes.region.border, this.nes.ppu.model.colours);
  }

  /** Change the machine so that one tap brings back how it was. */
  private undoable(text: string, act: (nes: Nes) => void, picture?: Uint16Array): void {
    const { nes } = this;
    const before = this.snapshot();
    if (!nes || !before) return;
    act(nes);
    this.keeper.changed();
    if (picture) this.show(picture);
    this.offer(text, 'Undo', () => {
      this.takeBack(before);
      this.resume();
    });
  }

  /** Says so, with something that can be done about it as long as the game is in the console. */
  private offer(text: string, label: string, run: () => void): void {
    notify(text, { label, run: this.keeper.whileIn(run) }, 'game');
  }

  /** The machine is as it was, unless it has been made another one since. */
  private takeBack(before: SavedState): void {
    try {
      this.nes?.load(before.bytes);
      this.keeper.changed();
      this.show(before.picture);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      complain(problemText(error));
    }
  }

  private onVisibility(): void {
    if (document.hidden) {
      this.wasRunning = store.running.peek();
      if (this.wasRunning) this.pause();
      else void this.keep();
    } else if (this.wasRunning) {
      this.wasRunning = false;
      this.resume();
    }
  }
}

export const player = new Player();
