import { effect } from '@preact/signals';
import { type Devices, type DiskSlot, Nes, RomError, StateError } from '../console/core.ts';
import { Sound } from './audio.ts';
import { Battery } from './battery.ts';
import { loadCartridges, MissingPartError } from './cartridges.ts';
import { DeviceInput } from './device-input.ts';
import { blankMedium, packBattery, showDisk, unpackBattery } from './disks.ts';
import { FrameMeter } from './frame-meter.ts';
import { consoleOptions, devicesFor, type GameOptions, withoutOverrides } from './game-options.ts';
import { Input } from './input.ts';
import { keepPlace, readKept } from './kept.ts';
import { chooseOptions, forgetPlace, markPlayed, rememberPlace, romOf } from './library.ts';
import { Loop, type LoopTarget } from './loop.ts';
import { Music } from './music.ts';
import { complain, notify } from './notices.ts';
import { markColours } from './palette.ts';
import { settings } from './settings.ts';
import { shortcut } from './shortcuts.ts';
import { type Game, type SavedState, StorageError } from './storage.ts';
import * as store from './store.ts';
import { Video } from './video.ts';
import { WakeLock } from './wake-lock.ts';

const LAST_OF_MANY = { picture: true, sound: true };
const NOT_SHOWN = { picture: false, sound: true };

/** The running game: the console, its loop, and what goes in and out. There is one. */
class Player implements LoopTarget {
  readonly deviceInput = new DeviceInput();
  readonly input = new Input({
    takesKeys: () => store.page.peek() === 'play' && !this.music && !this.takesKeyboard,
    deviceKey: (code, isDown) => this.deviceKey(code, isDown),
    shortcut: (code) => shortcut(code, () => this.toggle()),
    usedButtons: () => this.usedButtons(),
  });
  private readonly sound = new Sound((state) => {
    store.sound.value = state;
  });
  private readonly wakeLock = new WakeLock();
  private readonly meter = new FrameMeter();
  private readonly stale = new Float32Array(4096);
  private nes: Nes | null = null;
  /** What plays, when it is a music file. */
  private music: Music | null = null;
  /** What is plugged into it. */
  devices: Devices | null = null;
  private rom: Uint8Array | null = null;
  /** The sample rate that the console was made for. */
  private madeFor = 0;
  /** Counts calls of `play`: the newest wins. */
  private plays = 0;
  private loop: Loop | null = null;
  private video: Video | null = null;
  private readonly battery = new Battery(() => void this.keep());
  /** The disk as its image has it; null for cartridges. */
  private blank: Uint8Array | null = null;
  /** Frames run since the place was last kept. */
  private sinceKept = 0;
  private wasRunning = false;

  get frameHz(): number {
    return this.nes?.info.frameHz ?? 60;
  }

  queuedMs(): number {
    return this.sound.queuedMs;
  }

  targetMs(): number {
    return this.sound.rate.targetMs;
  }

  /** Listen to the page: hidden, closed, settings. Call once. */
  open(): void {
    document.addEventListener('visibilitychange', () => this.onVisibility());
    addEventListener('pagehide', () => void this.keep());
    const gesture = () => {
      if (store.running.value) this.sound.resume();
    };
    for (const type of ['pointerup', 'keydown', 'touchend']) addEventListener(type, gesture, { passive: true });
    effect(() => this.sound.setVolume(settings.value.muted ? 0 : settings.value.volume));
    effect(() => this.video?.setOptions(settings.value));
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

  /** Play `game` from where it was left, or from power-on when `fresh` or there is no such place. */
  async play(game: Game, fresh = false): Promise<void> {
    // At once, while this still counts as part of the player's tap.
    this.sound.open();
    const play = ++this.plays;
    await this.eject();
    try {
      const rom = await romOf(game);
      if (play !== this.plays) return;
      this.insert(game, rom);
      await this.restore(game, fresh);
    } catch (error) {
      complain(error instanceof Error ? error.message : 'The game could not be started.');
      await this.leave();
      return;
    }
    if (play !== this.plays) return;
    store.current.value = markPlayed(game);
    store.page.value = 'play';
    this.resume();
  }

  resume(): void {
    if (!this.nes || store.running.value || document.hidden) return;
    store.running.value = true;
    while (this.nes.audioAvailable > 0) this.nes.readAudio(this.stale);
    this.sound.start();
    this.wakeLock.hold();
    this.loop?.start();
  }

  pause(): void {
    if (!store.running.value) return;
    this.loop?.stop();
    this.sound.stop();
    this.wakeLock.release();
    this.input.clear();
    this.deviceInput.clear();
    store.running.value = false;
    void this.keep();
  }

  toggle(): void {
    if (store.running.value) this.pause();
    else this.resume();
  }

  /** Back to the library; the place is kept. */
  async leave(): Promise<void> {
    this.plays++;
    store.page.value = 'library';
    await this.eject();
  }

  /** Play song `song` of a music file, from 0, from its beginning. */
  playSong(song: number): void {
    this.music?.play(song);
    this.sinceKept++;
    this.resume();
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
    const game = store.current.peek();
    const before = this.snapshot();
    if (!game || !before) return;
    try {
      if (options.overrides) await loadCartridges();
      this.rebuild({ ...game, options });
    } catch (error) {
      if (!(error instanceof RomError) && !(error instanceof MissingPartError)) throw error;
      complain(error.message);
      return;
    }
    chooseOptions(game, options);
    this.sinceKept++;
    notify(text, {
      label: 'Undo',
      run: () => {
        if (store.current.peek()?.id !== game.id) return;
        this.rebuild(chooseOptions(game, game.options ?? {}));
        this.nes?.load(before.bytes);
        this.show(before.picture);
      },
    });
  }

  /** A gesture for the sound, from the button that says so. */
  unlockSound(): void {
    this.sound.resume();
  }

  /** The machine and its picture now; null when there is no game. */
  snapshot(): SavedState | null {
    if (!this.nes) return null;
    const picture = this.nes.pixels.slice();
    markColours(picture, this.nes.ppu.model.colours);
    return { bytes: this.nes.save(), picture, time: Date.now() };
  }

  /** Go to `state`; what was there can be taken back. Throws `StateError`. */
  goTo(state: SavedState, text: string): void {
    this.undoable(text, (nes) => nes.load(state.bytes), state.picture);
  }

  /** Keep the place and the battery now. What could not be kept is said once. */
  async keep(): Promise<void> {
    const { nes } = this;
    const game = store.current.peek();
    const state = this.snapshot();
    if (!nes || !game || !state || this.sinceKept === 0) return;
    this.sinceKept = 0;
    const battery = this.battery.take(nes);
    rememberPlace(game.id, state.picture);
    try {
      await keepPlace(game.id, state, battery && packBattery(battery, this.blank), nes.info.unit);
    } catch (error) {
      if (battery) this.battery.putBack();
      if (!(error instanceof StorageError)) throw error;
      complain(error.message);
    }
  }

  runFrames(count: number): void {
    if (this.sound.sampleRate !== this.madeFor) this.remake();
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
    this.sinceKept += count;
    this.battery.look(nes, count);
    if (this.blank) showDisk(nes);
    meter.add(count, performance.now() - start);
    if (settings.peek().figures) meter.publish(nes.frame, nes.ppu, sound.figures);
    if (this.music?.look() === false) this.pause();
  }

  private runFrame(nes: Nes, options: typeof NOT_SHOWN, isHeard: boolean): void {
    nes.runFrame(options);
    if (isHeard) this.sound.feed(this.music ?? nes);
  }

  /** Take the game out, after keeping its place. */
  private async eject(): Promise<void> {
    this.pause();
    store.dialog.value = 'none';
    const kept = this.keep();
    this.nes = null;
    this.music = Music.of(null);
    this.devices = null;
    this.deviceInput.detach();
    this.loop = null;
    store.current.value = null;
    await kept;
  }

  /** The sound device changed, and wants another sample rate: the same machine, made for that. */
  private remake(): void {
    const { nes } = this;
    const game = store.current.peek();
    if (!nes || !game) return;
    this.rebuild(game);
    this.nes?.load(nes.save());
  }

  /** A new console for the game, with the battery of the old one, just switched on. */
  private rebuild(game: Game): void {
    const battery = this.nes && this.battery.whole(this.nes);
    this.build(game);
    if (this.nes) this.battery.load(this.nes, battery);
  }

  /** Plug in what the game is to be played with; nothing else changes. */
  plugIn(game: Game): void {
    const { nes } = this;
    if (!nes) return;
    const setup = devicesFor(game, nes.info);
    this.devices = this.deviceInput.attach(nes, setup, this.devices?.tape ?? null);
    store.plugged.value = setup;
  }

  private build(game: Game): void {
    if (!this.rom) return;
    this.madeFor = this.sound.sampleRate;
    this.nes = new Nes(this.rom, { ...consoleOptions(game), sampleRate: this.madeFor });
    this.music = Music.of(this.nes);
    this.blank = blankMedium(this.nes);
    if (this.disk) this.disk.changesSides = game.options?.changesSides ?? true;
    store.info.value = this.nes.info;
    showDisk(this.nes);
    this.plugIn(game);
  }

  private insert(game: Game, rom: Uint8Array): void {
    this.rom = rom;
    this.battery.clear();
    try {
      this.build(game);
    } catch (error) {
      if (!(error instanceof RomError) || !game.options?.overrides) throw error;
      this.build(withoutOverrides(game));
      complain(`The cartridge chosen for “${game.title}” does not work. It starts with the one that its file says.`);
    }
    this.loop = new Loop(this);
    this.sinceKept = 0;
    store.current.value = game;
  }

  /** Battery RAM, and the place where the game was left. */
  private async restore(game: Game, fresh: boolean): Promise<void> {
    const { nes } = this;
    if (!nes) return;
    const { battery: kept, tape, place } = await readKept(game.id, fresh, nes.info.unit);
    const battery = kept ? unpackBattery(kept, this.blank) : null;
    if (kept && !battery) complain('What this game saved is damaged; it starts as new.');
    this.battery.load(nes, battery);
    if (tape && this.devices) this.devices.tape = tape;
    if (!place) return;
    try {
      this.battery.resume(nes, place.bytes);
      notify(`Going on where you left “${game.title}”.`, { label: 'Start over', run: () => this.power() });
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      forgetPlace(game.id);
      complain(`“${game.title}” starts from the beginning. ${error.message}`);
    }
  }

  /** The Disk System's drive; null without one. */
  get disk(): DiskSlot | null {
    return this.nes?.board.disk ?? null;
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
    this.sinceKept++;
    if (picture) this.show(picture);
    notify(text, {
      label: 'Undo',
      run: () => {
        if (this.nes !== nes) return;
        nes.load(before.bytes);
        this.show(before.picture);
        this.resume();
      },
    });
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

  private usedButtons(): void {
    if (store.page.peek() === 'play' && store.touching.peek()) store.touching.value = false;
  }

  private get takesKeyboard(): boolean {
    return store.running.peek() && this.deviceInput.takesKeyboard;
  }

  private deviceKey(code: string, isDown: boolean): boolean {
    if (!isDown) this.deviceInput.keyUp(code);
    else if (store.running.peek()) return this.deviceInput.keyDown(code);
    return false;
  }
}

export const player = new Player();
