/** Size of a seal, in pixels: an eighth of a picture of the console. */
export const SEAL = { width: 32, height: 30 } as const;
/** Side of a square of the pattern, in pixels; and how many squares the pattern has across (it is mirrored) and down. */
const CELL = 2;
const ACROSS = 9;
const DOWN = 9;

/** A picture of colour numbers for a game that has none yet: a mirrored pattern that follows from its id. */
export function seal(id: string): Uint16Array {
  const digits = [...id.padEnd(40, '0')].map((digit) => Number.parseInt(digit, 16) || 0);
  const hue = 1 + (digits[39] % 12);
  const pixels = new Uint16Array(SEAL.width * SEAL.height).fill(0x0f);
  const left = (SEAL.width - ACROSS * CELL) / 2;
  const top = (SEAL.height - DOWN * CELL) / 2;
  const half = (ACROSS + 1) / 2;
  for (let row = 0; row < DOWN; row++) {
    for (let column = 0; column < half; column++) {
      const digit = digits[(row * half + column) % 39];
      if (digit < 7) continue;
      const colour = hue + (digit > 12 ? 0x20 : digit > 9 ? 0x10 : 0);
      square(pixels, left + column * CELL, top + row * CELL, colour);
      square(pixels, left + (ACROSS - 1 - column) * CELL, top + row * CELL, colour);
    }
  }
  return pixels;
}

function square(pixels: Uint16Array, left: number, top: number, colour: number): void {
  for (let y = top; y < top + CELL; y++) pixels.fill(colour, y * SEAL.width + left, y * SEAL.width + left + CELL);
}
