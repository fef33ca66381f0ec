/**
 * Clocks and lines of the three consoles, and how their chips differ.
 * Sources: https://www.nesdev.org/wiki/Cycle_reference_chart, https://www.nesdev.org/wiki/CPU_variants and
 * https://www.nesdev.org/wiki/PPU_variants
 */
export interface Region {
  readonly name: 'ntsc' | 'pal' | 'dendy';
  /** Master clock, Hz. */
  readonly masterHz: number;
  /** Master clocks in a CPU cycle. */
  readonly cpuDivider: number;
  /** Whole master clocks of a CPU cycle until M2 falls, and an access ends: 15/24 of it, in the 2A07 19/32. */
  readonly accessClocks: number;
  /** Whether DMA halts the CPU only as it fetches an opcode, so that no register is read twice (2A07). */
  readonly haltsAtOpcode: boolean;
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
  /** Whether red and green emphasis bits are swapped in $2001 (2C07, and its clones). */
  readonly swapsEmphasis: boolean;
  /**
   * From this line to the pre-render line OAMADDR steps on every second dot, whatever the program wants, so that OAM
   * does not fade during a long vertical blank (2C07); the pre-render line itself where nothing of that kind happens.
   */
  readonly oamRefreshLine: number;
  /** Whether OAM suffers from rendering: switched off in a line, or begun with OAMADDR at 8 or more; cured in the 2C07. */
  readonly corruptsOam: boolean;
  /** What of the picture is black in the video signal: lines at the top, and pixels on either side. */
  readonly border: { readonly top: number; readonly sides: number };
  /** CPU cycles a second. */
  readonly cpuHz: number;
  /** Frames a second, with rendering on. */
  readonly frameHz: number;
}

function region(base: Omit<Region, 'cpuHz' | 'frameHz'>): Region {
  const dots = 341 * base.lines - (base.skipsDot ? 0.5 : 0);
  return { ...base, cpuHz: base.masterHz / base.cpuDivider, frameHz: base.masterHz / base.dotDivider / dots };
}

/** The NES of America and Asia, and the Famicom (RP2A03, RP2C02). */
export const NTSC: Region = region({
  name: 'ntsc',
  masterHz: 236250000 / 11,
  cpuDivider: 12,
  accessClocks: 7,
  haltsAtOpcode: false,
  dotDivider: 4,
  lines: 262,
  vblankLine: 241,
  skipsDot: true,
  palApu: false,
  swapsEmphasis: false,
  oamRefreshLine: 261,
  corruptsOam: true,
  border: { top: 0, sides: 0 },
});

/** The NES of Europe and Australia (RP2A07, RP2C07). */
export const PAL: Region = region({
  name: 'pal',
  masterHz: 26601712.5,
  cpuDivider: 16,
  accessClocks: 9,
  haltsAtOpcode: true,
  dotDivider: 5,
  lines: 312,
  vblankLine: 241,
  skipsDot: false,
  palApu: true,
  swapsEmphasis: true,
  oamRefreshLine: 265,
  corruptsOam: false,
  border: { top: 1, sides: 2 },
});

/**
 * The Dendy famiclone (UA6527P and UA6538): PAL's lines, NTSC's three dots to a CPU cycle and its sound, and 51 lines
 * instead of one between the picture and the vertical blank, so that the rest is as long as NTSC's.
 */
export const DENDY: Region = region({
  name: 'dendy',
  masterHz: 26601712.5,
  cpuDivider: 15,
  accessClocks: 9,
  haltsAtOpcode: false,
  dotDivider: 5,
  lines: 312,
  vblankLine: 291,
  skipsDot: false,
  palApu: false,
  swapsEmphasis: true,
  oamRefreshLine: 311,
  corruptsOam: true,
  border: { top: 1, sides: 2 },
});

/**
 * NTSC with one of the PPUs that have red, green and blue outputs: it never drops a dot, and leaves OAM alone, since its
 * core is older than the 2C02E. https://www.nesdev.org/wiki/Vs._System, https://www.nesdev.org/wiki/PPU_variants
 */
const NTSC_RGB: Region = region({ ...NTSC, skipsDot: false, corruptsOam: false });

/** The three consoles by name. */
export const REGIONS: Readonly<Record<Region['name'], Region>> = { ntsc: NTSC, pal: PAL, dendy: DENDY };

/** The console `name`, whose PPU has red, green and blue outputs if `isRgb`; there are such PPUs for NTSC alone. */
export function regionWith(name: Region['name'], isRgb: boolean): Region {
  return isRgb && name === 'ntsc' ? NTSC_RGB : REGIONS[name];
}
