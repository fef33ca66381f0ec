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
    this.inner = s.u8(this.inner, 3);
    this.lastAddress = s.u16(this.lastAddress, 0x3fff);
  }
}
