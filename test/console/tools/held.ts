import type { Held } from '../../../src/console/index.ts';

/** Nothing is held. */
export const NOTHING_HELD: Held = {
  pads: [0, 0, 0, 0],
  x: -1,
  y: -1,
  isDown: false,
  steps: 0,
  keys: new Set(),
  isSpeaking: false,
  isServiced: false,
};

/** The first pad holds `first`, the second `second`. */
export function padsHeld(first: number, second = 0): Held {
  return { ...NOTHING_HELD, pads: [first, second, 0, 0] };
}
