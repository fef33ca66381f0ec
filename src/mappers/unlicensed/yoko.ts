import { bit } from '../parts/bits.ts';
import { CycleTimer } from '../parts/cycle-timer.ts';
import { type WiredBoard, type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** Registers: 0-7 CHR, 8-11 PRG, then these, then four bytes of scratch RAM. */
const PRG = 8;
const MODE = 12;
const BANK = 13;
const SCRATCH = 14;

/** The counter's bytes: the low one acknowledges, the high one starts it if the mode's bit 7 is set. */
function writeCounter(b: WiredBoard, isHigh: boolean, data: number): void {
  const timer = b.timer!;
  if (isHigh) {
    timer.value = (timer.value & 0xff) | (data << 8);
    timer.enabled = bit(b.registers[MODE], 7) === 1;
  } else {
    timer.value = (timer.value & 0xff00) | data;
    b.irq = 0;
  }
}

/** Cony, Yoko (83). https://www.nesdev.org/wiki/INES_Mapper_083 */
const cony: Wiring = {
  registers: 18,
  timer: () => new CycleTimer(-1, 0xffff, 0, true),
  write(b, address, data) {
    const r = b.registers;
    if (address < 0x8000) {
      if (address < 0x5100 || address >= 0x6000) return false;
      r[SCRATCH + (address & 3)] = data;
      return false;
    }
    const block = address & 0x0300;
    if (block === 0x000) r[BANK] = data;
    else if (block === 0x100) r[MODE] = data;
    else if (block === 0x200) writeCounter(b, bit(address, 0) === 1, data);
    else if (address & 0x10) r[address & 7] = data;
    else r[PRG + (address & 3)] = data;
    return true;
  },
  read(b, address, data) {
    if (address >= 0x5000 && address < 0x5100) return data & 0xfc;
    return address >= 0x5100 && address < 0x5104 ? b.registers[SCRATCH + (address & 3)] : data;
  },
  map(b, r) {
    const mode = r[MODE];
    const isMulti = b.submapper === 2;
    // The outer bank is wired on submapper 2; the single games' chips are too small to tell.
    const outer = b.submapper === 1 ? 0 : r[BANK] & 0x30;
    const prgMode = (mode >> 3) & 3;
    if (prgMode === 0) b.prg16(0x8000, r[BANK] & 0x3f).prg16(0xc000, b.submapper === 1 ? -1 : outer | 15);
    else if (prgMode === 1) b.prg32((r[BANK] & 0x3f) >> 1);
    else {
      for (let i = 0; i < 3; i++) b.prg8(0x8000 + i * 0x2000, isMulti ? (outer << 1) | (r[PRG + i] & 31) : r[PRG + i]);
      b.prg8(0xe000, isMulti ? (outer << 1) | 31 : -1);
    }
    if (isMulti) b.workRam(r[BANK] >> 6);
    else if (bit(mode, 5)) b.prg8(0x6000, r[PRG + 3]);
    if (b.submapper === 1) b.chr2(0, r[0]).chr2(0x800, r[1]).chr2(0x1000, r[6]).chr2(0x1800, r[7]);
    else for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[i] | (outer << 4));
    b.mirrorBits(mode);
  },
};

/** Yoko (264). https://www.nesdev.org/wiki/NES_2.0_Mapper_264 */
const yoko: Wiring = {
  registers: 18,
  timer: () => new CycleTimer(-1, 0xffff, 0, true),
  write(b, address, data) {
    const r = b.registers;
    if (address < 0x8000) {
      if (address >= 0x5400 && address < 0x6000) r[SCRATCH + (address & 3)] = data;
      return false;
    }
    const block = address & 0x0c00;
    if (block === 0x000) r[BANK] = data;
    else if (block === 0x400) r[MODE] = data;
    else if (block === 0x800) writeCounter(b, bit(address, 0) === 1, data);
    else if (address & 0x10) r[address & 7] = data;
    else r[PRG + (address & 3)] = data;
    return true;
  },
  read(b, address, data) {
    if (address < 0x5000 || address >= 0x6000) return data;
    return address < 0x5400 ? data & 0xfc : b.registers[SCRATCH + (address & 3)];
  },
  map(b, r) {
    const mode = r[MODE];
    if (bit(mode, 4)) {
      const outer = (r[BANK] & 8) << 1;
      for (let i = 0; i < 3; i++) b.prg8(0x8000 + i * 0x2000, outer | (r[PRG + i] & 15));
      b.prg8(0xe000, outer | 15);
    } else if (bit(mode, 3)) b.prg32(r[BANK] >> 1);
    else b.prg16(0x8000, r[BANK]).prg16(0xc000, -1);
    b.chr2(0, r[0]).chr2(0x800, r[1]).chr2(0x1000, r[6]).chr2(0x1800, r[7]);
    b.horizontal(mode & 1);
  },
};

/** Cony's and Yoko's boards. */
export const YOKO_BOARDS: readonly BoardRow[] = [wired(83, 'Cony, Yoko', cony), wired(264, 'Yoko', yoko)];
