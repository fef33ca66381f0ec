import { expect, test } from 'vitest';
import { PressWatch } from '../../../src/app/input/press-watch.ts';

function watching(): PressWatch {
  const watch = new PressWatch();
  watch.isOn = true;
  return watch;
}

test('a press is timed from its event to the frame that reads it', () => {
  const watch = watching();
  expect(watch.figures).toBeNull();
  watch.pressed(100);
  watch.pressed(104);
  watch.read(108, 10);
  watch.ran();
  watch.pressed(110);
  watch.read(116, 11);
  expect(watch.figures).toEqual({ count: 3, mean: 6, longest: 8, late: 0, frames: [10, 10, 11] });
});

test('one that a frame went by without is late', () => {
  const watch = watching();
  watch.pressed(100);
  watch.ran();
  watch.read(116, 12);
  expect(watch.figures).toMatchObject({ count: 1, late: 1, frames: [12] });
});

test('nothing is followed while nobody wants to know', () => {
  const watch = new PressWatch();
  watch.pressed(100);
  watch.read(116, 1);
  expect(watch.figures).toBeNull();
});

test('the oldest go', () => {
  const watch = watching();
  for (let frame = 0; frame < 300; frame++) {
    watch.pressed(frame * 16);
    watch.read(frame * 16 + 4, frame);
    watch.ran();
  }
  const { count, frames, mean } = watch.figures!;
  expect([count, frames.length, frames[0], mean]).toEqual([300, 256, 44, 4]);
});
