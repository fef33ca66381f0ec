import { describe, expect, test } from 'vitest';
import { missesOf, type PadFit, PROMPTS, pressCount, type Stroke, tunedTo } from '../../../src/app/input/pad-tuning.ts';
import { TRACES } from './thumbs.ts';

const PER_MM = 6;
const FIT: PadFit = {
  cross: { x: 105, y: 600, radius: 81 },
  a: { x: 333, y: 570, radius: 33 },
  b: { x: 255, y: 618, radius: 33 },
  straight: 54,
};

/** The traces of a thumb that rests (`x`, `y`) millimetres off, and whose moves are `by` times as wide. */
function strokes(x = 0, y = 0, by = 1): Stroke[] {
  return TRACES.map(({ on, way, meant }) => {
    const origin = on === 'cross' ? FIT.cross : FIT.a;
    return {
      on,
      way: way.map(([dx, dy]) => [origin.x + (x + dx * by) * PER_MM, origin.y + (y + dy * by) * PER_MM] as const),
      meant: meant.filter((mask) => mask !== 0),
    };
  });
}

test('a thumb that fits is told so', () => {
  expect(missesOf(strokes(), FIT)).toBe(0);
  expect(tunedTo(strokes(), FIT, PER_MM)).toBeNull();
});

describe('a thumb that rests elsewhere is found', () => {
  test.each([
    [-4, 0],
    [4, 2],
    [0, 5],
    [-3, -4],
  ])('%f mm to the right and %f down', (x, y) => {
    const traces = strokes(x, y);
    const tuned = tunedTo(traces, FIT, PER_MM);
    expect(tuned?.before).toBe(missesOf(traces, FIT));
    expect(tuned?.after).toBe(missesOf(traces, tuned?.fit ?? FIT));
    expect(tuned?.after).toBeLessThan((tuned?.before ?? 0) / 4);
    expect(Math.abs((tuned?.fit.cross.x ?? 0) - FIT.cross.x - x * PER_MM)).toBeLessThanOrEqual(1.5 * PER_MM);
    expect(Math.abs((tuned?.fit.cross.y ?? 0) - FIT.cross.y - y * PER_MM)).toBeLessThanOrEqual(1.5 * PER_MM);
  });
});

test('a part goes only where it is free', () => {
  const isFree = ({ cross }: PadFit) => cross.x >= FIT.cross.x - 1;
  const tuned = tunedTo(strokes(-4, 0), FIT, PER_MM, isFree);
  expect(tuned === null || tuned.fit.cross.x >= FIT.cross.x - 1).toBe(true);
});

test('a thumb with small moves misses less afterwards', () => {
  const small = strokes(0, 0, 0.3);
  const before = missesOf(small, FIT);
  const tuned = tunedTo(small, FIT, PER_MM);
  expect(before).toBeGreaterThan(0);
  expect(tuned?.after ?? before).toBeLessThan(before);
});

test('what is missed, and what comes by itself, is counted, but no more than was meant', () => {
  const stroke = (way: Stroke['way'], meant: readonly number[]): Stroke => ({ on: 'cross', way, meant });
  const { x, y } = FIT.cross;
  expect(missesOf([stroke([[x + 50, y]], [128])], FIT)).toBe(0);
  expect(missesOf([stroke([[x - 50, y]], [128])], FIT)).toBe(1);
  expect(missesOf([stroke([[x, y]], [128])], FIT)).toBe(1);
  expect(missesOf([stroke([[x + 300, y]], [64, 128])], FIT)).toBe(2);
});

test('about forty presses are asked for', () => {
  expect(pressCount(PROMPTS)).toBe(42);
});
