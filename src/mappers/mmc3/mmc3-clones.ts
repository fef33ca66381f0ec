import { bit } from '../parts/bits.ts';
import { twice } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';
import { type Mmc3Board, type Mmc3Wiring, mmc3 } from './mmc3-board.ts';

const inPage5 = (address: number) => address >= 0x5000 && address < 0x6000;

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

/** HP10xx, HP20xx (260): an MMC3 within an outer bank, or a CNROM. https://www.nesdev.org/wiki/NES_2.0_Mapper_260 */
const hpxx: Mmc3Wiring = {
  // 0: mode, 1: PRG, 2: CHR, 4: the CNROM's latch, 5: locked.
  registers: 6,
  write(b, address, data) {
    const o = b.outer;
    if (inPage5(address)) {
      if (o[5]) return false;
      o[address & 3] = data;
      o[5] = data & 0x80;
    } else if (address >= 0x8000 && bit(o[0], 2)) o[4] = data;
    else return false;
    return true;
  },
  // The DIP switches, all off.
  read: (_b, address, data) => (inPage5(address) ? 0 : data),
  prg: (b, bank) =>
    bit(b.outer[0], 1) ? (bank & 15) | ((b.outer[1] & 0x18) << 1) : (bank & 31) | ((b.outer[1] & 0x10) << 1),
  mapPrg(b) {
    const [mode, prg] = b.outer;
    if (!bit(mode, 2)) return false;
    if ((mode & 15) === 4) twice(b, prg & 0x1f);
    else b.prg32((prg & 0x1e) >> 1);
    return true;
  },
  chr: (b, bank) =>
    bit(b.outer[0], 0) ? (bank & 0x7f) | ((b.outer[2] & 0x30) << 3) : (bank & 0xff) | ((b.outer[2] & 0x20) << 3),
  mapChr(b) {
    const [mode, , chr, , latch] = b.outer;
    if (!bit(mode, 2)) return false;
    const fromLatch = [0, 0, 1, 3][mode & 3];
    b.chr8((chr & 0x3f & ~fromLatch) | (latch & fromLatch));
    return true;
  },
  mapScreens(b) {
    if (!bit(b.outer[0], 2)) return false;
    b.horizontal(bit(b.outer[4], 2));
    return true;
  },
};

/** King of Fighters '97 (263): data lines swapped, and three addresses more. */
const KOF97_ADDRESSES: Readonly<Record<number, number>> = { 36864: 0x8001, 53248: 0xc001, 61440: 0xe001 };

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

/** Sachen 9602 (513): the upper bits of the CHR registers are PRG A19 and A20. https://www.nesdev.org/wiki/NES_2.0_Mapper_513 */
const sachen9602: Mmc3Wiring = {
  write(b, address, data) {
    if ((address & 0xe001) === 0x8001 && (b.select & 7) < 6) b.outer[0] = data >> 6;
    return false;
  },
  prg: (b, bank) => (bank < 0 ? 0x40 + bank : (bank & 0x3f) | (b.outer[0] << 6)),
  chr: (_b, bank) => bank & 0x1f,
};

/** Clones of the MMC3 with registers or wires of their own. https://www.nesdev.org/wiki/Category:MMC3-like_mappers */
export const MMC3_CLONES: readonly BoardRow[] = [
  mmc3(199, 'Waixing FS309', fs309, { ram: { chrRam: 0x2000 } }),
  mmc3(217, 'Golden Card 6-in-1', scrambled217),
  mmc3(219, 'Kasheng A9746', a9746),
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
  mmc3(260, 'HP10xx, HP20xx', hpxx),
  mmc3(263, "King of Fighters '97", {
    write(b, address, data) {
      if (address < 0x8000) return false;
      const turned = (data & 0xd8) | (bit(data, 5) << 1) | (bit(data, 2) << 5) | bit(data, 1) | (bit(data, 0) << 2);
      b.writeMmc3(KOF97_ADDRESSES[address] ?? address, turned);
      return true;
    },
  }),
  mmc3(268, 'AA6023 (COOLBOY, MINDKIDS)', coolboy, { ram: { chrRam: 0x40000 } }),
  mmc3(292, 'Dragon Fighter', dragonFighter, { ram: { prgRam: 0 } }),
  mmc3(513, 'Sachen 9602', sachen9602, { ram: { chrRam: 0x8000 } }),
];
