import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Button, Gamepad } from '../../../src/app/input/buttons.ts';
import { Commands } from '../../../src/app/input/commands.ts';
import {
  type HatWay,
  isHatAt,
  layoutOf,
  leanOf,
  type PadLike,
  readPad,
} from '../../../src/app/input/gamepad-layout.ts';
import { Gamepads } from '../../../src/app/input/gamepads.ts';
import { holds } from '../../property.ts';
import { listening } from './fakes.ts';
import { IN_GAME } from './situations.ts';

const { A, B, Select, Start, Up, Down, Left, Right } = Button;
const DEAD_ZONE = 0.6;
const REST = 23 / 7;

interface Kind {
  readonly id: string;
  readonly mapping: string;
  readonly count: number;
  readonly axes: readonly number[];
}

/** A gamepad of a kind, which plays as it is told; `play` gives what the first player has then. */
function held(kind: Kind, deadZone = DEAD_ZONE) {
  const { verbs } = listening();
  const pads = new Gamepads(new Commands(verbs, () => IN_GAME));
  const play = (pressed: readonly number[], axes: Readonly<Record<number, number>> = {}) => {
    const pad: PadLike = {
      connected: true,
      id: kind.id,
      mapping: kind.mapping,
      buttons: Array.from({ length: kind.count }, (_, i) => ({ pressed: pressed.includes(i) })),
      axes: kind.axes.map((value, i) => axes[i] ?? value),
    };
    pads.poll([pad], deadZone);
    return pads.masks[0];
  };
  return { pads, play };
}

describe('seven kinds of gamepad play as they are plugged in', () => {
  test('standard', () => {
    const { play } = held({ id: 'pad', mapping: 'standard', count: 17, axes: [0, 0, 0, 0] });
    expect([0, 2, 8, 9, 12, 13, 14, 15].map((one) => play([one]))).toEqual([
      A,
      B,
      Select,
      Start,
      Up,
      Down,
      Left,
      Right,
    ]);
  });

  test('cross on axes 6 and 7, triggers that rest at -1', () => {
    const { play } = held({ id: 'xpad', mapping: '', count: 11, axes: [0, 0, -1, 0, 0, -1, 0, 0] });
    expect([0, 2, 6, 7].map((one) => play([one]))).toEqual([A, B, Select, Start]);
    expect([play([], { 6: -1 }), play([], { 6: 1 }), play([], { 7: -1 }), play([], { 7: 1 })]).toEqual([
      Left,
      Right,
      Up,
      Down,
    ]);
    expect(play([], { 6: 1, 7: -1 })).toBe(Right | Up);
    expect(play([])).toBe(0);
  });

  test('cross on axes 6 and 7 of a pad with more buttons', () => {
    const { play } = held({ id: 'sony', mapping: '', count: 13, axes: [0, 0, -1, 0, 0, -1, 0, 0] });
    expect([0, 3, 8, 9].map((one) => play([one]))).toEqual([A, B, Select, Start]);
    expect(play([], { 6: -1 })).toBe(Left);
  });

  test('hat on axis 9', () => {
    const { play } = held({ id: 'direct', mapping: '', count: 13, axes: [0, 0, 0, 0, 0, 0, 0, 0, 0, REST] });
    expect([1, 2, 8, 9].map((one) => play([one]))).toEqual([A, B, Select, Start]);
    const ways = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => play([], { 9: -1 + 0.2857 * step }));
    expect(ways).toEqual([Up, Up | Right, Right, Right | Down, Down, Down | Left, Left, Left | Up]);
    expect(play([], { 9: 3.2857 })).toBe(0);
  });

  test('a hat that was never touched reads 0, and is at rest', () => {
    const { play } = held({ id: 'direct', mapping: '', count: 13, axes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
    play([1]);
    expect(play([])).toBe(0);
    expect(play([], { 9: -1 })).toBe(Up);
  });

  test('a hat shows itself on another axis, too', () => {
    const { play } = held({ id: 'direct', mapping: '', count: 12, axes: [0, 0, 0, 0, 9 / 7] });
    play([1]);
    expect(play([], { 4: -1 })).toBe(Up);
  });

  test('a USB pad with A on 1 and B on 2', () => {
    const { play } = held({ id: 'USB gamepad', mapping: '', count: 10, axes: [0, 0] });
    expect([0, 1, 2, 3, 8, 9].map((one) => play([one]))).toEqual([A, A, B, B, Select, Start]);
    expect(play([], { 0: -1 })).toBe(Left);
    expect(play([], { 0: 1, 1: 1 })).toBe(Right | Down);
    // At rest such pads are not quite in the middle.
    expect(play([], { 0: 0.0039, 1: -0.0039 })).toBe(0);
  });

  test.each([
    [0.55, 0],
    [0, -0.55],
    [0.55, 0.55],
    [-0.55, 0.55],
  ])('a stick that rests at %d, %d', (x, y) => {
    const { play } = held({ id: 'worn', mapping: 'standard', count: 17, axes: [x, y, 0, 0] });
    expect(play([0])).toBe(A);
    expect(play([])).toBe(0);
    // Pushed and let go, it is at rest again.
    expect(play([], { 0: 1, 1: y })).toBe(Right);
    expect(play([])).toBe(0);
    expect(play([], { 0: x, 1: -1 })).toBe(Up);
    expect(play([])).toBe(0);
    expect(play([], { 0: -0.75, 1: 0.75 })).toBe(Left | Down);
    expect(play([])).toBe(0);
  });

  test('a headset that says it is a gamepad, and never presses', () => {
    for (const axes of [[], [-1, -1], [0, 0, 0, 0, 0, 0, 0, 0, 0, REST], [1, 1, 1, 1, 1, 1, 1, 1]]) {
      const { play, pads } = held({ id: 'headset', mapping: '', count: axes.length, axes });
      expect(play([])).toBe(0);
      expect(pads.used).toBe(-1);
    }
  });
});

describe('layouts', () => {
  const shape = fc.record({
    mapping: fc.constantFrom('', 'standard', 'xr-standard'),
    count: fc.integer({ min: 0, max: 32 }),
    axes: fc.array(fc.constantFrom(-1, 0, 0.3, 1, 9 / 7, REST), { maxLength: 12 }),
  });

  test('whatever its shape, a gamepad has the whole of the pad, and nothing on it means two things', () => {
    const needed = ['South', 'West', 'Select', 'Start'] as const;
    holds(
      fc.property(shape, ({ mapping, count, axes }) => {
        const layout = layoutOf({ connected: true, mapping, axes, buttons: Array(count).fill({ pressed: false }) });
        const bits = layout.reduce((sum, { bit }) => sum | bit, 0);
        for (const name of needed) expect(bits & Gamepad[name]).not.toBe(0);
        for (const way of ['Up', 'Down', 'Left', 'Right'] as const) {
          expect(bits & (Gamepad[way] | Gamepad[`Lean${way}`])).not.toBe(0);
        }
        const inputs = layout.map(({ input }) => JSON.stringify(input));
        expect(new Set(inputs).size).toBe(inputs.length);
      }),
      300,
    );
  });

  test('what has fewer parts than its layout does not press what it lacks', () => {
    const layout = layoutOf({ connected: true, mapping: 'standard', axes: [], buttons: [] });
    expect(readPad({ connected: true, axes: [], buttons: [] }, layout, DEAD_ZONE, 0)).toBe(0);
  });
});

describe('hats', () => {
  test('one way, or two beside each other, and never opposite ones; nothing beyond its ways', () => {
    holds(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (value) => {
        const ways = ([0, 1, 2, 3] as HatWay[]).filter((way) => isHatAt(value, way));
        expect(ways.length).toBeLessThanOrEqual(2);
        if (ways.length === 2) expect((ways[1] - ways[0]) % 2).toBe(1);
        if (Math.abs(value) > 1.11) expect(ways).toEqual([]);
      }),
      500,
    );
  });
});

describe('the stick', () => {
  const unit = fc.double({ min: -1, max: 1, noNaN: true });
  const zone = fc.integer({ min: 4, max: 18 }).map((steps) => steps / 20);
  const opposite = Gamepad.LeanLeft | Gamepad.LeanRight;
  const along = Gamepad.LeanUp | Gamepad.LeanDown;

  test('never leans to opposite sides; what is within the dead zone ends every lean', () => {
    holds(
      fc.property(unit, unit, zone, fc.nat(15), (x, y, deadZone, ways) => {
        const lean = leanOf(x, y, deadZone, ways << 17);
        expect(lean & opposite).not.toBe(opposite);
        expect(lean & along).not.toBe(along);
        if (Math.max(Math.abs(x), Math.abs(y)) <= deadZone - 0.05) expect(lean).toBe(0);
        if (Math.max(Math.abs(x), Math.abs(y)) > deadZone) expect(lean).not.toBe(0);
      }),
      500,
    );
  });

  test('one that trembles changes what it says once at the most', () => {
    const tremble = fc.double({ min: -0.009, max: 0.009, noNaN: true });
    holds(
      fc.property(
        unit,
        unit,
        zone,
        fc.array(fc.tuple(tremble, tremble), { minLength: 3, maxLength: 20 }),
        (x, y, deadZone, offs) => {
          let lean = 0;
          let changes = -1;
          for (const [dx, dy] of offs) {
            const now = leanOf(x + dx, y + dy, deadZone, lean);
            if (now !== lean || changes < 0) changes++;
            lean = now;
          }
          // Each of two ways may begin late; none ends and begins again.
          expect(changes).toBeLessThanOrEqual(2);
        },
      ),
      500,
    );
  });

  test('eight ways: a diagonal is 26 degrees wide where it begins', () => {
    const ways = Array.from({ length: 360 }, (_, degrees) => {
      const angle = ((degrees + 0.5) * Math.PI) / 180;
      return leanOf(Math.cos(angle), Math.sin(angle), DEAD_ZONE, 0);
    });
    const diagonals = ways.filter((lean) => (lean & opposite) !== 0 && (lean & along) !== 0);
    expect(diagonals).toHaveLength(4 * 26);
    expect(ways).not.toContain(0);
  });
});
