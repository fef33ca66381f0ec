import { describe, expect, test } from 'vitest';
import { Namco163Sound, SOUND_STOP } from '../../../src/mappers/sound/namco163-sound.ts';
import { expectWave, harmonic, PULSE, play, range } from './sound-bench.ts';

describe('Namco 163', () => {
  const SINE = range(32).map((i) => Math.round(7.5 + 7.5 * Math.sin((2 * Math.PI * i) / 32)));

  /** Writes for channel `7 - i` of `count`: 32 samples of a sine from address 0. */
  function voice(count: number, i: number, frequency: number, volume: number): [number, number][] {
    const at = 0x78 - 8 * i;
    return [
      [at, frequency & 255],
      [at + 2, (frequency >> 8) & 255],
      [at + 4, 0xe0 | (frequency >> 16)],
      [at + 6, 0],
      [at + 7, volume | (i === 0 ? (count - 1) << 4 : 0)],
    ];
  }
  const wave: [number, number][] = range(16).map((i) => [i, SINE[2 * i] | (SINE[2 * i + 1] << 4)]);

  test.each([
    { submapper: 0, loudness: 12 },
    { submapper: 4, loudness: 16.5 },
    { submapper: 5, loudness: 18.75 },
  ])('one channel, submapper $submapper', ({ submapper, loudness }) => {
    // 15 cycles an update, 2^16 a sample: a whole number of cycles for the wave.
    const frequency = 0x2000;
    const recorder = play(new Namco163Sound(submapper), [...wave, ...voice(1, 0, frequency, 15)], 200000);
    const unit = (PULSE * 10 ** (loudness / 20)) / 15;
    expectWave(
      recorder,
      (15 * 32 * 0x10000) / frequency,
      SINE.map((sample) => -(sample - 8) * unit),
      5,
    );
  });

  test('eight channels: each an eighth as loud, and the whine of their turns at 14.9 kHz', () => {
    const frequency = 0x10000;
    const writes = range(8).flatMap((i) => voice(8, i, i === 3 ? frequency : 0, i === 3 ? 15 : 0));
    const recorder = play(new Namco163Sound(), [...wave, ...writes], 400000);
    const unit = (PULSE * 10 ** (12 / 20)) / 15;
    const period = 15 * 8 * 32;
    const cycles = period * 60;
    const fundamental = harmonic(
      SINE.map((sample) => ((sample - 8) * unit) / 8),
      1,
    );
    expect(recorder.amplitude(1 / period, 40000, 40000 + cycles) / fundamental).toBeCloseTo(1, 1);
    // The mean of the wave is half a step below its middle: a pulse train of that height, an eighth long.
    expect(recorder.amplitude(1 / 120 + 1 / period, 40000, 40000 + cycles) / fundamental).toBeGreaterThan(0.3);
  });

  test('the phase can be read, and written', () => {
    const chip = new Namco163Sound();
    play(chip, [...wave, ...voice(1, 0, 0x8000, 15)], 100, 0);
    // Updates in cycles 14, 29 ... each adds half a sample.
    const phase = (cycle: number) =>
      chip.read(0x79, cycle) | (chip.read(0x7b, cycle) << 8) | (chip.read(0x7d, cycle) << 16);
    expect(phase(14 + 15 * 9)).toBe(9 * 0x8000);
    expect(phase(15 + 15 * 9)).toBe(10 * 0x8000);
    // 32 samples, then from the start.
    expect(phase(15 + 15 * 63)).toBe(0);
    chip.write(0x7d, 5, 15 + 15 * 63);
    expect(phase(15 + 15 * 65)).toBe(0x60000);
  });

  test('$E000 bit 6 stops it', () => {
    const chip = new Namco163Sound();
    const recorder = play(chip, [...wave, ...voice(1, 0, 0x8000, 15)], 5000, 0);
    chip.write(SOUND_STOP, 0x40, 5000);
    const phase = chip.read(0x7d, 5000);
    recorder.steps = [];
    expect(chip.read(0x7d, 9000)).toBe(phase);
    expect(recorder.steps).toHaveLength(0);
  });
});
