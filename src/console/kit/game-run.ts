import { deflateRawSync } from 'node:zlib';
import { Debugger, type Stop, Symbols } from '../debug.ts';
import { type Held, Inputs, Nes, type NesOptions } from '../index.ts';
import { changesOfSettings, Recorder, Replay } from '../tools.ts';
import { BUTTON_NAMES, type ButtonName, maskOf } from './buttons.ts';
import { decodeReplay } from './decode-replay.ts';
import { comparePicture, type PictureOptions } from './expect-picture.ts';
import { bytesOf, type FilePath, pathOf, writeBytes } from './files.ts';
import { GameError } from './game-error.ts';
import { pictureOf, writePng } from './png.ts';
import { USUAL_PRESS } from './presses.ts';
import { ReplayFeed } from './replay-feed.ts';
import { RoutineMeter } from './routine-meter.ts';
import { readSymbols } from './symbol-files.ts';
import { VERSION } from './version.ts';

/** A label of the program, a CPU address, or a line of a source file as `main.c:12`. */
export type Place = string | number;

/** Buttons by name: one, or several joined by `+`, as `Right+A`. */
export type Buttons = ButtonName | (string & {});

/** How a game is opened; what a console can be made with besides. */
export interface GameOptions extends NesOptions {
  /** Files of symbols (.dbg of ca65, .mlb of Mesen, .nl of FCEUX, .lbl of VICE), or symbols that were read. */
  readonly symbols?: FilePath | readonly FilePath[] | Symbols;
  /** What the game is called in replays. */
  readonly title?: string;
}

/** How long something may take. */
export interface Within {
  /** Frames, of which there are about 60 in a second; 600 when left out. */
  readonly within?: number;
}

/** How a routine is measured. */
export interface CycleOptions extends Within {
  /** Calls of it that are measured, one after the other; 1 when left out. */
  readonly calls?: number;
}

/** Frames that something may take where nothing is said. */
const USUAL_BUDGET = 600;
const PADS = [1, 2] as const;

/** A game that runs without a screen, frame by frame, for a test: everything that goes in is recorded. */
export class GameRun {
  readonly nes: Nes;
  readonly inputs: Inputs;
  /** All that a debugger can do. Breakpoints that are made in it stop `run`. */
  readonly debugger: Debugger;
  private readonly rom: Uint8Array;
  private readonly options: GameOptions;
  private readonly recorder: Recorder;
  private held: readonly [number, number] = [0, 0];
  /** What is played, and what the debugger asks in each frame: until it holds something else. */
  private playing: { readonly feed: ReplayFeed; readonly next: () => Held } | null = null;

  /** Just switched on. Throws `RomError`. */
  constructor(rom: Uint8Array, options: GameOptions = {}, symbols: Symbols = new Symbols()) {
    const { symbols: _, title = '', ...console } = options;
    this.rom = rom;
    this.options = options;
    this.nes = new Nes(rom, console);
    this.inputs = new Inputs(this.nes);
    this.recorder = new Recorder(this.inputs, { fresh: new Nes(rom, console), title, program: `Cartouche ${VERSION}` });
    this.debugger = new Debugger(this.inputs, { history: null, symbols });
  }

  /** Frames that are over since it was switched on. */
  get frame(): number {
    return this.recorder.frames;
  }

  /** Hold these buttons until they are released; others that are held stay. */
  hold(buttons: Buttons, pad: 1 | 2 = 1): this {
    return this.setPad(pad, this.held[pad - 1] | bitsOf(buttons));
  }

  /** Release these buttons, or all. */
  release(buttons?: Buttons, pad: 1 | 2 = 1): this {
    return this.setPad(pad, buttons === undefined ? 0 : this.held[pad - 1] & ~bitsOf(buttons));
  }

  /** Hold these buttons for some frames, run those, and release them. */
  press(
    buttons: Buttons,
    { frames = USUAL_PRESS, pad = 1 }: { readonly frames?: number; readonly pad?: 1 | 2 } = {},
  ): this {
    this.hold(buttons, pad);
    this.run(frames);
    return this.release(buttons, pad);
  }

  /** Run so many frames; a frame that has begun is the first of them. Breakpoints end it early. Throws `GameError` where the CPU jams. */
  run(frames = 1): Stop {
    if (!Number.isInteger(frames) || frames < 0)
      throw new GameError(`run takes a whole number of frames, not ${frames}.`);
    if (frames === 0) return this.debugger.run({ frames: 0 });
    if (frames > 1) {
      this.debugger.make({ picture: false, sound: false });
      const stop = this.checked(this.debugger.run({ frames: frames - 1 }));
      if (stop.reason !== 'budget') return stop;
    }
    this.debugger.make({ picture: true, sound: false });
    return this.checked(this.debugger.run({ frames: 1 }));
  }

  /** Run until the instruction at `where` is next. Throws `GameError` where that takes too long. */
  runTo(where: Place, { within = USUAL_BUDGET }: Within = {}): Stop {
    this.debugger.make({ picture: true, sound: false });
    const stop = this.checked(this.debugger.runTo(where, { frames: within }));
    return this.reached(stop, `${where}`, within);
  }

  /**
   * Run until this is true: an expression of the debugger's, as `lives == 0 && a > 3`, after each instruction; or a function, after each
   * frame. Throws `GameError` where that takes too long.
   */
  runUntil(condition: string | ((game: GameRun) => boolean), { within = USUAL_BUDGET }: Within = {}): Stop | null {
    if (typeof condition === 'string') {
      this.debugger.make({ picture: true, sound: false });
      const stop = this.checked(this.debugger.runUntil(condition, { frames: within }));
      return this.reached(stop, condition, within);
    }
    for (let frame = 0; !condition(this); frame++) {
      if (frame === within) throw this.late('The condition', within, 'did not come true');
      this.run();
    }
    return null;
  }

  /** Where the CPU finds a label, or a sum as `table + 3`. Throws `DebugError`. */
  addressOf(where: Place): number {
    return typeof where === 'number' ? where : this.debugger.evaluate(where);
  }

  /** The byte at a place. */
  read(where: Place): number {
    return this.debugger.readAt(where)[0];
  }

  /** The two bytes at a place as one number, the low one first; an `int` of cc65. */
  readWord(where: Place): number {
    const [low, high] = this.bytes(where, 2);
    return low | (high << 8);
  }

  /** So many bytes from a place on; as many as its label has where nothing is said. */
  bytes(where: Place, count?: number): Uint8Array {
    const found = this.debugger.readAt(where);
    if (count === undefined || count <= found.length) return found.subarray(0, count);
    const all = new Uint8Array(count);
    for (let i = 0; i < count; i++) all[i] = this.debugger.readAt(plus(where, i))[0];
    return all;
  }

  /**
   * Put a byte, or several, into RAM at a place; a frame that has begun is finished first. In the replay the game goes on from the state
   * after that.
   */
  write(where: Place, value: number | ArrayLike<number>): this {
    this.finish();
    this.debugger.write(where, typeof value === 'number' ? [value] : value);
    return this;
  }

  /** The last picture as a file (PNG). */
  png(): Uint8Array {
    return writePng(pictureOf(this.nes));
  }

  /** Write the last picture as a file (PNG). */
  screenshot(path: FilePath): this {
    writeBytes(pathOf(path), this.png());
    return this;
  }

  /**
   * The last picture is as in this file (PNG). Where there is no such file it is written, but in CI; with `update`, or CARTOUCHE_UPDATE=1 in
   * the environment, always. Throws `GameError` where it differs, and writes what it was beside it.
   */
  expectPicture(path: FilePath, options: PictureOptions = {}): this {
    comparePicture(pictureOf(this.nes), pathOf(path), options);
    return this;
  }

  /**
   * CPU cycles that a routine takes, from its first instruction to its return, without interrupts that come in between; of several
   * calls, all of them. Throws `GameError` where it is not called, or does not return, in time.
   */
  cycles(where: Place, { calls = 1, within = USUAL_BUDGET }: CycleOptions = {}): number[] {
    return Array.from({ length: calls }, () => {
      this.runTo(where, { within });
      const meter = new RoutineMeter(this.debugger);
      const last = this.debugger.position.frame + within;
      while (!meter.step()) {
        if (this.debugger.position.frame >= last) throw this.late(`${where}`, within, 'did not return');
      }
      return meter.cycles;
    });
  }

  /** No call of a routine, of `calls` that are measured, takes more than `atMost` cycles. Throws `GameError`. */
  expectCycles(where: Place, { atMost, ...options }: CycleOptions & { readonly atMost: number }): this {
    const worst = Math.max(...this.cycles(where, options));
    if (worst > atMost) throw new GameError(`${where} takes ${worst} cycles, and ${atMost} were to be the most.`);
    return this;
  }

  /** The whole machine as it is, between two frames. */
  save(): Uint8Array {
    this.finish();
    return this.nes.save();
  }

  /** Go to a state of this game: a replay that is played ends there, and what it held is released. Throws `StateError`. */
  load(state: Uint8Array): this {
    this.finish();
    this.inputs.happen({ kind: 'state', bytes: state });
    if (this.feed) this.release();
    return this;
  }

  /**
   * Another console with this game, in the same state, with the same devices, switches and cheats, and the same buttons held; what goes
   * into one of them is nothing to the other, and a replay that is played goes on in this one alone.
   */
  fork(): GameRun {
    const other = new GameRun(this.rom, this.options, this.debugger.symbols);
    for (const what of changesOfSettings(other.inputs.settings, this.inputs.settings)) other.inputs.happen(what);
    other.load(this.save());
    // A picture is in no state.
    other.nes.pixels.set(this.nes.pixels);
    if (this.feed) other.holdAll(this.feed.held);
    else for (const pad of PADS) other.setPad(pad, this.held[pad - 1]);
    return other;
  }

  /** The reset button. */
  reset(): this {
    this.finish();
    this.inputs.happen({ kind: 'reset' });
    return this;
  }

  /**
   * From now on a replay says what goes in, from where it began: `run` and the like go through it. Once it is over nothing is held, and as soon
   * as a button is held or released, or a state loaded, it counts for nothing any more. The game may have been built anew since, where the
   * replay begins with power-on and no state comes in later, which `load`, `write` and `fork` bring. Throws `Failure`, `GameError`,
   * `ReplayError` and `StateError`.
   */
  play(replay: FilePath | Replay): this {
    this.finish();
    const feed = new ReplayFeed(
      replay instanceof Replay ? replay : decodeReplay(bytesOf(replay)),
      this.inputs,
      this.rom,
    );
    const next = () => feed.next();
    this.held = [0, 0];
    this.playing = { feed, next };
    this.debugger.hold(next);
    return this;
  }

  /** Frames of the replay that is played which are still to come; 0 where none is. */
  get framesLeft(): number {
    return this.feed?.left ?? 0;
  }

  /** All that was played so far. */
  replay(): Replay {
    this.finish();
    return this.recorder.soFar();
  }

  /** All that was played so far as a file (.ctr), which `cartouche run --replay` and the page play. */
  saveReplay(path: FilePath): this {
    writeBytes(
      pathOf(path),
      this.replay().encode((bytes) => deflateRawSync(bytes, { level: 9 })),
    );
    return this;
  }

  /** Where the program stands, for people: `main_loop+5 ($C123), main.s:88`. */
  whereabouts(): string {
    const { pc } = this.nes.cpu;
    // Whoever writes C wants to read C, though the assembler's line is the smaller one.
    const line = this.debugger.sourceLine(pc, 'c') ?? this.debugger.sourceLine(pc);
    const name = this.debugger.nameOf(pc);
    const address = `$${pc.toString(16).toUpperCase().padStart(4, '0')}`;
    return `${name === undefined ? address : `${name} (${address})`}${line ? `, ${line.file}:${line.line}` : ''}`;
  }

  /** The replay that is played. */
  private get feed(): ReplayFeed | null {
    const { playing } = this;
    return playing !== null && this.debugger.held === playing.next ? playing.feed : null;
  }

  private holdAll(held: Held): void {
    this.held = [held.pads[0], held.pads[1]];
    this.debugger.hold(held);
  }

  private setPad(pad: 1 | 2, mask: number): this {
    this.playing = null;
    this.held = pad === 1 ? [mask, this.held[1]] : [this.held[0], mask];
    this.debugger.hold({ pads: [...this.held, 0, 0] });
    return this;
  }

  /** Whatever comes from outside comes between two frames. */
  private finish(): void {
    this.debugger.finishFrame();
  }

  private checked(stop: Stop): Stop {
    if (stop.reason !== 'jam') return stop;
    throw new GameError(`The CPU has stopped for good, at an opcode that ends every program: ${this.whereabouts()}.`);
  }

  private reached(stop: Stop, what: string, within: number): Stop {
    if (stop.reason !== 'budget') return stop;
    throw this.late(what, within, 'was not reached');
  }

  private late(what: string, within: number, verb: string): GameError {
    return new GameError(`${what} ${verb} within ${within} frames. The program stands at ${this.whereabouts()}.`);
  }
}

/** A place so many bytes further on. */
function plus(where: Place, by: number): Place {
  return typeof where === 'number' ? where + by : `${where}+${by}`;
}

function bitsOf(buttons: Buttons): number {
  const mask = maskOf(buttons);
  if (mask === null) {
    throw new GameError(`There is no button "${buttons}": ${BUTTON_NAMES.join(', ')} are, joined by +.`);
  }
  return mask;
}

/** Open a game: the path of its file, or the file. Throws `RomError` where it cannot be played, and `Failure` where it cannot be read. */
export function openGame(rom: FilePath | Uint8Array, options: GameOptions = {}): GameRun {
  const { symbols } = options;
  if (symbols instanceof Symbols || symbols === undefined) return new GameRun(bytesOf(rom), options, symbols);
  const paths = Array.isArray(symbols) ? symbols : [symbols];
  return new GameRun(bytesOf(rom), options, readSymbols(paths.map(pathOf)));
}
