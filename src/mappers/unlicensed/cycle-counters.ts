import { CycleTimer } from '../parts/cycle-timer.ts';
import { type WiredBoard, type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** KS 202 (142, 56): a counter that counts up from its latch, in nibbles. */
const ks202 = (hasChr: boolean): Wiring => ({
  registers: 16,
  timer: () => new CycleTimer(1, 0xffff, 0),
  write(b, address, data) {
    const r = b.registers;
    const timer = b.timer!;
    const block = address >> 12;
    if (block < 8) return false;
    if (block < 12) {
      const shift = (block - 8) * 4;
      const latch = (r[14] | (r[15] << 8)) & ~(15 << shift);
      const value = latch | ((data & 15) << shift);
      r[14] = value & 0xff;
      r[15] = value >> 8;
    } else if (block === 12) {
      timer.enabled = (data & 15) !== 0;
      if (timer.enabled) timer.value = r[14] | (r[15] << 8);
      b.irq = 0;
    } else if (block === 13) b.irq = 0;
    else if (block === 14) r[13] = data & 15;
    else writeKs202Bank(b, address, data, hasChr);
    return true;
  },
  map(b, r) {
    b.prg8(0x8000, r[0]).prg8(0xa000, r[1]).prg8(0xc000, r[2]).prg8(0xe000, -1);
    if (!hasChr) {
      b.prg8(0x6000, r[3]).chr8(0);
      return;
    }
    for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[4 + i]);
    if (r[12] & 0x80) b.vertical(r[12] & 1);
  },
});

function writeKs202Bank(b: WiredBoard, address: number, data: number, hasChr: boolean): void {
  const r = b.registers;
  const index = r[13] - 1;
  if (index >= 0 && index < 3) r[index] = (r[index] & 0x10) | (data & 15);
  else if (index === 3) r[3] = data;
  if (!hasChr) return;
  const place = address & 0x0c00;
  if (place === 0x000) {
    const high = address & 3;
    if (high < 3) r[high] = (r[high] & 15) | (data & 0x10);
  } else if (place === 0x800) r[12] = 0x80 | (data & 1);
  else if (place === 0xc00) r[4 + (address & 7)] = data;
}

/** Unlicensed boards with a counter of CPU cycles. */
export const CYCLE_COUNTERS: readonly BoardRow[] = [
  wired(106, 'SMB3 bootleg', {
    registers: 13,
    timer: () => new CycleTimer(1, 0xffff, 0, true),
    write(b, address, data) {
      const timer = b.timer!;
      if (address < 0x8000) return false;
      const register = address & 15;
      if (register < 12) b.registers[register] = data;
      else if (register === 12) b.registers[12] = 0x80 | (data & 1);
      else if (register === 13) {
        timer.enabled = false;
        timer.value = 0;
        b.irq = 0;
      } else if (register === 14) timer.value = (timer.value & 0xff00) | data;
      else {
        timer.value = (timer.value & 0xff) | (data << 8);
        timer.enabled = true;
      }
      return true;
    },
    map(b, r) {
      for (let i = 0; i < 8; i++) b.chr1(i * 0x400, i < 4 ? (r[i] & 0xfe) | (i & 1) : r[i]);
      b.prg8(0x8000, (r[8] & 15) | 0x10)
        .prg8(0xa000, r[9] & 0x1f)
        .prg8(0xc000, r[10] & 0x1f)
        .prg8(0xe000, (r[11] & 15) | 0x10);
      if (r[12] & 0x80) b.horizontal(r[12] & 1);
    },
  }),
  wired(40, 'SMB2J (NTDec 2722)', {
    timer: () => new CycleTimer(1, 0xfff, 0),
    write(b, address, data) {
      const timer = b.timer!;
      if (address < 0x8000) return false;
      const block = address >> 13;
      if (block === 4) {
        timer.enabled = false;
        timer.value = 0;
        b.irq = 0;
      } else if (block === 5) timer.enabled = true;
      else if (block === 7) b.registers[0] = data;
      return true;
    },
    map: (b, r) => b.prg8(0x6000, 6).prg8(0x8000, 4).prg8(0xa000, 5).prg8(0xc000, r[0]).prg8(0xe000, 7).chr8(0),
  }),
  wired(50, 'SMB2J (761214)', {
    timer: () => new CycleTimer(1, 0xffff, 0x1000, true),
    write(b, address, data) {
      const timer = b.timer!;
      const place = address & 0x4120;
      if (address >= 0x6000 || (place !== 0x4020 && place !== 0x4120)) return false;
      if (place === 0x4020) b.registers[0] = (data & 8) | ((data & 1) << 2) | ((data & 6) >> 1);
      else if (data & 1) timer.enabled = true;
      else {
        timer.enabled = false;
        timer.value = 0;
        b.irq = 0;
      }
      return true;
    },
    map: (b, r) => b.prg8(0x6000, 15).prg8(0x8000, 8).prg8(0xa000, 9).prg8(0xc000, r[0]).prg8(0xe000, 11).chr8(0),
  }),
  wired(56, 'Kaiser KS202', ks202(true)),
  wired(142, 'Kaiser KS7032', ks202(false)),
];
