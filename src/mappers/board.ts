import type { Region } from '../base/region.ts';
import type { Revisions } from '../base/revisions.ts';
import type { StateIO } from '../base/state.ts';
import { NEVER } from '../base/time.ts';
import type { CartMemory, Mirroring } from './memory.ts';
import type { SoundChip } from './sound/sound-chip.ts';
import type { Tune } from './tune.ts';

/** What a board without a sound chip has. */
export const NO_SOUND: readonly SoundChip[] = [];

/** A disk drive, as a player sees it. */
export interface DiskSlot {
  readonly sideCount: number;
  /** The side that is in, from 0; -1 for none. */
  readonly inserted: number;
  /** Whether the next side is put in by itself when the game waits for one. */
  changesSides: boolean;
  /** Put in side `side`, or take the disk out (-1). */
  insert(side: number): void;
  /** The sides as files have them: 65,500 bytes each, without header. */
  image(): Uint8Array;
  /** All that the disk keeps once it has the sides of `image`; null when they are not as many, or do not fit. Throws `RomError`. */
  withImage(image: Uint8Array): Uint8Array | null;
}

/** A music file, as a player sees it. */
export interface MusicBox {
  readonly tune: Tune;
  /** The song that the next power-on plays, from 0. */
  song: number;
}

/** What a board must see beyond its own registers; the bus and the PPU test one bit each. */
export const Wants = {
  Nothing: 0,
  /** The board counts CPU cycles (M2): `runTo` before anything else reaches it, and at `nextEvent`. */
  CpuClock: 1,
  /** `readRegister` for CPU reads at $4020-$FFFF that no page answers. */
  CpuReads: 2,
  /** `ppuAddress` whenever bit 12 of the PPU's address bus changes. */
  PpuA12: 4,
  /** `ppuAddress` for every new address on the PPU's bus. */
  PpuAddress: 8,
  /** `readPpu` for every PPU read at $0000-$3EFF. */
  PpuReads: 16,
  /** The board has `sounds`. */
  Audio: 32,
  /** `snoopWrite` for CPU writes: from `nextEvent` on for all, before it for those that no RAM takes. */
  CpuWrites: 64,
  /** The board has registers at $4018-$401F too, where the 2A03 has none but for the factory's tests. */
  TestRegisters: 128,
  /** Interrupts of the CPU's own alone: those of the 2A03's sound do not reach it. */
  NoSoundIrq: 256,
} as const;

/** The bytes of a background tile: its number, its attributes and both planes of a row. */
export interface TileBytes {
  name: number;
  attribute: number;
  low: number;
  high: number;
}

/** What two mirroring bits mean on most chips that have them. */
const BY_TWO_BITS: readonly Mirroring[] = ['vertical', 'horizontal', 'screen0', 'screen1'];

/** What a board is made with: fixed when the cartridge is opened, and so never state. */
export interface BoardSetup {
  readonly memory: CartMemory;
  /** Mirroring as wired on the board (header). */
  readonly soldered: Mirroring;
  readonly mapper: number;
  readonly submapper: number;
  /** Whether the file can say which submapper it is: in one of the first iNES `submapper` is 0, whatever the board. */
  readonly saysSubmapper: boolean;
  /** Bits 0 and 3 of header byte 6, for the boards that give them a meaning of their own. */
  readonly vertical: boolean;
  readonly alternative: boolean;
  /** Bit 1 of header byte 6. */
  readonly battery: boolean;
  /** The MMC3's revision, where the header does not say. */
  readonly mmc3: Revisions['mmc3'];
  /** DIP switches that are on, number 1 in bit 0; null: as the board left the factory. */
  readonly dipSwitches: number | null;
  /** One of `VsHardware`; 0 on every other console. */
  readonly vsHardware: number;
  /** How many miscellaneous ROMs, or sides of a disk, there are; and their bytes. */
  readonly miscCount: number;
  readonly misc: Uint8Array;
  /** The console it is plugged into. */
  readonly region: Region;
}

/**
 * A cartridge board: registers and `mapBanks()`. Reads never ask it, unless `wants` says so: they go
 * through the page tables of `memory`.
 */
export abstract class Board {
  /** The /IRQ pin: 1 while the board asks for an interrupt. */
  irq = 0;
  /** `Wants.CpuClock`: the CPU cycle whose `runTo` may raise `irq`, if the game writes nothing meanwhile. */
  nextEvent: number = NEVER;
  /** Bits of `Wants`. */
  readonly wants: number = Wants.Nothing;
  /** `Wants.PpuA12`: a rise after a low spell of four dots changes nothing, so that of several in a row only the last need be shown. */
  readonly ignoresShortLows: boolean = false;
  /**
   * Whether `risesToIrq` counts beginnings of lines of the picture instead, and `irq` rises with the first nametable read of one; then it is
   * asked without `Wants.PpuA12`, too.
   */
  readonly irqByLines: boolean = false;
  /**
   * `Wants.Audio`: the board's sound chips. The board writes to them, and runs them to the present cycle before it
   * reads them; the console gives them a place for their sound, and catches them up before samples and snapshots are
   * made. `power`, `rebase` and `state` of each are the board's to call.
   */
  readonly sounds: readonly SoundChip[] = NO_SOUND;
  readonly memory: CartMemory;
  readonly soldered: Mirroring;
  readonly submapper: number;

  constructor(setup: BoardSetup) {
    this.memory = setup.memory;
    this.soldered = setup.soldered;
    this.submapper = setup.submapper;
  }

  /** Write both page tables from the registers; after power-on, after a load, after a register write. */
  abstract mapBanks(): void;
  /** The registers and `irq`, once each. */
  abstract state(s: StateIO): void;
  /** The console was switched on: registers to their power-on values, then `mapBanks()`. */
  power(): void {
    this.mapBanks();
  }
  /** The reset button was pressed. Most boards do not notice. */
  reset(): void {}
  /**
   * A CPU write at $4020-$FFFF that no mapped RAM took. `address` 16 bits, `data` 0 to 255; `cycle` is the
   * number of the CPU cycle, on the scale of `runTo`.
   */
  writeRegister(_address: number, _data: number, _cycle: number): void {}
  /**
   * `Wants.CpuReads`: a CPU read at $4020-$FFFF that no page answers; `data` is what lies on the open bus. It may come
   * for mapped pages too, with the byte there. A board that must see reads of ROM leaves their page unmapped and
   * answers itself. `cycle` is the number of the CPU cycle, as for `writeRegister`.
   */
  readRegister(_address: number, data: number, _cycle: number): number {
    return data;
  }
  /**
   * Whether a CPU read at this address, which no page answers, changes nothing and gives what `peekRegister` says until
   * the next write. So it is at addresses that only share a page with those that the board must see.
   */
  isPlain(_address: number): boolean {
    return false;
  }
  /** `readRegister` without side effects, for debuggers and tests. */
  peekRegister(_address: number, data: number): number {
    return data;
  }
  /**
   * `Wants.PpuReads`: the four reads of a background tile at once, if nothing but their bytes can come of them; they go into `tile`. `row`
   * is the pattern table and the row of pixels. False, and nothing done, where they have to be shown one by one.
   */
  readTile(_nametable: number, _attribute: number, _row: number, _tile: TileBytes): boolean {
    return false;
  }
  /**
   * The same for `count` tiles of a line of the picture, the first of them at `v` (as the PPU's scroll register has it). They go into `tiles` from
   * `first` on, each as attribute << 16 | low plane << 8 | high plane.
   */
  readTiles(_v: number, _row: number, _tiles: Uint32Array, _first: number, _count: number): boolean {
    return false;
  }
  /**
   * `Wants.PpuReads`: all 32 reads for the sprites of a line at once, if nothing but their bytes can come of them: eight pages for the pattern
   * tables, as `CartMemory.ppuPages` has them. `nametable` is what the idle reads between them read. Null, and nothing done, where
   * they have to be shown one by one.
   */
  readSprites(_nametable: number): Int32Array | null {
    return null;
  }
  /** `Wants.CpuWrites`: a CPU write. The PPU has run to the beginning of its cycle. */
  snoopWrite(_address: number, _data: number): void {}
  /** Whether `snoopWrite` does anything at this address. */
  snoops(_address: number): boolean {
    return true;
  }
  /**
   * `Wants.CpuClock`: M2 has risen in CPU cycle `cycle`; the board counts all rises that it has not counted yet. Called
   * before every register read and write of that cycle, before `ppuAddress` for what the PPU does after the end of that
   * cycle's access, at `nextEvent`, and before a snapshot. Calling it twice with the same number does nothing.
   */
  runTo(_cycle: number): void {}
  /** Everything that lags, the sound chips too, catches up with the beginning of CPU cycle `cycle`. */
  catchUp(cycle: number): void {
    if ((this.wants & Wants.CpuClock) !== 0) this.runTo(cycle - 1);
    const { sounds } = this;
    for (let i = 0; i < sounds.length; i++) sounds[i].runTo(cycle);
  }
  /**
   * `Wants.PpuA12`, `Wants.PpuAddress`: the address on the PPU bus is now `address` (0 to $3FFF).
   * `time` is in PPU dots, ever rising within a frame and rebased between frames by `rebase`.
   */
  ppuAddress(_address: number, _time: number): void {}
  /**
   * `Wants.PpuA12`: how many more rises of A12 (`irqByLines`: beginnings of lines) there must be before `irq` can rise, as
   * long as the game writes nothing. Only rises after a low spell of 8 dots or longer count; with the usual pattern tables there is one a line. 0: it
   * may rise in any dot, which is always a safe answer. `NEVER`: it cannot.
   */
  risesToIrq(): number {
    return 0;
  }
  /** The board's DIP switches are `on` from now on, number 1 in bit 0. Most boards have none. */
  setSwitches(_on: number): void {}
  /** The disk drive, where there is one. */
  get disk(): DiskSlot | null {
    return null;
  }
  /** The music file that this board plays instead of a game. */
  get music(): MusicBox | null {
    return null;
  }
  /** Whether the cartridge has a reader for cards with barcodes. */
  get readsBarcodes(): boolean {
    return false;
  }
  /**
   * A card with a barcode is pulled through the board's reader, where it has one. `bars`: the code's modules, 1 black.
   */
  scanBarcode(_bars: Uint8Array): void {}
  /** `Wants.PpuReads`: a PPU read; `data` is what the page table gave. */
  readPpu(_address: number, data: number): number {
    return data;
  }
  /**
   * The clocks were set back, as they are once a frame: every time that `ppuAddress` was given is now `dots` less,
   * every cycle number (`runTo`, `writeRegister`, `nextEvent`) `cycles` less.
   */
  rebase(_dots: number, _cycles: number): void {}

  /** PRG ROM bank `bank` of `size` bytes at `address`; -1 is the last one. */
  prg(address: number, size: number, bank: number): this {
    this.memory.mapCpu(address, size, this.memory.prgRom, bank);
    return this;
  }

  /** 8 KiB of PRG ROM at `address`. */
  prg8(address: number, bank: number): this {
    return this.prg(address, 0x2000, bank);
  }

  /** 16 KiB of PRG ROM at `address`. */
  prg16(address: number, bank: number): this {
    return this.prg(address, 0x4000, bank);
  }

  /** 32 KiB of PRG ROM at $8000. */
  prg32(bank: number): this {
    return this.prg(0x8000, 0x8000, bank);
  }

  /** Pattern bank `bank` of `size` bytes at `address` of the PPU's bus: CHR ROM, or CHR RAM on boards without. */
  chr(address: number, size: number, bank: number): this {
    this.memory.mapPpu(address, size, this.memory.chr, bank);
    return this;
  }

  /** 1 KiB of patterns at `address`. */
  chr1(address: number, bank: number): this {
    return this.chr(address, 0x400, bank);
  }

  /** 2 KiB of patterns at `address`. */
  chr2(address: number, bank: number): this {
    return this.chr(address, 0x800, bank);
  }

  /** 4 KiB of patterns at `address`. */
  chr4(address: number, bank: number): this {
    return this.chr(address, 0x1000, bank);
  }

  /** All 8 KiB of patterns. */
  chr8(bank: number): this {
    return this.chr(0, 0x2000, bank);
  }

  /** A mirroring bit: anything but 0 is horizontal, 0 vertical. */
  horizontal(bit: number): this {
    this.memory.mirror(bit ? 'horizontal' : 'vertical');
    return this;
  }

  /** A mirroring bit: anything but 0 is vertical, 0 horizontal. */
  vertical(bit: number): this {
    this.memory.mirror(bit ? 'vertical' : 'horizontal');
    return this;
  }

  /** One screen for all nametables; anything but 0 is the second one. */
  screen(bit: number): this {
    this.memory.mirror(bit ? 'screen1' : 'screen0');
    return this;
  }

  /** The lowest two bits of a mirroring register, in the order of most chips: vertical, horizontal, the first screen, the second. */
  mirrorBits(bits: number): this {
    this.memory.mirror(BY_TWO_BITS[bits & 3]);
    return this;
  }

  /** Work RAM bank `bank` (8 KiB) at $6000; open bus without RAM. */
  workRam(bank: number): this {
    this.memory.mapCpu(0x6000, 0x2000, this.memory.workRam, bank);
    return this;
  }

  /** A CPU write to RAM that is mapped read-only because registers lie over it. */
  pokeRam(address: number, data: number): void {
    const { memory } = this;
    const at = memory.cpuPages[address >> 10] + address;
    if (at >= memory.ram.start) memory.bytes[at] = data;
  }

  /**
   * What a latch sees of a write to an address of the ROM: both drive the bus, and where they differ 0 wins.
   * https://www.nesdev.org/wiki/Bus_conflict
   */
  conflict(address: number, data: number): number {
    const rom = this.memory.peekCpu(address);
    return rom < 0 ? data : data & rom;
  }
}
