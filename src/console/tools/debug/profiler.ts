import type { Cells, Place } from './cells.ts';
import { OPCODE } from './instructions.ts';
import { NO_CELL, type Trace, type Watcher } from './trace.ts';

/** What was counted of a routine: what begins where a JSR, an interrupt or a BRK leads. Times are in CPU cycles. */
export interface Routine {
  /** CPU address of its first instruction, and where that lies. */
  readonly pc: number;
  readonly place: Place | null;
  readonly kind: 'subroutine' | 'nmi' | 'irq' | 'top';
  /** Times that it came to its end, but for `top`: what ran before any call was seen. */
  readonly calls: number;
  /** Its own instructions. */
  readonly exclusive: number;
  /** With all that it called; without interrupts that came meanwhile, which are counted apart. */
  readonly inclusive: number;
  /** The same of its shortest and its longest call; 0 before the first has come to its end. */
  readonly least: number;
  readonly most: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A call under way. */
interface Call {
  readonly routine: Mutable<Routine>;
  /** The stack pointer once the return address was pushed: the call is over when it is above that. */
  readonly s: number;
  readonly began: number;
  /** Cycles of interrupts since. */
  interrupted: number;
}

const BRK_KIND = 'irq';
/** Deeper than the stack can hold. */
const DEEPEST = 256;

/** Counts CPU cycles by routine while it watches. */
export class Profiler implements Watcher {
  private readonly cells: Cells;
  private readonly all = new Map<string, Mutable<Routine>>();
  private stack: Call[] = [];
  /** Cycles since it began. */
  private clock = 0;

  constructor(cells: Cells) {
    this.cells = cells;
  }

  /** All routines that were seen, those that took the longest themselves first. */
  get routines(): readonly Routine[] {
    return [...this.all.values()].sort((one, other) => other.exclusive - one.exclusive);
  }

  /** Cycles that it has counted. */
  get cycles(): number {
    return this.clock;
  }

  stepped(trace: Trace): void {
    const cycles = trace.end - trace.start;
    this.clock += cycles;
    if (trace.interrupt !== 0) {
      this.enter(trace, trace.interrupt === 2 ? 'nmi' : 'irq');
      this.top.routine.exclusive += cycles;
      return;
    }
    this.top.routine.exclusive += cycles;
    const { opcode } = trace;
    if (opcode === OPCODE.JSR) this.enter(trace, 'subroutine');
    else if (opcode === OPCODE.BRK) this.enter(trace, BRK_KIND);
    else if (opcode === OPCODE.RTS || opcode === OPCODE.RTI || opcode === OPCODE.TXS) this.leave(trace.nextS);
  }

  /** What is under way is not known any more: the console was brought elsewhere. */
  moved(): void {
    this.stack = [];
  }

  /** All is forgotten. */
  clear(): void {
    this.all.clear();
    this.stack = [];
    this.clock = 0;
  }

  private get top(): Call {
    const { stack } = this;
    if (stack.length === 0) {
      stack.push({ routine: this.routine(-1, 'top'), s: 0xff, began: this.clock, interrupted: 0 });
    }
    return stack[stack.length - 1];
  }

  private enter({ next, nextS, start, end, interrupt }: Trace, kind: Routine['kind']): void {
    // The sequence that leads into a handler is the handler's; a JSR is its caller's.
    const began = interrupt !== 0 ? this.clock - (end - start) : this.clock;
    void this.top;
    if (this.stack.length >= DEEPEST) this.stack.splice(1, 1);
    this.stack.push({ routine: this.routine(next, kind), s: nextS, began, interrupted: 0 });
  }

  private leave(s: number): void {
    const { stack } = this;
    while (stack.length > 1 && s > stack[stack.length - 1].s) {
      const call = stack.pop()!;
      const { routine } = call;
      const took = this.clock - call.began - call.interrupted;
      routine.calls++;
      // Of a routine that calls itself the outermost call counts.
      if (!stack.some((other) => other.routine === routine)) routine.inclusive += took;
      routine.least = routine.calls === 1 ? took : Math.min(routine.least, took);
      routine.most = Math.max(routine.most, took);
      const above = stack[stack.length - 1];
      above.interrupted += routine.kind === 'subroutine' ? call.interrupted : took + call.interrupted;
    }
  }

  private routine(pc: number, kind: Routine['kind']): Mutable<Routine> {
    const cell = pc < 0 ? NO_CELL : this.cells.atCpu(pc);
    const key = `${kind} ${cell} ${pc}`;
    const known = this.all.get(key);
    if (known) return known;
    const place = cell === NO_CELL ? null : this.cells.placeOf(cell);
    const made = { pc, place, kind, calls: 0, exclusive: 0, inclusive: 0, least: 0, most: 0 };
    this.all.set(key, made);
    return made;
  }
}
