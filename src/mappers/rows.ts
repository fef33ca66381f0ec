import type { Board, BoardSetup } from './board.ts';
import type { Mirroring } from './memory.ts';
import type { RamSizes, RomFile } from './rom-file.ts';
import { WiredBoard, type Wiring } from './wired.ts';

/** One row of the catalogue: everything there is to say about a mapper number. */
export interface BoardRow {
  readonly mapper: number;
  /** The board's or chip's name. */
  readonly name: string;
  create(setup: BoardSetup): Board;
  /** RAM that an iNES header cannot announce, in bytes; else 8 KiB of PRG RAM, and 8 KiB of CHR RAM without CHR ROM. */
  readonly ram?: Partial<RamSizes>;
  /** What the header's bits mean for the nametables, where that is not the usual. */
  mirroring?(rom: RomFile): Mirroring;
  /** The board brings 4 KiB of VRAM whatever the header says. */
  readonly fourScreens?: boolean;
}

/** A row for a board that is wires and registers only; `wiring` may depend on how the cartridge is built. */
export function wired(
  mapper: number,
  name: string,
  wiring: Wiring | ((setup: BoardSetup) => Wiring),
  more: Partial<BoardRow> = {},
): BoardRow {
  const create = (setup: BoardSetup) => new WiredBoard(setup, typeof wiring === 'function' ? wiring(setup) : wiring);
  return { mapper, name, create, ...more };
}
