import { expect, test } from 'vitest';
import { LONG_AGO, NEVER, rebased, rebasedPast } from '../../src/base/time.ts';

/** Dots in the longest frame, with which clocks are set back. */
const FRAME = 341 * 312;

test('a time to come goes back with its clock, and what never comes does not come nearer', () => {
  expect(rebased(30000, 29780)).toBe(220);
  expect(rebased(NEVER, 29780)).toBe(NEVER);
});

test('a time that has been goes back with its clock, and no further than long ago', () => {
  expect(rebasedPast(100, 29780)).toBe(-29680);
  let time = 0;
  for (let frames = 0; frames < 6000; frames++) time = rebasedPast(time, FRAME);
  expect(time).toBe(LONG_AGO);
});

test('both, and the distance from a frame to long ago, are integers of 31 bits', () => {
  for (const time of [NEVER, LONG_AGO, FRAME - LONG_AGO]) expect(Math.abs(time)).toBeLessThan(2 ** 30);
});
