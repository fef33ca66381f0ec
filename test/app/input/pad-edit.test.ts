import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, moved, type PadStage, resized, shown, snapped } from '../../../src/app/input/pad-edit.ts';
import {
  isPill,
  PILL_HEIGHT,
  TOUCH_PARTS,
  type TouchLayout,
  type TouchPart,
} from '../../../src/app/input/touch-layout.ts';
import { mirrored, TOUCH_LAYOUTS } from '../../../src/app/input/touch-presets.ts';
import { holds } from '../../property.ts';

const BAR = 56;
const { thumbs } = TOUCH_LAYOUTS;

function stageOf(width: number, height: number, size = 1): PadStage {
  return {
    width,
    height: height - BAR,
    margin: { left: 20, right: 20, bottom: 20 },
    screen: { width, height, bar: BAR, aspect: 1.22 },
    perMm: 6 * size,
  };
}

const PHONE = stageOf(390, 844);
const ASIDE = stageOf(844, 390);
const STAGES = [PHONE, ASIDE, stageOf(360, 640), stageOf(768, 1024), stageOf(1024, 768), stageOf(320, 568, 1.5)];

function zone(layout: TouchLayout, stage: PadStage, part: TouchPart) {
  const found = layOut(layout, stage).zones[part];
  if (!found) throw new Error(`${part} is not shown.`);
  return found;
}

/** What is wrong with a layout on a stage: parts that overlap, that are outside, or too small. */
function faults(layout: TouchLayout, stage: PadStage): string[] {
  const { zones } = layOut(layout, stage);
  const boxes = TOUCH_PARTS.flatMap((part) => {
    const at = zones[part];
    if (!at) return [];
    const end = isPill(part) ? PILL_HEIGHT / 2 : at.radius;
    return [{ part, ...at, end, half: at.radius - end }];
  });
  const outside = boxes.filter(
    ({ x, y, radius, end }) =>
      x - radius < 19.9 || x + radius > stage.width - 19.9 || y + end > stage.height - 19.9 || y - end < -0.1,
  );
  const overlaps = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => Math.hypot(Math.max(0, Math.abs(a.x - b.x) - a.half - b.half), a.y - b.y) < a.end + b.end)
      .map((b) => `${a.part} overlaps ${b.part}`),
  );
  return [...outside.map(({ part }) => `${part} is outside`), ...overlaps];
}

describe('a part that is dragged', () => {
  test('goes where it is dragged, and nothing else moves', () => {
    const before = layOut(thumbs, PHONE).zones;
    const layout = moved(thumbs, PHONE, 'a', { x: 300, y: 480 });
    const after = layOut(layout ?? thumbs, PHONE).zones;
    expect(after.a?.x).toBeCloseTo(300, 0);
    expect(Math.abs((after.a?.y ?? 0) - 480)).toBeLessThan(1);
    expect({ ...after, a: null }).toEqual({ ...before, a: null });
    expect(layout?.landscape).toBe(thumbs.landscape);
  });

  test('is pushed back by another one, and slides along it', () => {
    const b = zone(thumbs, PHONE, 'b');
    const layout = moved(thumbs, PHONE, 'a', { x: b.x + 10, y: b.y - 10 }) ?? thumbs;
    const a = zone(layout, PHONE, 'a');
    expect(faults(layout, PHONE)).toEqual([]);
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(a.radius + b.radius + 12);
  });

  test('stays off the edges from which fingers call the system', () => {
    const a = zone(moved(thumbs, PHONE, 'a', { x: 2000, y: 2000 }) ?? thumbs, PHONE, 'a');
    expect(a.x + a.radius).toBeCloseTo(370, 0);
    expect(a.y + a.radius).toBeCloseTo(768, 0);
  });

  test('does not make the whole pad smaller by going too high', () => {
    const layout = moved(thumbs, PHONE, 'cross', { x: 105, y: 0 }) ?? thumbs;
    expect(layOut(layout, PHONE).scale).toBeCloseTo(1, 2);
    expect(zone(layout, PHONE, 'b')).toEqual(zone(thumbs, PHONE, 'b'));
    const over = moved({ ...thumbs, isOver: true }, PHONE, 'cross', { x: 105, y: 0 }) ?? thumbs;
    expect(zone(over, PHONE, 'cross').y).toBeLessThan(zone(layout, PHONE, 'cross').y - 100);
  });

  test('keeps its distance from the side it is near to', () => {
    const layout = moved(thumbs, PHONE, 'select', { x: 60, y: 740 }) ?? thumbs;
    expect(layout.portrait.select.side).toBe('left');
    expect(moved(thumbs, PHONE, 'select', { x: 140, y: 740 })?.portrait.select.side).toBe('middle');
  });

  test('wherever it goes, nothing overlaps, and nothing leaves the screen', () => {
    const place = fc.record({ x: fc.integer({ min: -50, max: 1100 }), y: fc.integer({ min: -50, max: 1100 }) });
    const drag = fc.tuple(fc.constantFrom(...TOUCH_PARTS), place, fc.integer({ min: 5, max: 45 }));
    const names = fc.constantFrom(...(Object.keys(TOUCH_LAYOUTS) as (keyof typeof TOUCH_LAYOUTS)[]));
    holds(
      fc.property(fc.constantFrom(...STAGES), names, fc.array(drag, { maxLength: 6 }), (stage, name, drags) => {
        let layout = TOUCH_LAYOUTS[name];
        for (const [part, to, size] of drags) {
          layout = shown(layout, stage, part, true) ?? layout;
          layout = moved(layout, stage, part, to) ?? layout;
          layout = resized(layout, stage, part, size) ?? layout;
          expect(faults(layout, stage)).toEqual([]);
        }
      }),
      30,
    );
  });
});

describe('size', () => {
  test('grows as far as there is room, and never below what a finger finds', () => {
    const large = resized(thumbs, PHONE, 'a', 45) ?? thumbs;
    expect(zone(large, PHONE, 'a').radius).toBeGreaterThan(zone(thumbs, PHONE, 'a').radius);
    expect(faults(large, PHONE)).toEqual([]);
    expect(zone(resized(thumbs, PHONE, 'a', 1) ?? thumbs, PHONE, 'a').radius).toBeCloseTo(22, 0);
  });

  test('nothing happens where there is no room at all', () => {
    const large = resized(thumbs, PHONE, 'a', 45) ?? thumbs;
    expect(resized(large, PHONE, 'a', 45)).toBeNull();
  });
});

test('a turbo button is shown where there is room, and hidden again', () => {
  // The smallest has no room left for one at this size.
  for (const stage of STAGES.slice(0, -1)) {
    const both = ['turboA', 'turboB'] as const;
    const layout = both.reduce<TouchLayout>((last, part) => shown(last, stage, part, true) ?? last, thumbs);
    expect(Object.keys(layOut(layout, stage).zones)).toHaveLength(7);
    expect(faults(layout, stage)).toEqual([]);
    expect(layOut(shown(layout, stage, 'turboA', false) ?? layout, stage).zones.turboA).toBeUndefined();
  }
});

describe('what is dragged jumps into line', () => {
  const { zones } = layOut(thumbs, PHONE);

  test('with another part, and with the mirror image of one', () => {
    const { a, cross } = zones;
    expect(snapped(zones, PHONE, 'b', { x: 250, y: (a?.y ?? 0) + 4 }).guides.y).toBe(a?.y);
    const mirror = 390 - (cross?.x ?? 0);
    expect(snapped(zones, PHONE, 'b', { x: mirror - 3, y: 500 })).toMatchObject({ x: mirror, guides: { x: mirror } });
  });

  test('else to whole millimetres', () => {
    const { x, y, guides } = snapped(zones, PHONE, 'b', { x: 215, y: 455 });
    expect(guides).toEqual({});
    expect(((390 - x) / 6) % 1).toBeCloseTo(0);
    expect(((788 - y) / 6) % 1).toBeCloseTo(0);
  });
});

test('a layout that had to be made smaller is worked on as it is seen', () => {
  const small = stageOf(320, 568, 1.5);
  const before = layOut(TOUCH_LAYOUTS.big, small);
  expect(before.scale).toBeLessThan(1);
  const cross = zone(TOUCH_LAYOUTS.big, small, 'cross');
  const layout = moved(TOUCH_LAYOUTS.big, small, 'start', { x: 250, y: 460 }) ?? TOUCH_LAYOUTS.big;
  expect(Math.abs(zone(layout, small, 'cross').radius - cross.radius)).toBeLessThan(2);
  expect(layout).not.toBe(TOUCH_LAYOUTS.big);
});

test('left-handed on its side: Select stays left of Start', () => {
  const { zones } = layOut(TOUCH_LAYOUTS.mirrored, ASIDE);
  expect(zones.select?.x).toBeLessThan(zones.start?.x ?? 0);
  expect(mirrored(mirrored(thumbs))).toEqual(thumbs);
});
