import { Nes } from '../../src/console/index.ts';
import type { Ppu } from '../../src/ppu/ppu.ts';
import { endWrite, startWrite } from '../../src/ppu/registers.ts';
import { busyRom } from '../console/busy-rom.ts';

/** The line that `ppuAt` and `write` are about. */
export const LINE = 20;
/** $2001 with background and sprites on, to the left edge. */
export const SHOW_ALL = 0x1e;
/** Master clocks from the beginning of a write to its end. */
const ACCESS = 7;

/** A PPU alone, about to run `dot` of `LINE`, with `mask` in $2001 since power-on. */
export function ppuAt(dot: number, mask: number, exact: boolean, region: 'ntsc' | 'pal' = 'ntsc'): Ppu {
  const { ppu } = new Nes(busyRom(0), { region });
  ppu.power(0);
  ppu.exactOnly = exact;
  startWrite(ppu, 1, mask, 0);
  // Downwards, because cells 16, 20, 24 and 28 are 0, 4, 8 and 12.
  for (let cell = 31; cell >= 0; cell--) ppu.writePalette(cell, cell ^ 0x1f);
  ppu.runTo(ppu.clockAt(LINE, dot));
  return ppu;
}

/** A whole write that begins now, then the rest of the line. */
export function write(ppu: Ppu, register: number, data: number): void {
  const start = ppu.clock;
  startWrite(ppu, register, data, start);
  ppu.runTo(start + ACCESS);
  endWrite(ppu, register, data);
  ppu.runTo(ppu.clockAt(LINE + 1, 0));
}
