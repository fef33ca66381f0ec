import type { Board, BoardSetup } from './board.ts';
import type { DipSwitches } from './dip-switches.ts';
import type { RamSizes, RomFile } from './formats/rom-file.ts';
import type { Mirroring } from './memory.ts';
import { Mmc3Board, type Mmc3Wiring } from './mmc3/mmc3-board.ts';
import { WiredBoard, type Wiring } from './parts/wired.ts';

/** A machine between console and cartridges whose own memory comes first in NVRAM, and is there for all its games. */
export interface Unit {
  /** The key under which its memory is kept. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** One row of the catalogue: everything there is to say about a mapper number. */
export interface BoardRow {
  readonly mapper: number;
  /** The board's or chip's name. */
  readonly name: string;
  create(setup: BoardSetup): Board;
  /** RAM that an iNES header cannot announce, in bytes; else 8 KiB of PRG RAM, and 8 KiB of CHR RAM without CHR ROM. */
  readonly ram?: Partial<RamSizes>;
  /** Bytes kept without power, where header and `ram` do not say; null where they do. */
  nvram?(rom: RomFile): number | null;
  /** What the cartridges are plugged into. */
  readonly unit?: Unit;
  /** What the header's bits mean for the nametables, where that is not the usual. */
  mirroring?(rom: RomFile): Mirroring;
  /** Whether PRG ROM is flash memory that a game can write to. */
  flash?(rom: RomFile): boolean;
  /** VRAM for nametables in bytes, where that is neither the console's 2 KiB nor four screens by the header. */
  readonly vram?: number;
  /** Its DIP switches. */
  readonly switches?: DipSwitches;
}

/** Wiring, which may depend on how the cartridge is built. */
export type WiringOf = Wiring | ((setup: BoardSetup) => Wiring);

/** A row for a board that is wires and registers only. */
export function wired(mapper: number, name: string, wiring: WiringOf, more: Partial<BoardRow> = {}): BoardRow {
  const create = (setup: BoardSetup) => new WiredBoard(setup, typeof wiring === 'function' ? wiring(setup) : wiring);
  return { mapper, name, create, ...more };
}

/**
 * A row for a board that does not notice the reset button, which no pin of the cartridge connector leads to; its registers stay.
 * https://www.nesdev.org/wiki/Cartridge_connector
 */
export function kept(mapper: number, name: string, wiring: WiringOf, more: Partial<BoardRow> = {}): BoardRow {
  const keep = (own: Wiring): Wiring => ({ ...own, reset() {} });
  return wired(mapper, name, typeof wiring === 'function' ? (setup) => keep(wiring(setup)) : keep(wiring), more);
}

/** A row for a board around an MMC3. */
export function mmc3(mapper: number, name: string, wiring: Mmc3Wiring, more: Partial<BoardRow> = {}): BoardRow {
  return { mapper, name, create: (setup) => new Mmc3Board(setup, wiring), ...more };
}
