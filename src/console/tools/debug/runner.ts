import { DOTS } from '../../../ppu/chip/screen.ts';
import { beamAt, beamOf } from './beam.ts';
import type { AccessReport, Armed, BreakMap, Breakpoint } from './breakpoints.ts';
import { isTrue } from './breakpoints.ts';
import type { FetchList } from './fetch-list.ts';
import { MachineScene } from './scene.ts';
import { Access, type Trace } from './trace.ts';
import type { Position, Travel } from './travel.ts';

/** How long a run may take; for ever where nothing is said. */
export interface Budget {
  readonly frames?: number;
  readonly instructions?: number;
}

/** Why a run came to its end. */
export interface Stop {
  /** `done`: what was asked for is reached; `jam`: the CPU has executed an opcode that stops it for good. */
  readonly reason: 'breakpoint' | 'done' | 'budget' | 'jam';
  /** Those that were met; empty for other reasons. */
  readonly breakpoints: readonly Breakpoint[];
  /** What was read or written, where that was it. */
  readonly access: AccessReport | null;
  /** Address of the instruction that did it; of the one that is next, for other reasons. */
  readonly pc: number;
  /** Where the console stands. */
  readonly position: Position;
}

/** Whether what was asked for is reached, after an instruction. */
export type Goal = (trace: Trace) => boolean;

/** What an instruction met. */
interface Met {
  readonly armed: readonly Armed[];
  readonly access: AccessReport | null;
}

/** Of breakpoints that are met at one thing, those that stop a run. */
type Stopping = (armed: readonly Armed[]) => readonly Armed[];

const NONE: readonly Armed[] = [];
const allOf: Stopping = (armed) => armed;
/** Each was met once more; those stop that have been met often enough. */
const counted: Stopping = (armed) =>
  armed.filter(({ breakpoint }) => ++breakpoint.hits > (breakpoint.options.passes ?? 0));

/** Kinds of access that DMA units make. */
const DMA: readonly number[] = [Access.DmaRead, Access.DmaWrite, Access.SampleRead];
const WRITES: readonly number[] = [Access.Write, Access.DmaWrite, Access.PpuWrite];

/** Runs a console until a breakpoint is met, a goal reached, or the budget used up. */
export class Runner {
  readonly scene: MachineScene;
  private readonly travel: Travel;
  private readonly map: BreakMap;
  private interrupts: readonly Armed[] = [];
  private beams: readonly Armed[] = [];
  private watchesAccesses = false;
  private watchesInstructions = false;
  private watchesPicture = false;
  /** Where a run ended, so that the next one does not stop there again. */
  private passed: Position | null = null;
  private lastDots = 0;

  constructor(travel: Travel, map: BreakMap) {
    this.travel = travel;
    this.map = map;
    this.scene = new MachineScene(travel);
  }

  /** These hold from now on. */
  arm(armed: readonly Armed[]): void {
    const { map } = this;
    map.arm(armed.filter(({ kinds }) => kinds !== 0));
    this.interrupts = armed.filter(({ breakpoint: { options } }) => options.on === 'nmi' || options.on === 'irq');
    this.beams = armed.filter(({ breakpoint: { options } }) => options.on === 'beam');
    this.watchesAccesses = map.mayAccess;
    this.watchesInstructions = map.mayExecute;
    this.watchesPicture = map.mayFetch;
    this.travel.followPicture(map.mayFetch);
  }

  /** Run on. With `goal` it is asked after each instruction; `ignores` breakpoints: for steps of one instruction. */
  run(goal: Goal | null, budget: Budget = {}, ignores = false): Stop {
    const stop = this.runOn(goal, budget, ignores);
    this.passed = stop.reason === 'budget' ? null : stop.position;
    this.travel.rest();
    return stop;
  }

  /** The console stands where it is by somebody's wish: a breakpoint there does not hold at once. */
  arrived(): void {
    this.passed = this.travel.position;
  }

  /** Which breakpoints are met at the instruction that is next. */
  metBefore(): readonly Armed[] {
    const { travel, map, scene } = this;
    const { cpu } = travel.nes;
    if (!this.watchesInstructions || cpu.interrupts.polled !== 0) return NONE;
    const cell = travel.bus.cells.atCpu(cpu.pc);
    if (!map.touchesInstruction(cpu.pc, cell)) return NONE;
    scene.access = -1;
    return map.metAtInstruction(cpu.pc, cell, scene);
  }

  /**
   * What the instruction that was just executed has met first of all that stops a run. `stopping` is asked at each access, each fetch, and
   * the like that breakpoints are met at, and says which of those stop; all do when it is left out.
   */
  metAfter(stopping: Stopping = allOf): Met | null {
    const { trace } = this.travel.bus;
    const passes = this.beamPasses();
    const byAccess = this.watchesAccesses ? this.metByAccess(trace, stopping) : null;
    if (byAccess) return byAccess;
    const byFetch = this.watchesPicture ? this.metByFetch(trace.fetches, stopping) : null;
    if (byFetch) return byFetch;
    if (trace.interrupt !== 0 && this.interrupts.length > 0) {
      const on = trace.interrupt === 2 ? 'nmi' : 'irq';
      const armed = this.stoppingOf(this.interrupts, ({ breakpoint }) => breakpoint.options.on === on, stopping);
      if (armed.length > 0) return { armed, access: null };
    }
    if (passes === null) return null;
    const armed = this.stoppingOf(this.beams, ({ dots }) => passes(dots), stopping);
    return armed.length > 0 ? { armed, access: null } : null;
  }

  /** A run begins: the beam is where it is. */
  begin(): void {
    const { scanline, dot } = beamOf(this.travel.nes);
    this.lastDots = scanline * DOTS + dot;
  }

  private runOn(goal: Goal | null, { frames, instructions }: Budget, ignores: boolean): Stop {
    const { travel } = this;
    const lastFrame = travel.frame + (frames ?? Number.POSITIVE_INFINITY);
    let left = instructions ?? Number.POSITIVE_INFINITY;
    const watches = goal !== null || this.isWatching || instructions !== undefined;
    this.begin();
    for (let isFirst = true; travel.frame < lastFrame && left > 0; isFirst = false) {
      const { cpu } = travel.nes;
      const wasJammed = cpu.jammed;
      if (!ignores && !(isFirst && this.isPassed())) {
        const before = this.metBefore();
        // Most instructions meet none, and make nothing new.
        const stopping = before.length > 0 ? counted(before) : NONE;
        if (stopping.length > 0) return this.stop('breakpoint', stopping, null, cpu.pc);
      }
      if (watches) travel.step();
      else travel.runFrame();
      left--;
      const { trace } = travel.bus;
      const met = ignores || !watches ? null : this.metAfter(counted);
      if (met) return this.stop('breakpoint', met.armed, met.access, trace.pc);
      if (cpu.jammed && !wasJammed) return this.stop('jam', [], null, watches ? trace.pc : cpu.pc);
      if (goal?.(trace)) return this.stop('done', [], null, cpu.pc);
    }
    return this.stop('budget', [], null, travel.nes.cpu.pc);
  }

  private get isWatching(): boolean {
    const { travel, interrupts, beams } = this;
    if (this.watchesAccesses || this.watchesInstructions || this.watchesPicture) return true;
    if (travel.watchers.length > 0) return true;
    return interrupts.length > 0 || beams.length > 0;
  }

  private isPassed(): boolean {
    const { passed } = this;
    const { frame, cycle } = this.travel.position;
    return passed !== null && passed.frame === frame && passed.cycle === cycle;
  }

  private metByAccess(trace: Trace, stopping: Stopping): Met | null {
    const { map, scene } = this;
    let met: Met | null = null;
    for (let i = 0; i < trace.count && !met; i++) {
      if (!map.touchesAccess(trace, i)) continue;
      scene.access = i;
      const armed = map.metAtAccess(trace, i, scene);
      const stops = armed.length > 0 ? stopping(armed) : NONE;
      if (stops.length > 0) met = { armed: stops, access: reportOf(trace, i) };
    }
    scene.access = -1;
    return met;
  }

  private metByFetch(fetches: FetchList, stopping: Stopping): Met | null {
    const { map, scene } = this;
    let met: Met | null = null;
    for (let i = 0; i < fetches.count && !met; i++) {
      scene.fetch = i;
      const armed = map.metAtFetch(fetches, i, scene);
      const stops = armed.length > 0 ? stopping(armed) : NONE;
      if (stops.length > 0) met = { armed: stops, access: reportOfFetch(fetches, i) };
    }
    scene.fetch = -1;
    return met;
  }

  /** Those of `all` that are met, as `isIt` says and their conditions, and stop a run. */
  private stoppingOf(all: readonly Armed[], isIt: (one: Armed) => boolean, stopping: Stopping): readonly Armed[] {
    const met = all.filter((one) => isIt(one) && isTrue(one, this.scene));
    return met.length > 0 ? stopping(met) : NONE;
  }

  /** Whether the beam came to, or past, a dot in the instruction that was just executed; null where no breakpoint asks. */
  private beamPasses(): ((dots: number) => boolean) | null {
    if (this.beams.length === 0) return null;
    const { scanline, dot } = beamOf(this.travel.nes);
    const last = this.lastDots;
    const now = scanline * DOTS + dot;
    this.lastDots = now;
    return (dots) => (now >= last ? dots > last && dots <= now : dots > last || dots <= now);
  }

  private stop(reason: Stop['reason'], armed: readonly Armed[], access: AccessReport | null, pc: number): Stop {
    const breakpoints = armed.map(({ breakpoint }) => breakpoint);
    return { reason, breakpoints, access, pc, position: this.travel.position };
  }
}

function reportOf({ kinds, addresses, values }: Trace, index: number): AccessReport {
  const kind = kinds[index];
  return {
    kind: WRITES.includes(kind) ? 'write' : 'read',
    isDma: DMA.includes(kind),
    bus: kind >= Access.PpuWrite ? 'ppu' : 'cpu',
    address: addresses[index],
    value: values[index],
    beam: null,
  };
}

function reportOfFetch({ addresses, values, dots }: FetchList, index: number): AccessReport {
  const beam = beamAt(dots[index]);
  return { kind: 'read', isDma: false, bus: 'ppu', address: addresses[index], value: values[index], beam };
}
