import type { Zone } from './touch-zones.ts';

/** Length of the tick felt when a button goes down, ms, where it is felt. */
export const TICK_MS = 8;

/** What the touch pad is made of, those on top last. */
export const TOUCH_PARTS = ['cross', 'select', 'start', 'turboB', 'turboA', 'b', 'a'] as const;
/** A part of the touch pad. */
export type TouchPart = (typeof TOUCH_PARTS)[number];

/** Where a part lies, in millimetres, so that it fits a thumb on every screen. */
export interface Placement {
  /** The side of the screen that it keeps its distance from; `middle` is the line between them. */
  readonly side: 'left' | 'right' | 'middle';
  /** From that side to its middle; from the middle line, to the right. */
  readonly x: number;
  /** From the lower edge to its middle. */
  readonly y: number;
  /** Its width: the diameter of what is round. */
  readonly size: number;
  readonly isHidden?: boolean;
}

/** Where every part lies while the screen is held one way. */
export type Arrangement = Readonly<Record<TouchPart, Placement>>;

/** A touch pad for both ways to hold the screen. */
export interface TouchLayout {
  readonly portrait: Arrangement;
  readonly landscape: Arrangement;
  /** It lies over the picture, which has the whole screen. */
  readonly isOver?: boolean;
  /** How much of it is seen over the picture, 0.2 to 1, each way to hold the screen; else what Settings say. */
  readonly opacity?: { readonly portrait?: number; readonly landscape?: number };
}

/** CSS pixels to a millimetre: about what phones have (5.5 to 6.3) and tablets nearly have (5.2). */
export const PIXELS_PER_MM = 6;
/** Select and Start are this high, in CSS pixels, at every size. */
export const PILL_HEIGHT = 44;
/** No part is smaller, in CSS pixels. https://www.w3.org/TR/WCAG22/#target-size-enhanced */
export const LEAST = 44;
/** Between the groups of both thumbs, and between the pad and the picture, in millimetres. */
const GAP = 1;

/** Where the parts lie that every preset shows. */
type Shown = Readonly<Record<Exclude<TouchPart, 'turboA' | 'turboB'>, Placement>>;

/** Between a button and its turbo button, which lies above it, in millimetres. */
const ABOVE = 2.5;

/** Turbo buttons are there to be shown by who wants them. */
function withTurbo(shown: Shown): Arrangement {
  const above = (button: Placement): Placement => ({ ...button, y: button.y + button.size + ABOVE, isHidden: true });
  return { ...shown, turboA: above(shown.a), turboB: above(shown.b) };
}

/** One layout from where the parts lie while the screen is upright, and on its side. */
export function layoutOf(portrait: Shown, landscape: Shown): TouchLayout {
  return { portrait: withTurbo(portrait), landscape: withTurbo(landscape) };
}

/** Bottom corners, where thumbs rest; the screen is upright. */
export const THUMBS_UPRIGHT: Shown = {
  cross: { side: 'left', x: 17.5, y: 31, size: 27 },
  a: { side: 'right', x: 9.5, y: 36, size: 11 },
  b: { side: 'right', x: 22.5, y: 28, size: 11 },
  select: { side: 'middle', x: -9.5, y: 8, size: 16 },
  start: { side: 'middle', x: 9.5, y: 8, size: 16 },
};
/** The same with the screen on its side. */
export const THUMBS_ASIDE: Shown = {
  cross: { side: 'left', x: 17.5, y: 30, size: 27 },
  a: { side: 'right', x: 9.5, y: 33, size: 11 },
  b: { side: 'right', x: 22.5, y: 25, size: 11 },
  select: { side: 'left', x: 17.5, y: 8, size: 16 },
  start: { side: 'right', x: 16, y: 8, size: 16 },
};
/** The standard layout, which the page begins with. */
export const THUMBS = layoutOf(THUMBS_UPRIGHT, THUMBS_ASIDE);

/** Room for a touch pad, in CSS pixels. */
export interface PadRoom {
  readonly width: number;
  readonly height: number;
  /** Kept free along three edges, from which fingers call the system. */
  readonly margin: { readonly left: number; readonly right: number; readonly bottom: number };
}

/** How much room an arrangement wants, in millimetres. */
interface Reach {
  /** From the left edge to the innermost point of what is kept at that side; 0 where nothing is. */
  readonly left: number;
  readonly right: number;
  /** Half of what lies in the middle. */
  readonly middle: number;
  /** From the lower edge to the highest point. */
  readonly height: number;
}

/** The parts of `arrangement` that are shown; on a device with keys of its own, `only` some of them. */
function shownIn(arrangement: Arrangement, only: readonly TouchPart[]): readonly TouchPart[] {
  return TOUCH_PARTS.filter((part) => only.includes(part) && arrangement[part].isHidden !== true);
}

/** Whether a part is a pill: as wide as its size says, and no higher than `PILL_HEIGHT`. */
export function isPill(part: TouchPart): boolean {
  return part === 'select' || part === 'start';
}

function reachOf(arrangement: Arrangement, perMm: number, only: readonly TouchPart[]): Reach {
  const reach = { left: 0, right: 0, middle: 0, height: 0 };
  for (const part of shownIn(arrangement, only)) {
    const { side, x, y, size } = arrangement[part];
    reach[side] = Math.max(reach[side], Math.abs(x) + size / 2);
    reach.height = Math.max(reach.height, y + (isPill(part) ? PILL_HEIGHT / perMm : size) / 2);
  }
  return reach;
}

/** The part of `perMm` at which everything fits into `room`: at most all of it. */
export function fitted(
  arrangement: Arrangement,
  room: Pick<PadRoom, 'width' | 'height'>,
  perMm: number,
  only: readonly TouchPart[],
): number {
  const { left, right, middle, height } = reachOf(arrangement, perMm, only);
  const across = Math.max(left + right + GAP, 2 * middle) * perMm;
  return perMm * Math.min(1, room.width / across, room.height / (height * perMm));
}

/**
 * Where the parts lie in `room`: middle and half the width, in CSS pixels from its upper left corner. What does not fit at
 * `perMm` pixels to a millimetre is made smaller as a whole.
 */
export function placeParts(
  arrangement: Arrangement,
  room: PadRoom,
  perMm: number,
  only: readonly TouchPart[] = TOUCH_PARTS,
): Partial<Record<TouchPart, Zone>> {
  const scale = fitted(arrangement, room, perMm, only);
  const { width, height, margin } = room;
  const zones: Partial<Record<TouchPart, Zone>> = {};
  for (const part of shownIn(arrangement, only)) {
    const { side, x, y, size } = arrangement[part];
    const radius = Math.max(size * scale, LEAST) / 2;
    const half = isPill(part) ? PILL_HEIGHT / 2 : radius;
    const from = { left: 0, right: width, middle: width / 2 }[side];
    zones[part] = {
      x: within(from + (side === 'right' ? -x : x) * scale, margin.left + radius, width - margin.right - radius),
      y: within(height - y * scale, half, height - margin.bottom - half),
      radius,
    };
  }
  return zones;
}

/** `value`, or the nearer bound; the middle of bounds that leave nothing. */
function within(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value));
}

/** Where the picture goes beside a touch pad. */
export interface PadPlan {
  /** Above the pad, between its two halves, or under it. */
  readonly place: 'above' | 'between' | 'under';
  /** The bar lies over the picture's row, at its upper corners. */
  readonly isBarOver: boolean;
  /** Kept free for the pad, in CSS pixels: below an `above` picture, at both sides of one `between`. */
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** Most of the screen's height that a pad below the picture takes. */
const MOST_HEIGHT = 0.5;

/**
 * The place that makes the picture larger: above the pad or between its halves. `width` and `height` are what screen there
 * is, `bar` the height of the bar above an `above` picture, all in CSS pixels; `aspect` is the picture's width to its height.
 */
export function planPad(
  { portrait, landscape, isOver }: TouchLayout,
  screen: { readonly width: number; readonly height: number; readonly bar: number; readonly aspect: number },
  perMm: number,
  only: readonly TouchPart[] = TOUCH_PARTS,
): PadPlan {
  const { width, height, bar, aspect } = screen;
  const arrangement = width > height ? landscape : portrait;
  const reach = reachOf(arrangement, perMm, only);
  // Between its halves it has the height below the bar, and may have to be smaller for it.
  const beside = fitted(arrangement, { width, height: height - bar }, perMm, only);
  const [left, right] = [reach.left, reach.right].map((side) => (side === 0 ? 0 : (side + GAP) * beside));
  const below = Math.min((reach.height + GAP) * perMm, height * MOST_HEIGHT);
  const plan = { height: below, left, right };
  if (isOver) return { ...plan, place: 'under', isBarOver: width > height };
  const linesAbove = Math.min(height - bar - below, width / aspect);
  const linesBetween = Math.min(height, (width - left - right) / aspect);
  const isBetween = linesBetween > linesAbove;
  return { ...plan, place: isBetween ? 'between' : 'above', isBarOver: isBetween };
}
