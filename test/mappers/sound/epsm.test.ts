import { describe, expect, test } from 'vitest';
import { StateIO } from '../../../src/base/state.ts';
import { Nes } from '../../../src/console/index.ts';
import { Epsm } from '../../../src/mappers/sound/epsm.ts';
import { programRom, store } from '../../console/program-rom.ts';
import { PULSE, Recorder } from './sound-bench.ts';

const CPU_HZ = 1789772.7;
/** CPU cycles of a sample of FM. */
const SAMPLE = (CPU_HZ * 144) / 8e6;

/** A sine on channel 1: algorithm 7, operator 1 alone, at once at its loudest. */
const SINE: readonly (readonly [number, number])[] = [
  [0xb0, 0x07],
  [0xb4, 0xc0],
  [0x30, 0x01],
  [0x40, 0x00],
  [0x50, 0x1f],
  [0x60, 0x00],
  [0x70, 0x00],
  [0x80, 0x0f],
  [0xa4, 0x24],
  [0xa0, 0x00],
  [0x28, 0x10],
];
/** Its frequency: 1,024 in octave 4. */
const SINE_HZ = ((0x400 << 4) / 2 / 2 ** 20) * (8e6 / 144);

function board() {
  const epsm = new Epsm(CPU_HZ);
  const recorder = new Recorder();
  epsm.connect(recorder);
  epsm.power();
  /** Registers of the first set, by $401C and $401D. */
  const writes = (list: readonly (readonly [number, number])[], cycle = 100) => {
    for (const [register, data] of list) {
      epsm.write(0, register, cycle);
      epsm.write(1, data, cycle);
    }
  };
  return { epsm, recorder, writes };
}

function played(list: readonly (readonly [number, number])[], cycles = 200_000) {
  const { epsm, recorder, writes } = board();
  writes(list);
  epsm.runTo(cycles);
  return recorder;
}

const decibels = (one: number, other: number) => 20 * Math.log10(one / other);

describe('FM', () => {
  test('has the pitch of frequency and octave, and 12.6 dB more than a pulse at its loudest', () => {
    const recorder = played(SINE);
    const perCycle = SINE_HZ / CPU_HZ;
    const amplitude = recorder.amplitude(perCycle, 50_000, 150_000);
    expect(decibels(amplitude / Math.SQRT2, PULSE / 2)).toBeCloseTo(12.6, 0);
    // Beside it there is nothing, nor at its double.
    expect(recorder.amplitude(perCycle * 1.3, 50_000, 150_000) / amplitude).toBeLessThan(0.01);
    expect(recorder.amplitude(perCycle * 2, 50_000, 150_000) / amplitude).toBeLessThan(0.01);
  });

  test.each<[string, readonly [number, number], number]>([
    ['half the multiple', [0x30, 0x00], 0.5],
    ['three times', [0x30, 0x03], 3],
    ['one octave up', [0xa4, 0x2c], 2],
  ])('%s', (_, change, factor) => {
    const list = SINE.map(([register, data]) => (register === change[0] ? change : ([register, data] as const)));
    const recorder = played(list);
    const amplitude = recorder.amplitude((factor * SINE_HZ) / CPU_HZ, 50_000, 150_000);
    expect(decibels(amplitude / Math.SQRT2, PULSE / 2)).toBeCloseTo(12.6, 0);
  });

  test('a step of the total level is 0.75 dB, one side alone is half as loud', () => {
    const strength = (...more: (readonly [number, number])[]) =>
      played([...more.map((one) => one), ...SINE.filter(([r]) => !more.some(([m]) => m === r))]).amplitude(
        SINE_HZ / CPU_HZ,
        50_000,
        150_000,
      );
    const full = strength();
    expect(decibels(strength([0x40, 8]), full)).toBeCloseTo(-6, 1);
    expect(decibels(strength([0xb4, 0x80]), full)).toBeCloseTo(-6, 1);
    expect(strength([0xb4, 0x00])).toBe(0);
  });

  test('an operator that pushes another brings harmonics', () => {
    // Algorithm 4: operator 1 pushes operator 2.
    const pushed = [
      ...SINE.filter(([register]) => register !== 0x28 && register !== 0xb0 && register !== 0x40),
      ...([0x30, 0x50, 0x60, 0x70, 0x80] as const).map(
        (register) => [register + 8, SINE.find(([r]) => r === register)![1]] as const,
      ),
      [0x48, 0x00],
      [0x40, 0x20],
      [0xb0, 0x04],
      [0x28, 0x30],
    ] as const;
    const recorder = played(pushed);
    const at = (n: number) => recorder.amplitude((n * SINE_HZ) / CPU_HZ, 50_000, 150_000);
    // 24 dB down it pushes by 1.58 radians: Bessel functions give the first two harmonics 0.22 and 0.64.
    expect(Math.abs(at(2) / at(1) - 2.95)).toBeLessThan(0.25);
  });

  test('fades at its release rate once the key is up: 96 dB in the time of the manual', () => {
    const { epsm, recorder, writes } = board();
    // Rate 4 * 2 + 1, octave 4 and no scaling add 2: 20. A step of 1/8 dB every 2^6 turns of three samples, twice in four.
    writes(SINE.map(([register, data]) => (register === 0x80 ? ([0x80, 0x04] as const) : ([register, data] as const))));
    epsm.runTo(60_000);
    writes([[0x28, 0x00]], 60_000);
    const turns = (1024 * 2 ** 6 * 8) / 4;
    const end = 60_000 + turns * 3 * SAMPLE;
    epsm.runTo(end + 60_000);
    const loudest = (from: number) => recorder.amplitude(SINE_HZ / CPU_HZ, from, from + 40_000);
    const start = loudest(20_000);
    // Halfway it is 48 dB down.
    expect(Math.abs(decibels(loudest((60_000 + end) / 2 - 20_000), start) + 48)).toBeLessThan(2);
    expect(recorder.steps.filter(({ cycle }) => cycle > end + 2000)).toEqual([]);
  });
});

describe('squares and drums', () => {
  test('a square wave has 125,000 Hz by its period, and at its loudest the height of a pulse', () => {
    const recorder = played([
      [0, 250],
      [1, 0],
      [7, 0x3e],
      [8, 15],
    ]);
    expect(Math.abs(recorder.range().height / PULSE - 1)).toBeLessThan(0.001);
    const rises = recorder.sorted.filter(([, by]) => by > 0).map(([cycle]) => cycle);
    const period = (rises[50] - rises[0]) / 50;
    expect(Math.abs(CPU_HZ / period / 500 - 1)).toBeLessThan(0.001);
  });

  test.each([0, 1, 2, 3, 4, 5])('drum %d is heard, alone, and ends', (drum) => {
    const full = [
      [0x11, 0x3f],
      [0x18 + drum, 0xdf],
    ] as const;
    const recorder = played([...full, [0x10, 1 << drum]], 2_000_000);
    expect(recorder.range().height).toBeGreaterThan(PULSE);
    expect(recorder.steps.filter(({ cycle }) => cycle > 1_750_000)).toEqual([]);
    expect(played([...full, [0x10, 0x80 | (1 << drum)]]).steps).toEqual([]);
    // 0.75 dB a step, of both volumes.
    const quieter = played(
      [
        [0x11, 0x3f - 4],
        [0x18 + drum, 0xdf - 4],
        [0x10, 1 << drum],
      ],
      2_000_000,
    );
    expect(decibels(quieter.range().height, recorder.range().height)).toBeCloseTo(-6, 1);
  });
});

describe('how it is written to', () => {
  test('$4016: upper bits and address when OUT1 rises, lower bits when it falls; A0 on D3, A1 on D2', () => {
    const direct = board();
    const serial = board();
    /** Pins as `Epsm.write` has them, over $4016. */
    const send = (pins: number, data: number) => {
      serial.epsm.drive((data & 0xf0) | ((pins & 1) << 3) | ((pins & 2) << 1) | 2, 100);
      serial.epsm.drive((data << 4) & 0xf0, 100);
    };
    for (const [register, data] of SINE) {
      send(0, register);
      send(1, data);
    }
    // A note of the second set, too.
    for (const [register, data] of SINE.slice(0, -1)) {
      send(2, register);
      send(3, data);
      direct.epsm.write(2, register, 100);
      direct.epsm.write(3, data, 100);
    }
    send(0, 0x28);
    send(1, 0x14);
    direct.writes([...SINE, [0x28, 0x14]]);
    direct.epsm.runTo(100_000);
    serial.epsm.runTo(100_000);
    expect(serial.recorder.steps).toEqual(direct.recorder.steps);
    expect(direct.recorder.range().height / played(SINE).range().height).toBeCloseTo(2, 1);
  });

  test('writes that leave OUT1 alone mean nothing', () => {
    const { epsm, recorder } = board();
    for (let i = 0; i < 256; i++) epsm.drive(i & 0xfd, i);
    for (let i = 0; i < 256; i++) epsm.drive(i | 2, 300 + i);
    epsm.runTo(50_000);
    expect(recorder.steps).toEqual([]);
  });

  test('time goes on evenly over every set-back clock, and a state brings it back', () => {
    const whole = board();
    const cut = board();
    whole.writes(SINE);
    cut.writes(SINE);
    whole.epsm.runTo(300_000);
    const save = (epsm: Epsm) => {
      const io = new StateIO();
      io.startCounting();
      epsm.state(io);
      const bytes = new Uint8Array(io.position);
      io.start(bytes, false);
      epsm.state(io);
      return bytes;
    };
    let past = 0;
    const steps: { cycle: number; by: number }[] = [];
    let { epsm, recorder } = cut;
    for (const back of [29780, 29781, 89341, 7, 150_000]) {
      epsm.runTo(back);
      steps.push(...recorder.steps.map(({ cycle, by }) => ({ cycle: cycle + past, by })));
      epsm.rebase(back);
      past += back;
      const twin = board();
      const io = new StateIO();
      io.start(save(epsm), true);
      twin.epsm.state(io);
      ({ epsm, recorder } = twin);
    }
    const heard = whole.recorder.steps.filter(({ cycle }) => cycle < past);
    expect(steps.length).toBeGreaterThan(5000);
    expect(steps.map(({ by }) => by)).toEqual(heard.slice(0, steps.length).map(({ by }) => by));
    const apart = steps.map(({ cycle }, i) => Math.abs(cycle - heard[i].cycle));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  });

  test('a program plays it, where the header asks for one, and only there', () => {
    const main = SINE.flatMap(([register, data]) => [...store(0x401c, register), ...store(0x401d, data)]);
    const rom = (isAsked: boolean) => {
      const image = programRom({ main });
      if (isAsked) {
        image[7] |= 3;
        image[13] = 4;
      }
      return image;
    };
    const loudest = (isAsked: boolean) => {
      const nes = new Nes(rom(isAsked));
      const samples = new Float32Array(4096);
      let most = 0;
      for (let i = 0; i < 20; i++) {
        nes.runFrame();
        const count = nes.readAudio(samples);
        if (i > 10) most = Math.max(most, ...samples.subarray(0, count).map(Math.abs));
      }
      return most;
    };
    expect(loudest(true)).toBeGreaterThan(0.2);
    expect(loudest(false)).toBeLessThan(0.001);
    expect(new Nes(rom(true)).info.lacks).toEqual([]);
  });
});
