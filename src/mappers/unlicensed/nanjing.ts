import type { StateIO } from '../../base/state.ts';
import { Board, type BoardSetup, Wants } from '../board.ts';
import { bit } from '../parts/bits.ts';
import { type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/**
 * Nanjing (163): 32 KiB banks, and CHR RAM whose halves follow the lower or upper half of the nametable.
 * https://www.nesdev.org/wiki/INES_Mapper_163
 */
class Nanjing extends Board {
  override readonly wants = Wants.CpuReads | Wants.PpuAddress;
  /** $5000, $5100, $5200, $5300. */
  private readonly registers = new Uint8Array(4);
  /** $5101: each time that it falls to 0, `feedback` is inverted. */
  private trigger = 0;
  /** $5100 was written with 6: bank 3, until $5000 or $5200 is written. */
  private isBank3 = false;
  private feedback = 1;
  /** A12 of CHR while it follows: A9 of the nametable address at the last rise of A13. */
  private a12 = 0;
  private a13 = 0;

  override power(): void {
    this.registers.fill(0);
    this.trigger = 0;
    this.isBank3 = false;
    this.feedback = 1;
    this.a12 = 0;
    this.a13 = 0;
    this.mapBanks();
  }

  override reset(): void {
    this.power();
  }

  override writeRegister(address: number, data: number): void {
    if (address < 0x5000 || address >= 0x6000) return;
    if (address === 0x5101) {
      if (this.trigger !== 0 && data === 0) this.feedback ^= 1;
      this.trigger = data;
      return;
    }
    const register = (address >> 8) & 3;
    this.registers[register] = data;
    if (register === 1) this.isBank3 = this.isBank3 || data === 6;
    else if (register !== 3) this.isBank3 = false;
    this.mapBanks();
  }

  override readRegister(address: number, data: number): number {
    if (address < 0x5000 || address >= 0x6000) return data;
    const r = this.registers;
    const place = address & 0x0700;
    if (place === 0x100) return r[3] | r[1] | r[0] | (r[2] ^ 0xff);
    if (place === 0x500) return this.feedback ? r[3] | r[0] : 0;
    return 4;
  }

  override peekRegister(address: number, data: number): number {
    return this.readRegister(address, data);
  }

  override ppuAddress(address: number): void {
    const a13 = (address >> 13) & 1;
    const rises = a13 && !this.a13;
    this.a13 = a13;
    const a12 = (address >> 9) & 1;
    if (!rises || a12 === this.a12) return;
    this.a12 = a12;
    if (this.registers[0] & 0x80) this.mapChr();
  }

  override mapBanks(): void {
    const r = this.registers;
    this.prg32(this.isBank3 ? 3 : (r[0] & 15) | ((r[2] & 15) << 4));
    this.workRam(0);
    this.memory.mirror(this.soldered);
    this.mapChr();
  }

  private mapChr(): void {
    if (this.registers[0] & 0x80) this.chr4(0x0000, this.a12).chr4(0x1000, this.a12);
    else this.chr8(0);
  }

  override state(s: StateIO): void {
    s.block(this.registers);
    this.trigger = s.u8(this.trigger);
    this.isBank3 = s.bit(this.isBank3);
    this.feedback = s.u8(this.feedback, 1);
    this.a12 = s.u8(this.a12, 1);
    this.a13 = s.u8(this.a13, 1);
  }
}

/** Dongda PEC-9588, Yancheng (164): UNROM or BNROM in 512 KiB. https://www.nesdev.org/wiki/INES_Mapper_164 */
const dongda: Wiring = {
  registers: 4,
  write(b, address, data) {
    if (address < 0x5000 || address >= 0x6000) return false;
    b.registers[(address >> 8) & 3] = data;
    return true;
  },
  map(b, r) {
    const [low, high] = r;
    const outer = (high & 15) << 5;
    if (bit(low, 4)) b.prg32((outer >> 1) | (low & 15));
    else {
      b.prg16(0x8000, outer | (low & 15) | (bit(low, 5) << 4));
      b.prg16(0xc000, outer | (bit(low, 6) ? 0x1c | ((low & 1) << 1) : 0x1f));
    }
    b.chr8(0);
  },
};

/** Chinese boards of educational computers and their games. */
export const NANJING_BOARDS: readonly BoardRow[] = [
  { mapper: 163, name: 'Nanjing', create: (setup: BoardSetup) => new Nanjing(setup) },
  wired(164, 'Dongda, Yancheng', dongda),
];
