import type { Nes } from '../../console/core.ts';

/**
 * The bytes of a disk or flash memory before anything is written to it: a save is the difference to them. Null for other
 * cartridges.
 */
export function blankMedium(nes: Nes): Uint8Array | null {
  const isMedium = nes.board.disk !== null || nes.memory.hasFlash;
  return isMedium ? (nes.battery?.slice() ?? null) : null;
}
