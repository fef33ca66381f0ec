import { describe, expect, test } from 'vitest';
import { Vrc6Sound } from '../../../src/mappers/sound/vrc6-sound.ts';
import { expectWave, PULSE, play, range } from './sound-bench.ts';

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
