import { StateIO } from '../../src/base/state.ts';
import { FULL_SCALE, type SoundChip, type SoundOutput } from '../../src/mappers/sound-chip.ts';

/** One change of level. */
export interface Step {
  readonly cycle: number;
  readonly by: number;
  readonly muffled: boolean;
}

/** Takes down what a chip gives. */
export class Recorder implements SoundOutput {
  listening = true;
  steps: Step[] = [];

  addStep(cycle: number, by: number): void {
    if (this.listening) this.steps.push({ cycle, by, muffled: false });
  }

  addMuffledStep(cycle: number, by: number): void {
    if (this.listening) this.steps.push({ cycle, by, muffled: true });
  }

  /** All changes of one cycle as one, those that cancel out left out; by channels, they come out of order. */
  get sorted(): readonly (readonly [number, number])[] {
    const sums = new Map<number, number>();
    for (const { cycle, by } of this.steps) sums.set(cycle, (sums.get(cycle) ?? 0) + by);
    return [...sums].filter(([, by]) => by !== 0).sort((a, b) => a[0] - b[0]);
  }

  /** The level from cycle `from` up to and without `to`, in parts of full scale, `start` being the one before all. */
  levels(from: number, to: number, start = 0): Float64Array {
    const out = new Float64Array(to - from);
    let level = start;
    let at = from;
    for (const [cycle, by] of this.sorted) {
      if (cycle >= to) break;
      if (cycle > at) {
        out.fill(level / FULL_SCALE, at - from, cycle - from);
        at = cycle;
      }
      level += by;
    }
    out.fill(level / FULL_SCALE, at - from, to - from);
    return out;
  }

  /** Lowest and highest level in parts of full scale from cycle `from` on, the level then being counted as 0. */
  range(from = 0): { low: number; high: number; height: number } {
    let [level, low, high] = [0, 0, 0];
    for (const [cycle, by] of this.sorted) {
      if (cycle < from) continue;
      level += by;
      low = Math.min(low, level);
      high = Math.max(high, level);
    }
    return { low: low / FULL_SCALE, high: high / FULL_SCALE, height: (high - low) / FULL_SCALE };
  }

  /** Amplitude at `perCycle` periods a CPU cycle, from cycle `from` up to `to` (whole periods, or a Hann window's worth). */
  amplitude(perCycle: number, from: number, to: number): number {
    const levels = this.levels(from, to);
    const mean = levels.reduce((a, b) => a + b, 0) / levels.length;
    let [re, im] = [0, 0];
    levels.forEach((level, i) => {
      const window = 1 - Math.cos((2 * Math.PI * i) / levels.length);
      const angle = 2 * Math.PI * perCycle * i;
      re += window * (level - mean) * Math.cos(angle);
      im += window * (level - mean) * Math.sin(angle);
    });
    return (2 * Math.hypot(re, im)) / levels.length;
  }
}

/** A chip's state as bytes. */
export function saved(chip: SoundChip): Uint8Array {
  const io = new StateIO();
  io.startCounting();
  chip.state(io);
  const bytes = new Uint8Array(io.position);
  io.start(bytes, false);
  chip.state(io);
  return bytes;
}

/** Puts a chip into a state saved before. */
export function restore(chip: SoundChip, bytes: Uint8Array): void {
  const io = new StateIO();
  io.start(bytes, true);
  chip.state(io);
}
