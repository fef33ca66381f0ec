import { bit } from '../parts/bits.ts';
import type { BoardRow } from '../rows.ts';
import { type Mmc3Board, type Mmc3Wiring, mmc3 } from './mmc3-board.ts';

/** The screens behind the nametables are bit 7 of the CHR banks at the same place (118). */
function chrScreens(b: Mmc3Board): boolean {
  const r = b.registers;
  if (b.select & 0x80) b.memory.mapScreens(r[2] >> 7, r[3] >> 7, r[4] >> 7, r[5] >> 7);
  else b.memory.mapScreens(r[0] >> 7, r[0] >> 7, r[1] >> 7, r[1] >> 7);
  return true;
}

/** Chinese boards that put CHR RAM in place of some CHR ROM banks. */
const withChrRam = (isChrRam: (bank: number) => boolean): Mmc3Wiring => ({
  isChrRam: (_b, bank) => isChrRam(bank),
});

/**
 * Waixing FS309 (199): four more bank registers make the fixed banks and the odd 1 KiB banks free; CHR
 * banks 0-7 are RAM. https://www.nesdev.org/wiki/INES_Mapper_199
 */
const fs309: Mmc3Wiring = {
  registers: 5,
  initial: [0xfe, 0xff, 1, 3],
  write(b, address, data) {
    if (address === 0x8001 && bit(b.select, 3)) b.outer[b.select & 3] = data;
    else if ((address & 0xe001) === 0xa000) b.outer[4] = data;
    else return false;
    return true;
  },
  // The swap bits move the MMC3's own banks only; these four stay where they are.
  prg: (b, bank, address) => (address === 0xe000 ? b.outer[1] : address === 0xc000 ? b.outer[0] : bank),
  chr(b, bank, address) {
    const { registers: r, outer: o } = b;
    if (address >= 0x1000) return bank;
    return address === 0 ? r[0] : address === 0x400 ? o[2] : address === 0x800 ? r[1] : o[3];
  },
  isChrRam: (_b, _bank, real) => real < 8,
  mapScreens(b) {
    b.mirrorBits(b.outer[4]);
    return true;
  },
};

/** Sachen 9602 (513): the upper bits of the CHR registers are PRG A19 and A20. https://www.nesdev.org/wiki/NES_2.0_Mapper_513 */
const sachen9602: Mmc3Wiring = {
  write(b, address, data) {
    if ((address & 0xe001) === 0x8001 && (b.select & 7) < 6) b.outer[0] = data >> 6;
    return false;
  },
  prg: (b, bank) => (bank < 0 ? 0x40 + bank : (bank & 0x3f) | (b.outer[0] << 6)),
  chr: (_b, bank) => bank & 0x1f,
};

/**
 * Boards of one game around an MMC3 or a clone of it, with memory, banks or nametables wired in a way of their own.
 * https://www.nesdev.org/wiki/Category:MMC3-like_mappers
 */
export const MMC3_BOARDS: readonly BoardRow[] = [
  mmc3(12, 'Gouder SL-5020B', {
    irq: 'nec',
    write(b, address, data) {
      if (address >= 0x6000 || address < 0x4100) return false;
      b.outer[0] = data;
      return true;
    },
    read: (_b, address, data) => (address >= 0x4100 && address < 0x6000 ? 1 : data),
    chr: (b, bank, address) => bank | (bit(b.outer[0], address < 0x1000 ? 0 : 4) << 8),
  }),
  mmc3(
    74,
    'Waixing with CHR RAM at 8-9',
    withChrRam((bank) => bank === 8 || bank === 9),
    { ram: { chrRam: 0x800 } },
  ),
  mmc3(118, 'TKSROM, TLSROM', {
    mapScreens: chrScreens,
    mapChr(b) {
      chrScreens(b);
      return false;
    },
    chr: (_b, bank) => bank & 0x7f,
  }),
  mmc3(
    119,
    'TQROM',
    { isChrRam: (_b, bank) => bit(bank, 6) === 1, chr: (_b, bank) => bank & 0x3f },
    { ram: { chrRam: 0x2000 } },
  ),
  mmc3(
    191,
    'Pirate TQROM',
    withChrRam((bank) => bank >= 0x80),
    { ram: { chrRam: 0x800 } },
  ),
  mmc3(
    192,
    'Waixing FS308',
    withChrRam((bank) => bank >= 8 && bank < 12),
    { ram: { chrRam: 0x1000 } },
  ),
  mmc3(
    194,
    'Waixing with CHR RAM at 0-1',
    withChrRam((bank) => bank < 2),
    { ram: { chrRam: 0x800 } },
  ),
  mmc3(195, 'Waixing FS303', { isChrRam: (_b, bank) => bank < 4 }, { ram: { chrRam: 0x1000 } }),
  mmc3(197, 'Super Fighter III', {
    mapChr(b) {
      const r = b.registers;
      const swap = bit(b.select, 7);
      for (let i = 0; i < 4; i++) b.chr1(i * 0x400, (swap ? r[2] : r[0] & 0xfe) * 2 + i);
      b.chr2(0x1000, swap ? r[0] & 0xfe : r[2]).chr2(0x1800, swap ? r[0] & 0xfe : r[3]);
      return true;
    },
  }),
  mmc3(198, 'Waixing with $5000 RAM', { prg: (_b, bank) => (bank >= 0x50 ? bank & 0x4f : bank) }),
  mmc3(199, 'Waixing FS309', fs309, { ram: { chrRam: 0x2000 } }),
  mmc3(224, 'Jncota KT-008', {
    write(b, address, data) {
      if (address !== 0x5000) return false;
      b.outer[0] = data;
      return true;
    },
    prg: (b, bank) => (bank & 0x3f) | ((b.outer[0] & 4) << 4),
  }),
  mmc3(245, 'Waixing F003', {
    prg: (b, bank) => (bank & 0x3f) | ((b.registers[0] & 2) << 5),
    mapChr(b) {
      if (b.memory.chrRom.size > 0) return false;
      const swap = bit(b.select, 7);
      b.chr4(0x0000, swap).chr4(0x1000, 1 - swap);
      return true;
    },
  }),
  mmc3(262, 'Street Heroes', {
    write(b, address, data) {
      if (address !== 0x4100) return false;
      b.outer[0] = data;
      return true;
    },
    read: (_b, address, data) => (address === 0x4100 ? 0xff : data),
    isChrRam: (b) => bit(b.outer[0], 6) === 1,
    chr: (b, bank, address) => bank | (bit(b.outer[0], [3, 2, 0, 1][address >> 11]) << 8),
    mapChr(b) {
      if (!bit(b.outer[0], 6)) return false;
      b.memory.mapPpu(0, 0x2000, b.memory.chrRam, 0);
      return true;
    },
  }),
  mmc3(513, 'Sachen 9602', sachen9602, { ram: { chrRam: 0x8000 } }),
];
