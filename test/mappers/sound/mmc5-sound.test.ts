import { describe, expect, test } from 'vitest';
import { Mmc5Sound } from '../../../src/mappers/sound/mmc5-sound.ts';
import { expectWave, PULSE, play, range } from './sound-bench.ts';

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
