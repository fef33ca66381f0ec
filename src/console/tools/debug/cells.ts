import type { CartMemory, MemoryChip } from '../../../mappers/memory.ts';
import { paletteIndex } from '../../../ppu/chip/bits.ts';
import type { Nes } from '../../nes.ts';
import { NO_CELL } from './trace.ts';

/** A memory chip of the machine, with addresses from 0. */
export type ChipName =
  | 'ram'
  | 'prgRom'
  | 'prgRam'
  | 'saveRam'
  | 'chrRom'
  | 'chrRam'
  | 'saveChrRam'
  | 'vram'
  | 'palette'
  | 'oam';
/** Where bytes are: as the CPU or the PPU sees them now, or in a chip. */
export type Space = 'cpu' | 'ppu' | ChipName;

/** A byte, by where it is. */
export interface Place {
  readonly space: Space;
  readonly address: number;
}

/** What `CartMemory` calls each chip of its own. */
const CHIPS: readonly (readonly [ChipName, keyof CartMemory])[] = [
  ['ram', 'ram'],
  ['prgRom', 'prgRom'],
  ['prgRam', 'prgRam'],
  ['saveRam', 'prgNvram'],
  ['chrRom', 'chrRom'],
  ['chrRam', 'chrRam'],
  ['saveChrRam', 'chrNvram'],
  ['vram', 'vram'],
];
const PALETTE_SIZE = 32;
const OAM_SIZE = 256;

/**
 * Every byte of the machine by one number, its cell: first all of `CartMemory.bytes`, then palette RAM, then OAM. A place
 * of a chip is always the same cell, one of the CPU's or the PPU's is what lies there now.
 */
export class Cells {
  /** How many there are. */
  readonly count: number;
  readonly palette: number;
  readonly oam: number;
  /** The first one that can be written. */
  readonly firstWritable: number;
  private readonly nes: Nes;
  private readonly memory: CartMemory;
  private readonly chips: ReadonlyMap<ChipName, MemoryChip>;

  constructor(nes: Nes) {
    this.nes = nes;
    this.memory = nes.memory;
    this.palette = this.memory.bytes.length;
    this.oam = this.palette + PALETTE_SIZE;
    this.count = this.oam + OAM_SIZE;
    const chips = new Map<ChipName, MemoryChip>(CHIPS.map(([name, key]) => [name, this.memory[key] as MemoryChip]));
    // Flash memory is one chip for both.
    if (this.memory.hasFlash) chips.set('saveRam', { start: 0, size: 0, writable: false });
    chips.set('palette', { start: this.palette, size: PALETTE_SIZE, writable: true });
    chips.set('oam', { start: this.oam, size: OAM_SIZE, writable: true });
    this.chips = chips;
    this.firstWritable = Math.min(...[...chips.values()].filter((chip) => chip.writable).map((chip) => chip.start));
  }

  /** The console's own RAM, as it is. */
  get ram(): Uint8Array {
    const { bytes, ram } = this.memory;
    return bytes.subarray(ram.start, ram.start + ram.size);
  }

  /** Bytes of a space; 0 where there is no such chip. */
  sizeOf(space: Space): number {
    if (space === 'cpu') return 0x10000;
    if (space === 'ppu') return 0x4000;
    return this.chips.get(space)?.size ?? 0;
  }

  /** The cell of a place, as things lie now; `NO_CELL` where nothing answers, or no memory. */
  at(space: Space, address: number): number {
    if (space === 'cpu') return this.atCpu(address);
    if (space === 'ppu') return this.atPpu(address);
    const chip = this.chips.get(space);
    return chip !== undefined && address >= 0 && address < chip.size ? chip.start + address : NO_CELL;
  }

  /** The cell that the CPU reads at a 16-bit address. */
  atCpu(address: number): number {
    const at = this.memory.cpuPages[address >> 10] + address;
    return at >= 0 ? at : NO_CELL;
  }

  /** The cell behind a 14-bit address of the PPU's. */
  atPpu(address: number): number {
    if (address >= 0x3f00) return this.palette + paletteIndex(address);
    const at = this.memory.ppuPages[address >> 10] + address;
    return at >= 0 ? at : NO_CELL;
  }

  /** Which chip a cell is in, and where. */
  placeOf(cell: number): Place | null {
    for (const [space, chip] of this.chips) {
      if (cell >= chip.start && cell < chip.start + chip.size) return { space, address: cell - chip.start };
    }
    return null;
  }

  /** Whether anything but a file can change it. */
  isWritable(cell: number): boolean {
    const place = this.placeOf(cell);
    return place !== null && this.chips.get(place.space as ChipName)?.writable === true;
  }

  /** Whether the PPU works with it. */
  isPpus(cell: number): boolean {
    const space = this.placeOf(cell)?.space;
    return cell >= this.palette || space === 'vram' || space === 'chrRam' || space === 'saveChrRam';
  }

  /** What is in a cell; the PPU must have caught up. */
  read(cell: number): number {
    if (cell >= this.oam) return this.nes.ppu.sprites.oam[cell - this.oam];
    return cell >= this.palette ? this.nes.ppu.palette[cell - this.palette] : this.memory.bytes[cell];
  }

  /** `count` bytes of a chip from `address` on, all of them in it; the PPU must have caught up. */
  readAll(chip: ChipName, address: number, count: number): Uint8Array {
    const { start = 0 } = this.chips.get(chip) ?? {};
    const first = start + address;
    if (chip !== 'palette' && chip !== 'oam') return this.memory.bytes.slice(first, first + count);
    return Uint8Array.from({ length: count }, (_, i) => this.read(first + i));
  }

  /** Put a byte into a cell, past all that the machine would do about it. */
  write(cell: number, value: number): void {
    const { ppu } = this.nes;
    if (cell >= this.oam) {
      ppu.sprites.oam[cell - this.oam] = value;
      ppu.sprites.objectLines.invalidate();
    } else if (cell >= this.palette) ppu.writePalette(cell - this.palette, value);
    else this.memory.bytes[cell] = value;
  }
}
