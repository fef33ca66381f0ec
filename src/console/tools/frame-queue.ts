import { applyDifference } from './differences.ts';

/** Words of a piece of memory, unless an entry can be longer, or all is little: 64 KiB. */
const PIECE = 1 << 14;
/** Fewer pieces than this would be no store at all. */
const FEWEST = 16;
const FIRST_ROOM = 1024;

/** Memory in pieces, as it is given away, and those of them that hold nothing. */
export interface GivenPieces {
  readonly size: number;
  readonly all: readonly Uint32Array[];
  readonly free: readonly number[];
}

/** A queue of such pieces: the frames of its entries, where each lies, and its pieces, all from the oldest on. */
export interface GivenQueue {
  readonly times: Int32Array;
  readonly places: Int32Array;
  readonly own: readonly number[];
  readonly end: number;
}

/** Memory in pieces of one size, up to a number of bytes. Pieces are made when they are first wanted, and never given back. */
export class Pieces {
  readonly all: Uint32Array[] = [];
  /** Words of a piece. */
  readonly size: number;
  private readonly free: number[] = [];
  private readonly most: number;

  /** `longest`: words of the longest entry. Some pieces can always be had, whatever `bytes` says. */
  constructor(bytes: number, longest: number) {
    this.size = Math.max(longest, Math.min(PIECE, bytes >> 8));
    this.most = Math.max(FEWEST, Math.floor(bytes / (this.size * 4)));
  }

  /** Pieces that can still be taken. */
  get left(): number {
    return this.free.length + this.most - this.all.length;
  }

  /** Bytes of all pieces that were made. */
  get bytes(): number {
    return this.all.length * this.size * 4;
  }

  /** Take a piece; `left` must not be 0. */
  take(): number {
    const piece = this.free.pop();
    if (piece !== undefined) return piece;
    this.all.push(new Uint32Array(this.size));
    return this.all.length - 1;
  }

  give(piece: number): void {
    this.free.push(piece);
  }

  /** All that it has, for another one. */
  giveAway(): GivenPieces {
    return { size: this.size, all: this.all, free: this.free };
  }

  /** Have what another one has given away, whose pieces are as large. False where they are not. */
  takeUp({ size, all, free }: GivenPieces): boolean {
    if (size !== this.size || all.some(({ length }) => length !== size)) return false;
    this.all.push(...all);
    this.free.push(...free);
    return true;
  }
}

/**
 * Entries of words, each of a frame, in the order of their frames: one comes at the end, and goes at either end. It never
 * moves what it holds.
 */
export class FrameQueue {
  private readonly pieces: Pieces;
  /** Its pieces, the oldest first. */
  private readonly own: number[] = [];
  /** Frame, piece, first word and end of each entry, in rings. */
  private times = new Int32Array(FIRST_ROOM);
  private places = new Int32Array(FIRST_ROOM * 3);
  private head = 0;
  private count = 0;
  /** Where the next entry is written, in the newest piece. */
  private end = 0;

  constructor(pieces: Pieces) {
    this.pieces = pieces;
  }

  /** How many entries there are. */
  get length(): number {
    return this.count;
  }

  /** The frame of entry `index`, from 0, the oldest one. */
  timeOf(index: number): number {
    return this.times[this.slot(index)];
  }

  /** Apply entry `index`, which is a difference, to `state`. */
  apply(index: number, state: Uint32Array): void {
    const { places, pieces } = this;
    const slot = this.slot(index) * 3;
    applyDifference(state, pieces.all[places[slot]], places[slot + 1], places[slot + 2]);
  }

  /** The last entry of frame `time` or an earlier one; -1 where there is none. */
  indexAt(time: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.timeOf(middle) <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Append an entry of frame `time`: the first `length` of `words`. One piece at most is taken for it. */
  push(time: number, words: Uint32Array, length: number): void {
    const { own, pieces } = this;
    if (own.length === 0 || this.end + length > pieces.size) {
      own.push(pieces.take());
      this.end = 0;
    }
    if (this.count === this.times.length) this.grow();
    const piece = own[own.length - 1];
    const to = pieces.all[piece];
    const at = this.end;
    for (let i = 0; i < length; i++) to[at + i] = words[i];
    this.end = at + length;
    const slot = this.slot(this.count++);
    this.times[slot] = time;
    this.places[slot * 3] = piece;
    this.places[slot * 3 + 1] = at;
    this.places[slot * 3 + 2] = this.end;
  }

  dropOldest(): void {
    this.head = (this.head + 1) & (this.times.length - 1);
    this.count--;
    const first = this.count > 0 ? this.places[this.slot(0) * 3] : -1;
    while (this.own.length > 0 && this.own[0] !== first) this.pieces.give(this.own.shift()!);
  }

  dropNewest(): void {
    this.end = this.places[this.slot(--this.count) * 3 + 1];
    const last = this.count > 0 ? this.places[this.slot(this.count - 1) * 3] : -1;
    while (this.own.length > 0 && this.own[this.own.length - 1] !== last) {
      this.pieces.give(this.own.pop()!);
      this.end = this.count > 0 ? this.places[this.slot(this.count - 1) * 3 + 2] : 0;
    }
  }

  /** All that it has, for another one. */
  giveAway(): GivenQueue {
    const { count, own, end } = this;
    const times = new Int32Array(count);
    const places = new Int32Array(count * 3);
    for (let index = 0; index < count; index++) this.copyTo(index, times, places);
    return { times, places, own, end };
  }

  /** Have what another one has given away; the frames of all entries are `later` by so many. */
  takeUp({ times, places, own, end }: GivenQueue, later: number): void {
    while (this.times.length < times.length) this.grow();
    this.times.set(times.map((time) => time + later));
    this.places.set(places);
    this.own.push(...own);
    this.count = times.length;
    this.end = end;
  }

  private copyTo(index: number, times: Int32Array, places: Int32Array): void {
    const slot = this.slot(index);
    times[index] = this.times[slot];
    for (let i = 0; i < 3; i++) places[index * 3 + i] = this.places[slot * 3 + i];
  }

  private slot(index: number): number {
    return (this.head + index) & (this.times.length - 1);
  }

  private grow(): void {
    const { length } = this.times;
    const times = new Int32Array(length * 2);
    const places = new Int32Array(length * 6);
    for (let index = 0; index < this.count; index++) this.copyTo(index, times, places);
    this.times = times;
    this.places = places;
    this.head = 0;
  }
}
