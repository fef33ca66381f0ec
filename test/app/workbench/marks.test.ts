import { expect, test } from 'vitest';
import { nextMark, pathOfMarks } from '../../../src/app/workbench/marks.ts';

test('marks lie between the ends of their row, and those of one place are drawn once', () => {
  const drawn = pathOfMarks([100, 150, 150.2, 200], { start: 100, end: 200 }, 102);
  expect(drawn).toBe('M0 0h2v1h-2zM50 0h2v1h-2zM100 0h2v1h-2z');
  expect(pathOfMarks([], { start: 100, end: 200 }, 102)).toBe('');
  expect(pathOfMarks([7], { start: 7, end: 7 }, 102)).toBe('M0 0h2v1h-2z');
});

test('the next mark is the nearest on that side', () => {
  expect(nextMark([10, 20, 30], 20, 1)).toBe(30);
  expect(nextMark([10, 20, 30], 20, -1)).toBe(10);
  expect(nextMark([10, 20, 30], 30, 1)).toBeNull();
});
