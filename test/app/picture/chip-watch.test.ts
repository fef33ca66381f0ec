import { expect, test } from 'vitest';
import { ChipWatch } from '../../../src/app/picture/chip-watch.ts';

/** A graphics chip that takes `takes` ms for each picture, and a watch on it. */
function watched(takes: number) {
  let now = 0;
  let fences = 0;
  const gl = {
    SIGNALED: 1,
    fenceSync: () => {
      fences++;
      return { at: now };
    },
    getSyncParameter: (fence: { at: number }) => (now - fence.at >= takes ? 1 : 0),
    deleteSync: () => fences--,
    flush: () => {},
  };
  const watch = new ChipWatch(gl as unknown as WebGL2RenderingContext);
  /** `count` pictures, `apart` ms from each other; how often it was too much. */
  const draw = (count: number, apart: number) => {
    let tooMuch = 0;
    for (let i = 0; i < count; i++) {
      now += apart;
      if (watch.isTooMuch(now)) tooMuch++;
      watch.drawn(now);
    }
    return tooMuch;
  };
  return { draw, fences: () => fences };
}

test('a chip that has done before the next picture comes is never too slow', () => {
  expect(watched(12).draw(1000, 16.7)).toBe(0);
});

test('one that has not is told of once it is sure, and again where that was not enough', () => {
  const { draw, fences } = watched(20);
  expect(draw(100, 16.7)).toBe(0);
  expect(draw(25, 16.7)).toBe(1);
  expect(draw(120, 16.7)).toBe(1);
  expect(fences()).toBe(1);
});

test('pictures that are drawn again at once, as a slider moves, say nothing of it', () => {
  expect(watched(12).draw(2000, 2)).toBe(0);
});
