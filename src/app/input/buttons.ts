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
