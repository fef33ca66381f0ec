import type { Revisions } from '../../base/revisions.ts';
import type { StateIO } from '../../base/state.ts';
import { NEVER, rebasedPast } from '../../base/time.ts';
import { Board, type BoardSetup, Wants } from '../board.ts';

/**
 * Dots that A12 must have been low before a rise counts. The MMC3 wants three falls of M2 within the low
 * spell (https://www.nesdev.org/wiki/MMC3#IRQ_Specifics); nine dots always hold three. The low spells
 * between two pattern fetches last four dots, all others 60 or more.
 */
export const LOW_DOTS = 9;

/**
 * When the counter asks for an interrupt. `sharp` (MMC3B, MMC3C, MMC6): whenever a clock leaves it at 0.
 * `nec` (MMC3A): not when 0 was reloaded into a counter that ran out by itself (mmc3_test 6-MMC3_alt).
 */
export type Mmc3Irq = Revisions['mmc3'];

/** MMC3 (mapper 4) and the base of its many clones. https://www.nesdev.org/wiki/MMC3 */
export class Mmc3 extends Board {
  override readonly wants: number = Wants.PpuA12;
  override readonly ignoresShortLows: boolean = true;
  /** $8000: bits 0-2 choose a register, bit 6 swaps PRG, bit 7 swaps CHR. */
  select = 0;
  /** R0 to R7. */
  readonly registers = new Uint8Array(8);
  /** $A000 bit 0: horizontal. */
  mirroring = 0;
  /** $A001: bit 7 RAM enable, bit 6 write protect. */
  ramProtect = 0;
  irqLatch = 0;
  irqCounter = 0;
  irqReload = false;
  irqEnabled = false;
  a12 = false;
  /** Dot at which A12 fell last. */
  lowSince = 0;
  readonly irqKind: Mmc3Irq;

  constructor(setup: BoardSetup, irqKind: Mmc3Irq = 'sharp') {
    super(setup);
    this.irqKind = irqKind;
  }

  override power(): void {
    this.select = 0;
    this.registers.set([0, 2, 4, 5, 6, 7, 0, 1]);
    this.mirroring = this.soldered === 'horizontal' ? 1 : 0;
    this.ramProtect = 0x80;
    this.irqLatch = 0;
    this.irqCounter = 0;
    this.irqReload = false;
    this.irqEnabled = false;
    this.irq = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number, _cycle: number): void {
    if (address >= 0x8000) this.writeMmc3(address, data);
  }

  /** A write to the chip's own registers, $8000-$FFFF. */
  writeMmc3(address: number, data: number): void {
    switch (address & 0xe001) {
      case 0x8000:
        this.select = data;
        this.mapBanks();
        break;
      case 0x8001:
        this.registers[this.select & 7] = data;
        if ((this.select & 7) < 6) this.mapChr();
        else this.mapPrg();
        break;
      case 0xa000:
        this.mirroring = data & 1;
        this.mapMirroring();
        break;
      case 0xa001:
        this.ramProtect = data;
        this.mapRam();
        break;
      default:
        this.writeIrq(address, data);
    }
  }

  /** $C000-$FFFF: the scanline counter. */
  writeIrq(address: number, data: number): void {
    switch (address & 0xe001) {
      case 0xc000:
        this.irqLatch = data;
        break;
      case 0xc001:
        this.irqCounter = 0;
        this.irqReload = true;
        break;
      case 0xe000:
        this.irqEnabled = false;
        this.irq = 0;
        break;
      case 0xe001:
        this.irqEnabled = true;
        break;
    }
  }

  override ppuAddress(address: number, time: number): void {
    if (address & 0x1000) {
      if (!this.a12 && time - this.lowSince >= LOW_DOTS) this.clockIrq();
      this.a12 = true;
    } else if (this.a12) {
      this.a12 = false;
      this.lowSince = time;
    }
  }

  override risesToIrq(): number {
    return this.clocksToIrq();
  }

  /** Clocks of the counter until `irq` rises; `NEVER` while it cannot. */
  clocksToIrq(): number {
    if (!this.irqEnabled || this.irq) return NEVER;
    return this.irqReload || this.irqCounter === 0 ? this.irqLatch + 1 : this.irqCounter;
  }

  override rebase(dots: number, _cycles: number): void {
    this.lowSince = rebasedPast(this.lowSince, dots);
  }

  /** One clock of the scanline counter. */
  clockIrq(): void {
    const ranOut = this.irqCounter === 0 && !this.irqReload;
    if (this.irqCounter === 0 || this.irqReload) this.irqCounter = this.irqLatch;
    else this.irqCounter--;
    this.irqReload = false;
    if (this.irqCounter !== 0 || !this.irqEnabled) return;
    if (this.irqKind === 'nec' && ranOut) return;
    this.irq = 1;
  }

  override mapBanks(): void {
    this.mapPrg();
    this.mapChr();
    this.mapRam();
    this.mapMirroring();
  }

  mapPrg(): void {
    const swap = this.select & 0x40 ? 0x4000 : 0;
    this.placePrg(0x8000 ^ swap, this.registers[6]);
    this.placePrg(0xa000, this.registers[7]);
    this.placePrg(0xc000 ^ swap, -2);
    this.placePrg(0xe000, -1);
  }

  mapChr(): void {
    const swap = this.select & 0x80 ? 0x1000 : 0;
    const r = this.registers;
    this.placeChr(0x0000 ^ swap, r[0] & 0xfe);
    this.placeChr(0x0400 ^ swap, r[0] | 1);
    this.placeChr(0x0800 ^ swap, r[1] & 0xfe);
    this.placeChr(0x0c00 ^ swap, r[1] | 1);
    this.placeChr(0x1000 ^ swap, r[2]);
    this.placeChr(0x1400 ^ swap, r[3]);
    this.placeChr(0x1800 ^ swap, r[4]);
    this.placeChr(0x1c00 ^ swap, r[5]);
  }

  mapRam(): void {
    const { memory } = this;
    if (!(this.ramProtect & 0x80)) memory.unmapCpu(0x6000, 0x2000);
    else if (this.ramProtect & 0x40) memory.mapCpuReadOnly(0x6000, 0x2000, memory.workRam, 0);
    else this.workRam(0);
  }

  mapMirroring(): void {
    if (this.soldered === 'four') this.memory.mirror('four');
    else this.memory.mirror(this.mirroring ? 'horizontal' : 'vertical');
  }

  /** An 8 KiB PRG bank as the chip names it: 0 to 255, or -2 and -1 for the last two. */
  placePrg(address: number, bank: number): void {
    this.prg(address, 0x2000, bank);
  }

  /** A 1 KiB CHR bank as the chip names it, 0 to 255. */
  placeChr(address: number, bank: number): void {
    this.chr(address, 0x0400, bank);
  }

  override state(s: StateIO): void {
    this.select = s.u8(this.select);
    s.block(this.registers);
    this.mirroring = s.u8(this.mirroring, 1);
    this.ramProtect = s.u8(this.ramProtect);
    this.irqLatch = s.u8(this.irqLatch);
    this.irqCounter = s.u8(this.irqCounter);
    this.irqReload = s.bit(this.irqReload);
    this.irqEnabled = s.bit(this.irqEnabled);
    this.a12 = s.bit(this.a12);
    this.lowSince = s.time(this.lowSince);
    this.irq = s.u8(this.irq, 1);
  }
}

/** Falls of A12 to a clock of the MC-ACC's counter. */
const MC_ACC_FALLS = 8;
/** No line has more falls of A12 than it has tiles: 34 of the background and 8 of sprites. */
const FALLS_IN_LINE = 42;

/**
 * MC-ACC (mapper 4, submapper 3), Acclaim's MMC3: its counter is clocked by the first of every eight falls of A12,
 * without a filter; $C001 restarts the eight. https://forums.nesdev.org/viewtopic.php?p=242427#p242427
 */
export class McAcc extends Mmc3 {
  override readonly ignoresShortLows = false;
  /** Falls since the last clock, 0 to 7; 0: the next one clocks. */
  private falls = 0;

  override power(): void {
    this.falls = 0;
    super.power();
  }

  override writeIrq(address: number, data: number): void {
    if ((address & 0xe001) === 0xc001) this.falls = 0;
    super.writeIrq(address, data);
  }

  override ppuAddress(address: number, _time: number): void {
    const high = (address & 0x1000) !== 0;
    if (this.a12 && !high) {
      if (this.falls === 0) this.clockIrq();
      this.falls = (this.falls + 1) % MC_ACC_FALLS;
    }
    this.a12 = high;
  }

  override risesToIrq(): number {
    const clocks = this.clocksToIrq();
    if (clocks >= NEVER) return NEVER;
    const falls = (clocks - 1) * MC_ACC_FALLS + ((MC_ACC_FALLS - this.falls) % MC_ACC_FALLS);
    return Math.max(Math.floor(falls / FALLS_IN_LINE) - 1, 0);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.falls = s.u8(this.falls, MC_ACC_FALLS - 1);
  }
}

/** MMC6 (mapper 4, submapper 1): an MMC3 with 1 KiB of RAM inside, guarded in halves. https://www.nesdev.org/wiki/MMC6 */
export class Mmc6 extends Mmc3 {
  override readonly wants: number = Wants.PpuA12 | Wants.CpuReads;

  override power(): void {
    super.power();
    this.ramProtect = 0;
    this.mapBanks();
  }

  override writeMmc3(address: number, data: number): void {
    // While bit 5 of $8000 is 0 the RAM is off and $A001 is held at 0.
    const isProtect = (address & 0xe001) === 0xa001;
    if (isProtect && !(this.select & 0x20)) return;
    super.writeMmc3(address, data);
    if (!(this.select & 0x20)) this.ramProtect = 0;
  }

  override writeRegister(address: number, data: number, cycle: number): void {
    super.writeRegister(address, data, cycle);
    if (address < 0x7000 || address >= 0x8000) return;
    // $7000-$71FF: bits 5 (read) and 4 (write); $7200-$73FF: bits 7 and 6. Writing needs both.
    const guard = address & 0x200 ? 0xc0 : 0x30;
    if ((this.ramProtect & guard) === guard) this.memory.bytes[this.memory.workRam.start + (address & 0x3ff)] = data;
  }

  override readRegister(address: number, data: number): number {
    if (address < 0x7000 || address >= 0x8000) return data;
    if (!(this.ramProtect & 0xa0)) return data;
    // When only one half may be read, the other reads as 0.
    return this.ramProtect & (address & 0x200 ? 0x80 : 0x20)
      ? this.memory.bytes[this.memory.workRam.start + (address & 0x3ff)]
      : 0;
  }

  override peekRegister(address: number, data: number): number {
    return this.readRegister(address, data);
  }

  override mapRam(): void {
    this.memory.unmapCpu(0x6000, 0x2000);
  }
}
