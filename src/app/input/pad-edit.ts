import {
  type Arrangement,
  fitted,
  isPill,
  LEAST,
  type PadPlan,
  type PadRoom,
  PILL_HEIGHT,
  type Placement,
  placeParts,
  planPad,
  TOUCH_PARTS,
  type TouchLayout,
  type TouchPart,
} from './touch-layout.ts';
import type { Zone } from './touch-zones.ts';

/** Where a layout is worked on: everything below the bar of a screen, in CSS pixels from its upper left corner. */
export interface PadStage extends PadRoom {
  /** The whole screen, as `planPad` asks. */
  readonly screen: { readonly width: number; readonly height: number; readonly bar: number; readonly aspect: number };
  readonly perMm: number;
}

/** The parts that are shown, by their names. */
type Zones = Readonly<Partial<Record<TouchPart, Zone>>>;

/** A layout as it is on a stage. */
interface LaidOut {
  readonly zones: Zones;
  readonly plan: PadPlan;
  /** Less than 1 where it had to be made smaller. */
  readonly scale: number;
}

/** A part keeps this far from the others, CSS pixels. */
const APART = 4;
/** The largest part, in millimetres. */
export const LARGEST = 45;
/** Positions and sizes are kept in steps of this many millimetres. */
const STEP = 0.25;
/** What is dragged goes from millimetre to millimetre. */
const GRID = 1;
/** It jumps into line with another part from this many CSS pixels away. */
const CATCH = 6;
/** Parts of the middle stay so until they are this share of the width away from it. */
const MIDDLE = 0.3;
/** What cannot go where it is dragged goes on in steps of this many CSS pixels, along what is in its way. */
const STRIDE = 3;
/** A layout counts as made no smaller within this much. */
const ALIKE = 0.002;

/** Which of a layout's two arrangements holds on a stage. */
export function sideOf({ screen }: PadStage): 'portrait' | 'landscape' {
  return screen.width > screen.height ? 'landscape' : 'portrait';
}

/** The layout as it is on `stage`, exactly as in play. */
export function layOut(layout: TouchLayout, stage: PadStage): LaidOut {
  const { width, height, margin, screen, perMm } = stage;
  const arrangement = layout[sideOf(stage)];
  const plan = planPad(layout, screen, perMm);
  const room = { width, height: plan.place === 'above' ? plan.height : height, margin };
  const placed = placeParts(arrangement, room, perMm);
  const zones = Object.fromEntries(
    Object.entries(placed).map(([part, zone]) => [part, { ...zone, y: zone.y + height - room.height }]),
  );
  return { zones, plan, scale: fitted(arrangement, room, perMm, TOUCH_PARTS) / perMm };
}

function rounded(mm: number): number {
  return Math.round(mm / STEP) * STEP;
}

/** The side that a part keeps its distance from when its middle is `x` from the left. */
function anchorAt(x: number, width: number, before: Placement['side']): Placement['side'] {
  const off = x - width / 2;
  if (before === 'middle' && Math.abs(off) < width * MIDDLE) return 'middle';
  return off < 0 ? 'left' : 'right';
}

function placementAt({ x, y, radius }: Zone, stage: PadStage, before: Placement): Placement {
  const { width, height, perMm } = stage;
  const side = anchorAt(x, width, before.side);
  const along = { left: x, middle: x - width / 2, right: width - x }[side];
  const isAsBefore = Math.abs(radius * 2 - Math.max(LEAST, before.size * perMm)) < 0.01;
  return {
    ...before,
    side,
    x: rounded(along / perMm),
    y: rounded((height - y) / perMm),
    size: isAsBefore ? before.size : rounded((radius * 2) / perMm),
  };
}

function withPart(layout: TouchLayout, stage: PadStage, part: TouchPart, placement: Placement): TouchLayout {
  const side = sideOf(stage);
  return { ...layout, [side]: { ...layout[side], [part]: placement } };
}

/** The layout with what is shown just as large as it is on `stage`, where it had to be made smaller for it. */
function settled(layout: TouchLayout, stage: PadStage): TouchLayout {
  const { zones, scale } = layOut(layout, stage);
  if (scale > 1 - ALIKE) return layout;
  const side = sideOf(stage);
  const arrangement: Record<string, Placement> = { ...layout[side] };
  for (const part of TOUCH_PARTS) {
    const zone = zones[part];
    if (zone) arrangement[part] = placementAt(zone, stage, arrangement[part]);
  }
  return { ...layout, [side]: arrangement as Arrangement };
}

/** How far two parts are apart, CSS pixels; pills are round at their ends. Less than 0 where they overlap. */
function distance([one, a]: readonly [TouchPart, Zone], [other, b]: readonly [TouchPart, Zone]): number {
  const shape = (part: TouchPart, { radius }: Zone) => {
    const end = isPill(part) ? PILL_HEIGHT / 2 : radius;
    return { end, half: radius - end };
  };
  const [p, q] = [shape(one, a), shape(other, b)];
  const across = Math.max(0, Math.abs(a.x - b.x) - p.half - q.half);
  return Math.hypot(across, a.y - b.y) - p.end - q.end;
}

/** Whether `part` lies free in `layout`, which is on this stage not made smaller than `scale`. */
function isFree(layout: TouchLayout, stage: PadStage, part: TouchPart, scale: number): boolean {
  const { zones, scale: now } = layOut(layout, stage);
  const zone = zones[part];
  if (!zone || now < scale - ALIKE) return false;
  return TOUCH_PARTS.every((other) => {
    const there = zones[other];
    return other === part || !there || distance([part, zone], [other, there]) >= APART;
  });
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** The place nearest to (`x`, `y`) that keeps a part on the stage, and off the edges that are the system's. */
function inside(part: TouchPart, { x, y, radius }: Zone, { width, height, margin }: PadStage): Zone {
  const half = isPill(part) ? PILL_HEIGHT / 2 : radius;
  return {
    x: within(x, margin.left + radius, width - margin.right - radius),
    y: within(y, half, height - margin.bottom - half),
    radius,
  };
}

/** Tries places for a part of a layout, which is returned with it there; null where it would not be free. */
function trier(layout: TouchLayout, stage: PadStage, part: TouchPart): (zone: Zone) => TouchLayout | null {
  const base = settled(layout, stage);
  const { scale } = layOut(base, stage);
  const before = { ...base[sideOf(stage)][part], isHidden: false };
  return (zone) => {
    const tried = withPart(base, stage, part, placementAt(inside(part, zone, stage), stage, before));
    return isFree(tried, stage, part, scale) ? tried : null;
  };
}

/**
 * The layout with `part` at (`x`, `y`), or as near as it comes: other parts and the edges push it back. Null where it does not
 * move at all.
 */
export function moved(
  layout: TouchLayout,
  stage: PadStage,
  part: TouchPart,
  to: { readonly x: number; readonly y: number },
): TouchLayout | null {
  const zone = layOut(layout, stage).zones[part];
  if (!zone) return null;
  const attempt = trier(layout, stage, part);
  const goal = inside(part, { ...zone, ...to }, stage);
  const there = attempt(goal);
  if (there) return there;
  let [at, best] = [zone, null as TouchLayout | null];
  const strides = Math.ceil(Math.hypot(goal.x - zone.x, goal.y - zone.y) / STRIDE);
  for (let i = 0; i < strides; i++) {
    const x = at.x + within(goal.x - at.x, -STRIDE, STRIDE);
    const y = at.y + within(goal.y - at.y, -STRIDE, STRIDE);
    const next = [
      { ...at, x, y },
      { ...at, x },
      { ...at, y },
    ]
      .filter((one) => one.x !== at.x || one.y !== at.y)
      .map((one) => ({ one, layout: attempt(one) }))
      .find((found) => found.layout);
    if (!next) break;
    at = next.one;
    best = next.layout;
  }
  return best;
}

/** The layout with `part` as large as `size` millimetres, or as near to it as there is room for. */
export function resized(layout: TouchLayout, stage: PadStage, part: TouchPart, size: number): TouchLayout | null {
  const zone = layOut(layout, stage).zones[part];
  if (!zone) return null;
  const attempt = trier(layout, stage, part);
  const least = LEAST / stage.perMm;
  const goal = within(size, least, LARGEST);
  const now = (zone.radius * 2) / stage.perMm;
  const step = Math.sign(now - goal) * STEP;
  for (let mm = goal; step === 0 || Math.sign(now - mm) === Math.sign(step); mm += step) {
    const found = attempt({ ...zone, radius: (mm * stage.perMm) / 2 });
    if (found) return found;
    if (step === 0) return null;
  }
  return null;
}

/** How far from where it would be a part is looked for a place, and in how many ways, when it is shown. */
const SEARCH = { rings: 60, step: 6, ways: 24 } as const;

function placesAround({ x, y }: Zone): { readonly x: number; readonly y: number }[] {
  return Array.from({ length: SEARCH.rings * SEARCH.ways }, (_, i) => {
    const far = Math.floor(i / SEARCH.ways) * SEARCH.step;
    const angle = ((i % SEARCH.ways) / SEARCH.ways) * 2 * Math.PI;
    return { x: x + Math.sin(angle) * far, y: y - Math.cos(angle) * far };
  });
}

/** The layout with `part` hidden; or shown where there is room for it, as small as can be if need be. Null where there is none. */
export function shown(layout: TouchLayout, stage: PadStage, part: TouchPart, isShown: boolean): TouchLayout | null {
  const before = layout[sideOf(stage)][part];
  if (!isShown) return withPart(layout, stage, part, { ...before, isHidden: true });
  const { width, height, perMm } = stage;
  const from = { left: before.x * perMm, middle: width / 2 + before.x * perMm, right: width - before.x * perMm };
  const attempt = trier(layout, stage, part);
  for (const size of [Math.max(LEAST, before.size * perMm), LEAST]) {
    const radius = size / 2;
    const zone = inside(part, { x: from[before.side], y: height - before.y * perMm, radius }, stage);
    for (const place of placesAround(zone)) {
      const found = attempt({ ...place, radius });
      if (found) return found;
    }
  }
  return null;
}

/** Lines that a dragged part has jumped onto, CSS pixels. */
export interface Guides {
  readonly x?: number;
  readonly y?: number;
}

/**
 * (`x`, `y`) where a part is dragged, in line with another part, with the mirror image of one or with the middle, where it
 * is near to that; else on a light grid.
 */
export function snapped(
  zones: Zones,
  stage: PadStage,
  part: TouchPart,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number; readonly guides: Guides } {
  const { width, height, perMm } = stage;
  const others = TOUCH_PARTS.flatMap((other) => (other === part ? [] : (zones[other] ?? [])));
  const nearest = (value: number, lines: readonly number[]) =>
    lines
      .filter((line) => Math.abs(line - value) <= CATCH)
      .sort((a, b) => Math.abs(a - value) - Math.abs(b - value))
      .at(0);
  const onX = nearest(x, [...others.flatMap((zone) => [zone.x, width - zone.x]), width / 2]);
  const onY = nearest(
    y,
    others.map((zone) => zone.y),
  );
  const grid = GRID * perMm;
  return {
    x: onX ?? (x < width / 2 ? Math.round(x / grid) * grid : width - Math.round((width - x) / grid) * grid),
    y: onY ?? height - Math.round((height - y) / grid) * grid,
    guides: { ...(onX === undefined ? {} : { x: onX }), ...(onY === undefined ? {} : { y: onY }) },
  };
}

/**
 * The layout with parts of it where `wanted` has them, and as large; null where one of them is not free there, within a
 * millimetre.
 */
export function arranged(layout: TouchLayout, stage: PadStage, wanted: Zones): TouchLayout | null {
  let found = layout;
  for (const part of TOUCH_PARTS) {
    const zone = wanted[part];
    if (!zone) continue;
    found = resized(found, stage, part, (zone.radius * 2) / stage.perMm) ?? found;
    found = moved(found, stage, part, zone) ?? found;
  }
  const { zones } = layOut(found, stage);
  const isThere = TOUCH_PARTS.every((part) => {
    const [there, zone] = [zones[part], wanted[part]];
    if (!zone) return true;
    return (
      there !== undefined && Math.hypot(there.x - zone.x, there.y - zone.y, there.radius - zone.radius) < stage.perMm
    );
  });
  return isThere ? found : null;
}
