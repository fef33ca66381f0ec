import type { BoardSetup } from '../board.ts';
import { bit } from '../parts/bits.ts';
import type { BoardRow } from '../rows.ts';
import { Mmc3Board, type Mmc3Wiring } from './mmc3-board.ts';

/** Outer registers: $5xx0-$5xx3, the latch of the simple modes, R8 to R11, $A000 with all its bits, and what PRG shows. */
const MODE = 0;
const PRG = 1;
const CHR = 2;
const EXTENDED = 3;
const LATCH = 4;
const R8 = 5;
const MIRRORING = 9;
const SHOWN = 10;

/** $A001 bit 5: its bits for RAM and mirroring are in force; bit 6 then leaves the outer registers open to writes. */
const ramConfig = (b: Mmc3Board) => bit(b.ramProtect, 5) === 1;
const isExtended = (b: Mmc3Board) => bit(b.outer[EXTENDED], 1) === 1;

/** The outer PRG bank in 16 KiB. */
function prgBase(b: Mmc3Board): number {
  const mode = b.outer[MODE];
  const chr = b.outer[CHR];
  const prg = b.outer[PRG];
  return (prg & 0x7f) | (bit(mode, 3) << 7) | (bit(mode, 7) << 8) | (bit(chr, 6) << 9);
}

/** The 8 KiB bank (`bank` as the MMC3 names it) in the MMC3's modes. */
function mmc3Bank(b: Mmc3Board, bank: number, address: number): number {
  const outer = prgBase(b) << 1;
  if (isExtended(b)) return (address === 0xe000 ? b.outer[R8 + 1] : bank === -2 ? b.outer[R8] : bank) | outer;
  const inner = 0x3f >> (b.outer[MODE] & 3);
  return (bank & inner) | (outer & ~inner);
}

/** Notes which 8 KiB bank shows in window `i`, for the modes in which nothing moves. */
function show(b: Mmc3Board, i: number, bank: number): void {
  b.outer[SHOWN + 2 * i] = bank & 0xff;
  b.outer[SHOWN + 2 * i + 1] = bank >> 8;
}

/** PRG modes 0-2: an MMC3 in 512, 256, 128 KiB; 3: NROM-128; 4: NROM-256; 5: UNROM, not on submapper 0. */
const UNROM = 5;

/** What PRG shows. In modes that a board does not have nothing moves. */
function placePrg(b: Mmc3Board): void {
  const mode = b.outer[MODE] & 7;
  const base = prgBase(b);
  if (mode < 3) {
    const swap = bit(b.select, 6) << 1;
    show(b, 0 ^ swap, mmc3Bank(b, b.registers[6], 0x8000));
    show(b, 1, mmc3Bank(b, b.registers[7], 0xa000));
    show(b, 2 ^ swap, mmc3Bank(b, -2, 0xc000));
    show(b, 3, mmc3Bank(b, -1, 0xe000));
  } else if (mode < UNROM || (mode === UNROM && b.submapper > 0)) {
    const low = mode === 3 ? base : mode === 4 ? base & ~1 : (base & ~7) | (b.outer[LATCH] & 7);
    const high = mode === 3 ? base : mode === 4 ? base | 1 : base | 7;
    for (let i = 0; i < 4; i++) show(b, i, ((i < 2 ? low : high) << 1) | (i & 1));
  }
  for (let i = 0; i < 4; i++) b.prg8(0x8000 + i * 0x2000, b.outer[SHOWN + 2 * i] | (b.outer[SHOWN + 2 * i + 1] << 8));
}

/** An outer register at $5xxx. */
function writeOuter(b: Mmc3Board, address: number, data: number): boolean {
  if ((address & 0xf010) !== 0x5010 || (ramConfig(b) && !bit(b.ramProtect, 6))) return false;
  b.outer[address & 3] = data;
  if ((address & 3) === CHR) b.outer[LATCH] = 0;
  return true;
}

/** The MMC3's registers, and the latch of the simple modes, which lies under them. */
function writeChip(b: Mmc3Board, address: number, data: number): boolean {
  const o = b.outer;
  const hasLatch = (o[EXTENDED] & 0x44) !== 0 || (o[MODE] & 7) === UNROM;
  if (hasLatch && (address < 0xa000 || address >= 0xc000)) o[LATCH] = data;
  switch (address & 0xe001) {
    case 0x8000:
      // FS005 (submapper 2) has the numbers $46 and $47 the other way round.
      b.select = b.submapper === 2 && (data & 0xfe) === 0x46 ? data ^ 1 : data;
      return true;
    case 0x8001: {
      const register = b.select & (isExtended(b) ? 15 : 7);
      if (register < 8) b.registers[register] = data;
      else if (register < 12) o[R8 + register - 8] = data;
      return true;
    }
    case 0xa000:
      o[MIRRORING] = data & 3;
      return true;
    case 0xa001:
      b.ramProtect = data;
      return true;
    default:
      // The counter's registers.
      if (hasLatch) b.mapBanks();
      return false;
  }
}

/** The 1 KiB CHR bank at `address` in the MMC3's modes; `bank` is the MMC3's own. */
function chrBank(b: Mmc3Board, bank: number, address: number): number {
  const outer = b.outer[CHR] << 3;
  if (isExtended(b)) {
    const place = b.select & 0x80 ? address ^ 0x1000 : address;
    const odd = place === 0x0400 ? b.outer[R8 + 2] : place === 0x0c00 ? b.outer[R8 + 3] : bank;
    return (place === 0 ? b.registers[0] : place === 0x0800 ? b.registers[1] : odd) | outer;
  }
  const inner = bit(b.outer[MODE], 4) ? 0x7f : 0xff;
  return (bank & inner) | (outer & ~inner);
}

/** All 8 KiB of CHR by the latch, in the modes that are like a CNROM; false in the MMC3's. */
function placeChr(b: Mmc3Board): boolean {
  const o = b.outer;
  if (!bit(o[MODE], 6)) return false;
  const inner = o[EXTENDED] & 0x44 ? (bit(o[MODE], 4) ? 1 : 3) : 0;
  const chip = bit(o[MODE], 5) && b.memory.chrRam.size > 0 ? b.memory.chrRam : b.memory.chr;
  b.memory.mapPpu(0, 0x2000, chip, (o[LATCH] & inner) | o[CHR]);
  return true;
}

/** RAM at $6000 and $5000 by $A001; false where its bits are not in force, and RAM is as on any MMC3. */
function placeRam(b: Mmc3Board): boolean {
  const { memory } = b;
  memory.unmapCpu(0x5000, 0x1000);
  if (!ramConfig(b)) return false;
  const bank = b.ramProtect & 3;
  b.workRam(bank);
  // Where no register is, the second half of the next bank.
  if (!bit(b.ramProtect, 6)) memory.mapCpu(0x5000, 0x1000, memory.workRam, (((bank + 1) & 3) << 1) | 1);
  return true;
}

/**
 * FK23C and its kin (176): an MMC3 with four more bank registers, a CNROM and an NROM mode, and outer banks.
 * https://www.nesdev.org/wiki/INES_Mapper_176
 */
const fk23c = (startsInSecondHalf: boolean): Mmc3Wiring => ({
  registers: 18,
  initial: [0, startsInSecondHalf ? 0x20 : 0, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff],
  write: (b, address, data) => (address < 0x8000 ? writeOuter(b, address, data) : writeChip(b, address, data)),
  mapPrg(b) {
    placePrg(b);
    return true;
  },
  chr: chrBank,
  isChrRam: (b, _bank, real) =>
    b.memory.chrRam.size > 0 &&
    (bit(b.outer[MODE], 5) === 1 || (ramConfig(b) && bit(b.ramProtect, 2) === 1 && real < 8)),
  mapChr: placeChr,
  mapRam: placeRam,
  mapScreens(b) {
    const mode = b.outer[MIRRORING];
    if (bit(mode, 1) && ramConfig(b) && bit(b.ramProtect, 3)) b.screen(mode & 1);
    else b.horizontal(mode & 1);
    return true;
  },
});

/** The board of FK23C and its kin. */
export const FK23C_BOARD: BoardRow = {
  mapper: 176,
  name: 'FK23C, FS005 (8025)',
  create(setup: BoardSetup) {
    const { prgRom, chrRom } = setup.memory;
    // A menu in the second 512 KiB is known by the chips' sizes.
    return new Mmc3Board(setup, fk23c(prgRom.size === 0x100000 && chrRom.size === prgRom.size));
  },
  ram: { prgRam: 0x8000, chrRam: 0x40000 },
};
