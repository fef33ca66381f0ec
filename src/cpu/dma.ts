import type { StateIO } from '../base/state.ts';
import type { SampleReader } from './sample-reader.ts';

/** What the DMA units need of the bus: whole cycles of their own. */
export interface DmaBus {
  /** The access of a read cycle at `address`, while the halted CPU holds `cpuAddress` on its own address lines. */
  startRead(address: number, cpuAddress: number): number;
  /** The rest of that cycle. */
  endCycle(): void;
  /**
   * Bytes of an OAM DMA from byte `index` of `page` << 8 on, after `lead` cycles in which the CPU, halted in a read of `address`, repeats it:
   * as many as nobody can interfere with, in one go. Returns how many; 0, and nothing done, where somebody could tell the difference.
   */
  copyOam(page: number, index: number, lead: number, address: number): number;
  /** One write cycle, whole. */
  writeCycle(address: number, data: number): void;
  /** Whether the cycle about to start is a get cycle. */
  readonly isGetCycle: boolean;
}

const OAM_DATA = 0x2004;

/**
 * The two DMA units of the 2A03. Both halt the CPU on a read, which it repeats while it waits; reads of
 * theirs happen in get cycles, writes in put cycles. The delta channel goes first in a get cycle.
 * Sources: https://www.nesdev.org/wiki/DMA, AccuracyCoin pages 13 and 14.
 */
export class Dma {
  /** A write to $4014 waits for the CPU to be halted, or its copy is under way. */
  private oamActive = false;
  private oamPage = 0;
  /** Bytes copied so far. */
  private oamIndex = 0;
  /** The first cycle of this OAM DMA has been. */
  private oamBegun = false;
  /** The cycle that halts the CPU for the OAM DMA: it reads nothing for it yet. */
  private oamHalting = false;
  /** A byte has been read and waits to be written. */
  private oamHolds = false;
  private oamByte = 0;
  /** The same for the delta channel's DMA. */
  private dmcHalting = true;
  /** A debugger puts one in its place that watches. */
  bus: DmaBus;
  private readonly dmc: SampleReader;

  constructor(bus: DmaBus, dmc: SampleReader) {
    this.bus = bus;
    this.dmc = dmc;
  }

  /** Whether the CPU's next read is held up. */
  get pending(): boolean {
    return this.oamActive || this.dmc.wanted;
  }

  /** $4014 was written: 256 bytes from `page` << 8 to $2004. */
  startOam(page: number): void {
    this.oamActive = true;
    this.oamPage = page;
    this.oamIndex = 0;
    this.oamBegun = false;
    this.oamHolds = false;
  }

  /** The CPU wants to read `address`: run until it may. */
  run(address: number): void {
    this.dmcHalting = true;
    let tries = this.oamActive;
    while (this.pending) {
      const { wanted } = this.dmc;
      if (tries && !wanted && !this.oamHolds) {
        this.copyAtOnce(address);
        tries = false;
      } else {
        this.cycle(address);
        tries ||= wanted;
      }
    }
  }

  /** As much of the OAM DMA as can be had in one go; it leaves what its cycles would have left. */
  private copyAtOnce(address: number): void {
    const { bus, oamIndex } = this;
    const lead = bus.isGetCycle ? (this.oamBegun ? 0 : 2) : 1;
    const count = bus.copyOam(this.oamPage, oamIndex, lead, address);
    if (count === 0) return;
    this.oamBegun = true;
    this.oamHalting = false;
    this.dmcHalting = true;
    this.oamIndex = oamIndex + count;
    this.oamActive = this.oamIndex < 256;
  }

  private cycle(address: number): void {
    const get = this.bus.isGetCycle;
    const { wanted } = this.dmc;
    if (this.oamActive && !this.oamBegun) {
      this.oamBegun = true;
      this.oamHalting = get;
    }
    if (!wanted) this.dmcHalting = true;
    if (get) {
      const isDmcGet = wanted && !this.dmcHalting;
      if (isDmcGet) this.dmcGet(address);
      else if (this.oamActive && !this.oamHalting) this.oamGet(address);
      else this.haltedRead(address);
      this.dmcHalting = isDmcGet || !wanted;
      this.oamHalting = false;
    } else if (this.oamActive && this.oamHolds) {
      this.oamPut();
    } else {
      this.haltedRead(address);
    }
  }

  /** The halted CPU repeats its read. */
  private haltedRead(address: number): void {
    this.bus.startRead(address, address);
    this.bus.endCycle();
  }

  private dmcGet(address: number): void {
    this.dmc.deliver(this.bus.startRead(this.dmc.address, address));
    this.bus.endCycle();
  }

  private oamGet(address: number): void {
    this.oamByte = this.bus.startRead((this.oamPage << 8) | this.oamIndex, address);
    this.oamHolds = true;
    this.bus.endCycle();
  }

  private oamPut(): void {
    this.oamHolds = false;
    const byte = this.oamByte;
    this.oamByte = 0;
    this.bus.writeCycle(OAM_DATA, byte);
    this.oamIndex++;
    if (this.oamIndex >= 256) this.oamActive = false;
  }

  power(): void {
    this.oamActive = false;
    this.oamPage = 0;
    this.oamIndex = 0;
    this.oamBegun = false;
    this.oamHalting = false;
    this.oamHolds = false;
    this.oamByte = 0;
    this.dmcHalting = true;
  }

  state(s: StateIO): void {
    this.oamActive = s.bit(this.oamActive);
    this.oamPage = s.u8(this.oamPage);
    this.oamIndex = s.u16(this.oamIndex, 256);
    this.oamBegun = s.bit(this.oamBegun);
    this.oamHalting = s.bit(this.oamHalting);
    this.oamHolds = s.bit(this.oamHolds);
    this.oamByte = s.u8(this.oamByte);
    this.dmcHalting = s.bit(this.dmcHalting);
  }
}
