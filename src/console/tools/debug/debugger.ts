import { Nes } from '../../nes.ts';
import { History } from '../history.ts';
import { type Held, Inputs } from '../inputs.ts';
import { Backwards, type Writer } from './backwards.ts';
import { type Beam, beamOf } from './beam.ts';
import { BreakpointList } from './breakpoint-list.ts';
import { BreakMap, type Breakpoint, type BreakpointOptions, type Where } from './breakpoints.ts';
import type { Cells, Space } from './cells.ts';
import { DebugError } from './debug-error.ts';
import { disassemble, type ListingLine, type ListingSource } from './disassembler.ts';
import { FrameMarks } from './frame-marks.ts';
import { OPCODE } from './instructions.ts';
import { Logs } from './logs.ts';
import { Pictures } from './pictures.ts';
import { type PixelOrigin, PixelOrigins } from './pixel-origin.ts';
import { Places } from './places.ts';
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
  private readonly travel: Travel;
  private readonly cells: Cells;
  private readonly places: Places;
  private readonly runner: Runner;
  private readonly ownsHistory: boolean;
  private readonly list: BreakpointList;
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
    const marks = this.history ? new FrameMarks(this.cells, MARKS_BYTES) : null;
    if (marks) this.travel.watchers = [marks];
    this.backwards = marks && new Backwards(this.travel, marks, this.runner);
  }

  /** It lets go of the console, which is brought to the present first, to the end of its frame. */
  detach(): void {
    const { history, travel } = this;
    if (history && !travel.isLive) travel.goTo({ frame: history.now, cycle: 0 });
    travel.finishFrame();
    travel.rest();
    if (this.ownsHistory) this.history?.end();
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

  /** What is held in frames that begin from now on, in the present; what is left out is as before. */
  hold(held: Partial<Held>): void {
    this.travel.held = { ...this.travel.held, ...held };
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

  /** Run until a breakpoint is met, or the budget used up. */
  run(budget?: Budget): Stop {
    return this.runner.run(null, budget);
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
    const { pc, s } = this.nes.cpu;
    if (this.nes.cpu.interrupts.polled !== 0 || this.nes.bus.peek(pc) !== OPCODE.JSR) return this.step();
    const back = (pc + 3) & 0xffff;
    return this.runner.run(() => this.nes.cpu.pc === back && this.nes.cpu.s === s, budget);
  }

  /** Up to the end of this subroutine, or of this interrupt's handler: the instruction after its RTS or RTI is next. */
  stepOut(budget?: Budget): Stop {
    const { s } = this.nes.cpu;
    const goal: Goal = ({ opcode }) => (opcode === OPCODE.RTS || opcode === OPCODE.RTI) && this.nes.cpu.s > s;
    return this.runner.run(goal, budget);
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
    const wanted = kind === 'nmi' ? 2 : 1;
    return this.runner.run(({ interrupt }) => interrupt === wanted, budget);
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
    const stop = this.past.run(this.list.armed);
    this.travel.rest();
    return stop;
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
    const [{ space, address }] = this.places.resolve(where);
    return this.past.writerOf(this.cells.at(space, address));
  }

  /** What made the pixel that was shown last at `x` (0 to 255), `y` (0 to 239), and who wrote that. Throws `DebugError`. */
  pixelOrigin(x: number, y: number): PixelOrigin {
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
    return Uint8Array.from({ length: count }, (_, i) => {
      if (space === 'cpu') return this.nes.bus.peek(address + i);
      if (space === 'ppu') return this.nes.ppu.peek(address + i);
      return this.cells.read(this.cells.at(space, address + i));
    });
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
