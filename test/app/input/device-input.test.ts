import { describe, expect, test } from 'vitest';
import { aimedAt, DeviceInput } from '../../../src/app/input/device-input.ts';

/** A picture at (100, 50) of the page, in which a pixel of the console is two of the page's. */
const aim = (rise = 0) => ({
  pointOf: (clientX: number, clientY: number) => {
    const [x, y] = [Math.floor((clientX - 100) / 2), Math.floor((clientY - 50) / 2)];
    return x >= 0 && x < 256 && y >= 0 && y < 240 ? { x, y } : null;
  },
  rise: () => rise,
});

const at = (clientX: number, clientY: number, pointerType = 'mouse') => ({ clientX, clientY, pointerType });

describe('where a pointer aims', () => {
  test('a mouse aims where it is, to the last line', () => {
    expect(aimedAt(at(300, 150), aim(40))).toEqual({ x: 100, y: 50 });
    expect(aimedAt(at(300, 529), aim())).toEqual({ x: 100, y: 239 });
    expect(aimedAt(at(90, 150), aim())).toEqual({ x: -1, y: -1 });
  });

  test('a finger aims above itself, as far as is chosen', () => {
    expect(aimedAt(at(300, 150, 'touch'), aim(40))).toEqual({ x: 100, y: 30 });
    expect(aimedAt(at(300, 150, 'touch'), aim())).toEqual({ x: 100, y: 50 });
  });

  test('along the upper and the lower edge a finger shoots past the screen, and a paddle still turns', () => {
    expect(aimedAt(at(300, 57, 'touch'), aim())).toEqual({ x: 100, y: -1 });
    expect(aimedAt(at(300, 58, 'touch'), aim())).toEqual({ x: 100, y: 4 });
    expect(aimedAt(at(300, 522, 'touch'), aim())).toEqual({ x: 100, y: -1 });
    expect(aimedAt(at(300, 521, 'touch'), aim())).toEqual({ x: 100, y: 235 });
  });

  test('the edge is that of what is shown, whatever is cut off', () => {
    // Lines 8 to 231 alone, from 50 down the page.
    const pointOf = (clientX: number, clientY: number) => {
      const y = Math.floor((clientY - 50) / 2) + 8;
      return y >= 8 && y < 232 ? { x: (clientX - 100) / 2, y } : null;
    };
    const cropped = { pointOf, rise: () => 0 };
    expect(aimedAt(at(300, 57, 'touch'), cropped)).toEqual({ x: 100, y: -1 });
    expect(aimedAt(at(300, 58, 'touch'), cropped)).toEqual({ x: 100, y: 12 });
    expect(aimedAt(at(300, 490, 'touch'), cropped)).toEqual({ x: 100, y: -1 });
  });
});

test('a coin falls in once, and what is held stays until it is let go', () => {
  const input = new DeviceInput();
  input.insertCoin(1);
  input.step(12, true);
  input.press('A', true);
  const first = { ...input.poll(), keys: [...input.poll().keys] };
  expect(first).toMatchObject({ coins: 2, steps: 1 << 11, keys: ['A'] });
  expect(input.poll().coins).toBe(0);
  input.clear();
  expect(input.poll()).toMatchObject({ steps: 0, isDown: false });
  expect(input.poll().keys.size).toBe(0);
});

test('coins dropped at once fall one after the other, each with a gap that a game can see', () => {
  const input = new DeviceInput();
  input.insertCoin(0);
  input.insertCoin(1);
  input.insertCoin(1);
  const fallen = Array.from({ length: 30 }, () => input.poll().coins);
  expect(fallen.flatMap((coins, at) => (coins === 0 ? [] : [[at, coins]]))).toEqual([
    [0, 1],
    [8, 2],
    [16, 2],
  ]);
});
