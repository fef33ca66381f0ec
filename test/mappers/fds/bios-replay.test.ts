import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Inputs, Nes } from '../../../src/console/index.ts';
import { play, Recorder } from '../../../src/console/tools.ts';
import { idleDisk } from './bios-bench.ts';
import { stubBios } from './test-disk.ts';

const NOTHING = {
  ...{ pads: [0, 0, 0, 0], x: -1, y: -1, isDown: false, steps: 0 },
  ...{ keys: new Set<string>(), isSpeaking: false, isServiced: false },
} as const;

test('a replay names its BIOS, and is played with the built-in one by whoever has another as well', () => {
  const disk = idleDisk();
  const inputs = new Inputs(new Nes(disk));
  const recorder = new Recorder(inputs, { fresh: new Nes(disk) });
  for (let i = 0; i < 30; i++) inputs.runFrame(NOTHING);
  const replay = recorder.stop();
  expect(replay.encode(deflateRawSync).length).toBeGreaterThan(0);
  expect(replay.about.bios).toBe(new Nes(disk).info.bios);
  expect(play(replay, disk, { bios: stubBios() })).toMatchObject({ frames: 30, differs: null });
  const other = { ...replay.about, bios: '0'.repeat(40) };
  expect(() => play(Object.assign(Object.create(replay), { about: other }), disk)).toThrow('replay-of-another-bios');
});
