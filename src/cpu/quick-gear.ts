import type { Cpu } from './cpu.ts';
import type { QuickBus } from './quick-run.ts';

/** Runs instructions as long as nobody can interfere, as `quickRun` does. */
type Run = (cpu: Cpu, bus: QuickBus) => void;

/** The CPU's quick gear; null until it is at hand. The machine is the same with it and without, and it may come at any time. */
export let quickGear: Run | null = null;

/** From now on `run` is at hand. */
export function engage(run: Run): void {
  quickGear = run;
}
