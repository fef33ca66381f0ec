/** Bits of a pad, as `Nes.setButtons` takes them. */
export const Button = {
  A: 1,
  B: 2,
  Select: 4,
  Start: 8,
  Up: 16,
  Down: 32,
  Left: 64,
  Right: 128,
} as const;

/** A button this many bits above one of `Button` is its turbo button. */
export const TURBO_SHIFT = 8;

/** Bits beside those of `Button`, for buttons that a real pad has not: they press A and B again and again while they are held. */
export const Turbo = {
  A: Button.A << TURBO_SHIFT,
  B: Button.B << TURBO_SHIFT,
} as const;

/**
 * What can be pressed on a gamepad, a bit each; several of them together are a combination. Bit n is button n of the standard
 * gamepad (https://www.w3.org/TR/gamepad/#remapping), named by where it lies; after them come the ways the left stick leans.
 */
export const Gamepad = {
  South: 1 << 0,
  East: 1 << 1,
  West: 1 << 2,
  North: 1 << 3,
  L1: 1 << 4,
  R1: 1 << 5,
  L2: 1 << 6,
  R2: 1 << 7,
  Select: 1 << 8,
  Start: 1 << 9,
  L3: 1 << 10,
  R3: 1 << 11,
  Up: 1 << 12,
  Down: 1 << 13,
  Left: 1 << 14,
  Right: 1 << 15,
  Home: 1 << 16,
  LeanUp: 1 << 17,
  LeanDown: 1 << 18,
  LeanLeft: 1 << 19,
  LeanRight: 1 << 20,
} as const;

/** The cross of a real pad cannot be pressed on opposite sides; some games crash when it is. Such pairs are left out. */
export function withoutOpposites(mask: number): number {
  let out = mask;
  if ((out & (Button.Left | Button.Right)) === (Button.Left | Button.Right)) out &= ~(Button.Left | Button.Right);
  if ((out & (Button.Up | Button.Down)) === (Button.Up | Button.Down)) out &= ~(Button.Up | Button.Down);
  return out;
}

/**
 * A pad's bits on a VS. System, whose buttons 1 and 2 begin a game and are wired where a pad has Select: Start is button 1
 * (or 2, of the second player), Select button 3 (or 4).
 */
export function onCabinet(mask: number): number {
  const swapped = ((mask & Button.Start) !== 0 ? Button.Select : 0) | ((mask & Button.Select) !== 0 ? Button.Start : 0);
  return (mask & ~(Button.Start | Button.Select)) | swapped;
}
