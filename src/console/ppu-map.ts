import type { CartMemory } from '../mappers/memory.ts';

/** A copy of the PPU's page tables, to notice that a board has changed them and to go back for a moment. */
export class PpuMap {
  private readonly pages = new Int32Array(16);
  private readonly writes = new Int32Array(16);

  /** Copy the tables of `memory`. */
  take(memory: CartMemory): void {
    this.pages.set(memory.ppuPages);
    this.writes.set(memory.ppuWrites);
  }

  /** Whether the tables of `memory` are others by now. */
  differs(memory: CartMemory): boolean {
    const { ppuPages, ppuWrites } = memory;
    for (let i = 0; i < 16; i++) {
      if (ppuPages[i] !== this.pages[i] || ppuWrites[i] !== this.writes[i]) return true;
    }
    return false;
  }

  /** Exchange the copy with the tables of `memory`. */
  swap(memory: CartMemory): void {
    swap(this.pages, memory.ppuPages);
    swap(this.writes, memory.ppuWrites);
  }
}

function swap(mine: Int32Array, theirs: Int32Array): void {
  for (let i = 0; i < mine.length; i++) {
    const kept = mine[i];
    mine[i] = theirs[i];
    theirs[i] = kept;
  }
}
