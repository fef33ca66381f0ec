import { describe, expect, test } from 'vitest';
import { pulseDac } from '../../../src/base/sound.ts';
import { SOUND_RESET, Vrc7Sound } from '../../../src/mappers/sound/vrc7-sound.ts';
import { Recorder } from './sound-bench.ts';

/** CPU cycles of a sample, and samples a second. */
const TICK = 36;
const RATE = 3579545 / 72;
const KEY = 0x10;

/** The chip, played by hand. */
class Player {
  readonly chip = new Vrc7Sound();
  readonly recorder = new Recorder();
  cycle = 1000;

  constructor(writes: readonly (readonly [number, number])[]) {
    this.chip.power();
    this.chip.connect(this.recorder);
    for (const [register, data] of writes) this.write(register, data);
  }

  write(register: number, data: number): void {
    this.chip.write(register, data, this.cycle);
    this.cycle += 2 * TICK;
  }

  /** Passes so many samples. */
  pass(samples: number): void {
    this.cycle += Math.round(samples) * TICK;
    this.chip.runTo(this.cycle);
  }

  /** Amplitude at `perSample` periods a sample over the next so many samples. */
  amplitude(perSample: number, samples: number): number {
    const from = this.cycle;
    this.pass(samples);
    return this.recorder.amplitude(perSample / TICK, from, this.cycle);
  }

  /** The highest level over the next so many samples, from the one half between highest and lowest. */
  height(samples: number): number {
    const from = this.cycle;
    this.pass(samples);
    const levels = this.recorder.levels(from, this.cycle);
    return (levels.reduce((a, b) => Math.max(a, b)) - levels.reduce((a, b) => Math.min(a, b))) / 2;
  }
}

/** Registers $00 to $07 of instrument 0, then frequency, octave and volume of channel 0, and the key. */
function note(patch: readonly number[], frequency = 291, octave = 4, volume = 0): [number, number][] {
  return [
    ...patch.map((data, register): [number, number] => [register, data]),
    [0x30, volume],
    [0x10, frequency & 255],
    [0x20, KEY | (octave << 1) | (frequency >> 8)],
  ];
}

/** A carrier alone that sounds at once and stays: the modulator never rises. */
const SINE = [0x21, 0x21, 0x3f, 0x00, 0x00, 0xf0, 0x0f, 0x0f];
/** Half of a channel's greatest height: 255.5 steps of the DAC, with the loudness of db_vrc7. */
const FULL = (255.5 * pulseDac(15) * 10 ** (11 / 20)) / 467;
/** Turns of the phase a sample. */
const turns = (frequency: number, octave: number, multiple = 1) => (frequency * 2 ** octave * multiple) / 2 ** 19;

describe('a carrier alone', () => {
  test.each([
    { frequency: 291, octave: 4, multiple: 0x1, factor: 1 },
    { frequency: 400, octave: 2, multiple: 0x0, factor: 0.5 },
    { frequency: 172, octave: 5, multiple: 0xb, factor: 10 },
    { frequency: 172, octave: 4, multiple: 0xe, factor: 15 },
  ])('is a sine of its frequency: $frequency, octave $octave, multiple $multiple', (row) => {
    const player = new Player(note([0x21, 0x20 | row.multiple, ...SINE.slice(2)], row.frequency, row.octave));
    player.pass(500);
    const f = turns(row.frequency, row.octave, row.factor);
    const samples = Math.round(Math.round(3000 * f) / f);
    // Each sample is held, which weakens the highest notes.
    const hold = Math.sin(Math.PI * f) / (Math.PI * f);
    const fundamental = player.amplitude(f, samples);
    expect(fundamental / (FULL * hold)).toBeGreaterThan(0.99);
    expect(fundamental / (FULL * hold)).toBeLessThan(1.01);
    for (const n of [2, 3]) if (n * f < 0.4) expect(player.amplitude(n * f, samples) / fundamental).toBeLessThan(0.012);
    expect(player.amplitude(1.5 * f, 2 * samples) / fundamental).toBeLessThan(0.01);
  });

  test('a volume is 3 dB', () => {
    const height = (volume: number) => {
      const player = new Player(note(SINE, 291, 4, volume));
      player.pass(500);
      return player.height(1000);
    };
    for (const volume of [1, 2, 4, 8]) {
      expect(20 * Math.log10(height(volume) / height(0))).toBeCloseTo(-3 * volume, volume > 4 ? -0.3 : 0);
    }
  });

  test('bit 4 of $03 leaves the upper half of the wave only', () => {
    const player = new Player(note([...SINE.slice(0, 3), 0x10, ...SINE.slice(4)]));
    player.pass(500);
    const f = turns(291, 4);
    const samples = Math.round(Math.round(3000 * f) / f);
    // A half-wave's harmonics: 1/2, 2/(3 pi).
    expect(player.amplitude(f, samples) / FULL).toBeCloseTo(0.5, 1);
    expect(player.amplitude(2 * f, samples) / FULL).toBeCloseTo(2 / (3 * Math.PI), 2);
  });

  test('key scale levels weaken high notes: 3 dB an octave for 2', () => {
    const height = (octave: number) => {
      const player = new Player(note([...SINE.slice(0, 3), 0x80, ...SINE.slice(4)], 511, octave));
      player.pass(500);
      return player.height(2000);
    };
    expect(20 * Math.log10(height(6) / height(5))).toBeCloseTo(-3, 0);
    expect(20 * Math.log10(height(5) / height(4))).toBeCloseTo(-3, 0);
  });
});

describe('a modulator', () => {
  test.each([
    { level: 32, multiple: 1 },
    { level: 24, multiple: 2 },
    { level: 20, multiple: 3 },
  ])('pushes the carrier: level $level, multiple $multiple', ({ level, multiple }) => {
    const player = new Player(note([0x20 | multiple, 0x21, level, 0x00, 0xf0, 0xf0, 0x0f, 0x0f], 180, 3));
    player.pass(500);
    const f = turns(180, 3);
    const samples = Math.round(Math.round(5000 * f) / f);
    // The wave as the definition has it.
    const push = (4 * 10 ** ((-0.75 * level) / 20) * 2042) / 2048;
    const wave = Array.from({ length: samples }, (_, i) =>
      Math.sin(2 * Math.PI * (f * i + push * Math.sin(2 * Math.PI * multiple * f * i))),
    );
    const from = player.cycle;
    player.pass(samples);
    for (let n = 1; n <= 6; n++) {
      let [re, im] = [0, 0];
      wave.forEach((value, i) => {
        re += (2 * value * Math.cos(2 * Math.PI * n * f * i)) / samples;
        im += (2 * value * Math.sin(2 * Math.PI * n * f * i)) / samples;
      });
      const found = player.recorder.amplitude((n * f) / TICK, from, player.cycle) / FULL;
      expect(Math.abs(found - Math.hypot(re, im)), `harmonic ${n}`).toBeLessThan(0.02);
    }
  });

  test('feedback makes a saw of a sine', () => {
    const strength = (feedback: number) => {
      // The modulator's own wave is not heard, but what it does to the carrier.
      const player = new Player(note([0x21, 0x21, 0x20, feedback, 0xf0, 0xf0, 0x0f, 0x0f], 180, 3));
      player.pass(500);
      const f = turns(180, 3);
      return player.amplitude(8 * f, Math.round(Math.round(5000 * f) / f)) / FULL;
    };
    expect(strength(6)).toBeGreaterThan(5 * strength(0));
  });
});

describe('envelopes', () => {
  /** Samples from 0 to silence at a rate, by the YM2413's application manual: milliseconds for 48 dB. */
  test.each([
    { rate: 10, milliseconds: 40.87 },
    { rate: 8, milliseconds: 163.49 },
    { rate: 12, milliseconds: 10.22 },
  ])('rate $rate falls by 48 dB in $milliseconds ms', ({ rate, milliseconds }) => {
    // Decay at this rate to the lowest sustain level, then on; octave 0, so that the key scales nothing.
    const player = new Player(note([0x21, 0x01, 0x3f, 0x00, 0xf0, 0xf0 | rate, 0x0f, 0xf0 | rate], 100, 1));
    const start = player.cycle;
    player.pass((1.5 * milliseconds * RATE) / 1000);
    const last = player.recorder.sorted.at(-1)?.[0] ?? 0;
    const silentAfter = ((last - start) / TICK / RATE) * 1000;
    expect(silentAfter / milliseconds).toBeGreaterThan(0.9);
    expect(silentAfter / milliseconds).toBeLessThan(1.03);
  });

  test('a slow attack rises, a release of a sustained note falls at its rate, one of a percussive note at 7', () => {
    const rising = new Player(note([0x21, 0x21, 0x3f, 0x00, 0x00, 0x30, 0x0f, 0x07]));
    const heights = [rising.height(2000), rising.height(2000), rising.height(2000)];
    expect(heights[1]).toBeGreaterThan(heights[0]);
    expect(heights[2]).toBeGreaterThan(heights[1]);
    rising.pass(100000);
    expect(rising.height(1000) / FULL).toBeGreaterThan(0.97);
    const sustained = new Player(note(SINE));
    sustained.pass(1000);
    sustained.write(0x20, (4 << 1) | 1);
    sustained.pass(60);
    expect(sustained.height(200)).toBe(0);
    const percussive = new Player(note([0x21, 0x01, 0x3f, 0x00, 0xf0, 0xf0, 0x0f, 0x00]));
    percussive.pass(1000);
    percussive.write(0x20, (4 << 1) | 1);
    percussive.pass(60);
    expect(percussive.height(200)).toBeGreaterThan(0.5 * FULL);
    // 327 ms at rate 28 (7, and nothing from the key); the key's half octaves make it faster.
    percussive.pass(0.33 * RATE);
    expect(percussive.height(200)).toBe(0);
  });

  test('$2x bit 5 makes releases slow', () => {
    const player = new Player(note(SINE));
    player.pass(1000);
    player.write(0x20, 0x20 | (4 << 1) | 1);
    player.pass(0.3 * RATE);
    expect(player.height(200)).toBeGreaterThan(0.02 * FULL);
  });

  test('a key hit again lets the note die away first', () => {
    const player = new Player(note(SINE));
    player.pass(1000);
    player.write(0x20, (4 << 1) | 1);
    player.write(0x20, KEY | (4 << 1) | 1);
    player.pass(30);
    expect(player.height(100)).toBeLessThan(FULL);
    player.pass(800);
    expect(player.height(200) / FULL).toBeGreaterThan(0.98);
  });
});

describe('tremolo and vibrato', () => {
  test('the tremolo is 4.9 dB deep, 3.7 times a second', () => {
    const player = new Player(note([0x21, 0xa1, ...SINE.slice(2)], 500, 5));
    player.pass(500);
    const heights = Array.from({ length: 400 }, () => player.height(RATE / 3.7 / 100));
    const [low, high] = [Math.min(...heights), Math.max(...heights)];
    expect(20 * Math.log10(high / low)).toBeGreaterThan(4.4);
    expect(20 * Math.log10(high / low)).toBeLessThan(5.3);
    const crossings = heights.filter((h, i) => i > 0 && h > (low + high) / 2 !== heights[i - 1] > (low + high) / 2);
    expect(crossings.length).toBe(8);
  });

  test('the vibrato takes the pitch 1/128 up and down, 6.07 times a second', () => {
    const player = new Player(note([0x21, 0x61, ...SINE.slice(2)], 256, 5));
    player.pass(500);
    // Eighths of its period, against the frequencies documented.
    const cyclesIn = (samples: number) => {
      const from = player.cycle;
      player.pass(samples);
      const levels = player.recorder.levels(from, player.cycle);
      const middle = levels.reduce((a, b) => a + b, 0) / levels.length;
      let crossings = 0;
      for (let i = 1; i < levels.length; i++) if (levels[i - 1] < middle && levels[i] >= middle) crossings++;
      return crossings;
    };
    const steps = Array.from({ length: 16 }, () => cyclesIn(1024));
    const base = turns(256, 5) * 1024;
    expect(Math.max(...steps) / base).toBeGreaterThan(1.003);
    expect(Math.min(...steps) / base).toBeLessThan(0.997);
  });
});

describe('registers', () => {
  test('each of six channels and fifteen instruments sounds', () => {
    for (let channel = 0; channel < 6; channel++) {
      for (let instrument = 1; instrument < 16; instrument++) {
        const player = new Player([
          [0x30 + channel, instrument << 4],
          [0x10 + channel, 0x80],
          [0x20 + channel, KEY | (4 << 1)],
        ]);
        expect(player.height(4000), `channel ${channel}, instrument ${instrument}`).toBeGreaterThan(0.1 * FULL);
      }
    }
  });

  test('$E000 bit 6 silences, forgets the registers, and lets none be written', () => {
    const player = new Player(note(SINE));
    player.pass(1000);
    player.write(SOUND_RESET, 0x40);
    player.pass(10);
    expect(player.height(500)).toBe(0);
    for (const [register, data] of note(SINE)) player.write(register, data);
    // The note goes on dying away, at a percussive note's rate.
    player.pass(0.4 * RATE);
    player.write(SOUND_RESET, 0);
    expect(player.height(2000)).toBe(0);
    for (const [register, data] of note(SINE)) player.write(register, data);
    player.pass(100);
    expect(player.height(1000)).toBeGreaterThan(0.9 * FULL);
  });
});
