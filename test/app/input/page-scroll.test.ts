import { expect, test } from 'vitest';
import { isPassedOver } from '../../../src/app/input/page-scroll.ts';

/** A control, 44 pixels high, at each of these heights. */
const at = (...tops: readonly number[]) => tops.map((top) => ({ top, bottom: top + 44 }));

test('what is seen at once hides nothing', () => {
  expect(isPassedOver([], 400, 400)).toBe(false);
  // A few pixels are the edge of what is in it.
  expect(isPassedOver([], 420, 400)).toBe(false);
});

test('text without a control has to be scrolled', () => {
  expect(isPassedOver([], 600, 400)).toBe(true);
});

test('controls all the way down show everything between them', () => {
  expect(isPassedOver(at(0, 200, 500, 880, 1250), 1300, 400)).toBe(false);
  // In whatever order they come.
  expect(isPassedOver(at(1250, 0, 880, 500, 200), 1300, 400)).toBe(false);
});

test('text below the last control is passed over', () => {
  expect(isPassedOver(at(0, 200), 600, 400)).toBe(true);
});

test('so is what does not fit between two controls, or above the first', () => {
  expect(isPassedOver(at(0, 900), 950, 400)).toBe(true);
  expect(isPassedOver(at(900), 950, 400)).toBe(true);
  expect(isPassedOver(at(700), 750, 400)).toBe(false);
});
