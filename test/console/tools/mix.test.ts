import { expect, test } from 'vitest';
import { Nes } from '../../../src/console/core.ts';
import { channelsOf, mixChannels, Voices } from '../../../src/console/tools.ts';
import { programRom, store } from '../program-rom.ts';

/** A program that plays both pulses (440 and 880 Hz), triangle and noise. */
const ROM = programRom({
  main: [
    [0x4015, 15],
    [0x4000, 0xbf],
    [0x4001, 8],
    [0x4002, 253],
    [0x4003, 0],
    [0x4004, 0xb8],
    [0x4005, 8],
    [0x4006, 126],
    [0x4007, 0],
    [0x4008, 0xff],
    [0x400a, 126],
    [0x400b, 0],
    [0x400c, 0x35],
    [0x400e, 4],
    [0x400f, 0],
  ].flatMap(([at, data]) => store(at, data)),
});

/** The middle and the side of `frames` frames. */
function play(nes: Nes, frames: number): { middle: number[]; side: number[] } {
  const into = new Float32Array(1000);
  const sides = new Float32Array(1000);
  const heard = { middle: [] as number[], side: [] as number[] };
  for (let i = 0; i < frames; i++) {
    nes.runFrame({ picture: false });
    const count = nes.readAudio(into, sides);
    heard.middle.push(...into.subarray(0, count));
    heard.side.push(...sides.subarray(0, count));
  }
  return heard;
}

const largest = (samples: readonly number[]) => samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);

test('in mono there is no side, and stereo leaves the middle as it is, bit for bit', () => {
  const mono = new Nes(ROM);
  const stereo = new Nes(ROM);
  mixChannels(stereo, { places: { pulse1: -0.7, noise: 0.4 } });
  const [a, b] = [play(mono, 30), play(stereo, 30)];
  expect([mono.isStereo, stereo.isStereo]).toEqual([false, true]);
  expect(largest(a.side)).toBe(0);
  expect(b.middle).toEqual(a.middle);
  expect(largest(b.side)).toBeGreaterThan(0.05);
});

test('what is put on the left is not heard on the right, and the other way round', () => {
  const nes = new Nes(ROM);
  const volumes = { pulse2: 0, triangle: 0, noise: 0 };
  mixChannels(nes, { volumes, places: { pulse1: -1 } });
  // What the triangle stood at before it was silenced goes.
  play(nes, 60);
  const left = play(nes, 20);
  expect(largest(left.middle)).toBeGreaterThan(0.05);
  expect(largest(left.middle.map((one, i) => one + left.side[i]))).toBeLessThan(1e-4);
  mixChannels(nes, { volumes, places: { pulse1: 1 } });
  play(nes, 60);
  const right = play(nes, 20);
  expect(largest(right.middle.map((one, i) => one - right.side[i]))).toBeLessThan(1e-4);
});

test('two pulses on either side have their own part of what the DAC gives', () => {
  const nes = new Nes(ROM);
  mixChannels(nes, { volumes: { triangle: 0, noise: 0 }, places: { pulse1: -1, pulse2: 1 } });
  play(nes, 5);
  const both = play(nes, 20);
  const strength = (hz: number, sign: number) => {
    let [re, im] = [0, 0];
    both.middle.forEach((one, i) => {
      const sample = one + sign * both.side[i];
      re += sample * Math.cos((2 * Math.PI * hz * i) / 48000);
      im += sample * Math.sin((2 * Math.PI * hz * i) / 48000);
    });
    return Math.hypot(re, im);
  };
  // The first pulse's own tone is on the left; a square wave has no second harmonic, which is where the second pulse is.
  expect(strength(440.4, -1)).toBeGreaterThan(5 * strength(440.4, 1));
  expect(strength(880.8, 1)).toBeGreaterThan(5 * strength(880.8, -1));
});

test('back to mono, and a load in between, leave the middle as it is', () => {
  const nes = new Nes(ROM);
  const plain = new Nes(ROM);
  mixChannels(nes, { places: { pulse1: -1 } });
  play(nes, 10);
  play(plain, 10);
  const state = plain.save();
  nes.load(state);
  plain.load(state);
  expect(play(nes, 10).middle).toEqual(play(plain, 10).middle);
  mixChannels(nes, {});
  expect(nes.isStereo).toBe(false);
  const { middle, side } = play(nes, 10);
  expect(middle).toEqual(play(plain, 10).middle);
  expect(largest(side)).toBe(0);
});

test('what the channels play is seen, and looking changes nothing', () => {
  const nes = new Nes(ROM);
  const other = new Nes(ROM);
  const voices = new Voices(nes);
  expect(channelsOf(nes)).toEqual(['pulse1', 'pulse2', 'triangle', 'noise', 'delta']);
  for (let i = 0; i < 10; i++) {
    nes.runFrame();
    voices.look();
    other.runFrame();
  }
  expect(nes.save()).toEqual(other.save());
  const [pulse1, pulse2, triangle, noise, delta] = voices.hz;
  expect(pulse1).toBeCloseTo(1789772.7 / (16 * 254), 0);
  expect(pulse2).toBeCloseTo(1789772.7 / (16 * 127), 0);
  expect(triangle).toBeCloseTo(1789772.7 / (32 * 127), 0);
  expect([noise, delta]).toEqual([0, 0]);
  expect([...voices.levels].map((level) => Math.round(level * 15))).toEqual([15, 8, 15, 5, 0]);
});
