import { expect, test, vi } from 'vitest';

// The build writes these in.
vi.hoisted(() => {
  vi.stubGlobal('BUILT_IN_SHA1', 'built-in');
  vi.stubGlobal('APP_VERSION', '0');
});

import { Ghost } from '../../../src/app/play/ghost.ts';
import { Inputs, Nes } from '../../../src/console/index.ts';
import { History, Recorder } from '../../../src/console/tools.ts';
import { padsHeld } from '../../console/tools/held.ts';
import { lagRom } from '../../console/tools/lag-rom.ts';

const ROM = lagRom(1);
const QUIET = { picture: false, sound: false };

/** What is held in the replay. */
const heldAt = (frame: number) => padsHeld(frame % 7 < 3 ? 1 : 0);

test('a ghost is frame for frame beside the game, goes back with it, and ends', () => {
  const recorded = new Inputs(new Nes(ROM));
  const recorder = new Recorder(recorded, { fresh: new Nes(ROM) });
  const pictures: Uint16Array[] = [];
  for (let frame = 0; frame < 600; frame++) {
    recorded.runFrame(heldAt(frame), { picture: true, sound: false });
    pictures[frame + 1] = recorded.nes.pixels.slice();
  }
  const ghost = new Ghost(recorder.stop(), ROM);
  const game = new Inputs(new Nes(ROM));
  game.happen({ kind: 'state', bytes: ghost.start });
  game.follow(ghost);
  const history = new History(game);
  const run = (frames: number) => {
    for (let i = 0; i < frames; i++) game.runFrame(padsHeld(0), QUIET);
  };
  expect(ghost.look()).toBeNull();
  run(3);
  expect([ghost.time, ghost.look()]).toEqual([3, pictures[3]]);
  run(500);
  expect(ghost.look()).toEqual(pictures[503]);
  for (const back of [2, 120, 300]) {
    history.seek(history.now - back);
    history.cut(history.now - back);
    run(1);
    expect([ghost.time, ghost.look()]).toEqual([history.now, pictures[history.now]]);
  }
  run(1000);
  expect(ghost.look()).toEqual(pictures[600]);
  expect([ghost.isOver, ghost.time]).toEqual([true, 600]);
});
