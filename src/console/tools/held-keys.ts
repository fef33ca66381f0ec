import { MATRIX, MORE_KEYS } from '../devices/key-names.ts';

/** The keys that a log writes together: those of the Family BASIC keyboard, and those that others have besides. */
export const KEY_LISTS: readonly (readonly string[])[] = [MATRIX.flat(), MORE_KEYS];

/** Whether both hold the same keys. */
export function sameKeys(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const key of one) if (!other.has(key)) return false;
  return true;
}

/** One bit for each of `names` that is held, eight a byte, the first lowest. */
export function bitsOf(keys: ReadonlySet<string>, names: readonly string[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(names.length / 8));
  names.forEach((name, i) => {
    if (keys.has(name)) bits[i >> 3] |= 1 << (i & 7);
  });
  return bits;
}

/** `keys`, but of `names` those that `bits` (as `bitsOf` gives them) say. */
export function keysWith(keys: ReadonlySet<string>, bits: Uint8Array, names: readonly string[]): ReadonlySet<string> {
  const others = [...keys].filter((key) => !names.includes(key));
  return new Set([...others, ...names.filter((_, i) => ((bits[i >> 3] >> (i & 7)) & 1) === 1)]);
}
