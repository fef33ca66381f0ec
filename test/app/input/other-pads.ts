import { Button } from '../../../src/app/input/buttons.ts';
import type { Place, Trace } from './thumbs.ts';

/** What a touch pad makes of a thumb that comes down on it: a mask for each place that the thumb is read at. */
export type PadRules = (trace: Trace) => number[];

const { A, B, Up, Down, Left, Right } = Button;
/** Radii of our own cross and buttons, in millimetres: the others are laid out as large, in the same places. */
const CROSS = 13.5;
const ROUND = 5.5;
/** From A to B. */
const TO_B: Place = [-13, 8];

function isOn([x, y]: Place, [left, top]: Place, radius: number): boolean {
  return Math.abs(x - left) <= radius && Math.abs(y - top) <= radius;
}

/** The button of a round pair that lies under a place; 0 for none. */
function buttonAt(at: Place): number {
  if (Math.hypot(at[0], at[1]) <= ROUND) return A;
  return Math.hypot(at[0] - TO_B[0], at[1] - TO_B[1]) <= ROUND ? B : 0;
}

/** Each button hears of a finger when it comes down on it and when it is lifted, wherever it is by then. */
function unmoved(mask: number, { way }: Trace): number[] {
  return way.map(() => mask);
}

/**
 * As jsnes-web has it: eight buttons, each with a `touchstart` and a `touchend` of its own.
 * https://github.com/bfirsh/jsnes-web/blob/99ea1ba/src/ControlMobile.jsx
 */
export const separateButtons: PadRules = (trace) => {
  const at = trace.way[0];
  if (trace.on === 'face') return unmoved(buttonAt(at), trace);
  // The arms of our cross, each a third of it.
  const third = CROSS / 3;
  const arms = [
    [Right, 2 * third, 0],
    [Down, 0, 2 * third],
    [Left, -2 * third, 0],
    [Up, 0, -2 * third],
  ] as const;
  return unmoved(arms.find(([, x, y]) => isOn(at, [x, y], third))?.[0] ?? 0, trace);
};

/** Pixels from the middle, along either axis, before a direction counts; at 6 to the millimetre. */
const DEAD = 10 / 6;
/** Degrees from the vertical up to which a thumb means up or down alone, and from which right or left alone. */
const STEEP = 35;
const FLAT = 55;

/**
 * As EmulatorJS has it: a cross that follows the thumb with diagonals of 20 degrees and no memory, and buttons that each hear
 * for themselves. https://github.com/EmulatorJS/EmulatorJS, `createDPad` in data/src/emulator.js
 */
export const sectors: PadRules = (trace) => {
  if (trace.on === 'face') return unmoved(buttonAt(trace.way[0]), trace);
  return trace.way.map(([x, y]) => {
    if (Math.abs(x) < DEAD) return y <= -DEAD ? Up : y >= DEAD ? Down : 0;
    const fromVertical = (Math.atan2(Math.abs(x), Math.abs(y)) * 180) / Math.PI;
    const across = fromVertical > STEEP ? (x > 0 ? Right : Left) : 0;
    const along = y === 0 || fromVertical > FLAT ? 0 : y < 0 ? Up : Down;
    return across | along;
  });
};
