import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, Wants } from '../board.ts';
import type { MemoryChip } from '../memory.ts';
import { Mmc5Sound } from '../sound/mmc5-sound.ts';
import type { SoundChip } from '../sound/sound-chip.ts';
import { EXRAM, Mmc5Picture } from './mmc5-picture.ts';

/** The screen of the board's VRAM that fill mode shows. */
const FILL = 3;

/** MMC5 (mapper 5): banks, registers and sound; `Mmc5Picture` has the PPU's side. https://www.nesdev.org/wiki/MMC5 */
export class Mmc5 extends Mmc5Picture {
  static readonly derived = ['setA', 'setB', 'vectorPage', 'pcmPages'];

  override readonly wants: number = Wants.PpuReads | Wants.CpuWrites | Wants.CpuReads | Wants.Audio;
  private readonly sound = new Mmc5Sound();
  override readonly sounds: readonly SoundChip[] = [this.sound];
  /** $5205 and $5206 as written: the multiplier's two factors. */
  private readonly factors = new Uint8Array(2);
  /** $5130 as it was when each CHR register was written. */
  private readonly chrUpper = new Uint8Array(12);
  private lastSetIsB = false;
  /** What the page table would hold for $FC00-$FFFF, and for $8000-$BFFF. */
  private vectorPage = 0;
  private readonly pcmPages = new Int32Array(16);
  /** PRG RAM and battery RAM, which the bank registers count through as one. */
  private readonly allRam: MemoryChip;

  constructor(setup: BoardSetup) {
    super(setup);
    const { prgRam, prgNvram } = this.memory;
    this.allRam = { start: prgRam.start, size: prgRam.size + prgNvram.size, writable: true };
  }

  override power(): void {
    this.registers.fill(0);
    this.registers[0x00] = 3;
    this.registers[0x01] = 3;
    this.registers.fill(0xff, 0x14, 0x18);
    for (let i = 0; i < 8; i++) this.registers[0x20 + i] = i;
    this.factors.fill(0xff);
    this.chrUpper.fill(0);
    this.lastSetIsB = false;
    this.sound.power();
    super.power();
  }

  // ---- registers ----

  override writeRegister(address: number, data: number, cycle: number): void {
    if (address >= 0x5c00 && address < 0x6000) this.writeExRam(address, data);
    else if (address >= 0x5000 && address < 0x5016) this.writeSound(address, data, cycle);
    else if (address >= 0x5100 && address < 0x5131) this.writeBanking(address & 0xff, data);
    else if (address >= 0x5200 && address < 0x5207) this.writeLine(address & 7, data);
  }

  private writeSound(address: number, data: number, cycle: number): void {
    this.sound.write(address, data, cycle);
    this.updateIrq();
    if (address === 0x5010) this.mapPrg();
  }

  protected override updateIrq(): void {
    this.irq = (this.irqEnabled && this.irqPending ? 1 : 0) | this.sound.irq;
  }

  private writeBanking(register: number, data: number): void {
    this.registers[register] = data;
    if (register >= 0x20 && register < 0x2c) {
      this.chrUpper[register - 0x20] = this.registers[0x30] & 3;
      this.lastSetIsB = register >= 0x28;
    }
    if (register === 0x06 || register === 0x07) this.fill();
    this.sizeChanged = false;
    this.mapBanks();
  }

  private writeLine(register: number, data: number): void {
    if (register < 3) this.split[register] = data;
    else if (register === 3) this.irqLine = data;
    else if (register === 4) {
      this.irqEnabled = (data & 0x80) !== 0;
      this.updateIrq();
    } else this.factors[register - 5] = data;
  }

  /** Modes 0 and 1 take writes only while the picture is drawn; what comes otherwise is written as 0. */
  private writeExRam(address: number, data: number): void {
    const mode = this.registers[0x04] & 3;
    if (mode === 3) return;
    const at = this.memory.vram.start + EXRAM * 0x400 + (address & 0x3ff);
    this.memory.bytes[at] = mode === 2 || this.inFrame ? data : 0;
  }

  override readRegister(address: number, data: number, cycle: number): number {
    if (address === 0x5015) this.sound.runTo(cycle);
    const value = this.peekRegister(address, data);
    if (address === 0x5204) {
      this.irqPending = false;
      this.updateIrq();
    } else if (address === 0x5010) {
      this.sound.acknowledge();
      this.updateIrq();
    } else if (address >= 0x8000 && address < 0xc000 && this.sound.listensToReads) {
      this.sound.feed(value, cycle);
      this.updateIrq();
    } else if (address === 0xfffa || address === 0xfffb) this.leaveFrame();
    return value;
  }

  /** In the last page it waits for the NMI's vector alone. */
  override isPlain(address: number): boolean {
    return address >= 0xfc00 && (address & 0xfffe) !== 0xfffa;
  }

  override peekRegister(address: number, data: number): number {
    if (address === 0x5204) return (this.irqPending ? 0x80 : 0) | (this.showsFrame() ? 0x40 : 0);
    if (address === 0x5205) return (this.factors[0] * this.factors[1]) & 0xff;
    if (address === 0x5206) return (this.factors[0] * this.factors[1]) >> 8;
    if (address === 0x5010) return (data & 0x7e) | this.sound.pcmStatus;
    if (address === 0x5015) return (data & 0xfc) | this.sound.lengthStatus;
    // Pages that are not mapped because the chip watches them: PCM's, and the vectors' ($FFFA and $FFFB).
    let rom = -1;
    if (address >= 0xfc00) rom = this.vectorPage + address;
    else if (address >= 0x8000 && address < 0xc000) rom = this.pcmPages[(address >> 10) & 15] + address;
    return rom < 0 ? data : this.memory.bytes[rom];
  }

  // ---- banks ----

  override mapBanks(): void {
    this.mapPrg();
    this.mapChr();
    this.mapNametables();
  }

  private mapPrg(): void {
    const { memory } = this;
    this.placeBanks();
    this.vectorPage = memory.cpuPages[0x3f];
    memory.unmapCpu(0xfc00, 0x400);
    this.pcmPages.set(memory.cpuPages.subarray(0x20, 0x30));
    if (this.sound.listensToReads) memory.unmapCpuReads(0x8000, 0x4000);
    const mode = this.registers[0x04] & 3;
    if (mode < 2) memory.unmapCpu(0x5c00, 0x400);
    else if (mode === 2) memory.mapCpu(0x5c00, 0x400, memory.vram, EXRAM);
    else memory.mapCpuReadOnly(0x5c00, 0x400, memory.vram, EXRAM);
  }

  /** PRG banks at $6000-$FFFF: mode $5100, banks $5113-$5117. https://www.nesdev.org/wiki/MMC5#PRG_bankswitching */
  private placeBanks(): void {
    const r = this.registers;
    this.placeBank(0x6000, 0x2000, r[0x13] & 0x7f);
    switch (r[0x00] & 3) {
      case 0:
        this.placeBank(0x8000, 0x8000, r[0x17] | 0x80);
        break;
      case 1:
        this.placeBank(0x8000, 0x4000, r[0x15]);
        this.placeBank(0xc000, 0x4000, r[0x17] | 0x80);
        break;
      case 2:
        this.placeBank(0x8000, 0x4000, r[0x15]);
        this.placeBank(0xc000, 0x2000, r[0x16]);
        this.placeBank(0xe000, 0x2000, r[0x17] | 0x80);
        break;
      default:
        for (let i = 0; i < 4; i++) this.placeBank(0x8000 + i * 0x2000, 0x2000, r[0x14 + i] | (i === 3 ? 0x80 : 0));
    }
  }

  /** `size` bytes at `address` from bank register `value`: bit 7 chooses ROM, the rest counts 8 KiB. */
  private placeBank(address: number, size: number, value: number): void {
    const pages = size >> 13;
    const first = value & 0x7f & ~(pages - 1);
    for (let i = 0; i < pages; i++) {
      if (value & 0x80) this.prg8(address + i * 0x2000, first + i);
      else this.placeRam(address + i * 0x2000, (first + i) & 7);
    }
  }

  /**
   * Up to two RAM chips of equal size (8 or 32 KiB): bit 2 of the bank chooses the chip. They can be written to while
   * $5102 and $5103 hold 2 and 1.
   */
  private placeRam(address: number, bank: number): void {
    const { memory, allRam: ram, registers: r } = this;
    const chips = ram.size === 0x4000 || ram.size === 0x10000 ? 2 : 1;
    const banks = ram.size / chips / 0x2000;
    if (banks === 0 || (bank & 4 && chips === 1)) {
      memory.unmapCpu(address, 0x2000);
      return;
    }
    const real = (bank & 4 ? banks : 0) + ((bank & 3) % banks);
    const isWritable = (r[0x02] & 3) === 2 && (r[0x03] & 3) === 1;
    if (isWritable) memory.mapCpu(address, 0x2000, ram, real);
    else memory.mapCpuReadOnly(address, 0x2000, ram, real);
  }

  protected override mapChr(): void {
    const { memory } = this;
    this.mapSet(0x20, 8);
    this.setA.set(memory.ppuPages.subarray(0, 8));
    this.mapSet(0x28, 4);
    this.setB.set(memory.ppuPages.subarray(0, 8));
    // $2007 sees the set written last; with small sprites there is only one.
    const isTall = this.tallSprites !== this.sizeChanged;
    if (!(isTall && this.lastSetIsB)) this.mapSet(0x20, 8);
  }

  /** `count` registers (8 or 4, the upper half of memory then repeats the lower) from `first` on. */
  private mapSet(first: number, count: number): void {
    const mode = this.registers[0x01] & 3;
    const size = 0x2000 >> mode;
    for (let address = 0; address < 0x2000; address += size) {
      const register = first + ((((address + size) >> 10) - 1) & (count - 1));
      const bank = this.registers[register] | (this.chrUpper[register - 0x20] << 8);
      this.chr(address, size, bank);
    }
  }

  private mapNametables(): void {
    const { memory } = this;
    for (let address = 0x2000; address < 0x4000; address += 0x400) {
      const screen = this.screenAt(address);
      if (screen === FILL) memory.mapPpuReadOnly(address, 0x400, memory.vram, FILL);
      else memory.mapPpu(address, 0x400, memory.vram, screen);
    }
  }

  private fill(): void {
    const { memory } = this;
    const at = memory.vram.start + FILL * 0x400;
    memory.bytes.fill(this.registers[0x06], at, at + 0x3c0);
    memory.bytes.fill((this.registers[0x07] & 3) * 0x55, at + 0x3c0, at + 0x400);
  }

  override state(s: StateIO): void {
    s.block(this.registers);
    s.block(this.split);
    s.block(this.factors);
    s.block(this.chrUpper);
    this.lastSetIsB = s.bit(this.lastSetIsB);
    this.pictureState(s);
    this.irq = s.u8(this.irq, 1);
    this.sound.state(s);
  }

  override rebase(_dots: number, cycles: number): void {
    this.sound.rebase(cycles);
  }
}
