import { describe, expect, test } from 'vitest';
import { Envelope, LengthCounter, LinearCounter, Sweep } from '../../src/apu/units.ts';
import { Bench } from './harness.ts';

describe('length counter', () => {
  test('table', () => {
    const lengths = Array.from({ length: 32 }, (_, index) => {
      const length = new LengthCounter();
      length.setEnabled(true);
      length.load(index << 3);
      length.settle();
      return length.count;
    });
    // Even indices: notes of 3/4 and 4/4 time; odd ones: 254, then 2, 4, ... 30.
    expect(lengths.filter((_, i) => i % 2 === 1)).toEqual([254, ...Array.from({ length: 15 }, (_, i) => 2 * (i + 1))]);
    expect(lengths.filter((_, i) => i % 2 === 0)).toEqual([
      10, 20, 40, 80, 160, 60, 14, 26, 12, 24, 48, 96, 192, 72, 16, 32,
    ]);
  });

  test('is 0 and cannot be loaded while disabled', () => {
    const length = new LengthCounter();
    length.load(8);
    length.settle();
    expect(length.count).toBe(0);
    length.setEnabled(true);
    length.load(8);
    length.settle();
    length.setEnabled(false);
    expect(length.count).toBe(0);
  });

  /** Pulse 1 counting, with a half frame in the tick of cycle `half`. */
  function beforeHalfFrame(): { bench: Bench; half: number } {
    const bench = new Bench();
    bench.idleTo(101);
    bench.write(0x4017, 0x40);
    bench.write(0x4015, 1);
    return { bench, half: 101 + 2 + 14913 };
  }

  test('a halt written in the cycle of a clock comes too late for it', () => {
    for (const [offset, left] of [
      [-1, 2],
      [0, 1],
    ] as const) {
      const { bench, half } = beforeHalfFrame();
      bench.write(0x4003, 0x18); // length 2
      bench.idleTo(half + offset);
      bench.write(0x4000, 0x20);
      bench.idleTo(half + 10);
      bench.write(0x4000, 0);
      bench.clockAll();
      expect(bench.apu.peekStatus(0) & 1).toBe(left - 1);
    }
  });

  test('a load in the cycle of a clock is lost unless the counter was 0', () => {
    for (const [before, offset, lost] of [
      [true, 0, true],
      [true, 1, false],
      [false, 0, false],
    ] as const) {
      const { bench, half } = beforeHalfFrame();
      if (before) bench.write(0x4003, 0x18); // length 2
      bench.idleTo(half + offset);
      bench.write(0x4003, 0x08); // length 254
      bench.idleTo(half + 10);
      for (let i = 0; i < 5; i++) bench.clockAll();
      expect(bench.apu.peekStatus(0) & 1).toBe(lost ? 0 : 1);
    }
  });
});

describe('envelope', () => {
  /** Volumes after each of `clocks` quarter frames, of an envelope started with register `data`. */
  function volumes(data: number, clocks: number): number[] {
    const envelope = new Envelope();
    envelope.write(data);
    envelope.start = true;
    return Array.from({ length: clocks }, () => {
      envelope.clock();
      return envelope.volume;
    });
  }

  test('falls by one every period + 1 clocks and stays at 0', () => {
    expect(volumes(1, 40)).toEqual(Array.from({ length: 40 }, (_, i) => Math.max(0, 15 - Math.floor(i / 2))));
  });
  test('starts again from 15 when looped', () => {
    expect(volumes(0x20, 34)).toEqual(Array.from({ length: 34 }, (_, i) => 15 - (i % 16)));
  });
  test('gives the period when constant', () => {
    expect(volumes(0x1b, 3)).toEqual([11, 11, 11]);
  });
});

describe('sweep', () => {
  function sweep(onesComplement: 0 | 1, period: number, data: number): Sweep {
    const unit = new Sweep(onesComplement);
    unit.period = period;
    unit.write(data);
    return unit;
  }

  test('mutes for a period under 8 and for a target over $7FF, used or not', () => {
    expect(sweep(1, 7, 0x08).mutes).toBe(true);
    expect(sweep(1, 8, 0x08).mutes).toBe(false);
    expect(sweep(1, 0x400, 0x00).mutes).toBe(true);
    expect(sweep(1, 0x3ff, 0x00).mutes).toBe(false);
    expect(sweep(1, 0x7ff, 0x08).mutes).toBe(false);
  });

  test('subtracts one more in the first channel', () => {
    const periods = ([0, 1] as const).map((ones) => {
      const unit = sweep(ones, 0x100, 0x89);
      unit.clock();
      return unit.period;
    });
    expect(periods).toEqual([0x80, 0x7f]);
  });

  test('never changes the period with shift 0, muted, or disabled', () => {
    for (const [period, data] of [
      [0x100, 0x80],
      [0x7ff, 0x81],
      [0x100, 0x01],
    ]) {
      const unit = sweep(0, period, data);
      unit.clock();
      expect(unit.period).toBe(period);
    }
  });

  test('acts at the first clock after power-on, then every divider period + 1', () => {
    const unit = sweep(0, 0x100, 0xa4); // divider 2, shift 4
    const periods = Array.from({ length: 5 }, () => {
      unit.clock();
      return unit.period;
    });
    expect(periods).toEqual([0x110, 0x110, 0x110, 0x121, 0x121]);
  });
});

describe('linear counter', () => {
  test('reloads until the control flag is clear, then counts to 0', () => {
    const linear = new LinearCounter();
    linear.write(0x83);
    linear.reload = true;
    const counts: number[] = [];
    for (let i = 0; i < 6; i++) {
      if (i === 2) linear.write(0x03);
      linear.clock();
      counts.push(linear.count);
    }
    expect(counts).toEqual([3, 3, 3, 2, 1, 0]);
  });
});
