import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { TileLatch } from '../parts/tile-latch.ts';
import type { BoardRow } from '../rows.ts';
import { Mmc3 } from './mmc3.ts';

/** Which half of the pattern tables and which bank (0: $FD, 1: $FE) an address moves, as half * 2 + bank; or -1. */
function moveBy(address: number): number {
  const tile = address & 0x2ff8;
  if (tile !== 0x0fd0 && tile !== 0x0fe8) return -1;
  return ((address >> 11) & 2) | ((address >> 3) & 1);
}

/**
 * Fire Emblem's pirate board (mapper 165): an MMC3 whose CHR registers work as an MMC4's; bank 0 is 4 KiB of RAM.
 * https://www.nesdev.org/wiki/INES_Mapper_165
 */
class Mmc3Latch extends Mmc3 {
  override readonly wants: number = Wants.PpuA12 | Wants.PpuAddress;
  private readonly latches = new Uint8Array(2);
  private readonly tile = new TileLatch();

  override power(): void {
    this.latches.fill(0);
    this.tile.power();
    super.power();
  }

  override ppuAddress(address: number, time: number): void {
    super.ppuAddress(address, time);
    const move = this.tile.see(moveBy(address), time);
    if (move < 0) return;
    this.latches[move >> 1] = move & 1;
    this.mapChr();
  }

  override mapChr(): void {
    const r = this.registers;
    // R0 and R1 have no lowest bit.
    this.placeHalf(0x0000, (this.latches[0] ? r[1] : r[0]) & 0xfe);
    this.placeHalf(0x1000, this.latches[1] ? r[4] : r[2]);
  }

  private placeHalf(address: number, bank: number): void {
    const { memory } = this;
    memory.mapPpu(address, 0x1000, bank === 0 ? memory.chrRam : memory.chr, bank >> 2);
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.tile.rebase(dots);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.latches, 1);
    this.tile.state(s);
  }
}

/** The board of Fire Emblem's pirate copy. */
export const MMC3_LATCH_BOARD: BoardRow = {
  mapper: 165,
  name: 'MMC3 with an MMC4 latch (Fire Emblem)',
  create: (setup: BoardSetup) => new Mmc3Latch(setup),
  ram: { chrRam: 0x1000 },
};
