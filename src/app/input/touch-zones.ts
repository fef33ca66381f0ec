import { Button, Turbo } from './buttons.ts';

/** A round control on the screen, in CSS pixels: its middle and its radius. */
export interface Zone {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How a cross turns the place of a thumb into directions. */
export interface CrossFeel {
  /** Eight ways, or four for games that want no diagonals. */
  readonly ways: 8 | 4;
  /** The angle in which a thumb means one straight direction, 45 to 60 degrees; diagonals take the rest. */
  readonly straight: number;
  /** Its middle is where the thumb lands, and follows one that strays. */
  readonly floats: boolean;
}

/** Middle of the cross where nothing is pressed, as a share of its radius; and where what is pressed ends. */
const DEAD = 0.18;
const DEAD_HELD = 0.13;
/** How far beyond the edge of its sector, in degrees, a thumb still means what it meant: it trembles. */
const STICKY = 5;
/** A floating middle stays within this many radii of the thumb. */
const LEASH = 1.1;

/** Directions by octant, clockwise from the right as the screen has it (y grows downwards). */
const OCTANTS = [
  Button.Right,
  Button.Right | Button.Down,
  Button.Down,
  Button.Down | Button.Left,
  Button.Left,
  Button.Left | Button.Up,
  Button.Up,
  Button.Up | Button.Right,
];

/** Degrees between two directions, 0 to 180. */
function between(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return apart > 180 ? 360 - apart : apart;
}

/** A thumb on the cross, from when it comes down until it is lifted: what it means depends on what it meant. */
export class CrossThumb {
  private readonly feel: CrossFeel;
  private readonly radius: number;
  /** The middle that directions are taken from. */
  private x: number;
  private y: number;
  /** The octant it is in; -1 in the middle. */
  private octant = -1;

  /** It comes down at (`x`, `y`), in the pixels of `cross`. */
  constructor(cross: Zone, feel: CrossFeel, x: number, y: number) {
    this.feel = feel;
    this.radius = cross.radius;
    this.x = feel.floats ? x : cross.x;
    this.y = feel.floats ? y : cross.y;
  }

  /** The middle as it is now. */
  get middle(): { readonly x: number; readonly y: number } {
    return { x: this.x, y: this.y };
  }

  /** Directions, as bits of the pad, for the thumb at (`x`, `y`) now. */
  moveTo(x: number, y: number): number {
    const dx = x - this.x;
    const dy = y - this.y;
    const distance = Math.hypot(dx, dy);
    const dead = this.radius * (this.octant < 0 ? DEAD : DEAD_HELD);
    if (distance < dead) this.octant = -1;
    else this.octant = this.octantAt((Math.atan2(dy, dx) * 180) / Math.PI);
    if (this.feel.floats) this.follow(dx, dy, distance);
    return this.octant < 0 ? 0 : OCTANTS[this.octant];
  }

  /** Half the angle in which a thumb means `octant`. */
  private halfOf(octant: number): number {
    const { ways, straight } = this.feel;
    if (ways === 4) return 45;
    return octant % 2 === 0 ? straight / 2 : (90 - straight) / 2;
  }

  private octantAt(angle: number): number {
    const { octant } = this;
    if (octant >= 0 && between(angle, octant * 45) <= this.halfOf(octant) + STICKY) return octant;
    const straight = Math.round(angle / 90) * 90;
    const nearest = (((straight / 45) % 8) + 8) % 8;
    if (between(angle, straight) <= this.halfOf(nearest)) return nearest;
    return (nearest + (angle > straight ? 1 : 7)) % 8;
  }

  private follow(dx: number, dy: number, distance: number): void {
    const slack = distance - this.radius * LEASH;
    if (slack <= 0) return;
    this.x += (dx / distance) * slack;
    this.y += (dy / distance) * slack;
  }
}

/** A button that fingers slide onto, and its bit of `Button` or `Turbo`. */
interface FaceButton extends Zone {
  readonly bit: number;
}

/** A finger counts as on a button up to this many radii from its middle; on one that it holds, further out. */
const REACH = 1.5;
const REACH_HELD = 1.9;
/** A thumb lies across two buttons when it is this much of their distance from being as near to one as to the other. */
const ACROSS = 0.1;
const ACROSS_HELD = 0.14;

/** The button that a bit presses, with or without turbo: to hold both at one time would be to hold it. */
function plain(bit: number): number {
  return bit < Turbo.A ? bit : bit / (Turbo.A / Button.A);
}

/** Buttons between which a finger slides are no further apart than this many times the sum of their radii. */
const NEAR = 1.5;

/** `zones` in groups of those that lie near to each other. */
export function groupsOf(zones: readonly Zone[]): readonly (readonly Zone[])[] {
  let groups: (readonly Zone[])[] = [];
  for (const zone of zones) {
    const isNear = ({ x, y, radius }: Zone) => Math.hypot(x - zone.x, y - zone.y) < (radius + zone.radius) * NEAR;
    const near = groups.filter((group) => group.some(isNear));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), zone]];
  }
  return groups;
}

/**
 * Bits for a finger at (`x`, `y`): the nearest of `buttons`, two where the thumb lies across them, none far from all.
 * `held` are the bits that the finger held before, which it keeps a little longer than it would have got them.
 */
export function faceMask(buttons: readonly FaceButton[], x: number, y: number, held = 0): number {
  const sorted = buttons
    .map((button) => ({ ...button, away: Math.hypot(x - button.x, y - button.y) }))
    .sort((a, b) => a.away - b.away);
  const [first, second] = sorted;
  if (first === undefined) return 0;
  const reach = (held & first.bit) !== 0 ? REACH_HELD : REACH;
  if (first.away > first.radius * reach) return 0;
  if (second === undefined || plain(first.bit) === plain(second.bit)) return first.bit;
  const both = first.bit | second.bit;
  const apart = Math.hypot(first.x - second.x, first.y - second.y);
  const across = (held & both) === both ? ACROSS_HELD : ACROSS;
  const isAcross = second.away - first.away < apart * across * 2 && first.away + second.away < apart * 1.25;
  return isAcross ? both : first.bit;
}
