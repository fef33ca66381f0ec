import { CodedError, type NoValues } from './coded-error.ts';
import type { Region } from './region.ts';

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
}

/** Thrown when a saved state cannot be used. Nothing was changed. */
export class StateError extends CodedError<StateProblems> {
  override readonly name = 'StateError';
}

/** The version of the layout of snapshots; `test/console/state-layout.json` locks it. */
export const STATE_VERSION = 3;

/**
 * The one way state is saved and loaded: each part lists its fields once, in a method `state(s)`, as
 * `this.v = s.u16(this.v)`. Saving writes the value and returns it; loading returns the value read.
 * Numbers are little-endian. The same list run on a counting pass gives the size.
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
  private bytes: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(this.bytes.buffer);
  private counting = true;

  /** Start a pass that only measures: `position` ends as the size in bytes of a snapshot of `version`. */
  startCounting(version: number = STATE_VERSION): void {
    this.version = version;
    this.loading = false;
    this.counting = true;
    this.position = 0;
  }

  /** Start a pass that writes to `into`, or reads from it when `loading`. */
  start(into: Uint8Array, loading: boolean, version: number = STATE_VERSION): void {
    this.version = version;
    if (into !== this.bytes) {
      this.bytes = into;
      this.view = new DataView(into.buffer, into.byteOffset, into.byteLength);
    }
    this.loading = loading;
    this.counting = false;
    this.position = 0;
  }

  /** Zeros up to `position`, where what follows begins. */
  padTo(position: number): void {
    if (!this.counting && !this.loading) this.bytes.fill(0, this.position, position);
    this.position = position;
  }

  /** One boolean, in one byte. */
  bit(value: boolean): boolean {
    return this.u8(value ? 1 : 0) !== 0;
  }

  /** One unsigned byte, 0 to 255. */
  u8(value: number): number {
    const at = this.position++;
    if (this.counting) return value;
    if (this.loading) return this.bytes[at];
    this.bytes[at] = value;
    return value;
  }

  /** Two bytes, 0 to 65,535. */
  u16(value: number): number {
    const at = this.position;
    this.position = at + 2;
    if (this.counting) return value;
    if (this.loading) return this.view.getUint16(at, true);
    this.view.setUint16(at, value, true);
    return value;
  }

  /** Four bytes, -2^31 to 2^31 - 1. */
  i32(value: number): number {
    const at = this.position;
    this.position = at + 4;
    if (this.counting) return value;
    if (this.loading) return this.view.getInt32(at, true);
    this.view.setInt32(at, value, true);
    return value;
  }

  /** A whole array of bytes, of fixed length. */
  block(block: Uint8Array): void {
    const at = this.position;
    this.position = at + block.length;
    if (this.counting) return;
    if (this.loading) block.set(this.bytes.subarray(at, at + block.length));
    else this.bytes.set(block, at);
  }

  /** A whole array of 16-bit words, of fixed length. */
  block16(block: Uint16Array): void {
    for (let i = 0; i < block.length; i++) block[i] = this.u16(block[i]);
  }

  /** A whole array of 32-bit signed words, of fixed length. */
  block32(block: Int32Array): void {
    for (let i = 0; i < block.length; i++) block[i] = this.i32(block[i]);
  }
}
