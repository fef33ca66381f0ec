import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Button, Turbo } from '../../../src/app/input/buttons.ts';
import { helpsOf } from '../../../src/app/input/helper.ts';
import { type Helps, PadHelp } from '../../../src/app/input/pad-help.ts';
import { settingsFrom } from '../../../src/app/shell/settings.ts';
import { holds } from '../../property.ts';

const { A, B, Start, Up, Down, Left, Right } = Button;
const PLAIN: Helps = { toggled: 0, repeated: 0, waysStay: false };

/** What counts in each frame in which one of `held` is held. */
function run(held: readonly number[], helps: Partial<Helps>, pad = new PadHelp()): number[] {
  return held.map((mask) => pad.next(mask, { ...PLAIN, ...helps }));
}

describe('a toggled button', () => {
  test('is held by one press, and let go by the next, however long they are', () => {
    expect(run([A, A, 0, 0, A, 0, A, 0], { toggled: A })).toEqual([A, A, A, A, 0, 0, A, A]);
  });

  test('leaves the others alone', () => {
    expect(run([A | B, B, 0, Right], { toggled: A })).toEqual([A | B, A | B, A, A | Right]);
  });

  test('is let go when it is no longer one', () => {
    const pad = new PadHelp();
    expect(run([A, 0], { toggled: A }, pad)).toEqual([A, A]);
    expect(run([0, 0], {}, pad)).toEqual([0, 0]);
    expect(run([0], { toggled: A }, pad)).toEqual([0]);
  });
});

test('a repeated button is its turbo button, and by toggling it goes on by itself', () => {
  expect(run([B, B | A, A, 0], { repeated: B })).toEqual([Turbo.B, Turbo.B | A, A, 0]);
  expect(run([B, 0, 0, B, 0], { repeated: B, toggled: B })).toEqual([Turbo.B, Turbo.B, Turbo.B, 0, 0]);
  expect(run([Start], { repeated: Start })).toEqual([Start << 8]);
  expect(run([Turbo.A], { repeated: A, toggled: B, waysStay: true })).toEqual([Turbo.A]);
});

describe('directions that stay', () => {
  const stay = (...held: number[]) => run(held, { waysStay: true });

  test('go on when they are let go, so that the same finger can press a button', () => {
    expect(stay(Right, Right, 0, 0, A, A, 0)).toEqual([Right, Right, Right, Right, Right | A, Right | A, Right]);
  });

  test('end with the same direction, and until it is let go', () => {
    expect(stay(Right, 0, Right, Right, 0, 0, Right)).toEqual([Right, Right, 0, 0, 0, 0, Right]);
  });

  test('change to another one', () => {
    expect(stay(Right, 0, Left, 0, Up, 0)).toEqual([Right, Right, Left, Left, Up, Up]);
  });

  test('are diagonal when two are held, and stay so while both are let go', () => {
    const both = Right | Down;
    expect(stay(Right, both, both, Down, Down, 0, 0)).toEqual([Right, both, both, both, both, both, both]);
    expect(stay(both, 0, Down, 0)).toEqual([both, both, Down, Down]);
  });

  test('follow a thumb that rolls from a diagonal to a straight direction', () => {
    const rolled = stay(Right | Down, ...Array(12).fill(Down), 0);
    expect(rolled.at(3)).toBe(Right | Down);
    expect(rolled.slice(-3)).toEqual([Down, Down, Down]);
  });
});

describe('what stays', () => {
  test('is told', () => {
    const pad = new PadHelp();
    run([A | Left, 0], { toggled: A, waysStay: true }, pad);
    expect(pad.kept).toBe(A | Left);
    run([B], { toggled: A, waysStay: true }, pad);
    expect(pad.kept).toBe(A | Left);
  });

  test('is let go when the game is paused', () => {
    const pad = new PadHelp();
    run([A | Left, 0], { toggled: A, waysStay: true }, pad);
    pad.clear();
    expect([pad.kept, ...run([0, A], { toggled: A, waysStay: true }, pad)]).toEqual([0, 0, A]);
  });
});

test('without help nothing changes', () => {
  holds(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x3ff })), (held) => {
      expect(run(held, {})).toEqual(held);
    }),
  );
});

test('settings say how each button is helped', () => {
  const of = (chosen: object) => helpsOf(settingsFrom(chosen));
  expect(of({})).toEqual(PLAIN);
  expect(of({ pressA: 'toggle', pressB: 'repeat', waysStay: true })).toEqual({
    ...{ toggled: A, repeated: B, waysStay: true },
  });
  expect(of({ switchControl: 'one' })).toEqual({ ...PLAIN, waysStay: true });
  expect(of({ pressStart: 'toggleRepeat' })).toEqual({ ...PLAIN, toggled: Start, repeated: Start });
});
