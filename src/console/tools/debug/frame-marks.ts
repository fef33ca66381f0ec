import { longestDifference, packDifference } from '../differences.ts';
import { FrameQueue, Pieces } from '../frame-queue.ts';
import { plainAddress, plainPpuAddress, type Stretch } from './breakpoints.ts';
import type { Cells, Space } from './cells.ts';
import { Access, NO_CELL, type Trace, type Watcher } from './trace.ts';

/** A word for each of a frame's words: bits of which one at least is looked for. */
export type Mask = Uint32Array;

/** What is done with a byte. */
export const Did = { Execute: 0, Read: 1, Write: 2 } as const;

/** Bits for CPU addresses: one for each register, one for 32 bytes of anything else. */
const ADDRESS_SLOTS = 2048 + 8 + 32;
const PPU_SLOTS = 0x4000 >> 3;
/** Bits for cells that are read or executed, and for those that are written, at the most. */
const CELL_BITS = 14;
const WRITTEN_BITS = 16;
const NMI_BIT = 0;
const IRQ_BIT = 1;
const DID_OF: readonly number[] = [
  0,
  Did.Execute,
  Did.Read,
  Did.Write,
  Did.Read,
  Did.Write,
  Did.Read,
  Did.Write,
  Did.Read,
];

function slotOf(address: number): number {
  const plain = plainAddress(address);
  if (plain >= 0x2000 && plain < 0x2008) return 2048 + (plain & 7);
  return plain >= 0x4000 && plain < 0x4020 ? 2056 + (plain & 31) : plain >> 5;
}

const wordsFor = (bits: number): number => (bits + 31) >> 5;

/** How far to shift numbers below `count` so that they take `bits` bits at most. */
function shiftFor(count: number, bits: number): number {
  let shift = 0;
  while ((count - 1) >> shift >= 1 << bits) shift++;
  return shift;
}

/**
 * For each frame that ran under its eyes: which bytes were executed, read and written, and which interrupts came. A bit stands for
 * several neighbours where there are many; so a frame without it is one in which something certainly did not happen. Frames are kept
 * as what differs from the one before, and are looked through from the newest back.
 */
export class FrameMarks implements Watcher {
  private readonly cells: Cells;
  private readonly pieces: Pieces;
  private readonly queue: FrameQueue;
  /** Frame `time`, as far as it has come. */
  private readonly now: Uint32Array;
  private readonly before: Uint32Array;
  private readonly packed: Uint32Array;
  /** The frame that runs was not seen before. */
  private isNew = true;
  private readonly cellShift: number;
  private readonly writtenShift: number;
  /** First word of each part: by what was done, then by how it is addressed. */
  private readonly addressAt: readonly number[];
  private readonly ppuAt: readonly number[];
  private readonly cellAt: readonly number[];
  private readonly eventsAt: number;

  /** It takes up to `bytes` of memory. */
  constructor(cells: Cells, bytes: number) {
    this.cells = cells;
    this.cellShift = shiftFor(cells.count, CELL_BITS);
    this.writtenShift = shiftFor(cells.count - cells.firstWritable, WRITTEN_BITS);
    let words = 0;
    const part = (bits: number): number => {
      const at = words;
      words += wordsFor(bits);
      return at;
    };
    const seen = (cells.count >> this.cellShift) + 1;
    const written = ((cells.count - cells.firstWritable) >> this.writtenShift) + 1;
    this.addressAt = [part(ADDRESS_SLOTS), part(ADDRESS_SLOTS), part(ADDRESS_SLOTS)];
    this.ppuAt = [0, part(PPU_SLOTS), part(PPU_SLOTS)];
    this.cellAt = [part(seen), part(seen), part(written)];
    this.eventsAt = part(2);
    this.now = new Uint32Array(words);
    this.before = new Uint32Array(words);
    this.packed = new Uint32Array(longestDifference(words));
    this.pieces = new Pieces(bytes, this.packed.length);
    this.queue = new FrameQueue(this.pieces);
  }

  /** The earliest frame that it knows, and the one after the last; equal where it knows none. */
  get start(): number {
    return this.queue.length > 0 ? this.queue.timeOf(0) : 0;
  }

  get end(): number {
    return this.queue.length > 0 ? this.queue.timeOf(this.queue.length - 1) + 1 : 0;
  }

  began(time: number): void {
    const { queue, end } = this;
    // Frames that ran elsewhere leave a gap; what was before it is no use, since nobody knows what was in it.
    if (time > end) while (queue.length > 0) queue.dropNewest();
    this.moved(time);
    if (this.isNew) this.now.fill(0);
  }

  moved(time: number): void {
    this.isNew = this.queue.length === 0 || time === this.end;
  }

  stepped(trace: Trace): void {
    if (!this.isNew) return;
    const { now, eventsAt } = this;
    if (trace.interrupt !== 0) now[eventsAt] |= 1 << (trace.interrupt === 2 ? NMI_BIT : IRQ_BIT);
    for (let i = 0; i < trace.count; i++) {
      const kind = trace.kinds[i];
      const did = DID_OF[kind];
      const address = trace.addresses[i];
      const isPpu = kind >= Access.PpuWrite;
      const slot = isPpu ? plainPpuAddress(address) >> 3 : slotOf(address);
      now[(isPpu ? this.ppuAt : this.addressAt)[did] + (slot >> 5)] |= 1 << (slot & 31);
      const cell = trace.cells[i];
      if (cell === NO_CELL) continue;
      const bit = this.bitOf(did, cell);
      now[this.cellAt[did] + (bit >> 5)] |= 1 << (bit & 31);
    }
  }

  ended(time: number): void {
    const { queue, pieces, now, before, packed } = this;
    if (!this.isNew) return;
    while (pieces.left < 1 && queue.length > 1) queue.dropOldest();
    queue.push(time, packed, packDifference(now, before, packed, true));
  }

  /** Frame `time` and later ones are forgotten. */
  cut(time: number): void {
    const { queue, before } = this;
    while (queue.length > 0 && queue.timeOf(queue.length - 1) >= time) {
      queue.apply(queue.length - 1, before);
      queue.dropNewest();
    }
  }

  /** What to look for: a frame that may have done this with bytes of these stretches; null: with any. */
  maskOf(did: number, stretches: readonly Stretch[] | null, mask: Mask = this.noMask()): Mask {
    if (stretches === null) {
      const at = this.addressAt[did];
      return mask.fill(0xffffffff, at, at + wordsFor(ADDRESS_SLOTS));
    }
    for (const { space, address, size } of stretches) {
      for (let at = address; at < address + size; at++) this.maskByte(did, space, at, mask);
    }
    return mask;
  }

  /** The same for interrupts. */
  maskOfInterrupt(kind: 'nmi' | 'irq', mask: Mask = this.noMask()): Mask {
    mask[this.eventsAt] |= 1 << (kind === 'nmi' ? NMI_BIT : IRQ_BIT);
    return mask;
  }

  /** A mask that no frame meets. */
  noMask(): Mask {
    return new Uint32Array(this.now.length);
  }

  /** Frames before `time` that meet `mask`, the newest first, as far as they are known. */
  *meeting(mask: Mask, time: number): Generator<number> {
    const { queue } = this;
    const state = this.before.slice();
    const words = [...mask.keys()].filter((word) => mask[word] !== 0);
    for (let i = queue.length - 1; i >= 0; i--) {
      const at = queue.timeOf(i);
      if (at < time && words.some((word) => (state[word] & mask[word]) !== 0)) yield at;
      queue.apply(i, state);
    }
  }

  private maskByte(did: number, space: Space, address: number, mask: Mask): void {
    const { cells } = this;
    if (space === 'cpu' || space === 'ppu') {
      const slot = space === 'ppu' ? plainPpuAddress(address) >> 3 : slotOf(address);
      mask[(space === 'ppu' ? this.ppuAt : this.addressAt)[did] + (slot >> 5)] |= 1 << (slot & 31);
      return;
    }
    this.maskCell(did, cells.at(space, address), mask);
  }

  /** What to look for, by cell. */
  maskCell(did: number, cell: number, mask: Mask): Mask {
    if (did === Did.Write && cell < this.cells.firstWritable) return mask;
    const bit = this.bitOf(did, cell);
    mask[this.cellAt[did] + (bit >> 5)] |= 1 << (bit & 31);
    return mask;
  }

  private bitOf(did: number, cell: number): number {
    return did === Did.Write ? (cell - this.cells.firstWritable) >> this.writtenShift : cell >> this.cellShift;
  }
}
