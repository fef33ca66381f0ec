import { bit, reversed } from '../parts/bits.ts';
import { twice } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';
import { type Mmc3Board, type Mmc3Wiring, mmc3 } from './mmc3-board.ts';

const inPage5 = (address: number) => address >= 0x5000 && address < 0x6000;

/** A9746 (219): its own bank registers; the number written last at $8000 or $8002 says what $8001 means. */
const a9746: Mmc3Wiring = {
  // 0: number of $8002, 1: number of $8000, 2: upper CHR bits, 3-6: PRG, 7-14: CHR low, 15-22: CHR high.
  registers: 23,
  initial: [0, 0, 0, 0xfc, 0xfd, 0xfe, 0xff, 0, 1, 2, 3, 4, 5, 6, 7],
  write(b, address, data) {
    if (address < 0x8000 || address >= 0xa000) return false;
    const o = b.outer;
    const place = address & 3;
    if (place === 1) write9746(o, data);
    else if (place !== 3) {
      o[0] = place === 2 ? data : 0;
      o[1] = place === 0 ? data : 0;
    }
    return true;
  },
  mapPrg(b) {
    for (let i = 0; i < 4; i++) b.prg8(0x8000 + i * 0x2000, b.outer[3 + i]);
    return true;
  },
  mapChr(b) {
    for (let i = 0; i < 8; i++) b.chr1(i * 0x400, b.outer[7 + i] | (b.outer[15 + i] << 8));
    return true;
  },
};

/** By the upper bits of the number at $8000: which 1 KiB the value is for. */
const SLOTS_9746: Readonly<Record<number, number>> = {
  9: 0,
  11: 1,
  12: 2,
  13: 2,
  15: 3,
  16: 4,
  17: 4,
  20: 5,
  21: 5,
  24: 6,
  25: 6,
  28: 7,
  29: 7,
};

function write9746(o: Uint8Array, data: number): void {
  const [prgNumber, number] = o;
  if (prgNumber >= 0x23 && prgNumber <= 0x26) {
    o[3 + 0x26 - prgNumber] = bit(data, 5) | (bit(data, 4) << 1) | (bit(data, 3) << 2) | (bit(data, 2) << 3);
  }
  const slot = SLOTS_9746[number];
  if (slot === undefined) {
    if (number >= 8 && number < 0x20 && !(number & 1)) o[2] = data;
    return;
  }
  let inner = data >> 1;
  if (slot === 1 || slot === 3) inner |= 1;
  else if (slot < 4) inner &= 0x0e;
  else inner &= 0x0f;
  const bank = (o[2] << 4) | inner;
  o[7 + slot] = bank & 0xff;
  o[15 + slot] = bank >> 8;
}

/** What the 158B answers at $5xx0-$5xx7. */
const ANSWERS_158B = [0, 0, 0, 1, 2, 4, 15, 0] as const;

/** Dragon Fighter (292): reads at $6000 make the board take a byte of RAM as a CHR bank. */
function readDragonFighter(b: Mmc3Board, address: number, data: number): number {
  if (address < 0x6000 || address >= 0x7000) return data;
  const o = b.outer;
  const { bytes, ram } = b.memory;
  if (!(address & 1)) {
    if ((o[0] & 0xe0) === 0xc0) o[1] = bytes[ram.start + 0x6a];
    else o[2] = bytes[ram.start + 0xff];
    b.mapBanks();
  }
  return 0;
}

const dragonFighter: Mmc3Wiring = {
  registers: 3,
  write(b, address, data) {
    if (address < 0x6000 || address >= 0x7000 || address & 1) return false;
    b.outer[0] = data;
    return true;
  },
  read: readDragonFighter,
  peek: (_b, address, data) => (address >= 0x6000 && address < 0x7000 ? 0 : data),
  prg: (b, bank, address) => (address === 0x8000 ? b.outer[0] & 0x1f : bank),
  mapChr(b) {
    const r = b.registers;
    const [, low, high] = b.outer;
    const swapped = bit(b.select, 7);
    b.chr2(0x0000, ((swapped ? r[2] : r[0]) >> 1) ^ low);
    b.chr2(0x0800, ((swapped ? r[4] : r[1]) >> 1) | ((high & 0x40) << 1));
    b.chr4(0x1000, high & 0x3f);
    return true;
  },
};

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

/**
 * Clones of the MMC3 with registers of their own, or a protection.
 * https://www.nesdev.org/wiki/Category:MMC3-like_mappers
 */
export const MMC3_CLONES: readonly BoardRow[] = [
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
  mmc3(121, 'Kasheng A9711, A9713', panda),
  mmc3(187, 'Kasheng A98402', kasheng187),
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
  mmc3(208, 'Gouder 37017', gouder208),
  mmc3(219, 'Kasheng A9746', a9746),
  mmc3(238, 'Contra Fighter', {
    write(b, address, data) {
      if (address >= 0x8000) return false;
      b.outer[0] = [0, 2, 2, 3][data & 3];
      return true;
    },
    read: (b, address, data) => (address < 0x8000 ? b.outer[0] : data),
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
      if (!b.outer[0]) b.memory.unmapCpuReads(0x6000, 0x2000);
      return true;
    },
    read(b, address, data) {
      const { workRam, bytes } = b.memory;
      if (address < 0x6000 || address >= 0x8000 || workRam.size === 0) return data;
      return bytes[workRam.start + ((address & 0x1fff) % workRam.size)] ^ (b.outer[0] ? 0 : b.outer[1]);
    },
  }),
  mmc3(258, '158B', {
    write(b, address, data) {
      if (!inPage5(address) || address & 7) return false;
      b.outer[0] = data;
      return true;
    },
    read: (_b, address, data) => (inPage5(address) ? data | ANSWERS_158B[address & 7] : data),
    prg: (_b, bank) => bank & 15,
    mapPrg(b) {
      const o = b.outer[0];
      if (!bit(o, 7)) return false;
      if (bit(o, 5)) b.prg32((o & 6) >> 1);
      else twice(b, o & 7);
      return true;
    },
  }),
  mmc3(292, 'Dragon Fighter', dragonFighter, { ram: { prgRam: 0 } }),
];
