import { FIRST_BOARDS } from './first-boards.ts';
import type { Correction } from './formats/corrections.ts';
import { isInes, parseInes } from './formats/ines.ts';
import { RomError } from './formats/rom-error.ts';
import type { ImageFormat, ImageKind, RomFile } from './formats/rom-file.ts';
import type { VsGame } from './formats/vs-games.ts';
import type { BoardRow } from './rows.ts';
import type { Epsm } from './sound/epsm.ts';

/** Everything that is known of cartridges and their images. */
interface Shelf {
  /** By mapper number. */
  readonly boards: ReadonlyMap<number, BoardRow>;
  /** Boards that go with a kind of image, not with a mapper number. */
  readonly formatBoards: Readonly<Partial<Record<ImageFormat, BoardRow>>>;
  readonly kinds: readonly ImageKind[];
  /** The error for a file that is of none of them, which says what it is instead. */
  recognise(bytes: Uint8Array): RomError;
  /** What is known better of a ROM than its header says. */
  correctionOf(rom: RomFile): Correction | null;
  /** What is known of a VS. System game. */
  vsGameOf(rom: RomFile): VsGame | null;
  /** Makes an EPSM, for a console of so many CPU cycles a second; null where that is not at hand. */
  readonly makeEpsm: ((cpuHz: number) => Epsm) | null;
}

/** A shelf's boards by their number. */
export function byNumber(rows: readonly BoardRow[]): ReadonlyMap<number, BoardRow> {
  return new Map(rows.map((row) => [row.mapper, row]));
}

/** The first boards alone: what the page begins with. */
let current: Shelf = {
  boards: byNumber(FIRST_BOARDS),
  formatBoards: {},
  kinds: [{ fits: isInes, open: parseInes }],
  recognise: () => new RomError('header-missing'),
  correctionOf: () => null,
  vsGameOf: () => null,
  makeEpsm: null,
};

/** What is known now. */
export function shelf(): Shelf {
  return current;
}

/** From now on `everything` is known. */
export function stock(everything: Shelf): void {
  current = everything;
}
