import type { AccessReport, Armed } from './breakpoints.ts';
import type { Place } from './cells.ts';
import { Did, type FrameMarks, type Mask } from './frame-marks.ts';
import { OPCODE } from './instructions.ts';
import type { Runner, Stop } from './runner.ts';
import { Access, NO_CELL, NO_OPCODE, type Trace, UNKNOWN } from './trace.ts';
import { isBefore, type Position, type Travel } from './travel.ts';

/** Who wrote a byte. */
export interface Writer {
  /** Address of the instruction. */
  readonly pc: number;
  /** Where the instruction itself is, which its address alone does not say; null where it is in no memory. */
  readonly code: Place | null;
  /** The boundary before it: `goTo` leads there. */
  readonly position: Position;
  /** What was written. */
  readonly value: number;
  /** How it came there: by the CPU's write, by OAM DMA, or through $2007. */
  readonly by: 'cpu' | 'dma' | 'port';
}

/** Looks at one frame as it runs again. */
interface Look<T> {
  /** Before an instruction, at a boundary. */
  before?(at: Position): T | null;
  /** After it: where it began, and where it ended. */
  after?(trace: Trace, began: Position, ended: Position): T | null;
  /** Idle loops hold nothing that is looked for. */
  readonly passesLoops?: boolean;
}

const WRITES: readonly number[] = [Access.Write, Access.DmaWrite, Access.PpuWrite];

/**
 * Looks for what was, from a place in time back: frames that cannot hold it are known by their marks, the others are run again from
 * the history. The console is brought back to where it was.
 */
export class Backwards {
  private readonly travel: Travel;
  private readonly marks: FrameMarks;
  private readonly runner: Runner;

  constructor(travel: Travel, marks: FrameMarks, runner: Runner) {
    this.travel = travel;
    this.marks = marks;
    this.runner = runner;
  }

  /** Go `count` boundaries back, to the history's beginning at most. */
  step(count: number): void {
    const { travel } = this;
    const { start } = travel.wayBack();
    let { frame, cycle: end } = travel.position;
    let left = count;
    for (;;) {
      const all = this.boundaries(frame, end);
      if (left <= all.length) {
        travel.goTo({ frame, cycle: all[all.length - left] });
        return;
      }
      left -= all.length;
      if (frame === start) break;
      frame--;
      end = Number.POSITIVE_INFINITY;
    }
    travel.goTo({ frame: start, cycle: 0 });
  }

  /** Go back over the last instruction: where it was the return from a subroutine or a handler, to before that began. */
  stepOver(): void {
    const { travel } = this;
    const { s } = travel.nes.cpu;
    const now = travel.position;
    this.step(1);
    const { cpu, bus } = travel.nes;
    const opcode = cpu.interrupts.polled === 0 ? bus.peek(cpu.pc) : NO_OPCODE;
    if (opcode !== OPCODE.RTS && opcode !== OPCODE.RTI) return;
    const back = travel.position;
    const called = this.last(now, null, {
      before: (at) => (cpu.s === s && isBefore(at, back) ? at : null),
    });
    travel.goTo(called ?? back);
  }

  /** Go back to the last place at which a run would have stopped; to the history's beginning where there is none. */
  run(armed: readonly Armed[]): Stop {
    const { travel, runner } = this;
    const history = travel.wayBack();
    type Hit = {
      readonly at: Position;
      readonly armed: readonly Armed[];
      readonly access: AccessReport | null;
      readonly pc: number;
    };
    const hit = this.last<Hit>(travel.position, this.maskOf(armed), {
      before: (at) => {
        const met = runner.metBefore();
        return met.length > 0 ? { at, armed: met, access: null, pc: travel.nes.cpu.pc } : null;
      },
      after: ({ pc }, _, at) => {
        const met = runner.metAfter();
        return met ? { at, ...met, pc } : null;
      },
    });
    travel.goTo(hit?.at ?? { frame: history.start, cycle: 0 });
    runner.arrived();
    const { position } = travel;
    if (!hit) return { reason: 'budget', breakpoints: [], access: null, pc: travel.nes.cpu.pc, position };
    const breakpoints = hit.armed.map(({ breakpoint }) => breakpoint);
    return { reason: 'breakpoint', breakpoints, access: hit.access, pc: hit.pc, position };
  }

  /** Who wrote the byte of this cell last, before `before`; null where nobody has since the history began. */
  writerOf(cell: number, before: Position = this.travel.position): Writer | null {
    const mask = this.marks.maskCell(Did.Write, cell, this.marks.noMask());
    return this.back(() =>
      this.last<Writer>(before, mask, {
        passesLoops: true,
        after: (trace, began) => {
          for (let i = trace.count - 1; i >= 0; i--) {
            if (trace.cells[i] === cell && WRITES.includes(trace.kinds[i])) return this.writer(trace, i, began);
          }
          return null;
        },
      }),
    );
  }

  /** Run `work`, and bring the console back to where it was. */
  back<T>(work: () => T): T {
    const { travel } = this;
    const { position } = travel;
    try {
      return work();
    } finally {
      travel.goTo(position);
      travel.rest();
    }
  }

  /** What is found last before `before`, in frames that meet `mask` (null: in all). The console is anywhere afterwards. */
  private last<T>(before: Position, mask: Mask | null, look: Look<T>): T | null {
    for (const frame of this.framesBefore(before, mask)) {
      const found = this.lastIn(frame, before, look);
      if (found !== null) return found;
    }
    return null;
  }

  /** Frames that may hold something before `before`, the newest first. Those that have no marks may hold anything. */
  private *framesBefore({ frame, cycle }: Position, mask: Mask | null): Generator<number> {
    const { marks, travel } = this;
    const { start } = travel.wayBack();
    const last = frame - 1;
    if (cycle > 0) yield frame;
    if (mask === null) {
      for (let at = last; at >= start; at--) yield at;
      return;
    }
    for (let at = last; at >= Math.max(start, marks.end); at--) yield at;
    for (const at of marks.meeting(mask, frame)) if (at >= start) yield at;
    for (let at = Math.min(last, marks.start - 1); at >= start; at--) yield at;
  }

  private lastIn<T>(frame: number, before: Position, look: Look<T>): T | null {
    const { travel, runner } = this;
    let found: T | null = null;
    travel.goTo({ frame, cycle: 0 });
    runner.begin();
    travel.unseen(() => {
      travel.bus.passesLoops = look.passesLoops === true;
      for (let at: Position = { frame, cycle: 0 }; at.frame === frame && isBefore(at, before); ) {
        found = look.before?.(at) ?? found;
        const began = at;
        travel.step();
        at = travel.position;
        if (isBefore(before, at)) break;
        // What a run stops at after an instruction is behind it: where the console stands already, it is not back.
        if (look.passesLoops || isBefore(at, before)) found = look.after?.(travel.bus.trace, began, at) ?? found;
      }
      travel.bus.passesLoops = false;
    });
    return found;
  }

  /** Cycles of the boundaries of a frame before cycle `end`. */
  private boundaries(frame: number, end: number): number[] {
    const { travel } = this;
    const all: number[] = [];
    if (end === 0) return all;
    travel.goTo({ frame, cycle: 0 });
    travel.unseen(() => {
      for (let at: Position = { frame, cycle: 0 }; at.frame === frame && at.cycle < end; at = travel.position) {
        all.push(at.cycle);
        travel.step();
      }
    });
    return all;
  }

  private writer(trace: Trace, index: number, { frame, cycle }: Position): Writer | null {
    const { kinds, values } = trace;
    const kind = kinds[index];
    const by = kind === Access.PpuWrite ? 'port' : kind === Access.DmaWrite ? 'dma' : 'cpu';
    const { travel } = this;
    const begun = trace.begun[index];
    if (begun === UNKNOWN) return this.sender(by === 'port' ? 0x2007 : 0x4014, frame, values[index], by);
    const cell = trace.codes[index];
    const code = cell === NO_CELL ? null : travel.bus.cells.placeOf(cell);
    const isOwn = begun === trace.start;
    return { pc: trace.pcs[index], code, position: { frame, cycle: isOwn ? cycle : begun }, value: values[index], by };
  }

  /** The instruction that set off what goes on since before frame `frame`: the last write to a register. */
  private sender(register: number, frame: number, value: number, by: Writer['by']): Writer | null {
    const stretch = { space: 'cpu', address: register, size: 1 } as const;
    return this.last<Writer>({ frame, cycle: 0 }, this.marks.maskOf(Did.Write, [stretch]), {
      passesLoops: true,
      after: (trace, began) => {
        for (let i = trace.count - 1; i >= 0; i--) {
          const isIt = register === 0x2007 ? (trace.addresses[i] & 0xe007) === 0x2007 : trace.addresses[i] === register;
          if (trace.kinds[i] !== Access.Write || !isIt) continue;
          const code = trace.cell === NO_CELL ? null : this.travel.bus.cells.placeOf(trace.cell);
          return { pc: trace.pc, code, position: began, value, by };
        }
        return null;
      },
    });
  }

  /** Frames in which none of these can have stopped anything are passed over; null where one may be anywhere. */
  private maskOf(armed: readonly Armed[]): Mask | null {
    const { marks } = this;
    const mask = marks.noMask();
    for (const { breakpoint, stretches } of armed) {
      const { on } = breakpoint.options;
      if (on === 'beam' || (stretches === null && on !== 'nmi' && on !== 'irq')) return null;
      if (on === 'nmi' || on === 'irq') marks.maskOfInterrupt(on, mask);
      if (on === 'execute') marks.maskOf(Did.Execute, stretches, mask);
      if (on === 'read' || on === 'access') marks.maskOf(Did.Read, stretches, mask);
      if (on === 'write' || on === 'access') marks.maskOf(Did.Write, stretches, mask);
    }
    return mask;
  }
}
