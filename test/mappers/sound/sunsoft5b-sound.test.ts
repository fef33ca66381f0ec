import { describe, expect, test } from 'vitest';
import { Sunsoft5bSound } from '../../../src/mappers/sound/sunsoft5b-sound.ts';
import { expectWave, PULSE, play } from './sound-bench.ts';

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
