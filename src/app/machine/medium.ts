import { deflateSync, inflateSync } from 'fflate';
import type { Nes } from '../../console/core.ts';

function xor(one: Uint8Array, other: Uint8Array): Uint8Array {
  const out = new Uint8Array(other.length);
  for (let i = 0; i < out.length; i++) out[i] = (one[i] ?? 0) ^ other[i];
  return out;
}

/** A disk or flash memory as its image has it: what is written is kept as a difference to it. Null for other cartridges. */
export function blankMedium(nes: Nes): Uint8Array | null {
  const isMedium = nes.board.disk !== null || nes.memory.hasFlash;
  return isMedium ? (nes.battery?.slice() ?? null) : null;
}

/** How battery RAM is kept: a medium as the difference to `blank`, packed, so that a save is small, however large the medium. */
export function packBattery(battery: Uint8Array, blank: Uint8Array | null): Uint8Array {
  return blank === null ? battery : deflateSync(xor(battery, blank));
}

/** The battery RAM again; null when a medium's difference is damaged. */
export function unpackBattery(kept: Uint8Array, blank: Uint8Array | null): Uint8Array | null {
  if (blank === null) return kept;
  try {
    return xor(inflateSync(kept), blank);
  } catch {
    return null;
  }
}
