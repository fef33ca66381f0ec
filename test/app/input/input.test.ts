import { describe, expect, test } from 'vitest';
import { ButtonLatch } from '../../../src/app/input/button-latch.ts';
import { Button, onCabinet, withoutOpposites } from '../../../src/app/input/buttons.ts';

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

test('on a VS. System Start is the button that begins a game', () => {
  expect(onCabinet(Button.Start | Button.A)).toBe(Button.Select | Button.A);
  expect(onCabinet(Button.Select | Button.Left)).toBe(Button.Start | Button.Left);
  expect(onCabinet(0xff)).toBe(0xff);
});
