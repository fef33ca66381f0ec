import type { Zone } from './touch-zones.ts';

// How the touch pad is drawn, whatever draws it.

/** Around the parts of a group a finger may come down as well: this many of their radii. */
const AROUND = 0.3;

/** Of an element, as styles have them. */
type Box = Readonly<Record<'left' | 'top' | 'width' | 'height', string>>;

function boxFrom(left: number, top: number, width: number, height: number): Box {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

/** The box of a part. */
export function boxOf({ x, y, radius }: Zone, height = radius * 2): Box {
  return boxFrom(x - radius, y - height / 2, radius * 2, height);
}

/** The box round `zones` in which a finger may come down. */
export function boxAround(zones: readonly Zone[]): Box {
  const out = 1 + AROUND;
  const left = Math.min(...zones.map(({ x, radius }) => x - radius * out));
  const top = Math.min(...zones.map(({ y, radius }) => y - radius * out));
  const right = Math.max(...zones.map(({ x, radius }) => x + radius * out));
  const bottom = Math.max(...zones.map(({ y, radius }) => y + radius * out));
  return boxFrom(left, top, right - left, bottom - top);
}

/** The cross, as paths of SVG in a box of 100 x 100. */
export const CROSS = {
  plus: 'M36 6h28v30h30v28H64v30H36V64H6V36h30z',
  up: 'm50 14 7 10H43z',
  down: 'm50 86 7-10H43z',
  left: 'm14 50 10-7v14z',
  right: 'm86 50-10-7v14z',
} as const;
