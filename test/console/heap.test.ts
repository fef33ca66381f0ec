import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { builtCore } from './built-core.ts';
import { busyRom } from './busy-rom.ts';
import { playNotes } from './sound-notes.ts';

const { Nes } = await builtCore();

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Frames between two looks at the heap: so few that the collector runs at most once between them. When it has run there is
 * less on the heap than before, and such a window says nothing.
 */
const WINDOW = 60;
/** The smallest object is a boxed number, 16 bytes; so this is less than one object a frame, with the look itself. */
const LIMIT = 16 * WINDOW;
/** Ten minutes of play. */
const FRAMES = 36_000;
/** Half an object for each frame of the last five of them: the compilers still write something down now and then. */
const KEPT = 8 * (FRAMES / 2);

const BUILT_IN = new Uint8Array(readFileSync(new URL('../../public/game/khepri.nes', import.meta.url)));
const PROGRAMS: [name: string, rom: Uint8Array, mapper?: number][] = [
  ['all channels and sprites on NROM', busyRom(0)],
  ['the same on MMC3', busyRom(4)],
  ['the built-in game', BUILT_IN],
  ['all channels of a Namco 163', busyRom(19), 19],
  ['all channels of a VRC6', busyRom(24), 24],
  ['all channels of a Sunsoft 5B', busyRom(69), 69],
  ['all channels of a VRC7', busyRom(85), 85],
];

const heapUsed = () => process.memoryUsage().heapUsed;

/** A game being played by Start and the pad, with the sound taken out; the sound chip of board `mapper` is set going. */
function player(rom: Uint8Array, mapper?: number): (frames: number) => void {
  const nes = new Nes(rom);
  if (mapper !== undefined) playNotes(nes, mapper);
  const samples = new Float32Array(2048);
  let frame = 0;
  return (frames) => {
    for (const end = frame + frames; frame < end; frame++) {
      nes.setButtons(0, frame % 240 < 4 ? 0x08 : (frame >> 4) & 0xf3);
      nes.runFrame();
      nes.readAudio(samples);
    }
  };
}

/**
 * Bytes made by the louder of two windows of 60 frames one after the other: of the quietest such pair of `windows`, or of
 * the first with less than `LIMIT`. What the engine's compilers write down comes now and then, and so does a collection
 * that takes away about as much as was made; what a frame makes, it makes in every window.
 */
function quietest(run: (frames: number) => void, windows: number): number {
  let least = Number.POSITIVE_INFINITY;
  let last = Number.POSITIVE_INFINITY;
  for (let i = 0; i < windows && least >= LIMIT; i++) {
    const before = heapUsed();
    run(WINDOW);
    const difference = heapUsed() - before;
    const made = difference < 0 ? Number.POSITIVE_INFINITY : difference;
    least = Math.min(least, Math.max(last, made));
    last = made;
  }
  return least;
}

test.each(PROGRAMS)('a frame allocates nothing: %s', { timeout: 120_000 }, (_, rom, mapper) => {
  expect(quietest(player(rom, mapper), FRAMES / WINDOW)).toBeLessThan(LIMIT);
});

test('a frame that allocates is found out', () => {
  const run = player(busyRom(0));
  // A list that began with a text holds each fraction in a box: no place in the code decides where boxes go, as for arrays.
  const made: unknown[] = [''];
  const wasteful = (frames: number) => {
    for (let i = 0; i < frames; i++) {
      run(1);
      made[0] = i + 0.5;
    }
  };
  expect(quietest(wasteful, 30)).toBeGreaterThanOrEqual(LIMIT);
});

/** What is on the heap and stays there: a compiler at work holds some memory for a moment, so the least of four looks counts. */
function kept(run: (frames: number) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 4; look++) {
    run(WINDOW);
    collect();
    least = Math.min(least, heapUsed());
  }
  return least;
}

test('36,000 frames leave the heap as it was', { timeout: 600_000 }, () => {
  const run = player(BUILT_IN);
  run(FRAMES / 2);
  const before = kept(run);
  run(FRAMES / 2);
  expect(kept(run) - before).toBeLessThan(KEPT);
});
