import { describe, expect, test } from 'vitest';
import { Mixer } from '../../src/apu/mixer.ts';
import { NTSC } from '../../src/base/region.ts';
import { Nes } from '../../src/console/index.ts';
import { FdsSound } from '../../src/mappers/sound/fds-sound.ts';
import { Mmc5Sound } from '../../src/mappers/sound/mmc5-sound.ts';
import { Namco163Sound } from '../../src/mappers/sound/namco163-sound.ts';
import type { SoundChip } from '../../src/mappers/sound/sound-chip.ts';
import { Sunsoft5bSound } from '../../src/mappers/sound/sunsoft5b-sound.ts';
import { Vrc6Sound } from '../../src/mappers/sound/vrc6-sound.ts';
import { Vrc7Sound } from '../../src/mappers/sound/vrc7-sound.ts';
import { spectrum, worstSpur } from '../apu/spectrum.ts';
import { busyRom } from './busy-rom.ts';
import { playNotes, SOUND_NOTES } from './sound-notes.ts';

const FRAME = 29780;

type Writes = readonly (readonly [number, number])[];

/** Half a second of chips through a console's mixer, after so many frames for everything to settle. */
function record(chips: readonly { chip: SoundChip; writes: Writes }[], settle = 10): Float32Array {
  const mixer = new Mixer(NTSC);
  for (const { chip, writes } of chips) {
    chip.power();
    chip.connect(mixer);
    for (const [register, data] of writes) chip.write(register, data, 100);
  }
  mixer.connect(chips.map(({ chip }) => chip));
  const all: number[] = [];
  const some = new Float32Array(2000);
  for (let frame = 0; frame < settle + 30; frame++) {
    mixer.endFrame(FRAME);
    mixer.rebase(FRAME);
    for (const { chip } of chips) chip.rebase(FRAME);
    const count = mixer.readAudio(some);
    if (frame >= settle) for (let i = 0; i < count; i++) all.push(some[i]);
  }
  return Float32Array.from(all);
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);
const wave163 = range(16).map((i): [number, number] => [i, i < 8 ? 0xff : 0x00]);
const voice163 = (count: number): [number, number][] =>
  range(count).flatMap((i): [number, number][] => [
    [0x78 - 8 * i, 0],
    [0x7a - 8 * i, (0x40 * count) & 0xff],
    [0x7c - 8 * i, 0xe0 | (count >> 2)],
    [0x7e - 8 * i, 0],
    [0x7f - 8 * i, 15 | (i === 0 ? (count - 1) << 4 : 0)],
  ]);

describe('nothing folds back into what is heard', () => {
  test.each([
    {
      name: 'VRC6 pulse',
      chip: new Vrc6Sound(),
      writes: [
        [0x9000, 0x7f],
        [0x9001, 40],
        [0x9002, 0x80],
      ] as Writes,
      hz: NTSC.cpuHz / (16 * 41),
    },
    {
      name: 'VRC6 sawtooth',
      chip: new Vrc6Sound(),
      writes: [
        [0xb000, 42],
        [0xb001, 50],
        [0xb002, 0x80],
      ] as Writes,
      hz: NTSC.cpuHz / (14 * 51),
    },
    {
      name: 'MMC5 pulse',
      chip: new Mmc5Sound(),
      writes: [
        [0x5015, 1],
        [0x5000, 0xbf],
        [0x5002, 33],
        [0x5003, 8],
      ] as Writes,
      hz: NTSC.cpuHz / (16 * 34),
    },
    {
      name: 'Sunsoft 5B',
      chip: new Sunsoft5bSound(),
      writes: [
        [0, 23],
        [7, 0x3e],
        [8, 15],
      ] as Writes,
      hz: NTSC.cpuHz / (32 * 23),
    },
    {
      name: 'Namco 163, four channels',
      chip: new Namco163Sound(),
      writes: [...wave163, ...voice163(4)] as Writes,
      hz: (NTSC.cpuHz * 0x4000) / (15 * 32 * 0x10000),
    },
    {
      name: 'VRC7, a sine',
      chip: new Vrc7Sound(),
      writes: [
        ...[0x21, 0x21, 0x3f, 0x00, 0xf0, 0xf0, 0x0f, 0x0f].map((data, i): [number, number] => [i, data]),
        [0x10, 0x80],
        [0x20, 0x1b],
      ] as Writes,
      hz: (NTSC.cpuHz / 36) * (384 * 2 ** 5) * 2 ** -19,
    },
    {
      name: 'FDS',
      chip: new FdsSound(),
      writes: [
        [0x4089, 0x80],
        ...range(64).map((i): [number, number] => [0x4040 + i, i < 32 ? 63 : 0]),
        [0x4089, 0],
        [0x4080, 0xa0],
        [0x4083, 0x08],
      ] as Writes,
      hz: (NTSC.cpuHz * 0x800) / 65536 / 64,
    },
  ])('$name', ({ chip, writes, hz }) => {
    const lines = spectrum(record([{ chip, writes }]), 16384);
    // The VRC7's DAC has nine bits, and its rounding is noise of its own.
    expect(worstSpur(lines, hz, 48000)).toBeLessThan(chip instanceof Vrc7Sound ? -52 : -80);
  });
});

/** Strength at `hz` of 48 kHz samples. */
function strength(samples: Float32Array, hz: number): number {
  let [re, im] = [0, 0];
  samples.forEach((sample, i) => {
    const hann = 1 - Math.cos((2 * Math.PI * i) / samples.length);
    re += hann * sample * Math.cos((2 * Math.PI * hz * i) / 48000);
    im += hann * sample * Math.sin((2 * Math.PI * hz * i) / 48000);
  });
  return (2 * Math.hypot(re, im)) / samples.length;
}

const pulse = (period: number): Writes => [
  [0x9000, 0x7f],
  [0x9001, period & 255],
  [0x9002, 0x80 | (period >> 8)],
];

test('chips add up, as the NSF player has them', () => {
  const vrc6 = strength(record([{ chip: new Vrc6Sound(), writes: pulse(253) }]), NTSC.cpuHz / (16 * 254));
  const both = record([
    { chip: new Vrc6Sound(), writes: pulse(253) },
    {
      chip: new Sunsoft5bSound(),
      writes: [
        [0, 60],
        [7, 0x3e],
        [8, 12],
      ],
    },
  ]);
  expect(strength(both, NTSC.cpuHz / (16 * 254)) / vrc6).toBeCloseTo(1, 2);
  expect(strength(both, NTSC.cpuHz / (32 * 60)) / vrc6).toBeGreaterThan(0.8);
});

test('the RAM adapter weakens a sine as a low-pass of 2 kHz does', () => {
  const at = (pitch: number) => {
    const sine = range(64).map((i): [number, number] => [
      0x4040 + i,
      Math.round(31.5 + 31.5 * Math.sin((2 * Math.PI * i) / 64)),
    ]);
    const writes: Writes = [
      [0x4089, 0x80],
      ...sine,
      [0x4089, 0],
      [0x4080, 0xa0],
      [0x4082, pitch & 255],
      [0x4083, pitch >> 8],
    ];
    const hz = (NTSC.cpuHz * pitch) / 65536 / 64;
    // What the console's own filters do to it comes off again.
    const console_ = 1 / Math.hypot(1, 440 / hz) / Math.hypot(1, 90 / hz) / Math.hypot(1, hz / 14000);
    return strength(record([{ chip: new FdsSound(), writes }]), hz) / console_;
  };
  const strengths = [500, 2000, 4095].map(
    (pitch) => at(pitch) * Math.hypot(1, (NTSC.cpuHz * pitch) / 65536 / 64 / 2000),
  );
  expect(strengths[1] / strengths[0]).toBeCloseTo(1, 1);
  expect(strengths[2] / strengths[0]).toBeCloseTo(1, 1);
});

test('one to five channels of a Namco 163 sound as their mean would: as one', () => {
  const hz = (NTSC.cpuHz * 0x4000) / (15 * 32 * 0x10000);
  const samples = (count: number) => record([{ chip: new Namco163Sound(), writes: [...wave163, ...voice163(count)] }]);
  const one = strength(samples(1), hz);
  for (const count of [2, 3, 4, 5]) expect(strength(samples(count), hz) / one).toBeCloseTo(1, 2);
});

describe.each(Object.keys(SOUND_NOTES).map(Number))('on a board, mapper %i', (mapper) => {
  const start = () => {
    const nes = new Nes(busyRom(mapper));
    for (let frame = 0; frame < 3; frame++) nes.runFrame({ picture: false });
    playNotes(nes, mapper);
    return nes;
  };
  const listen = (nes: Nes, frames: number) => {
    const all: number[] = [];
    const some = new Float32Array(4096);
    for (let frame = 0; frame < frames; frame++) {
      nes.runFrame({ picture: false });
      const count = nes.readAudio(some);
      for (let i = 0; i < count; i++) all.push(some[i]);
    }
    return all;
  };

  test('frames with and without sound leave the same state', () => {
    const heard = start();
    const silent = start();
    for (let frame = 0; frame < 8; frame++) {
      heard.runFrame({ picture: false });
      silent.runFrame({ picture: false, sound: frame % 4 === 3 });
      expect(Buffer.compare(silent.save(), heard.save())).toBe(0);
    }
  }, 60_000);

  test('silent frames that are undone leave the sound as it would have been', () => {
    const plain = listen(start(), 8);
    const nes = start();
    const found: number[] = [];
    for (let frame = 0; frame < 8; frame++) {
      found.push(...listen(nes, 1));
      const state = nes.save();
      nes.runFrame({ picture: false, sound: false });
      nes.load(state);
    }
    expect(found.length).toBe(plain.length);
    expect(found.reduce((worst, sample, i) => Math.max(worst, Math.abs(sample - plain[i])), 0)).toBeLessThan(1e-6);
    expect(Math.max(...plain.slice(-2000))).toBeGreaterThan(0.02);
  }, 60_000);
});
