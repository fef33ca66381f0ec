/**
 * Clocks and lines of the three consoles.
 * Source: https://www.nesdev.org/wiki/Cycle_reference_chart
 */
export interface Region {
  readonly name: 'ntsc' | 'pal' | 'dendy';
  /** Master clock, Hz. */
  readonly masterHz: number;
  /** Master clocks in a CPU cycle. */
  readonly cpuDivider: number;
  /** Master clocks in a PPU dot. */
  readonly dotDivider: number;
  /** Lines in a frame; the last one is the pre-render line. */
  readonly lines: number;
  /** The line on whose dot 1 the vertical blank flag rises. */
  readonly vblankLine: number;
  /** Whether odd frames lose a dot while rendering (only the 2C02). */
  readonly skipsDot: boolean;
  /** Whether the 2A03's PAL tables (noise, DMC, frame counter) are used. */
  readonly palApu: boolean;
  /** Whether red and green emphasis bits are swapped in $2001 (2C07). */
  readonly swapsEmphasis: boolean;
  /** CPU cycles a second. */
  readonly cpuHz: number;
  /** Frames a second, with rendering on. */
  readonly frameHz: number;
}

function region(base: Omit<Region, 'cpuHz' | 'frameHz'>): Region {
  const dots = 341 * base.lines - (base.skipsDot ? 0.5 : 0);
  return { ...base, cpuHz: base.masterHz / base.cpuDivider, frameHz: base.masterHz / base.dotDivider / dots };
}

export const NTSC: Region = region({
  name: 'ntsc',
  masterHz: 236250000 / 11,
  cpuDivider: 12,
  dotDivider: 4,
  lines: 262,
  vblankLine: 241,
  skipsDot: true,
  palApu: false,
  swapsEmphasis: false,
});

export const PAL: Region = region({
  name: 'pal',
  masterHz: 26601712.5,
  cpuDivider: 16,
  dotDivider: 5,
  lines: 312,
  vblankLine: 241,
  skipsDot: false,
  palApu: true,
  swapsEmphasis: true,
});

/** The Dendy famiclone: PAL's lines, NTSC's three dots to a CPU cycle, vertical blank 50 lines later. */
export const DENDY: Region = region({
  name: 'dendy',
  masterHz: 26601712.5,
  cpuDivider: 15,
  dotDivider: 5,
  lines: 312,
  vblankLine: 291,
  skipsDot: false,
  palApu: false,
  swapsEmphasis: false,
});

export const REGIONS: Readonly<Record<Region['name'], Region>> = { ntsc: NTSC, pal: PAL, dendy: DENDY };
