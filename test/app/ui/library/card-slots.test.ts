import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillSlots, type Slot } from '../../../../src/app/ui/library/card-slots.ts';
import type { GridWindow } from '../../../../src/app/ui/library/grid-window.ts';
import { holds } from '../../../property.ts';

const NOBODY: ReadonlySet<string> = new Set();
const all = Array.from({ length: 300 }, (_, place) => `game ${place}`);
const at = (list: readonly string[]) => (place: number) => list[place];

/** All of a window at once. */
function fill(old: readonly Slot[], drawn: GridWindow, list = all, held = NOBODY): readonly Slot[] {
  return fillSlots(old, { drawn, wanted: drawn, idAt: at(list), held });
}

const keys = (slots: readonly Slot[]) => slots.map(({ key }) => key);
const places = (slots: readonly Slot[]) => slots.map(({ place }) => place);

describe('the elements of cards', () => {
  const step = fc.record({ first: fc.nat(290), length: fc.integer({ min: 1, max: 40 }), turned: fc.boolean() });

  test('show each game that is to be drawn once, in order, whatever they showed before', () => {
    holds(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        let slots: readonly Slot[] = [];
        for (const { first, length, turned } of steps) {
          const list = turned ? [...all].reverse() : all;
          const drawn = { first, last: Math.min(first + length, list.length) };
          slots = fill(slots, drawn, list);
          expect(places(slots)).toEqual(Array.from({ length: drawn.last - first }, (_, i) => first + i));
          for (const { id, place } of slots) expect(id).toBe(list[place]);
          expect(new Set(keys(slots)).size).toBe(slots.length);
        }
      }),
    );
  });

  test('are those that there are, as long as these are enough', () => {
    const before = fill([], { first: 40, last: 64 });
    for (const first of [44, 36, 200, 0]) {
      const after = fill(before, { first, last: first + 24 });
      expect([...keys(after)].sort()).toEqual([...keys(before)].sort());
    }
  });

  test('stay where they are in the page when all of them show games of elsewhere', () => {
    const before = fill([], { first: 40, last: 64 });
    const wanted = { first: 200, last: 224 };
    let slots = before;
    for (const drawn of [{ first: 208, last: 212 }, { first: 208, last: 220 }, { first: 204, last: 224 }, wanted]) {
      slots = fillSlots(slots, { drawn, wanted, idAt: at(all), held: NOBODY });
      // Those that wait for their turn are where they were, and true.
      expect(keys(slots)).toEqual(keys(before));
      for (const { id, place } of slots) expect(id).toBe(all[place]);
    }
    expect(places(slots)).toEqual(Array.from({ length: 24 }, (_, i) => 200 + i));
  });

  test('that stay on the screen while one scrolls are left alone', () => {
    const before = fill([], { first: 40, last: 64 });
    const after = fill(before, { first: 44, last: 68 });
    expect(after.slice(0, 20)).toEqual(before.slice(4));
    for (const [i, slot] of after.slice(0, 20).entries()) expect(slot).toBe(before[i + 4]);
  });

  test('of which one has the focus keep it with its game, at another place, too', () => {
    const before = fill([], { first: 0, last: 24 });
    const moved = fill(before, { first: 0, last: 24 }, ['new', ...all], new Set(['game 3']));
    expect(moved.find(({ id }) => id === 'game 3')).toEqual({ key: before[3].key, place: 4, id: 'game 3' });
  });

  test('go away rather than show another game to the focus, where its own is far away or gone', () => {
    const before = fill([], { first: 0, last: 24 });
    const held = new Set(['game 3']);
    const without = all.filter((id) => id !== 'game 3');
    for (const after of [
      fill(before, { first: 100, last: 124 }, all, held),
      fill(before, { first: 0, last: 24 }, without, held),
    ]) {
      expect(keys(after)).not.toContain(before[3].key);
      expect(after.length).toBe(24);
    }
  });

  test('follow their games into another order', () => {
    const before = fill([], { first: 0, last: 24 });
    const turned = all.slice(0, 24).reverse();
    const after = fill(before, { first: 0, last: 24 }, turned);
    expect(keys(after)).toEqual([...keys(before)].reverse());
  });
});
