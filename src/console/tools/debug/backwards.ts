import { type AccessReport, type Armed, type BreakpointOptions, type Stretch, seesPicture } from './breakpoints.ts';
import type { Place } from './cells.ts';
import { Did, type FrameMarks, type Mask } from './frame-marks.ts';
import { FrameSearch, type Search } from './frame-search.ts';
import { OPCODE } from './instructions.ts';
import type { Runner, Stop } from './runner.ts';
import type { Interest } from './skim.ts';
import { StandingBytes } from './standing-bytes.ts';
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

/** A byte whose writer is asked for, and before when it wrote. */
export interface Written {
  readonly cell: number;
  readonly before: Position;
}

/** A write to a byte that is looked for. Who sent it may have done so in an earlier frame. */
interface Found extends Writer {
  readonly isUnknown: boolean;
}

/** Where a run would have stopped. */
interface Hit {
  readonly at: Position;
  readonly armed: readonly Armed[];
  readonly access: AccessReport | null;
  readonly pc: number;
}

/** What frames and instructions are looked through for breakpoints. */
interface Sought {
  readonly masks: Mask[] | null;
  readonly interests: Interest[] | null;
  readonly doubts: StandingBytes | null;
}

const WRITES: readonly number[] = [Access.Write, Access.DmaWrite, Access.PpuWrite];
const PPU_PORT = 0x2007;
const OAM_DMA = 0x4014;

/** All of a search at once. */
export function all<T>(search: Search<T>): T {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/**
 * Looks for what was, from a place in time back: frames that cannot hold it are known by their marks, the others are run again from
 * the history. The console is brought back to where it was.
 */
export class Backwards {
  private readonly travel: Travel;
  private readonly marks: FrameMarks;
  private readonly runner: Runner;
  private readonly frames: FrameSearch;

  constructor(travel: Travel, marks: FrameMarks, runner: Runner) {
    this.travel = travel;
    this.marks = marks;
    this.runner = runner;
    this.frames = new FrameSearch(travel, marks);
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
    let called: Position | null = null;
    const before = (frame: number, cycle: number): void => {
      if (cpu.s === s && isBefore({ frame, cycle }, back)) called = { frame, cycle };
    };
    all(this.frames.back(now, { masks: null, interests: null, before, isDone: () => called !== null }));
    travel.goTo(called ?? back);
  }

  /** Go back to the last place at which a run would have stopped; to the history's beginning where there is none. */
  *run(armed: readonly Armed[]): Search<Stop> {
    const { travel, runner } = this;
    const history = travel.wayBack();
    const now = travel.position;
    let hit: Hit | null = null;
    const { masks, interests, doubts } = this.soughtBy(armed);
    const search = this.frames.back(now, {
      ...{ masks, interests, doubts, passesLoops: interests !== null },
      began: () => {
        runner.begin();
        doubts?.look();
      },
      before: (frame, cycle) => {
        const met = runner.metBefore();
        if (met.length > 0) hit = { at: { frame, cycle }, armed: met, access: null, pc: travel.nes.cpu.pc };
      },
      after: ({ pc }) => {
        const met = runner.metAfter();
        // What a run stops at after an instruction is behind it: where the console stands already, it is not back.
        if (met && isBefore(travel.position, now)) hit = { at: travel.position, ...met, pc };
      },
      isDone: () => hit !== null,
    });
    yield* this.orBack(search);
    const found = hit as Hit | null;
    travel.goTo(found?.at ?? { frame: history.start, cycle: 0 });
    runner.arrived();
    travel.rest();
    const { position } = travel;
    if (!found) return { reason: 'budget', breakpoints: [], access: null, pc: travel.nes.cpu.pc, position };
    const breakpoints = found.armed.map(({ breakpoint }) => breakpoint);
    return { reason: 'breakpoint', breakpoints, access: found.access, pc: found.pc, position };
  }

  /** Who wrote these bytes last; null for those that nobody has written since the history began. */
  *writersOf(wanted: readonly Written[]): Search<(Writer | null)[]> {
    const { travel } = this;
    const { position } = travel;
    try {
      const found = yield* this.writesTo(wanted);
      const writers: (Writer | null)[] = [];
      for (const one of found) {
        if (!one?.isUnknown) writers.push(one && writerOf(one));
        else writers.push(yield* this.sender(one.by === 'port' ? PPU_PORT : OAM_DMA, one));
      }
      return writers;
    } finally {
      this.comeBack(position);
    }
  }

  /** What `work` gives at another time, to which the console goes, and comes back; nobody sees it. */
  at<T>(time: Position, work: () => T): T {
    const { travel } = this;
    const { position } = travel;
    const found: T[] = [];
    try {
      travel.unseen(() => {
        travel.goTo(time);
        found.push(work());
      });
    } finally {
      this.comeBack(position);
    }
    return found[0];
  }

  private comeBack(position: Position): void {
    this.travel.unseen(() => this.travel.goTo(position));
    this.travel.rest();
  }

  /** The same search; where it is broken off, the console is brought back to where it was. */
  private *orBack(search: Search<void>): Search<void> {
    const { travel } = this;
    const { position } = travel;
    let isOver = false;
    try {
      yield* search;
      isOver = true;
    } finally {
      if (!isOver) {
        this.comeBack(position);
        this.runner.arrived();
      }
    }
  }

  /** The last write to each. The console is anywhere afterwards. */
  private *writesTo(wanted: readonly Written[]): Search<(Found | null)[]> {
    const { marks, travel } = this;
    const found: (Found | null)[] = wanted.map(() => null);
    const masks = wanted.map(({ cell }) => marks.maskCell(Did.Write, cell, marks.noMask()));
    const open = new Map(wanted.map((one, i) => [i, { ...one, mask: masks[i] }]));
    const last = wanted.map(({ before }) => before).reduce((one, other) => (isBefore(one, other) ? other : one));
    const after = (trace: Trace, frame: number, began: number): void => {
      for (const [i, { cell, before }] of open) {
        for (let entry = trace.count - 1; entry >= 0; entry--) {
          if (trace.cells[entry] !== cell || !WRITES.includes(trace.kinds[entry])) continue;
          if (!isBefore(before, travel.position)) found[i] = this.found(trace, entry, frame, began);
          break;
        }
      }
    };
    const isDone = (): boolean => {
      for (const [i, { mask }] of open) {
        if (found[i] === null) continue;
        open.delete(i);
        masks.splice(masks.indexOf(mask), 1);
      }
      return open.size === 0;
    };
    const interests = this.interestsIn(wanted.map(({ cell }) => cell));
    yield* this.frames.back(last, { masks, interests, passesLoops: true, after, isDone });
    return found;
  }

  /** Cycles of the boundaries of a frame before cycle `end`. */
  private boundaries(frame: number, end: number): number[] {
    const { travel } = this;
    const all: number[] = [];
    if (end === 0) return all;
    travel.goTo({ frame, cycle: 0 });
    travel.unseen(() => {
      while (travel.frame === frame && travel.cycle < end) {
        all.push(travel.cycle);
        travel.step();
      }
    });
    return all;
  }

  private found(trace: Trace, index: number, frame: number, cycle: number): Found {
    const kind = trace.kinds[index];
    const by = kind === Access.PpuWrite ? 'port' : kind === Access.DmaWrite ? 'dma' : 'cpu';
    const begun = trace.begun[index];
    const isUnknown = begun === UNKNOWN;
    const cell = trace.codes[index];
    const code = cell === NO_CELL ? null : this.travel.bus.cells.placeOf(cell);
    const position = { frame, cycle: isUnknown || begun === trace.start ? cycle : begun };
    return { pc: trace.pcs[index], code, position, value: trace.values[index], by, isUnknown };
  }

  /** The instruction that set off what goes on since before this frame: the last write to a register. */
  private *sender(register: number, { position: { frame }, value, by }: Found): Search<Writer | null> {
    const stretch = { space: 'cpu', address: register, size: 1 } as const;
    let found: Writer | null = null;
    const after = ({ count, addresses, kinds, cell, pc }: Trace, frame: number, cycle: number): void => {
      for (let i = count - 1; i >= 0; i--) {
        const isIt = register === PPU_PORT ? (addresses[i] & 0xe007) === PPU_PORT : addresses[i] === register;
        if (kinds[i] !== Access.Write || !isIt) continue;
        const code = cell === NO_CELL ? null : this.travel.bus.cells.placeOf(cell);
        found = { pc, code, position: { frame, cycle }, value, by };
        return;
      }
    };
    const masks = [this.marks.maskOf(Did.Write, [stretch])];
    const interests = [{ stretch, reads: false, writes: true }];
    const isDone = () => found !== null;
    yield* this.frames.back({ frame, cycle: 0 }, { masks, interests, passesLoops: true, after, isDone });
    return found;
  }

  /** Writes to these cells. */
  private interestsIn(cells: readonly number[]): Interest[] {
    return cells.flatMap((cell) => {
      const place = this.travel.bus.cells.placeOf(cell);
      return place ? [{ stretch: { ...place, size: 1 }, reads: false, writes: true }] : [];
    });
  }

  /** Frames in which none of these can have stopped anything are passed over, and so is what none of them can be met by. */
  private soughtBy(armed: readonly Armed[]): Sought {
    const byMask = new Map<Mask, Armed>();
    const interests: Interest[] = [];
    for (const one of armed) {
      const { breakpoint, stretches } = one;
      const { on } = breakpoint.options;
      const mask = this.marks.noMask();
      byMask.set(mask, one);
      if (on === 'nmi' || on === 'irq') {
        this.marks.maskOfInterrupt(on, mask);
        continue;
      }
      if (on === 'beam' || stretches === null || seesPicture(one))
        return { masks: null, interests: null, doubts: null };
      this.maskAccess(breakpoint.options, stretches, mask);
      const writes = on === 'write' || on === 'access';
      interests.push(...stretches.map((stretch) => ({ stretch, reads: on !== 'write', writes })));
    }
    // What was changed by hand is in no marks.
    const doubts = this.travel.isPoked ? null : new StandingBytes(this.travel.bus.cells, byMask);
    return { masks: [...byMask.keys()], interests, doubts };
  }

  private maskAccess({ on, value }: BreakpointOptions, stretches: readonly Stretch[], mask: Mask): void {
    const { marks } = this;
    if (on === 'execute') marks.maskOf(Did.Execute, stretches, mask);
    if (on === 'read' || on === 'access') marks.maskOf(Did.Read, stretches, mask);
    if (on !== 'write' && on !== 'access') return;
    if (value === undefined) marks.maskOf(Did.Write, stretches, mask);
    else marks.maskOfValue(stretches, value, mask);
  }
}

function writerOf({ isUnknown: _, ...writer }: Found): Writer {
  return writer;
}
