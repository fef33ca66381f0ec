import { deflateSync, inflateSync } from 'fflate';
import type { Nes } from '../../console/core.ts';

function xor(one: Uint8Array, other: Uint8Array): Uint8Array {
  const out = new Uint8Array(other.length);
  for (let i = 0; i < out.length; i++) out[i] = (one[i] ?? 0) ^ other[i];
  return out;
}

/**
 * The bytes of a disk or flash memory before anything is written to it: a save is the difference to them. Null for other
 * cartridges.
 */
export function blankMedium(nes: Nes): Uint8Array | null {
  const isMedium = nes.board.disk !== null || nes.memory.hasFlash;
  return isMedium ? (nes.battery?.slice() ?? null) : null;
}

/** Battery RAM as it is stored; that of a disk or flash memory is the packed difference to `blank`, which is small. */
export function packBattery(battery: Uint8Array, blank: Uint8Array | null): Uint8Array {
  return blank === null ? battery : deflateSync(xor(battery, blank));
}

/** Battery RAM from what is stored; null when a packed difference is damaged. */
export function unpackBattery(stored: Uint8Array, blank: Uint8Array | null): Uint8Array | null {
  if (blank === null) return stored;
  try {
    return xor(inflateSync(stored), blank);
  } catch {
    return null;
  }
}
