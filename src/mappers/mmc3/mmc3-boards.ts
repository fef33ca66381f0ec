import { OPEN_BUS, PAGE_BITS } from '../memory.ts';
import { bit } from '../parts/bits.ts';
import { twice } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';
import { type Mmc3Board, type Mmc3Wiring, mmc3 } from './mmc3-board.ts';

/** An outer register at $6000-$7FFF, open to writes as the MMC3's RAM is. */
function ramRegister(needsRam = true): NonNullable<Mmc3Wiring['write']> {
  return (b, address, data) => {
    if (address < 0x6000 || address >= 0x8000 || (needsRam && !b.ramOpen)) return false;
    b.outer[0] = data;
    return true;
  };
}

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

/** 114 and 182: the MMC3's registers at other addresses, its register numbers in another order. */
const SCRAMBLED_114 = [0, 3, 1, 5, 6, 7, 2, 4] as const;

/** 45 and kin: four registers written in turn. */
function writeInTurn(b: Mmc3Board, address: number, data: number): boolean {
  const o = b.outer;
  if (address < 0x6000 || address >= 0x8000 || bit(o[3], 6)) return false;
  o[o[4]] = data;
  o[4] = (o[4] + 1) & 3;
  return true;
}

/** Boards around an MMC3 or a clone of it. https://www.nesdev.org/wiki/Category:MMC3-like_mappers */
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
  mmc3(37, 'Super Mario Bros. + Tetris + World Cup', {
    write: ramRegister(),
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
    write: ramRegister(),
    prg: (b, bank) => (bank & 15) | ((b.outer[0] & 1) << 4),
    chr: (b, bank) => (bank & 0x7f) | ((b.outer[0] & 1) << 7),
  }),
  mmc3(49, 'Super HiK 4-in-1', {
    write: ramRegister(),
    prg: (b, bank) => (bank & 15) | ((b.outer[0] & 0xc0) >> 2),
    chr: (b, bank) => (bank & 0x7f) | ((b.outer[0] & 0xc0) << 1),
    mapPrg(b) {
      if (b.outer[0] & 1) return false;
      b.prg32((b.outer[0] >> 4) & 3);
      return true;
    },
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
  mmc3(
    74,
    'Waixing with CHR RAM at 8-9',
    withChrRam((bank) => bank === 8 || bank === 9),
    { ram: { chrRam: 0x800 } },
  ),
  mmc3(114, 'SuperGame MMC3', scrambled114()),
  mmc3(115, 'Kasheng SFC-02B', {
    registers: 3,
    write(b, address, data) {
      if (address === 0x5080) {
        b.outer[2] = data;
        return false;
      }
      if (address < 0x6000 || address >= 0x8000) return false;
      b.outer[address & 1] = data;
      return true;
    },
    read: (b, address, data) => (address >= 0x5000 && address < 0x6000 ? b.outer[2] : data),
    mapPrg(b) {
      const o = b.outer[0];
      if (!bit(o, 7)) return false;
      if (bit(o, 5)) b.prg32((o & 15) >> 1);
      else twice(b, o & 15);
      return true;
    },
    chr: (b, bank) => bank | ((b.outer[1] & 1) << 8),
  }),
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
  mmc3(182, 'Hosenkan MMC3', scrambled114()),
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
  mmc3(189, 'TXC 01-22017', {
    write(b, address, data) {
      if (address < 0x4120 || address >= 0x8000) return false;
      b.outer[0] = data | (data >> 4);
      return true;
    },
    mapPrg(b) {
      b.prg32(b.outer[0] & 7);
      return true;
    },
  }),
  mmc3(205, 'JC-016-2', {
    write: ramRegister(),
    prg(b, bank) {
      const block = b.outer[0] & 3;
      return (bank & (block < 2 ? 0x1f : 0x0f)) | (block << 4);
    },
    chr(b, bank) {
      const block = b.outer[0] & 3;
      return (bank & (block < 2 ? 0xff : 0x7f)) | (block << 7);
    },
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
  mmc3(249, 'Waixing security chip', {
    write(b, address, data) {
      if (address !== 0x5000) return false;
      b.outer[0] = data;
      return true;
    },
    prg(b, bank) {
      if (!(b.outer[0] & 2)) return bank;
      if ((bank & 0xff) < 0x20)
        return (bank & 1) | ((bank >> 3) & 2) | ((bank >> 1) & 4) | ((bank << 2) & 8) | ((bank << 2) & 0x10);
      const high = bank - 0x20;
      return (
        (high & 3) |
        ((high >> 1) & 4) |
        ((high >> 4) & 8) |
        ((high >> 2) & 0x10) |
        ((high << 3) & 0x20) |
        ((high << 2) & 0xc0)
      );
    },
    chr(b, bank) {
      if (!(b.outer[0] & 2)) return bank;
      return (
        (bank & 3) |
        ((bank >> 1) & 4) |
        ((bank >> 4) & 8) |
        ((bank >> 2) & 0x10) |
        ((bank << 3) & 0x20) |
        ((bank << 2) & 0xc0)
      );
    },
  }),
  mmc3(250, 'Nitra', {
    write(b, address, _data) {
      if (address < 0x8000) return false;
      // A10 is the chip's A0, and the low address byte its data.
      b.writeMmc3((address & 0xe000) | bit(address, 10), address & 0xff);
      return true;
    },
  }),
  mmc3(254, 'Pikachu Y2K', {
    registers: 2,
    write(b, address, data) {
      if (address === 0x8000) b.outer[0] = 0xff;
      if (address === 0xa001) b.outer[1] = data;
      b.mapRam();
      return false;
    },
    // Until $8000 is written, reads of RAM come back with the second register's bits inverted.
    mapRam(b) {
      b.workRam(0);
      if (!b.outer[0]) b.memory.cpuPages.fill(OPEN_BUS, 0x6000 >> PAGE_BITS, 0x8000 >> PAGE_BITS);
      return true;
    },
    read(b, address, data) {
      const { workRam, bytes } = b.memory;
      if (address < 0x6000 || address >= 0x8000 || workRam.size === 0) return data;
      return bytes[workRam.start + ((address & 0x1fff) % workRam.size)] ^ (b.outer[0] ? 0 : b.outer[1]);
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
  mmc3(287, '411120-C', {
    write(b, address) {
      if (address < 0x6000 || address >= 0x8000) return false;
      b.outer[0] = address & 0xff;
      return true;
    },
    prg: (b, bank) => (bank & 15) | ((b.outer[0] & 3) << 4),
    mapPrg(b) {
      if (!bit(b.outer[0], 3)) return false;
      b.prg32(((b.outer[0] >> 4) & 3) | 12);
      return true;
    },
    chr: (b, bank) => bank | ((b.outer[0] & 3) << 7),
  }),
  mmc3(313, 'Reset-based MMC3 multicart', {
    prg: (b, bank) => (bank & 15) | (b.resets << 4),
    chr: (b, bank) => (bank & 0x7f) | (b.resets << 7),
  }),
  mmc3(325, 'Mali Splash Bomb', {
    write(b, address, data) {
      if (address < 0x8000) return false;
      const a0 = bit(address, 3) | (address >= 0xc000 ? bit(address, 2) : 0);
      b.writeMmc3((address & 0xfffe) | a0, data);
      return true;
    },
    prg: (_b, bank) => (bank & 3) | ((bank & 8) >> 1) | ((bank & 4) << 1),
    chr: (_b, bank) => (bank & 0xdd) | ((bank & 0x20) >> 4) | ((bank & 2) << 4),
  }),
  mmc3(333, 'New Star 8-in-1', {
    write(b, address, data) {
      if (address < 0x8000 || !bit(address, 12)) return false;
      b.outer[0] = data;
      return true;
    },
    prg: (b, bank) => (bank & 15) | ((b.outer[0] & 12) << 2),
    mapPrg(b) {
      if (bit(b.outer[0], 4)) return false;
      b.prg32(b.outer[0] & 15);
      return true;
    },
    chr: (b, bank) => (bank & 0x7f) | ((b.outer[0] & 12) << 5),
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
];

function scrambled114(): Mmc3Wiring {
  return {
    irq: 'nec',
    registers: 3,
    write(b, address, data) {
      const o = b.outer;
      if (address < 0x8000) {
        if (address < 0x6000) return false;
        o[address & 1] = data;
        return true;
      }
      switch (address & 0xe001) {
        case 0x8001:
          b.writeMmc3(0xa000, data);
          break;
        case 0xa000:
          b.writeMmc3(0x8000, (data & 0xc0) | SCRAMBLED_114[data & 7]);
          o[2] = 1;
          break;
        case 0xa001:
          b.irqLatch = data;
          break;
        case 0xc000:
          if (o[2]) b.writeMmc3(0x8001, data);
          o[2] = 0;
          break;
        case 0xc001:
          b.writeMmc3(0xc001, data);
          break;
        case 0xe000:
        case 0xe001:
          b.writeMmc3(address, data);
      }
      return true;
    },
    mapPrg(b) {
      const o = b.outer[0];
      if (!bit(o, 7)) return false;
      if (bit(o, 6)) b.prg32((o & 15) >> 1);
      else twice(b, o & 15);
      return true;
    },
    chr: (b, bank) => bank | ((b.outer[1] & 1) << 8),
  };
}
