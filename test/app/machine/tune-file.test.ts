import { expect, test } from 'vitest';
import { Machine } from '../../../src/app/machine/machine.ts';
import { tuneFile } from '../../../src/app/machine/tune-file.ts';
import { runAlone, TuneSeek } from '../../../src/app/machine/tune-seek.ts';
import { WavFile } from '../../../src/app/machine/wav-file.ts';
import '../../../src/console/index.ts';
import { nsfe } from '../../mappers/nsf/make-tune.ts';

const machineOf = () => new Machine(nsfe({ times: [4000, -1, 7000] }), { sampleRate: 48000 });

/** The header's numbers, and the samples. */
async function read(blob: Blob) {
  const view = new DataView(await blob.arrayBuffer());
  return {
    channels: view.getUint16(22, true),
    rate: view.getUint32(24, true),
    size: view.getUint32(40, true),
    samples: new Int16Array(view.buffer, 44),
  };
}

test('a track goes on from elsewhere as if it had been heard until there', () => {
  const heard = machineOf();
  const sought = machineOf();
  for (let i = 0; i < 150; i++) runAlone(heard, true);
  const seek = new TuneSeek(sought, heard.tracks!.ms);
  expect(seek.step(100)).toBe(false);
  expect(seek.step(100)).toBe(true);
  expect(sought.nes.save()).toEqual(heard.nes.save());
});

test('back is by its beginning, and the track stays the same', () => {
  const machine = machineOf();
  machine.tracks!.play(2);
  for (let i = 0; i < 200; i++) runAlone(machine, false);
  const seek = new TuneSeek(machine, 1000);
  while (!seek.step(50));
  expect(machine.tracks!.song).toBe(2);
  expect(machine.tracks!.ms).toBeGreaterThanOrEqual(1000);
  expect(machine.tracks!.ms).toBeLessThan(1020);
});

test('a track as a file has its length and its fade, and tells how far it is', async () => {
  const parts: number[] = [];
  const { channels, rate, size, samples } = await read(await tuneFile(machineOf(), 0, (part) => parts.push(part)));
  // Four seconds, and the one of fade that the file asks for.
  expect([channels, rate]).toEqual([1, 48000]);
  expect(size / 2 / rate).toBeCloseTo(5, 1);
  expect(samples.length).toBe(size / 2);
  const loudest = (from: number, to: number) =>
    samples.subarray(from * rate, to * rate).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  expect(loudest(1, 2)).toBeGreaterThan(1000);
  expect(loudest(4.8, 4.95)).toBeLessThan(0.3 * loudest(1, 2));
  expect(parts[0]).toBe(0);
  expect(parts.at(-1)).toBeGreaterThan(0.5);
});

test('left is the middle without the side, right is both; what is too loud is cut off', async () => {
  const file = new WavFile(44100, 2);
  file.add(Float32Array.of(0.5, 0.75), Float32Array.of(0.25, 0.5));
  const { channels, rate, size, samples } = await read(file.blob);
  expect([channels, rate, size]).toEqual([2, 44100, 8]);
  expect([...samples]).toEqual([0.25, 0.75, 0.25, 1].map((one) => Math.round(one * 0x7fff)));
});
