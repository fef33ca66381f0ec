import { Nes } from '../../nes.ts';
import { History } from '../history.ts';
import { type Held, Inputs } from '../inputs.ts';
import { all, Backwards, type Writer } from './backwards.ts';
import { type Beam, beamOf } from './beam.ts';
import { BreakpointList } from './breakpoint-list.ts';
import { BreakMap, type Breakpoint, type BreakpointOptions, type Stretch, type Where } from './breakpoints.ts';
import type { Cells, Place, Space } from './cells.ts';
import { Channels } from './channels.ts';
import { DebugError } from './debug-error.ts';
import { disassemble, type ListingLine, type ListingSource, listingStarts } from './disassembler.ts';
import { Did, FrameMarks } from './frame-marks.ts';
import type { Search } from './frame-search.ts';
import { Freezes } from './freezes.ts';
import { goalOf } from './goals.ts';
import { Logs } from './logs.ts';
import { Pictures } from './pictures.ts';
import { type PixelOrigin, PixelOrigins } from './pixel-origin.ts';
import { Places } from './places.ts';
import { RomEdits } from './rom-edits.ts';
import { type Budget, type Goal, Runner, type Stop } from './runner.ts';
import type { SourceLine, Symbols } from './symbols/symbols.ts';
import { NO_CELL } from './trace.ts';
import { type Position, Travel } from './travel.ts';

/** How a debugger is made. */
export interface DebuggerOptions {
  /** The way back; one of its own when left out, none for null. */
  readonly history?: History | null;
  readonly symbols?: Symbols;
}

/** The CPU's registers. */
export interface CpuRegisters {
  readonly a: number;
  readonly x: number;
  readonly y: number;
  readonly s: number;
  /** The status register as interrupts push it: N V 1 0 D I Z C. */
  readonly p: number;
  readonly pc: number;
}

/** Memory for what is known of each frame, so that it need not be run again. */
const MARKS_BYTES = 32 << 20;

const DID = { execute: Did.Execute, read: Did.Read, write: Did.Write } as const;

const NOTHING_HELD: Held = {
  ...{ pads: [0, 0, 0, 0], x: -1, y: -1, isDown: false, steps: 0, isSpeaking: false, isServiced: false },
  keys: new Set(),
};

/**
 * A debugger of one console: it runs it by instructions, forwards and back, and tells what is in it. The console runs as it would
 * without; between two calls nothing stands between its CPU and its bus. While there is a debugger, frames are run by it alone.
 */
export class Debugger {
  readonly nes: Nes;
  readonly inputs: Inputs;
  readonly history: History | null;
  /** What is noted while the console runs, once it is asked for. */
  readonly logs: Logs;
  /** What is in the PPU's memories, drawn. */
  readonly pictures: Pictures;
  /** What is heard of the console. */
  readonly channels: Channels;
  /** Bytes that keep their value. */
  readonly freezes: Freezes;
  /** Changes to ROM. */
  readonly rom: RomEdits;
  private readonly travel: Travel;
  private readonly cells: Cells;
  private readonly places: Places;
  private readonly runner: Runner;
  private readonly ownsHistory: boolean;
  private readonly list: BreakpointList;
  private readonly marks: FrameMarks | null;
  private readonly backwards: Backwards | null;

  /** `machine`: a console that was just made, or the door of one that runs, where its past is in `history`. */
  constructor(machine: Nes | Inputs, { history, symbols }: DebuggerOptions = {}) {
    this.inputs = machine instanceof Nes ? new Inputs(machine) : machine;
    this.nes = this.inputs.nes;
    this.ownsHistory = history === undefined;
    this.history = history === undefined ? new History(this.inputs) : history;
    this.travel = new Travel(this.inputs, this.history, NOTHING_HELD);
    this.cells = this.travel.bus.cells;
    this.places = new Places(this.cells);
    if (symbols) this.places.symbols = symbols;
    this.runner = new Runner(this.travel, new BreakMap(this.cells));
    this.list = new BreakpointList(this.places, (armed) => this.runner.arm(armed));
    this.logs = new Logs(this.travel, this.places);
    this.pictures = new Pictures(this.nes);
    this.channels = new Channels(this.nes);
    this.freezes = new Freezes(this.travel, this.places);
    this.marks = this.history ? new FrameMarks(this.cells, MARKS_BYTES) : null;
    if (this.marks) this.travel.watchers = [this.marks];
    // What the frames did with the ROM that was is not what they do when they are played again.
    this.rom = new RomEdits(this.nes, this.cells, () => this.marks?.forget());
    this.backwards = this.marks && new Backwards(this.travel, this.marks, this.runner);
  }

  /** It lets go of the console, which is brought to the present first, to the end of its frame. */
  detach(): void {
    this.toPresent();
    if (this.ownsHistory) this.history?.end();
  }

  /** The console is brought to the present, to the end of its frame. */
  toPresent(): void {
    const { history, travel } = this;
    if (history && !travel.isLive) travel.goTo({ frame: history.now, cycle: 0 });
    travel.finishFrame();
    travel.rest();
  }

  /** The program's symbols; another file's take their place. Breakpoints by name stay where they were. */
  get symbols(): Symbols {
    return this.places.symbols;
  }

  set symbols(symbols: Symbols) {
    this.places.symbols = symbols;
  }

  /** Where the console stands in its time: frame, and cycle of the frame. */
  get position(): Position {
    return this.travel.position;
  }

  /** Whether it stands in the present; else what came later is known, and is played again. */
  get isLive(): boolean {
    return this.travel.isLive;
  }

  /** Where the PPU is. */
  get beam(): Beam {
    return beamOf(this.nes);
  }

  get registers(): CpuRegisters {
    const { a, x, y, s, status, pc } = this.nes.cpu;
    return { a, x, y, s, p: status, pc };
  }

  /**
   * What is held in frames that begin from now on, in the present; what is left out is as before. A function is asked as each frame begins
   * and may let things happen before it; what it leaves out is not held.
   */
  hold(held: Partial<Held> | (() => Partial<Held>)): void {
    const { travel } = this;
    if (typeof held === 'function') travel.held = held;
    else travel.held = { ...(typeof travel.held === 'function' ? NOTHING_HELD : travel.held), ...held };
  }

  /** What is held in frames that begin from now on, as `hold` has left it. */
  get held(): Held | (() => Partial<Held>) {
    return this.travel.held;
  }

  /** Whether the picture and the sound of frames are made; both at first. */
  make(options: { picture?: boolean; sound?: boolean }): void {
    this.travel.options = options;
  }

  /** All breakpoints, in the order in which they were made. */
  get breakpoints(): readonly Breakpoint[] {
    return this.list.all;
  }

  /** A breakpoint from now on. Throws `DebugError`. */
  breakOn(options: BreakpointOptions): Breakpoint {
    return this.list.add(options);
  }

  /** It is on, or off, from now on; its hits stay. */
  turn(breakpoint: Breakpoint, isOn: boolean): void {
    this.list.turn(breakpoint, isOn);
  }

  /** It is gone. */
  remove(breakpoint: Breakpoint): void {
    this.list.remove(breakpoint);
  }

  /** Run until a breakpoint is met, `goal` is reached, or the budget used up. */
  run(budget?: Budget, goal: Goal | null = null): Stop {
    return this.runner.run(goal, budget);
  }

  /** What such a run is to reach, as seen from here: by it one can be taken up again whose budget was used up. */
  goal(kind: Parameters<typeof goalOf>[1]): Goal {
    return goalOf(this.nes, kind);
  }

  /** Run until `condition` is true, as after each instruction; breakpoints stop as well. Throws `DebugError`. */
  runUntil(condition: string, budget?: Budget): Stop {
    const expression = this.places.compiled(condition, false);
    const { scene } = this.runner;
    return this.runner.run(() => expression.of(scene) !== 0, budget);
  }

  /** Run until the instruction at `where` is next; breakpoints stop as well. Throws `DebugError`. */
  runTo(where: Where, budget?: Budget): Stop {
    const own = this.breakOn({ on: 'execute', at: where });
    try {
      const stop = this.runner.run(null, budget);
      return stop.breakpoints.includes(own)
        ? { ...stop, reason: 'done', breakpoints: stop.breakpoints.filter((one) => one !== own) }
        : stop;
    } finally {
      this.remove(own);
    }
  }

  /** One instruction, or `count`; an interrupt sequence counts as one. */
  step(count = 1): Stop {
    return this.runner.run(null, { instructions: count }, true).reason === 'jam'
      ? this.stopped('jam')
      : this.stopped('done');
  }

  /** One instruction, with all of the subroutine that it calls; breakpoints in there stop. */
  stepOver(budget?: Budget): Stop {
    return this.runner.run(this.goal('over'), budget);
  }

  /** Up to the end of this subroutine, or of this interrupt's handler: the instruction after its RTS or RTI is next. */
  stepOut(budget?: Budget): Stop {
    return this.runner.run(this.goal('out'), budget);
  }

  /** Until the beam is in another line. */
  stepScanline(): Stop {
    const { scanline } = this.beam;
    return this.runner.run(() => this.beam.scanline !== scanline);
  }

  /** Until this frame is over: to the next one's beginning, as `Nes.runFrame` would come to. Breakpoints stop. */
  stepFrame(): Stop {
    const stop = this.runner.run(null, { frames: 1 });
    return stop.reason === 'budget' ? { ...stop, reason: 'done' } : stop;
  }

  /** The rest of a frame that has begun, past breakpoints and a CPU that jams; nothing where none has. */
  finishFrame(): void {
    while (this.position.cycle > 0) this.runner.run(null, { frames: 1 }, true);
  }

  /** Until an interrupt comes: the first instruction of its handler is next. */
  stepToInterrupt(kind: 'nmi' | 'irq', budget?: Budget): Stop {
    return this.runner.run(this.goal(kind), budget);
  }

  /** Until cycle `cycle` of this frame, of the next one if it is past that. */
  stepToCycle(cycle: number): Stop {
    const { frame, cycle: now } = this.position;
    const wanted = cycle > now ? frame : frame + 1;
    return this.runner.run(
      () => this.position.frame > wanted || (this.position.frame === wanted && this.position.cycle >= cycle),
    );
  }

  /** Until the beam is at, or past, a dot. Throws `DebugError`. */
  stepToBeam(scanline: number, dot = 0, budget?: Budget): Stop {
    const own = this.breakOn({ on: 'beam', scanline, dot });
    try {
      const stop = this.runner.run(null, budget);
      return stop.breakpoints.includes(own) ? { ...stop, reason: 'done', breakpoints: [] } : stop;
    } finally {
      this.remove(own);
    }
  }

  /**
   * The frames of which it is noted what was executed, read and written: `start`, and the one after the last; and how often some that were
   * known were forgotten for others.
   */
  get noted(): { readonly start: number; readonly end: number; readonly cuts: number } {
    return { start: this.marks?.start ?? 0, end: this.marks?.end ?? 0, cuts: this.marks?.cuts ?? 0 };
  }

  /**
   * The noted frames in which something was executed, read or written there, the newest first: code, and RAM, by the byte, registers
   * by their address; of anything else with its neighbours. Those before frame `since` are left out. Throws `DebugError`.
   */
  framesOf(did: 'execute' | 'read' | 'write', where: Where, size?: number, since = 0): number[] {
    const { marks } = this;
    const stretches = this.places.resolve(where, size);
    const frames: number[] = [];
    if (!marks) return frames;
    for (const frame of marks.meeting([marks.maskOf(DID[did], stretches)], Number.POSITIVE_INFINITY, null, since)) {
      frames.push(frame);
    }
    return frames;
  }

  /** Go back by one instruction, or by `count`, to the history's beginning at most. Throws `DebugError`. */
  stepBack(count = 1): void {
    this.past.step(count);
    this.landed();
  }

  /** The same, over all of a subroutine or a handler that has just returned. Throws `DebugError`. */
  stepBackOver(): void {
    this.past.stepOver();
    this.landed();
  }

  /** Go back to where this frame began; from there to where the one before did. Throws `DebugError`. */
  stepBackFrame(): void {
    const { frame, cycle } = this.position;
    const { start } = this.travel.wayBack();
    this.goTo({ frame: Math.max(start, cycle > 0 ? frame : frame - 1), cycle: 0 });
  }

  /** Go back to where a run would have stopped last; `budget` when that never was, at the history's beginning. Throws `DebugError`. */
  runBack(): Stop {
    return all(this.searchBack());
  }

  /**
   * The same bit by bit: each frame that was looked at is given, and the stop in the end. Until then the console is anywhere; where
   * the search is broken off (`return()`), it is brought back. Throws `DebugError`.
   */
  searchBack(): Search<Stop> {
    return this.past.run(this.list.armed);
  }

  /** Bring the console to where it once was. What came later stays known, and is played again. Throws `DebugError`. */
  goTo(position: Position): void {
    this.travel.goTo(position);
    this.landed();
  }

  /** From here on what is held now counts: what came later is forgotten. */
  takeOver(): void {
    this.travel.takeOver();
    this.landed();
  }

  /** Who wrote this byte last, up to here; null where nobody has since the history began. Throws `DebugError`. */
  lastWriter(where: Where): Writer | null {
    return all(this.searchWriter(where));
  }

  /** The same bit by bit, as `searchBack`; up to `before`, an earlier time, if it is given. Throws `DebugError`. */
  *searchWriter(where: Where, before = this.position): Search<Writer | null> {
    const [{ space, address }] = this.places.resolve(where);
    const [writer] = yield* this.past.writersOf([{ cell: this.cells.at(space, address), before }]);
    return writer;
  }

  /** What `look` gives with the console at another time; then it is back, and no log has anything of it. Throws `DebugError`. */
  at<T>(time: Position, look: () => T): T {
    return this.past.at(time, look);
  }

  /** What made the pixel that was shown last at `x` (0 to 255), `y` (0 to 239), and who wrote that. Throws `DebugError`. */
  pixelOrigin(x: number, y: number): PixelOrigin {
    return all(this.searchPixel(x, y));
  }

  /** The same bit by bit, as `searchBack`. Throws `DebugError`. */
  searchPixel(x: number, y: number): Search<PixelOrigin> {
    return new PixelOrigins(this.travel, this.past).of(x, y);
  }

  /** What an expression comes to now. Throws `DebugError`, with a column. */
  evaluate(expression: string): number {
    this.runner.scene.access = -1;
    return this.places.compiled(expression, false).of(this.runner.scene);
  }

  /** `count` lines from a CPU address on, with labels. */
  disassemble(address: number, count: number): ListingLine[] {
    return disassemble(this.listingSource, address, count);
  }

  /** The source line of the instruction that is next, or of a CPU address; undefined for none. */
  sourceLine(address = this.nes.cpu.pc, language?: SourceLine['language']): SourceLine | undefined {
    return this.places.lineAt(address, language);
  }

  /** Where the lines of such a list begin, from `address` up to `end`, not with it. */
  lineStarts(address: number, end: number): number[] {
    return listingStarts(this.listingSource, address, end);
  }

  /** What a CPU address is called, such as `table+3`; undefined for nothing. */
  nameOf(address: number): string | undefined {
    return this.places.nameOf(address);
  }

  /** Bytes of a space, without side effects. Throws `DebugError`. */
  read(space: Space, address: number, count = 1): Uint8Array {
    this.nes.bus.catchUp();
    const size = this.cells.sizeOf(space);
    if (address < 0 || count < 0 || address + count > size)
      throw new DebugError('outside-of-space', { space, address, size });
    if (space !== 'cpu' && space !== 'ppu') return this.cells.readAll(space, address, count);
    const { bus, ppu } = this.nes;
    const bytes = new Uint8Array(count);
    for (let i = 0; i < count; i++) bytes[i] = space === 'cpu' ? bus.peek(address + i) : ppu.peek(address + i);
    return bytes;
  }

  /** The bytes that `where` names: all of an array with a size. Throws `DebugError`. */
  readAt(where: Where): Uint8Array {
    const [{ space, address, size }] = this.places.resolve(where);
    return this.read(space, address, size);
  }

  /** Write bytes, past all that the machine would do about it; what came later is forgotten. Throws `DebugError`. */
  write(where: Where, bytes: ArrayLike<number>): void {
    const [{ space, address }] = this.places.resolve(where, Math.max(1, bytes.length));
    const cells = Array.from(bytes, (_, i) => this.cells.at(space, address + i));
    const wrong = cells.findIndex((cell) => cell === NO_CELL || !this.cells.isWritable(cell));
    if (wrong >= 0) throw new DebugError('cannot-be-written', { space, address: address + wrong });
    this.travel.poke(() => {
      for (const [i, cell] of cells.entries()) this.cells.write(cell, bytes[i] & 0xff);
    });
    this.landed();
  }

  /** The stretches that `where` means: of a source line there may be several. Throws `DebugError`. */
  stretchesOf(where: Where, size?: number): readonly Stretch[] {
    return this.places.resolve(where, size);
  }

  /** Bytes of a space; 0 where the console has no such chip. */
  sizeOf(space: Space): number {
    return this.cells.sizeOf(space);
  }

  /** The chip in which a place lies now, and where; null where there is no memory. */
  placeOf({ space, address }: Place): Place | null {
    return this.cells.placeOf(this.cells.at(space, address));
  }

  /** Change registers of the CPU; what came later is forgotten. */
  setRegisters({ p, ...others }: Partial<CpuRegisters>): void {
    this.travel.poke(() => {
      Object.assign(this.nes.cpu, others);
      if (p !== undefined) this.nes.cpu.status = p;
    });
    this.landed();
  }

  private get past(): Backwards {
    if (!this.backwards) throw new DebugError('no-way-back');
    return this.backwards;
  }

  /** The console stands where it was wanted: a run that goes on does not stop there. */
  private landed(): void {
    this.runner.arrived();
    this.travel.rest();
  }

  private get listingSource(): ListingSource {
    const { codeData } = this.logs;
    return {
      read: (address) => this.nes.bus.peek(address),
      nameOf: (address) => this.places.nameOf(address),
      ...(codeData && { kindOf: (address: number) => codeData.kindAt(address) }),
    };
  }

  private stopped(reason: Stop['reason']): Stop {
    return { reason, breakpoints: [], access: null, pc: this.nes.cpu.pc, position: this.position };
  }
}
