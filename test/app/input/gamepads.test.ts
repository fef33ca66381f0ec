import { describe, expect, test } from 'vitest';
import { type CommandRow, ROWS } from '../../../src/app/input/bindings.ts';
import { Button, Gamepad, Turbo } from '../../../src/app/input/buttons.ts';
import { Commands } from '../../../src/app/input/commands.ts';
import type { PadLike } from '../../../src/app/input/gamepad-layout.ts';
import { Gamepads } from '../../../src/app/input/gamepads.ts';
import { Changing, listening } from './fakes.ts';
import { IN_GAME } from './situations.ts';

const { A, B, Select, Start, Up, Down, Left, Right } = Button;

function pad(pressed: readonly number[], axes: readonly number[] = [0, 0], connected = true) {
  return { connected, axes, buttons: Array.from({ length: 17 }, (_, i) => ({ pressed: pressed.includes(i) })) };
}

/** The pad as the table has it. */
const PAD = ROWS.filter(({ does }) => 'button' in does);

/** As Settings begin. */
const DEAD_ZONE = 0.6;

/** Gamepads by a table with the pad and `extra` commands. */
function gamepads(extra: readonly CommandRow[] = []) {
  const { verbs, said } = listening();
  const at = new Changing(IN_GAME);
  const pads = new Gamepads(new Commands(verbs, () => at.now, [...PAD, ...extra]));
  const poll = (...list: (PadLike | null)[]) => pads.poll(list, DEAD_ZONE);
  const mask = (...list: Parameters<typeof pad>) => {
    poll(pad(...list));
    return pads.masks[0];
  };
  return { pads, said, at, mask, poll };
}

function rowFor(id: 'reset' | 'power' | 'microphone' | 'service', buttons: number): CommandRow {
  const row = ROWS.find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return { ...row, gamepad: [buttons], when: (now) => now.page === 'play' };
}

describe('gamepads play', () => {
  test('standard buttons', () => {
    const { mask } = gamepads();
    const masks = [0, 1, 2, 3, 8, 9, 12, 13, 14, 15].map((button) => mask([button]));
    expect(masks).toEqual([A, B, B, A, Select, Start, Up, Down, Left, Right]);
  });

  test('shoulder buttons are turbo, unless they are part of a combination', () => {
    const { mask } = gamepads(ROWS.filter(({ id }) => id === 'quickSave'));
    expect([mask([4]), mask([5]), mask([0, 5])]).toEqual([Turbo.B, Turbo.A, A | Turbo.A]);
    mask([]);
    mask([8]);
    expect(mask([8, 5])).toBe(0);
  });

  test('buttons without a meaning do nothing, and count as nothing', () => {
    const { mask, pads } = gamepads();
    expect(mask([6, 7, 10, 11, 16])).toBe(0);
    expect(pads.used).toBe(-1);
  });

  test('the stick must lean', () => {
    const { mask } = gamepads();
    mask([0]);
    expect(mask([], [-0.4, 0.4])).toBe(0);
    expect(mask([], [-0.9, 0.7])).toBe(Left | Down);
    expect(mask([], [])).toBe(0);
  });

  test('those that are connected play, in their order; holes in the list are skipped', () => {
    const { pads, poll } = gamepads();
    poll(null, pad([0], [0, 0], false), pad([0]), pad([9]), pad([1]));
    expect([...pads.masks]).toEqual([A, Start, B, 0]);
    expect(pads.used).toBe(2);
    poll(null);
    expect([...pads.masks]).toEqual([0, 0, 0, 0]);
    expect(pads.used).toBe(-1);
  });

  test('a fifth one plays nobody, until a place is free', () => {
    const { pads, poll } = gamepads();
    const four = Array.from({ length: 4 }, () => pad([0]));
    poll(...four, pad([9]));
    expect([...pads.masks]).toEqual([A, A, A, A]);
    poll(null, ...four.slice(1), pad([9]));
    expect([...pads.masks]).toEqual([Start, A, A, A]);
  });
});

describe('whose gamepad it is', () => {
  const named = (id: string, pressed: readonly number[] = []): PadLike => ({ ...pad(pressed), id });

  test('what was never pressed takes no place and does not steer, whatever its axes say', () => {
    const { pads, poll } = gamepads();
    const headset = { ...pad([], [-1, 1, 0.3]), id: 'headset', mapping: '' };
    poll(headset, pad([0]));
    expect([...pads.masks]).toEqual([A, 0, 0, 0]);
    expect(pads.used).toBe(1);
  });

  test('who presses first is the first player, and stays it when let go', () => {
    const { pads, poll } = gamepads();
    poll(named('x'), named('y', [0]));
    poll(named('x', [9]), named('y', [1]));
    expect([...pads.masks]).toEqual([B, Start, 0, 0]);
  });

  test('two of one kind play for one player each', () => {
    const { pads, poll } = gamepads();
    poll(named('x', [0]), named('x', [9]));
    expect([...pads.masks]).toEqual([A, Start, 0, 0]);
    poll(null, named('x', [9]));
    expect([...pads.masks]).toEqual([0, Start, 0, 0]);
    poll(named('x', [0]), named('x', [9]));
    expect([...pads.masks]).toEqual([A, Start, 0, 0]);
  });

  test('one that comes back has its place, though it counts otherwise now', () => {
    const { pads, poll } = gamepads();
    poll(named('x', [0]), named('y', [0]));
    poll(null, null);
    poll(named('y', [9]), null);
    expect([...pads.masks]).toEqual([0, Start, 0, 0]);
    poll(named('y', [9]), named('x', [8]));
    expect([...pads.masks]).toEqual([Select, Start, 0, 0]);
  });

  test('another one takes the place of one that is gone, and keeps it', () => {
    const { pads, poll } = gamepads();
    poll(named('x', [0]), named('y', [0]));
    // Changed for another between two looks.
    poll(named('z', [9]), named('y', [0]));
    expect([...pads.masks]).toEqual([Start, A, 0, 0]);
    poll(named('z', [9]), named('y', [0]), named('x', [8]));
    expect([...pads.masks]).toEqual([Start, A, Select, 0]);
  });

  test('it is said when one has got its player', () => {
    const { pads, poll } = gamepads();
    const said = [[], [0], [0]].map((pressed) => {
      poll(named('x', pressed));
      return pads.isJoined;
    });
    expect(said).toEqual([false, true, false]);
  });

  test('one that is back must be pressed again before it plays', () => {
    const { pads, poll } = gamepads();
    const leaning = { ...pad([], [1, 0]), id: 'x' };
    poll(named('x', [0]));
    poll(leaning);
    expect(pads.masks[0]).toBe(Right);
    poll(null);
    poll(leaning);
    expect(pads.masks[0]).toBe(0);
  });
});

describe('gamepads run commands', () => {
  test('a combination runs once, with the last of its buttons, and the game does not see that', () => {
    const { mask, said } = gamepads([rowFor('reset', Gamepad.Select | Gamepad.North)]);
    expect(mask([8])).toBe(Select);
    expect(mask([8, 3])).toBe(0);
    expect(mask([8, 3])).toBe(0);
    expect(said).toEqual(['reset', 'resume']);
    // What is still held is spent; what is pressed anew is the game's.
    expect(mask([8])).toBe(0);
    expect(mask([])).toBe(0);
    expect(mask([8])).toBe(Select);
  });

  test('while its first button is held, another second one runs another', () => {
    const { mask, said } = gamepads([
      rowFor('reset', Gamepad.Select | Gamepad.North),
      rowFor('power', Gamepad.Select | Gamepad.South),
    ]);
    for (const buttons of [[8], [8, 3], [8], [8, 0]]) mask(buttons);
    expect(said).toEqual(['reset', 'resume', 'power', 'resume']);
  });

  test('a command is held as long as its button', () => {
    const { mask, said } = gamepads([rowFor('microphone', Gamepad.L2)]);
    for (const buttons of [[6], [6, 0], [6], []]) mask(buttons);
    expect(said).toEqual(['speak true', 'speak false']);
  });

  test('of two that fit, the longer one counts, and what is left of it begins nothing', () => {
    const { mask, said } = gamepads([rowFor('microphone', Gamepad.L1), rowFor('reset', Gamepad.Select | Gamepad.L1)]);
    for (const buttons of [[8], [8, 4], [4], []]) mask(buttons);
    expect(said).toEqual(['reset', 'resume']);
    for (const buttons of [[4], [4, 8], []]) mask(buttons);
    expect(said).toEqual(['reset', 'resume', 'speak true', 'speak false']);
  });

  test('what cannot be done takes nothing from the game', () => {
    const { mask, said } = gamepads([{ ...rowFor('reset', Gamepad.Select | Gamepad.Start), when: () => false }]);
    expect(mask([8, 9])).toBe(Select | Start);
    expect(said).toEqual([]);
  });

  test('when the game waits, what was held ends, and does not begin again by itself', () => {
    const { mask, pads, said } = gamepads([rowFor('microphone', Gamepad.L2)]);
    mask([6]);
    pads.clear();
    mask([6]);
    expect(said).toEqual(['speak true', 'speak false']);
    mask([]);
    mask([6]);
    expect(said).toEqual(['speak true', 'speak false', 'speak true']);
  });

  test('a gamepad that is gone holds nothing; two of them hold together', () => {
    const { poll, said } = gamepads([rowFor('microphone', Gamepad.L2)]);
    poll(pad([6]), pad([6]));
    poll(pad([6], [], false), pad([6]));
    expect(said).toEqual(['speak true']);
    poll(null, null);
    expect(said).toEqual(['speak true', 'speak false']);
  });

  test('in a dialog no command runs', () => {
    const { mask, said, at } = gamepads([rowFor('reset', Gamepad.Select | Gamepad.North)]);
    at.change({ inDialog: true });
    mask([8]);
    mask([8, 3]);
    expect(said).toEqual([]);
  });

  test('what was pressed for the page is not seen by the game until it is pressed anew', () => {
    const { mask, pads } = gamepads();
    mask([0]);
    pads.spend();
    expect(mask([0, 15])).toBe(Right);
    expect(mask([])).toBe(0);
    expect(mask([0])).toBe(A);
  });
});
