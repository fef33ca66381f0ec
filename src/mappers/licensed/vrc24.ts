import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { Microwire } from '../parts/microwire.ts';
import { VrcBoard } from '../parts/vrc-irq.ts';

/** Which address lines reach the chip's A0 and A1: masks, any bit of which counts. */
type Pins = readonly [a0: number, a1: number];

/** By mapper and submapper; submapper 0 wires both kinds at once. https://www.nesdev.org/wiki/VRC2_and_VRC4 */
const PINS: Readonly<Record<number, Readonly<Record<number, Pins>>>> = {
  21: { 0: [0x42, 0x84], 1: [0x02, 0x04], 2: [0x40, 0x80] },
  22: { 0: [0x02, 0x01] },
  23: { 0: [0x05, 0x0a], 1: [0x01, 0x02], 2: [0x04, 0x08], 3: [0x01, 0x02] },
  25: { 0: [0x0a, 0x05], 1: [0x02, 0x01], 2: [0x08, 0x04], 3: [0x02, 0x01] },
  27: { 0: [0x01, 0x02] },
  298: { 0: [0x02, 0x01] },
  529: { 0: [0x04, 0x08] },
};

/** Konami VRC2 and VRC4 (mappers 21, 22, 23, 25, 27). https://www.nesdev.org/wiki/VRC2_and_VRC4 */
export class Vrc24 extends VrcBoard {
  override readonly wants: number;
  protected readonly prgBanks = new Uint8Array(2);
  private readonly chrLow = new Uint8Array(8);
  private readonly chrHigh = new Uint8Array(8);
  private mirroring = 0;
  /** VRC4 $9002: bit 0 RAM on, bit 1 swap. */
  protected control = 0;
  /** VRC2 without RAM: a latch of one bit at $6000-$6FFF, meant for an EEPROM that no game has. */
  private microwire = 0;
  private readonly pins: Pins;
  private readonly isVrc2: boolean;
  private readonly chrShift: number;
  private readonly swaps: boolean;
  /** Which bits of $9000 the chip has. */
  private readonly mirrorMask: number;
  /** Lethal Weapon's clone: $F003 acknowledges and does nothing else (https://www.nesdev.org/wiki/NES_2.0_Mapper_298). */
  private readonly isTf1201: boolean;

  constructor(setup: BoardSetup) {
    super(setup);
    const { mapper, submapper } = setup;
    const pins = PINS[mapper];
    this.pins = pins[submapper] ?? pins[0];
    this.isVrc2 = mapper === 22 || submapper === 3;
    this.wants = this.isVrc2 ? Wants.CpuReads : Wants.CpuClock;
    // Mapper 23 without a submapper may be a VRC2b, whose $9002 is no swap.
    const maybeVrc2 = mapper === 23 && submapper === 0;
    this.swaps = !this.isVrc2 && !maybeVrc2;
    // Its $9000 has one bit: Wai Wai World, whose iNES header cannot say what it is, writes $FF there and wants horizontal
    // mirroring.
    this.mirrorMask = this.isVrc2 || (maybeVrc2 && !setup.saysSubmapper) ? 1 : 3;
    this.isTf1201 = mapper === 298;
    // The VRC2a's lowest CHR bit is not connected.
    this.chrShift = mapper === 22 ? 1 : 0;
  }

  override power(): void {
    this.prgBanks.fill(0);
    this.chrLow.set([0, 1, 2, 3, 4, 5, 6, 7]);
    this.chrHigh.fill(0);
    this.mirroring = 0;
    this.control = 0;
    this.microwire = 0;
    super.power();
  }

  protected override write(address: number, data: number): void {
    if (address < 0x8000) {
      if (address >= 0x6000 && address < 0x7000) this.microwire = data & 1;
      return;
    }
    const register = (address & this.pins[0] ? 1 : 0) | (address & this.pins[1] ? 2 : 0);
    const block = address >> 12;
    if (block === 0xf) this.writeIrq(register, data);
    else if (block >= 0xb) {
      const bank = ((block - 0xb) << 1) | (register >> 1);
      if (register & 1) this.chrHigh[bank] = data & 0x1f;
      else this.chrLow[bank] = data & 0x0f;
    } else if (block === 0x9) {
      if (!this.swaps || register < 2) this.mirroring = data & this.mirrorMask;
      else if (register === 2) this.control = data & 3;
    } else this.prgBanks[block === 0x8 ? 0 : 1] = data & 0x1f;
    this.mapBanks();
  }

  private writeIrq(register: number, data: number): void {
    if (this.isVrc2) return;
    const { counter } = this;
    if (this.isTf1201 && register === 3) counter.irq = 0;
    else counter.writeByHalves(register, data);
    this.irq = counter.irq;
  }

  /** Whether $9002 exchanges the banks at $8000 and $C000; on the TF1201 either bit does (Mesen and FCEUmm agree). */
  protected get swapped(): boolean {
    return this.swaps && (this.control & (this.isTf1201 ? 3 : 2)) !== 0;
  }

  override readRegister(address: number, data: number): number {
    if (!this.isVrc2 || address < 0x6000 || address >= 0x7000) return data;
    return (data & 0xfe) | this.microwire;
  }

  override peekRegister(address: number, data: number): number {
    return this.readRegister(address, data);
  }

  override mapBanks(): void {
    const swap = this.swapped ? 0x4000 : 0;
    this.prg8(0x8000 ^ swap, this.prgBanks[0]);
    this.prg8(0xa000, this.prgBanks[1]);
    this.prg8(0xc000 ^ swap, -2);
    this.prg8(0xe000, -1);
    for (let i = 0; i < 8; i++) this.chr1(i * 0x400, ((this.chrHigh[i] << 4) | this.chrLow[i]) >> this.chrShift);
    this.mirrorBits(this.mirroring);
    this.workRam(0);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.prgBanks);
    s.block(this.chrLow);
    s.block(this.chrHigh);
    this.mirroring = s.u8(this.mirroring, 3);
    this.control = s.u8(this.control, 3);
    this.microwire = s.u8(this.microwire, 1);
    this.counter.state(s);
  }
}

/**
 * T-230, YY0807, J-2148 (529): a VRC4 whose $A000 chooses 16 KiB; with CHR RAM bit 3 of the CHR registers is
 * PRG A18 instead. A header with 256 bytes of NVRAM means an EEPROM. https://www.nesdev.org/wiki/NES_2.0_Mapper_529
 */
export class T230 extends Vrc24 {
  override readonly wants = Wants.CpuClock | Wants.CpuReads;
  private outer = 0;
  private readonly eeprom: Microwire | null;

  constructor(setup: BoardSetup) {
    super(setup);
    const { memory } = this;
    this.eeprom = memory.prgNvram.size === 256 ? new Microwire(memory.view(memory.prgNvram)) : null;
  }

  override power(): void {
    this.outer = 0;
    this.eeprom?.power();
    super.power();
  }

  protected override write(address: number, data: number): void {
    // The EEPROM's register lies over the chip's, and both take the write.
    if ((address & 0x8800) === 0x8800) this.eeprom?.drive((data >> 2) & 1, (data >> 1) & 1, data & 1);
    if (this.memory.chrRom.size > 0 || address < 0xb000 || address >= 0xf000) super.write(address, data);
    else {
      this.outer = (data & 8) << 2;
      this.mapBanks();
    }
  }

  override readRegister(address: number, data: number): number {
    if (this.eeprom === null || (address & 0xf000) !== 0x5000) return data;
    return (data & 0xfe) | this.eeprom.out;
  }

  override mapBanks(): void {
    super.mapBanks();
    const swap = this.swapped ? 0x4000 : 0;
    const bank = this.prgBanks[1] << 1;
    this.prg8(0x8000 ^ swap, bank | this.outer);
    this.prg8(0xa000, bank | 1);
    this.prg8(0xc000 ^ swap, 0x1e | this.outer);
    if (this.memory.chrRom.size === 0) this.chr8(0);
    if (this.eeprom !== null) this.memory.unmapCpu(0x6000, 0x2000);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.outer = s.u8(this.outer);
    if (s.version >= 3) this.eeprom?.state(s);
    else if (s.loading) this.eeprom?.power();
  }
}
