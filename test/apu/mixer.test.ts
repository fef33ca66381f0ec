import { describe, expect, test } from 'vitest';
import { Dacs, FULL_VOLUMES as FULL, othersOf, pulsesOf } from '../../src/apu/levels.ts';
import { Mixer } from '../../src/apu/mixer.ts';
import { NTSC, PAL } from '../../src/base/region.ts';
import { Bench, restore, saved } from './harness.ts';
import { deltaNote, noiseNote, pulseNote, record as recordNote, triangleNote } from './sound/recording.ts';
import { response } from './sound/response.ts';
import { spectrum, worstSpur } from './spectrum.ts';

const FRAME = 29780;

/** Play `frames` frames and collect every sample. */
function record(bench: Bench, frames: number, byteAt: (address: number) => number = () => 0): Float32Array {
  const { mixer } = bench.apu;
  const all: number[] = [];
  const some = new Float32Array(8000);
  for (let frame = 0; frame < frames; frame++) {
    bench.playTo(bench.cycle + FRAME, byteAt);
    mixer.endFrame(bench.cycle);
    bench.apu.rebase(FRAME);
    bench.cycle -= FRAME;
    const count = mixer.readAudio(some);
    for (let i = 0; i < count; i++) all.push(some[i]);
  }
  return Float32Array.from(all);
}

/** Both DACs by their formulas. https://www.nesdev.org/wiki/APU_Mixer */
const pulseFormula = (sum: number): number => 95.88 / (8128 / sum + 100);
const tndFormula = (t: number, n: number, d: number): number => 159.79 / (1 / (t / 8227 + n / 12241 + d / 22638) + 100);
const DACS = new Dacs();
DACS.setVolumes(FULL);
const pulseOf = (pulses: number): number => {
  DACS.setPulses(pulses);
  return DACS.pulse;
};
const otherOf = (others: number): number => {
  DACS.setOthers(others);
  return DACS.other;
};

function playPulse(bench: Bench, period: number): void {
  bench.write(0x4015, 1);
  bench.write(0x4000, 0xbf);
  bench.write(0x4001, 8);
  bench.write(0x4002, period & 255);
  bench.write(0x4003, period >> 8);
}

describe('levels', () => {
  test('the DACs give what the formulas do, for every pair of pulses and every level of the others', () => {
    for (let a = 0; a <= 15; a++) {
      for (let b = a === 0 ? 1 : 0; b <= 15; b++) {
        expect(pulseOf(pulsesOf(a, b)) / pulseFormula(a + b)).toBeCloseTo(1, 10);
      }
    }
    let worst = 0;
    for (let t = 0; t <= 15; t++) {
      for (let n = 0; n <= 15; n++) {
        for (let d = t + n === 0 ? 1 : 0; d <= 127; d++) {
          worst = Math.max(worst, Math.abs(Math.log10(otherOf(othersOf(t, n, d)) / tndFormula(t, n, d))));
        }
      }
    }
    expect(20 * worst).toBeLessThan(0.001);
    expect(pulseOf(0) + otherOf(0)).toBe(0);
    expect(pulseOf(pulsesOf(15, 15)) + otherOf(othersOf(15, 15, 127))).toBeCloseTo(1, 2);
  });

  /** Height of a single step through the mixer: the largest sample, the high-passes having hardly begun. */
  function height(make: (mixer: Mixer) => void): number {
    const mixer = new Mixer(NTSC);
    mixer.setRate(192000);
    make(mixer);
    mixer.endFrame(100000);
    const samples = new Float32Array(20000);
    const count = mixer.readAudio(samples);
    return samples.subarray(0, count).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
  }

  test('a step comes out as high as it is, from either DAC or a board', () => {
    // The high-passes take a few percent while the low-pass lets it rise.
    for (const ratio of [
      height((m) => m.setPulses(50000, 15)) / pulseOf(15),
      height((m) => m.setOthers(50000, 127)) / otherOf(127),
      height((m) => m.addStep(50000, 1 << 18)) / 0.25,
    ]) {
      expect(ratio).toBeGreaterThan(0.9);
      expect(ratio).toBeLessThan(1);
    }
  });

  test('a pulse note has the fundamental of a square wave of its level', () => {
    const bench = new Bench();
    playPulse(bench, 253);
    const samples = record(bench, 30).subarray(-16000);
    const hz = NTSC.cpuHz / (16 * 254);
    let [re, im] = [0, 0];
    samples.forEach((sample, i) => {
      const hann = 1 - Math.cos((2 * Math.PI * i) / samples.length);
      re += hann * sample * Math.cos((2 * Math.PI * hz * i) / 48000);
      im += hann * sample * Math.sin((2 * Math.PI * hz * i) / 48000);
    });
    const peak = (2 * Math.hypot(re, im)) / samples.length;
    // A square wave of height h has a fundamental of 2 h / pi; then the two high-passes.
    const expected = ((2 / Math.PI) * pulseOf(15)) / Math.hypot(1, 440 / hz) / Math.hypot(1, 90 / hz);
    expect(peak / expected).toBeGreaterThan(0.98);
    expect(peak / expected).toBeLessThan(1.02);
  });
});

describe('samples', () => {
  test.each([
    { note: pulseNote(0, 8), rate: 44100, below: -85 },
    { note: pulseNote(0, 22), rate: 48000, below: -85 },
    { note: pulseNote(2, 100), rate: 96000, below: -85 },
    { note: triangleNote(3), rate: 44100, below: -85 },
    { note: noiseNote(2, true), rate: 44100, below: -80 },
    { note: deltaNote(), rate: 48000, below: -85 },
  ])('$note.name at $rate Hz: nothing but the tone above $below dB', ({ note, rate, below }) => {
    const size = 1 << 16;
    expect(worstSpur(spectrum(recordNote(note, rate, size, 20000), size), note.hz, rate)).toBeLessThan(below);
  });

  test.each([
    { rate: 44100, upTo: 16000 },
    { rate: 48000, upTo: 18000 },
    { rate: 96000, upTo: 20000 },
  ])('up to $upTo Hz at $rate Hz the console’s three filters are heard, and nothing else', ({ rate, upTo }) => {
    for (const hz of [30, 200, 1000, 5000, 12000, upTo - 1000, upTo]) {
      const expected = 1 / Math.hypot(1, 90 / hz) / Math.hypot(1, 440 / hz) / Math.hypot(1, hz / 14000);
      expect(Math.abs(20 * Math.log10(response(rate, hz) / expected)), `${hz} Hz`).toBeLessThan(0.3);
    }
  });

  test('everything at once stays within -1 and 1, without DC', () => {
    const bench = new Bench();
    playPulse(bench, 200);
    for (const [address, data] of [
      [0x4015, 0x0f],
      [0x4004, 0xbf],
      [0x4005, 8],
      [0x4006, 90],
      [0x4007, 0],
      [0x4008, 0xff],
      [0x400a, 100],
      [0x400b, 0],
      [0x400c, 0x3f],
      [0x400e, 3],
      [0x400f, 0],
      [0x4010, 0x4f],
      [0x4012, 0],
      [0x4013, 255],
      [0x4017, 0xc0],
      [0x4015, 0x1f],
    ])
      bench.write(address, data);
    const samples = record(bench, 120, (address) => ((address >> 4) & 1 ? 0xff : 0));
    let mean = 0;
    let largest = 0;
    for (const sample of samples.subarray(8000)) {
      mean += sample / (samples.length - 8000);
      largest = Math.max(largest, Math.abs(sample));
    }
    expect(Number.isFinite(mean)).toBe(true);
    expect(Math.abs(mean)).toBeLessThan(0.001);
    expect(largest).toBeGreaterThan(0.1);
    expect(largest).toBeLessThan(1);
  });

  test.each([
    { region: NTSC, rate: 8000 },
    { region: NTSC, rate: 44100 },
    { region: NTSC, rate: 48000 },
    { region: NTSC, rate: 192000 },
    { region: PAL, rate: 48000 },
  ])('count over 60 s is exact: $region.name at $rate Hz', ({ region, rate }) => {
    const mixer = new Mixer(region);
    mixer.setRate(rate);
    const into = new Float32Array(48000);
    let count = 0;
    const frames = Math.round(region.frameHz * 60);
    for (let frame = 0; frame < frames; frame++) {
      mixer.setPulses(100, frame & 15);
      mixer.endFrame(FRAME);
      mixer.rebase(FRAME);
      count += mixer.readAudio(into);
    }
    expect(Math.abs(count - (frames * FRAME * rate) / region.cpuHz)).toBeLessThanOrEqual(1);
  });

  test('the fine rate makes half a percent more at most', () => {
    for (const [ratio, expected] of [
      [1.002, 1.002],
      [0.995, 0.995],
      [2, 1.005],
    ]) {
      const mixer = new Mixer(NTSC);
      mixer.setRatio(ratio);
      const into = new Float32Array(48000);
      let count = 0;
      for (let frame = 0; frame < 601; frame++) {
        mixer.endFrame(FRAME);
        mixer.rebase(FRAME);
        const got = mixer.readAudio(into);
        if (frame > 0) count += got;
      }
      expect(count / ((600 * FRAME * 48000) / NTSC.cpuHz)).toBeCloseTo(expected, 5);
    }
  });

  test('the queue holds a quarter of a second and drops the oldest', () => {
    const mixer = new Mixer(NTSC);
    for (let frame = 0; frame < 30; frame++) {
      if (frame === 29) mixer.setPulses(FRAME / 2, 15);
      mixer.endFrame(FRAME);
      mixer.rebase(FRAME);
    }
    expect(mixer.available).toBe(12000);
    const into = new Float32Array(20000);
    expect(mixer.readAudio(into)).toBe(12000);
    const first = into.findIndex((sample) => Math.abs(sample) > 0.05);
    expect(first).toBeGreaterThan(12000 - 500);
    expect(mixer.available).toBe(0);
  });

  test('rates outside 8 to 192 kHz are refused', () => {
    const mixer = new Mixer(NTSC);
    for (const rate of [7999, 192001, Number.NaN]) expect(() => mixer.setRate(rate)).toThrow(RangeError);
  });
});

describe('as another console, and with other volumes', () => {
  const dB = (ratio: number) => 20 * Math.log10(ratio);

  test.each([
    { console: 'famicom' as const, expected: (hz: number) => 1 / Math.hypot(1, 37 / hz) },
    { console: 'straight' as const, expected: (hz: number) => 1 / Math.hypot(1, 5 / hz) },
  ])('$console: its own filters, and no low-pass', ({ console, expected }) => {
    for (const hz of [20, 37, 90, 440, 5000, 14000, 18000]) {
      expect(Math.abs(dB(response(48000, hz, console) / expected(hz))), `${hz} Hz`).toBeLessThan(0.3);
    }
  });

  test('another console is heard without a click', () => {
    const bench = new Bench();
    playPulse(bench, 253);
    record(bench, 10);
    const largestStep = (samples: Float32Array) =>
      samples.subarray(1).reduce((most, sample, i) => Math.max(most, Math.abs(sample - samples[i])), 0);
    const there = record(bench, 10);
    bench.apu.mixer.setConsole('famicom');
    const change = record(bench, 10);
    const steady = record(bench, 10);
    bench.apu.mixer.setConsole('nes');
    const back = record(bench, 10);
    // A Famicom's edges are the steeper ones.
    expect(largestStep(change)).toBeLessThan(1.05 * largestStep(steady));
    expect(largestStep(back)).toBeLessThan(1.05 * largestStep(steady));
    expect(largestStep(there)).toBeLessThan(largestStep(steady));
  });

  test('a channel that is silenced is not heard, the other pulse as if it were alone', () => {
    const play = (volumes: typeof FULL, both: boolean) => {
      const bench = new Bench();
      bench.apu.mixer.setVolumes(volumes);
      for (const [address, data] of [
        [0x4015, both ? 3 : 2],
        [0x4000, 0xbf],
        [0x4001, 8],
        [0x4002, 253],
        [0x4004, 0x7f],
        [0x4005, 8],
        [0x4006, 90],
        [0x4003, 0],
        [0x4007, 0],
      ])
        bench.write(address, data);
      return record(bench, 4);
    };
    expect(play({ ...FULL, pulse1: 0 }, true)).toEqual(play(FULL, false));
    expect(play({ ...FULL, pulse1: 0, pulse2: 0 }, true).every((sample) => sample === 0)).toBe(true);
    expect(play(FULL, true)).not.toEqual(play(FULL, false));
  });

  test('what is louder than any console gives way, and never reaches full scale', () => {
    const mixer = new Mixer(NTSC);
    mixer.setConsole('straight');
    mixer.addStep(1000, 3 << 20);
    mixer.endFrame(20000);
    const samples = new Float32Array(1000);
    mixer.readAudio(samples);
    expect(Math.max(...samples)).toBeGreaterThan(0.95);
    expect(Math.max(...samples)).toBeLessThan(1);
  });
});

describe('switched off', () => {
  test('no samples are made, and there is no click when it is switched on elsewhere', () => {
    const bench = new Bench();
    bench.write(0x4011, 0);
    record(bench, 10);
    bench.apu.mixer.enabled = false;
    bench.idleTo(bench.cycle + 10);
    bench.write(0x4011, 127);
    expect(record(bench, 10)).toHaveLength(0);
    bench.apu.mixer.enabled = true;
    const samples = record(bench, 10);
    expect(samples.length).toBeGreaterThan(7900);
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(1e-6);
    bench.write(0x4011, 0);
    expect(Math.max(...record(bench, 2).map(Math.abs))).toBeGreaterThan(0.3);
  });

  test('frames made silently and undone leave the sound as if they had never been', () => {
    const plain = new Bench();
    playPulse(plain, 253);
    const expected = record(plain, 4);
    const bench = new Bench();
    playPulse(bench, 253);
    const parts: number[] = [];
    for (let frame = 0; frame < 4; frame++) {
      parts.push(...record(bench, 1));
      const [state, { cycle }] = [saved(bench.apu), bench];
      bench.apu.mixer.enabled = false;
      bench.write(0x4000, 0x35);
      record(bench, 1);
      restore(bench.apu, state);
      bench.cycle = cycle;
      bench.apu.mixer.enabled = true;
    }
    expect(parts.length).toBe(expected.length);
    expect(Math.max(...parts.map((sample, i) => Math.abs(sample - expected[i])))).toBeLessThan(1e-6);
  });
});
