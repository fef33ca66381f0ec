import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAfter, rowsOf, seenFrom, stepTo, windowOf } from '../../../../src/app/ui/library/grid-window.ts';
import { holds } from '../../../property.ts';

const grid = fc.record({
  count: fc.integer({ min: 0, max: 6000 }),
  columns: fc.integer({ min: 1, max: 9 }),
  row: fc.integer({ min: 80, max: 400 }),
  top: fc.integer({ min: -2000, max: 1_500_000 }),
  height: fc.integer({ min: 1, max: 2000 }),
});

describe('what is drawn', () => {
  test('is all that is seen, in whole rows, and not many more, wherever one has scrolled to', () => {
    holds(
      fc.property(grid, ({ count, columns, row, top, height }) => {
        const { first, last } = windowOf(count, { columns, row }, top, height);
        expect(first % columns).toBe(0);
        expect(0 <= first && first <= last && last <= count).toBe(true);
        expect(last === count || last % columns === 0).toBe(true);
        expect(last - first).toBeLessThanOrEqual((Math.ceil(height / row) + 6) * columns);
        for (let place = 0; place < count; place += Math.max(1, columns - 1)) {
          const y = Math.floor(place / columns) * row;
          const isSeen = y + row > top && y < top + height;
          if (isSeen) expect(first <= place && place < last).toBe(true);
        }
      }),
      300,
    );
  });

  test('and the room kept for the rest make the whole grid', () => {
    holds(
      fc.property(grid, ({ count, columns, row, top, height }) => {
        const { first, last } = windowOf(count, { columns, row }, top, height);
        const before = first / columns;
        const below = rowsOf(count, columns) - rowsOf(last, columns);
        expect(before + (rowsOf(last, columns) - before) + below).toBe(rowsOf(count, columns));
        expect(below).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what is drawn next', () => {
  const way = fc.record({
    grid,
    drawn: fc.record({ first: fc.nat(6000), length: fc.nat(90) }),
    most: fc.integer({ min: 0, max: 40 }),
  });

  test('comes to all that is wanted, some whole rows at a time', () => {
    holds(
      fc.property(way, ({ grid: { count, columns, row, top, height }, drawn: { first, length }, most }) => {
        const wanted = windowOf(count, { columns, row }, top, height);
        const begin = seenFrom({ columns, row }, top);
        let drawn = { first, last: first + length };
        for (let step = 0; drawn.first !== wanted.first || drawn.last !== wanted.last; step++) {
          const next = stepTo(drawn, wanted, { begin, most, columns });
          expect(next.first % columns).toBe(0);
          expect(wanted.first <= next.first && next.first <= next.last && next.last <= wanted.last).toBe(true);
          const isNew = (place: number) => place < drawn.first || place >= drawn.last;
          const fresh = Array.from({ length: next.last - next.first }, (_, i) => next.first + i).filter(isNew);
          // A row that was only begun is drawn besides.
          expect(fresh.length).toBeLessThan(Math.max(columns, most) + columns);
          // Of what was drawn and is wanted nothing goes away; where that is nothing, what is wanted most comes first.
          const stays = { first: Math.max(drawn.first, wanted.first), last: Math.min(drawn.last, wanted.last) };
          if (stays.first < stays.last) expect(next.first <= stays.first && stays.last <= next.last).toBe(true);
          else if (begin < wanted.last) expect(next.first <= begin && begin < next.last).toBe(true);
          drawn = next;
          expect(step).toBeLessThan(40);
        }
      }),
      300,
    );
  });

  test('is nothing else when it is all there', () => {
    const wanted = { first: 12, last: 40 };
    expect(stepTo(wanted, wanted, { begin: 20, most: 8, columns: 4 })).toEqual(wanted);
  });

  test('goes on downwards first, and upwards where one goes up', () => {
    const wanted = { first: 8, last: 40 };
    expect(stepTo({ first: 16, last: 24 }, wanted, { begin: 16, most: 4, columns: 4 })).toEqual({
      first: 16,
      last: 28,
    });
    expect(stepTo({ first: 16, last: 60 }, wanted, { begin: 12, most: 4, columns: 4 })).toEqual({
      first: 12,
      last: 40,
    });
  });
});

describe('keys', () => {
  // 0 1 2 3
  // 4 5 6 7
  // 8 9
  const GRID = { count: 10, columns: 4, rows: 2, isRtl: false };

  test.each([
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 0, null],
    ['ArrowRight', 9, null],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 6, 9],
    ['ArrowDown', 8, null],
    ['ArrowUp', 9, 5],
    ['ArrowUp', 2, null],
    ['Home', 7, 0],
    ['End', 2, 9],
    ['PageDown', 1, 9],
    ['PageDown', 2, 9],
    ['PageDown', 9, null],
    ['PageUp', 9, 1],
    ['PageUp', 6, 2],
    ['x', 5, null],
    ['toString', 5, null],
  ])('%s at %d leads to %s', (key, from, to) => {
    expect(placeAfter(key, from, GRID)).toBe(to);
  });

  test('go the other way where one writes from right to left', () => {
    expect(placeAfter('ArrowLeft', 3, { ...GRID, isRtl: true })).toBe(4);
    expect(placeAfter('ArrowDown', 3, { ...GRID, isRtl: true })).toBe(7);
  });

  test('never lead out of the grid, and left and right undo each other', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
    const pressed = fc.record({
      key: fc.constantFrom(...keys),
      count: fc.integer({ min: 1, max: 500 }),
      columns: fc.integer({ min: 1, max: 9 }),
      rows: fc.integer({ min: 1, max: 6 }),
      from: fc.nat(499),
    });
    holds(
      fc.property(pressed, ({ key, count, columns, rows, from }) => {
        const grid = { count, columns, rows, isRtl: false };
        const place = from % count;
        const next = placeAfter(key, place, grid);
        expect(next === null || (next >= 0 && next < count)).toBe(true);
        const right = placeAfter('ArrowRight', place, grid);
        if (right !== null) expect(placeAfter('ArrowLeft', right, grid)).toBe(place);
      }),
      300,
    );
  });
});
