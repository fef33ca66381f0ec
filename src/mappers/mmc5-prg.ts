import type { Board } from './board.ts';
import type { Chip } from './memory.ts';

/**
 * The MMC5's PRG banks at $6000-$FFFF: mode $5100, protection $5102 and $5103, banks $5113-$5117 (`registers`
 * by the low byte of the address). https://www.nesdev.org/wiki/MMC5#PRG_bankswitching
 */
export function mapMmc5Prg(board: Board, registers: Uint8Array, ram: Chip): void {
  const writable = (registers[0x02] & 3) === 2 && (registers[0x03] & 3) === 1;
  const place = (address: number, size: number, value: number) => {
    const first = value & 0x7f & ~((size >> 13) - 1);
    for (let i = 0; i < size >> 13; i++) {
      if (value & 0x80) board.prg8(address + i * 0x2000, first + i);
      else placeRam(board, address + i * 0x2000, (first + i) & 7, ram, writable);
    }
  };
  place(0x6000, 0x2000, registers[0x13] & 0x7f);
  switch (registers[0x00] & 3) {
    case 0:
      place(0x8000, 0x8000, registers[0x17] | 0x80);
      break;
    case 1:
      place(0x8000, 0x4000, registers[0x15]);
      place(0xc000, 0x4000, registers[0x17] | 0x80);
      break;
    case 2:
      place(0x8000, 0x4000, registers[0x15]);
      place(0xc000, 0x2000, registers[0x16]);
      place(0xe000, 0x2000, registers[0x17] | 0x80);
      break;
    default:
      for (let i = 0; i < 4; i++) place(0x8000 + i * 0x2000, 0x2000, registers[0x14 + i] | (i === 3 ? 0x80 : 0));
  }
}

/** Up to two RAM chips of equal size (8 or 32 KiB): bit 2 of the bank chooses the chip. */
function placeRam(board: Board, address: number, bank: number, ram: Chip, writable: boolean): void {
  const { memory } = board;
  const chips = ram.size === 0x4000 || ram.size === 0x10000 ? 2 : 1;
  const banks = ram.size / chips / 0x2000;
  if (banks === 0 || (bank & 4 && chips === 1)) {
    memory.unmapCpu(address, 0x2000);
    return;
  }
  const real = (bank & 4 ? banks : 0) + ((bank & 3) % banks);
  if (writable) memory.mapCpu(address, 0x2000, ram, real);
  else memory.mapCpuReadOnly(address, 0x2000, ram, real);
}
