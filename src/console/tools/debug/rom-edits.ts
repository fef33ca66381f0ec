import type { Nes } from '../../nes.ts';
import type { Cells } from './cells.ts';
import { DebugError } from './debug-error.ts';

/** A chip of ROM. */
export type RomSpace = 'prgRom' | 'chrRom';

const SPACES: readonly RomSpace[] = ['prgRom', 'chrRom'];

/** Bytes of ROM that were changed in a console, with what they were; they outlast the debugger that changed them. */
const ORIGINALS = new WeakMap<Nes, Map<number, number>>();

/**
 * Changes to ROM, as if other chips were on the board: they hold at every moment, in the past as well. What is played again is
 * played with them.
 */
export class RomEdits {
  private readonly nes: Nes;
  private readonly cells: Cells;
  private readonly originals: Map<number, number>;
  private readonly edited: () => void;

  /** `edited` hears that the past is another one. */
  constructor(nes: Nes, cells: Cells, edited: () => void) {
    this.nes = nes;
    this.cells = cells;
    this.edited = edited;
    this.originals = ORIGINALS.get(nes) ?? new Map();
    ORIGINALS.set(nes, this.originals);
  }

  /** Bytes that are not as they were. */
  get count(): number {
    return this.originals.size;
  }

  /** The same changes as in another console for the same game, as far as there is such a byte. */
  repeat({ originals, cells }: RomEdits): void {
    if (originals.size === 0) return;
    this.nes.bus.catchUp();
    for (const cell of originals.keys()) {
      const place = cells.placeOf(cell);
      const space = SPACES.find((one) => one === place?.space);
      if (!place || !space || place.address >= this.cells.sizeOf(space)) continue;
      this.put(this.cells.at(space, place.address), cells.read(cell));
    }
    this.changed();
  }

  /** Put bytes into a chip of ROM. Throws `DebugError`. */
  write(space: RomSpace, address: number, bytes: ArrayLike<number>): void {
    const { cells } = this;
    const size = cells.sizeOf(space);
    if (!Number.isInteger(address) || address < 0 || address + bytes.length > size) {
      throw new DebugError('outside-of-space', { space, address, size });
    }
    this.nes.bus.catchUp();
    for (let i = 0; i < bytes.length; i++) this.put(cells.at(space, address + i), bytes[i] & 0xff);
    this.changed();
  }

  /** All is as it was. */
  undo(): void {
    this.nes.bus.catchUp();
    for (const [cell, value] of this.originals) this.cells.write(cell, value);
    this.originals.clear();
    this.changed();
  }

  /**
   * `file`, which the console was made of, with the changes in it. Throws `DebugError` where a chip that was changed does not lie
   * in the file in one piece.
   */
  into(file: Uint8Array): Uint8Array {
    const target = file.slice();
    for (const space of SPACES) {
      const first = this.cells.at(space, 0);
      const size = this.cells.sizeOf(space);
      const changed = [...this.originals.keys()].filter((cell) => cell >= first && cell < first + size);
      if (size === 0 || changed.length === 0) continue;
      const chip = this.nes.memory.bytes.slice(first, first + size);
      for (const cell of changed) chip[cell - first] = this.originals.get(cell) ?? 0;
      const at = placeIn(file, chip);
      if (at < 0) throw new DebugError('rom-not-in-file', { space });
      for (const cell of changed) target[at + cell - first] = this.cells.read(cell);
    }
    return target;
  }

  private put(cell: number, value: number): void {
    const { cells, originals } = this;
    const original = originals.get(cell) ?? cells.read(cell);
    cells.write(cell, value);
    if (value === original) originals.delete(cell);
    else originals.set(cell, original);
  }

  /** What follows from memory is worked out anew. */
  private changed(): void {
    this.nes.load(this.nes.save());
    this.edited();
  }
}

/** Where `part` begins in `whole`; -1 where it is not. */
function placeIn(whole: Uint8Array, part: Uint8Array): number {
  for (let at = 0; at + part.length <= whole.length; at++) {
    let same = 0;
    while (same < part.length && whole[at + same] === part[same]) same++;
    if (same === part.length) return at;
  }
  return -1;
}
