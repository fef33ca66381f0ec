import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { type BoardSetup, Wants } from '../board.ts';
import type { RomFile } from '../formats/rom-file.ts';
import { CycleBoard, CycleTimer } from '../parts/cycle-timer.ts';
import { DatachReader } from '../parts/datach-reader.ts';
import { Eeprom } from '../parts/eeprom.ts';
import type { Unit } from '../rows.ts';

/** Submappers of 16 that have a number of their own now. */
const OLD_NAMES: Readonly<Record<number, number>> = { 1: 159, 2: 157, 3: 153 };

/**
 * The Datach with its own EEPROM, in which its games pass characters on to each other.
 * https://www.nesdev.org/wiki/INES_Mapper_157
 */
export const DATACH: Unit = { name: 'datach', size: 256 };

/** What Datach and cartridge keep, in bytes. No header names the Datach's own; NES 2.0 names the cartridge's. */
export function datachNvram(rom: RomFile): number {
  return DATACH.size + (rom.ram?.prgNvram === 128 ? 128 : 0);
}

/**
 * Bandai FCG-1, FCG-2 (16.4), LZ93D50 (16.5, 159 with a small EEPROM, 153 with RAM, 157 Datach).
 * Submapper 0 answers at both places. Submappers 1 to 3 of 16 are old names of 159, 157 and 153.
 * https://www.nesdev.org/wiki/INES_Mapper_016, https://www.nesdev.org/wiki/INES_Mapper_157
 */
export class BandaiFcg extends CycleBoard {
  override readonly wants: number;
  private readonly registers = new Uint8Array(16);
  private latch = 0;
  /** It arrives at $FFFF, and fires, one cycle after it was 0. */
  private readonly timer = new CycleTimer(-1, 0xffff, 0xffff);
  private readonly mapper: number;
  private readonly eeprom: Eeprom | null;
  /** The Datach's own EEPROM comes first in NVRAM; a cartridge can bring a smaller one. */
  private readonly external: Eeprom | null;
  private readonly reader: DatachReader | null;

  constructor(setup: BoardSetup) {
    super(setup);
    this.mapper = setup.mapper === 16 ? (OLD_NAMES[setup.submapper] ?? 16) : setup.mapper;
    const { memory } = this;
    const { size } = memory.prgNvram;
    const nvram = memory.view(memory.prgNvram);
    const isEeprom = this.mapper !== 153 && size > 0 && size <= 384;
    this.eeprom = isEeprom ? new Eeprom(nvram.subarray(0, 256)) : null;
    this.external = this.mapper === 157 && size === 384 ? new Eeprom(nvram.subarray(256)) : null;
    this.reader = this.mapper === 157 ? new DatachReader() : null;
    this.wants = Wants.CpuClock | (this.mapper === 153 ? 0 : Wants.CpuReads);
  }

  override power(): void {
    this.registers.fill(0);
    this.latch = 0;
    this.timer.power();
    super.power();
  }

  protected override write(address: number, data: number): void {
    if (!this.answers(address)) return;
    const register = address & 15;
    this.registers[register] = data;
    switch (register) {
      case 0xa:
        this.timer.enabled = (data & 1) !== 0;
        // The LZ93D50 counts from a latch, the FCG-1 and -2 without.
        if (this.hasLatch()) this.timer.value = this.latch;
        this.irq = 0;
        break;
      case 0xb:
        this.writeCounter(0xff00, data);
        break;
      case 0xc:
        this.writeCounter(0x00ff, data << 8);
        break;
      case 0xd:
        this.eeprom?.drive((data >> 5) & 1, (data >> 6) & 1);
        this.external?.drive((this.registers[0] >> 3) & 1, (data >> 6) & 1);
        if (this.mapper === 153) this.mapBanks();
        break;
      default:
        if (register < 4) this.external?.drive((data >> 3) & 1, (this.registers[0xd] >> 6) & 1);
        this.mapBanks();
    }
  }

  /** FCG-1 and -2 lie at $6000-$7FFF, the LZ93D50 at $8000-$FFFF. */
  private answers(address: number): boolean {
    if (address < 0x6000) return false;
    if (this.mapper !== 16 || this.submapper === 5) return address >= 0x8000;
    return this.submapper !== 4 || address < 0x8000;
  }

  private hasLatch(): boolean {
    return this.mapper !== 16 || this.submapper !== 4;
  }

  private writeCounter(keep: number, bits: number): void {
    this.latch = (this.latch & keep) | bits;
    if (!this.hasLatch()) this.timer.value = (this.timer.value & keep) | bits;
  }

  override readRegister(address: number, data: number): number {
    if (address < 0x6000 || address >= 0x8000) return data;
    // Bit 4 is the EEPROM's data line; without one it reads as 0. Bit 3 is the Datach's barcode reader.
    const bits = (data & 0xef) | (this.eeprom?.out && (this.external?.out ?? 1) ? 0x10 : 0);
    return this.reader === null ? bits : (bits & 0xf7) | (this.reader.line << 3);
  }

  override get readsBarcodes(): boolean {
    return this.reader !== null;
  }

  override scanBarcode(bars: Uint8Array): void {
    this.reader?.scan(bars);
  }

  override peekRegister(address: number, data: number): number {
    return this.readRegister(address, data);
  }

  protected override count(cycles: number): void {
    if (this.timer.count(cycles)) this.irq = 1;
    this.reader?.count(cycles);
  }

  protected override cyclesToIrq(): number {
    return this.irq ? NEVER : this.timer.toFire();
  }

  override mapBanks(): void {
    const r = this.registers;
    const { memory } = this;
    // 153: bit 0 of the CHR registers is PRG A18.
    const outer = this.mapper === 153 && r.subarray(0, 8).some((bank) => bank & 1) ? 0x10 : 0;
    this.prg16(0x8000, (r[8] & 15) | outer).prg16(0xc000, outer | 15);
    if (memory.chrRom.size === 0) this.chr8(0);
    else for (let i = 0; i < 8; i++) this.chr1(i * 0x400, r[i]);
    this.mirrorBits(r[9]);
    if (this.mapper === 153 && r[13] & 0x20) this.workRam(0);
    else memory.unmapCpu(0x6000, 0x2000);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.registers);
    this.latch = s.u16(this.latch);
    this.timer.state(s);
    this.eeprom?.state(s);
    this.external?.state(s);
    this.reader?.state(s);
  }
}
