import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Area, nextFrom, type Way } from '../../../src/app/input/focus-walk.ts';
import { holds } from '../../property.ts';

const WAYS: readonly Way[] = ['up', 'down', 'left', 'right'];

function area(left: number, top: number, width = 100, height = 40): Area {
  return { left, top, right: left + width, bottom: top + height };
}

/** Which of `all` one gets to from the one at `index`. */
function from(all: readonly Area[], index: number, way: Way): number {
  const others = all.filter((_, i) => i !== index);
  const next = nextFrom(all[index], others, way);
  return next < 0 ? -1 : all.indexOf(others[next]);
}

describe('the next one', () => {
  test('in a grid is the neighbour, and at its edge there is none', () => {
    const size = fc.integer({ min: 1, max: 5 });
    holds(
      fc.property(
        size,
        size,
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 20, max: 200 }),
        (rows, columns, width, height) => {
          const grid = Array.from({ length: rows * columns }, (_, i) =>
            area((i % columns) * (width + 12), Math.floor(i / columns) * (height + 12), width, height),
          );
          for (let i = 0; i < grid.length; i++) {
            const [row, column] = [Math.floor(i / columns), i % columns];
            expect(from(grid, i, 'right')).toBe(column + 1 < columns ? i + 1 : -1);
            expect(from(grid, i, 'left')).toBe(column > 0 ? i - 1 : -1);
            expect(from(grid, i, 'down')).toBe(row + 1 < rows ? i + columns : -1);
            expect(from(grid, i, 'up')).toBe(row > 0 ? i - columns : -1);
          }
        },
      ),
      50,
    );
  });

  test('lies that way, whatever there is', () => {
    const some = fc
      .tuple(fc.nat(800), fc.nat(800), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
      .map(([left, top, width, height]) => area(left, top, width, height));
    const middle = ({ left, right, top, bottom }: Area) => [(left + right) / 2, (top + bottom) / 2] as const;
    holds(
      fc.property(some, fc.array(some, { maxLength: 12 }), fc.constantFrom(...WAYS), (start, areas, way) => {
        const next = nextFrom(start, areas, way);
        if (next < 0) return;
        const [[x0, y0], [x1, y1]] = [middle(start), middle(areas[next])];
        const by = { left: x0 - x1, right: x1 - x0, up: y0 - y1, down: y1 - y0 }[way];
        expect(by).toBeGreaterThan(0);
      }),
      300,
    );
  });

  test('is what lies in the line rather than what is beside it', () => {
    const all = [area(0, 0), area(160, 0), area(110, 60)];
    expect(from(all, 0, 'right')).toBe(1);
    expect(from(all, 0, 'down')).toBe(2);
  });

  test('down is the next row, though something far below is in the line', () => {
    const all = [area(1100, 0, 44), area(600, 300), area(1050, 700)];
    expect(from(all, 0, 'down')).toBe(1);
    expect(from(all, 1, 'down')).toBe(2);
    expect(from(all, 2, 'up')).toBe(1);
    expect(from(all, 1, 'up')).toBe(0);
  });

  test('is a small button on a card by up and down, and the next card across', () => {
    const all = [area(0, 0, 200, 200), area(150, 6, 44, 44), area(220, 0, 200, 200)];
    expect(from(all, 0, 'up')).toBe(1);
    expect(from(all, 1, 'down')).toBe(0);
    expect(from(all, 0, 'right')).toBe(2);
    expect(from(all, 1, 'right')).toBe(2);
  });

  test('is not what is a little lower in the same line', () => {
    const all = [area(0, 0), area(120, 4), area(0, 80)];
    expect(from(all, 0, 'down')).toBe(2);
    expect(from(all, 0, 'right')).toBe(1);
  });
});
