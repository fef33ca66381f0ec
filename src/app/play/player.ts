import { effect, untracked } from '@preact/signals';
import { type Inputs, RomError } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';
import { Commands } from '../input/commands.ts';
import { type Aim, DeviceInput } from '../input/device-input.ts';
import { Input } from '../input/input.ts';
import { readLayout } from '../input/key-names.ts';
import { openKeys } from '../input/own-keys.ts';
import { PIXELS_PER_MM } from '../input/touch-layout.ts';
import { markPlayed } from '../library/library.ts';
import { romProblem } from '../library/rom-problem.ts';
import type { Machine } from '../machine/machine.ts';
import { Video } from '../picture/video.ts';
import { close } from '../shell/dialogs.ts';
import { complain, dismissTopic, notify } from '../shell/notices.ts';
import { type PageName, showPage } from '../shell/page-state.ts';
import { complainOfPart } from '../shell/parts.ts';
import { settings } from '../shell/settings.ts';
import { frame } from '../shell/stage.ts';
import { WakeLock } from '../shell/wake-lock.ts';
import { Sound } from '../sound/audio.ts';
import { followSettings } from '../sound/follow-settings.ts';
import { setSound } from '../sound/sound-setup.ts';
import type { Game, GameOptions, SavedState } from '../storage/records.ts';
import { arrive } from './door.ts';
import { FrameMeter } from './frame-meter.ts';
import { elapsed, previousOf, song } from './music.ts';
import { changing, covered, hears, pictureOptions, running, sound } from './play-state.ts';
import { quickly } from './quickly.ts';
import { Session, type SessionHost } from './session.ts';
import { situation } from './situation.ts';
import type { Timeline } from './timeline.ts';

const switchOn = (inputs: Inputs) => inputs.happen({ kind: 'power' });

/**
 * What can be done with games: put one in, play, pause, take it out. It owns what stays when another game comes: sound,
 * input, the picture.
 */
class Player implements SessionHost {
  readonly deviceInput = new DeviceInput();
  readonly commands = new Commands({ player: this, devices: this.deviceInput }, () => situation.value);
  readonly input = new Input(this.commands);
  readonly sound = new Sound((state) => {
    sound.value = state;
  });
  readonly meter = new FrameMeter();
  private readonly wakeLock = new WakeLock();
  private video: Video | null = null;
  /** The game in the console, or the one that is being put in. */
  session: Session | null = null;
  /** The game that is to come in, once the one before it is out. The newest wins: another one that was to come does not. */
  private coming: Session | null = null;
  private wasRunning = false;
  /** The game waits under a dialog, and goes on once that is closed. */
  isHeld = false;

  /** The console with the game in it; null when there is none. */
  get machine(): Machine | null {
    return this.session?.machine ?? null;
  }

  /** The game in the console; null when there is none. */
  get game(): Game | null {
    return this.session?.isOpen ? this.session.game : null;
  }

  /** Listen to the page: keys, hidden, closed, settings. Call once. */
  open(): void {
    openKeys();
    void readLayout();
    document.addEventListener('visibilitychange', () => this.onVisibility());
    addEventListener('pagehide', () => void this.keep());
    const gesture = () => {
      if (running.value) this.sound.resume();
    };
    this.input.open(gesture);
    for (const type of ['pointerup', 'touchend']) addEventListener(type, gesture, { passive: true });
    followSettings(this.sound);
    effect(() => {
      // Read whether or not there is anything to tell: what is not read here is not followed.
      const now = pictureOptions.value;
      this.video?.setOptions(now);
      const inputs = this.machine?.inputs;
      // Nothing happens to a game by what is chosen for its page: it may be looked at in the past.
      if (inputs && inputs.settings.changesSides !== now.changesSides) {
        inputs.happen({ kind: 'changesSides', on: now.changesSides });
      }
      if (this.machine) void setSound(this.machine.nes, now);
    });
    effect(() => {
      const isOpen = covered.value;
      untracked(() => this.hold(isOpen));
    });
  }

  /**
   * Show the game in `box`, on a canvas of `makeCanvas`; `mark` shows where a finger aims, in CSS pixels of the page. Returns
   * how to take it away again.
   */
  attach(box: HTMLElement, makeCanvas: () => HTMLCanvasElement, mark: Aim['mark'] = () => {}): () => void {
    const video = new Video(box, makeCanvas, pictureOptions.peek(), () => {
      notify(text.play.filterTooMuch, undefined, 'filter');
    });
    this.video = video;
    if (this.machine) this.show(this.machine, this.machine.nes.pixels);
    const deafen = this.deviceInput.listen(box, {
      pointOf: (x, y) => video.pixelAt(x, y),
      rise: () => settings.peek().aimOffset * PIXELS_PER_MM,
      mark,
    });
    return () => {
      deafen();
      video.dispose();
      if (this.video === video) this.video = null;
    };
  }

  /** The console's pixel at a place on the page; null outside of the picture. */
  pixelAt(clientX: number, clientY: number): ReturnType<Video['pixelAt']> {
    return this.video?.pixelAt(clientX, clientY) ?? null;
  }

  show({ nes }: Machine, picture: Uint16Array): void {
    this.video?.show(picture, nes.region.border, nes.ppu.model.colours, {
      isPal: nes.region.name !== 'ntsc',
      phase: nes.colourPhase,
    });
  }

  /**
   * Play `game` from where it was left, or from power-on when `fresh` or it was left nowhere. What is in the console and
   * cannot be kept stays there, unless the player `givesUp` that.
   */
  async play(game: Game, fresh = false, givesUp = false): Promise<void> {
    // First, since browsers allow sound only in answer to the player's tap.
    this.sound.open();
    const session = new Session(game, this);
    this.expect(session);
    try {
      const again = () => void this.play(game, fresh, true);
      if (!(await this.letGo(givesUp, again)) || session.isOver) return;
      this.session = session;
      const isResumed = await session.open();
      if (session.isOver) return;
      if (isResumed) this.goOn(session, fresh);
      markPlayed(game);
      await showPage('play');
    } catch (error) {
      if (session.isOver) return;
      const why = error instanceof Error ? error.message : text.play.notStarted;
      const said = error instanceof RomError ? await romProblem(error) : why;
      if (session.isOver) return;
      complain(said);
      return await this.leave();
    } finally {
      this.hasCome(session);
    }
    if (!session.isOver) this.resume();
  }

  /** Let the game run; not while the page is hidden. If a dialog is open, it runs once that is closed. */
  resume(): void {
    if (!this.session?.isOpen || running.value || document.hidden) return;
    // Another version has it still, in the page around this one: it would run in both.
    if (changing.peek() && frame?.leaving) return;
    this.isHeld = covered.peek();
    if (this.isHeld) return;
    running.value = true;
    this.machine?.dropSamples();
    this.sounds();
    this.wakeLock.hold();
    this.session.start();
  }

  /** Stop the game where it is, and keep it. */
  pause(): void {
    this.isHeld = false;
    if (!running.value) return;
    this.session?.stop();
    this.sound.stop();
    this.wakeLock.release();
    this.input.clear();
    this.deviceInput.clear();
    running.value = false;
    void this.keep();
  }

  /** Pause, or go on. */
  toggle(): void {
    if (running.value) this.pause();
    else this.resume();
  }

  /** Back to the library, or on to another page; the game is kept. What cannot be kept stays, unless the player `givesUp` that. */
  async leave(to: PageName = 'library', givesUp = false): Promise<void> {
    this.expect(null);
    try {
      const isOut = await this.letGo(givesUp, () => void this.leave(to, true));
      if (isOut && this.coming === null) await showPage(to);
    } finally {
      this.hasCome(null);
    }
  }

  /** Play song `index` of a music file, from 0, from its beginning. */
  playSong(index: number): void {
    this.session?.playSong(index);
    this.resume();
  }

  /** The next track (1), or the one before (-1), which is this one's beginning once some of it has been heard. */
  skipTrack(by: 1 | -1): void {
    this.playSong(by > 0 ? song.peek() + 1 : previousOf(song.peek(), elapsed.peek()));
  }

  /** Press the console's Reset button; one tap takes it back. */
  reset(): void {
    this.session?.change(text.play.wasReset, text.play.undoReset, (inputs) => inputs.happen({ kind: 'reset' }));
  }

  /** Off and on again; one tap takes it back. */
  power(): void {
    this.session?.change(text.play.wasPowered, text.play.undoPower, switchOn);
  }

  /** Other options for the game in the console: it is switched on anew, which is `said`; one tap takes it back. */
  async setOptions(options: GameOptions, said: string): Promise<void> {
    await this.session?.setOptions(options, said);
  }

  /** Plug in what the game in the console is to be played with; nothing else changes. */
  plugIn(): void {
    this.session?.plugIn();
  }

  /** All that the game in the console keeps without power, with what came in a file besides; null when it keeps nothing. */
  keptBattery(): Uint8Array | null {
    const { machine, session } = this;
    return (machine && session?.keeper.battery.whole(machine.nes)) ?? null;
  }

  /** Change the machine, which is `said`; one tap takes it back, as `undo` says. */
  change(said: string, undo: string, act: (inputs: Inputs) => void): void {
    this.session?.change(said, undo, act);
  }

  /** What records the game in the console from now on; null when nothing does. */
  record(recording: Session['recording']): void {
    if (this.session) this.session.recording = recording;
  }

  /** Switch the game on anew with another battery save, which is `said`; one tap takes it back. */
  replaceBattery(battery: Uint8Array, said: string): void {
    this.session?.replaceBattery(battery, said);
    this.resume();
  }

  /** A gesture for the sound, from the button that says so. */
  unlockSound(): void {
    this.sound.resume();
  }

  /** Frames a second of the game in the console. */
  get frameHz(): number {
    return this.session?.frameHz ?? 60;
  }

  /** The way back through the game in the console; null where there is none, or none yet. */
  get timeline(): Timeline | null {
    return this.session?.time.timeline ?? null;
  }

  /** Go back through the game from now on, or go on from where that led. */
  rewind(isDown: boolean): void {
    this.timeline?.hold(isDown && running.peek());
  }

  /** Go faster from now on, or no more. */
  hurry(isDown: boolean): void {
    this.session?.time.hurry(isDown);
  }

  /** Go faster, or slowly, until it is chosen again. */
  changeSpeed(to: 'fast' | 'slow'): void {
    this.session?.time.choose(to);
    this.sounds();
  }

  /** One frame on or back, while the game is paused. */
  step(by: 1 | -1): void {
    if (!running.peek()) this.session?.step(by);
  }

  /** Save in the first slot, while the game goes on. */
  quickSave(): void {
    const { session } = this;
    // Taken at once: the game goes on while the rest is waited for.
    const state = session?.isOpen ? session.snapshot() : null;
    if (session && state) quickly(({ saveQuickly }) => saveQuickly(session, state));
  }

  /** Go to what is in the first slot. */
  quickLoad(): void {
    const { session } = this;
    if (session?.isOpen) quickly(({ loadQuickly }) => loadQuickly(session, () => this.resume()));
  }

  /** Pin this moment of the game. */
  pin(): void {
    const { session } = this;
    const state = session?.isOpen && session.snapshot();
    if (!state) return;
    import('./moments.ts').then(
      ({ pinMoment }) => void pinMoment(session.game.id, state),
      () => complainOfPart(),
    );
  }

  /** The machine and its picture now; null when there is no game. */
  snapshot(): SavedState | null {
    return this.session?.snapshot() ?? null;
  }

  /** Go to `state`, which is `said`; what was there can be taken back. Throws `StateError`. */
  goTo(state: SavedState, said: string): void {
    this.session?.goTo(state, said);
  }

  /** Keep the game in the console now; false when that failed, which the player is told. */
  keep(): Promise<boolean> {
    return this.session?.keep() ?? Promise.resolve(true);
  }

  /** A function that does `run` as long as the game that is in the console now stays there. */
  whileOpen(run: () => void): () => void {
    return this.session?.whileOpen(run) ?? (() => {});
  }

  lost(title: string): void {
    this.takeOut();
    if (!this.coming || this.coming.isOver) {
      this.coming = null;
      this.hasCome(null);
      void showPage('library');
    }
    notify(text.play.wentElsewhere(title), undefined, 'window');
  }

  /** The game is heard while it runs, unless it runs slowly and is not to be. */
  private sounds(): void {
    if (running.peek() && !this.session?.time.isSlowAndSilent) this.sound.start();
    else this.sound.stop();
  }

  /** Let the game go on under the dialog that is open, or no more. */
  hear(isOn: boolean): void {
    hears.value = isOn;
    if (isOn) this.resume();
  }

  /** Pause the game while a dialog is open. */
  private hold(isOpen: boolean): void {
    if (isOpen && running.peek()) {
      this.pause();
      this.isHeld = true;
    } else if (!isOpen && this.isHeld) this.resume();
  }

  /** `session` is to come into the console; null when none is. One that was to come before does not come any more. */
  private expect(session: Session | null): void {
    this.coming?.end();
    this.coming = session;
    changing.value = true;
  }

  /** The session that was expected is in the console, or will not come. */
  private hasCome(session: Session | null): void {
    if (this.coming !== session) return;
    this.coming = null;
    changing.value = false;
  }

  /** Keep the game and take it out. False when it stays, since it could not be kept and the player does not give it up. */
  private async letGo(givesUp: boolean, again: () => void): Promise<boolean> {
    this.pause();
    const { session } = this;
    session?.toPresent();
    if (session && !(await session.keep()) && !givesUp && !session.isOver) {
      const leave = { label: text.saves.leaveAnyway, run: session.whileOpen(again) };
      complain(text.saves.notKept(session.game.title, session.problem), leave, 'keep');
      return false;
    }
    if (this.session === session) this.takeOut();
    return true;
  }

  /** Take the game out, without keeping it. */
  private takeOut(): void {
    this.session?.end();
    this.session = null;
    this.pause();
    close();
    dismissTopic('game', 'place', 'slot', 'gamepad', 'keep', 'window', 'cheats');
  }

  /** The game is where it was left: offer to start over, or do so when `fresh`. */
  private goOn(session: Session, fresh: boolean): void {
    const { title } = session.game;
    const startOver = () => session.change(text.play.startedOver(title), text.play.undoStart, switchOn);
    if (fresh) startOver();
    else session.offer(text.play.continued(title), text.library.startOver, startOver);
  }

  private onVisibility(): void {
    if (document.hidden) {
      this.wasRunning = running.peek();
      if (this.wasRunning) this.pause();
      else void this.keep();
    } else if (this.wasRunning) {
      this.wasRunning = false;
      this.resume();
    }
  }
}

/** The player of this page. There is one. */
export const player = new Player();
arrive(player);
