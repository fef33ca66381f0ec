import type { DmaBus } from '../../../cpu/dma.ts';
import type { CpuBus } from '../../../cpu/mos6502.ts';
import type { CartMemory } from '../../../mappers/memory.ts';
import { paletteIndex } from '../../../ppu/chip/bits.ts';
import type { VramPort } from '../../../ppu/chip/vram-port.ts';
import type { Ppu } from '../../../ppu/ppu.ts';
import { rendersNow } from '../../../ppu/registers.ts';
import type { Bus } from '../../bus.ts';
import type { Nes } from '../../nes.ts';
import { Cells } from './cells.ts';
import { Access, NO_CELL, NO_OPCODE, type Origin, Trace } from './trace.ts';
import { type FetchListener, WatchedPpuBus } from './watched-ppu-bus.ts';
import { WatchedVram } from './watched-vram.ts';

const OAM_DATA = 4;
const PPU_DATA = 7;
const OAM_DMA = 0x4014;

/**
 * Stands between the CPU and its bus, and between DMA and that bus, while somebody watches: all goes through as it is, and is
 * written down. It never passes over the rounds of an idle loop, so that every instruction is seen; what the machine does is
 * the same, since passing over is, too.
 */
export class WatchedBus implements CpuBus, DmaBus {
  readonly trace = new Trace();
  readonly cells: Cells;
  /** Idle loops may be passed over, for whoever looks for what they do not do. */
  passesLoops = false;
  /** The cycle in which something that is looked for may have been last; rounds that hold it are not passed over. */
  seenAt = -1;
  /** What wrote to $2007 last, and to $4014; null where it came before this frame was begun. */
  portWriter: Origin | null = null;
  dmaWriter: Origin | null = null;
  /** A byte may be on its way to the PPU's memory, which lags: catch up after the next instruction. */
  isLanding = false;
  private readonly nes: Nes;
  private readonly real: Bus;
  private readonly memory: CartMemory;
  private readonly ppu: Ppu;
  private readonly plainVram: VramPort;
  private readonly watchedVram: WatchedVram;
  private readonly picture: WatchedPpuBus;
  /**
   * Called before each access that takes a cycle, with 1, and before the PPU catches up at an instruction's end, with 0: the PPU may be run so
   * many cycles ahead. Null: nobody is called.
   */
  before: ((cycles: 0 | 1) => void) | null = null;
  private followsPicture = false;
  private listener: FetchListener | null = null;
  private isOn = false;

  constructor(nes: Nes) {
    this.nes = nes;
    this.real = nes.bus;
    this.memory = nes.memory;
    this.ppu = nes.ppu;
    this.cells = new Cells(nes);
    this.plainVram = nes.ppu.vram;
    this.watchedVram = new WatchedVram(() => this.vramWrite());
    this.picture = new WatchedPpuBus(nes);
    this.picture.told = (address, data) => this.fetched(address, data);
  }

  /** Whether it is between the CPU and its bus. */
  get isWatching(): boolean {
    return this.isOn;
  }

  /**
   * Whether what the PPU fetches for the picture is in the trace of the instruction meanwhile; and who hears of each fetch as the PPU
   * makes it, which is later, but before this comes out from between CPU and bus.
   */
  follow(followsPicture: boolean, listener: FetchListener | null): void {
    if (followsPicture === this.followsPicture && listener === this.listener) return;
    this.watch(false);
    this.followsPicture = followsPicture;
    this.listener = listener;
  }

  /** Go in between, or come out again. */
  watch(isOn: boolean): void {
    if (isOn === this.isOn) return;
    this.isOn = isOn;
    const { nes, plainVram, watchedVram } = this;
    nes.cpu.bus = isOn ? this : this.real;
    nes.bus.dma.bus = isOn ? this : this.real;
    const [from, to] = isOn ? [plainVram, watchedVram] : [watchedVram, plainVram];
    // Only what a plain one has, so that it keeps its shape.
    for (const key of Object.keys(plainVram) as (keyof VramPort)[]) Object.assign(to, { [key]: from[key] });
    nes.ppu.vram = to;
    if (!this.followsPicture && this.listener === null) return;
    this.catchUp();
    this.picture.watch(isOn);
  }

  /** One instruction, or one interrupt sequence, all of which is in `trace` then. */
  step(): void {
    const { trace, real, nes } = this;
    const { cpu } = nes;
    const { interrupts } = cpu;
    // What the PPU has left to do of instructions before is not of this one.
    if (this.followsPicture) this.land();
    trace.count = 0;
    trace.fetches.count = 0;
    trace.pc = cpu.pc;
    trace.cell = this.cells.atCpu(cpu.pc);
    trace.start = real.cycle;
    trace.s = cpu.s;
    const level = interrupts.nmiLevel;
    const isInterrupt = interrupts.polled !== 0;
    const lines = interrupts.lines;
    cpu.step();
    trace.end = real.cycle;
    trace.next = cpu.pc;
    trace.nextS = cpu.s;
    // An edge that came while PC was being pushed counts; whether it did is to be seen by whether it was used up.
    const cameLate = level === 0 && interrupts.nmiLevel === 1 && (interrupts.lines & 2) === 0;
    trace.interrupt = !isInterrupt ? 0 : (lines & 2) !== 0 || cameLate ? 2 : 1;
    trace.opcode = isInterrupt ? NO_OPCODE : this.opcode();
    if (this.isLanding || this.followsPicture) this.land();
  }

  /** The PPU catches up, as long as a byte is on its way: it lands with the instruction after the one that sent it. */
  land(): void {
    this.before?.(0);
    this.catchUp();
    this.isLanding = this.ppu.vram.active;
  }

  get cycle(): number {
    return this.real.cycle;
  }

  get effects(): number {
    return this.real.effects;
  }

  get lastReadHeld(): boolean {
    return this.real.lastReadHeld;
  }

  get isGetCycle(): boolean {
    return this.real.isGetCycle;
  }

  read(address: number): number {
    this.before?.(1);
    if ((address & 0xe007) === 0x2007) this.vramRead();
    const at = this.memory.cpuPages[address >> 10] + address;
    const data = this.real.read(address);
    this.trace.add(Access.Read, address, data, at < 0 ? NO_CELL : at, this.real.cycle - 1);
    return data;
  }

  readOpcode(address: number): number {
    this.before?.(1);
    const at = this.memory.cpuPages[address >> 10] + address;
    const data = this.real.readOpcode(address);
    this.trace.add(Access.Opcode, address, data, at < 0 ? NO_CELL : at, this.real.cycle - 1);
    return data;
  }

  write(address: number, data: number): void {
    this.writeOf(Access.Write, address, data);
  }

  writeCycle(address: number, data: number): void {
    this.writeOf(Access.DmaWrite, address, data);
  }

  startRead(address: number, cpuAddress: number): number {
    this.before?.(1);
    if ((address & 0xe007) === 0x2007) this.vramRead();
    const at = this.memory.cpuPages[address >> 10] + address;
    const { apu } = this.nes;
    // Of two reads in which the CPU is halted and repeats its own, one alone is the delta channel's.
    const isSample = address !== cpuAddress && apu.wanted && address === apu.address;
    const data = this.real.startRead(address, cpuAddress);
    this.trace.add(
      isSample ? Access.SampleRead : Access.DmaRead,
      address,
      data,
      at < 0 ? NO_CELL : at,
      this.real.cycle,
    );
    return data;
  }

  endCycle(): void {
    this.real.endCycle();
  }

  copyOam(page: number, index: number, lead: number, address: number): number {
    this.before?.(1);
    const { real, memory, trace, cells, ppu } = this;
    const oamAddress = ppu.sprites.oamAddress;
    const count = real.copyOam(page, index, lead, address);
    // The copy ends with the last write; each is the cycle after its read.
    const first = real.cycle - 2 * count;
    const from = memory.cpuPages[page >> 2] + (page << 8) + index;
    for (let i = 0; i < count; i++) {
      const value = memory.bytes[from + i];
      trace.add(Access.DmaRead, (page << 8) | (index + i), value, from + i, first + 2 * i);
      const cell = cells.oam + ((oamAddress + i) & 0xff);
      trace.add(Access.DmaWrite, 0x2004, value, cell, first + 2 * i + 1);
      trace.blame(this.dmaWriter);
    }
    return count;
  }

  repeat(since: number): void {
    if (this.passesLoops && this.seenAt < since) this.real.repeat(since);
  }

  private catchUp(): void {
    this.ppu.runTo(this.real.cycle * this.nes.region.cpuDivider);
  }

  /** The PPU has a byte of the picture. */
  private fetched(address: number, data: number): void {
    const { picture, cells, trace } = this;
    const cell = cells.atPpu(address);
    if (this.followsPicture) trace.fetches.add(address, data, cell, picture.dots);
    this.listener?.(address, data, cell, picture);
  }

  /** DMA may have come before it. */
  private opcode(): number {
    const { kinds, values, count } = this.trace;
    for (let i = 0; i < count; i++) if (kinds[i] === Access.Opcode) return values[i];
    return NO_OPCODE;
  }

  private writeOf(kind: number, address: number, data: number): void {
    this.before?.(1);
    const { memory, real, trace } = this;
    const at = memory.cpuWrites[address >> 10] + address;
    if (at >= 0) {
      this.pass(kind, address, data);
      trace.add(kind, address, data, at, real.cycle - 1);
    } else if (address >= 0x2000 && address < 0x4000) this.writePpu(kind, address, data);
    else this.writeElsewhere(kind, address, data);
  }

  private pass(kind: number, address: number, data: number): void {
    if (kind === Access.Write) this.real.write(address, data);
    else this.real.writeCycle(address, data);
  }

  private writePpu(kind: number, address: number, data: number): void {
    const { ppu, real, trace, cells } = this;
    let cell = NO_CELL;
    if ((address & 7) === OAM_DATA) {
      ppu.runTo(real.cycle * this.nes.region.cpuDivider);
      if (!rendersNow(ppu)) cell = cells.oam + ppu.sprites.oamAddress;
    }
    this.pass(kind, address, data);
    trace.add(kind, address, data, cell, real.cycle - 1);
    if (kind === Access.DmaWrite) trace.blame(this.dmaWriter);
    if ((address & 7) !== PPU_DATA) return;
    this.portWriter = trace.origin;
    this.isLanding = true;
  }

  /** A register, or RAM that lies under the registers of a board, which may put the byte there itself. */
  private writeElsewhere(kind: number, address: number, data: number): void {
    const { memory, real, trace } = this;
    const under = memory.cpuPages[address >> 10] + address;
    const before = under >= 0 ? memory.bytes[under] : 0;
    this.pass(kind, address, data);
    if (address === OAM_DMA) this.dmaWriter = trace.origin;
    const changed = under >= 0 && memory.bytes[under] !== before;
    trace.add(kind, address, data, changed ? under : NO_CELL, real.cycle - 1);
  }

  /** A read of $2007 begins. */
  private vramRead(): void {
    const { ppu, real, cells } = this;
    ppu.runTo(real.cycle * this.nes.region.cpuDivider);
    const v = ppu.background.v & 0x3fff;
    const cell = cells.atPpu(v);
    this.trace.add(Access.PpuRead, v, cell === NO_CELL ? 0 : cells.read(cell), cell, real.cycle);
  }

  /** The PPU is about to write what came through $2007. */
  private vramWrite(): void {
    const { ppu, memory, trace, cells } = this;
    const v = ppu.background.v & 0x3fff;
    const value = ppu.vram.writeData;
    if (v >= 0x3f00) {
      trace.add(Access.PpuWrite, v, value & 0x3f, cells.palette + paletteIndex(v), this.real.cycle);
      trace.blame(this.portWriter);
      return;
    }
    // As `PpuBus.write` makes its address.
    const at = (ppu.bus.address & 0x3f00) | ppu.bus.latch;
    const cell = memory.ppuWrites[at >> 10] + at;
    trace.add(Access.PpuWrite, at, value, cell < 0 ? NO_CELL : cell, this.real.cycle);
    trace.blame(this.portWriter);
  }
}
