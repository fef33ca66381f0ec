import { StateError } from '../../base/state.ts';
import { longestDifference, packDifference } from './differences.ts';
import { FrameQueue, type GivenPieces, type GivenQueue, Pieces } from './frame-queue.ts';
import { InputLog } from './input-log.ts';
import type { Follower, Happening, Held, Inputs } from './inputs.ts';
import { adopt, changesOfSettings } from './settings.ts';

/** Frames between two whole states, and between two that need no other one. */
const KEY_EVERY = 60;
const BASE_EVERY = KEY_EVERY * 16;
/** Where there is no room for all frames, of the older ones every fourth is kept. */
const THIN = 4;
/** Pieces of memory that are kept free, so that none need be made room for at once; and frames thinned in one frame for that. */
const RESERVE = 8;
const STEPS = 8;
/** Pieces that one frame can take: one for each queue. */
const NEEDED = 4;

const SILENT = { picture: false, sound: false };

/** How what is given away is laid out: another number when that changes, or when differences are packed otherwise. */
const LAYOUT = 1;

/**
 * What a history knows, given away for another one to go on with, in another version of the program perhaps. All of it is plain data,
 * most of it in large arrays, which may be handed on without being copied.
 */
export interface GivenHistory {
  readonly layout: number;
  readonly present: number;
  readonly start: number;
  readonly log: Uint8Array;
  readonly pieces: GivenPieces;
  /** Bases, keys, all frames, fourth ones. */
  readonly queues: readonly GivenQueue[];
  /** The state before the first one of all frames, the last fourth one, and the time of the first of these. */
  readonly tail: Uint32Array;
  readonly lastFourth: Uint32Array;
  readonly tailTime: number;
}

/** How long a history is, and what it may take. */
export interface HistoryOptions {
  /** Memory for states, in bytes; 32 MiB when left out. */
  readonly bytes?: number;
  /** Frames that can be gone back; 36,000 when left out: 10 minutes. */
  readonly frames?: number;
  /** The last frames, all of which are kept though older ones are thinned; 3,600 when left out: a minute. */
  readonly dense?: number;
}

/**
 * All frames of the last minutes of a console. Times are numbers of frames since it began; at time `t` the console stands
 * between frame `t - 1` and frame `t`.
 *
 * A state is kept as what differs from the one before: XOR, zeros left out. Each second there is a key, which needs only
 * the base of its sixteen seconds. Where memory is short, of the older frames every fourth is kept, then keys alone; what
 * is between follows from the log of inputs. Nothing that is kept is ever moved.
 */
export class History implements Follower {
  /** What came into the console, from `start` on at least. */
  readonly log: InputLog;
  private inputs: Inputs;
  private readonly limit: number;
  private readonly dense: number;
  private readonly pieces: Pieces;
  private readonly bases: FrameQueue;
  /** What differs from the base before it. */
  private readonly keys: FrameQueue;
  /** What differs from the frame before it; the first one's follows a key, or the `tail`. */
  private readonly every: FrameQueue;
  /** What differs from the fourth frame before it. */
  private readonly fourths: FrameQueue;
  /** Bytes of a state, and the same as words. */
  private readonly bytes: Uint8Array;
  private readonly state: Uint32Array;
  /** The state at `now`. */
  private readonly previous: Uint32Array;
  /** The newest base. */
  private readonly base: Uint32Array;
  private readonly zeros: Uint32Array;
  /** The state before the first one of `every`, where frames before it were thinned; and the last fourth of those. */
  private readonly tail: Uint32Array;
  private readonly lastFourth: Uint32Array;
  private tailTime = -1;
  private readonly packed: Uint32Array;
  private present = 0;

  /**
   * From now on it follows `inputs`; with what another one of the same game has `given` away. Throws `StateError` and `InputLogError`
   * where that does not lead to where the game is.
   */
  constructor(
    inputs: Inputs,
    { bytes = 32 << 20, frames = 36000, dense = 3600 }: HistoryOptions = {},
    given: GivenHistory | null = null,
  ) {
    const words = Math.ceil(inputs.nes.stateSize / 4);
    const make = () => new Uint32Array(words);
    this.inputs = inputs;
    this.limit = frames;
    this.dense = dense;
    this.state = make();
    this.bytes = new Uint8Array(this.state.buffer);
    this.previous = make();
    this.base = make();
    this.zeros = make();
    this.tail = make();
    this.lastFourth = make();
    this.packed = new Uint32Array(longestDifference(words));
    this.pieces = new Pieces(bytes, this.packed.length);
    this.bases = new FrameQueue(this.pieces);
    this.keys = new FrameQueue(this.pieces);
    this.every = new FrameQueue(this.pieces);
    this.fourths = new FrameQueue(this.pieces);
    inputs.nes.save(this.bytes);
    this.previous.set(this.state);
    this.log = given ? InputLog.decode(given.log) : new InputLog(inputs.settings);
    if (given) this.takeUp(given);
    else this.addKey();
    inputs.follow(this);
  }

  /** The time up to which it goes: the console's, unless it was brought to an earlier one. */
  get now(): number {
    return this.present;
  }

  /** The earliest time that it knows. */
  get start(): number {
    return this.bases.timeOf(0);
  }

  /** Bytes that it takes. */
  get size(): number {
    return this.pieces.bytes + this.log.size;
  }

  /** Go on with another console that has the same game and options in it, in the same state. */
  follow(inputs: Inputs): void {
    this.inputs.unfollow(this);
    this.inputs = inputs;
    inputs.follow(this);
  }

  /** Follow no more; what it knows stays. */
  end(): void {
    this.inputs.unfollow(this);
  }

  /** Give away all that it knows, to whoever goes on with the game; it follows no more, and is of no use after that. */
  giveAway(): GivenHistory {
    this.end();
    const { present, start, tail, lastFourth, tailTime } = this;
    return {
      ...{ layout: LAYOUT, present, start, tail, lastFourth, tailTime },
      log: this.log.slice(start).encode(),
      pieces: this.pieces.giveAway(),
      queues: [this.bases, this.keys, this.every, this.fourths].map((queue) => queue.giveAway()),
    };
  }

  happened(what: Happening): void {
    this.log.happened(what);
  }

  held(held: Held): void {
    this.log.held(held);
  }

  ran(): void {
    this.log.ran();
    this.present++;
    this.makeRoom();
    this.inputs.nes.save(this.bytes);
    const length = packDifference(this.state, this.previous, this.packed, true);
    this.every.push(this.present, this.packed, length);
    if (this.present - this.keys.timeOf(this.keys.length - 1) >= KEY_EVERY) this.addKey();
  }

  /**
   * Bring the console to `time`, `start` to `now`. Returns the time where it is: where a tape turned, which a state
   * does not hold, that may be an earlier one. History and log are as they were.
   */
  seek(time: number): number {
    return this.replay(this.find(time), time, SILENT);
  }

  /**
   * Bring the console to `time`, and have it make the picture that was shown then, and the sound of that frame if it is
   * wanted. At `start` there is none, and the picture stays as it is. Returns the time where it is, as `seek`.
   */
  look(time: number, sound = false): number {
    const at = time > this.start ? this.replay(this.find(time - 1), time, { picture: true, sound }) : this.seek(time);
    // What ran beside a tape may differ from what was.
    return this.log.usesTape ? this.seek(time) : at;
  }

  /** The console is at `time`, and goes on from there: what came later is forgotten. */
  cut(time: number): void {
    const { every, keys, bases } = this;
    for (const queue of [every, this.fourths, keys, bases]) {
      while (queue.length > 0 && queue.timeOf(queue.length - 1) > time) queue.dropNewest();
    }
    if (this.tailTime > time) this.tailTime = -1;
    this.log.cut(time);
    this.settle();
    this.inputs.goBack(this.present - time, this);
    this.present = time;
    this.inputs.nes.save(this.bytes);
    this.previous.set(this.state);
    this.base.fill(0);
    bases.apply(bases.length - 1, this.base);
    const isKey = keys.timeOf(keys.length - 1) === time;
    const isLast = every.length > 0 && every.timeOf(every.length - 1) === time;
    if (!isKey && !isLast && this.tailTime !== time) this.addKey();
  }

  /** What was chosen lasts that the log does not have by now: cheats, say, that are on now and were not yet then. */
  private settle(): void {
    for (const what of changesOfSettings(this.log.from(this.log.frames).settings, this.inputs.settings))
      this.log.happened(what);
  }

  /** Know what another one has given away, whose frames begin at 0 here. Throws `StateError` where that does not lead to the state in `previous`. */
  private takeUp({ layout, start, present, pieces, queues, tail, lastFourth, tailTime }: GivenHistory): void {
    if (layout !== LAYOUT || tail.length !== this.tail.length || !this.pieces.takeUp(pieces)) {
      throw new StateError('state-damaged');
    }
    for (const [i, queue] of [this.bases, this.keys, this.every, this.fourths].entries()) {
      queue.takeUp(queues[i], -start);
    }
    this.present = present - start;
    this.tail.set(tail);
    this.lastFourth.set(lastFourth);
    this.tailTime = tailTime < start ? -1 : tailTime - start;
    this.bases.apply(this.bases.length - 1, this.base);
    const isHere = this.find(this.present) === this.present && this.log.frames === this.present;
    if (!isHere || this.state.some((word, i) => word !== this.previous[i])) throw new StateError('state-damaged');
    this.settle();
  }

  /** The state at `now`, in `previous`, becomes a key. */
  private addKey(): void {
    const { bases, keys, previous, packed, base } = this;
    const isBase = bases.length === 0 || this.present - bases.timeOf(bases.length - 1) >= BASE_EVERY;
    if (isBase) {
      bases.push(this.present, packed, packDifference(previous, this.zeros, packed, false));
      base.set(previous);
    }
    keys.push(this.present, packed, packDifference(previous, base, packed, false));
  }

  /** The last state that is kept, of `time` or before, into `state`; returns its time. */
  private find(time: number): number {
    const { keys, bases, every, state } = this;
    const key = keys.indexAt(time);
    const keyTime = keys.timeOf(key);
    const dense = every.length > 0 ? every.timeOf(0) - 1 : this.present;
    if (keyTime < dense && dense <= time && this.tailTime === dense) {
      state.set(this.tail);
      return this.walk(every, 0, dense, time);
    }
    state.fill(0);
    bases.apply(bases.indexAt(keyTime), state);
    keys.apply(key, state);
    if (keyTime >= dense) return this.walk(every, every.indexAt(keyTime) + 1, keyTime, time);
    const first = this.fourths.indexAt(keyTime) + 1;
    // The first ones of a second may have been given up while its last ones were still to come.
    const isWhole = first < this.fourths.length && this.fourths.timeOf(first) === keyTime + THIN;
    return isWhole ? this.walk(this.fourths, first, keyTime, time) : keyTime;
  }

  /** Apply entries of `queue` from `index` on, up to `time`, to the state at `from`; returns where that leads. */
  private walk(queue: FrameQueue, index: number, from: number, time: number): number {
    let at = from;
    for (let i = index; i < queue.length && queue.timeOf(i) <= time; i++) {
      queue.apply(i, this.state);
      at = queue.timeOf(i);
    }
    return at;
  }

  /** `state` is that at `from`: load it, and run on to `time`, the last frame as `last` says. */
  private replay(from: number, time: number, last: { picture: boolean; sound: boolean }): number {
    const { inputs } = this;
    const isShown = last.picture && from === time - 1;
    if (from === time || (this.log.usesTape && !isShown)) {
      inputs.nes.load(this.bytes);
      return from;
    }
    const { settings } = inputs;
    const reader = this.log.from(from);
    adopt(inputs, reader.settings);
    inputs.nes.load(this.bytes);
    inputs.devices.withTapeStill(() => {
      while (reader.time < time) reader.run(inputs, reader.time < time - 1 ? SILENT : last);
    });
    if (inputs.settings !== settings) {
      inputs.nes.save(this.bytes);
      adopt(inputs, settings);
      inputs.nes.load(this.bytes);
    }
    return time;
  }

  /** Give up what is too old, and then what is least missed, a little in each frame. */
  private makeRoom(): void {
    const { bases, pieces } = this;
    if (bases.length > 1 && bases.timeOf(1) <= this.present - this.limit) this.dropGroup();
    for (let step = 0; step < STEPS && pieces.left < RESERVE; step++) this.thin();
    while (pieces.left < NEEDED && this.thin());
  }

  /** Give up a little; false when there is nothing that could be spared. */
  private thin(): boolean {
    const { every, fourths, bases } = this;
    if (every.length > this.dense) this.thinFrame();
    else if (fourths.length > 0) this.dropFourths();
    else if (bases.length > 1) this.dropGroup();
    else if (every.length > 0) this.thinFrame();
    else return false;
    return true;
  }

  /** The oldest of all frames goes, unless it is a fourth one. */
  private thinFrame(): void {
    const { every, keys, tail, lastFourth, packed } = this;
    const time = every.timeOf(0);
    const key = keys.indexAt(time);
    if (this.tailTime !== time - 1) {
      tail.fill(0);
      const before = keys.indexAt(time - 1);
      this.bases.apply(this.bases.indexAt(time - 1), tail);
      keys.apply(before, tail);
      lastFourth.set(tail);
    }
    every.apply(0, tail);
    every.dropOldest();
    this.tailTime = time;
    const since = time - keys.timeOf(key);
    if (since === 0) lastFourth.set(tail);
    else if (since % THIN === 0) this.fourths.push(time, packed, packDifference(tail, lastFourth, packed, true));
  }

  /** The oldest second in which every fourth frame is kept has keys alone. */
  private dropFourths(): void {
    const { fourths, keys } = this;
    const next = keys.indexAt(fourths.timeOf(0)) + 1;
    const end = next < keys.length ? keys.timeOf(next) : Number.POSITIVE_INFINITY;
    while (fourths.length > 0 && fourths.timeOf(0) < end) fourths.dropOldest();
  }

  /** The oldest base goes, and everything up to the next one. */
  private dropGroup(): void {
    const { every, fourths, keys, bases } = this;
    const end = bases.timeOf(1);
    bases.dropOldest();
    for (const queue of [keys, fourths]) while (queue.length > 0 && queue.timeOf(0) < end) queue.dropOldest();
    while (every.length > 0 && every.timeOf(0) <= end) every.dropOldest();
    this.log.forget(end);
  }
}
