import type { StateIO } from '../../base/state.ts';
import { Board, type BoardSetup, Wants } from '../board.ts';
import type { RomFile } from '../formats/rom-file.ts';
import { DataLatch } from '../licensed/discrete.ts';
import { Mmc1 } from '../licensed/mmc1.ts';
import type { Mirroring } from '../memory.ts';
import { Flash } from '../parts/flash.ts';

/** Action 53 (mapper 28): many small games in one ROM. https://www.nesdev.org/wiki/INES_Mapper_028 */
export class Action53 extends Board {
  private select = 0;
  private chrBank = 0;
  private inner = 0;
  private mode = 0;
  private outer = 0xff;

  override power(): void {
    this.select = 0;
    this.chrBank = 0;
    this.inner = 0;
    this.mode = 0;
    this.outer = 0xff;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    if (address >= 0x5000 && address < 0x6000) {
      this.select = data & 0x81;
      return;
    }
    if (address < 0x8000) return;
    if (this.select === 0x00) {
      this.chrBank = data & 3;
      this.oneScreen(data);
    } else if (this.select === 0x01) {
      this.inner = data & 15;
      this.oneScreen(data);
    } else if (this.select === 0x80) this.mode = data & 0x3f;
    else this.outer = data;
    this.mapBanks();
  }

  /** In the one-screen modes bit 4 of the bank registers chooses the screen. */
  private oneScreen(data: number): void {
    if (!(this.mode & 2)) this.mode = (this.mode & 0x3e) | ((data >> 4) & 1);
  }

  override mapBanks(): void {
    this.prg16(0x8000, this.bankAt(0)).prg16(0xc000, this.bankAt(1));
    this.chr8(this.chrBank);
    this.workRam(0);
    // Bit 1 is 0 for one screen, as on the MMC1.
    this.mirrorBits(this.mode ^ 2);
  }

  /** The 16 KiB bank in the lower (0) or upper (1) half: the inner bank's bits below the game's size, outer ones above. */
  private bankAt(half: number): number {
    const prgMode = (this.mode >> 2) & 3;
    const size = (this.mode >> 4) & 3;
    const outer = this.outer << 1;
    const fixed = prgMode >= 2 && half === (prgMode === 2 ? 0 : 1);
    if (fixed) return outer | half;
    const inner = prgMode < 2 ? (this.inner << 1) | half : this.inner;
    const mask = (2 << size) - 1;
    return (outer & ~mask) | (inner & mask);
  }

  override state(s: StateIO): void {
    this.select = s.u8(this.select);
    this.chrBank = s.u8(this.chrBank, 3);
    this.inner = s.u8(this.inner, 15);
    this.mode = s.u8(this.mode, 0x3f);
    this.outer = s.u8(this.outer);
  }
}

/** Mapper 30's header bits: 8 alone means one screen by register, 9 four screens. */
export function unrom512Mirroring(rom: RomFile): Mirroring {
  if (!rom.alternative) return rom.vertical ? 'vertical' : 'horizontal';
  return rom.vertical ? 'four' : 'screen0';
}

/** The battery bit says that the board is wired for flashing itself; bus conflicts (submapper 2) rule that out. */
export function unrom512Flash(rom: RomFile): boolean {
  return rom.battery && rom.submapper !== 2;
}

/**
 * UNROM 512 (mapper 30). A board that flashes itself has its register at $C000-$FFFF alone; writes below go to the flash.
 * https://www.nesdev.org/wiki/UNROM_512
 */
export class Unrom512 extends DataLatch {
  override readonly wants: number;
  protected override readonly conflicts: boolean;
  private readonly flash: Flash | null;
  private readonly byRegister: boolean;
  /** Submapper 3: bit 7 is horizontal or vertical. */
  private readonly bitIsMirroring: boolean;

  constructor(setup: BoardSetup) {
    super(setup);
    // Without submapper a board that cannot flash itself (no battery bit) has bus conflicts.
    this.conflicts = setup.submapper === 2 || (setup.submapper === 0 && !setup.battery);
    this.byRegister = setup.alternative && !setup.vertical;
    this.bitIsMirroring = setup.submapper === 3;
    this.flash = this.memory.hasFlash ? new Flash(this.memory) : null;
    this.wants = this.flash === null ? Wants.Nothing : Wants.CpuReads;
  }

  override power(): void {
    this.flash?.power();
    super.power();
  }

  override writeRegister(address: number, data: number): void {
    const { flash } = this;
    // Submapper 4 has lamps at $8000-$BFFF.
    if (address >= 0xc000 || (flash === null && this.submapper !== 4)) super.writeRegister(address, data);
    else if (flash !== null && address >= 0x8000) {
      flash.write(((this.latch & 0x1f) << 14) | (address & 0x3fff), data);
      this.mapBanks();
    }
  }

  override readRegister(address: number, data: number): number {
    return address >= 0x8000 && this.flash?.readsId ? this.flash.id(address) : data;
  }

  override peekRegister(address: number, data: number): number {
    return this.readRegister(address, data);
  }

  override mapBanks(): void {
    this.prg16(0x8000, this.latch & 0x1f).prg16(0xc000, -1);
    this.chr8((this.latch >> 5) & 3);
    if (this.bitIsMirroring) this.vertical(this.latch & 0x80);
    else if (this.byRegister) this.screen(this.latch & 0x80);
    else this.memory.mirror(this.soldered);
    if (this.flash?.readsId) this.memory.unmapCpuReads(0x8000, 0x8000);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.flash?.state(s);
  }
}

/**
 * GTROM, Cheapocabra (mapper 111): one register at $5000 and $7000; nametables in RAM of its own; all of PRG ROM is
 * flash memory, written at $8000-$FFFF. https://www.nesdev.org/wiki/GTROM
 */
export class GtRom extends Board {
  override readonly wants = Wants.CpuReads;
  private latch = 0;
  private readonly flash = new Flash(this.memory);

  override power(): void {
    this.latch = 0;
    this.flash.power();
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    if (address >= 0x8000) this.flash.write(((this.latch & 15) << 15) | (address & 0x7fff), data);
    else if ((address & 0xd000) === 0x5000) this.latch = data;
    else return;
    this.mapBanks();
  }

  override readRegister(address: number, data: number): number {
    return address >= 0x8000 && this.flash.readsId ? this.flash.id(address) : data;
  }

  override peekRegister(address: number, data: number): number {
    return this.readRegister(address, data);
  }

  override mapBanks(): void {
    const { memory } = this;
    this.prg32(this.latch & 15).chr8((this.latch >> 4) & 1);
    memory.mapPpu(0x2000, 0x2000, memory.vram, (this.latch >> 5) & 1);
    if (this.flash.readsId) memory.unmapCpuReads(0x8000, 0x8000);
  }

  override state(s: StateIO): void {
    this.latch = s.u8(this.latch);
    this.flash.state(s);
  }
}

/**
 * Magic Floor (mapper 218): no CHR at all, the console's 2 KiB of VRAM show as patterns too; the header's
 * mirroring bits say which address line is its A10. https://www.nesdev.org/wiki/INES_Mapper_218
 */
export class MagicFloor extends Board {
  private readonly line: number;

  constructor(setup: BoardSetup) {
    super(setup);
    // V: A10, H: A11; with the four-screen bit A12 and A13.
    if (setup.alternative) this.line = setup.vertical ? 13 : 12;
    else this.line = setup.vertical ? 10 : 11;
  }

  override mapBanks(): void {
    const { memory } = this;
    this.prg32(0);
    for (let address = 0; address < 0x4000; address += 0x400) {
      memory.mapPpu(address, 0x400, memory.vram, (address >> this.line) & 1);
    }
  }

  override state(_s: StateIO): void {}
}

/**
 * Farid SLROM 8-in-1 (mapper 323): a register in place of RAM chooses 128 KiB of PRG and of CHR ROM, and locks
 * itself; RAM must be enabled for it. https://www.nesdev.org/wiki/NES_2.0_Mapper_323
 */
export class FaridSlrom extends Mmc1 {
  private outer = 0;

  override power(): void {
    this.outer = 0;
    super.power();
  }

  override reset(): void {
    this.outer = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number, cycle: number): void {
    if (address >= 0x8000) super.writeRegister(address, data, cycle);
    else if (address >= 0x6000 && !(this.prgBank & 0x10) && !(this.outer & 8)) {
      this.outer = data;
      this.mapBanks();
    }
  }

  override prg(address: number, size: number, bank: number): this {
    const banks = 0x20000 / size;
    return super.prg(address, size, (bank & (banks - 1)) | (((this.outer >> 4) & 7) * banks));
  }

  override chr(address: number, size: number, bank: number): this {
    const banks = 0x20000 / size;
    return super.chr(address, size, (bank & (banks - 1)) | (((this.outer >> 4) & 7) * banks));
  }

  override state(s: StateIO): void {
    super.state(s);
    this.outer = s.u8(this.outer);
  }
}
