import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { Board, type BoardSetup, Wants } from '../board.ts';
import type { Chip } from '../memory.ts';
import { mapMmc5Prg } from '../mmc5-prg.ts';
import { Mmc5Sound } from '../sound/mmc5-sound.ts';
import type { SoundChip } from '../sound/sound-chip.ts';

/** Screens of the board's 4 KiB of VRAM: two in the console, then ExRAM, then the page that fill mode shows. */
const EXRAM = 2;
const FILL = 3;
/** PPU reads in a line, counted from the nametable read that starts it. */
const SPRITE_READS = 128;
const PREFETCH_READS = 160;
const DUMMY_READS = 168;

/**
 * MMC5 (mapper 5). It watches the PPU's reads: three of the same nametable byte in a row start a line.
 * https://www.nesdev.org/wiki/MMC5
 */
export class Mmc5 extends Board {
  override readonly wants: number = Wants.PpuReads | Wants.PpuA12 | Wants.CpuWrites | Wants.CpuReads | Wants.Audio;
  private readonly sound = new Mmc5Sound();
  override readonly sounds: readonly SoundChip[] = [this.sound];
  /** $5100-$5107, $5113-$5117, $5120-$5130, $5200-$5206, by the low byte of the address. */
  private readonly registers = new Uint8Array(0x31);
  private readonly split = new Uint8Array(3);
  private readonly factors = new Uint8Array(2);
  /** $5130 as it was when each CHR register was written. */
  private readonly chrUpper = new Uint8Array(12);
  private lastSetIsB = false;
  private irqLine = 0;
  private irqEnabled = false;
  private irqPending = false;
  private inFrame = false;
  private line = 0;
  /** The last nametable address read and how often in a row. */
  private lastAddress = 0;
  private repeats = 0;
  /** Reads since the line began. */
  private reads = 0;
  /** $2000 bit 5 and whether $2001 shows anything, as seen on the CPU's bus. */
  private tallSprites = false;
  private rendering = false;
  /** The CHR set for $2007 is still that of the other sprite size: it changes with the PPU's next read (three emulators agree). */
  private sizeChanged = false;
  /** The ExRAM byte of the tile being fetched, in mode 1. */
  private extended = 0;
  /** Whether the tile being fetched lies in the split, and its row of pixels there. */
  private inSplit = false;
  private splitY = 0;
  /** Page table entries of both CHR sets; derived by `mapBanks`. */
  private readonly setA = new Int32Array(8);
  private readonly setB = new Int32Array(8);

  static readonly derived = ['setA', 'setB', 'vectorPage', 'pcmPages'];

  override power(): void {
    this.registers.fill(0);
    this.registers[0x00] = 3;
    this.registers[0x01] = 3;
    this.registers.fill(0xff, 0x14, 0x18);
    for (let i = 0; i < 8; i++) this.registers[0x20 + i] = i;
    this.split.fill(0);
    this.factors.fill(0xff);
    this.chrUpper.fill(0);
    this.lastSetIsB = false;
    this.irqLine = 0;
    this.irqEnabled = false;
    this.line = 0;
    this.reads = 0;
    this.tallSprites = false;
    this.rendering = false;
    this.sizeChanged = false;
    this.sound.power();
    this.leaveFrame();
    this.mapBanks();
  }

  // ---- the CPU's side ----

  override snoopWrite(address: number, data: number): void {
    if (address < 0x2000 || address >= 0x4000) return;
    const register = address & 7;
    if (register === 0) {
      const isTall = (data & 0x20) !== 0;
      this.sizeChanged = this.sizeChanged !== (isTall !== this.tallSprites);
      this.tallSprites = isTall;
    } else if (register === 1) {
      this.rendering = (data & 0x18) !== 0;
      // Without reads the chip loses the picture after three cycles.
      if (!this.rendering) {
        this.inFrame = false;
        this.repeats = 0;
      }
    }
  }

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

  private updateIrq(): void {
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

  // ---- lines ----

  /** Nothing is read any more after the last line's dummy reads. */
  private showsFrame(): boolean {
    return this.inFrame && !(this.line === 239 && this.reads > DUMMY_READS);
  }

  /** Whether a read is one of the picture's. The pre-render line's are not: the first two tiles come from the page tables. */
  private followsFrame(): boolean {
    if (this.inFrame && !this.showsFrame()) {
      this.inFrame = false;
      this.repeats = 0;
    }
    return this.inFrame;
  }

  private leaveFrame(): void {
    this.inFrame = false;
    this.repeats = 0;
    this.irqPending = false;
    this.updateIrq();
  }

  private startLine(): void {
    if (this.showsFrame()) this.line++;
    else {
      this.inFrame = true;
      this.line = 0;
    }
    this.reads = 0;
    if (this.line === this.irqLine && this.irqLine !== 0) {
      this.irqPending = true;
      this.updateIrq();
    }
  }

  /** The lines still to start tell when `irq` may rise; the last of them is looked at dot by dot. */
  override risesToIrq(): number {
    if (!this.irqEnabled || this.irq || this.irqLine === 0 || !this.rendering) return NEVER;
    return Math.max(this.irqLine - (this.inFrame && this.line < this.irqLine ? this.line : 0) - 1, 0);
  }

  // ---- the PPU's side ----

  override readPpu(address: number, data: number): number {
    if (address >= 0x2000) return this.readNametable(address, data);
    this.repeats = 0;
    if (this.sizeChanged) {
      this.sizeChanged = false;
      this.mapChr();
    }
    if (!this.followsFrame()) return data;
    const index = this.reads++;
    const isSprite = index >= SPRITE_READS && index < PREFETCH_READS;
    const { bytes } = this.memory;
    if (!isSprite && this.inSplit) return bytes[this.splitPattern(address)];
    if (!isSprite && (this.registers[0x04] & 3) === 1) return bytes[this.extendedPattern(address)];
    const set = this.tallSprites && !isSprite ? this.setB : this.setA;
    const at = set[address >> 10] + address;
    return at < 0 ? data : bytes[at];
  }

  private readNametable(address: number, seen: number): number {
    let data = seen;
    this.repeats = address === this.lastAddress ? this.repeats + 1 : 1;
    this.lastAddress = address;
    if (this.repeats === 3) this.startLine();
    const mode = this.registers[0x04] & 3;
    // ExRAM that is the CPU's own shows nothing.
    if (mode >= 2 && this.screenAt(address) === EXRAM) data = 0;
    if (!this.followsFrame()) return data;
    const index = this.reads++;
    if (index < SPRITE_READS || (index >= PREFETCH_READS && index < DUMMY_READS)) {
      const isTile = (index & 1) === 0;
      if (isTile) this.startTile(index, address);
      if (this.inSplit) return this.readSplit(isTile, index);
      if (mode === 1 && !isTile) return (this.extended >> 6) * 0x55;
    }
    return data;
  }

  private screenAt(address: number): number {
    return (this.registers[0x05] >> (((address >> 10) & 3) * 2)) & 3;
  }

  /** A background tile's nametable read: what ExRAM says of it, and whether the split begins here. */
  private startTile(index: number, address: number): void {
    const { memory } = this;
    this.extended = memory.bytes[memory.vram.start + EXRAM * 0x400 + (address & 0x3ff)];
    const control = this.split[0];
    const column = this.column(index);
    const isRight = (control & 0x40) !== 0;
    this.inSplit = (control & 0x80) !== 0 && (this.registers[0x04] & 3) < 2 && column >= (control & 0x1f) === isRight;
    const y = this.line + (index >= PREFETCH_READS ? 1 : 0) + this.split[1];
    this.splitY = y >= 240 ? y - 240 : y;
  }

  /** Column of tiles on the screen: the first two were fetched at the end of the line before. */
  private column(index: number): number {
    return index >= PREFETCH_READS ? (index - PREFETCH_READS) >> 2 : 2 + (index >> 2);
  }

  private readSplit(isTile: boolean, index: number): number {
    const { memory } = this;
    const column = this.column(index) & 31;
    const exRam = memory.vram.start + EXRAM * 0x400;
    if (isTile) return memory.bytes[exRam + (this.splitY >> 3) * 32 + column];
    const attributes = memory.bytes[exRam + 0x3c0 + (this.splitY >> 5) * 8 + (column >> 2)];
    const shift = ((this.splitY >> 2) & 4) | (column & 2);
    return ((attributes >> shift) & 3) * 0x55;
  }

  /** Offset in `bytes` of a pattern byte in the split: 4 KiB bank $5202, its own row. */
  private splitPattern(address: number): number {
    const { chr } = this.memory;
    return chr.start + ((this.split[2] * 0x1000 + (address & 0xff8) + (this.splitY & 7)) % chr.size);
  }

  /** In mode 1 each tile names its own 4 KiB bank. */
  private extendedPattern(address: number): number {
    const { chr } = this.memory;
    const bank = (this.extended & 0x3f) | ((this.registers[0x30] & 3) << 6);
    return chr.start + ((bank * 0x1000 + (address & 0xfff)) % chr.size);
  }

  // ---- banks ----

  /** What the page table would hold for $FC00-$FFFF, and for $8000-$BFFF; derived. */
  private vectorPage = 0;
  private readonly pcmPages = new Int32Array(16);

  override mapBanks(): void {
    this.mapPrg();
    this.mapChr();
    this.mapNametables();
  }

  private mapPrg(): void {
    const { memory } = this;
    mapMmc5Prg(this, this.registers, this.allRam);
    this.vectorPage = memory.cpuPages[0x3f];
    memory.unmapCpu(0xfc00, 0x400);
    this.pcmPages.set(memory.cpuPages.subarray(0x20, 0x30));
    if (this.sound.listensToReads) memory.unmapCpuReads(0x8000, 0x4000);
    const mode = this.registers[0x04] & 3;
    if (mode < 2) memory.unmapCpu(0x5c00, 0x400);
    else if (mode === 2) memory.mapCpu(0x5c00, 0x400, memory.vram, EXRAM);
    else memory.mapCpuReadOnly(0x5c00, 0x400, memory.vram, EXRAM);
  }

  private mapChr(): void {
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

  private readonly allRam: Chip;

  constructor(setup: BoardSetup) {
    super(setup);
    const { prgRam, prgNvram } = this.memory;
    this.allRam = { start: prgRam.start, size: prgRam.size + prgNvram.size, writable: true };
  }

  override state(s: StateIO): void {
    s.block(this.registers);
    s.block(this.split);
    s.block(this.factors);
    s.block(this.chrUpper);
    this.lastSetIsB = s.bit(this.lastSetIsB);
    this.irqLine = s.u8(this.irqLine);
    this.irqEnabled = s.bit(this.irqEnabled);
    this.irqPending = s.bit(this.irqPending);
    this.inFrame = s.bit(this.inFrame);
    this.line = s.u8(this.line);
    this.lastAddress = s.u16(this.lastAddress);
    this.repeats = s.u8(this.repeats);
    this.reads = s.u16(this.reads);
    this.tallSprites = s.bit(this.tallSprites);
    this.rendering = s.bit(this.rendering);
    this.sizeChanged = s.bit(this.sizeChanged);
    this.extended = s.u8(this.extended);
    this.inSplit = s.bit(this.inSplit);
    this.splitY = s.u8(this.splitY);
    this.irq = s.u8(this.irq);
    this.sound.state(s);
  }

  override rebase(_dots: number, cycles: number): void {
    this.sound.rebase(cycles);
  }
}
