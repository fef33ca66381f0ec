import type { StateIO } from '../../base/state.ts';
import { Board } from '../board.ts';
import type { Mirroring } from '../memory.ts';

/** $E000 bits 6-7 of the Namco 340. */
const SCREENS: readonly Mirroring[] = ['screen0', 'vertical', 'horizontal', 'screen1'];

/**
 * Namco 175 (mapper 210, submapper 1: RAM, soldered mirroring) and 340 (submapper 2: mirroring by register);
 * submapper 0 has both. https://www.nesdev.org/wiki/INES_Mapper_210
 */
export class Namco175 extends Board {
  /** $8000-$F800: CHR 0-7, $C000 RAM, PRG 12-14. */
  private readonly registers = new Uint8Array(16);

  override power(): void {
    this.registers.fill(0);
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    if (address < 0x8000) return;
    this.registers[(address >> 11) & 15] = data;
    this.mapBanks();
  }

  override mapBanks(): void {
    const r = this.registers;
    this.prg8(0x8000, r[12] & 0x3f)
      .prg8(0xa000, r[13] & 0x3f)
      .prg8(0xc000, r[14] & 0x3f)
      .prg8(0xe000, -1);
    for (let i = 0; i < 8; i++) this.chr1(i * 0x400, r[i]);
    if (this.submapper === 1) this.memory.mirror(this.soldered);
    else this.memory.mirror(SCREENS[r[12] >> 6]);
    if (this.submapper === 2 || r[8] & 1) this.workRam(0);
    else this.memory.mapCpuReadOnly(0x6000, 0x2000, this.memory.workRam, 0);
  }

  override state(s: StateIO): void {
    s.block(this.registers);
  }
}
