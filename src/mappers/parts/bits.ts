/** Bit `n` of `value`: 0 or 1. */
export function bit(value: number, n: number): number {
  return (value >> n) & 1;
}

/** The byte `old` with the lowest four bits of `data` as its upper half when `isHigh`, else as its lower half. */
export function withNibble(old: number, isHigh: boolean | number, data: number): number {
  return isHigh ? (old & 0x0f) | ((data & 0x0f) << 4) : (old & 0xf0) | (data & 0x0f);
}

/** The lowest `bits` bits of `value` in reverse order. */
export function reversed(value: number, bits: number): number {
  let out = 0;
  for (let i = 0; i < bits; i++) out |= bit(value, i) << (bits - 1 - i);
  return out;
}
