import type { Settings } from '../shell/settings.ts';
import {
  type Arrangement,
  layoutOf,
  type Placement,
  THUMBS,
  THUMBS_ASIDE,
  THUMBS_UPRIGHT,
  type TouchLayout,
} from './touch-layout.ts';

/** As on the console's own pad: B and A side by side. */
const CLASSIC = layoutOf(
  {
    ...THUMBS_UPRIGHT,
    a: { side: 'right', x: 9.5, y: 29, size: 11 },
    b: { side: 'right', x: 22.5, y: 29, size: 11 },
  },
  {
    ...THUMBS_ASIDE,
    a: { side: 'right', x: 9.5, y: 27, size: 11 },
    b: { side: 'right', x: 22.5, y: 27, size: 11 },
  },
);

/** For large or unsteady fingers. */
const BIG = layoutOf(
  {
    cross: { side: 'left', x: 19, y: 39, size: 31 },
    a: { side: 'right', x: 11, y: 47, size: 15 },
    b: { side: 'right', x: 20, y: 30, size: 15 },
    select: { side: 'middle', x: -13.5, y: 9, size: 24 },
    start: { side: 'middle', x: 13.5, y: 9, size: 24 },
  },
  {
    cross: { side: 'left', x: 19, y: 33, size: 31 },
    a: { side: 'right', x: 11, y: 42, size: 15 },
    b: { side: 'right', x: 22, y: 26, size: 15 },
    select: { side: 'left', x: 19, y: 8, size: 24 },
    start: { side: 'right', x: 17, y: 8, size: 24 },
  },
);

/** Everything under the right thumb. */
const ONE_HAND = layoutOf(
  {
    cross: { side: 'right', x: 17.5, y: 19, size: 27 },
    a: { side: 'right', x: 10, y: 43, size: 11 },
    b: { side: 'right', x: 24.5, y: 40, size: 11 },
    select: { side: 'right', x: 42, y: 11, size: 16 },
    start: { side: 'right', x: 42, y: 23, size: 16 },
  },
  {
    cross: { side: 'right', x: 17.5, y: 18, size: 27 },
    a: { side: 'right', x: 10, y: 42, size: 11 },
    b: { side: 'right', x: 24.5, y: 39, size: 11 },
    select: { side: 'right', x: 42, y: 11, size: 16 },
    start: { side: 'right', x: 42, y: 23, size: 16 },
  },
);

/** Every choice of Settings but the player's own. */
type Preset = Exclude<Settings['touchLayout'], 'own'>;

/** The layouts that come with the page. */
export const TOUCH_LAYOUTS: Readonly<Record<Preset, TouchLayout>> = {
  thumbs: THUMBS,
  classic: CLASSIC,
  big: BIG,
  mirrored: mirrored(THUMBS),
  right: ONE_HAND,
  left: mirrored(ONE_HAND),
  over: { ...THUMBS, isOver: true },
};

/** Left is right and right is left; but B stays left of A, and Select left of Start, as players know them. */
export function mirrored(layout: TouchLayout): TouchLayout {
  return { ...layout, portrait: flipped(layout.portrait), landscape: flipped(layout.landscape) };
}

function flip({ side, x, ...rest }: Placement): Placement {
  if (side === 'middle') return { ...rest, side, x: -x };
  return { ...rest, side: side === 'left' ? 'right' : 'left', x };
}

/** Grows from left to right over the screen, whatever its width. */
function across({ side, x }: Placement): number {
  const far = 1000;
  return { left: x - far, middle: x, right: far - x }[side];
}

/** A pair in the order that it had, from the left to the right; one that is hidden leaves the other where it is. */
function inOrder(before: readonly [Placement, Placement]): readonly [Placement, Placement] {
  const [one, other] = [flip(before[0]), flip(before[1])];
  const was = Math.sign(across(before[1]) - across(before[0]));
  const isTurned = was !== 0 && Math.sign(across(other) - across(one)) !== was;
  return isTurned && one.isHidden === other.isHidden ? [other, one] : [one, other];
}

function flipped({ cross, a, b, select, start, turboA, turboB }: Arrangement): Arrangement {
  const [left, right] = inOrder([b, a]);
  const [first, second] = inOrder([select, start]);
  const [leftTurbo, rightTurbo] = inOrder([turboB, turboA]);
  return { cross: flip(cross), a: right, b: left, select: first, start: second, turboA: rightTurbo, turboB: leftTurbo };
}
