import { longestDifference, packDifference } from '../differences.ts';
import { FrameQueue, Pieces } from '../frame-queue.ts';
import { plainAddress, plainPpuAddress, type Stretch } from './breakpoints.ts';
import type { Cells, Space } from './cells.ts';
import { Access, NO_CELL, type Trace, type Watcher } from './trace.ts';

/** A word for each of a frame's words: bits of which one at least is looked for. */
export type Mask = Uint32Array;

/** What is done with a byte. */
export const Did = { Execute: 0, Read: 1, Write: 2 } as const;

/** Bits for CPU addresses that are read or written: one for each register, one for 32 bytes of anything else. */
const ADDRESS_SLOTS = 2048 + 8 + 32;
const PPU_SLOTS = 0x4000 >> 3;
/** Bits at the most for cells that are executed, for ROM that is read, and for what can be written, read or written. */
const CODE_BITS = 19;
const ROM_BITS = 14;
const WRITABLE_BITS = 16;
const RAM_END = 0x2000;
const NMI_BIT = 0;
const IRQ_BIT = 1;
/** RAM was not as the frame before had left it: a state was loaded, a cheat holds a byte. */
const OUTSIDE_BIT = 2;
/** Registers of the PPU, and of the CPU's chip, are known by what was written to them: a bit for each value. */
const REGISTERS = 8 + 32;
/** What is done with a byte, by the kind of the access. */
export const DID_OF: readonly number[] = [
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

function slotOf(did: number, address: number): number {
  const plain = plainAddress(address);
  if (did === Did.Execute) return plain;
  const register = registerOf(plain);
  return register < 0 ? plain >> 5 : 2048 + register;
}

/** Number of a register; negative for what is none. */
function registerOf(plain: number): number {
  if (plain >= 0x2000 && plain < 0x2008) return plain & 7;
  return plain >= 0x4000 && plain < 0x4020 ? 8 + (plain & 31) : -1;
}

const wordsFor = (bits: number): number => (bits + 31) >> 5;

/** Which words of a mask have a bit. */
function wordsOf(mask: Mask): readonly number[] {
  const words: number[] = [];
  for (let word = 0; word < mask.length; word++) if (mask[word] !== 0) words.push(word);
  return words;
}

/** How far to shift numbers below `count` so that they take `bits` bits at most. */
function shiftFor(count: number, bits: number): number {
  let shift = 0;
  while ((count - 1) >> shift >= 1 << bits) shift++;
  return shift;
}

/** Knows better than masks in which frames something cannot have been. */
export interface Doubts {
  /** The frame before the one of the last call; `wrote` says whether a cell of RAM may have changed in it. */
  enter(wrote: (cell: number) => boolean): void;
  rulesOut(mask: Mask): boolean;
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
  private readonly codeShift: number;
  private readonly romShift: number;
  private readonly writableShift: number;
  /** First word of each part: by what was done, then by how it is addressed. */
  private readonly addressAt: readonly number[];
  private readonly ppuAt: readonly number[];
  private readonly codeAt: number;
  private readonly romAt: number;
  private readonly writableAt: readonly number[];
  private readonly eventsAt: number;
  private readonly valuesAt: number;
  /** RAM as the last new frame has left it. */
  private readonly ram: Uint8Array;
  /** How often frames that were known were forgotten for others. */
  cuts = 0;

  /** It takes up to `bytes` of memory. */
  constructor(cells: Cells, bytes: number) {
    this.cells = cells;
    const writable = cells.count - cells.firstWritable;
    this.codeShift = shiftFor(cells.count, CODE_BITS);
    this.romShift = shiftFor(cells.firstWritable, ROM_BITS);
    this.writableShift = shiftFor(writable, WRITABLE_BITS);
    let words = 0;
    const part = (bits: number): number => {
      const at = words;
      words += wordsFor(bits);
      return at;
    };
    const ram = (writable >> this.writableShift) + 1;
    this.addressAt = [part(0x10000), part(ADDRESS_SLOTS), part(ADDRESS_SLOTS)];
    this.ppuAt = [0, part(PPU_SLOTS), part(PPU_SLOTS)];
    this.codeAt = part((cells.count >> this.codeShift) + 1);
    this.romAt = part((cells.firstWritable >> this.romShift) + 1);
    this.writableAt = [0, part(ram), part(ram)];
    this.eventsAt = part(3);
    this.valuesAt = part(REGISTERS << 8);
    this.ram = cells.ram.slice();
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
    if (time > end && queue.length > 0) {
      this.cuts++;
      while (queue.length > 0) queue.dropNewest();
    }
    this.moved(time);
    if (!this.isNew) return;
    this.now.fill(0);
    const { ram } = this;
    const real = this.cells.ram;
    for (let i = 0; i < ram.length; i++) if (ram[i] !== real[i]) this.now[this.eventsAt] |= 1 << OUTSIDE_BIT;
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
      const slot = isPpu ? plainPpuAddress(address) >> 3 : slotOf(did, address);
      now[(isPpu ? this.ppuAt : this.addressAt)[did] + (slot >> 5)] |= 1 << (slot & 31);
      if (did === Did.Write && !isPpu && slot >= 2048) this.setValue(now, slot - 2048, trace.values[i]);
      const cell = trace.cells[i];
      if (cell === NO_CELL) continue;
      const bit = this.bitOf(did, cell);
      now[bit >> 5] |= 1 << (bit & 31);
    }
  }

  ended(time: number): void {
    const { queue, pieces, now, before, packed } = this;
    if (!this.isNew) return;
    this.ram.set(this.cells.ram);
    while (pieces.left < 1 && queue.length > 1) queue.dropOldest();
    queue.push(time, packed, packDifference(now, before, packed, true));
  }

  /** Frame `time` and later ones are forgotten. */
  cut(time: number): void {
    const { queue, before } = this;
    this.cuts++;
    while (queue.length > 0 && queue.timeOf(queue.length - 1) >= time) {
      queue.apply(queue.length - 1, before);
      queue.dropNewest();
    }
  }

  /** All frames are forgotten, the one that runs too. */
  forget(): void {
    this.cut(0);
    this.isNew = false;
  }

  /** What to look for: a frame that may have written `value` to bytes of these stretches; of registers it is known. */
  maskOfValue(stretches: readonly Stretch[], value: number, mask: Mask): void {
    for (const stretch of stretches) {
      const { space, address, size } = stretch;
      for (let at = address; at < address + size; at++) {
        const register = space === 'cpu' ? registerOf(plainAddress(at)) : -1;
        if (register < 0) this.maskByte(Did.Write, space, at, mask);
        else if (value >= 0 && value <= 0xff) this.setValue(mask, register, value);
      }
    }
  }

  /** What to look for: a frame that may have done this with bytes of these stretches; null: with any. */
  maskOf(did: number, stretches: readonly Stretch[] | null, mask: Mask = this.noMask()): Mask {
    if (stretches === null) {
      const at = this.addressAt[did];
      return mask.fill(0xffffffff, at, at + wordsFor(did === Did.Execute ? 0x10000 : ADDRESS_SLOTS));
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

  /**
   * Frames before `time`, from `since` on, that meet one of `masks`, the newest first, as far as they are known. Masks may go from the list
   * meanwhile. `doubts` hears of every frame, and says which masks count for nothing in it.
   */
  *meeting(masks: readonly Mask[], time: number, doubts: Doubts | null = null, since = 0): Generator<number> {
    const { queue, eventsAt } = this;
    const state = this.before.slice();
    const words = new Map(masks.map((mask) => [mask, wordsOf(mask)]));
    const meets = (mask: Mask) => words.get(mask)!.some((word) => (state[word] & mask[word]) !== 0);
    const wrote = (cell: number): boolean => {
      const bit = this.bitOf(Did.Write, cell);
      return ((state[eventsAt] >> OUTSIDE_BIT) & 1) !== 0 || ((state[bit >> 5] >> (bit & 31)) & 1) !== 0;
    };
    for (let i = queue.length - 1; i >= 0; i--) {
      const at = queue.timeOf(i);
      if (at < since) return;
      if (at < time) {
        doubts?.enter(wrote);
        if (masks.some((mask) => meets(mask) && !doubts?.rulesOut(mask))) yield at;
      }
      queue.apply(i, state);
    }
  }

  private maskByte(did: number, space: Space, address: number, mask: Mask): void {
    const { cells } = this;
    // The console's own RAM is known by the byte.
    const isRam = space === 'cpu' && address < RAM_END;
    if (!isRam && (space === 'cpu' || space === 'ppu')) {
      const slot = space === 'ppu' ? plainPpuAddress(address) >> 3 : slotOf(did, address);
      mask[(space === 'ppu' ? this.ppuAt : this.addressAt)[did] + (slot >> 5)] |= 1 << (slot & 31);
      return;
    }
    this.maskCell(did, cells.at(space, address), mask);
  }

  /** What to look for, by cell. */
  maskCell(did: number, cell: number, mask: Mask): Mask {
    if (did === Did.Write && cell < this.cells.firstWritable) return mask;
    const bit = this.bitOf(did, cell);
    mask[bit >> 5] |= 1 << (bit & 31);
    return mask;
  }

  private setValue(words: Uint32Array, register: number, value: number): void {
    const bit = (register << 8) | value;
    words[this.valuesAt + (bit >> 5)] |= 1 << (bit & 31);
  }

  private bitOf(did: number, cell: number): number {
    const { firstWritable } = this.cells;
    if (did === Did.Execute) return this.codeAt * 32 + (cell >> this.codeShift);
    if (cell < firstWritable) return this.romAt * 32 + (cell >> this.romShift);
    return this.writableAt[did] * 32 + ((cell - firstWritable) >> this.writableShift);
  }
}
