/** Revisions of the chips, as far as games and test ROMs can tell them apart. */
export interface Revisions {
  /**
   * The RP2A03. `first`: the one without a letter, whose noise has no short mode. `early`: G until about mid-1990, and
   * older. `late`: G from then on, and H, in which a sample that starts just before the output unit runs dry is fetched
   * twice, and SHA and SHS leave A out of the high byte of an address that crosses a page.
   * https://www.nesdev.org/wiki/CPU_variants, AccuracyCoin's success codes
   */
  readonly cpu: 'first' | 'early' | 'late';
  /**
   * The RP2C02. `G`, and H. `E`, and older: neither OAM nor palette RAM can be read back.
   * https://www.nesdev.org/wiki/PPU_variants
   */
  readonly ppu: 'G' | 'E';
  /**
   * How pads are clocked. `nes`: once for reads in consecutive cycles, on the NES and the AV Famicom. `famicom`: once
   * in every cycle, on the first Famicom, whose board lets /OE through for half a cycle only.
   * https://www.nesdev.org/wiki/DMA
   */
  readonly pads: 'nes' | 'famicom';
  /**
   * The MMC3 of cartridges whose header does not say. `sharp`: MMC3B and MMC3C by Sharp. `nec`: MMC3A, and those by NEC.
   * https://www.nesdev.org/wiki/MMC3
   */
  readonly mmc3: 'sharp' | 'nec';
}

/** The chips of a front-loading NES as most of them were built. */
export const COMMON: Revisions = { cpu: 'early', ppu: 'G', pads: 'nes', mmc3: 'sharp' };
