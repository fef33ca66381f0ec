import { describe, expect, test } from 'vitest';
import { FULL_SCALE, PULSE_LEVEL } from '../../../src/base/sound.ts';
import { Mmc5Sound } from '../../../src/mappers/sound/mmc5-sound.ts';
import { Sunsoft5bSound } from '../../../src/mappers/sound/sunsoft5b-sound.ts';
import { Vrc6Sound } from '../../../src/mappers/sound/vrc6-sound.ts';
import { expectWave, PULSE, play, range } from './sound-bench.ts';

test('the level all others are measured against is the full pulse of the 2A03', () => {
  expect(PULSE_LEVEL / FULL_SCALE).toBeCloseTo(PULSE, 10);
});

describe('VRC6', () => {
  test.each([
    { channel: 0x9000, duty: 0, volume: 15 },
    { channel: 0xa000, duty: 3, volume: 15 },
    { channel: 0x9000, duty: 7, volume: 6 },
  ])('a pulse: duty $duty, volume $volume', ({ channel, duty, volume }) => {
    const recorder = play(
      new Vrc6Sound(),
      [
        [channel, (duty << 4) | volume],
        [channel + 1, 253],
        [channel + 2, 0x80],
      ],
      160000,
    );
    expectWave(
      recorder,
      16 * 254,
      range(16).map((step) => (step <= duty ? (PULSE * volume) / 15 : 0)),
      6,
    );
  });

  test('the sawtooth: seven steps of the rate, of which the DAC sees the upper five bits', () => {
    const rate = 37;
    const recorder = play(
      new Vrc6Sound(),
      [
        [0xb000, rate],
        [0xb001, 254],
        [0xb002, 0x80],
      ],
      160000,
    );
    expectWave(
      recorder,
      14 * 255,
      range(14).map((step) => (((step >> 1) * rate) >> 3) * (PULSE / 15)),
      6,
    );
  });

  test('$9003 divides periods by 16 or 256, or stops everything', () => {
    const note = [
      [0x9000, 0x7f],
      [0x9001, 0xff],
      [0x9002, 0x8f],
    ] as const;
    const edges = (control: number) => play(new Vrc6Sound(), [[0x9003, control], ...note], 1_000_000).sorted.length;
    expect(edges(0) / ((2 * 1_000_000) / (16 * 4096))).toBeCloseTo(1, 1);
    expect(edges(2) / ((2 * 1_000_000) / (16 * 256))).toBeCloseTo(1, 1);
    expect(edges(4) / ((2 * 1_000_000) / (16 * 16))).toBeCloseTo(1, 1);
    expect(edges(1)).toBeLessThan(2);
  });

  test('bit 7 of the shape is a constant level, and a channel that is off is at 0', () => {
    const chip = new Vrc6Sound();
    const recorder = play(
      chip,
      [
        [0x9000, 0x8f],
        [0x9002, 0x80],
      ],
      50000,
    );
    expect(recorder.sorted).toHaveLength(1);
    expect(recorder.range().high).toBeCloseTo(PULSE, 4);
    chip.write(0x9002, 0, 50000);
    expect(recorder.levels(50001, 50002)[0]).toBeCloseTo(0, 6);
  });
});

describe('MMC5', () => {
  const pulse = (channel: number, duty: number, period: number, volume: number) =>
    [
      [0x5015, 3],
      [channel, (duty << 6) | 0x30 | volume],
      [channel + 2, period & 255],
      [channel + 3, 0x08 | (period >> 8)],
    ] as const;

  test.each([
    { channel: 0x5000, duty: 0, high: 1 },
    { channel: 0x5004, duty: 1, high: 2 },
    { channel: 0x5000, duty: 2, high: 4 },
    { channel: 0x5004, duty: 3, high: 6 },
  ])('a pulse of duty $duty is as loud as the 2A03', ({ channel, duty, high }) => {
    const recorder = play(new Mmc5Sound(), pulse(channel, duty, 253, 15), 160000);
    expectWave(
      recorder,
      16 * 254,
      range(8).map((step) => (step < high ? -PULSE : 0)),
      6,
    );
  });

  test('periods below 8 are heard, too', () => {
    const recorder = play(new Mmc5Sound(), pulse(0x5000, 2, 3, 15), 30000);
    expect(recorder.sorted.length).toBeGreaterThan((2 * 29000) / 64 - 3);
  });

  test('lengths run out at 240 Hz, and $5015 tells', () => {
    const chip = new Mmc5Sound();
    // Length index 1 is 254, not halted.
    play(
      chip,
      [
        [0x5015, 1],
        [0x5000, 0x1f],
        [0x5003, 0x08],
      ],
      253 * 7457,
    );
    expect(chip.lengthStatus).toBe(1);
    chip.runTo(255 * 7457);
    expect(chip.lengthStatus).toBe(0);
  });

  test('the envelope falls by one in each of its periods', () => {
    const chip = new Mmc5Sound();
    const recorder = play(chip, [[0x5015, 3]], 0, 0);
    chip.write(0x5000, 0xe3, 100);
    chip.write(0x5002, 200, 100);
    chip.write(0x5003, 0x08, 100);
    chip.runTo(40 * 7457);
    /** The volume when so many clocks have been. */
    const volumeAfter = (clocks: number) => {
      const levels = recorder.levels(clocks * 7457 + 3300, clocks * 7457 + 6600);
      return Math.round((-Math.min(...levels) / PULSE) * 15);
    };
    // The first clock starts it; then every fourth counts.
    expect([1, 4, 5, 8, 9, 13, 17, 21].map(volumeAfter)).toEqual([15, 15, 14, 14, 13, 12, 11, 10]);
  });

  test('the DAC takes bytes from $5011, but for $00, which trips the interrupt', () => {
    const chip = new Mmc5Sound();
    const recorder = play(chip, [[0x5010, 0x80]], 200);
    chip.write(0x5011, 255, 300);
    expect(recorder.range().height).toBeCloseTo(255 / 256, 3);
    expect(chip.irq).toBe(0);
    chip.write(0x5011, 0, 400);
    expect(recorder.sorted).toHaveLength(1);
    expect([chip.irq, chip.pcmStatus]).toEqual([1, 0x80]);
    chip.acknowledge();
    expect([chip.irq, chip.pcmStatus]).toEqual([0, 0]);
  });

  test('in read mode it takes what the CPU reads, and nothing from $5011', () => {
    const chip = new Mmc5Sound();
    const recorder = play(chip, [[0x5010, 0x81]], 200);
    chip.write(0x5011, 200, 300);
    expect(recorder.sorted).toHaveLength(0);
    chip.feed(64, 400);
    expect(recorder.range().height).toBeCloseTo(0.25, 6);
    chip.feed(0, 500);
    expect(chip.irq).toBe(1);
  });
});

describe('Sunsoft 5B', () => {
  const decibel = (value: number) => 10 ** (value / 20);

  test.each([
    { volume: 12, level: decibel(-1.3) },
    { volume: 15, level: decibel(-1.3 + 9) },
    { volume: 5, level: decibel(-1.3 - 21) },
  ])('a square wave of volume $volume, 3 dB a step', ({ volume, level }) => {
    const recorder = play(
      new Sunsoft5bSound(),
      [
        [2, 127],
        [7, 0b111101],
        [9, volume],
      ],
      160000,
    );
    expectWave(recorder, 32 * 127, [level * PULSE, 0], 5);
  });

  test('three channels add up', () => {
    const recorder = play(
      new Sunsoft5bSound(),
      [
        [7, 0b111111],
        [8, 12],
        [9, 12],
        [10, 12],
      ],
      1000,
    );
    expect(recorder.range().height).toBeCloseTo(3 * decibel(-1.3) * PULSE, 4);
  });

  test('the noise is a 17-bit register shifted every 32 periods', () => {
    const recorder = play(
      new Sunsoft5bSound(),
      [
        [6, 5],
        [7, 0b110111],
        [8, 12],
      ],
      32 * 5 * 6000,
    );
    // A bit is the one 17 before it XORed with the one 14 before it.
    const high = recorder.levels(0, 32 * 5 * 6000);
    const edge = (recorder.sorted.find(([cycle]) => cycle > 100)?.[0] ?? 0) % (32 * 5);
    const bits: number[] = [];
    for (let at = edge + 16; at < high.length; at += 32 * 5) bits.push(high[at] < -1e-6 ? 1 : 0);
    const mismatches = bits.filter((bit, i) => i >= 17 && bit !== (bits[i - 17] ^ bits[i - 14])).length;
    expect(mismatches).toBe(0);
    const ones = bits.reduce((a, b) => a + b, 0) / bits.length;
    expect(ones).toBeGreaterThan(0.45);
    expect(ones).toBeLessThan(0.55);
  });

  test.each([
    { shape: 0x8, name: 'saw down', at: [31, 16, 1, 31, 16] },
    { shape: 0xc, name: 'saw up', at: [0, 15, 30, 0, 15] },
    { shape: 0xe, name: 'triangle from below', at: [0, 15, 30, 31, 16] },
    { shape: 0xa, name: 'triangle from above', at: [31, 16, 1, 0, 15] },
    { shape: 0x9, name: 'down, stays low', at: [31, 16, 1, 0, 0] },
    { shape: 0xb, name: 'down, then high', at: [31, 16, 1, 31, 31] },
    { shape: 0xd, name: 'up, stays high', at: [0, 15, 30, 31, 31] },
    { shape: 0xf, name: 'up, then low', at: [0, 15, 30, 0, 0] },
    { shape: 0x0, name: 'down once', at: [31, 16, 1, 0, 0] },
    { shape: 0x4, name: 'up once', at: [0, 15, 30, 0, 0] },
  ])('the envelope, shape $shape: $name', ({ shape, at }) => {
    const period = 4;
    const chip = new Sunsoft5bSound();
    const recorder = play(
      chip,
      [
        [7, 0b111111],
        [11, period],
        [8, 16],
        [13, shape],
      ],
      16 * period * 64,
      0,
    );
    const step = 16 * period;
    const expected = (level: number) => (level < 2 ? 0 : decibel(-1.3 + 1.5 * (level - 25)) * PULSE);
    const levels = recorder.levels(0, 64 * step);
    [0, 15, 30, 32, 47].forEach((n, i) => {
      expect(-levels[n * step + step / 2], `step ${n}`).toBeCloseTo(expected(at[i]), 4);
    });
  });
});
