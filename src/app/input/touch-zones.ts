import { Button } from './buttons.ts';

/** A round control on the screen, in CSS pixels: its middle and its radius. */
export interface Zone {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Middle of the cross where nothing is pressed, as a share of its radius. */
const DEAD = 0.18;
/** Half the angle, in degrees, of each of the four straight directions; diagonals take the rest. */
const STRAIGHT = 27;
/** A finger counts as on a button up to this many radii away. */
const REACH = 1.5;

/** Directions for a finger at (`x`, `y`) on the cross: eight ways, from the angle. */
export function crossMask(cross: Zone, x: number, y: number): number {
  const dx = x - cross.x;
  const dy = y - cross.y;
  if (Math.hypot(dx, dy) < cross.radius * DEAD) return 0;
  const slope = Math.tan(((90 - STRAIGHT) * Math.PI) / 180);
  let mask = 0;
  if (Math.abs(dy) < Math.abs(dx) * slope) mask |= dx < 0 ? Button.Left : Button.Right;
  if (Math.abs(dx) < Math.abs(dy) * slope) mask |= dy < 0 ? Button.Up : Button.Down;
  return mask;
}

/** A and B for a finger at (`x`, `y`): the nearer one, or both where the thumb lies across the two. */
export function faceMask(a: Zone, b: Zone, x: number, y: number): number {
  const toA = Math.hypot(x - a.x, y - a.y);
  const toB = Math.hypot(x - b.x, y - b.y);
  const apart = Math.hypot(a.x - b.x, a.y - b.y);
  if (Math.min(toA / a.radius, toB / b.radius) > REACH) return 0;
  if (Math.abs(toA - toB) < apart * 0.2 && toA + toB < apart * 1.25) return Button.A | Button.B;
  return toA < toB ? Button.A : Button.B;
}
