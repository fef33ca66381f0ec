import { type Inputs, RomError, type RomInfo, StateError } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';
import { problemText } from '../i18n/problems.ts';
import type { DeviceInput } from '../input/device-input.ts';
import type { Input } from '../input/input.ts';
import { devicesFor } from '../library/game-options.ts';
import { chooseOptions, romOf } from '../library/library.ts';
import { current, setCurrent } from '../library/library-state.ts';
import { romProblem } from '../library/rom-problem.ts';
import { Loop, type LoopTarget } from '../machine/loop.ts';
import type { Machine, PadSource } from '../machine/machine.ts';
import { complain, dismissTopic, notify } from '../shell/notices.ts';
import { breakPage } from '../shell/page-state.ts';
import { complainOfPart, loadCartridges, MissingPartError } from '../shell/parts.ts';
import { settings } from '../shell/settings.ts';
import type { Sound } from '../sound/audio.ts';
import { OneWindow } from '../storage/one-window.ts';
import type { Game, GameOptions, SavedState } from '../storage/records.ts';
import type { FrameMeter } from './frame-meter.ts';
import { GameTime } from './game-time.ts';
import { GameWatch } from './game-watch.ts';
import { keepBeforeLoad } from './keep-slot.ts';
import { Keeper } from './keeper.ts';
import { makeFirst, makeMachine } from './make-machine.ts';
import { showTrack } from './music.ts';
import { chosenPace, controls, hears, info, keptAt, pace, showDisk, tapeMode } from './play-state.ts';
import { putOnCheats } from './put-cheats.ts';
import { stateOf } from './saved-game.ts';

/** What changes the machine. */
type Act = (inputs: Inputs) => void;

/** What a session uses and does not own: it stays when another game comes. */
export interface SessionHost {
  readonly sound: Pick<Sound, 'sampleRate' | 'isTaking' | 'queuedMs' | 'targetMs' | 'ratio' | 'feed' | 'figures'>;
  readonly input: Pick<Input, 'poll' | 'next' | 'presses'>;
  readonly deviceInput: DeviceInput;
  readonly meter: FrameMeter;
  /** Show a picture of the machine's. */
  show(machine: Machine, picture: Uint16Array): void;
  /** Pause the game. */
  pause(): void;
  /** Let the game run. */
  resume(): void;
  /** The game called `title` is another window's now; its session is over. */
  lost(title: string): void;
}

/**
 * One game from the moment it goes in until it comes out. It owns the console, what keeps the game, and the lock that holds
 * it in this window; whatever was promised for the game ends with it.
 */
export class Session implements LoopTarget {
  /** The game is out of the console: what was begun for it is not finished. */
  isOver = false;
  /** The console with the game in it; null before that, and when the session is over. */
  machine: Machine | null = null;
  /** The game is in the console, as it was left, and can be played. */
  isOpen = false;
  private readonly host: SessionHost;
  private readonly given: Game;
  private readonly lock: OneWindow;
  readonly keeper: Keeper;
  private readonly watch = new GameWatch();
  /** Its way through time. */
  readonly time = new GameTime(this);
  /** What records it; it ends with this console. */
  recording: { follow(machine: Machine): void; end(): void } | null = null;
  /** Another build of the game is in the console, which this keeps in its own way, and takes in once it is left. */
  trial: { keep(): Promise<boolean>; end(): void } | null = null;
  private rom: Uint8Array | null = null;
  private loop: Loop | null = null;
  /** Frames are run. */
  isRunning = false;
  /** The sample rate that the console was made for. */
  madeFor = 0;
  /** The cartridge that the player chose does not work, so the one that the file names is used. */
  private ignoresOverrides = false;
  private isCabinet = false;
  /** The console stopped in the middle of something: what it holds is not kept. */
  private isFaulty = false;
  private readonly pads: PadSource = {
    next: (port) => this.host.input.next(port, this.isCabinet, this.frameHz),
  };

  constructor(game: Game, host: SessionHost) {
    this.given = game;
    this.host = host;
    this.keeper = new Keeper(this);
    this.lock = new OneWindow(
      game.id,
      () => this.handOver(),
      () => this.lose(),
    );
  }

  /** The game, with its options as they are now. */
  get game(): Game {
    const now = current.peek();
    return now?.id === this.given.id ? now : this.given;
  }

  /** Why the game could not be kept, in words for the player. */
  get problem(): string {
    return this.keeper.problem;
  }

  get frameHz(): number {
    return this.machine?.info.frameHz ?? 60;
  }

  queuedMs(): number {
    return this.host.sound.queuedMs;
  }

  targetMs(): number {
    return this.host.sound.targetMs;
  }

  /**
   * Get the game for this window, and put it into a console as it was left. Returns whether it goes on from a place. If
   * the session ends meanwhile, nothing more happens. `follows`: another version of the page has it in this window, and will
   * hand it over. Throws `RomError`, and errors whose message is for the player.
   */
  async open(follows = false): Promise<boolean> {
    const { game } = this;
    const onWait = () => notify(text.play.comesOver(game.title), undefined, 'window');
    const [rom] = await Promise.all([romOf(game), follows ? this.lock.follow() : this.lock.take(onWait)]);
    if (this.isOver) return false;
    dismissTopic('window');
    this.rom = rom;
    this.madeFor = this.host.sound.sampleRate;
    const { machine, isAsFiled } = makeFirst(game, rom, this.madeFor);
    this.ignoresOverrides = isAsFiled;
    const cheats = this.use(machine);
    setCurrent(game);
    if (machine.info.lacks.length > 0) void this.tellLacks(machine.info);
    const { isResumed, tape } = await this.keeper.restore(machine, game, follows);
    // A code may be for what a game reads once, when it is switched on.
    await cheats;
    if (tape) machine.inputs.happen({ kind: 'tape', bytes: tape });
    this.isOpen = !this.isOver;
    return isResumed && this.isOpen;
  }

  private async tellLacks(info: RomInfo): Promise<void> {
    const part = await import('./tell-lacks.ts').catch(() => null);
    if (!this.isOver) part?.tellLacks(info);
  }

  /** Take the game out, without keeping it. */
  end(): void {
    if (this.isOver) return;
    this.recording?.end();
    this.toPresent();
    if (!this.isFaulty) this.trial?.end();
    this.isOver = true;
    this.stop();
    // Of a game that has not come in, nothing was kept.
    if (this.isOpen) this.keeper.end(() => this.lock.free());
    else this.lock.free();
    this.isOpen = false;
    this.watch.end();
    if (!this.machine) return;
    this.machine = null;
    this.loop = null;
    this.host.deviceInput.empty();
    showTrack(null);
    tapeMode.value = 'stopped';
    keptAt.value = null;
    pace.value = 1;
    chosenPace.value = 'usual';
    setCurrent(null);
  }

  /** Wherever the game is looked at, it is where it goes on from: it is about to be left. */
  toPresent(): void {
    this.machine?.frames.leave?.();
  }

  /** Run frames from now on. */
  start(): void {
    this.isRunning = true;
    this.loop?.start();
  }

  /** Run no more frames. */
  stop(): void {
    this.isRunning = false;
    this.loop?.stop();
  }

  /** A function that does `run` as long as the game is in the console. */
  whileOpen(run: () => void): () => void {
    return () => {
      if (!this.isOver) run();
    };
  }

  /** Tell the player something, with an action that works as long as the game is in the console. */
  offer(said: string, label: string, run: () => void): void {
    notify(said, { label, run: this.whileOpen(run) }, 'game');
  }

  /** Keep the place and the battery now, perhaps with an earlier `picture`; false when that failed, which the player is told. */
  keep(isInPlay = false, picture?: Uint16Array): Promise<boolean> {
    const { machine } = this;
    if (!machine || this.isFaulty || machine.frames.isPast) return Promise.resolve(true);
    this.time.settle();
    if (this.trial) return this.trial.keep();
    const tape = tapeMode.peek() === 'recording' ? machine.devices.tape : null;
    const state = () => ({ ...stateOf(machine, picture), inPlay: isInPlay });
    return this.keeper.keep(machine, this.game, state, tape);
  }

  keepInPlay(picture?: Uint16Array): void {
    void this.keep(true, picture);
  }

  /** The machine and its picture now; null when there is none. */
  snapshot(): SavedState | null {
    this.time.settle();
    return this.machine && stateOf(this.machine);
  }

  /** Go on from `state`, in which another version of the page left it; what it kept, it kept by `time`. Throws `StateError`, and where it is over. */
  takeOver(state: Uint8Array, time: number): void {
    if (!this.isOpen || !this.machine) throw new Error('The session is over.');
    this.machine.inputs.happen({ kind: 'state', bytes: state });
    this.keeper.follow(time);
  }

  /** Go to `state`, which is `said`; what was there can be taken back. Throws `StateError`. */
  goTo(state: SavedState, said: string): void {
    const act: Act = (inputs) => inputs.happen({ kind: 'state', bytes: state.bytes });
    const before = this.snapshot();
    if (!before) return;
    this.change(said, text.saves.undoLoad, act, state.picture, before);
    keepBeforeLoad(this.game.id, before);
  }

  /**
   * Change the machine so that one tap brings back how it was. `said` tells the player what was done, `undo` what the tap
   * takes back; `picture` is what the machine shows now, and `before` how it was, if that is not how it is.
   */
  change(said: string, undo: string, act: Act, picture?: Uint16Array, before = this.snapshot()): void {
    const { machine } = this;
    if (!machine || !before) return;
    act(machine.inputs);
    this.keeper.changed();
    if (picture) this.host.show(machine, picture);
    this.offer(said, undo, () => {
      this.takeBack(before);
      this.host.resume();
    });
  }

  /** Switch the game on anew with `battery` as its battery RAM, which is `said`; one tap takes it back. */
  replaceBattery(battery: Uint8Array, said: string): void {
    this.change(said, text.saves.undoImport, (inputs) => {
      this.keeper.battery.replace(inputs, battery);
      inputs.happen({ kind: 'power' });
    });
  }

  /** Other options for the game: it is switched on anew, with its battery, which is `said`; one tap takes it back. */
  async setOptions(options: GameOptions, said: string): Promise<void> {
    const { game, ignoresOverrides } = this;
    const before = this.snapshot();
    if (!before) return;
    try {
      if (options.overrides) await loadCartridges();
      await this.keep();
      if (this.isOver) return;
      await this.rebuild({ ...game, options });
      if (this.isOver) return;
    } catch (error) {
      if (error instanceof RomError) complain(await romProblem(error));
      else if (error instanceof MissingPartError) complain(error.message);
      else throw error;
      return;
    }
    chooseOptions(game, options);
    this.keeper.changed();
    this.offer(said, text.play.undoSettings, async () => {
      await this.rebuild(chooseOptions(game, game.options ?? {}), ignoresOverrides);
      if (!this.isOver) this.takeBack(before);
    });
  }

  /** Have `machine` in the console from now on, which has another build of the game in it, `rom`; with the battery of this one. */
  tryOut(rom: Uint8Array, machine: Machine, trial: Session['trial']): void {
    const { machine: old } = this;
    if (!old) return;
    this.rom = rom;
    this.trial = trial;
    this.recording?.end();
    this.replace(old, machine);
  }

  /** Play song `song` of a music file, from 0, from its beginning. */
  playSong(song: number): void {
    const tracks = this.machine?.tracks;
    if (!tracks) return;
    tracks.play(song);
    showTrack(tracks);
    this.keeper.changed();
  }

  /** Plug in what the game is to be played with; nothing else changes. */
  plugIn(): void {
    const { machine } = this;
    if (!machine) return;
    machine.plug(devicesFor(this.game, machine.info));
    this.showDevices(machine);
  }

  /** One frame on or back, while the game is paused. */
  step(by: 1 | -1): void {
    const { machine } = this;
    if (!machine || !this.isOpen || this.isRunning) return;
    if (by > 0) this.runFrames(1);
    else if (this.time.timeline) {
      this.time.timeline.stepBack();
      this.keeper.changed();
      this.host.show(machine, machine.nes.pixels);
    }
  }

  runFrames(count: number): void {
    this.followSound();
    const { machine, pads } = this;
    if (!machine) return;
    const { sound, input, deviceInput, meter } = this.host;
    const start = performance.now();
    // Under a dialog that listens to the game, what is pressed is for that.
    if (!hears.peek()) input.poll();
    const { presses } = input;
    presses.isOn = settings.peek().figures;
    if (presses.isOn) presses.read(performance.now(), machine.nes.frame);
    let ran: number;
    let goesOn: boolean;
    try {
      const sink = sound.isTaking ? sound : null;
      [ran, goesOn] = this.time.run(machine, count, { pads, devices: deviceInput.poll() }, sink);
    } catch (error) {
      // Where the game was last kept is the best there is.
      this.isFaulty = true;
      breakPage({ error, isInConsole: true });
      this.host.pause();
      return;
    }
    const { rewinding } = this.time;
    pace.value = rewinding ? -1 : this.time.speed;
    deviceInput.ran(ran, rewinding !== null);
    if (ran === 0) return;
    this.host.show(machine, machine.nes.pixels);
    if (!rewinding) this.keeper.ran(machine, ran);
    if (machine.disk) showDisk(machine.disk);
    showTrack(machine.tracks);
    const cost = performance.now() - start;
    meter.add(ran, cost);
    this.time.ran(machine, ran, cost);
    if (!machine.tracks) this.watch.ran(machine.nes, this.given.title, ran, cost, this.frameHz);
    presses.ran();
    if (presses.isOn) meter.publish(machine.nes.frame, machine.nes.ppu, sound.figures, presses.figures);
    if (!goesOn) this.host.pause();
  }

  /** Bring back an earlier state; the player is told when the console is another one by now. */
  private takeBack(before: SavedState): void {
    const { machine } = this;
    if (!machine) return;
    this.time.settle();
    try {
      machine.inputs.happen({ kind: 'state', bytes: before.bytes });
      this.keeper.changed();
      this.host.show(machine, before.picture);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      complain(problemText(error));
    }
  }

  /** Another console for the game; with the BIOS of `before`, if that is to go on in it. */
  private make(game: Game, rom: Uint8Array, before?: Machine): Machine {
    this.madeFor = this.host.sound.sampleRate;
    return makeMachine(game, rom, this.madeFor, this.ignoresOverrides, before);
  }

  /** Use `machine` from now on. The loop is made with it, so that it has the machine's frame rate. Resolves when the game's cheats are on. */
  private use(machine: Machine): Promise<void> {
    this.loop?.stop();
    this.machine = machine;
    this.isCabinet = machine.nes.ports.panel !== null;
    this.loop = new Loop(this);
    if (this.isRunning) this.loop.start();
    info.value = machine.info;
    showDisk(machine.disk);
    showTrack(machine.tracks);
    this.showDevices(machine);
    return putOnCheats(machine, this.game);
  }

  private showDevices({ devices }: Machine): void {
    const { deviceInput } = this.host;
    deviceInput.wantsPointer = devices.controls.has('pointer');
    deviceInput.wantsMouse = devices.controls.has('mouse');
    if (deviceInput.wantsMouse)
      import('../input/mouse.ts').then((one) => one.pictureMouse(deviceInput), complainOfPart);
    controls.value = devices.controls;
    tapeMode.value = 'stopped';
  }

  /** Use `machine` for the same game. Returns whether the battery of the old one could come along. */
  private replace(old: Machine, machine: Machine): boolean {
    old.inputs.settle();
    const isAlike = (old.blank === null) === (machine.blank === null);
    const battery = this.keeper.battery.handOver(old.nes);
    if (isAlike) this.keeper.battery.load(machine.nes, battery);
    machine.inputs.happen({ kind: 'tape', bytes: old.devices.tape });
    machine.inputs.happen({ kind: 'cheats', cheats: old.inputs.settings.cheats });
    void this.use(machine);
    return isAlike;
  }

  /** A new console for the game with other options, with its battery, just switched on. Throws `RomError`. */
  private async rebuild(game: Game, ignoresOverrides = false): Promise<void> {
    const { machine: old, rom } = this;
    if (!old || !rom) return;
    const before = this.ignoresOverrides;
    this.ignoresOverrides = ignoresOverrides;
    let machine: Machine;
    try {
      machine = this.make(game, rom);
    } catch (error) {
      this.ignoresOverrides = before;
      throw error;
    }
    this.recording?.end();
    // A disk or flash memory and battery RAM are not each other's: what is kept of the other kind is read.
    if (!this.replace(old, machine)) await this.keeper.restoreBattery(machine, game);
  }

  /** Where the sound device has changed, and wants another sample rate: the same machine, made for that. */
  private followSound(): void {
    const { machine: old, rom } = this;
    if (!old || !rom || this.host.sound.sampleRate === this.madeFor) return;
    // With the BIOS that it has: the player may have given another one meanwhile.
    const machine = this.make(this.game, rom, old);
    this.replace(old, machine);
    machine.inputs.happen({ kind: 'state', bytes: old.nes.save() });
    this.time.follow(machine);
    this.recording?.follow(machine);
  }

  /** Another window wants the game: it is kept, and goes on there; false when it could not be kept. */
  private async handOver(): Promise<boolean> {
    // It comes as soon as what is kept last is.
    if (this.isOver) return true;
    this.host.pause();
    this.toPresent();
    if (!(await this.keep())) return false;
    this.lose();
    return true;
  }

  /** It goes on in another window. */
  private lose(): void {
    if (this.isOver) return;
    const { title } = this.game;
    this.end();
    this.host.lost(title);
  }
}
