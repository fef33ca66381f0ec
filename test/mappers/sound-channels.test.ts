import { describe, expect, test } from 'vitest';
import { PULSE_DAC } from '../../src/apu/mixer.ts';
import { FdsSound } from '../../src/mappers/fds-sound.ts';
import { Mmc5Sound } from '../../src/mappers/mmc5-sound.ts';
import { Namco163Sound, SOUND_STOP } from '../../src/mappers/namco163-sound.ts';
import { FULL_SCALE, PULSE_LEVEL, type SoundChip } from '../../src/mappers/sound-chip.ts';
import { Sunsoft5bSound } from '../../src/mappers/sunsoft5b-sound.ts';
import { Vrc6Sound } from '../../src/mappers/vrc6-sound.ts';
import { Recorder } from './sound-bench.ts';

/** A full pulse of the 2A03. */
const PULSE = PULSE_DAC[15];

/** The amplitude of harmonic `n` of a wave whose steps of equal length have these levels. */
function harmonic(levels: readonly number[], n: number): number {
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
function play(chip: SoundChip, writes: readonly (readonly [number, number])[], cycles: number, from = 100): Recorder {
  chip.power();
  const recorder = new Recorder();
  chip.connect(recorder);
  for (const [register, data] of writes) chip.write(register, data, from);
  chip.runTo(cycles);
  return recorder;
}

/** Compares the first harmonics with those of a wave of these levels, `period` CPU cycles long. */
function expectWave(recorder: Recorder, period: number, levels: readonly number[], harmonics: number): void {
  const cycles = period * Math.ceil(60000 / period);
  const fundamental = Math.max(...Array.from({ length: harmonics }, (_, i) => harmonic(levels, i + 1)));
  for (let n = 1; n <= harmonics; n++) {
    const found = recorder.amplitude(n / period, 20000, 20000 + cycles);
    expect(Math.abs(found - harmonic(levels, n)) / fundamental, `harmonic ${n}`).toBeLessThan(0.01);
  }
  // Nothing between them.
  expect(recorder.amplitude(1.5 / period, 20000, 20000 + 2 * cycles) / fundamental).toBeLessThan(0.01);
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

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
