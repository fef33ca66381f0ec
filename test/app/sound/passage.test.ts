import { expect, test } from 'vitest';
import { Passage } from '../../../src/app/sound/passage.ts';

const COUNT = 800;
const HEARD = { isHeard: true, isBackward: false };
const BACKWARD = { isHeard: true, isBackward: true };
const UNHEARD = { isHeard: false, isBackward: false };

const flat = (height: number) => new Float32Array(COUNT).fill(height);
const steepest = (samples: readonly number[]) =>
  samples.reduce((most, one, i) => (i === 0 ? most : Math.max(most, Math.abs(one - samples[i - 1]))), 0);

test('what comes next to what it was never next to begins where that ended, and comes to what it is', () => {
  const passage = new Passage();
  const heard: number[] = [];
  const sides: number[] = [];
  const turns = [HEARD, HEARD, BACKWARD, BACKWARD, HEARD, HEARD, BACKWARD];
  const heights = [0.5, 0.5, -0.5, -0.5, 0.5, 0.5, -0.5];
  for (const [i, how] of turns.entries()) {
    const [samples, side] = [flat(heights[i]), flat(-heights[i] / 2)];
    passage.take(COUNT, how, samples, side);
    heard.push(...samples);
    sides.push(...side);
    expect([samples.at(-1), side.at(-1)]).toEqual([heights[i], -heights[i] / 2]);
  }
  expect(heard).toHaveLength(COUNT * turns.length);
  // A whole turn, from 0.5 to -0.5, over 256 samples.
  expect(steepest(heard)).toBeLessThan(0.005);
  expect(steepest(sides)).toBeLessThan(0.005);
});

test('what goes on the same way is as it was', () => {
  const passage = new Passage();
  passage.take(COUNT, HEARD, flat(0.5), undefined);
  const next = flat(-0.5);
  passage.take(COUNT, HEARD, next, undefined);
  expect(next).toEqual(flat(-0.5));
});

test('what is not heard fades away, and what is heard again comes back, whichever way it runs', () => {
  const passage = new Passage();
  const heard = [HEARD, UNHEARD, UNHEARD, BACKWARD, HEARD].flatMap((how) => {
    const samples = flat(0.5);
    passage.take(COUNT, how, samples, undefined);
    return [...samples];
  });
  expect(heard.slice(2 * COUNT, 3 * COUNT).every((sample) => sample === 0)).toBe(true);
  expect(heard.at(-1)).toBe(0.5);
  expect(steepest(heard)).toBeLessThan(0.005);
});
