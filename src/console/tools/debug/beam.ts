import { DOTS } from '../../../ppu/chip/screen.ts';
import type { Nes } from '../../nes.ts';

/** Where the PPU is in the picture. */
export interface Beam {
  /** 0 to 239 picture; the last one is the pre-render line (261 of the NTSC console). */
  readonly scanline: number;
  /** 0 to 340. */
  readonly dot: number;
}

/**
 * Dots from the first of line 0 to where the PPU is as cycle `cycle` begins, or where it will be if it lags behind: then the dot
 * that may be left out before line 0 counts.
 */
export function dotsAt(nes: Nes, cycle: number): number {
  const { ppu, region } = nes;
  const ahead = Math.floor((cycle * region.cpuDivider - ppu.clockAt(ppu.line, ppu.dot)) / region.dotDivider);
  return ppu.line * DOTS + ppu.dot + ahead;
}

/** Where the PPU is as the next cycle begins. */
export function beamOf(nes: Nes): Beam {
  return beamAt(dotsOf(nes));
}

/** The same, in dots from the first of line 0. */
export function dotsOf(nes: Nes): number {
  const { bus, ppu, region } = nes;
  let dots = dotsAt(nes, bus.cycle);
  if (dots >= region.lines * DOTS) {
    // Only the PPU itself knows whether a dot was left out.
    ppu.runTo(bus.cycle * region.cpuDivider);
    dots = dotsAt(nes, bus.cycle);
  }
  return dots;
}

/** The place that is `dots` dots from the first of line 0. */
export function beamAt(dots: number): Beam {
  return { scanline: Math.floor(dots / DOTS), dot: dots % DOTS };
}
