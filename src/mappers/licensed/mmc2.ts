import type { StateIO } from '../../base/state.ts';
import { Board, type BoardSetup, Wants } from '../board.ts';

/** Tiles $FD and $FE: reading one of them moves a latch. */
const FD = 0;
const FE = 1;

/**
 * MMC2 (mapper 9) and MMC4 (mapper 10): each half of the pattern tables has two banks, and the PPU's own
 * reads of tile $FD or $FE choose between them, after the read. https://www.nesdev.org/wiki/MMC2
 */
export class Mmc2 extends Board {
  override readonly wants = Wants.PpuReads;
  /** $A000-$F000, by the high nibble minus 10. */
  private readonly registers = new Uint8Array(6);
  /** Which bank each half shows: `FD` or `FE`. */
  private readonly latches = new Uint8Array(2);
  private readonly isMmc4: boolean;

  constructor(setup: BoardSetup) {
    super(setup);
    this.isMmc4 = setup.mapper === 10;
  }

  override power(): void {
    this.registers.fill(0);
    this.latches.fill(FE);
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    if (address < 0xa000) return;
    this.registers[(address >> 12) - 10] = data;
    this.mapBanks();
  }

  override readPpu(address: number, data: number): number {
    const tile = address & 0x0ff8;
    if (tile !== 0x0fd8 && tile !== 0x0fe8) return data;
    const half = (address >> 12) & 3;
    // The left latch of the MMC2 answers to one row of the tile only, the others to all eight.
    if (half > 1 || (half === 0 && !this.isMmc4 && (address & 7) !== 0)) return data;
    this.latches[half] = tile === 0x0fd8 ? FD : FE;
    this.mapChr();
    return data;
  }

  override mapBanks(): void {
    const prg = this.registers[0] & 15;
    if (this.isMmc4) this.prg16(0x8000, prg).prg16(0xc000, -1);
    else this.prg8(0x8000, prg).prg8(0xa000, -3).prg16(0xc000, -1);
    this.workRam(0);
    this.mapChr();
    this.horizontal(this.registers[5] & 1);
  }

  private mapChr(): void {
    this.chr4(0x0000, this.registers[1 + this.latches[0]] & 0x1f);
    this.chr4(0x1000, this.registers[3 + this.latches[1]] & 0x1f);
  }

  override state(s: StateIO): void {
    s.block(this.registers);
    s.block(this.latches, FE);
  }
}
