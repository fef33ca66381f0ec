import { describe, expect, test } from 'vitest';
import { FdsSound } from '../../../src/mappers/sound/fds-sound.ts';
import { expectWave, PULSE, play, range } from './sound-bench.ts';

describe('FDS', () => {
  const SINE = range(64).map((i) => Math.round(31.5 + 31.5 * Math.sin((2 * Math.PI * i) / 64)));
  const wave: [number, number][] = [[0x4089, 0x80], ...SINE.map((v, i): [number, number] => [0x4040 + i, v])];
  /** Pitch 2048: 32 steps in 2^16 cycles... a wave in 2048 cycles. */
  const note = (volume: number, master = 0): [number, number][] => [
    ...wave,
    [0x4089, master],
    [0x4080, 0x80 | volume],
    [0x4082, 0x00],
    [0x4083, 0x08],
  ];
  const wavePeriod = (64 * 65536) / 2048;
  const levels = (factor: number) => SINE.map((v) => ((v * factor) / 63) * 2.4 * PULSE);

  test.each([
    { volume: 32, master: 0, factor: 1 },
    { volume: 63, master: 0, factor: 1 },
    { volume: 16, master: 0, factor: 0.5 },
    { volume: 32, master: 1, factor: 2 / 3 },
    { volume: 32, master: 2, factor: 1 / 2 },
    { volume: 32, master: 3, factor: 2 / 5 },
  ])('volume $volume, master volume $master', ({ volume, master, factor }) => {
    const recorder = play(new FdsSound(), note(volume, master), 200000);
    expect(recorder.steps.every((step) => step.muffled)).toBe(true);
    expectWave(recorder, wavePeriod, levels(factor), 4);
  });

  test('counter and gain of the modulator bend the pitch', () => {
    // 16 x 32 / 16 is half of 64 more.
    const recorder = play(new FdsSound(), [...note(32), [0x4087, 0x80], [0x4084, 0x80 | 32], [0x4085, 16]], 300000);
    expectWave(recorder, wavePeriod / 1.5, levels(1), 3);
  });

  test('the modulation table moves the counter, each entry twice', () => {
    const chip = new FdsSound();
    const table: [number, number][] = range(32).map((i) => [0x4088, i < 16 ? 1 : 7]);
    play(chip, [[0x4087, 0x80], ...table, [0x4085, 0], [0x4086, 0], [0x4087, 8]], 100, 0);
    // Pitch 2048: a step of the table in 32 cycles; 32 steps up, 32 down.
    const counter = (cycle: number) => chip.read(0x4097, 0, cycle) & 0x7f;
    expect(counter(32 * 16)).toBe(16);
    expect(counter(32 * 32)).toBe(32);
    expect(counter(32 * 48)).toBe(16);
    expect(counter(32 * 64)).toBe(0);
  });

  test('an envelope moves every 8 x (speed + 1) x $408A cycles, up to 32', () => {
    const chip = new FdsSound();
    play(
      chip,
      [
        [0x408a, 10],
        [0x4083, 0],
        [0x4080, 0x80],
        [0x4080, 0x40 | 3],
      ],
      0,
      0,
    );
    const tick = 8 * 4 * 10;
    const gain = (cycle: number) => chip.read(0x4090, 0x40, cycle);
    expect([gain(tick), gain(tick + 1), gain(5 * tick + 1), gain(60 * tick)]).toEqual([0x40, 0x41, 0x45, 0x60]);
    chip.write(0x4083, 0x40, 60 * tick);
    chip.write(0x4080, 3, 60 * tick);
    expect(gain(70 * tick)).toBe(0x60);
  });

  test('a new volume is heard when the wave is at its start, and a wave being written is held', () => {
    const chip = new FdsSound();
    const recorder = play(chip, note(32), 20000);
    const middle = 20000 + wavePeriod / 2;
    chip.runTo(middle);
    chip.write(0x4080, 0x80, middle);
    recorder.steps = [];
    chip.runTo(middle + wavePeriod / 4);
    expect(recorder.steps.length).toBeGreaterThan(5);
    chip.runTo(middle + wavePeriod * 2);
    recorder.steps = [];
    chip.runTo(middle + wavePeriod * 4);
    expect(recorder.steps).toHaveLength(0);
    chip.write(0x4080, 0xa0, middle + wavePeriod * 4);
    chip.runTo(middle + wavePeriod * 6);
    chip.write(0x4089, 0x80, middle + wavePeriod * 6);
    recorder.steps = [];
    chip.runTo(middle + wavePeriod * 8);
    expect(recorder.steps).toHaveLength(0);
    chip.write(0x4089, 0, middle + wavePeriod * 8);
    chip.runTo(middle + wavePeriod * 9);
    expect(recorder.steps.length).toBeGreaterThan(20);
  });

  test('reads: the wave while it can be written, else the step at the position', () => {
    const chip = new FdsSound();
    play(chip, wave, 200);
    expect(chip.read(0x4050, 0x40, 300)).toBe(0x40 | SINE[16]);
    chip.write(0x4089, 0, 300);
    expect(chip.read(0x4050, 0xff, 400)).toBe(0xc0 | SINE[0]);
  });
});
