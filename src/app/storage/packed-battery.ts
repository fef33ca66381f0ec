import { deflate, inflate } from './packing.ts';

function xor(one: Uint8Array, other: Uint8Array): Uint8Array {
  const out = new Uint8Array(other.length);
  for (let i = 0; i < out.length; i++) out[i] = (one[i] ?? 0) ^ other[i];
  return out;
}

/**
 * Battery RAM as it is stored; that of a disk or flash memory is the packed difference to `blank`, which is small. Throws when
 * `openPacking` was not waited for.
 */
export function packBattery(battery: Uint8Array, blank: Uint8Array | null): Uint8Array {
  return blank === null ? battery : deflate(xor(battery, blank));
}

/** Battery RAM from what is stored; null when a packed difference is damaged. Throws when `openPacking` was not waited for. */
export function unpackBattery(stored: Uint8Array, blank: Uint8Array | null): Uint8Array | null {
  if (blank === null) return stored;
  const difference = inflate(stored);
  return difference && xor(difference, blank);
}
