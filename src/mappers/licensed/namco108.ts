import type { StateIO } from '../../base/state.ts';
import { Board, type BoardSetup } from '../board.ts';

/**
 * Namco 108 family (mappers 206, 76, 88, 95, 154): the MMC3's ancestor, without its counter, mirroring and
 * swapped layouts. https://www.nesdev.org/wiki/INES_Mapper_206
 */
export class Namco108 extends Board {
  private select = 0;
  private readonly registers = new Uint8Array(8);
  /** 154: bit 6 of the last write to $8000-$FFFF chooses the screen. */
  private screenBit = 0;
  private readonly mapper: number;

  constructor(setup: BoardSetup) {
    super(setup);
    this.mapper = setup.mapper;
  }

  override power(): void {
    this.select = 0;
    this.registers.set([0, 2, 4, 5, 6, 7, 0, 1]);
    this.screenBit = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    if (address < 0x8000) return;
    this.screenBit = (data >> 6) & 1;
    if (address < 0xa000) {
      if (address & 1) this.registers[this.select] = data & 0x3f;
      else this.select = data & 7;
    }
    this.mapBanks();
  }

  override mapBanks(): void {
    const r = this.registers;
    this.workRam(0);
    // Submapper 1 (3407, 3417, 3451): PRG is not banked.
    if (this.mapper === 206 && this.submapper === 1) this.prg32(0);
    else
      this.prg8(0x8000, r[6] & 15)
        .prg8(0xa000, r[7] & 15)
        .prg16(0xc000, -1);
    this.mapChr();
    this.mapScreens();
  }

  private mapChr(): void {
    const r = this.registers;
    if (this.mapper === 76) {
      for (let i = 0; i < 4; i++) this.chr2(i * 0x800, r[2 + i]);
      return;
    }
    // 88, 154: A16 of CHR is A12 of the PPU; 95: bit 5 is not an address but CIRAM A10.
    const split = this.mapper === 88 || this.mapper === 154;
    const mask = this.mapper === 95 ? 0x1f : 0x3f;
    const high = split ? 0x40 : 0;
    this.chr2(0x0000, (r[0] & mask) >> 1).chr2(0x0800, (r[1] & mask) >> 1);
    for (let i = 0; i < 4; i++) this.chr1(0x1000 + i * 0x400, (r[2 + i] & mask) | high);
  }

  private mapScreens(): void {
    const r = this.registers;
    if (this.mapper === 154) this.screen(this.screenBit);
    else if (this.mapper === 95) {
      const left = (r[0] >> 5) & 1;
      const right = (r[1] >> 5) & 1;
      this.memory.mapScreens(left, left, right, right);
    } else this.memory.mirror(this.soldered);
  }

  override state(s: StateIO): void {
    this.select = s.u8(this.select, 7);
    s.block(this.registers);
    this.screenBit = s.u8(this.screenBit, 1);
  }
}
