import { describe, expect, test } from 'vitest';
import { Stretcher } from '../../../src/app/sound/stretcher.ts';
import { Nes } from '../../../src/console/core.ts';
import { FOUR_TERMS, spectrum } from '../../apu/spectrum.ts';
import { programRom, store } from '../../console/program-rom.ts';

/** CPU cycles a second, and samples of a spectrum. */
const CPU_HZ = 1_789_772.7;
const SIZE = 1 << 15;

/** Writes that let one channel of the console sound, and how high its tone is, Hz. */
function tone(channel: 'pulse' | 'triangle', timer: number): { main: number[]; hz: number } {
  const [low, high] = [timer & 0xff, timer >> 8];
  const writes: [number, number][] =
    channel === 'pulse'
      ? [
          [0x4015, 1],
          [0x4000, 0xbf],
          [0x4001, 8],
          [0x4002, low],
          [0x4003, high],
        ]
      : [
          [0x4015, 4],
          [0x4008, 0xff],
          [0x400a, low],
          [0x400b, high],
        ];
  return {
    main: writes.flatMap(([at, data]) => store(at, data)),
    hz: CPU_HZ / (channel === 'pulse' ? 16 : 32) / (timer + 1),
  };
}

/** What the console sounds like, in blocks of a frame each. */
function blocksOf(main: readonly number[], frames: number): Float32Array[] {
  const nes = new Nes(programRom({ main }));
  const into = new Float32Array(1000);
  return Array.from({ length: frames }, () => {
    nes.runFrame({ picture: false, sound: true });
    return into.slice(0, nes.readAudio(into));
  });
}

function joined(parts: readonly Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

/** `blocks`, each at the speed of its number. */
function stretched(blocks: readonly Float32Array[], speedOf: (block: number) => number): Float32Array {
  const stretcher = new Stretcher();
  const heard: Float32Array[] = [];
  for (const [i, block] of blocks.entries()) {
    stretcher.take(block, 0, block.length, speedOf(i), (samples) => void heard.push(samples.slice()));
  }
  return joined(heard);
}

/** The largest difference between two neighbours. */
function largestStep(samples: Float32Array): number {
  let most = 0;
  for (let i = 1; i < samples.length; i++) most = Math.max(most, Math.abs(samples[i] - samples[i - 1]));
  return most;
}

/** How high the tone is, Hz: the peak of its spectrum near `hz`, between two lines. */
function pitch(samples: Float32Array, hz: number): number {
  const lines = spectrum(samples, SIZE, FOUR_TERMS).map((line) => Math.log(line + 1e-12));
  const near = Math.round((hz * SIZE) / 48000);
  let peak = near;
  for (let k = near - 20; k <= near + 20; k++) if (lines[k] > lines[peak]) peak = k;
  const [a, b, c] = [lines[peak - 1], lines[peak], lines[peak + 1]];
  return ((peak + (a - c) / (2 * (a - 2 * b + c))) * 48000) / SIZE;
}

const cents = (one: number, other: number) => 1200 * Math.log2(one / other);

const SPEEDS = [0.25, 0.5, 0.75, 2, 4, 8];

describe.each([
  ['a pulse of 440 Hz', tone('pulse', 253), SPEEDS],
  ['a pulse of 2 kHz', tone('pulse', 55), SPEEDS],
  ['a triangle of 55 Hz', tone('triangle', 1016), SPEEDS],
  ['a triangle of 41 Hz', tone('triangle', 1356), SPEEDS],
  // Of eight periods of it one is heard then, which is too little to tell how high it is.
  ['a triangle of 27 Hz, the lowest', tone('triangle', 2047), SPEEDS.slice(0, -1)],
])('%s', (_, { main, hz }, speeds) => {
  // After its beginning, which is a step of its own.
  const all = blocksOf(main, 460);
  const long = all.slice(30);
  const own = largestStep(joined(long));

  test('is what is measured here', () => {
    expect(Math.abs(cents(pitch(joined(long), hz), hz))).toBeLessThan(2);
  });

  test.each(speeds)('at %s times its speed is as high, and has no other steps', (speed) => {
    const blocks = speed > 1 ? long : long.slice(0, 200);
    const heard = stretched(blocks, () => speed);
    expect(Math.abs(cents(pitch(heard, hz), hz))).toBeLessThan(10);
    expect(largestStep(heard)).toBeLessThan(own + 0.01);
    // As long as it is to be, but for what still waits.
    const due = joined(blocks).length / speed;
    expect(due - heard.length).toBeLessThan(4000 / speed);
    expect(due - heard.length).toBeGreaterThan(-3000);
  });

  test('has no step where the speed changes', () => {
    const speeds = [1, 2, 1, 0.5, 4, 0.25, 8, 0.75, 1];
    const heard = stretched(long, (i) => speeds[Math.floor(i / 45) % speeds.length]);
    expect(largestStep(heard)).toBeLessThan(own + 0.01);
  });
});

test('at the usual speed everything is heard as it is, also after another one', () => {
  const blocks = blocksOf(tone('pulse', 253).main, 60);
  expect(stretched(blocks, () => 1)).toEqual(joined(blocks));
  const heard = stretched(blocks, (i) => (i < 20 ? 2 : 1));
  const last = joined(blocks.slice(21));
  expect(heard.slice(-last.length)).toEqual(last);
});

test('silence stays silence', () => {
  expect(stretched([new Float32Array(8000)], () => 2).every((sample) => sample === 0)).toBe(true);
});
