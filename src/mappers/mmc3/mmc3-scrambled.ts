import { bit } from '../parts/bits.ts';
import { twice } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';
import { type Mmc3Board, type Mmc3Wiring, mmc3 } from './mmc3-board.ts';

/** 114 and 182: the MMC3's registers at other addresses, its register numbers in another order. */
const SCRAMBLED_114 = [0, 3, 1, 5, 6, 7, 2, 4] as const;

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

/** Registers of mapper 217 by the number written, while $5007 scrambles them. */
const SCRAMBLED_217 = [0, 6, 3, 7, 5, 2, 4, 1] as const;

/** A bank register of the chip was written: it takes the place of $5000's bank, and CHR takes $5001 over. */
function bankWritten217(o: Uint8Array): void {
  o[4] = 0;
  o[5] = o[1];
}

/**
 * A Realtec 8237 with one scrambling pattern that $5007 switches off (217). No document; Mesen and Nestopia
 * agree on when the outer registers take effect.
 */
const scrambled217: Mmc3Wiring = {
  // $5000, $5001, $5007, a number was written, the bank of $5000 is in force, $5001 as CHR sees it.
  registers: 6,
  initial: [0, 0xff, 3, 0, 0, 0xff],
  write(b, address, data) {
    const o = b.outer;
    if (address < 0x8000) {
      if (address === 0x5000) {
        o[0] = data;
        o[4] = data & 0x80;
      } else if (address === 0x5001) {
        if (o[1] !== data) o[4] = 0;
        o[1] = data;
      } else if (address === 0x5007) o[2] = data;
      else return false;
      return true;
    }
    if (!o[2]) {
      if (address < 0xa000) bankWritten217(o);
      return false;
    }
    switch (address & 0xe001) {
      case 0x8000:
        b.irqLatch = data;
        break;
      case 0x8001:
        o[3] = 1;
        bankWritten217(o);
        b.writeMmc3(0x8000, (data & 0xc0) | SCRAMBLED_217[data & 7]);
        break;
      case 0xa000:
        // A value counts once for each number, and PRG not at all while $5000 gives the bank.
        if (o[3] && !(bit(o[0], 7) && (b.select & 7) >= 6)) {
          o[3] = 0;
          bankWritten217(o);
          b.writeMmc3(0x8001, data);
        }
        break;
      case 0xa001:
        b.writeMmc3(0xa000, data);
        break;
      default:
        return false;
    }
    return true;
  },
  prg(b, bank) {
    const outer = b.outer[1];
    return ((outer & 3) << 5) | (bit(outer, 3) ? bank & 0x1f : (bank & 15) | (outer & 0x10));
  },
  chr(b, bank) {
    const outer = b.outer[5];
    return ((outer & 3) << 8) | (bit(outer, 3) ? bank : (bank & 0x7f) | ((outer << 3) & 0x80));
  },
  mapPrg(b) {
    if (!b.outer[4]) return false;
    twice(b, (b.outer[0] & 15) | ((b.outer[1] & 3) << 4));
    return true;
  },
};

/** King of Fighters '97 (263): data lines swapped, and three addresses more. */
const KOF97_ADDRESSES: Readonly<Record<number, number>> = { 36864: 0x8001, 53248: 0xc001, 61440: 0xe001 };

/** UNL-8237 (215): register numbers and addresses go through one of eight scramblers. */
const DATA_215 = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [0, 2, 6, 1, 7, 3, 4, 5],
  [0, 5, 4, 1, 7, 2, 6, 3],
  [0, 6, 3, 7, 5, 2, 4, 1],
  [0, 2, 5, 3, 6, 1, 7, 4],
] as const;

const ADDRESS_215 = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [3, 2, 0, 4, 1, 5, 6, 7],
  [0, 1, 2, 3, 4, 5, 6, 7],
  [5, 0, 1, 2, 3, 7, 6, 4],
  [3, 1, 0, 5, 2, 4, 6, 7],
] as const;

const scrambled215: Mmc3Wiring = {
  registers: 3,
  initial: [0, 0x0f, 0],
  write(b, address, data) {
    const o = b.outer;
    if (address < 0x5000) return false;
    if (address < 0x8000) {
      const register = [0, 1, 7].indexOf(address & 7);
      if (address >= 0x6000 || register < 0) return false;
      o[register] = register === 2 ? data & 7 : data;
      return true;
    }
    const index = ((address >> 12) & 6) | (address & 1);
    const real = (ADDRESS_215[o[2]] ?? ADDRESS_215[0])[index];
    const value = real === 0 ? (data & 0xc0) | (DATA_215[o[2]] ?? DATA_215[0])[data & 7] : data;
    b.writeMmc3(0x8000 | ((real & 6) << 12) | (real & 1), value);
    return true;
  },
  prg(b, bank) {
    const [a, c] = b.outer;
    const outer = outer215(b);
    return bit(a, 6) ? outer | (bank & 15) | (c & 0x10) : outer | (bank & 0x1f);
  },
  mapPrg(b) {
    const [a, c] = b.outer;
    if (!bit(a, 7)) return false;
    const inner = bit(a, 6) ? (a & 7) | ((c & 0x10) >> 1) : a & 15;
    const bank = (outer215(b) >> 1) | inner;
    if (bit(a, 5)) b.prg32(bank >> 1);
    else twice(b, bank);
    return true;
  },
  chr(b, bank) {
    const [a, c] = b.outer;
    const outer = b.submapper === 1 ? (c & 0x0e) << 7 : (c & 0x0c) << 6;
    return bit(a, 6) ? outer | (bank & 0x7f) | ((c & 0x20) << 2) : outer | bank;
  },
};

function outer215(b: Mmc3Board): number {
  const c = b.outer[1];
  return ((c & 3) << 5) | (b.submapper === 1 ? (c & 8) << 4 : 0);
}

/**
 * Clones of the MMC3 whose registers lie elsewhere, have other numbers, or get and give their bits in another order.
 * https://www.nesdev.org/wiki/Category:MMC3-like_mappers
 */
export const MMC3_SCRAMBLED: readonly BoardRow[] = [
  mmc3(114, 'SuperGame MMC3', scrambled114()),
  mmc3(123, 'Kasheng H2288', {
    registers: 2,
    write(b, address, data) {
      if (address >= 0x5800 && address < 0x6000) {
        b.outer[address & 1] = data;
        return true;
      }
      if ((address & 0xe001) !== 0x8000) return false;
      b.writeMmc3(0x8000, (data & 0xc0) | [0, 3, 1, 5, 6, 7, 2, 4][data & 7]);
      return true;
    },
    mapPrg(b) {
      const o = b.outer[0];
      if (!bit(o, 6)) return false;
      const bank = (o & 5) | ((o >> 2) & 2) | ((o >> 2) & 8);
      if (bit(o, 1)) b.prg32(bank >> 1);
      else twice(b, bank);
      return true;
    },
  }),
  mmc3(182, 'Hosenkan MMC3', scrambled114()),
  mmc3(196, 'MMC3 with command line wired', {
    registers: 2,
    write(b, address, data) {
      if (address >= 0x6000 && address < 0x7000) {
        b.outer[0] = 1;
        b.outer[1] = (data & 15) | (data >> 4);
        return true;
      }
      if (address < 0x8000) return false;
      const a0 = bit(address, 2) | bit(address, 3) | (address < 0xc000 ? bit(address, 1) : 0);
      b.writeMmc3((address & 0xfffe) | a0, data);
      return true;
    },
    mapPrg(b) {
      if (!b.outer[0]) return false;
      b.prg32(b.outer[1]);
      return true;
    },
  }),
  mmc3(215, 'Realtec 8237', scrambled215),
  mmc3(217, 'Golden Card 6-in-1', scrambled217),
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
  mmc3(263, "King of Fighters '97", {
    write(b, address, data) {
      if (address < 0x8000) return false;
      const turned = (data & 0xd8) | (bit(data, 5) << 1) | (bit(data, 2) << 5) | bit(data, 1) | (bit(data, 0) << 2);
      b.writeMmc3(KOF97_ADDRESSES[address] ?? address, turned);
      return true;
    },
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
];
