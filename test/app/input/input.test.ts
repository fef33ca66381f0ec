import { describe, expect, test } from 'vitest';
import { ButtonLatch } from '../../../src/app/input/button-latch.ts';
import { Button, onCabinet, withoutOpposites } from '../../../src/app/input/buttons.ts';
import { crossMask, faceMask } from '../../../src/app/input/touch-zones.ts';

const { A, B, Start, Up, Down, Left, Right } = Button;

describe('presses between two frames', () => {
  const frames = (latch: ButtonLatch, count: number) => Array.from({ length: count }, () => latch.next());

  test('what is held stays held, and what is let go is gone', () => {
    const latch = new ButtonLatch();
    latch.set(A);
    latch.set(A | Left);
    expect(frames(latch, 3)).toEqual([A | Left, A | Left, A | Left]);
    latch.set(Left);
    expect(frames(latch, 2)).toEqual([Left, Left]);
  });

  test('a tap shorter than a frame is seen for one', () => {
    const latch = new ButtonLatch();
    latch.set(A);
    latch.set(A | B);
    latch.set(0);
    expect(frames(latch, 3)).toEqual([A | B, 0, 0]);
  });

  test('a button let go for less than a frame is seen to be let go', () => {
    const latch = new ButtonLatch();
    latch.set(A);
    expect(latch.next()).toBe(A);
    latch.set(0);
    latch.set(A);
    expect(frames(latch, 3)).toEqual([0, A, A]);
    latch.set(0);
    latch.set(A);
    latch.set(0);
    expect(frames(latch, 4)).toEqual([0, A, 0, 0]);
  });

  test('two taps in one frame are two taps', () => {
    const latch = new ButtonLatch();
    for (const mask of [A, 0, A]) latch.set(mask);
    expect(frames(latch, 4)).toEqual([A, 0, A, A]);
  });

  test('cleared, nothing comes after', () => {
    const latch = new ButtonLatch();
    latch.set(A);
    latch.clear();
    expect(frames(latch, 2)).toEqual([0, 0]);
    latch.set(B);
    expect(frames(latch, 2)).toEqual([B, B]);
  });
});

describe('opposite directions', () => {
  test('cancel each other, and leave the rest', () => {
    expect(withoutOpposites(Left | Right | A)).toBe(A);
    expect(withoutOpposites(Up | Down | Left | Start)).toBe(Left | Start);
    expect(withoutOpposites(Up | Left)).toBe(Up | Left);
  });
});

describe('the cross under a thumb', () => {
  const cross = { x: 100, y: 100, radius: 80 };
  const at = (degrees: number, distance = 60) => {
    const angle = (degrees * Math.PI) / 180;
    return crossMask(cross, 100 + Math.cos(angle) * distance, 100 + Math.sin(angle) * distance);
  };

  test('eight ways', () => {
    const ways = [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => at(degrees));
    expect(ways).toEqual([Right, Right | Down, Down, Down | Left, Left, Left | Up, Up, Up | Right]);
  });

  test('straight ways are wider than the diagonals', () => {
    let straight = 0;
    for (let degrees = 0; degrees < 360; degrees++) {
      const mask = at(degrees + 0.5);
      expect(mask).not.toBe(0);
      if ((mask & (mask - 1)) === 0) straight++;
    }
    expect(straight).toBe(8 * 27);
  });

  test('nothing in the middle; a thumb that slid off still counts', () => {
    expect(at(0, 10)).toBe(0);
    expect(at(90, 200)).toBe(Down);
  });
});

describe('A and B under a thumb', () => {
  const a = { x: 300, y: 80, radius: 36 };
  const b = { x: 220, y: 120, radius: 36 };

  test('each on its own, and both in between', () => {
    expect(faceMask(a, b, 300, 80)).toBe(A);
    expect(faceMask(a, b, 220, 120)).toBe(B);
    expect(faceMask(a, b, 260, 100)).toBe(A | B);
  });

  test('a little beside a button is still on it; far away is not', () => {
    expect(faceMask(a, b, 345, 70)).toBe(A);
    expect(faceMask(a, b, 180, 140)).toBe(B);
    expect(faceMask(a, b, 300, 300)).toBe(0);
  });
});

test('on a VS. System Start is the button that begins a game', () => {
  expect(onCabinet(Button.Start | Button.A)).toBe(Button.Select | Button.A);
  expect(onCabinet(Button.Select | Button.Left)).toBe(Button.Start | Button.Left);
  expect(onCabinet(0xff)).toBe(0xff);
});
