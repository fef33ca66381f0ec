import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAfter, rowsOf, windowOf } from '../../../../src/app/ui/library/grid-window.ts';
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
