import type { Board, BoardSetup } from './board.ts';
import type { DipSwitches } from './dip-switches.ts';
import type { RamSizes, RomFile } from './formats/rom-file.ts';
import type { Mirroring } from './memory.ts';

/**
 * A machine between console and cartridges, with memory of its own that all its games share. It comes first in NVRAM.
 */
export interface Unit {
  /** The key under which its memory is kept. */
  readonly name: string;
  /** Its memory in bytes. */
  readonly size: number;
}

/** One row of the catalogue: everything there is to say about a mapper number. */
export interface BoardRow {
  readonly mapper: number;
  /** The board's or chip's name. */
  readonly name: string;
  create(setup: BoardSetup): Board;
  /**
   * RAM in bytes for iNES, whose header cannot say. Left out: 8 KiB of PRG RAM, and 8 KiB of CHR RAM without CHR ROM.
   */
  readonly ram?: Partial<RamSizes>;
  /** Bytes kept without power, where header and `ram` do not say; null where they do. */
  nvram?(rom: RomFile): number | null;
  /** What the cartridges are plugged into. */
  readonly unit?: Unit;
  /** What the header's bits mean for the nametables, where `usualMirroring` is not right. */
  mirroring?(rom: RomFile): Mirroring;
  /** Whether PRG ROM is flash memory that a game can write to. */
  flash?(rom: RomFile): boolean;
  /** VRAM for nametables in bytes, where that is neither the console's 2 KiB nor four screens by the header. */
  readonly vram?: number;
  /** Its PRG and CHR ROM are RAM, which something loaded: state, and as it was in the file at power-on if the board sees to that. */
  readonly loaded?: boolean;
  /** It reads the miscellaneous ROMs of NES 2.0. */
  readonly usesMisc?: boolean;
  /** Its DIP switches. */
  readonly switches?: DipSwitches;
}
