import type { Board } from './board.ts';
import type { Mmc3Board, Mmc3Wiring } from './mmc3-board.ts';
import { romByte } from './rom-reads.ts';
import { type BoardRow, mmc3, wired } from './rows.ts';
import { bit, latch, type WiredBoard, wideOrTwice } from './wired.ts';

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

/** Multicarts beyond number 255. https://www.nesdev.org/wiki/NES_2.0_Mapper_339 and so on */
export const LATE_MULTICARTS: readonly BoardRow[] = [
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
];
