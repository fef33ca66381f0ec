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
  input.ran(1);
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
  const fallen = Array.from({ length: 30 }, () => {
    const { coins } = input.poll();
    input.ran(1);
    return coins;
  });
  expect(fallen.flatMap((coins, at) => (coins === 0 ? [] : [[at, coins]]))).toEqual([
    [0, 1],
    [8, 2],
    [16, 2],
  ]);
});

test('a coin waits while no frame is run, and for as long as frames of the console take', () => {
  const input = new DeviceInput();
  input.insertCoin(0);
  input.insertCoin(1);
  // A quarter of the usual speed.
  const fallen = Array.from({ length: 48 }, (_, turn) => {
    const { coins } = input.poll();
    const frames = turn % 4 === 3 ? 1 : 0;
    input.ran(frames);
    return frames === 0 ? 0 : coins;
  });
  expect(fallen.flatMap((coins, at) => (coins === 0 ? [] : [[at, coins]]))).toEqual([
    [3, 1],
    [35, 2],
  ]);
});

test('coins that wait fall after a pause, and not into the next game', () => {
  const input = new DeviceInput();
  input.insertCoin(0);
  input.insertCoin(1);
  input.clear();
  expect(input.poll().coins).toBe(1);
  input.ran(1);
  input.empty();
  const fallen = Array.from({ length: 20 }, () => {
    const { coins } = input.poll();
    input.ran(1);
    return coins;
  });
  expect(fallen).toEqual(Array(20).fill(0));
  // Nor does that one's first coin wait for the gap after one of the game before.
  input.insertCoin(1);
  expect(input.poll().coins).toBe(2);
});

describe('a tap', () => {
  /** A picture that is tapped once. */
  function tapped(): DeviceInput {
    const input = new DeviceInput();
    const box = Object.assign(new EventTarget(), { setPointerCapture: () => {} });
    input.listen(box as unknown as HTMLElement, { ...aim(), mark: () => {} });
    input.wantsPointer = true;
    const pointer = { ...at(300, 150), button: 0, pointerId: 1 };
    for (const type of ['pointerdown', 'pointerup']) box.dispatchEvent(Object.assign(new Event(type), pointer));
    return input;
  }

  /** For which display frames it is held, when each runs so many of the console. */
  function held(frames: readonly number[], isPast = false): boolean[] {
    const input = tapped();
    return frames.map((count) => {
      const { isDown } = input.poll();
      input.ran(count, isPast);
      return isDown;
    });
  }

  test('is held for four frames of the console, fast or slow', () => {
    expect(held([1, 1, 1, 1, 1])).toEqual([true, true, true, true, false]);
    expect(held([0, 1, 0, 1, 0, 1, 0, 1, 0])).toEqual([...Array(8).fill(true), false]);
    expect(held([8, 8])).toEqual([true, false]);
  });

  test('while frames go back is not held when they no longer do', () => {
    expect(held([1, 1, 1, 1, 1], true)).toEqual([true, true, true, true, false]);
  });
});

test('a coin that is dropped while frames go back falls when they no longer do', () => {
  const input = new DeviceInput();
  input.insertCoin(0);
  for (let i = 0; i < 3; i++) {
    input.poll();
    input.ran(1, true);
  }
  expect(input.poll().coins).toBe(1);
});
