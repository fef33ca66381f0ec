import type { Cpu } from './cpu.ts';
import type { CpuBus } from './mos6502.ts';

/** What the quick gear of the CPU needs of the bus: memory without a call, and until when nobody can interfere. */
export interface QuickBus {
  /** Number of the next cycle. */
  cycle: number;
  /** The first cycle that must be looked at closely. */
  readonly deadline: number;
  /** The first cycle that begins after the picture is finished. */
  readonly pictureEnd: number;
  /** Counts what may have changed the machine. */
  effects: number;
  /** The last byte that anything drove. */
  openBus: number;
  /** All memory there is, and where in it pages of 1 KiB of the CPU's space lie, less their addresses; below 0 for none. */
  readonly bytes: Uint8Array;
  readonly readPages: Int32Array;
  readonly writePages: Int32Array;
  /** Where reads and writes go that meet no memory; null: each ends the run before its instruction. */
  readonly outside: Pick<CpuBus, 'read' | 'write'> | null;
}

/** Runs instructions as long as nobody can interfere, as `quickRun` does. */
type Run = (cpu: Cpu, bus: QuickBus) => void;

/** The CPU's quick gear; null until it is at hand. The machine is the same with it and without, and it may come at any time. */
export let quickGear: Run | null = null;

/** From now on `run` is at hand. */
export function engage(run: Run): void {
  quickGear = run;
}
