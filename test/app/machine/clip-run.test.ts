import { expect, test } from 'vitest';
import { ClipRun } from '../../../src/app/machine/clip-run.ts';
import { type InputRecord, Machine, type SampleSink } from '../../../src/app/machine/machine.ts';
import { Rewind } from '../../../src/app/machine/rewind.ts';
import { makePalette } from '../../../src/app/picture/palette.ts';
import { painted, planes } from '../../../src/app/play/clip-work.ts';
import { sha1 } from '../../../src/base/hash.ts';
import { mixChannels } from '../../../src/console/tools.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';

function held(mask: number): InputRecord {
  const nothing = { x: -1, y: -1, isDown: false, steps: 0, keys: new Set<string>(), isSpeaking: false };
  return { pads: { next: () => mask }, devices: { ...nothing, isServiced: false, coins: 0 } };
}

const hashOf = (picture: Uint16Array) => sha1(new Uint8Array(picture.slice().buffer));

/** A game that has run for `frames` frames with a way back; what was seen and heard in each. */
function played(frames: number) {
  const machine = new Machine(tinyRom(), {});
  machine.run(10, held(0), null);
  const rewind = new Rewind(machine, true);
  const block = new Float32Array(2000);
  const heard: Float32Array[] = [];
  const sink: SampleSink = { ratio: 1, feed: (source) => void heard.push(block.slice(0, source.readAudio(block))) };
  const seen = Array.from({ length: frames }, (_, i) => {
    if (i === 50) machine.inputs.happen({ kind: 'cheats', cheats: [{ address: 0x10, value: 7, compare: null }] });
    machine.run(1, held((i >> 3) & 1), sink);
    return hashOf(machine.nes.pixels);
  });
  return { machine, rewind, seen, heard };
}

test('a clip has the pictures and the sound of then, and the game is where it was', () => {
  const { machine, rewind, seen, heard } = played(200);
  const now = machine.nes.save();
  const take = rewind.take(170);
  expect(machine.nes.save()).toEqual(now);
  expect([take?.frames, take?.lead]).toEqual([170, 10]);
  const run = new ClipRun(new Machine(tinyRom(), {}), take!);
  let worst = 0;
  const pictures = Array.from({ length: run.frames }, (_, i) => {
    run.next();
    const then = heard[30 + i];
    expect(Math.abs(run.samples.length - then.length)).toBeLessThanOrEqual(1);
    for (let at = 0; at < 700; at++) worst = Math.max(worst, Math.abs(run.samples[at] - then[at]));
    return hashOf(run.picture);
  });
  expect(pictures).toEqual(seen.slice(30));
  // Samples may lie at other times of the same sound: less than one apart.
  expect(worst).toBeLessThan(0.35);
});

test('a clip of a game in stereo has both sides', () => {
  const { rewind } = played(60);
  const machine = new Machine(tinyRom(), {});
  mixChannels(machine.nes, { volumes: {}, places: { pulse1: 1 } });
  const run = new ClipRun(machine, rewind.take(50)!);
  let loudest = 0;
  for (let i = 0; i < run.frames; i++) {
    run.next();
    expect(run.side).toHaveLength(run.samples.length);
    const both = planes(run);
    expect(both).toHaveLength(2 * run.samples.length);
    for (let at = 0; at < run.samples.length; at++) {
      loudest = Math.max(loudest, Math.abs(both[run.samples.length + at] - both[at]));
    }
  }
  expect(loudest).toBeGreaterThan(0.01);
});

test('a clip is no longer than what can be gone back', () => {
  const { rewind } = played(60);
  expect(rewind.take(1000)).toMatchObject({ frames: 60, lead: 0 });
});

test('of a game beside which a tape turned there is none', () => {
  const { machine, rewind } = played(20);
  machine.inputs.happen({ kind: 'runTape', mode: 'playing' });
  machine.run(1, held(0), null);
  expect(rewind.take(10)).toBeNull();
});

test('a clip is in the colours of its console', () => {
  const picture = new Uint16Array(256 * 240).fill(0x16);
  const pixels = [0, 1, 2].map((colours) => painted({ picture, colours } as ClipRun)[0]);
  const own = [0, 1, 2].map((colours) => new Uint32Array(makePalette(colours).buffer)[0x16]);
  expect(pixels).toEqual(own);
  expect(new Set(own)).toHaveLength(3);
  // The picture is the console's, and stays as it is.
  expect(picture[0]).toBe(0x16);
});
