import { Button } from '../../../src/app/input/buttons.ts';

const { A, B, Up, Down, Left, Right } = Button;

/** A finger's place, in millimetres: from the middle of the cross, or from A towards the right and down. */
export type Place = readonly [x: number, y: number];

/** The way of one thumb over the pad, and what it means by it. */
export interface Trace {
  readonly name: string;
  /** Which part it comes down on. */
  readonly on: 'cross' | 'face';
  readonly way: readonly Place[];
  /** What it means, in this order, each once; a thumb that crosses the middle may mean nothing (0) there. */
  readonly meant: readonly number[];
}

/** Places a thumb's tip is read at each millimetre or so; it trembles by up to `TREMBLE` of one, the same way each time. */
const TREMBLE = 0.35;

function trembling(way: readonly Place[], seed: number): Place[] {
  let noise = seed * 2654435761;
  const next = () => {
    noise = (Math.imul(noise, 1664525) + 1013904223) | 0;
    return (noise / 0x80000000) * TREMBLE;
  };
  return way.map(([x, y]) => [x + next(), y + next()]);
}

const polar = (degrees: number, mm: number): Place => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle) * mm, Math.sin(angle) * mm];
};

/** From `from` to `to` degrees, clockwise, `mm` from the middle. */
function arc(from: number, to: number, mm: number): Place[] {
  const steps = Math.ceil(Math.abs(to - from) / 3);
  return Array.from({ length: steps + 1 }, (_, i) => polar(from + ((to - from) * i) / steps, mm));
}

/** In a straight line. */
function line(from: Place, to: Place, steps = 12): Place[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const share = i / steps;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  });
}

/** Held in one place. */
const held = (at: Place, reads = 30): Place[] => Array.from({ length: reads }, () => at);

/** By octant, clockwise from the right. */
const OCTANTS = [Right, Right | Down, Down, Down | Left, Left, Left | Up, Up, Up | Right];
const NAMES = ['right', 'down-right', 'down', 'down-left', 'left', 'up-left', 'up', 'up-right'];
const octant = (i: number) => OCTANTS[((i % 8) + 8) % 8];

function straight(): Trace[] {
  // A thumb pushes across its joint, so that its straight ways lean: by up to 17 degrees.
  return [0, 2, 4, 6].flatMap((i) =>
    [-17, 0, 17].map((lean) => ({
      name: `${NAMES[i]}, leaning by ${lean} degrees`,
      on: 'cross' as const,
      way: held(polar(i * 45 + lean, 9)),
      meant: [octant(i)],
    })),
  );
}

function diagonals(): Trace[] {
  return [1, 3, 5, 7].flatMap((i) =>
    [-8, 8].map((lean) => ({
      name: `${NAMES[i]} held, leaning by ${lean} degrees`,
      on: 'cross' as const,
      way: held(polar(i * 45 + lean, 10)),
      meant: [octant(i)],
    })),
  );
}

function rolls(): Trace[] {
  const quarters = [0, 2, 4, 6].flatMap((i) => [
    { from: i, by: 2 },
    { from: i, by: -2 },
  ]);
  const halves = [0, 4].flatMap((i) => [
    { from: i, by: 4 },
    { from: i, by: -4 },
  ]);
  return [...quarters, ...halves].map(({ from, by }) => ({
    name: `${NAMES[from]} rolled ${by > 0 ? 'clockwise' : 'back'} over ${Math.abs(by) * 45} degrees`,
    on: 'cross' as const,
    way: arc(from * 45, (from + by) * 45, 9),
    meant: Array.from({ length: Math.abs(by) + 1 }, (_, i) => octant(from + i * Math.sign(by))),
  }));
}

function flicks(): Trace[] {
  return [
    { name: 'from left to right without lifting', way: line([-9, 0.5], [9, 0.5], 24), meant: [Left, 0, Right] },
    { name: 'from right to left without lifting', way: line([9, -0.5], [-9, -0.5], 24), meant: [Right, 0, Left] },
    { name: 'from up to down without lifting', way: line([0.4, -9], [0.4, 9], 24), meant: [Up, 0, Down] },
    { name: 'slid off the cross to the right', way: line([8, 1], [26, 3]), meant: [Right] },
    { name: 'slid off the cross below', way: line([1, 8], [-2, 22]), meant: [Down] },
  ].map((trace) => ({ ...trace, on: 'cross' as const }));
}

/** B lies 13 mm to the left of A and 8 mm below. */
function face(): Trace[] {
  const a: Place = [0, 0];
  const b: Place = [-13, 8];
  const both: Place = [-6.5, 4];
  return [
    { name: 'A held', way: held([1.5, -1]), meant: [A] },
    { name: 'B held', way: held([-14, 9.5]), meant: [B] },
    { name: 'both under one thumb', way: held(both), meant: [A | B] },
    { name: 'from B onto A', way: line(b, a, 40), meant: [B, A | B, A] },
    { name: 'from A onto B', way: line(a, b, 40), meant: [A, A | B, B] },
    { name: 'B held, the thumb rolls onto A as well', way: line(b, both, 20), meant: [B, A | B] },
    { name: 'A at its right edge', way: held([6, 1]), meant: [A] },
    { name: 'B at its lower edge', way: held([-13, 14]), meant: [B] },
  ].map((trace) => ({ ...trace, on: 'face' as const }));
}

/** Ways of thumbs as they are when one plays: each with a tremble of its own. */
export const TRACES: readonly Trace[] = [...straight(), ...diagonals(), ...rolls(), ...flicks(), ...face()].map(
  (trace, i) => ({ ...trace, way: trembling(trace.way, i + 1) }),
);
