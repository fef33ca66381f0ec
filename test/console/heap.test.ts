import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { busyRom } from './busy-rom.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const FRAMES = 600;
/** Bytes a frame that are no machine's: the compiler's notes, and numbers that V8 boxes for the call. */
const NOISE = 256;

test('600 frames leave nothing on the heap, and make next to nothing', () => {
  const nes = new Nes(busyRom(0));
  const samples = new Float32Array(2048);
  const run = (frames: number) => {
    for (let frame = 0; frame < frames; frame++) {
      nes.runFrame();
      nes.readAudio(samples);
    }
  };
  run(FRAMES);
  collect();
  const before = process.memoryUsage().heapUsed;
  run(FRAMES);
  const made = process.memoryUsage().heapUsed - before;
  collect();
  const left = process.memoryUsage().heapUsed - before;
  expect(made / FRAMES).toBeLessThan(NOISE);
  expect(left / FRAMES).toBeLessThan(NOISE);
});
