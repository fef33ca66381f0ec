import type { StateIO } from '../../base/state.ts';
import { Board, Wants } from '../board.ts';

/**
 * Dance 2000 (mapper 518): the nametable that was fetched from last chooses the half of CHR RAM for the left pattern
 * table, as on the Oeka Kids board. https://www.nesdev.org/wiki/NES_2.0_Mapper_518
 */
export class Dance2000 extends Board {
  override readonly wants = Wants.PpuAddress;
  private prgBank = 0;
  private mode = 0;
  /** Mirroring and PRG mode in force: a write to $5200 without bit 2 waits for the next one to $5000. */
  private shown = 0;
  private chrBank = 0;

  override power(): void {
    this.prgBank = 0;
    this.mode = 0;
    this.shown = 0;
    this.chrBank = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    if (address === 0x5000) this.prgBank = data;
    else if (address === 0x5200) this.mode = data;
    else return;
    if (address === 0x5000 || data & 4) this.shown = this.mode;
    this.mapBanks();
  }

  override ppuAddress(address: number): void {
    const follows = (this.mode & 2) !== 0;
    if (follows && (address & 0x3000) !== 0x2000) return;
    const bank = follows ? (address >> 11) & 1 : 0;
    if (bank === this.chrBank) return;
    this.chrBank = bank;
    this.chr4(0x0000, bank);
  }

  override mapBanks(): void {
    if (this.shown & 4) this.prg32(this.prgBank & 7);
    else this.prg16(0x8000, this.prgBank & 15).prg16(0xc000, 0);
    if (this.prgBank & 0x40) this.memory.unmapCpu(0x8000, 0x8000);
    this.workRam(0);
    this.chr4(0x0000, this.chrBank)
      .chr4(0x1000, 1)
      .horizontal(this.shown & 1);
  }

  override state(s: StateIO): void {
    this.prgBank = s.u8(this.prgBank);
    this.mode = s.u8(this.mode);
    this.shown = s.u8(this.shown);
    this.chrBank = s.u8(this.chrBank, 1);
  }
}
