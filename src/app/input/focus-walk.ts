/** A way in which the focus can go. */
export type Way = 'up' | 'down' | 'left' | 'right';

/** Where something is on the screen, CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * What lies in the line of the way is nearer than what is beside it, by these factors: across, one stays in a row; up and
 * down, the next row is the next, however far on the side what is in it may be.
 */
const ASIDE = { across: 3, along: 0.3 } as const;
/** Of two equally near ones, the one whose middle is nearer; far less than what counts otherwise. */
const MIDDLE = 0.1;

/** `area` as if the way were right. */
function turned({ left, top, right, bottom }: Area, way: Way): Area {
  switch (way) {
    case 'right':
      return { left, top, right, bottom };
    case 'left':
      return { left: -right, top, right: -left, bottom };
    case 'down':
      return { left: top, top: left, right: bottom, bottom: right };
    case 'up':
      return { left: -bottom, top: left, right: -top, bottom: right };
  }
}

/** How far `to` lies from `from` on the way to the right; infinite where it does not lie there. */
function distance(from: Area, to: Area, isAcross: boolean): number {
  const apart = to.left - from.right;
  const aside = Math.max(0, to.top - from.bottom, from.top - to.bottom);
  const isInside = apart < 0 && aside === 0;
  // What lies within the other one, as a small button on a card, is above or below its middle; across one goes to the next card.
  if (isInside && isAcross) return Number.POSITIVE_INFINITY;
  const ahead = (to.left + to.right - from.left - from.right) / 2;
  const smaller = Math.min(to.right - to.left, from.right - from.left);
  if (ahead <= 0 || (!isInside && -apart > smaller / 2)) return Number.POSITIVE_INFINITY;
  const off = Math.abs(to.top + to.bottom - from.top - from.bottom) / 2;
  return Math.max(0, apart) + aside * (isAcross ? ASIDE.across : ASIDE.along) + off * MIDDLE;
}

/** Which of `areas` is the next from `from` this way; -1 when none lies there. */
export function nextFrom(from: Area, areas: readonly Area[], way: Way): number {
  const start = turned(from, way);
  let next = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, area] of areas.entries()) {
    const far = distance(start, turned(area, way), way === 'left' || way === 'right');
    if (far >= least) continue;
    least = far;
    next = i;
  }
  return next;
}
