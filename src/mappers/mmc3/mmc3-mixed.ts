import { bit } from '../parts/bits.ts';
import { padByte } from '../parts/rom-bytes.ts';
import { twice, wideOrTwice } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';
import { type Mmc3Board, type Mmc3Wiring, mmc3, writeRamRegister } from './mmc3-board.ts';

/** HP10xx, HP20xx (260): an MMC3 within an outer bank, or a CNROM. https://www.nesdev.org/wiki/NES_2.0_Mapper_260 */
const hpxx: Mmc3Wiring = {
  // 0: mode, 1: PRG, 2: CHR, 4: the CNROM's latch, 5: locked.
  registers: 6,
  write(b, address, data) {
    const o = b.outer;
    if (address >= 0x5000 && address < 0x6000) {
      if (o[5]) return false;
      o[address & 3] = data;
      o[5] = data & 0x80;
    } else if (address >= 0x8000 && bit(o[0], 2)) o[4] = data;
    else return false;
    return true;
  },
  // The DIP switches, all off.
  read: (_b, address, data) => (address >= 0x5000 && address < 0x6000 ? 0 : data),
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

/** By submapper (339): address bits that make NROM-256 of NROM-128, all of them or any. */
const WIDE_339 = [0x06, 0x04, 0x11, 0x18, 0x14] as const;

function wide339(b: Mmc3Board): boolean {
  const lines = WIDE_339[b.submapper] ?? WIDE_339[0];
  const set = b.outer[0] & lines;
  return lines === WIDE_339[0] ? set === lines : set !== 0;
}

/** An NROM game as a menu shows it: its 16 KiB bank, doubled unless `wide`, and pads in place of `lines` when `pads`. */
interface NromGame {
  readonly bank: number;
  readonly wide: boolean;
  readonly pads: number;
  readonly lines: number;
}

/** A register that takes the address of a write where the MMC3 has its RAM, and the NROM game it chooses, if any. */
function nromMenu(opens: (b: Mmc3Board) => boolean, game: (b: Mmc3Board) => NromGame | null): Mmc3Wiring {
  return {
    write(b, address) {
      if (address < 0x6000 || address >= 0x8000 || !opens(b)) return false;
      b.outer[0] = address & 0xff;
      return true;
    },
    mapRam(b) {
      b.memory.unmapCpu(0x6000, 0x2000);
      return true;
    },
    mapPrg(b) {
      const shown = game(b);
      if (shown === null) return false;
      wideOrTwice(b, shown.wide, shown.bank);
      if (shown.pads) b.memory.unmapCpu(0x8000, 0x8000);
      return true;
    },
    read(b, address, data) {
      const shown = game(b);
      return address < 0x8000 || shown === null ? data : padByte(b, shown.wide, shown.bank, address, shown.lines);
    },
  };
}

/** K-3006 and kin (339): NROM games, and MMC3 games, which close the register. */
const k3006: Mmc3Wiring = {
  ...nromMenu(
    (b) => b.ramOpen && !bit(b.outer[0], 5),
    (b) => {
      const a = b.outer[0];
      return bit(a, 5) ? null : { bank: a & 0x1f, wide: wide339(b), pads: bit(a, 7), lines: 2 };
    },
  ),
  prg: (b, bank) => (bank & 15) | ((b.outer[0] & 0x18) << 1),
  chr: (b, bank) => (bank & 0x7f) | ((b.outer[0] & 0x18) << 4),
};

/** K-3102 and, as submapper 1, GN-23 (458): an MMC3 for CHR and interrupts alone. */
const k3102 = nromMenu(
  (b) => bit(b.ramProtect, 7) === 1,
  (b) => {
    const a = b.outer[0];
    const [wide, pads] = b.submapper === 1 ? [3, 7] : [4, 5];
    return { bank: a & 15, wide: bit(a, wide) === 1, pads: bit(a, pads), lines: 5 };
  },
);

/** A write that the MMC3 would let through to its RAM, which these boards do not have. */
const reachesRam = (b: Mmc3Board, address: number) => address >= 0x6000 && address < 0x8000 && b.ramOpen;

function noRam(b: Mmc3Board): boolean {
  b.memory.unmapCpu(0x6000, 0x2000);
  return true;
}

/**
 * The MMC3 with its A14 held low, so that both halves show what it has at $8000-$BFFF; PRG A14 is then `a14`, CPU A14 (2),
 * or what the MMC3 says (-1). `outer` has the last word.
 */
function bothHalves(b: Mmc3Board, a14: number, outer: (bank: number) => number): void {
  const lower = [bit(b.select, 6) ? -2 : b.registers[6], b.registers[7]];
  for (let i = 0; i < 4; i++) {
    const bank = lower[i & 1];
    const half = a14 === 2 ? i >> 1 : a14;
    b.prg8(0x8000 + i * 0x2000, outer(half < 0 ? bank : (bank & ~2) | (half << 1)));
  }
}

/** 5/20-in-1 (334): an MMC3 for CHR, mirroring and interrupts; its jumper is open here, for the longer menu. */
const board334: Mmc3Wiring = {
  write(b, address, data) {
    if (!reachesRam(b, address)) return false;
    if ((address & 3) === 0) b.outer[0] = data;
    return true;
  },
  read: (b, address, data) => ((address & 0xe003) === 0x6002 && b.ramOpen ? data & 0xfe : data),
  mapRam: noRam,
  mapPrg(b) {
    b.prg32((b.outer[0] >> 1) & 3);
    return true;
  },
};

/** The outer bank of NC7000M (391): 128 KiB, or 256 KiB with PRG A17 from the MMC3. */
const outer391 = (o: number) => (bank: number) =>
  bit(o, 3) ? (bank & 15) | ((o & 3) << 4) : (bank & 31) | ((o & 2) << 4);

/** NC7000M (391): the data, and address bit 8, of a write; bit 7 locks both until reset. */
const nc7000m: Mmc3Wiring = {
  registers: 2,
  write(b, address, data) {
    if (!reachesRam(b, address) || bit(b.outer[0], 7)) return false;
    b.outer[0] = data;
    b.outer[1] = bit(address, 8);
    return true;
  },
  mapRam: noRam,
  prg: (b, bank) => outer391(b.outer[0])(bank),
  mapPrg(b) {
    const [o] = b.outer;
    if (bit(o, 5)) bothHalves(b, bit(o, 2) ? 2 : -1, outer391(o));
    return bit(o, 5) === 1;
  },
  chr(b, bank) {
    const [o, high] = b.outer;
    return (bit(o, 6) ? (bank & 0x7f) | (bit(o, 4) << 7) : bank & 0xff) | (high << 8);
  },
};

/** NJ064 (534): NROM games, and CHR RAM that can be locked; so can both registers, until reset. */
const nj064: Mmc3Wiring = {
  registers: 2,
  write(b, address, data) {
    if (!reachesRam(b, address) || bit(b.outer[1], 7)) return false;
    const register = address & 3;
    if (register === 0) b.outer[0] = data;
    else if (register === 3) b.outer[1] = data;
    return true;
  },
  mapRam: noRam,
  mapPrg(b) {
    const [o] = b.outer;
    if (bit(o, 6)) bothHalves(b, bit(o, 0) ? 1 : 2, (bank) => bank);
    return bit(o, 6) === 1;
  },
  mapChr(b) {
    const { memory } = b;
    if (bit(b.outer[1], 4)) memory.mapPpuReadOnly(0, 0x2000, memory.chr, 0);
    else b.chr8(0);
    return true;
  },
};

/**
 * Multicarts around an MMC3 that hold games of simpler boards, too.
 * https://www.nesdev.org/wiki/Category:MMC3-like_mappers
 */
export const MMC3_MIXED: readonly BoardRow[] = [
  mmc3(49, 'Super HiK 4-in-1', {
    write: writeRamRegister,
    prg: (b, bank) => (bank & 15) | ((b.outer[0] & 0xc0) >> 2),
    chr: (b, bank) => (bank & 0x7f) | ((b.outer[0] & 0xc0) << 1),
    mapPrg(b) {
      if (b.outer[0] & 1) return false;
      b.prg32((b.outer[0] >> 4) & 3);
      return true;
    },
  }),
  mmc3(126, 'PowerJoy', powerJoy),
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
  mmc3(260, 'HP10xx, HP20xx', hpxx),
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
  mmc3(334, '5/20-in-1', board334),
  mmc3(339, 'K-3006', k3006),
  mmc3(391, 'NC7000M', nc7000m),
  mmc3(458, 'K-3102, GN-23', k3102),
  mmc3(534, 'NJ064', nj064),
];
