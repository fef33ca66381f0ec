import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { Board, type TileBytes } from '../board.ts';

/** ExRAM as a screen of the board's 4 KiB of VRAM: after the console's two, and before the one that fill mode shows. */
export const EXRAM = 2;
/** PPU reads in a line, counted from the nametable read that starts it. */
const SPRITE_READS = 128;
const PREFETCH_READS = 160;
const DUMMY_READS = 168;

/**
 * The MMC5's side of the PPU: it watches what the PPU reads and what the CPU writes to it, and so knows line and tile. From
 * these come the scanline interrupt, the split, the tiles with a bank of their own, and the two sets of patterns. Three
 * reads of the same nametable byte in a row start a line. https://www.nesdev.org/wiki/MMC5
 */
export abstract class Mmc5Picture extends Board {
  override readonly irqByLines: boolean = true;
  /** $5100-$5107, $5113-$5117, $5120-$5130, by the low byte of the address. */
  protected readonly registers = new Uint8Array(0x31);
  /** $5200-$5202: whether and where the split is, its scroll, its bank. */
  protected readonly split = new Uint8Array(3);
  /** Page table entries of both CHR sets. */
  protected readonly setA = new Int32Array(8);
  protected readonly setB = new Int32Array(8);
  /** $2000 bit 5, as seen on the CPU's bus. */
  protected tallSprites = false;
  /** The CHR set for $2007 is still that of the other sprite size: it changes with the PPU's next read (three emulators agree). */
  protected sizeChanged = false;
  protected irqLine = 0;
  protected irqEnabled = false;
  protected irqPending = false;
  protected inFrame = false;
  /** Whether $2001 shows anything, as seen on the CPU's bus. */
  private rendering = false;
  private line = 0;
  /** The last nametable address read and how often in a row. */
  private lastAddress = 0;
  private repeats = 0;
  /** Reads since the line began. */
  private reads = 0;
  /** The ExRAM byte of the tile being fetched, in mode 1. */
  private extended = 0;
  /** Whether the tile being fetched lies in the split, and its row of pixels there. */
  private inSplit = false;
  private splitY = 0;

  /** `irqEnabled` or `irqPending` may have changed. */
  protected abstract updateIrq(): void;
  /** Both sets of CHR banks, and the page table from one of them. */
  protected abstract mapChr(): void;

  override power(): void {
    this.split.fill(0);
    this.irqLine = 0;
    this.irqEnabled = false;
    this.line = 0;
    this.reads = 0;
    this.tallSprites = false;
    this.rendering = false;
    this.sizeChanged = false;
    this.leaveFrame();
    this.mapBanks();
  }

  override snoops(address: number): boolean {
    return address >= 0x2000 && address < 0x4000 && (address & 7) < 2;
  }

  override snoopWrite(address: number, data: number): void {
    if (!this.snoops(address)) return;
    const register = address & 7;
    if (register === 0) {
      const isTall = (data & 0x20) !== 0;
      this.sizeChanged = this.sizeChanged !== (isTall !== this.tallSprites);
      this.tallSprites = isTall;
    } else {
      this.rendering = (data & 0x18) !== 0;
      // Without reads the chip loses the picture after three cycles.
      if (!this.rendering) {
        this.inFrame = false;
        this.repeats = 0;
      }
    }
  }

  // ---- lines ----

  /** Nothing is read any more after the last line's dummy reads. */
  protected showsFrame(): boolean {
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

  protected leaveFrame(): void {
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

  /** A third read of the same byte begins a line, wherever it comes: so where there were two, the next may be one too many. */
  override risesToIrq(): number {
    if (!this.irqEnabled || this.irq || this.irqLine === 0 || !this.rendering) return NEVER;
    const lines = this.irqLine - (this.inFrame && this.line < this.irqLine ? this.line : 0);
    return this.repeats >= 2 ? lines - 1 : lines;
  }

  // ---- what the PPU is given ----

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
    // In modes 2 and 3 ExRAM is the CPU's alone, and reads as 0 here.
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

  /** What `readPpu` makes of a tile's reads within a line of the picture; not of the one that begins it. */
  override readTile(nametable: number, attribute: number, row: number, tile: TileBytes): boolean {
    const index = this.reads;
    const isTile = index < SPRITE_READS || (index >= PREFETCH_READS && index < DUMMY_READS);
    if (!this.inFrame || !isTile || (index & 3) !== 0 || this.sizeChanged || nametable === this.lastAddress)
      return false;
    const { bytes, ppuPages } = this.memory;
    const mode = this.registers[0x04] & 3;
    const set = this.tallSprites ? this.setB : this.setA;
    this.startTile(index, nametable);
    if (this.inSplit) {
      tile.name = this.readSplit(true, index);
      tile.attribute = this.readSplit(false, index);
      const low = this.splitPattern(row | (tile.name << 4));
      tile.low = bytes[low];
      tile.high = bytes[low + 8];
    } else {
      if (mode >= 2 && (this.screenAt(nametable) === EXRAM || this.screenAt(attribute) === EXRAM)) return false;
      tile.name = bytes[ppuPages[nametable >> 10] + nametable];
      tile.attribute = mode === 1 ? (this.extended >> 6) * 0x55 : bytes[ppuPages[attribute >> 10] + attribute];
      const address = row | (tile.name << 4);
      const low = mode === 1 ? this.extendedPattern(address) : set[address >> 10] + address;
      if (low < 0) return false;
      tile.low = bytes[low];
      tile.high = bytes[low + 8];
    }
    this.reads = index + 4;
    this.lastAddress = attribute;
    this.repeats = 0;
    return true;
  }

  /** A tile's ten or so conditions are asked once for the line; what a tile leaves for the next one is worked out for the last alone. */
  override readTiles(v: number, row: number, tiles: Uint32Array, first: number, count: number): boolean {
    const mode = this.registers[0x04] & 3;
    const set = this.tallSprites ? this.setB : this.setA;
    if (!this.inFrame || (this.reads & 3) !== 0 || this.reads + 4 * count > SPRITE_READS) return false;
    if (this.sizeChanged || this.repeats !== 0 || !this.isWhole(set)) return false;
    if (mode >= 2 && (this.screenAt(v) === EXRAM || this.screenAt(v ^ 0x400) === EXRAM)) return false;
    const { bytes, ppuPages } = this.memory;
    let at = v;
    let attribute = 0;
    for (let tile = first; tile < first + count; tile++) {
      const nametable = 0x2000 | (at & 0x0fff);
      attribute = 0x23c0 | (at & 0x0c00) | ((at >> 4) & 0x38) | ((at >> 2) & 7);
      const index = this.reads;
      this.startTile(index, nametable);
      let palette = 0;
      let low = 0;
      if (this.inSplit) {
        palette = this.readSplit(false, index) & 3;
        low = this.splitPattern(row | (this.readSplit(true, index) << 4));
      } else {
        const address = row | (bytes[ppuPages[nametable >> 10] + nametable] << 4);
        if (mode === 1) {
          palette = this.extended >> 6;
          low = this.extendedPattern(address);
        } else {
          palette = (bytes[ppuPages[attribute >> 10] + attribute] >> (((at >> 4) & 4) | (at & 2))) & 3;
          low = set[address >> 10] + address;
        }
      }
      tiles[tile] = (palette << 16) | (bytes[low] << 8) | bytes[low + 8];
      this.reads = index + 4;
      at = (at & 0x1f) === 0x1f ? (at & ~0x1f) ^ 0x400 : at + 1;
    }
    this.lastAddress = attribute;
    return true;
  }

  override readSprites(nametable: number): Int32Array | null {
    if (!this.inFrame || this.reads !== SPRITE_READS || this.sizeChanged || this.repeats !== 0) return null;
    if (!this.isWhole(this.setA)) return null;
    this.reads = PREFETCH_READS;
    this.lastAddress = nametable;
    return this.setA;
  }

  /** Whether all of a set's pages lie in memory. */
  private isWhole(set: Int32Array): boolean {
    let all = 0;
    for (let page = 0; page < 8; page++) all |= set[page] + (page << 10);
    return all >= 0;
  }

  protected screenAt(address: number): number {
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

  /** The fields of this half that come after the registers. */
  protected pictureState(s: StateIO): void {
    this.irqLine = s.u8(this.irqLine);
    this.irqEnabled = s.bit(this.irqEnabled);
    this.irqPending = s.bit(this.irqPending);
    this.inFrame = s.bit(this.inFrame);
    this.line = s.u8(this.line);
    this.lastAddress = s.u16(this.lastAddress, 0x3fff);
    this.repeats = s.u8(this.repeats);
    this.reads = s.u16(this.reads);
    this.tallSprites = s.bit(this.tallSprites);
    this.rendering = s.bit(this.rendering);
    this.sizeChanged = s.bit(this.sizeChanged);
    this.extended = s.u8(this.extended);
    this.inSplit = s.bit(this.inSplit);
    this.splitY = s.u8(this.splitY);
  }
}
