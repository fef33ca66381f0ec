import type { Board } from '../board.ts';
import { bit } from './bits.ts';

/** The ROM byte that a 16 KiB bank has at an address whose page was left to the board. */
export function romByte(b: Board, bank: number, address: number): number {
  const { prgRom, bytes } = b.memory;
  return bytes[prgRom.start + ((bank * 0x4000 + (address & 0x3fff)) % prgRom.size)];
}

/**
 * Some menus ask which game they are by reading ROM with solder pads (all 0 here) in place of its lowest address
 * lines: `lines` of them. The board has left its pages to `read`.
 */
export function padByte(b: Board, wide: number | boolean, bank: number, address: number, lines: number): number {
  const shown = wide ? (bank & ~1) | bit(address, 14) : bank;
  return romByte(b, shown, address & ~((1 << lines) - 1));
}
