import type { StateIO } from '../../base/state.ts';
import { LONG_AGO, rebasedPast } from '../../base/time.ts';
import { type BoardSetup, type TileBytes, Wants } from '../board.ts';
import type { MemoryChip } from '../memory.ts';
import { bit } from '../parts/bits.ts';
import { CycleBoard } from '../parts/cycle-timer.ts';
import type { BoardRow } from '../rows.ts';
import { COOLGIRL_CHIPS } from './coolgirl-chips.ts';
import { Counts } from './coolgirl-counters.ts';
import { COOLGIRL_LATCHES } from './coolgirl-latches.ts';
import { A, AT_6000, B, C, CoolgirlRegisters, D, E, F, G, H } from './coolgirl-registers.ts';

/**
 * The boards by their codes. What each of them moves is in the source of the cartridge's CPLD, CoolGirl_mappers.vh of
 * https://github.com/ClusterM/coolgirl-famicom-multicart. Code 15, for one game of the MMC5, is not among them.
 */
const SIMULATED = new Map([...COOLGIRL_LATCHES, ...COOLGIRL_CHIPS]);

/** Codes of boards that need more than registers. */
const Code = {
  None: 0,
  Nanjing: 0x06,
  Jy: 0x0d,
  H3001: 0x0e,
  Mmc2: 0x11,
  Mmc3: 0x14,
  Fds: 0x17,
  Vrc: 0x18,
  Txc: 0x1d,
  Cony: 0x23,
};
/** Boards that look at what the PPU reads. */
const WATCHERS: readonly number[] = [Code.Nanjing, Code.Mmc2];

/** The bank of each KiB of patterns, and of how many KiB it is the first, by the layout. */
const CHR_LAYOUTS: readonly (readonly [size: number, banks: readonly number[]][])[] = [
  [[8, [A]]],
  [],
  [
    [2, [A, C]],
    [1, [E, F, G, H]],
  ],
  [
    [1, [E, F, G, H]],
    [2, [A, C]],
  ],
  [[4, [A, E]]],
  [],
  [[2, [A, C, E, G]]],
  [[1, [0, 1, 2, 3, 4, 5, 6, 7]]],
];

/**
 * COOLGIRL (mapper 342): a multicart whose logic is one of some forty boards, as its menu says. All of them move the same banks, A to
 * D of PRG ROM and A to H of patterns, which are RAM; masks and a base put a game's chips anywhere. Its ROM is not written to here, as
 * its menu does to keep saves: RAM with a battery keeps them. https://www.nesdev.org/wiki/NES_2.0_Mapper_342
 */
class Coolgirl extends CycleBoard {
  override readonly wants: number = Wants.CpuClock | Wants.CpuReads | Wants.PpuA12 | Wants.PpuReads;
  private readonly registers = new CoolgirlRegisters();
  private lastWrite = LONG_AGO;
  /** MMC2 and MMC4: which of two banks each half shows. Nanjing: the half of patterns, by that of the picture. */
  private readonly latches = new Uint8Array(2);
  private readonly ram: MemoryChip;

  constructor(setup: BoardSetup) {
    super(setup);
    this.ram = setup.memory.workRam;
  }

  override power(): void {
    this.registers.power();
    this.lastWrite = LONG_AGO;
    this.latches.fill(0);
    super.power();
  }

  override reset(): void {
    this.registers.power();
    this.latches.fill(0);
    this.irq = 0;
    this.mapBanks();
    this.schedule();
  }

  // ---- writes ----

  protected override write(address: number, data: number, cycle: number): void {
    // Of writes in consecutive cycles the first counts.
    const isSecond = cycle === this.lastWrite + 1;
    this.lastWrite = cycle;
    if (isSecond) return;
    const { registers: r } = this;
    if (address >= 0x5000 && address < 0x6000 && (r.outer[7] & 0x80) === 0) this.writeOuter(address & 7, data);
    const game = SIMULATED.get(r.code);
    if (address >= 0x8000) game?.high?.(r, address, data);
    else {
      if (address >= 0x6000 && r.ramOn && !r.romAt6000) this.pokeRam(address, data);
      game?.low?.(r, address, data);
    }
    this.irq = r.irq;
    this.mapBanks();
  }

  private writeOuter(register: number, data: number): void {
    const { registers: r } = this;
    r.outer[register] = data;
    switch (register) {
      case 3:
        r.prgMode = data >> 5;
        r.putChr(A, 3, 5, data);
        break;
      case 4:
        r.chrMode = data >> 5;
        break;
      case 5:
        r.putChr(A, 8, 1, data >> 7);
        r.putPrg(A, 1, 5, data >> 2);
        r.ramPage = data & 3;
        break;
      case 6:
        this.begin();
        break;
      case 7:
        r.fourScreens = bit(data, 5) === 1;
        r.mirroring = (data >> 3) & 3;
        r.chrWritable = bit(data, 1) === 1;
        r.ramOn = bit(data, 0) === 1;
        this.begin();
        break;
    }
  }

  /** The board may be another one. */
  private begin(): void {
    const { registers: r } = this;
    const { code } = r;
    r.cycles.kind = SIMULATED.get(code)?.counts ?? Counts.Nothing;
    if (code === Code.Mmc2) r.prg[B] = 0xfd;
    else if (code === Code.Fds) r.romAt6000 = true;
    else if (code === Code.H3001) r.prg[B] = 1;
  }

  // ---- reads ----

  override readRegister(address: number, data: number): number {
    return this.peekRegister(address, data);
  }

  override peekRegister(address: number, data: number): number {
    const { registers: r } = this;
    const { bytes } = r;
    switch (address < 0x6000 ? r.code : -1) {
      case Code.None:
        return address >= 0x5000 ? 0 : data;
      case Code.Nanjing:
        if ((address & 0x7700) === 0x5100) return bytes[2] | bytes[0] | bytes[1] | (bytes[3] ^ 0xff);
        return (address & 0x7700) === 0x5500 ? bytes[bytes[5] & 1 ? 2 : 1] : data;
      case Code.Jy:
        if (address === 0x5800) return (bytes[0] * bytes[1]) & 0xff;
        return address === 0x5801 ? (bytes[0] * bytes[1]) >> 8 : data;
      case Code.Txc:
        return (address & 0xe100) === 0x4100 ? (r.prg[A] & 12) << 2 : data;
      case Code.Cony:
        return address >= 0x5000 ? r.flags & 3 : data;
      default:
        return data;
    }
  }

  override readPpu(address: number, data: number): number {
    const { code } = this.registers;
    if (code === Code.Mmc2) this.seeTile(address);
    else if (code === Code.Nanjing && address >= 0x2000) this.setLatch(0, bit(address, 9));
    return data;
  }

  /** Tiles $FD and $FE choose the bank of their half, once they have been read. */
  private seeTile(address: number): void {
    const tile = address & 0x2ff8;
    if (tile === 0x0fd8 || tile === 0x0fe8) this.setLatch(bit(address, 12), tile === 0x0fd8 ? 0 : 1);
  }

  private setLatch(half: number, value: number): void {
    if (this.latches[half] === value) return;
    this.latches[half] = value;
    this.mapChr();
  }

  override readTile(nametable: number, attribute: number, row: number, tile: TileBytes): boolean {
    // A12 must not move unseen.
    const isStill = (row & 0x1000) === 0 && this.registers.lines.isLow;
    if (!isStill || WATCHERS.includes(this.registers.code)) return false;
    const { bytes, ppuPages } = this.memory;
    tile.name = bytes[ppuPages[nametable >> 10] + nametable];
    tile.attribute = bytes[ppuPages[attribute >> 10] + attribute];
    const address = row | (tile.name << 4);
    const low = ppuPages[address >> 10] + address;
    if (low < 0) return false;
    tile.low = bytes[low];
    tile.high = bytes[low + 8];
    return true;
  }

  // ---- counters ----

  protected override count(cycles: number): void {
    this.registers.cycles.count(cycles);
    this.irq = this.registers.irq;
  }

  protected override cyclesToIrq(): number {
    return this.registers.cycles.toChange();
  }

  override ppuAddress(address: number, time: number): void {
    this.registers.lines.see(address, time);
    this.irq = this.registers.irq;
  }

  override risesToIrq(): number {
    return this.registers.lines.risesToIrq();
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.registers.lines.rebase(dots);
    this.lastWrite = rebasedPast(this.lastWrite, cycles);
  }

  // ---- banks ----

  override mapBanks(): void {
    this.mapPrg();
    this.mapChr();
    this.mapNametables();
  }

  /** An 8 KiB bank of the game as one of the ROM: the mask's ones are the base's bits alone. */
  private bankOf(letter: number): number {
    const { outer, prg } = this.registers;
    const inner = prg[letter] & ((~(outer[2] << 1) & 0xfe) | 1);
    return (outer[0] << 9) | (outer[1] << 1) | inner;
  }

  private mapPrg(): void {
    const { memory, registers: r } = this;
    const half = (address: number, letter: number) => this.prg16(address, this.bankOf(letter) >> 1);
    if (r.prgMode >= 6) this.prg32(this.bankOf(r.prgMode === 6 ? B : A) >> 2);
    else if (r.prgMode >= 4) {
      const [first, third] = r.prgMode === 4 ? [A, C] : [C, A];
      [first, B, third, D].forEach((letter, i) => {
        this.prg8(0x8000 + i * 0x2000, this.bankOf(letter));
      });
    } else {
      half(0x8000, r.prgMode === 1 ? C : A);
      half(0xc000, r.prgMode === 1 ? A : C);
    }
    if (r.romAt6000) this.prg8(0x6000, this.bankOf(AT_6000));
    // Registers may lie over the RAM.
    else if (r.ramOn && SIMULATED.get(r.code)?.low) memory.mapCpuReadOnly(0x6000, 0x2000, this.ram, r.ramPage);
    else if (r.ramOn) memory.mapCpu(0x6000, 0x2000, this.ram, r.ramPage);
    else memory.unmapCpu(0x6000, 0x2000);
  }

  private mapChr(): void {
    const { latches } = this;
    const { chrMode, chr } = this.registers;
    if (chrMode === 1) {
      for (const at of [0, 4]) this.placeChr(at, 4, latches[0] << 2);
    } else if (chrMode === 5) {
      this.placeChr(0, 4, chr[latches[0] ? B : A]);
      this.placeChr(4, 4, chr[latches[1] ? F : E]);
    }
    let at = 0;
    for (const [size, letters] of CHR_LAYOUTS[chrMode]) {
      for (const letter of letters) {
        this.placeChr(at, size, chr[letter]);
        at += size;
      }
    }
  }

  /** `size` KiB of patterns from KiB `at` on, of the bank of 1 KiB `bank`. */
  private placeChr(at: number, size: number, bank: number): void {
    const { memory, registers: r } = this;
    const isHalved = r.code === Code.Vrc && (r.flags & 2) !== 0;
    const first = (bank & ~(size - 1)) >> (isHalved ? 1 : 0);
    const mask = (r.outer[4] & 0x1f) | ((r.outer[2] & 0x80) >> 2);
    const kept = ((~mask & 0x3f) << 3) | 7;
    for (let i = 0; i < size; i++) {
      const page = (first + i) & kept;
      if (r.chrWritable) memory.mapPpu((at + i) * 0x400, 0x400, memory.chr, page);
      else memory.mapPpuReadOnly((at + i) * 0x400, 0x400, memory.chr, page);
    }
  }

  private mapNametables(): void {
    const { registers: r, memory } = this;
    if (r.fourScreens) memory.mirror('four');
    else if (r.code === Code.Mmc3 && r.flags & 1) {
      // TxSROM: the banks at $0000-$0FFF say it.
      const letters = r.chrMode === 3 ? [E, F, G, H] : [A, A, C, C];
      const [a, b, c, d] = letters.map((letter) => bit(r.chr[letter], 7));
      memory.mapScreens(a, b, c, d);
    } else this.mirrorBits(r.mirroring);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.registers.state(s);
    this.lastWrite = s.time(this.lastWrite);
    s.block(this.latches, 1);
  }
}

/** The board of COOLGIRL. */
export const COOLGIRL_BOARD: BoardRow = {
  mapper: 342,
  name: 'COOLGIRL',
  create: (setup) => new Coolgirl(setup),
  vram: 0x1000,
};
