import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PictureMouse } from '../../../src/app/input/mouse.ts';
import type { MouseHeld } from '../../../src/console/core.ts';

const seen: MouseHeld[] = [];
const last = () => seen[seen.length - 1];
const reader = { wantsMouse: true, rollMouse: (mouse: MouseHeld) => void seen.push(mouse) };
/** A picture twice as large as the console's. */
const WIDTH = 512;

beforeEach(() => {
  seen.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function at(clientX: number, clientY: number, more: { type?: string; buttons?: number; id?: number } = {}) {
  const { type = 'mouse', buttons = 0, id = 1 } = more;
  return { pointerId: id, pointerType: type, clientX, clientY, buttons };
}

test('a mouse moves it by as many pixels of the picture, from where it came in, and has both buttons', () => {
  const mouse = new PictureMouse(reader);
  mouse.move(at(300, 200), WIDTH);
  expect(last()).toEqual({ x: 0, y: 0, buttons: 0 });
  mouse.move(at(310, 196, { buttons: 3 }), WIDTH);
  expect(last()).toEqual({ x: 20, y: -8, buttons: 3 });
  mouse.leave(at(520, 196));
  mouse.move(at(0, 100), WIDTH);
  expect(last()).toEqual({ x: 20, y: -8, buttons: 0 });
});

test('a finger moves it as on a touchpad, and clicks by a tap', () => {
  const mouse = new PictureMouse(reader);
  const finger = { type: 'touch', buttons: 1 };
  mouse.down(at(100, 100, finger), 0);
  mouse.move(at(140, 100, finger), WIDTH);
  mouse.up(at(140, 100, { type: 'touch' }), 400);
  expect(last()).toEqual({ x: 80, y: 0, buttons: 0 });
  mouse.down(at(10, 10, finger), 1000);
  expect(last()).toEqual({ x: 80, y: 0, buttons: 0 });
  mouse.up(at(11, 10, { type: 'touch' }), 1100);
  expect(last().buttons).toBe(1);
  vi.runAllTimers();
  expect(last().buttons).toBe(0);
});

test('over a picture that lies on its side it moves as the picture is seen', () => {
  const moved = (rotate: string) => {
    const mouse = new PictureMouse(reader);
    mouse.move(at(100, 100), WIDTH, rotate);
    mouse.move(at(110, 103), WIDTH, rotate);
    return [last().x, last().y];
  };
  expect(moved('')).toEqual([20, 6]);
  // Its right edge is below, its upper edge to the right.
  expect(moved('90deg')).toEqual([6, -20]);
  expect(moved('-90deg')).toEqual([-6, 20]);
});

test('buttons on the screen are held beside it', () => {
  const mouse = new PictureMouse(reader);
  mouse.hold(1, true);
  mouse.hold(2, true);
  expect(last().buttons).toBe(3);
  mouse.move(at(1, 1), WIDTH);
  expect(last().buttons).toBe(3);
  mouse.hold(2, false);
  expect(last().buttons).toBe(1);
});
