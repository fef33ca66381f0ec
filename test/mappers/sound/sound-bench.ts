import { expect } from 'vitest';
import { FULL_SCALE, pulseDac, type SoundOutput } from '../../../src/base/sound.ts';
import { StateIO } from '../../../src/base/state.ts';
import type { SoundChip } from '../../../src/mappers/sound/sound-chip.ts';

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

/** A full pulse of the 2A03. */
export const PULSE = pulseDac(15);

/** The amplitude of harmonic `n` of a wave whose steps of equal length have these levels. */
export function harmonic(levels: readonly number[], n: number): number {
  const count = levels.length;
  let [re, im] = [0, 0];
  levels.forEach((level, k) => {
    re += (level * Math.cos((2 * Math.PI * n * k) / count)) / count;
    im += (level * Math.sin((2 * Math.PI * n * k) / count)) / count;
  });
  const x = (Math.PI * n) / count;
  return 2 * Math.hypot(re, im) * Math.abs(Math.sin(x) / x);
}

/** A chip being played, with its writes in one cycle, then on. */
export function play(
  chip: SoundChip,
  writes: readonly (readonly [number, number])[],
  cycles: number,
  from = 100,
): Recorder {
  chip.power();
  const recorder = new Recorder();
  chip.connect(recorder);
  for (const [register, data] of writes) chip.write(register, data, from);
  chip.runTo(cycles);
  return recorder;
}

/** Compares the first harmonics with those of a wave of these levels, `period` CPU cycles long. */
export function expectWave(recorder: Recorder, period: number, levels: readonly number[], harmonics: number): void {
  const cycles = period * Math.ceil(60000 / period);
  const fundamental = Math.max(...Array.from({ length: harmonics }, (_, i) => harmonic(levels, i + 1)));
  for (let n = 1; n <= harmonics; n++) {
    const found = recorder.amplitude(n / period, 20000, 20000 + cycles);
    expect(Math.abs(found - harmonic(levels, n)) / fundamental, `harmonic ${n}`).toBeLessThan(0.01);
  }
  // Nothing between them.
  expect(recorder.amplitude(1.5 / period, 20000, 20000 + 2 * cycles) / fundamental).toBeLessThan(0.01);
}

export const range = (count: number) => Array.from({ length: count }, (_, i) => i);
