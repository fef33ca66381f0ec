import type { StateIO } from '../../base/state.ts';
import { LONG_AGO, rebasedPast } from '../../base/time.ts';
import { Board, type BoardSetup } from '../board.ts';
import type { MemoryChip } from '../memory.ts';

/**
 * MMC1 (mappers 1 and 155): registers written one bit at a time. The CHR registers' upper bits also
 * choose PRG ROM (SUROM, SXROM) or PRG RAM (SNROM, SOROM, SXROM, SZROM) on boards that wired them so,
 * which the chips' sizes tell. https://www.nesdev.org/wiki/MMC1
 */
export class Mmc1 extends Board {
  private shift = 0;
  private bits = 0;
  protected control = 0x0c;
  protected chrBank0 = 0;
  private chrBank1 = 0;
  protected prgBank = 0;
  private lastIsChr1 = false;
  private lastWrite = LONG_AGO;
  /** All PRG RAM as one chip, the battery-backed part last (SOROM: "bank 1 is battery-backed"). */
  private readonly allRam: MemoryChip;
  private readonly ramEnableBit: number;
  private readonly isMmc1a: boolean;

  constructor(setup: BoardSetup) {
    super(setup);
    const { prgRam, prgNvram, prgRom, chrRom } = this.memory;
    this.allRam = { start: prgRam.start, size: prgRam.size + prgNvram.size, writable: true };
    this.isMmc1a = setup.mapper === 155;
    // SNROM: with 8 KiB of CHR RAM and of PRG RAM, CHR A16 is wired to the RAM's second enable pin.
    const isSnrom = setup.mapper === 1 && chrRom.size === 0 && prgRom.size <= 0x40000 && this.allRam.size <= 0x2000;
    this.ramEnableBit = isSnrom ? 0x10 : 0;
  }

  override power(): void {
    this.shift = 0;
    this.bits = 0;
    this.control = 0x0c;
    this.chrBank0 = 0;
    this.chrBank1 = 0;
    this.prgBank = 0;
    this.lastIsChr1 = false;
    this.lastWrite = LONG_AGO;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number, cycle: number): void {
    if (address < 0x8000) return;
    // Of writes in consecutive cycles, as INC and ASL make them, only the first counts.
    const consecutive = cycle === this.lastWrite + 1;
    this.lastWrite = cycle;
    if (consecutive) return;
    if (data & 0x80) {
      this.shift = 0;
      this.bits = 0;
      this.control |= 0x0c;
      this.mapBanks();
      return;
    }
    this.shift |= (data & 1) << this.bits;
    this.bits++;
    if (this.bits < 5) return;
    this.load((address >> 13) & 3, this.shift);
    this.shift = 0;
    this.bits = 0;
  }

  override rebase(_dots: number, cycles: number): void {
    this.lastWrite = rebasedPast(this.lastWrite, cycles);
  }

  override mapBanks(): void {
    this.mapPrg();
    this.mapRam();
    if (this.control & 0x10) {
      this.chr(0x0000, 0x1000, this.chrBank0);
      this.chr(0x1000, 0x1000, this.chrBank1);
    } else {
      this.chr(0x0000, 0x2000, this.chrBank0 >> 1);
    }
    // Bit 1 is 0 for one screen, the other way round from most chips.
    this.mirrorBits(this.control ^ 2);
  }

  override state(s: StateIO): void {
    this.shift = s.u8(this.shift, 31);
    this.bits = s.u8(this.bits, 4);
    this.control = s.u8(this.control, 31);
    this.chrBank0 = s.u8(this.chrBank0);
    this.chrBank1 = s.u8(this.chrBank1);
    this.prgBank = s.u8(this.prgBank);
    this.lastIsChr1 = s.bit(this.lastIsChr1);
    this.lastWrite = s.time(this.lastWrite);
  }

  protected load(register: number, value: number): void {
    if (register === 0) this.control = value;
    else if (register === 3) this.prgBank = value;
    else {
      if (register === 1) this.chrBank0 = value;
      else this.chrBank1 = value;
      this.lastIsChr1 = register === 2;
    }
    this.mapBanks();
  }

  protected mapPrg(): void {
    // SEROM, SHROM, SH1ROM (submapper 5): 32 KiB, not banked.
    if (this.submapper === 5) {
      this.prg(0x8000, 0x8000, 0);
      return;
    }
    // SUROM, SXROM: CHR A16 is PRG A18.
    const outer = this.memory.prgRom.size > 0x40000 ? this.upperBits() & 0x10 : 0;
    const bank = (this.prgBank & 0x0f) | outer;
    const mode = (this.control >> 2) & 3;
    if (mode < 2) this.prg(0x8000, 0x8000, bank >> 1);
    else if (mode === 2) {
      this.prg(0x8000, 0x4000, outer);
      this.prg(0xc000, 0x4000, bank);
    } else {
      this.prg(0x8000, 0x4000, bank);
      this.prg(0xc000, 0x4000, outer | 0x0f);
    }
  }

  private mapRam(): void {
    const off = (!this.isMmc1a && this.prgBank & 0x10) || this.upperBits() & this.ramEnableBit;
    if (off) this.memory.unmapCpu(0x6000, 0x2000);
    else this.memory.mapCpu(0x6000, 0x2000, this.allRam, this.ramBank());
  }

  /** SXROM: CHR A14-A15; SOROM: CHR A15; SZROM (the one with CHR ROM): CHR A16. */
  private ramBank(): number {
    if (this.allRam.size > 0x4000) return (this.upperBits() >> 2) & 3;
    if (this.allRam.size > 0x2000) return (this.upperBits() >> (this.memory.chrRom.size > 0 ? 4 : 3)) & 1;
    return 0;
  }

  /**
   * The register whose upper bits choose PRG: on the board the one that A12 of the PPU picks at that moment,
   * so programs write both alike. In 4 KiB mode the one written last stands for both.
   */
  private upperBits(): number {
    return this.lastIsChr1 && this.control & 0x10 ? this.chrBank1 : this.chrBank0;
  }
}
