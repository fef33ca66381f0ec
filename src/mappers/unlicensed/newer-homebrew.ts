import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { Board, type BoardSetup, Wants } from '../board.ts';
import { Mmc3 } from '../mmc3/mmc3.ts';
import { A29040B, Flash } from '../parts/flash.ts';
import { kept, type Wiring } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/**
 * RetroUSB's 8 Bit X-Mas cartridges (mapper 400): a latch at $C000 for the bank in 128 KiB and for CHR, and the outer bank of each half
 * at $7000 and $7800, of which the latter says the mirroring. Other addresses there belong to a second sound chip, which nobody hears.
 * Source: FCEUmm, by the author of NESdev's page; older sources have $7800 for both halves.
 */
const X_MAS: Wiring = {
  registers: 3,
  initial: [0, 0, 0x80],
  write({ registers }, address, data) {
    if (address >= 0xc000) registers[0] = data;
    else if (address === 0x7000 || address === 0x7800) registers[(address >> 11) & 1 ? 2 : 1] = data;
    else return false;
    return true;
  },
  map(board, [latch, lower, upper]) {
    board
      .prg16(0x8000, (lower & 0xf8) | (latch & 7))
      .prg16(0xc000, upper | 7)
      .chr8(latch >> 5)
      .horizontal(upper & 0x20);
  },
};

/**
 * BATMAP (mapper 413): banks of PRG at $5000-$BFFF and $D000-$FFFF, an MMC3's counter of lines at $8000-$BFFF, and a ROM of its own for
 * samples, which is read a byte at a time at $4800 and $C000. https://www.nesdev.org/wiki/NES_2.0_Mapper_413
 */
class BatMap extends Mmc3 {
  override readonly wants: number = Wants.PpuA12 | Wants.CpuReads;
  /** 8 KiB of PRG at $6000, $8000 and $A000; 4 KiB of CHR at $0000. */
  private readonly banks = new Uint8Array(4);
  private readonly samples: Uint8Array;
  /** Where the next byte is read; written a bit at a time. */
  private sampleAt = 0;
  /** Bit 1: it goes on with each read. */
  private sampleControl = 0;

  constructor(setup: BoardSetup) {
    super(setup);
    this.samples = setup.misc;
  }

  override power(): void {
    this.banks.fill(0);
    this.sampleAt = 0;
    this.sampleControl = 0;
    super.power();
  }

  override writeRegister(address: number, data: number): void {
    if (address < 0x8000) return;
    if (address < 0xc000) this.writeIrq(0xc000 | (address & 0x2000) | ((address >> 12) & 1), data);
    else if (address < 0xd000) this.sampleAt = (this.sampleAt << 1) | (data >> 7);
    else if (address < 0xe000) this.sampleControl = data;
    else {
      this.banks[data >> 6] = data & 0x3f;
      this.mapBanks();
    }
  }

  override readRegister(address: number, data: number): number {
    const byte = this.peekRegister(address, data);
    const isSample = (address >= 0x4800 && address < 0x5000) || (address >= 0xc000 && address < 0xd000);
    if (isSample && (this.sampleControl & 2) !== 0) this.sampleAt = (this.sampleAt + 1) | 0;
    return byte;
  }

  override peekRegister(address: number, data: number): number {
    const isSample = (address >= 0x4800 && address < 0x5000) || (address >= 0xc000 && address < 0xd000);
    if (!isSample || this.samples.length === 0) return data;
    return this.samples[(this.sampleAt >>> 0) % this.samples.length];
  }

  override mapPrg(): void {
    const [low, first, second] = this.banks;
    this.prg(0x5000, 0x1000, 1).prg8(0x6000, low).prg8(0x8000, first).prg8(0xa000, second);
    this.memory.unmapCpu(0xc000, 0x1000);
    this.prg(0xd000, 0x1000, 7).prg8(0xe000, 4);
  }

  override mapChr(): void {
    this.chr4(0x0000, this.banks[3]).chr4(0x1000, -3);
  }

  override mapRam(): void {}

  override mapMirroring(): void {
    this.memory.mirror(this.soldered);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.banks, 0x3f);
    this.sampleAt = s.i32(this.sampleAt);
    this.sampleControl = s.u8(this.sampleControl);
  }
}

/**
 * Haratyler HP/MP (mapper 451): an MMC3 whose registers are written by address, in flash memory that keeps the high scores. The MP3
 * player of some is not here. https://www.nesdev.org/wiki/NES_2.0_Mapper_451
 */
class Haratyler extends Mmc3 {
  override readonly wants: number = Wants.PpuA12 | Wants.CpuReads;
  private readonly flash = new Flash(this.memory, A29040B);
  /** Bit 0: A13 of PRG and CHR; bit 1: A16 of PRG. */
  private bank = 0;

  override power(): void {
    this.flash.power();
    this.bank = 0;
    super.power();
  }

  override writeRegister(address: number, data: number): void {
    if (address < 0x8000) return;
    this.flash.write((this.bankAt(address) << 13) | (address & 0x1fff), data);
    if (address >= 0xe000) this.bank = address & 3;
    else if (address >= 0xc000) this.setLine(address & 0xff);
    else if (address >= 0xa000) this.mirroring = address & 1;
    this.mapBanks();
  }

  /** The line of the next interrupt; $FF is none. */
  private setLine(line: number): void {
    this.writeIrq(0xc000, (line - 1) & 0xff);
    this.writeIrq(0xc001, 0);
    this.writeIrq(line === 0xff ? 0xe000 : 0xe001, 0);
  }

  private bankAt(address: number): number {
    const low = ((this.bank & 2) << 2) | (this.bank & 1);
    return [0x00, 0x10 | low, 0x20 | low, 0x30][(address >> 13) & 3];
  }

  override readRegister(address: number, data: number): number {
    return address >= 0x8000 && this.flash.readsId ? this.flash.id(address) : data;
  }

  override peekRegister(address: number, data: number): number {
    return this.readRegister(address, data);
  }

  override mapPrg(): void {
    for (let address = 0x8000; address < 0x10000; address += 0x2000) this.prg8(address, this.bankAt(address));
    if (this.flash.readsId) this.memory.unmapCpuReads(0x8000, 0x8000);
  }

  override mapChr(): void {
    this.chr8(this.bank & 1);
  }

  /** There is none; the game looks whether there is. */
  override mapRam(): void {
    this.memory.unmapCpu(0x6000, 0x2000);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.bank = s.u8(this.bank, 3);
    this.flash.state(s);
  }
}

/**
 * Impact Soft's IM1 (mapper 471): 32 KiB of PRG and 8 KiB of CHR by bit 0 of the address written to, which also takes back the
 * interrupt that each fall of A12 asks for. https://www.nesdev.org/wiki/NES_2.0_Mapper_471
 */
class Im1 extends Board {
  override readonly wants: number = Wants.PpuA12;
  private bank = 0;
  private a12 = false;

  override power(): void {
    this.bank = 0;
    this.irq = 0;
    this.mapBanks();
  }

  override writeRegister(address: number): void {
    if (address < 0x8000) return;
    this.bank = address & 1;
    this.irq = 0;
    this.mapBanks();
  }

  override ppuAddress(address: number): void {
    const isHigh = (address & 0x1000) !== 0;
    if (this.a12 && !isHigh) this.irq = 1;
    this.a12 = isHigh;
  }

  override risesToIrq(): number {
    return this.irq ? NEVER : 0;
  }

  override mapBanks(): void {
    this.prg32(this.bank).chr8(this.bank);
    this.memory.mirror(this.soldered);
  }

  override state(s: StateIO): void {
    this.bank = s.u8(this.bank, 1);
    this.a12 = s.bit(this.a12);
    this.irq = s.u8(this.irq, 1);
  }
}

/** Boards of homebrew from 2008 on that have registers of their own. */
export const NEWER_HOMEBREW: readonly BoardRow[] = [
  kept(400, '8 Bit X-Mas', X_MAS),
  { mapper: 413, name: 'BATMAP', create: (setup) => new BatMap(setup), usesMisc: true },
  {
    mapper: 451,
    name: 'Haratyler HP, MP',
    create: (setup) => new Haratyler(setup),
    ram: { prgRam: 0, chrRam: 0x4000 },
    flash: () => true,
  },
  { mapper: 471, name: 'Impact Soft IM1', create: (setup) => new Im1(setup) },
];
