import type { StateIO } from '../../base/state.ts';

/** Bits of the two pipelines: how many dots ago the access ended. */
const STARTED = 1;
const ALE = 2;
const WRITE = 4;
const READ = 8;
const PIPELINE = 15;

/**
 * The sequencer behind $2007. An access only starts it; the address goes out in the second dot after the
 * access ended, a write happens in the third, a read in the fourth, and v steps with it. Accesses in
 * consecutive cycles each have their own.
 * Source: AccuracyCoin "$2007 Stress Test", "ALE + Read", "DMA + $2007 Read"; https://www.nesdev.org/wiki/PPU_registers
 */
export class VramPort {
  /** The byte the next read of $2007 gives. */
  readBuffer = 0;
  /** The byte last written. */
  writeData = 0;
  private readStarted = false;
  private writeStarted = false;
  private reads = 0;
  private writes = 0;
  /** Whether anything is under way. */
  active = false;

  static readonly derived = ['active'];

  /** A read of $2007 has ended. */
  startRead(): void {
    this.readStarted = true;
    this.active = true;
  }

  /** A write to $2007 has ended. */
  startWrite(data: number): void {
    this.writeData = data;
    this.writeStarted = true;
    this.active = true;
  }

  /** A single access, and it ended in the dot before. */
  get justBegun(): boolean {
    return this.readStarted !== this.writeStarted && (this.reads | this.writes) === 0;
  }

  /** Whether the access that ended in the dot before was a write. */
  get beginsWrite(): boolean {
    return this.writeStarted;
  }

  /** That access has taken all its dots. */
  finish(): void {
    this.readStarted = false;
    this.writeStarted = false;
    this.active = false;
  }

  /** A new dot. */
  advance(): void {
    this.reads = ((this.reads << 1) & PIPELINE) | (this.readStarted ? STARTED : 0);
    this.writes = ((this.writes << 1) & PIPELINE) | (this.writeStarted ? STARTED : 0);
    this.readStarted = false;
    this.writeStarted = false;
    this.active = (this.reads | this.writes) !== 0;
  }

  /** The address goes out in this dot. */
  get ale(): boolean {
    return ((this.reads | this.writes) & ALE) !== 0;
  }

  /** /RD is low in this dot. */
  get reading(): boolean {
    return (this.reads & READ) !== 0;
  }

  /** /WR is low in the second half of this dot. */
  get writing(): boolean {
    return (this.writes & WRITE) !== 0;
  }

  /** v steps at the end of this dot. */
  get stepping(): boolean {
    return ((this.reads | this.writes) & READ) !== 0;
  }

  power(): void {
    this.readBuffer = 0;
    this.writeData = 0;
    this.readStarted = false;
    this.writeStarted = false;
    this.reads = 0;
    this.writes = 0;
    this.active = false;
  }

  state(s: StateIO): void {
    this.readBuffer = s.u8(this.readBuffer);
    this.writeData = s.u8(this.writeData);
    this.readStarted = s.bit(this.readStarted);
    this.writeStarted = s.bit(this.writeStarted);
    this.reads = s.u8(this.reads, PIPELINE);
    this.writes = s.u8(this.writes, PIPELINE);
  }

  afterLoad(): void {
    this.active = this.readStarted || this.writeStarted || (this.reads | this.writes) !== 0;
  }
}
