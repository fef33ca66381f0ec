import { describe, expect, test } from 'vitest';
import {
  type PadRoom,
  PILL_HEIGHT,
  PIXELS_PER_MM,
  placeParts,
  planPad,
  type TouchPart,
} from '../../../src/app/input/touch-layout.ts';
import { TOUCH_LAYOUTS } from '../../../src/app/input/touch-presets.ts';
import type { Zone } from '../../../src/app/input/touch-zones.ts';
import { choicesOf } from '../../../src/app/shell/setting-words.ts';

const SCREENS = [
  [320, 568],
  [360, 640],
  [390, 844],
  [568, 320],
  [667, 375],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1440, 900],
] as const;
const NAMES = Object.keys(TOUCH_LAYOUTS) as (keyof typeof TOUCH_LAYOUTS)[];
const SIZES = [0.7, 1, 1.5];
const BAR = 56;
const ASPECT = 1.22;
const CASES = NAMES.flatMap((name) =>
  SCREENS.flatMap(([width, height]) => SIZES.map((size) => [name, width, height, size] as const)),
);

/** The plan, the room it leaves for the pad, and where the parts are in it. */
function laidOut(name: keyof typeof TOUCH_LAYOUTS, width: number, height: number, size: number) {
  const perMm = PIXELS_PER_MM * size;
  const layout = TOUCH_LAYOUTS[name];
  const plan = planPad(layout, { width, height, bar: BAR, aspect: ASPECT }, perMm);
  const margin = { left: 20, right: 20, bottom: 20 };
  const room: PadRoom = { width, height: plan.place === 'above' ? plan.height : height - BAR, margin };
  const zones = placeParts(width > height ? layout.landscape : layout.portrait, room, perMm);
  return { plan, room, zones };
}

function boxOf(part: TouchPart, { x, y, radius }: Zone) {
  const half = part === 'select' || part === 'start' ? PILL_HEIGHT / 2 : radius;
  return { left: x - radius, right: x + radius, top: y - half, bottom: y + half };
}

/** Round parts overlap by their circles, others by their boxes. */
function overlap([one, a]: [TouchPart, Zone], [other, b]: [TouchPart, Zone]): boolean {
  const isRound = ![one, other].some((part) => part === 'select' || part === 'start');
  if (isRound) return Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius;
  const [p, q] = [boxOf(one, a), boxOf(other, b)];
  return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
}

describe('every layout on every screen, at every size', () => {
  test.each(CASES)('%s at %i x %i, size %f: inside, large enough, apart', (name, width, height, size) => {
    const { room, zones } = laidOut(name, width, height, size);
    const parts = Object.entries(zones) as [TouchPart, Zone][];
    expect(parts).toHaveLength(5);
    for (const [part, zone] of parts) {
      const box = boxOf(part, zone);
      expect(box.left, part).toBeGreaterThanOrEqual(room.margin.left - 0.01);
      expect(box.right, part).toBeLessThanOrEqual(room.width - room.margin.right + 0.01);
      expect(box.bottom, part).toBeLessThanOrEqual(room.height - room.margin.bottom + 0.01);
      expect(box.top, part).toBeGreaterThanOrEqual(-0.01);
      expect(box.right - box.left, part).toBeGreaterThanOrEqual(44 - 0.01);
    }
    for (const [i, one] of parts.entries()) {
      for (const other of parts.slice(i + 1)) expect(overlap(one, other), `${one[0]} and ${other[0]}`).toBe(false);
    }
  });

  test.each(CASES)('%s at %i x %i, size %f: the picture is free of it', (name, width, height, size) => {
    const { plan, zones } = laidOut(name, width, height, size);
    if (plan.place !== 'between') return;
    for (const [part, zone] of Object.entries(zones) as [TouchPart, Zone][]) {
      const { left, right } = boxOf(part, zone);
      expect(right <= plan.left + 21 || left >= width - plan.right - 21, part).toBe(true);
    }
  });
});

test('the picture is above the pad on a phone held upright, between its halves on one held across', () => {
  const place = (width: number, height: number) => laidOut('thumbs', width, height, 1).plan.place;
  expect(place(390, 844)).toBe('above');
  expect(place(844, 390)).toBe('between');
  expect(place(768, 1024)).toBe('above');
  expect(place(1024, 768)).toBe('between');
  expect(laidOut('over', 844, 390, 1).plan.place).toBe('under');
});

test('left-handed is the mirror image; B stays left of A, and Select left of Start', () => {
  const { zones: right } = laidOut('thumbs', 390, 844, 1);
  const { zones: left } = laidOut('mirrored', 390, 844, 1);
  for (const [part, there] of [
    ['cross', 'cross'],
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    expect(left[part]?.x).toBeCloseTo(390 - (right[there]?.x ?? 0));
    expect(left[part]?.y).toBeCloseTo(right[there]?.y ?? 0);
  }
  expect(left.b?.x).toBeLessThan(left.a?.x ?? 0);
  expect(left.select?.x).toBeLessThan(left.start?.x ?? 0);
});

test('buttons are about nine millimetres and more; a slider makes them larger', () => {
  const { zones } = laidOut('thumbs', 390, 844, 1);
  expect((2 * (zones.a?.radius ?? 0)) / PIXELS_PER_MM).toBeCloseTo(11);
  expect(laidOut('thumbs', 768, 1024, 1.5).zones.a?.radius).toBeCloseTo(1.5 * (zones.a?.radius ?? 0));
});

test('only what is wanted is there, and takes no more room', () => {
  const layout = TOUCH_LAYOUTS.thumbs;
  const screen = { width: 390, height: 844, bar: BAR, aspect: ASPECT };
  const only = ['select', 'start'] as const;
  const plan = planPad(layout, screen, PIXELS_PER_MM, only);
  expect(plan.height).toBeLessThan(90);
  const room = { width: 390, height: plan.height, margin: { left: 20, right: 20, bottom: 20 } };
  expect(Object.keys(placeParts(layout.portrait, room, PIXELS_PER_MM, only)).sort()).toEqual(['select', 'start']);
});

test('every layout has a name in Settings', () => {
  expect(choicesOf('touchLayout')?.map(({ value }) => value)).toEqual([...NAMES, 'own']);
});
