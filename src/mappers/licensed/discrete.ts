import type { StateIO } from '../../base/state.ts';
import { Board, Wants } from '../board.ts';

/** A board whose one register is a latch at $8000-$FFFF that takes the data bus. */
export abstract class DataLatch extends Board {
  protected latch = 0;
  /** Whether the ROM fights the CPU on a write (https://www.nesdev.org/wiki/Bus_conflict). */
  protected readonly conflicts: boolean = this.submapper === 2;

  override power(): void {
    this.latch = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    if (address < 0x8000) return;
    this.latch = this.conflicts ? this.conflict(address, data) : data;
    this.mapBanks();
  }

  override state(s: StateIO): void {
    this.latch = s.u8(this.latch);
  }
}

/** UxROM (mapper 2): a 16 KiB bank at $8000, the last one at $C000. https://www.nesdev.org/wiki/UxROM */
export class UxRom extends DataLatch {
  override mapBanks(): void {
    this.workRam(0);
    this.prg(0x8000, 0x4000, this.latch);
    this.prg(0xc000, 0x4000, -1);
    this.chr(0, 0x2000, 0);
    this.memory.mirror(this.soldered);
  }
}

/** CNROM (mapper 3): an 8 KiB bank of CHR. https://www.nesdev.org/wiki/CNROM */
export class CnRom extends DataLatch {
  override mapBanks(): void {
    this.workRam(0);
    this.prg(0x8000, 0x8000, 0);
    this.chr(0, 0x2000, this.latch);
    this.memory.mirror(this.soldered);
  }
}

/** AxROM (mapper 7): a 32 KiB bank and one of two screens. https://www.nesdev.org/wiki/AxROM */
export class AxRom extends DataLatch {
  override mapBanks(): void {
    this.workRam(0);
    this.prg(0x8000, 0x8000, this.latch & 0x0f);
    this.chr(0, 0x2000, 0);
    this.memory.mirror(this.latch & 0x10 ? 'screen1' : 'screen0');
  }
}

/**
 * CNROM whose latch is a lock (mapper 185): CHR answers only to the right value. Submappers 4 to 7 name it;
 * else the games' values decide: something in the low nibble, but not $13.
 * https://www.nesdev.org/wiki/INES_Mapper_185
 */
export class LockedCnRom extends DataLatch {
  override readonly wants = Wants.PpuReads;
  protected override readonly conflicts = true;

  private isOpen(): boolean {
    if (this.submapper >= 4 && this.submapper <= 7) return (this.latch & 3) === this.submapper - 4;
    return (this.latch & 15) !== 0 && this.latch !== 0x13;
  }

  override mapBanks(): void {
    this.prg32(0).chr8(0);
    this.memory.mirror(this.soldered);
    if (!this.isOpen()) this.memory.unmapPpu(0, 0x2000);
  }

  /** The floating bus must not read as 0 at $0000, or Mighty Bomb Jack takes itself for a copy: D0 floats high. */
  override readPpu(address: number, data: number): number {
    return address < 0x2000 && !this.isOpen() ? data | 1 : data;
  }
}
