import type { Apu } from '../apu/apu.ts';
import type { Region } from '../base/region.ts';
import type { StateIO } from '../base/state.ts';
import { LONG_AGO, NEVER, rebasedPast } from '../base/time.ts';
import { Dma, type DmaBus } from '../cpu/dma.ts';
import type { Interrupts } from '../cpu/interrupts.ts';
import type { CpuBus } from '../cpu/mos6502.ts';
import { type Board, Wants } from '../mappers/board.ts';
import type { CartMemory } from '../mappers/memory.ts';
import type { Ppu } from '../ppu/ppu.ts';
import { keepsPins, nextEvent, pictureEnd, takesOam } from '../ppu/quick/foresight.ts';
import * as registers from '../ppu/registers.ts';
import type { ReadPatches } from './cheats.ts';
import { InternalRegisters } from './internal-registers.ts';
import type { Ports } from './ports.ts';
import { PpuMap } from './ppu-map.ts';

/** Everything that is on the CPU's bus. */
interface BusParts {
  readonly memory: CartMemory;
  readonly board: Board;
  readonly ppu: Ppu;
  readonly apu: Apu;
  readonly ports: Ports;
  readonly interrupts: Interrupts;
  readonly region: Region;
}

/** A board with any of these lives with the PPU dot by dot. */
const PPU_WANTS = Wants.PpuA12 | Wants.PpuAddress | Wants.PpuReads;
/** $2002 and $2007, by their numbers. */
const STATUS = 2;
const DATA = 7;
const OAM_DATA = 0x2004;
const APU_STATUS = 0x4015;
/** Registers of the 2A03 answer while the CPU's own address lies here; the low five bits choose. */
const INTERNAL_START = 0x4000;
const INTERNAL_END = 0x401f;

/**
 * The CPU's bus: who answers, and the order of things in a cycle. PPU, APU and board lag behind; a cycle
 * in which none of them can matter costs one comparison with `deadline`.
 * In a cycle that begins at master clock s (NTSC): s the access and the APU's tick; s+4 /NMI and /IRQ are sampled
 * (at one time: https://www.nesdev.org/wiki/CPU_interrupts); s+7 M2 falls: the access ends.
 */
export class Bus implements CpuBus, DmaBus {
  /** Number of the cycle about to start. Even: get, odd: put. */
  cycle = 0;
  /** The first cycle that must be looked at closely. */
  deadline = 0;
  /** The first cycle in which the PPU may do something by itself. */
  private ppuCycle = 0;
  /** The first cycle that begins after the picture is finished; `NEVER` until its line 0 has begun. */
  pictureEnd = NEVER;
  readonly dma: Dma;
  /** Counts what may have changed the machine: everything but reads without an effect. */
  effects = 0;
  /** Master clock at which the last read of $2002 that was answered ahead of the PPU ended. */
  private statusEnd = 0;
  /** The data bus outside the 2A03: the last byte that anything drove. */
  openBus = 0;
  private readonly internal: InternalRegisters;
  /** The last read was held up by DMA and took place in cycle `heldAt`. */
  private heldAt = LONG_AGO;
  /** The interrupt pins were sampled in this cycle already. */
  private sampled = false;
  /** The PPU made the board pull /IRQ after the pins were sampled: the next cycle sees it (mmc3_test 4). */
  private late = 0;
  /** Master clocks in a cycle. */
  private readonly clocks: number;
  /** When in a cycle /NMI is sampled, in master clocks from its beginning. */
  private readonly nmiSampleAt: number;
  /** When in a cycle an access ends, in master clocks from its beginning. */
  private readonly accessEndsAt: number;
  private readonly haltsAtOpcode: boolean;
  private readonly wants: number;
  /** The first address at which a board can answer. */
  private readonly boardStart: number;
  private readonly memory: CartMemory;
  private readonly oldMap = new PpuMap();
  /** All memory of cartridge and console. */
  readonly bytes: Uint8Array;
  /** `CartMemory.cpuView`. */
  readPages: Int32Array;
  readonly writePages: Int32Array;
  /** What cheats change of what is read; null while none does. */
  private patches: ReadPatches | null = null;
  private readonly board: Board;
  private readonly ppu: Ppu;
  private readonly apu: Apu;
  private readonly ports: Ports;
  private readonly interrupts: Interrupts;

  static readonly derived = ['deadline', 'ppuCycle', 'pictureEnd', 'sampled', 'late', 'effects', 'statusEnd', 'oldMap'];

  constructor(parts: BusParts) {
    this.memory = parts.memory;
    this.bytes = parts.memory.bytes;
    this.readPages = parts.memory.cpuView;
    this.writePages = parts.memory.cpuWrites;
    this.board = parts.board;
    this.ppu = parts.ppu;
    this.apu = parts.apu;
    this.ports = parts.ports;
    this.interrupts = parts.interrupts;
    this.wants = parts.board.wants;
    this.boardStart = (this.wants & Wants.TestRegisters) !== 0 ? 0x4018 : INTERNAL_END + 1;
    this.dma = new Dma(this, parts.apu);
    this.internal = new InternalRegisters(parts.apu, parts.ports, this.dma);
    this.clocks = parts.region.cpuDivider;
    // /NMI is looked at after a cycle's first third.
    this.nmiSampleAt = Math.floor(this.clocks / 3);
    this.accessEndsAt = parts.region.accessClocks;
    this.haltsAtOpcode = parts.region.haltsAtOpcode;
  }

  get outside(): this {
    return this;
  }

  read(address: number): number {
    const cycle = this.cycle;
    if (cycle < this.deadline) {
      const at = this.readPages[address >> 10] + address;
      if (at >= 0) {
        this.cycle = cycle + 1;
        const data = this.bytes[at];
        this.openBus = data;
        return data;
      }
    }
    return this.readSlowly(address, !this.haltsAtOpcode);
  }

  readOpcode(address: number): number {
    if (!this.haltsAtOpcode || this.cycle < this.deadline) return this.read(address);
    return this.readSlowly(address, true);
  }

  write(address: number, data: number): void {
    const cycle = this.cycle;
    if (cycle < this.deadline) {
      const at = this.writePages[address >> 10] + address;
      if (at >= 0) {
        this.cycle = cycle + 1;
        this.effects++;
        this.openBus = data;
        this.bytes[at] = data;
        return;
      }
    }
    this.writeCycle(address, data);
  }

  repeat(since: number): void {
    const { cycle, ppu, clocks } = this;
    const period = cycle - since;
    let rounds = Math.floor((this.deadline - cycle) / period);
    const readsStatus = this.statusEnd > since * clocks;
    if (readsStatus) rounds = Math.min(rounds, Math.floor((ppu.statusUntil - this.statusEnd) / (period * clocks)));
    if (rounds <= 0 || ppu.exactOnly) return;
    if (readsStatus) {
      const end = this.statusEnd + rounds * period * clocks;
      if (!registers.repeatStatus(ppu, end)) return;
      this.statusEnd = end;
    }
    this.cycle = cycle + rounds * period;
  }

  get lastReadHeld(): boolean {
    return this.heldAt === this.cycle - 1;
  }

  /** A read that DMA may hold up, if the CPU can be halted in it. */
  private readSlowly(address: number, halts: boolean): number {
    if (halts && this.dma.pending) {
      this.dma.run(address);
      this.heldAt = this.cycle;
      this.interrupts.resume();
      this.deadline = 0;
    }
    const data = this.startRead(address, address);
    this.endCycle();
    return data;
  }

  get isGetCycle(): boolean {
    return (this.cycle & 1) === 0;
  }

  startRead(address: number, cpuAddress: number): number {
    const at = this.readPages[address >> 10] + address;
    let data = this.openBus;
    if (at >= 0) data = this.bytes[at];
    else if (address >= 0x2000 && address < 0x4000) data = this.readPpu(address & 7);
    else if (this.patches !== null) data = this.readPatched(address, data);
    else if (address >= this.boardStart && (this.wants & Wants.CpuReads) !== 0) data = this.readBoard(address, data);
    this.openBus = data;
    if (cpuAddress >= INTERNAL_START && cpuAddress <= INTERNAL_END) return this.readInternal(address, data);
    return data;
  }

  writeCycle(address: number, data: number): void {
    this.effects++;
    this.openBus = data;
    if ((this.wants & Wants.CpuWrites) !== 0 && this.board.snoops(address)) {
      this.ppu.runTo(this.cycle * this.clocks);
      this.board.snoopWrite(address, data);
      this.ppu.statusUntil = 0;
    }
    const at = this.writePages[address >> 10] + address;
    if (at >= 0) this.bytes[at] = data;
    else if (address < 0x4000) this.writePpu(address & 7, data);
    else if (address >= this.boardStart) this.writeBoard(address, data);
    else this.writeInternal(address, data);
    this.endCycle();
  }

  /** A write to the 2A03's registers: what it changes in the APU's pins is seen in this cycle, the rest when it is due. */
  private writeInternal(address: number, data: number): void {
    const { apu } = this;
    const { irq, wanted } = apu;
    this.internal.write(address, data, this.cycle);
    if (this.dma.pending || wanted || apu.irq !== irq) this.deadline = 0;
    else this.deadline = Math.min(this.deadline, apu.nextEvent);
  }

  copyOam(page: number, index: number, lead: number, address: number): number {
    const { ppu, clocks, bytes, cycle, board } = this;
    if (ppu.exactOnly || ((this.wants & Wants.CpuWrites) !== 0 && board.snoops(OAM_DATA))) return 0;
    const from = this.readPages[page >> 2] + (page << 8) + index;
    if (from < 0 || this.readPages[address >> 10] + address < 0) return 0;
    ppu.runTo(cycle * clocks);
    if (this.interrupts.missed(ppu.nmi, board.irq)) return 0;
    const count = Math.min(256 - index, (this.nextEvent() - cycle - lead - 1) >> 1);
    const end = cycle + lead + 2 * count;
    if (count <= 0 || !takesOam(ppu, end * clocks)) return 0;
    registers.copyOam(ppu, bytes, from, count, (end - 1) * clocks);
    this.openBus = bytes[from + count - 1];
    this.cycle = end;
    return count;
  }

  endCycle(): void {
    const cycle = this.cycle++;
    if (cycle >= this.deadline) this.events(cycle);
  }

  /** PPU, APU and board catch up with cycle `cycle`, and the interrupt pins are sampled. */
  private events(cycle: number): void {
    const { apu, ppu, board, interrupts } = this;
    this.effects++;
    const start = cycle * this.clocks;
    if (apu.abortable) {
      apu.runTo(cycle);
      apu.endAbort();
    }
    // While a byte is wanted the APU keeps up, so that it knows in which cycle the byte comes.
    if (cycle >= apu.nextEvent || apu.wanted) apu.runTo(cycle + 1);
    if (!this.sampled && (cycle >= this.ppuCycle || ppu.nmi !== interrupts.nmiLevel)) this.runAccess(start);
    this.sampled = false;
    if ((this.wants & Wants.CpuClock) !== 0) board.runTo(cycle);
    interrupts.sampleIrq(apu.irq | (board.irq & ~this.late));
    this.late = 0;
    this.schedule();
  }

  /** Work out the next cycle that must be looked at. */
  schedule(): void {
    const { ppu, clocks } = this;
    const end = pictureEnd(ppu);
    if (end !== NEVER) this.pictureEnd = Math.ceil(end / clocks);
    this.deadline = this.nextEvent();
    if (this.dma.pending || this.interrupts.missed(ppu.nmi, this.board.irq)) this.deadline = 0;
  }

  /** The first cycle in which PPU, APU or board may do something by itself. */
  private nextEvent(): number {
    // The cycle whose access ends after the PPU's event.
    this.ppuCycle = Math.floor((nextEvent(this.ppu) - this.accessEndsAt) / this.clocks) + 1;
    return Math.min(this.ppuCycle, this.apu.nextEvent, this.board.nextEvent);
  }

  /** PPU, APU and board catch up with the beginning of the cycle about to start. */
  catchUp(): void {
    this.apu.runTo(this.cycle);
    this.ppu.runTo(this.cycle * this.clocks);
    this.board.catchUp(this.cycle);
    this.ports.epsm?.runTo(this.cycle);
  }

  private readPpu(register: number): number {
    const { ppu } = this;
    const start = this.cycle * this.clocks;
    const end = start + this.accessEndsAt;
    if (register === STATUS) {
      const ahead = registers.readStatusAhead(ppu, end);
      if (ahead >= 0) {
        this.statusEnd = end;
        return ahead;
      }
    }
    ppu.runTo(start);
    const started = registers.startRead(ppu, register);
    if (register > STATUS && this.cycle < this.deadline && keepsPins(ppu)) ppu.runTo(end);
    else this.runAccess(start);
    const data = registers.endRead(ppu, register, started);
    if (register === STATUS) registers.foreseeStatus(ppu);
    return data;
  }

  private writePpu(register: number, data: number): void {
    const { ppu } = this;
    const start = this.cycle * this.clocks;
    if (this.cycle < this.deadline && registers.writeAhead(ppu, register, data, start)) return;
    ppu.runTo(start);
    const keeps = !registers.mayMovePins(ppu, register, data);
    registers.startWrite(ppu, register, data, start);
    if (this.cycle >= this.deadline || !keeps || ppu.exactOnly) this.runAccess(start);
    else if (register === DATA) ppu.runTo(start + this.accessEndsAt);
    registers.endWrite(ppu, register, data);
  }

  /** The PPU runs to the end of the access that began at master clock `start`; the pins are sampled on the way. */
  private runAccess(start: number): void {
    const { ppu, board } = this;
    ppu.runTo(start + this.nmiSampleAt);
    this.interrupts.sampleNmi(ppu.nmi);
    this.sampled = true;
    const { irq } = board;
    ppu.runTo(start + this.accessEndsAt);
    this.late |= board.irq & ~irq;
    this.deadline = 0;
  }

  /** What cheats make of a read that the page table does not answer, since it hides the pages in which they do something. */
  private readPatched(address: number, openBus: number): number {
    const { memory, patches, wants } = this;
    let data = memory.peekCpu(address);
    if (data < 0) {
      const asks = address >= this.boardStart && (wants & Wants.CpuReads) !== 0;
      data = asks ? this.readBoard(address, openBus) : openBus;
    }
    return patches === null ? data : patches.of(address, data);
  }

  /** From now on reads are changed as `patches` says; null: not any more. */
  patchReads(patches: ReadPatches | null): void {
    this.patches = patches;
    this.memory.hidePages(patches?.pages ?? []);
    this.readPages = this.memory.cpuView;
    this.effects++;
  }

  private readBoard(address: number, data: number): number {
    if (this.board.isPlain(address)) return this.board.peekRegister(address, data);
    this.reachBoard();
    const value = this.board.readRegister(address, data, this.cycle);
    this.leaveBoard();
    return value;
  }

  private writeBoard(address: number, data: number): void {
    this.reachBoard();
    this.board.writeRegister(address, data, this.cycle);
    this.leaveBoard();
  }

  /** An access of the board begins: it counts up to this cycle, after what it sees of the PPU until the access ends. */
  private reachBoard(): void {
    this.deadline = 0;
    if ((this.wants & PPU_WANTS) !== 0) this.catchPpuUp();
    else this.oldMap.take(this.memory);
    if ((this.wants & Wants.CpuClock) !== 0) this.board.runTo(this.cycle);
  }

  /** The access took place. Most change no bank of the PPU's, and then it need not be there yet. */
  private leaveBoard(): void {
    if ((this.wants & PPU_WANTS) !== 0 || !this.oldMap.differs(this.memory)) return;
    this.oldMap.swap(this.memory);
    this.catchPpuUp();
    this.oldMap.swap(this.memory);
  }

  /** The PPU runs to the end of this cycle's access, since what it sees is about to change. */
  private catchPpuUp(): void {
    this.runAccess(this.cycle * this.clocks);
    this.ppu.statusUntil = 0;
  }

  /**
   * A read while the CPU's address is in $4000-$401F: the low five bits of whatever is on the address
   * bus choose the register, and `data` is what lies on the outer data bus.
   */
  private readInternal(address: number, data: number): number {
    if (!this.internal.answers(address)) return data;
    const { irq } = this.apu;
    const value = this.internal.read(address, data, this.cycle);
    if (this.internal.drivesOuterBus(address)) this.openBus = value;
    else {
      this.effects++;
      // Acknowledged interrupts are seen in this cycle.
      this.deadline = this.apu.irq !== irq ? 0 : Math.min(this.deadline, this.apu.nextEvent);
    }
    return value;
  }

  /** What a read would give, without its effects. */
  peek(address: number): number {
    const data = this.peekUnpatched(address);
    return this.patches === null ? data : this.patches.of(address, data);
  }

  private peekUnpatched(address: number): number {
    const at = this.memory.cpuPages[address >> 10] + address;
    if (at >= 0 && (this.wants & Wants.CpuReads) === 0) return this.bytes[at];
    if (at < 0 && address >= 0x2000 && address < 0x4000) return registers.peekRegister(this.ppu, address & 7);
    if (address === APU_STATUS) return this.apu.peekStatus(this.openBus);
    const data = at >= 0 ? this.bytes[at] : this.openBus;
    return address >= this.boardStart ? this.board.peekRegister(address, data) : data;
  }

  /** Set the clocks back, so that numbers stay small: all cycle numbers become `cycles` less. */
  rebase(cycles: number): void {
    const clocks = cycles * this.clocks;
    const dots = clocks / this.ppu.region.dotDivider;
    this.cycle -= cycles;
    this.statusEnd = 0;
    // Only whether it has changed is ever asked, so it may start again from 0; it stays a small integer.
    this.effects = (this.effects + 1) & 0x3fffffff;
    this.internal.rebase(cycles);
    this.heldAt = rebasedPast(this.heldAt, cycles);
    this.apu.rebase(cycles);
    this.ppu.rebase(clocks, dots);
    this.ports.rebase(cycles);
    this.board.rebase(dots, cycles);
    this.pictureEnd = NEVER;
    this.schedule();
  }

  power(cycle: number): void {
    this.cycle = cycle;
    this.openBus = 0;
    this.internal.power();
    this.heldAt = LONG_AGO;
    this.sampled = false;
    this.dma.power();
    this.schedule();
  }

  /** What follows from the state of all parts. */
  afterLoad(): void {
    this.effects++;
    this.statusEnd = 0;
    this.pictureEnd = NEVER;
    this.sampled = false;
    this.schedule();
  }

  state(s: StateIO): void {
    this.cycle = s.cycle(this.cycle);
    this.openBus = s.u8(this.openBus);
    this.internal.state(s);
    this.heldAt = s.past(this.heldAt);
    this.dma.state(s);
    this.memory.state(s);
  }
}
