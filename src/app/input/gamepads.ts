import { Button } from './buttons.ts';

/**
 * Buttons of the standard gamepad (https://www.w3.org/TR/gamepad/#remapping) by number. Of the four on the right, the
 * lower and the upper one are A, the outer ones B: the letters of most pads agree, and a thumb can roll from B to A.
 */
const STANDARD: readonly number[] = [
  Button.A,
  Button.B,
  Button.B,
  Button.A,
  0,
  0,
  0,
  0,
  Button.Select,
  Button.Start,
  0,
  0,
  Button.Up,
  Button.Down,
  Button.Left,
  Button.Right,
];

/** How far the stick must lean, 0 to 1. */
const LEAN = 0.5;

/** The part of a `Gamepad` that is read. */
export interface PadLike {
  readonly connected: boolean;
  readonly buttons: readonly { readonly pressed: boolean }[];
  readonly axes: readonly number[];
}

/** Bits of one gamepad: buttons, cross and left stick. */
export function padMask(pad: PadLike): number {
  let mask = 0;
  const count = Math.min(pad.buttons.length, STANDARD.length);
  for (let i = 0; i < count; i++) if (pad.buttons[i].pressed) mask |= STANDARD[i];
  const [x = 0, y = 0] = pad.axes;
  if (x < -LEAN) mask |= Button.Left;
  if (x > LEAN) mask |= Button.Right;
  if (y < -LEAN) mask |= Button.Up;
  if (y > LEAN) mask |= Button.Down;
  return mask;
}

/** Writes the masks of the first two connected gamepads, in the browser's order, into `into`. */
export function readPads(pads: readonly (PadLike | null)[], into: Uint8Array): void {
  let port = 0;
  into.fill(0);
  for (const pad of pads) {
    if (!pad?.connected) continue;
    into[port++] = padMask(pad);
    if (port === into.length) return;
  }
}

/** The place in the browser's list of the first gamepad that is being used; -1 when none is. */
export function usedPad(pads: readonly (PadLike | null)[]): number {
  return pads.findIndex((pad) => pad?.connected && padMask(pad) !== 0);
}
