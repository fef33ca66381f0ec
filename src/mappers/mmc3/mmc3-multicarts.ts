import { bit } from '../parts/bits.ts';
import type { BoardRow } from '../rows.ts';
import { type Mmc3Board, type Mmc3Wiring, mmc3, writeRamRegister } from './mmc3-board.ts';

/** 45 and kin: four registers written in turn. */
function writeInTurn(b: Mmc3Board, address: number, data: number): boolean {
  const o = b.outer;
  if (address < 0x6000 || address >= 0x8000 || bit(o[3], 6)) return false;
  o[o[4]] = data;
  o[4] = (o[4] + 1) & 3;
  return true;
}

/** AA6023 (268): six outer registers, of which four are known to matter. https://www.nesdev.org/wiki/NES_2.0_Mapper_268 */
const coolboy: Mmc3Wiring = {
  registers: 4,
  write(b, address, data) {
    const [from, mask] = b.submapper & 1 ? [0x5000, 0xf000] : [0x6000, 0xe000];
    const o = b.outer;
    if ((address & mask) !== from) return false;
    b.pokeRam(address, data);
    if ((o[3] & 0x90) !== 0x80) o[address & 3] = data;
    return true;
  },
  prg(b, bank, address) {
    const [r0, r1, , r3] = b.outer;
    const outer = (r0 & 7) | (bit(r1, 4) << 3) | (((r1 >> 2) & 3) << 4) | (((r0 >> 4) & 3) << 6);
    const free = 0x0f | (bit(r0, 6) ? 0 : 0x10) | (bit(r1, 7) ? 0 : 0x20) | (bit(r1, 6) << 6) | (bit(r1, 5) << 7);
    // The "weird" mode has no fixed banks when PRG is swapped.
    const inner = bit(r3, 6) && bit(b.select, 6) && bank < 0 && address === 0xe000 ? 0 : bank & 0xff;
    const base = (outer << 4) & ~free;
    if (!bit(r3, 4)) return base | (inner & free);
    const low = bit(r1, 1) ? (r3 & 0x0c) | (bit(address, 14) << 1) : r3 & 0x0e;
    return base | (inner & free & 0xf0) | low | bit(address, 13);
  },
  chr(b, bank, address) {
    const [r0, , r2, r3] = b.outer;
    const place = (b.select & 0x80 ? address ^ 0x1000 : address) >> 10;
    // The "weird" mode has no bank in the odd places of the 2 KiB half.
    const inner = bit(r3, 6) && (place === 1 || place === 3) ? 0 : bank;
    const a17 = bit(r0, 7) ? (r0 & 8) << 4 : inner & 0x80;
    return a17 | (bit(r3, 4) ? ((r2 & 15) << 3) | (address >> 10) : inner & 0x7f);
  },
};

/** GN-45 (366): the outer bank by address or, above, by data; A7 locks it. */
const gn45: Mmc3Wiring = {
  registers: 2,
  write(b, address, data) {
    const o = b.outer;
    if (address < 0x6000 || address >= 0x8000 || o[1]) return false;
    if (address < 0x7000) {
      o[0] = address & 0x30;
      o[1] = address & 0x80;
    } else o[0] = data & 0x30;
    return true;
  },
  prg: (b, bank) => (bank & 15) | b.outer[0],
  chr: (b, bank) => (bank & 0x7f) | (b.outer[0] << 3),
};

/**
 * Multicarts of MMC3 games: an outer bank chooses one of them. https://www.nesdev.org/wiki/Category:MMC3-like_mappers
 */
export const MMC3_MULTICARTS: readonly BoardRow[] = [
  mmc3(37, 'Super Mario Bros. + Tetris + World Cup', {
    write: writeRamRegister,
    prg(b, bank) {
      const block = b.outer[0] & 7;
      if (block < 3) return bank & 7;
      if (block === 3) return (bank & 7) | 8;
      return block === 7 ? (bank & 7) | 0x18 : (bank & 15) | 0x10;
    },
    chr: (b, bank) => (bank & 0x7f) | ((b.outer[0] & 4) << 5),
  }),
  mmc3(44, 'Super Big 7-in-1', {
    write(b, address, data) {
      if ((address & 0xe001) !== 0xa001) return false;
      b.outer[0] = Math.min(data & 7, 6);
      b.ramProtect = data;
      return true;
    },
    prg: (b, bank) => (bank & (b.outer[0] < 6 ? 0x0f : 0x1f)) | (b.outer[0] << 4),
    chr: (b, bank) => (bank & (b.outer[0] < 6 ? 0x7f : 0xff)) | (b.outer[0] << 7),
  }),
  mmc3(45, 'GA23C', {
    registers: 5,
    initial: [0, 0, 0x0f, 0, 0],
    write: writeInTurn,
    prg: (b, bank) => (bank & (~b.outer[3] & 0x3f)) | b.outer[1] | ((b.outer[2] & 0xc0) << 2),
    chr(b, bank) {
      const o = b.outer;
      if (b.memory.chrRom.size === 0) return bank;
      const mask = bit(o[2], 3) ? (2 << (o[2] & 7)) - 1 : 0;
      return (bank & mask) | o[0] | ((o[2] & 0xf0) << 4);
    },
  }),
  mmc3(47, 'Super Spike + World Cup', {
    write: writeRamRegister,
    prg: (b, bank) => (bank & 15) | ((b.outer[0] & 1) << 4),
    chr: (b, bank) => (bank & 0x7f) | ((b.outer[0] & 1) << 7),
  }),
  mmc3(52, 'Mario Party 7-in-1', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x6000 || address >= 0x8000 || !b.ramOpen || b.outer[1]) return false;
      b.outer[0] = data;
      b.outer[1] = data & 0x80;
      return true;
    },
    prg: (b, bank) =>
      bit(b.outer[0], 3) ? (bank & 15) | ((b.outer[0] & 7) << 4) : (bank & 31) | ((b.outer[0] & 6) << 4),
    chr(b, bank) {
      const o = b.outer[0];
      if (bit(o, 6)) return (bank & 0x7f) | ((o & 4) << 7) | ((o & 0x30) << 3);
      return (bank & 0xff) | ((o & 4) << 7) | ((o & 0x20) << 3);
    },
  }),
  mmc3(134, 'T4A54A', {
    write(b, address, data) {
      if (address < 0x6000 || address >= 0x8000 || (address & 3) !== 1) return false;
      b.outer[0] = data;
      return true;
    },
    prg: (b, bank) => (bank & 0x1f) | ((b.outer[0] & 2) << 4),
    chr: (b, bank) => (bank & 0xff) | ((b.outer[0] & 0x20) << 3),
  }),
  mmc3(205, 'JC-016-2', {
    write: writeRamRegister,
    prg(b, bank) {
      const block = b.outer[0] & 3;
      return (bank & (block < 2 ? 0x1f : 0x0f)) | (block << 4);
    },
    chr(b, bank) {
      const block = b.outer[0] & 3;
      return (bank & (block < 2 ? 0xff : 0x7f)) | (block << 7);
    },
  }),
  mmc3(268, 'AA6023 (COOLBOY, MINDKIDS)', coolboy, { ram: { chrRam: 0x40000 } }),
  mmc3(313, 'Reset-based MMC3 multicart', {
    prg: (b, bank) => (bank & 15) | (b.resets << 4),
    chr: (b, bank) => (bank & 0x7f) | (b.resets << 7),
  }),
  mmc3(348, '830118C', {
    write(b, address, data) {
      if (address < 0x6800 || address >= 0x6900) return false;
      b.outer[0] = data;
      return true;
    },
    prg: (b, bank) => (bank & 15) | ((b.outer[0] & 12) << 2),
    mapPrg(b) {
      const outer = (b.outer[0] & 12) << 2;
      if (outer !== 0x30) return false;
      const low = bit(b.select, 6) ? 14 : b.registers[6] & 15;
      const next = b.registers[7] & 15;
      b.prg8(0x8000, outer | low).prg8(0xa000, outer | next);
      b.prg8(0xc000, outer | low | 2).prg8(0xe000, outer | next | 2);
      return true;
    },
    chr: (b, bank) => (bank & 0x7f) | ((b.outer[0] & 12) << 5),
  }),
  mmc3(366, 'GN-45', gn45),
];
