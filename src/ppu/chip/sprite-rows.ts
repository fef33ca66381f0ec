/** Each byte with its bits in reverse, for sprites flipped left to right. */
export const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) => {
  let reversed = 0;
  for (let i = 0; i < 8; i++) reversed |= ((byte >> i) & 1) << (7 - i);
  return reversed;
});

/**
 * Address of the low plane of row `row` of a sprite's pattern (its low 3 bits count, of tall sprites 4): tile number `tile`,
 * height 8 or 16, and the pattern table ($0000 or $1000) for sprites of height 8. The high plane is 8 further.
 */
export function rowAddress(tile: number, row: number, height: number, table: number): number {
  if (height === 8) return table | (tile << 4) | (row & 7);
  return ((tile & 1) << 12) | ((tile & 0xfe) << 4) | ((row & 8) << 1) | (row & 7);
}
