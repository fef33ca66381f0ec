import type { StateIO } from '../../base/state.ts';
import { Board, Wants } from '../board.ts';

/** VS. UniSystem (mapper 99): bit 2 of $4016 chooses 8 KiB of CHR, and of PRG when there are 40 KiB. */
export class VsSystem extends Board {
  override readonly wants = Wants.CpuWrites;
  private bank = 0;

  override power(): void {
    this.bank = 0;
    this.mapBanks();
  }

  override snoops(address: number): boolean {
    return address === 0x4016;
  }

  override snoopWrite(address: number, data: number): void {
    if (!this.snoops(address)) return;
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
