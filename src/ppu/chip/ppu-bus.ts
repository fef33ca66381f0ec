import type { Region } from '../../base/region.ts';
import type { StateIO } from '../../base/state.ts';
import { type Board, Wants } from '../../mappers/board.ts';
import type { CartMemory } from '../../mappers/memory.ts';

/**
 * The PPU's address and data bus. Pins 7-0 carry the low address first and the data then, so the console
 * holds the low address in an octal latch that is open while ALE is high; the high pins are live.
 * Source: https://www.nesdev.org/wiki/PPU_pinout, AccuracyCoin "ALE + Read" and "Hybrid Addresses".
 */
export class PpuBus {
  /** What is on the address pins, 14 bits; after a read the low 8 are the data. */
  address = 0;
  /** The octal latch: A7-A0 of the access. */
  latch = 0;
  /** Dots so far, for boards that watch the bus. */
  time = 0;
  readonly memory: CartMemory;
  readonly board: Board;
  /** Whether the board sees A12 change. */
  readonly watchesA12: boolean;
  /** Whether the board says when it may ask for an interrupt by what the PPU does (`Board.risesToIrq`). */
  readonly foretellsIrq: boolean;
  /** Whether it sees every address, and what comes of every read. */
  private readonly watchesAddress: boolean;
  private readonly watchesReads: boolean;
  /** Whether it counts CPU cycles besides. */
  private readonly counts: boolean;
  /** Whether the board must see each access in its place. */
  readonly watched: boolean;
  protected readonly region: Region;
  /** Master clock at which the dot whose `time` is 0 begins. */
  protected start = 0;

  static readonly derived = ['start'];

  constructor(memory: CartMemory, board: Board, region: Region) {
    this.memory = memory;
    this.board = board;
    this.region = region;
    this.watchesA12 = (board.wants & Wants.PpuA12) !== 0;
    this.foretellsIrq = this.watchesA12 || board.irqByLines;
    this.watchesAddress = (board.wants & Wants.PpuAddress) !== 0;
    this.watchesReads = (board.wants & Wants.PpuReads) !== 0;
    this.counts = (board.wants & Wants.CpuClock) !== 0;
    this.watched = this.watchesAddress || this.watchesReads;
  }

  /** `address` goes onto the pins; the latch stays. */
  drive(address: number): void {
    const changed = this.address ^ address;
    this.address = address;
    if (this.watchesAddress || (this.watchesA12 && (changed & 0x1000) !== 0)) {
      this.show(address, this.time);
    }
  }

  /** The board sees `address` in dot `time`. One that counts CPU cycles counts those first whose access came before this dot. */
  show(address: number, time: number): void {
    if (this.counts) {
      const { cpuDivider, dotDivider, accessClocks } = this.region;
      this.board.runTo(Math.floor((this.start + time * dotDivider - accessClocks) / cpuDivider));
    }
    this.board.ppuAddress(address, time);
  }

  /** The same while ALE is high: the latch follows. */
  driveAle(address: number): void {
    this.latch = address & 0xff;
    this.drive(address);
  }

  /** /RD is low: the byte at the live high address and the latched low one. */
  read(address: number): number {
    const at = (address & 0x3f00) | this.latch;
    this.drive(at);
    const { memory } = this;
    const index = memory.ppuPages[at >> 10] + at;
    // With nobody answering, the pins keep the low address they were just driven with.
    let data = index >= 0 ? memory.bytes[index] : this.latch;
    if (this.watchesReads) data = this.board.readPpu(at, data);
    this.address = (at & 0x3f00) | data;
    return data;
  }

  /** The next two dots: the address goes out (14 bits), and with it still on the pins the byte comes in. */
  fetch(address: number): number {
    this.time++;
    this.driveAle(address);
    this.time++;
    if (this.watchesAddress) this.show(address, this.time);
    const { memory, latch } = this;
    const index = memory.ppuPages[address >> 10] + address;
    let data = index >= 0 ? memory.bytes[index] : latch;
    if (this.watchesReads) data = this.board.readPpu(address, data);
    this.address = (address & 0x3f00) | data;
    return data;
  }

  /** /WR is low. */
  write(address: number, data: number): void {
    const at = (address & 0x3f00) | this.latch;
    this.drive(at);
    const { memory } = this;
    const index = memory.ppuWrites[at >> 10] + at;
    if (index >= 0) memory.bytes[index] = data;
    this.address = (at & 0x3f00) | data;
  }

  /** Whether something answers at every address of the pattern tables and nametables. */
  get complete(): boolean {
    const p = this.memory.ppuPages;
    // Not as a loop: it is asked many times a frame.
    const patterns = p[0] | (p[1] + 0x400) | (p[2] + 0x800) | (p[3] + 0xc00);
    const more = (p[4] + 0x1000) | (p[5] + 0x1400) | (p[6] + 0x1800) | (p[7] + 0x1c00);
    const nametables = (p[8] + 0x2000) | (p[9] + 0x2400) | (p[10] + 0x2800) | (p[11] + 0x2c00);
    return (patterns | more | nametables) >= 0;
  }

  /** A byte without side effects. */
  peek(address: number): number {
    const at = address & 0x3fff;
    const index = this.memory.ppuPages[at >> 10] + at;
    return index >= 0 ? this.memory.bytes[index] : at & 0xff;
  }

  /** Power-on: the first dot begins at master clock `clock`. */
  power(clock: number): void {
    this.address = 0;
    this.latch = 0;
    this.time = 0;
    this.begin(clock, 1);
  }

  /** Dot `time` begins at master clock `clock`. */
  begin(clock: number, time: number): void {
    this.start = clock - time * this.region.dotDivider;
  }

  /** `now` is about where `time` must be, in dots. */
  state(s: StateIO, now: number): void {
    this.address = s.u16(this.address, 0x3fff);
    this.latch = s.u8(this.latch);
    this.time = s.about(this.time, now);
  }
}
