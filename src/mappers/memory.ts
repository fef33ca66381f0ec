import type { StateIO } from '../base/state.ts';

/** A stretch of `CartMemory.bytes`: one memory chip. */
export interface MemoryChip {
  /** Offset of its first byte in `CartMemory.bytes`. */
  readonly start: number;
  /** Bytes; 0 when the board has no such chip. */
  readonly size: number;
  /** Whether writes reach it (RAM). */
  readonly writable: boolean;
}

/** How the four nametables at $2000, $2400, $2800, $2C00 fall on the two (or four) screens of VRAM. */
export type Mirroring = 'horizontal' | 'vertical' | 'screen0' | 'screen1' | 'four';

/** Page size of both tables: 1 KiB. */
export const PAGE_BITS = 10;
/** An entry of a page table where nobody answers: it stays negative whatever address is added to it. */
const OPEN_BUS = -0x40000000;

const SCREENS: Readonly<Record<Mirroring, readonly [number, number, number, number]>> = {
  horizontal: [0, 0, 1, 1],
  vertical: [0, 1, 0, 1],
  screen0: [0, 0, 0, 0],
  screen1: [1, 1, 1, 1],
  four: [0, 1, 2, 3],
};

/** Sizes in bytes of a cartridge's chips. */
export interface ChipSizes {
  prgRam: number;
  /** Battery-backed part of PRG RAM; its own chip, 0 when there is none. */
  prgNvram: number;
  chrRam: number;
  chrNvram: number;
  /** VRAM for nametables: 2048 in the console, 4096 for a four-screen board. */
  vram: number;
  /** The console has the VRAM of four screens and wires them itself, whatever the board would do. */
  fourScreens?: boolean;
  /** PRG ROM is flash memory that the board writes to: state, and kept without power in place of `prgNvram`. */
  flash?: boolean;
  /** PRG and CHR ROM are RAM that something loaded: state, and writable. */
  loaded?: boolean;
}

/**
 * Every byte that lies on the CPU's and the PPU's bus, and both page tables.
 *
 * ROM comes first in `bytes`; all that follows (console RAM, cartridge RAM, VRAM, flash memory) is state.
 * A table entry holds (offset of the page in `bytes`) - (first address of the page), so
 * `bytes[pages[address >> 10] + address]` is the byte; a negative sum means nobody answers.
 */
export class CartMemory {
  readonly bytes: Uint8Array;
  /** CPU reads: 64 entries. */
  readonly cpuPages = new Int32Array(64).fill(OPEN_BUS);
  /** What the CPU itself reads through: `cpuPages`, or a copy of it without the pages in which cheats change what is read. */
  cpuView = this.cpuPages;
  /** CPU writes: like `cpuPages`, but only pages of RAM. */
  readonly cpuWrites = new Int32Array(64).fill(OPEN_BUS);
  /** PPU reads: 16 entries for $0000-$3FFF ($3000-$3FFF mirror $2000-$2FFF). */
  readonly ppuPages = new Int32Array(16).fill(OPEN_BUS);
  /** PPU writes. */
  readonly ppuWrites = new Int32Array(16).fill(OPEN_BUS);

  readonly prgRom: MemoryChip;
  readonly chrRom: MemoryChip;
  readonly ram: MemoryChip;
  readonly prgRam: MemoryChip;
  readonly prgNvram: MemoryChip;
  readonly chrRam: MemoryChip;
  readonly chrNvram: MemoryChip;
  readonly vram: MemoryChip;
  /** What is on the pattern table: CHR ROM if there is one, else CHR RAM. */
  readonly chr: MemoryChip;
  /** What is at $6000: battery RAM if there is any, else PRG RAM. */
  readonly workRam: MemoryChip;
  /** Whether `prgRom` is flash memory; then it is `prgNvram`, too. */
  readonly hasFlash: boolean;
  private readonly fourScreens: boolean;
  /** Pages (of 64) that are left out of `cpuView`. */
  private hidden: readonly number[] = [];
  /** Offset of the first byte that is state. */
  private readonly stateStart: number;

  constructor(prgRom: Uint8Array, chrRom: Uint8Array, sizes: ChipSizes) {
    let end = 0;
    const chip = (size: number, writable: boolean): MemoryChip => {
      const start = end;
      end += size;
      return { start, size, writable };
    };
    this.hasFlash = sizes.flash === true;
    this.fourScreens = sizes.fourScreens === true;
    const isLoaded = sizes.loaded === true;
    const rom = this.hasFlash || isLoaded ? null : chip(prgRom.length, false);
    const pictures = isLoaded ? null : chip(chrRom.length, false);
    this.stateStart = end;
    this.ram = chip(0x800, true);
    this.vram = chip(sizes.vram, true);
    this.prgRam = chip(sizes.prgRam, true);
    this.prgRom = rom ?? chip(prgRom.length, isLoaded);
    this.prgNvram = this.hasFlash ? this.prgRom : chip(sizes.prgNvram, true);
    // Right behind it: the two are kept as one.
    this.chrNvram = chip(sizes.chrNvram, true);
    this.chrRam = chip(sizes.chrRam, true);
    this.chrRom = pictures ?? chip(chrRom.length, true);
    this.chr = this.chrRom.size > 0 ? this.chrRom : this.chrRam.size > 0 ? this.chrRam : this.chrNvram;
    this.workRam = this.prgNvram.size > 0 && !this.hasFlash ? this.prgNvram : this.prgRam;
    this.bytes = new Uint8Array(end);
    this.bytes.set(prgRom, this.prgRom.start);
    this.bytes.set(chrRom, this.chrRom.start);
    for (let address = 0; address < 0x2000; address += 0x800) this.mapCpu(address, 0x800, this.ram, 0);
  }

  /**
   * Put bank `bank` (of `size` bytes) of `chip` at `address`, for reads and, if it is RAM, for writes.
   * Bank -1 is the last one; out of range wraps; a chip of size 0 leaves the bus open. A chip smaller
   * than `size` repeats. `address` and `size` are multiples of 1 KiB.
   */
  mapCpu(address: number, size: number, chip: MemoryChip, bank: number): void {
    this.map(this.cpuPages, this.cpuWrites, address, size, chip, bank, chip.writable);
  }

  /** Like `mapCpu`, for reads only: write-protected RAM. Writes reach `Board.writeRegister`. */
  mapCpuReadOnly(address: number, size: number, chip: MemoryChip, bank: number): void {
    this.map(this.cpuPages, this.cpuWrites, address, size, chip, bank, false);
  }

  /** Leave the bus open at `address` for `size` bytes, for reads and writes. */
  unmapCpu(address: number, size: number): void {
    const first = address >> PAGE_BITS;
    this.unmapCpuReads(address, size);
    this.cpuWrites.fill(OPEN_BUS, first, first + (size >> PAGE_BITS));
  }

  /** Leave the bus open at `address` for `size` bytes, for reads only: the board answers itself. */
  unmapCpuReads(address: number, size: number): void {
    const first = address >> PAGE_BITS;
    this.cpuPages.fill(OPEN_BUS, first, first + (size >> PAGE_BITS));
    if (this.cpuView !== this.cpuPages) this.renewView();
  }

  /** From now on `cpuView` leaves out these pages (0 to 63), which nobody seems to answer then; none: it is `cpuPages`. */
  hidePages(pages: readonly number[]): void {
    this.hidden = pages;
    this.cpuView = pages.length === 0 ? this.cpuPages : this.cpuPages.slice();
    this.renewView();
  }

  private renewView(): void {
    if (this.hidden.length === 0) return;
    this.cpuView.set(this.cpuPages);
    for (const page of this.hidden) this.cpuView[page] = OPEN_BUS;
  }

  /** Like `mapCpu`, on the PPU's bus ($0000-$3FFF). */
  mapPpu(address: number, size: number, chip: MemoryChip, bank: number): void {
    this.map(this.ppuPages, this.ppuWrites, address, size, chip, bank, chip.writable);
  }

  /** Like `mapCpuReadOnly`, on the PPU's bus. */
  mapPpuReadOnly(address: number, size: number, chip: MemoryChip, bank: number): void {
    this.map(this.ppuPages, this.ppuWrites, address, size, chip, bank, false);
  }

  /** Leave the PPU's bus open at `address` for `size` bytes. */
  unmapPpu(address: number, size: number): void {
    const first = address >> PAGE_BITS;
    this.ppuPages.fill(OPEN_BUS, first, first + (size >> PAGE_BITS));
    this.ppuWrites.fill(OPEN_BUS, first, first + (size >> PAGE_BITS));
  }

  /** Wire the nametables to VRAM, with $3000-$3FFF as their mirror. */
  mirror(screens: Mirroring): void {
    const order = SCREENS[screens];
    this.mapScreens(order[0], order[1], order[2], order[3]);
  }

  /** Wire each nametable to a 1 KiB screen of VRAM by number, where the console leaves that to the board. */
  mapScreens(a: number, b: number, c: number, d: number): void {
    if (this.fourScreens) this.wireScreens(0, 1, 2, 3);
    else this.wireScreens(a, b, c, d);
  }

  private wireScreens(a: number, b: number, c: number, d: number): void {
    for (let base = 0x2000; base < 0x4000; base += 0x1000) {
      this.mapPpu(base, 0x400, this.vram, a);
      this.mapPpu(base + 0x400, 0x400, this.vram, b);
      this.mapPpu(base + 0x800, 0x400, this.vram, c);
      this.mapPpu(base + 0xc00, 0x400, this.vram, d);
    }
  }

  /** What the page tables give at a CPU address (16 bits): 0 to 255, or -1 on the open bus. */
  peekCpu(address: number): number {
    const at = this.cpuPages[address >> PAGE_BITS] + address;
    return at < 0 ? -1 : this.bytes[at];
  }

  /** What the page tables give at a PPU address (14 bits): 0 to 255, or -1 on the open bus. */
  peekPpu(address: number): number {
    const at = this.ppuPages[address >> PAGE_BITS] + address;
    return at < 0 ? -1 : this.bytes[at];
  }

  /** All that is kept without power, as a view; empty when there is nothing. */
  get kept(): Uint8Array {
    return this.bytes.subarray(this.prgNvram.start, this.chrNvram.start + this.chrNvram.size);
  }

  /** The bytes of one chip, as a view. */
  view(chip: MemoryChip): Uint8Array {
    return this.bytes.subarray(chip.start, chip.start + chip.size);
  }

  /** Saves all RAM. Page tables are derived: `Board.mapBanks` writes them after a load. */
  state(s: StateIO): void {
    s.block(this.bytes.subarray(this.stateStart));
  }

  private map(
    reads: Int32Array,
    writes: Int32Array,
    address: number,
    size: number,
    chip: MemoryChip,
    bank: number,
    writable: boolean,
  ): void {
    const pages = size >> PAGE_BITS;
    const first = address >> PAGE_BITS;
    const chipPages = chip.size >> PAGE_BITS;
    for (let i = 0; i < pages; i++) {
      const page = first + i;
      if (chipPages === 0) {
        reads[page] = OPEN_BUS;
        writes[page] = OPEN_BUS;
        continue;
      }
      // The remainder of a negative number is negative, hence the second step.
      const chipPage = (((bank * pages + i) % chipPages) + chipPages) % chipPages;
      const entry = chip.start + (chipPage << PAGE_BITS) - (page << PAGE_BITS);
      reads[page] = entry;
      writes[page] = writable ? entry : OPEN_BUS;
    }
    if (this.cpuView !== this.cpuPages) this.renewView();
  }
}
