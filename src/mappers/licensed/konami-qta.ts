import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { type BoardSetup, type TileBytes, Wants } from '../board.ts';
import type { MemoryChip } from '../memory.ts';
import { CycleBoard } from '../parts/cycle-timer.ts';
import type { BoardRow } from '../rows.ts';

/** PRG ROM and RAM of the adapter itself; what the game's own cartridge has comes after the ROM. */
const INTERNAL_ROM = 0x20000;
const INTERNAL_RAM = 0x2000;
/** Kanji in a UNIF file lie as the PPU sees them, both planes of each tile; in NES 2.0 as in the chip, one plane. */
const PADDED_KANJI = 0x40000;
/** The digit of the register that says how the nametables lie; those up to 5 choose banks. */
const NAMETABLES = 10;
/** The page with the two registers that can be read. */
const ANSWERS = 0xdc00;
/** Bits of a byte in QTRAM: kanji instead of RAM, and what their second plane is. */
const KANJI = 0x40;
const SECOND_PLANE = 0x80;

/**
 * Where the 256 kanji of a page lie in the ROM, which has no second level, and no empty rows. Pages are counted through 32 columns
 * and 8 rows at a time; six to 16 rows.
 */
const KANJI_PAGES = [
  ...[0x0, 0x0, 0x2, 0x2, 0x1, 0x1, 0x4, 0x5, 0x6, 0x7, 0x8, 0x9, 0xa, 0xb, 0xc, 0xd, 0xe, 0xf],
  ...[0x0, 0x1, 0x2, 0x3, 0x4, 0x5, 0x6, 0x7, 0x8, 0x9, 0xa, 0xb, 0xc, 0xd, 0xe, 0xf, 0xd, 0xd],
];

/** Which of the ROM's 4,096 kanji a two-byte code of JIS X 0208 is. Both bytes count from $20 (the wiki's talk page, by a console with the board). */
function kanjiOf(row: number, column: number): number {
  const third = (column >> 5) - 1;
  const rows = (row >> 4) - 2;
  const page = third < 0 || rows < 0 ? 0 : KANJI_PAGES[rows * 6 + third * 2 + ((row >> 3) & 1)];
  return (page << 8) | ((row & 7) << 5) | (column & 31);
}

/**
 * Konami's QTa adapter with its VRC5 (mapper 547): a byte beside each of the nametables' (QTRAM) says whether the tile is in RAM, and in
 * which half, or a quarter of a kanji in ROM. The chip knows a background tile by its attribute byte: sprites come after the same
 * nametable byte twice. https://www.nesdev.org/wiki/NES_2.0_Mapper_547
 */
class KonamiQta extends CycleBoard {
  static readonly derived: readonly string[] = ['answerPage'];

  override readonly wants: number = Wants.CpuClock | Wants.CpuReads | Wants.PpuReads;
  /** $D000-$DD00, by the digit. */
  private readonly registers = new Uint8Array(14);
  private counter = 0;
  /** The nametable address read last, or -1 after a pattern's; whether patterns are background; the tile's byte in QTRAM. */
  private lastAddress = -1;
  private isBackground = false;
  private bank = 0;
  /** What the page table would hold for $DC00-$DFFF. */
  private answerPage = 0;
  private readonly internalRom: MemoryChip;
  private readonly externalRom: MemoryChip;
  private readonly internalRam: MemoryChip;
  private readonly externalRam: MemoryChip;

  constructor(setup: BoardSetup) {
    super(setup);
    const { prgRom, prgRam, prgNvram } = setup.memory;
    const inner = prgRom.size > INTERNAL_ROM ? INTERNAL_ROM : 0;
    this.internalRom = inner > 0 ? part(prgRom, 0, inner) : prgRom;
    this.externalRom = part(prgRom, inner, prgRom.size);
    // Without a battery the adapter's RAM and the game's are one chip of the file.
    const kept = prgNvram.size > 0 || prgRam.size <= INTERNAL_RAM;
    this.internalRam = kept ? prgRam : part(prgRam, 0, INTERNAL_RAM);
    this.externalRam = kept ? prgNvram : part(prgRam, INTERNAL_RAM, prgRam.size);
  }

  override power(): void {
    this.registers.fill(0);
    this.counter = 0;
    this.lastAddress = -1;
    this.isBackground = false;
    this.bank = 0;
    super.power();
  }

  protected override write(address: number, data: number): void {
    const register = (address >> 8) & 15;
    if (address < 0xd000 || address >= 0xde00) return;
    this.registers[register] = data;
    if (register === 8) {
      this.irq = 0;
      this.registers[9] = (this.registers[9] & 1) | ((this.registers[9] & 1) << 1);
    } else if (register === 9) {
      this.irq = 0;
      if (data & 2) this.counter = this.latch;
    } else if (register < 6 || register === NAMETABLES) this.mapBanks();
  }

  private get latch(): number {
    return this.registers[6] | (this.registers[7] << 8);
  }

  protected override count(cycles: number): void {
    if (!(this.registers[9] & 2)) return;
    const over = this.counter + cycles - 0x10000;
    if (over >= 0) this.irq = 1;
    this.counter = over < 0 ? this.counter + cycles : this.latch + (over % (0x10000 - this.latch));
  }

  protected override cyclesToIrq(): number {
    return this.registers[9] & 2 && !this.irq ? 0x10000 - this.counter : NEVER;
  }

  // ---- kanji ----

  override isPlain(address: number): boolean {
    return address >= ANSWERS && address < ANSWERS + 0x400;
  }

  override readRegister(address: number, data: number): number {
    return this.peekRegister(address, data);
  }

  override peekRegister(address: number, data: number): number {
    if (!this.isPlain(address)) return data;
    const [position, column, row] = this.registers.subarray(11);
    const tile = kanjiOf(row & 0x7f, column & 0x7f) << 2;
    if (address < 0xdd00) return (tile & 0xff) | (position & 3);
    if (address < 0xde00) return (tile >> 8) | KANJI | (position & 4 ? SECOND_PLANE : 0);
    return this.memory.bytes[this.answerPage + address];
  }

  override readPpu(address: number, data: number): number {
    if (address >= 0x2000) {
      this.isBackground = this.lastAddress >= 0 && address !== this.lastAddress;
      if (!this.isBackground) this.bank = this.bankAt(address);
      this.lastAddress = address;
      return data;
    }
    this.lastAddress = -1;
    return this.isBackground ? this.patternAt(address) : data;
  }

  override readTile(nametable: number, attribute: number, row: number, tile: TileBytes): boolean {
    if (attribute === nametable || (this.lastAddress >= 0 && this.lastAddress !== nametable)) return false;
    const { bytes, ppuPages } = this.memory;
    this.bank = this.bankAt(nametable);
    this.isBackground = true;
    this.lastAddress = -1;
    tile.name = bytes[ppuPages[nametable >> 10] + nametable];
    tile.attribute = bytes[ppuPages[attribute >> 10] + attribute];
    const address = row | (tile.name << 4);
    tile.low = this.patternAt(address);
    tile.high = this.patternAt(address | 8);
    return true;
  }

  /** The screen, 0 or 1, that a nametable address falls on. */
  private screenOf(address: number): number {
    return (address >> (this.registers[NAMETABLES] & 2 ? 11 : 10)) & 1;
  }

  private bankAt(address: number): number {
    const { bytes, vram } = this.memory;
    return bytes[vram.start + 0x800 + this.screenOf(address) * 0x400 + (address & 0x3ff)];
  }

  private patternAt(address: number): number {
    const { memory, bank } = this;
    const at = ((bank & 0x3f) << 12) | (address & 0xfff);
    if ((bank & KANJI) === 0) return byteOf(memory.bytes, memory.chrRam, at & 0x1fff);
    if (address & 8) return bank & SECOND_PLANE ? 0xff : 0;
    const isPadded = memory.chrRom.size >= PADDED_KANJI;
    const inChip = ((at & 7) << 1) | ((at >> 4) & 1) | ((at & ~0x1f) >> 1);
    return byteOf(memory.bytes, memory.chrRom, isPadded ? at : inChip);
  }

  // ---- banks ----

  override mapBanks(): void {
    const { memory, registers: r } = this;
    for (let i = 0; i < 2; i++) {
      const ram = r[i] & 8 ? this.internalRam : this.externalRam;
      memory.mapCpu(0x6000 + i * 0x1000, 0x1000, ram, r[i] & 1);
    }
    for (let i = 0; i < 3; i++) {
      const value = r[2 + i];
      const rom = value & 0x40 ? this.externalRom : this.internalRom;
      memory.mapCpu(0x8000 + i * 0x2000, 0x2000, rom, value & 0x3f);
    }
    memory.mapCpu(0xe000, 0x2000, this.externalRom, -1);
    this.answerPage = memory.cpuPages[ANSWERS >> 10];
    memory.unmapCpuReads(ANSWERS, 0x400);
    memory.mapPpu(0, 0x1000, memory.chrRam, r[5] & 1);
    memory.mapPpu(0x1000, 0x1000, memory.chrRam, 1);
    this.mapNametables();
  }

  /** The console's screens are read; what is written may go to QTRAM, which lies behind them. */
  private mapNametables(): void {
    const { memory } = this;
    const toQtram = (this.registers[NAMETABLES] & 1) * 2;
    for (let address = 0x2000; address < 0x4000; address += 0x400) {
      const screen = this.screenOf(address);
      memory.mapPpu(address, 0x400, memory.vram, screen + toQtram);
      const written = memory.ppuWrites[address >> 10];
      memory.mapPpu(address, 0x400, memory.vram, screen);
      memory.ppuWrites[address >> 10] = written;
    }
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.registers);
    this.counter = s.u16(this.counter);
    this.lastAddress = s.i32(this.lastAddress, -1, 0x3fff);
    this.isBackground = s.bit(this.isBackground);
    this.bank = s.u8(this.bank);
  }
}

/** Bytes `from` to `to` (not included) of a chip. */
function part(chip: MemoryChip, from: number, to: number): MemoryChip {
  return { start: chip.start + from, size: to - from, writable: chip.writable };
}

/** Byte `at` of a chip, which repeats; 0 where there is none. */
function byteOf(bytes: Uint8Array, chip: MemoryChip, at: number): number {
  return chip.size === 0 ? 0 : bytes[chip.start + (at % chip.size)];
}

/** The board of Space School. */
export const KONAMI_QTA_BOARD: BoardRow = {
  mapper: 547,
  name: 'Konami QTa (VRC5)',
  create: (setup) => new KonamiQta(setup),
  vram: 0x1000,
};
