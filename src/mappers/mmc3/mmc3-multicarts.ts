import { bit, reversed } from '../parts/bits.ts';
import { twice } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';
import { type Mmc3Board, type Mmc3Wiring, mmc3 } from './mmc3-board.ts';

/** Protection answers of the Kasheng boards (121, 187). */
const KASHENG = [0x83, 0x83, 0x42, 0x00] as const;

/** CHR A18 follows whether the chip's 2 KiB half is at $0000 or $1000 (121, 187). */
function splitChr(b: Mmc3Board, bank: number, address: number): number {
  return (address & 0x1000) === (b.select & 0x80) << 5 ? bank | 0x100 : bank;
}

/** Kasheng A9711, A9713 (121): PRG banks go through a small protection circuit. */
const panda: Mmc3Wiring = {
  registers: 8,
  initial: [0, 0, 0, 0x80],
  write(b, address, data) {
    const o = b.outer;
    if (address >= 0x5000 && address < 0x6000) {
      o[4] = KASHENG[data & 3];
      if ((address & 0x5180) === 0x5180) o[3] = data;
      return true;
    }
    if (address < 0x8000 || address >= 0xa000) return false;
    switch (address & 3) {
      case 1:
        o[6] = reversed(data, 6);
        if (!o[7]) pandaUpdate(o);
        b.writeMmc3(0x8001, data);
        break;
      case 3:
        o[5] = data;
        pandaUpdate(o);
        b.writeMmc3(0x8000, data);
        break;
      default:
        return false;
    }
    return true;
  },
  read: (b, address, data) => (address >= 0x5000 && address < 0x6000 ? b.outer[4] : data),
  prg(b, bank, address) {
    const o = b.outer;
    const outer = (o[3] & 0x80) >> 2;
    if (!(o[5] & 0x3f) || address === 0x8000) return (bank & 0x1f) | outer;
    return o[address === 0xa000 ? 2 : address === 0xc000 ? 1 : 0] | outer;
  },
  chr(b, bank, address) {
    const { prgRom, chrRom } = b.memory;
    return prgRom.size === chrRom.size ? bank | ((b.outer[3] & 0x80) << 1) : splitChr(b, bank, address);
  },
};

function pandaUpdate(o: Uint8Array): void {
  switch (o[5] & 0x3f) {
    case 0x20:
    case 0x29:
    case 0x2b:
    case 0x3c:
    case 0x3f:
      o[7] = 1;
      o[0] = o[6];
      break;
    case 0x26:
      o[7] = 0;
      o[0] = o[6];
      break;
    case 0x2c:
      o[7] = 1;
      if (o[6]) o[0] = o[6];
      break;
    case 0x28:
      o[7] = 0;
      o[1] = o[6];
      break;
    case 0x2a:
      o[7] = 0;
      o[2] = o[6];
      break;
    case 0x2f:
      break;
    default:
      o[5] = 0;
  }
}

/** PowerJoy and kin (126): outer banks in inverted bits, several PRG and CHR modes. */
const powerJoy: Mmc3Wiring = {
  registers: 4,
  write(b, address, data) {
    if (address < 0x6000 || address >= 0x8000) return false;
    const register = address & 3;
    if ((register === 0 || register === 3) && bit(b.outer[3], 7)) return false;
    b.outer[register] = data;
    return true;
  },
  prg: (b, bank) => powerJoyPrg(b.outer[0], bank),
  mapPrg(b) {
    const mode = b.outer[3] & 3;
    if (mode === 0) return false;
    const bank = powerJoyPrg(b.outer[0], b.registers[6]);
    for (let i = 0; i < 4; i++) b.prg8(0x8000 + i * 0x2000, bank + (mode === 3 ? i : i & 1));
    return true;
  },
  chr: (b, bank) => powerJoyOuter(b.outer) | (bank & (((b.outer[0] & 0x80) - 1) & 0xff)),
  mapChr(b) {
    if (!bit(b.outer[3], 4)) return false;
    b.chr8((powerJoyOuter(b.outer) | ((b.outer[2] & 15) << 3)) >> 3);
    return true;
  },
};

function powerJoyPrg(outer: number, bank: number): number {
  const inner = bank & (((~outer >> 2) & 0x10) | 0x0f);
  return inner | ((outer & (6 | ((outer & 0x40) >> 6))) << 4) | ((outer & 0x10) << 3);
}

function powerJoyOuter(o: Uint8Array): number {
  const a = o[0];
  return (~a & 0x80 & o[2]) | ((a << 4) & 0x80 & a) | ((a << 3) & 0x100) | ((a << 5) & 0x200);
}

/** The Kasheng 98402 (187). */
const kasheng187: Mmc3Wiring = {
  registers: 3,
  write(b, address, data) {
    if (address === 0x5000 || address === 0x6000) b.outer[0] = data;
    else if (address === 0x5001) b.outer[1] = data;
    else {
      // A write to $8001 itself does nothing until $8000 itself was written.
      if (address === 0x8000) b.outer[2] = 1;
      return address === 0x8001 && !b.outer[2];
    }
    return true;
  },
  read: (b, address, data) => (address >= 0x5000 && address < 0x6000 ? KASHENG[b.outer[1] & 3] : data),
  prg: (_b, bank) => bank & 0x3f,
  mapPrg(b) {
    const o = b.outer[0];
    if (!bit(o, 7)) return false;
    if (bit(o, 5)) b.prg32((o & 0x1f) >> (bit(o, 6) ? 2 : 1));
    else twice(b, o & 0x1f);
    return true;
  },
  chr: splitChr,
};

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

/** Which bits the protection of mapper 208 inverts, by the value written to $5000. */
function key208(value: number): number {
  if (bit(value, 6)) {
    if (bit(value, 3)) return 0;
    return (bit(value, 0) << 4) | (bit(value, 1) << 6) | (bit(value, 4) << 3) | bit(value, 7);
  }
  if (!bit(value, 3)) return 0x59;
  return 0x59 & ~((bit(value, 0) << 4) | (bit(value, 1) << 6) | (bit(value, 4) << 3) | bit(value, 7));
}

/** Gouder 37017 (208). */
const gouder208: Mmc3Wiring = {
  registers: 6,
  initial: [0, 0, 0, 0, 0, 3],
  write(b, address, data) {
    const o = b.outer;
    const block = address >> 11;
    if (block === 0x4800 >> 11 || block === 0x6800 >> 11) o[5] = (data & 1) | ((data >> 3) & 2);
    else if (block === 0x5000 >> 11) o[4] = data;
    else if (block === 0x5800 >> 11) o[address & 3] = data ^ key208(o[4]);
    else return false;
    return true;
  },
  read: (b, address, data) => (address >= 0x5800 && address < 0x6000 ? b.outer[address & 3] : data),
  mapPrg(b) {
    b.prg32(b.outer[5]);
    return true;
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

/** Boards with an MMC3 (or its clone) and more logic around it. */
export const MMC3_MULTICARTS: readonly BoardRow[] = [
  mmc3(121, 'Kasheng A9711, A9713', panda),
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
  mmc3(126, 'PowerJoy', powerJoy),
  mmc3(134, 'T4A54A', {
    write(b, address, data) {
      if (address < 0x6000 || address >= 0x8000 || (address & 3) !== 1) return false;
      b.outer[0] = data;
      return true;
    },
    prg: (b, bank) => (bank & 0x1f) | ((b.outer[0] & 2) << 4),
    chr: (b, bank) => (bank & 0xff) | ((b.outer[0] & 0x20) << 3),
  }),
  mmc3(187, 'Kasheng A98402', kasheng187),
  mmc3(195, 'Waixing FS303', { isChrRam: (_b, bank) => bank < 4 }, { ram: { chrRam: 0x1000 } }),
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
  mmc3(208, 'Gouder 37017', gouder208),
  mmc3(215, 'Realtec 8237', scrambled215),
  mmc3(224, 'Jncota KT-008', {
    write(b, address, data) {
      if (address !== 0x5000) return false;
      b.outer[0] = data;
      return true;
    },
    prg: (b, bank) => (bank & 0x3f) | ((b.outer[0] & 4) << 4),
  }),
  mmc3(238, 'Contra Fighter', {
    write(b, address, data) {
      if (address >= 0x8000) return false;
      b.outer[0] = [0, 2, 2, 3][data & 3];
      return true;
    },
    read: (b, address, data) => (address < 0x8000 ? b.outer[0] : data),
  }),
  mmc3(259, 'BMC-F-15', {
    write(b, address, data) {
      if (address < 0x6000 || address >= 0x8000 || !b.ramOpen) return false;
      b.outer[0] = data & 15;
      return true;
    },
    mapPrg(b) {
      const o = b.outer[0];
      const wide = bit(o, 3);
      b.prg16(0x8000, o & ~wide).prg16(0xc000, o | wide);
      return true;
    },
  }),
  mmc3(366, 'GN-45', gn45),
];
