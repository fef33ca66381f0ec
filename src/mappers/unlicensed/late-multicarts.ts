import type { Board } from '../board.ts';
import { type Mmc3Board, type Mmc3Wiring, mmc3 } from '../mmc3/mmc3-board.ts';
import { bit } from '../parts/bits.ts';
import { latch, type WiredBoard, wideOrTwice, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';
import { romByte } from './rom-reads.ts';

/**
 * Some menus ask which game they are by reading ROM with solder pads (all 0 here) in place of its lowest address
 * lines: `lines` of them. The board has left its pages to `read`.
 */
function padByte(b: Board, wide: number | boolean, bank: number, address: number, lines: number): number {
  const shown = wide ? (bank & ~1) | bit(address, 14) : bank;
  return romByte(b, shown, address & ~((1 << lines) - 1));
}

/** The latched address of a `latch`. */
const latched = (b: WiredBoard) => b.registers[1] | (b.registers[2] << 8);

/** 970630C (380), and KN-35A (submapper 1) with UOROM games instead of solder pads. */
function map380(b: WiredBoard, a: number): void {
  const bank = (a >> 2) & 0x1f;
  if (bit(a, 9)) wideOrTwice(b, !bit(a, 0), bank);
  else b.prg16(0x8000, bank).prg16(0xc000, bank | (b.submapper === 1 && bit(a, 8) ? 15 : 7));
  b.horizontal(bit(a, 1));
  if (bit(a, 7)) b.memory.mapPpuReadOnly(0, 0x2000, b.memory.chr, 0);
  else b.chr8(0);
  if (b.submapper !== 1 && bit(a, 8)) b.memory.unmapCpu(0x8000, 0x8000);
}

function read380(b: WiredBoard, address: number, data: number): number {
  if (address < 0x8000) return data;
  const a = latched(b);
  const bank = (a >> 2) & 0x1f;
  if (bit(a, 9)) return padByte(b, !bit(a, 0), bank, address, 4);
  return padByte(b, false, address < 0xc000 ? bank : bank | 7, address, 4);
}

/** J-2282 (402): a game that came from a disk has its last 8 KiB at $6000, too. */
function map402(b: WiredBoard, a: number): void {
  const bank = a & 0x1f;
  const wide = !bit(a, 6);
  wideOrTwice(b, wide, bank).horizontal(bit(a, 7));
  if (bit(a, 10)) b.chr8(0);
  else b.memory.mapPpuReadOnly(0, 0x2000, b.memory.chr, 0);
  if (bit(a, 11)) b.prg8(0x6000, ((wide ? bank | 1 : bank) << 1) | 1);
  else b.memory.unmapCpu(0x6000, 0x2000);
}

/** YS2309 (439): an UxROM whose upper three bank bits a menu can hold, one by one. */
function map439(b: WiredBoard, r: Uint8Array): void {
  const held = (r[2] >> 1) & 0x38;
  const outer = (r[1] >> 1) & held;
  b.prg16(0x8000, (r[0] & 0x3f & ~held) | outer).prg16(0xc000, (0x3f & ~held) | outer);
  b.chr8(0).horizontal(bit(r[0], 7));
  b.memory.unmapCpu(0x6000, 0x2000);
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

/** Multicarts beyond number 255. https://www.nesdev.org/wiki/NES_2.0_Mapper_334 and so on */
export const LATE_MULTICARTS: readonly BoardRow[] = [
  mmc3(334, '5/20-in-1', board334),
  mmc3(339, 'K-3006', k3006),
  wired(380, '970630C, KN-35A', { ...latch((b, _d, a) => map380(b, a)), read: read380 }),
  wired(381, 'KN-42', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x8000) return false;
      b.registers[0] = b.conflict(address, data);
      return true;
    },
    reset(b) {
      b.registers[1] ^= 0x10;
    },
    map: (b, r) =>
      b
        .prg16(0x8000, r[1] | ((r[0] & 7) << 1) | bit(r[0], 4))
        .prg16(0xc000, r[1] | 15)
        .chr8(0),
  }),
  mmc3(391, 'NC7000M', nc7000m),
  wired(
    402,
    'J-2282',
    latch((b, _d, a) => map402(b, a)),
  ),
  wired(439, 'YS2309', {
    registers: 3,
    write(b, address, data) {
      const r = b.registers;
      if (address >= 0x8000) r[0] = bit(r[2], 7) ? (r[0] & 0x80) | (data & 0x7f) : data;
      else if (address >= 0x6000) r[1 + (address & 1)] = data;
      else return false;
      return true;
    },
    map: map439,
  }),
  mmc3(458, 'K-3102, GN-23', k3102),
  mmc3(534, 'NJ064', nj064),
];
