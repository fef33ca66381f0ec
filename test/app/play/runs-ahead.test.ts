import { beforeEach, expect, test, vi } from 'vitest';

const { romOf } = vi.hoisted(() => ({ romOf: vi.fn() }));
vi.mock('../../../src/app/library/library.ts', () => ({ romOf }));

import { Machine } from '../../../src/app/machine/machine.ts';
import { framesAhead } from '../../../src/app/play/play-state.ts';
import { RunsAhead } from '../../../src/app/play/runs-ahead.ts';
import { programRom } from '../../console/program-rom.ts';
import { lagRom } from '../../console/tools/lag-rom.ts';

const GAME = { id: 'a', title: 'A', size: 1, added: 1, played: 1 };
const NOTHING = {
  pads: { next: () => 0 },
  devices: {
    ...{ x: -1, y: -1, isDown: false, steps: 0, isSpeaking: false, isServiced: false, coins: 0 },
    keys: new Set<string>(),
  },
};
/** What a frame costs, ms: a quick device, and one that has no time for more. */
const QUICK = 0.5;
const SLOW = 12;

beforeEach(() => {
  framesAhead.value = 0;
});

/** A game that is played for `frames` frames of `cost` ms each, and what shows it ahead. */
async function play(rom: Uint8Array, frames: number, cost: number, chosen = 'auto') {
  romOf.mockResolvedValue(rom);
  const machine = new Machine(rom, {});
  const ahead = new RunsAhead(machine, GAME);
  const go = async (count: number, each: number, choice = chosen) => {
    for (let i = 0; i < count; i++) {
      machine.run(1, NOTHING, null);
      ahead.ran(1, each * (1 + framesAhead.peek()), choice);
      // The ROM is read meanwhile.
      if (i % 50 === 0) await Promise.resolve().then(() => vi.waitFor(() => {}));
    }
  };
  await go(frames, cost);
  return { machine, go };
}

test('a game is measured while it is played, and shown as far ahead as it takes to answer', async () => {
  const { machine, go } = await play(lagRom(2), 600, QUICK);
  expect([framesAhead.value, machine.ahead]).toEqual([0, null]);
  await go(500, QUICK);
  expect(framesAhead.value).toBe(2);
  expect(machine.ahead).not.toBeNull();
  // Where the device gets slower it is not.
  await go(300, SLOW);
  expect([framesAhead.value, machine.ahead]).toEqual([0, null]);
});

test('a slow device is not asked for it, nor is a game measured there', async () => {
  romOf.mockClear();
  await play(lagRom(2), 1000, SLOW);
  expect(framesAhead.value).toBe(0);
  expect(romOf).not.toHaveBeenCalled();
});

test('a game that does not answer is shown as it is', async () => {
  await play(programRom({ main: [] }), 1100, QUICK);
  expect(romOf).toHaveBeenCalled();
  expect(framesAhead.value).toBe(0);
});

test('the player may say how far, whatever it costs, and take that back', async () => {
  const { machine, go } = await play(lagRom(0), 2, SLOW, '3');
  expect([framesAhead.value, machine.ahead !== null]).toEqual([3, true]);
  await go(1, SLOW, '1');
  expect(framesAhead.value).toBe(1);
});
