import type { StateIO } from '../../base/state.ts';
import { Board, Wants } from '../board.ts';

/**
 * Bandai Oeka Kids (mapper 96): the nametable address of each fetch chooses the 4 KiB of CHR RAM for the
 * left pattern table. https://www.nesdev.org/wiki/INES_Mapper_096
 */
export class OekaKids extends Board {
  override readonly wants = Wants.PpuAddress;
  private latch = 0;
  private inner = 0;
  private lastAddress = 0;

  override power(): void {
    this.latch = 0;
    this.inner = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    if (address < 0x8000) return;
    this.latch = this.conflict(address, data);
    this.mapBanks();
  }

  override ppuAddress(address: number): void {
    const enters = (address & 0x3000) === 0x2000 && (this.lastAddress & 0x3000) !== 0x2000;
    this.lastAddress = address;
    if (!enters) return;
    this.inner = (address >> 8) & 3;
    this.mapChr();
  }

  override mapBanks(): void {
    this.prg32(this.latch & 3);
    this.mapChr();
    this.memory.mirror(this.soldered);
  }

  private mapChr(): void {
    const outer = this.latch & 4;
    this.chr4(0x0000, outer | this.inner).chr4(0x1000, outer | 3);
  }

  override state(s: StateIO): void {
    this.latch = s.u8(this.latch);
    this.inner = s.u8(this.inner);
    this.lastAddress = s.u16(this.lastAddress);
  }
}

/** VS. UniSystem (mapper 99): bit 2 of $4016 chooses 8 KiB of CHR, and of PRG when there are 40 KiB. */
export class VsSystem extends Board {
  override readonly wants = Wants.CpuWrites;
  private bank = 0;

  override power(): void {
    this.bank = 0;
    this.mapBanks();
  }

  override snoopWrite(address: number, data: number): void {
    if (address !== 0x4016) return;
    this.bank = (data >> 2) & 1;
    this.mapBanks();
  }

  override mapBanks(): void {
    this.prg32(0);
    if (this.memory.prgRom.size > 0x8000) this.prg8(0x8000, this.bank * 4);
    this.chr8(this.bank);
    this.workRam(0);
    this.memory.mirror('four');
  }

  override state(s: StateIO): void {
    this.bank = s.u8(this.bank);
  }
}

/**
 * Dance 2000 (mapper 518): the left pattern table is the half of CHR RAM that the nametable last fetched from calls
 * for, as on the Oeka Kids board. https://www.nesdev.org/wiki/NES_2.0_Mapper_518
 */
export class Dance2000 extends Board {
  override readonly wants = Wants.PpuAddress;
  private prgBank = 0;
  private mode = 0;
  /** Mirroring and PRG mode as they count: $5200 without bit 2 waits for the next write to $5000. */
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
    this.chrBank = s.u8(this.chrBank);
  }
}
