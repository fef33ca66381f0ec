import { CodedError, type NoValues } from './coded-error.ts';
import type { Region } from './region.ts';
import { LONG_AGO, NEVER } from './time.ts';

/** Why a saved state cannot be used, by code. */
export interface StateProblems {
  /** Sizes in bytes. */
  'state-cut-short': { readonly needed: number; readonly found: number };
  /** It is something else, not a saved state of Cartouche. */
  'not-a-state': NoValues;
  /** Another version of the program made it, newer than this one: versions of the layout. */
  'state-too-new': { readonly version: number; readonly newest: number };
  'state-of-another-game': NoValues;
  /** It was made on console `made`, and this is `here`. */
  'state-of-another-console': { readonly made: Region['name'] | 'unknown'; readonly here: Region['name'] };
  /** It was made with another mapper, mirroring or RAM. */
  'state-of-another-cartridge': NoValues;
  /** It holds what no machine can be in, such as a line that no picture has. */
  'state-damaged': NoValues;
}

/** Thrown when a saved state cannot be used. Nothing was changed. */
export class StateError extends CodedError<StateProblems> {
  override readonly name = 'StateError';
}

/** The version of the layout of snapshots; `test/console/state-layout.json` locks it. */
export const STATE_VERSION = 4;

/** The latest CPU cycle of a snapshot: 18 s without the end of a frame. In master clocks it is still earlier than `NEVER`. */
const LATEST = 0x1ffffff;
/** CPU cycles by which parts that have all caught up may be apart: a few accesses. */
const SLACK = 64;
/** Dots, or master clocks, by which a chip that has caught up may be apart from the CPU. */
const ASTRAY = 1024;

/**
 * The one way state is saved and loaded: each part lists its fields once, in a method `state(s)`, as
 * `this.v = s.u16(this.v, 0x7fff)`: the field, and the greatest value that it can have. Saving writes the value and returns
 * it; loading returns the value read. Numbers are little-endian. The same list run on a counting pass gives the size; run
 * on a checking pass, it says whether every value is in its range, and changes nothing.
 *
 * A range is what keeps a machine from going astray: every index, time and count has one, and a value that is in it
 * must do no harm whatever the other fields are. It costs nothing when a snapshot is saved or loaded.
 */
export class StateIO {
  /** True while values are being read from the buffer. */
  loading = false;
  /**
   * The version of the snapshot that is being read, or of those that are written. A field that came later is listed as
   * `this.x = s.version >= 2 ? s.u8(this.x) : 0`, with what it is for an older snapshot.
   */
  version = STATE_VERSION;
  /** Bytes gone through so far. */
  position = 0;
  /** A value that was read in this checking pass is not in its range. */
  damaged = false;
  /** The CPU cycle of the snapshot, as soon as it has been gone through. */
  now = 0;
  private bytes: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(this.bytes.buffer);
  /** A pass that leaves both sides as they are: counting or checking. */
  private still = true;
  private checking = false;

  /** Start a pass that only measures: `position` ends as the size in bytes of a snapshot of `version`. */
  startCounting(version: number = STATE_VERSION): void {
    this.version = version;
    this.loading = false;
    this.still = true;
    this.checking = false;
    this.position = 0;
  }

  /** Start a pass that looks for values of `from` that are not in their range; `damaged` tells. */
  startChecking(from: Uint8Array, version: number): void {
    this.start(from, false, version);
    this.still = true;
    this.checking = true;
    this.damaged = false;
  }

  /** Start a pass that writes to `into`, or reads from it when `loading`. */
  start(into: Uint8Array, loading: boolean, version: number = STATE_VERSION): void {
    this.version = version;
    if (into !== this.bytes) {
      this.bytes = into;
      this.view = new DataView(into.buffer, into.byteOffset, into.byteLength);
    }
    this.loading = loading;
    this.still = false;
    this.checking = false;
    this.position = 0;
  }

  /** Zeros up to `position`, where what follows begins. */
  padTo(position: number): void {
    if (!this.still && !this.loading) this.bytes.fill(0, this.position, position);
    this.position = position;
  }

  /** One boolean, in one byte. */
  bit(value: boolean): boolean {
    return this.u8(value ? 1 : 0, 1) !== 0;
  }

  /** One unsigned byte, 0 to `max`. */
  u8(value: number, max = 0xff, min = 0): number {
    const at = this.position++;
    if (this.still) {
      if (this.checking) this.check(this.bytes[at], min, max);
      return value;
    }
    if (this.loading) return this.bytes[at];
    this.bytes[at] = value;
    return value;
  }

  /** Two bytes, 0 to `max`. */
  u16(value: number, max = 0xffff): number {
    const at = this.position;
    this.position = at + 2;
    if (this.still) {
      if (this.checking) this.check(this.view.getUint16(at, true), 0, max);
      return value;
    }
    if (this.loading) return this.view.getUint16(at, true);
    this.view.setUint16(at, value, true);
    return value;
  }

  /** Four bytes, `min` to `max`. */
  i32(value: number, min = -0x80000000, max = 0x7fffffff): number {
    const at = this.position;
    this.position = at + 4;
    if (this.still) {
      if (this.checking) this.check(this.view.getInt32(at, true), min, max);
      return value;
    }
    if (this.loading) return this.view.getInt32(at, true);
    this.view.setInt32(at, value, true);
    return value;
  }

  /** A whole array of bytes, of fixed length, each 0 to `max`. */
  block(block: Uint8Array, max = 0xff): void {
    const at = this.position;
    this.position = at + block.length;
    if (this.still) {
      if (this.checking && max < 0xff) for (let i = at; i < this.position; i++) this.check(this.bytes[i], 0, max);
      return;
    }
    if (this.loading) block.set(this.bytes.subarray(at, at + block.length));
    else this.bytes.set(block, at);
  }

  /** A whole array of 16-bit words, of fixed length. */
  block16(block: Uint16Array): void {
    for (let i = 0; i < block.length; i++) block[i] = this.u16(block[i]);
  }

  /** A whole array of 32-bit signed words, of fixed length, each `min` to `max`. */
  block32(block: Int32Array, min = -0x80000000, max = 0x7fffffff): void {
    for (let i = 0; i < block.length; i++) block[i] = this.i32(block[i], min, max);
  }

  /** The kind of thing that what follows is of, in one byte: whether it is the same in a snapshot that is read. */
  isKind(kind: number): boolean {
    const at = this.position;
    this.u8(kind);
    return (this.still && !this.checking) || this.bytes[at] === kind;
  }

  /** The CPU cycle in which the machine is; the times below, which come after it, are compared with it. */
  cycle(value: number): number {
    const at = this.position;
    const cycle = this.i32(value, 0, LATEST);
    this.now = this.checking ? this.view.getInt32(at, true) : cycle;
    return cycle;
  }

  /** A CPU cycle up to `before` cycles ago, or up to `after` from now; when left out, that of a part that has caught up. */
  near(value: number, before: number = SLACK, after: number = SLACK): number {
    return this.i32(value, this.now - before, this.now + after);
  }

  /** A CPU cycle that has been, `LONG_AGO` at the earliest. */
  past(value: number): number {
    return this.i32(value, LONG_AGO, this.now + SLACK);
  }

  /** A CPU cycle that comes within `ahead` cycles. */
  soon(value: number, ahead: number): number {
    return this.near(value, SLACK, ahead + SLACK);
  }

  /** The same, or `NEVER`. */
  due(value: number, ahead: number): number {
    const isNever = this.checking && this.view.getInt32(this.position, true) === NEVER;
    return isNever ? this.i32(value) : this.soon(value, ahead);
  }

  /** A time in cycles or dots, at any distance, `LONG_AGO` to `NEVER`. */
  time(value: number): number {
    return this.i32(value, LONG_AGO, NEVER);
  }

  /** A time in dots or master clocks, which is about `expected`. */
  about(value: number, expected: number): number {
    return this.i32(value, expected - ASTRAY, expected + ASTRAY);
  }

  private check(value: number, min: number, max: number): void {
    if (value < min || value > max) this.damaged = true;
  }
}
