import { bit } from '../parts/bits.ts';
import { type WiredBoard, type Wiring, wideOrTwice, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** YS2309 (439): an UxROM whose upper three bank bits a menu can hold, one by one. */
function map439(b: WiredBoard, r: Uint8Array): void {
  const held = (r[2] >> 1) & 0x38;
  const outer = (r[1] >> 1) & held;
  b.prg16(0x8000, (r[0] & 0x3f & ~held) | outer).prg16(0xc000, (0x3f & ~held) | outer);
  b.chr8(0).horizontal(bit(r[0], 7));
  b.memory.unmapCpu(0x6000, 0x2000);
}

/** A register at each of the first addresses of a range; all of $8000-$FFFF is the last one. */
function writeLowAndHigh(from: number, to: number, high: number): Wiring['write'] {
  return (b, address, data) => {
    if (address >= 0x8000) b.registers[high] = data;
    else if (address >= from && address < to) b.registers[address & (high - 1)] = data;
    else return false;
    return true;
  };
}

/** The 16 KiB bank of mapper 314. */
const bank314 = (r: Uint8Array) => ((r[1] & 0x1f) << 1) | bit(r[1], 6);

/** Super 40-in-1 (332): bit 5 of the first register locks both. https://www.nesdev.org/wiki/NES_2.0_Mapper_332 */
function ws332(b: WiredBoard, r: Uint8Array): void {
  const bank = (r[0] & 7) | ((r[0] & 0x40) >> 3);
  wideOrTwice(b, !bit(r[0], 3), bank);
  b.chr8(r[1]).horizontal(bit(r[0], 4));
}

/**
 * Mapper 487: a NINA-03 (or a Color Dreams board, bit 5) within 32 or 64 KiB of a larger ROM.
 * https://www.nesdev.org/wiki/NES_2.0_Mapper_487
 */
const ave487: Wiring = {
  registers: 2,
  write(b, address, data) {
    const r = b.registers;
    const isColorDreams = bit(r[1], 5) === 1;
    if (address >= 0x8000) {
      if (!isColorDreams) return false;
      r[0] = ((data & 1) << 3) | ((data >> 4) & 7);
    } else if (address < 0x6000 && address & 0x100) {
      if (address & 0x80) r[1] = data;
      else if (isColorDreams) return false;
      else r[0] = data & 15;
    } else return false;
    return true;
  },
  map(b, r) {
    const [inner, outer] = r;
    const isBig = bit(outer, 6);
    const second = bit(outer, 5);
    const a15 = isBig ? bit(inner, 3) : outer & 1;
    const c15 = isBig ? bit(inner, 2) : outer & 1;
    b.prg32((second << 4) + ((outer & 0x1e) | a15));
    b.chr8((second << 6) + (((outer & 0x1e) << 2) | (c15 << 2) | (inner & 3)));
    b.horizontal(bit(outer, 7));
  },
};

/** Multicarts with one register for the game and one for the bank within it. */
export const INNER_OUTER: readonly BoardRow[] = [
  wired(53, 'Supervision 16-in-1', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x6000) return false;
      if (address >= 0x8000) b.registers[1] = data;
      else b.registers[0] = data;
      return true;
    },
    map(b, r) {
      // The menu's EPROM of 32 KiB comes after the games' ROM.
      const menu = b.memory.prgRom.size < 0x100000 ? 0 : 0x80;
      const outer = (r[0] & 15) << 3;
      if (bit(r[0], 4)) b.prg16(0x8000, outer | (r[1] & 7)).prg16(0xc000, outer | 7);
      else b.prg16(0x8000, menu).prg16(0xc000, menu | 1);
      b.prg8(0x6000, (outer << 1) | 15)
        .chr8(0)
        .horizontal(bit(r[0], 5));
    },
  }),
  wired(274, '80013-B', {
    registers: 3,
    write(b, address, data) {
      const place = (address >> 13) & 3;
      if (address < 0x8000) return false;
      if (place === 0) b.registers[0] = data;
      else {
        b.registers[1] = data;
        b.registers[2] = place;
      }
      return true;
    },
    map(b, r) {
      b.prg16(0x8000, bit(r[2], 1) ? (r[0] & 15) | (r[1] & 0x70) : r[0] & 3);
      b.prg16(0xc000, r[1] & 0x7f)
        .chr8(0)
        .vertical(bit(r[0], 4));
    },
  }),
  wired(289, '60311C', {
    registers: 3,
    write: writeLowAndHigh(0x6000, 0x8000, 2),
    map(b, r) {
      const [mode, outer] = r;
      if (bit(mode, 1)) b.prg16(0x8000, (outer & ~7) | (r[2] & 7)).prg16(0xc000, outer | 7);
      else wideOrTwice(b, bit(mode, 0), outer);
      b.chr8(0).horizontal(bit(mode, 3));
    },
  }),
  wired(314, '64-in-1 No Repeat', {
    // $5000-$5003, the latch, and the lower bank that NROM showed last.
    registers: 6,
    initial: [0x80, 0x43, 0, 0, 0, 7],
    write(b, address, data) {
      const r = b.registers;
      if (!writeLowAndHigh(0x5000, 0x5004, 4)(b, address, data)) return false;
      if (bit(r[0], 7)) r[5] = bit(r[1], 7) ? (r[1] & 0x1f) << 1 : bank314(r);
      return true;
    },
    map(b, r) {
      const bank = bank314(r);
      if (bit(r[0], 7)) wideOrTwice(b, bit(r[1], 7), bank);
      // UNROM, on the boards with CHR RAM that UNROM's games need (as FCEUmm has it); the others hold the lower bank.
      else if (b.memory.chrRom.size === 0) b.prg16(0x8000, (bank & ~7) | (r[4] & 7)).prg16(0xc000, bank | 7);
      else b.prg16(0x8000, r[5]).prg16(0xc000, bank);
      b.chr8((r[2] << 2) | ((r[0] >> 1) & 3)).horizontal(bit(r[0], 5));
    },
  }),
  wired(320, '830425C-4391T', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x8000) return false;
      b.registers[0] = data & 15;
      if ((address & 0xf0e0) === 0xf0e0) b.registers[1] = address & 0x1f;
      return true;
    },
    map(b, r) {
      const inner = bit(r[1], 4) ? 7 : 15;
      const outer = (r[1] & 15) << 3;
      b.prg16(0x8000, outer | (r[0] & inner))
        .prg16(0xc000, outer | inner)
        .chr8(0);
    },
  }),
  wired(324, 'Farid UNROM 8-in-1', {
    write(b, address, data) {
      if (address < 0x8000) return false;
      const [before] = b.registers;
      const value = b.conflict(address, data);
      // The clock bit takes bits 3-6 over on its rise, unless bit 3 had locked them.
      const takes = !bit(before, 7) && bit(value, 7) && !bit(before, 3);
      b.registers[0] = (value & 0x87) | ((takes ? value : before) & 0x78);
      return true;
    },
    // The reset line clears the 74161 with the outer bank only.
    reset(b) {
      b.registers[0] &= 0x87;
    },
    map(b, r) {
      const outer = (r[0] & 0x70) >> 1;
      b.prg16(0x8000, outer | (r[0] & 7))
        .prg16(0xc000, outer | 7)
        .chr8(0);
    },
  }),
  wired(332, 'BMC-WS Super 40-in-1', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x6000 || address >= 0x8000 || bit(b.registers[0], 5)) return false;
      b.registers[address & 1] = data;
      return true;
    },
    map: ws332,
  }),
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
  // No menu sets the other board's mirroring bit, so either one will do. https://www.nesdev.org/wiki/NES_2.0_Mapper_396
  wired(396, 'YY850437C, GN-51', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x8000) return false;
      b.registers[(address & 0xe000) === 0xa000 ? 1 : 0] = data;
      return true;
    },
    map(b, r) {
      const outer = (r[1] & 7) << 3;
      b.prg16(0x8000, outer | (r[0] & 7)).prg16(0xc000, outer | 7);
      b.chr8(0).horizontal(r[1] & 0x60);
    },
  }),
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
  wired(487, 'AVE 5-in-1', ave487),
];
