import { bit } from '../parts/bits.ts';
import { CycleTimer } from '../parts/cycle-timer.ts';
import { type WiredBoard, type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** Front Far East copiers (6, 8, 17): a counter at $4501-$4503, mirroring at $42FE and $42FF. */
function ffe(mapper: 6 | 8 | 17): Wiring {
  return {
    registers: 14,
    initial: mapper === 17 ? [0, 0, 0, 0, 0, 0, 0, 0, 0xfc, 0xfd, 0xfe, 0xff] : [],
    timer: () => new CycleTimer(1, 0xffff, 0, true),
    write(b, address, data) {
      const r = b.registers;
      if (address >= 0x8000) {
        if (mapper === 17) return false;
        r[0] = data;
        return true;
      }
      if (address === 0x42fe || address === 0x42ff) {
        r[12] = 0x80 | ((address & 1) << 1) | bit(data, 4);
        return true;
      }
      if (address >= 0x4501 && address <= 0x4503) writeFfeCounter(b, address & 3, data);
      else if (mapper === 17 && address >= 0x4504 && address <= 0x4507) r[8 + (address & 3)] = data;
      else if (mapper === 17 && address >= 0x4510 && address <= 0x4517) r[address & 7] = data;
      else return false;
      return true;
    },
    map(b, r) {
      if (mapper === 17) {
        for (let i = 0; i < 4; i++) b.prg8(0x8000 + i * 0x2000, r[8 + i]);
        for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[i]);
      } else if (mapper === 6)
        b.prg16(0x8000, r[0] >> 2)
          .prg16(0xc000, 7)
          .chr8(r[0] & 3);
      else
        b.prg16(0x8000, r[0] >> 3)
          .prg16(0xc000, 1)
          .chr8(r[0] & 7);
      if (r[12] & 2) b.horizontal(r[12] & 1);
      else if (r[12]) b.screen(1 - (r[12] & 1));
    },
  };
}

function writeFfeCounter(b: WiredBoard, register: number, data: number): void {
  const timer = b.timer!;
  if (register === 1) timer.enabled = false;
  else if (register === 2) timer.value = (timer.value & 0xff00) | data;
  else {
    timer.value = (timer.value & 0x00ff) | (data << 8);
    timer.enabled = true;
  }
  b.irq = 0;
}

/** Front Far East's boards. https://www.nesdev.org/wiki/INES_Mapper_006 */
export const FFE_BOARDS: readonly BoardRow[] = [
  wired(6, 'FFE F4xxx', ffe(6), { ram: { chrRam: 0x8000 } }),
  wired(8, 'FFE F3xxx', ffe(8)),
  wired(17, 'FFE F8xxx', ffe(17)),
];
