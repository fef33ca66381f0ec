import { Button } from './buttons.ts';
import { CrossThumb, faceMask, type Zone } from './touch-zones.ts';

const { A, B, Up, Down, Left, Right } = Button;

/** What a thumb is asked to do once, and what it means by it, in this order. */
interface Prompt {
  readonly id: string;
  readonly on: 'cross' | 'face';
  readonly meant: readonly number[];
}

/** The way of a thumb that did what it was asked to, in CSS pixels from the upper left corner of the pad. */
export interface Stroke extends Pick<Prompt, 'on' | 'meant'> {
  readonly way: readonly (readonly [x: number, y: number])[];
}

/** All that can be tuned. */
export interface PadFit {
  readonly cross: Zone;
  readonly a: Zone;
  readonly b: Zone;
  /** The angle of straight directions, degrees. */
  readonly straight: number;
}

const PUSHES = { right: [Right], left: [Left], up: [Up], down: [Down] } as const;
const HELD = {
  upRight: [Up | Right],
  downRight: [Down | Right],
  downLeft: [Down | Left],
  upLeft: [Up | Left],
} as const;
const ROLLS = { leftToRight: [Left, Right], rightToLeft: [Right, Left] } as const;
const CIRCLES = {
  overTop: [Left, Left | Up, Up, Up | Right, Right],
  overBottom: [Right, Right | Down, Down, Down | Left, Left],
} as const;
const TAPS = { a: [A], b: [B] } as const;
const BOTH = { both: [A | B] } as const;

function prompts(on: Prompt['on'], of: Readonly<Record<string, readonly number[]>>, times: number): Prompt[] {
  const once = Object.entries(of).map(([id, meant]) => ({ id, on, meant }));
  return Array.from({ length: times }, () => once).flat();
}

/** What is asked for, in order: straight pushes, diagonals, rolls, half circles, A and B in turn, both. */
export const PROMPTS: readonly Prompt[] = [
  ...prompts('cross', PUSHES, 2),
  ...prompts('cross', HELD, 2),
  ...prompts('cross', ROLLS, 2),
  ...prompts('cross', CIRCLES, 1),
  ...prompts('face', TAPS, 3),
  ...prompts('face', BOTH, 2),
];

/** A finger that comes down further out, in radii, is not on the cross. */
const REACH = 1.3;

function masksOf({ on, way }: Stroke, { cross, a, b, straight }: PadFit): number[] {
  if (way.length === 0) return [];
  if (on === 'face') {
    const buttons = [
      { ...a, bit: A },
      { ...b, bit: B },
    ];
    let held = 0;
    return way.map(([x, y]) => {
      held = faceMask(buttons, x, y, held);
      return held;
    });
  }
  const [x, y] = way[0];
  if (Math.max(Math.abs(x - cross.x), Math.abs(y - cross.y)) > cross.radius * REACH) return [];
  const thumb = new CrossThumb(cross, { ways: 8, straight, floats: false }, x, y);
  return way.map((place) => thumb.moveTo(...place));
}

/** What the pad makes of a stroke: each press once, as it changes. */
function pressesOf(stroke: Stroke, fit: PadFit): number[] {
  return masksOf(stroke, fit)
    .filter((mask, i, all) => mask !== all[i - 1])
    .filter((mask) => mask !== 0);
}

/** How many presses must be left out, put in or changed to make `seen` of `meant`. */
function apart(meant: readonly number[], seen: readonly number[]): number {
  let row = Array.from({ length: seen.length + 1 }, (_, i) => i);
  for (const [i, wanted] of meant.entries()) {
    const next = [i + 1];
    for (const [j, found] of seen.entries()) {
      next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + (wanted === found ? 0 : 1)));
    }
    row = next;
  }
  return row[seen.length];
}

/** How many presses were meant. */
export function pressCount(strokes: readonly Pick<Stroke, 'meant'>[]): number {
  return strokes.reduce((sum, { meant }) => sum + meant.length, 0);
}

/** How many presses the pad would miss, or make of its own: at most as many as were meant. */
export function missesOf(strokes: readonly Stroke[], fit: PadFit): number {
  const missed = (stroke: Stroke) => Math.min(stroke.meant.length, apart(stroke.meant, pressesOf(stroke, fit)));
  return strokes.reduce((sum, stroke) => sum + missed(stroke), 0);
}

/** A fit is to hold for thumbs that come down this many millimetres off, too. */
const OFF = 1;
/** What a miss weighs, one by a thumb that is off, and what changes cost: a millimetre, a tenth of the size, a degree. */
const WEIGHT = { miss: 100, off: 4, moved: 0.2, sized: 0.4, angle: 0.05 } as const;
/** Bounds of the angle, as in Settings. */
const ANGLES = { least: 45, most: 60, step: 3 } as const;
const SIZES = [0.8, 0.9, 1.1, 1.2, 1.3, 1.4] as const;

function shifted(fit: PadFit, x: number, y: number): PadFit {
  const shift = (zone: Zone) => ({ ...zone, x: zone.x + x, y: zone.y + y });
  return { ...fit, cross: shift(fit.cross), a: shift(fit.a), b: shift(fit.b) };
}

/** Millimetres that a part is moved by, from the coarse to the fine. */
const STEPS = [2, 1, 0.5] as const;
/** Places of a stroke that are looked at while a fit is looked for: enough to tell where it goes. */
const PLACES = 14;

function thinned(stroke: Stroke): Stroke {
  const every = Math.max(1, Math.ceil(stroke.way.length / PLACES));
  return { ...stroke, way: stroke.way.filter((_, i) => i % every === 0 || i === stroke.way.length - 1) };
}

/** Looks for a fit that misses less, and that is no more different than it has to be. */
class Tuning {
  private readonly strokes: readonly Stroke[];
  private readonly first: PadFit;
  private readonly perMm: number;
  private readonly isFree: (fit: PadFit) => boolean;
  private best: PadFit;
  private cost: number;

  constructor(strokes: readonly Stroke[], first: PadFit, perMm: number, isFree: (fit: PadFit) => boolean) {
    this.strokes = strokes;
    this.first = first;
    this.perMm = perMm;
    this.isFree = isFree;
    this.best = first;
    this.cost = this.costOf(first);
  }

  /** The best place, size and angle of the cross. */
  cross(): PadFit {
    for (const step of STEPS) {
      this.place(step, 'cross');
      this.size();
      this.angle();
    }
    return this.best;
  }

  /** The best places of both buttons. */
  face(): PadFit {
    for (const step of STEPS) {
      this.place(step, 'face');
      this.spread(step);
    }
    return this.best;
  }

  /** What `fit` costs, or `most` where it costs at least as much. */
  private costOf(fit: PadFit, most = Number.POSITIVE_INFINITY): number {
    const { first, perMm, strokes } = this;
    const moved = [fit.cross, fit.a, fit.b].map((zone, i) => {
      const before = [first.cross, first.a, first.b][i];
      return Math.hypot(zone.x - before.x, zone.y - before.y) / perMm;
    });
    let cost =
      WEIGHT.moved * moved.reduce((sum, mm) => sum + mm, 0) +
      WEIGHT.sized * Math.abs(fit.cross.radius / first.cross.radius - 1) * 10 +
      WEIGHT.angle * Math.abs(fit.straight - first.straight) +
      WEIGHT.miss * missesOf(strokes, fit);
    const off = OFF * perMm;
    for (const [x, y] of [
      [off, 0],
      [-off, 0],
      [0, off],
      [0, -off],
    ]) {
      if (cost >= most) return most;
      cost += WEIGHT.off * missesOf(strokes, shifted(fit, x, y));
    }
    return cost;
  }

  private attempt(fit: PadFit): void {
    const cost = this.costOf(fit, this.cost);
    if (cost >= this.cost || !this.isFree(fit)) return;
    this.best = fit;
    this.cost = cost;
  }

  /** Other places for the cross, or for both buttons: four steps of so many millimetres each way. */
  private place(step: number, what: 'cross' | 'face'): void {
    const from = this.best;
    for (let i = -4; i <= 4; i++) {
      for (let j = -4; j <= 4; j++) {
        const to = shifted(from, i * step * this.perMm, j * step * this.perMm);
        this.attempt(what === 'cross' ? { ...from, cross: to.cross } : { ...from, a: to.a, b: to.b });
      }
    }
  }

  private size(): void {
    const from = this.best;
    for (const by of SIZES) {
      this.attempt({ ...from, cross: { ...from.cross, radius: this.first.cross.radius * by } });
    }
  }

  private angle(): void {
    const from = this.best;
    for (let straight: number = ANGLES.least; straight <= ANGLES.most; straight += ANGLES.step) {
      this.attempt({ ...from, straight });
    }
  }

  /** B nearer to A, or further away. */
  private spread(step: number): void {
    const from = this.best;
    const { a, b } = from;
    const far = Math.hypot(b.x - a.x, b.y - a.y);
    for (let i = -3; i <= 3; i++) {
      const by = 1 + (i * step * this.perMm) / far;
      this.attempt({ ...from, b: { ...b, x: a.x + (b.x - a.x) * by, y: a.y + (b.y - a.y) * by } });
    }
  }
}

/** What would be better, with the presses missed before and after. */
export interface Tuned {
  readonly fit: PadFit;
  readonly before: number;
  readonly after: number;
}

/**
 * A pad that misses fewer of `strokes` than `fit` does, on which every part `isFree`; null where there is none, or nothing was
 * missed. `perMm` are pixels to a millimetre.
 */
export function tunedTo(
  strokes: readonly Stroke[],
  fit: PadFit,
  perMm: number,
  isFree: (fit: PadFit) => boolean = () => true,
): Tuned | null {
  const before = missesOf(strokes, fit);
  if (before === 0) return null;
  const of = (on: Prompt['on']) => strokes.filter((stroke) => stroke.on === on).map(thinned);
  const crossed = new Tuning(of('cross'), fit, perMm, isFree).cross();
  const found = new Tuning(of('face'), crossed, perMm, isFree).face();
  const after = missesOf(strokes, found);
  return after < before ? { fit: found, before, after } : null;
}
