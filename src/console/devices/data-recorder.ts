import type { StateIO } from '../../base/state.ts';
import { LONG_AGO, rebasedPast } from '../../base/time.ts';

/** CPU cycles to a bit of the tape: some 20 kHz, ten times the fastest signal that programs write. */
const CYCLES_PER_BIT = 88;
/** Room on a tape: half an hour. */
const LONGEST = Math.ceil((30 * 60 * 1789773) / CYCLES_PER_BIT / 8);
const FIRST_ROOM = 1 << 16;

/**
 * The Family BASIC data recorder: what comes in while it records comes out again when it plays.
 * https://www.nesdev.org/wiki/Family_BASIC_Data_Recorder. The tape is the player's, not the machine's: a snapshot
 * keeps only where on it the head is.
 */
export class DataRecorder {
  /** What it is doing. */
  mode: 'stopped' | 'playing' | 'recording' = 'stopped';
  private tape: Uint8Array = new Uint8Array(0);
  /** Bits on the tape. */
  private length = 0;
  /** Bit of the tape under the head. */
  private head = 0;
  /** The cycle in which the bit under the head began. */
  private since = 0;
  private level = 0;

  static readonly derived = ['mode', 'tape', 'length'];

  /** Put in a tape as `eject` gave it; an empty one when left out. */
  insert(tape: Uint8Array = new Uint8Array(0)): void {
    this.mode = 'stopped';
    this.tape = tape.slice();
    this.length = tape.length * 8;
    this.head = 0;
  }

  /** What is on the tape, eight bits a byte, lowest first. */
  eject(): Uint8Array {
    return this.tape.slice(0, Math.ceil(this.length / 8));
  }

  /** From the tape's beginning: play it, or record over it. `cycle` is the CPU cycle now. */
  start(mode: 'playing' | 'recording', cycle: number): void {
    this.mode = mode;
    this.head = 0;
    this.since = cycle;
    if (mode === 'recording') {
      this.length = 0;
      if (this.tape.length < FIRST_ROOM) this.tape = new Uint8Array(FIRST_ROOM);
      this.tape.fill(0);
    }
  }

  /** The tape stays where it is. */
  stop(): void {
    this.mode = 'stopped';
  }

  /** The line from the console is `level` from CPU cycle `cycle` on. */
  hear(level: number, cycle: number): void {
    if (this.mode === 'recording') this.recordUpTo(cycle);
    this.level = level;
  }

  /** What the tape gives in CPU cycle `cycle`, 0 or 1. */
  play(cycle: number): number {
    if (this.mode !== 'playing') return 0;
    this.windUpTo(cycle);
    if (this.head >= this.length) return 0;
    return (this.tape[this.head >> 3] >> (this.head & 7)) & 1;
  }

  /** All cycle numbers become `cycles` less. */
  rebase(cycles: number): void {
    if (this.mode === 'playing') this.windUpTo(this.since + cycles);
    else if (this.mode === 'recording') this.recordUpTo(this.since + cycles);
    this.since = rebasedPast(this.since, cycles);
  }

  private windUpTo(cycle: number): void {
    const bits = Math.max(0, Math.floor((cycle - this.since) / CYCLES_PER_BIT));
    this.head = Math.min(this.head + bits, this.length);
    this.since += bits * CYCLES_PER_BIT;
  }

  private recordUpTo(cycle: number): void {
    while (cycle - this.since >= CYCLES_PER_BIT && this.head < LONGEST * 8) {
      if (this.head >> 3 >= this.tape.length) this.grow();
      if (this.level !== 0) this.tape[this.head >> 3] |= 1 << (this.head & 7);
      this.head++;
      this.since += CYCLES_PER_BIT;
    }
    this.length = Math.max(this.length, this.head);
  }

  private grow(): void {
    const longer = new Uint8Array(Math.min(LONGEST, this.tape.length * 2));
    longer.set(this.tape);
    this.tape = longer;
  }

  state(s: StateIO): void {
    this.head = s.i32(this.head, 0, LONGEST * 8);
    // Earlier versions let it go on for ever while the tape stood still.
    this.since = Math.max(s.i32(this.since), LONG_AGO);
    this.level = s.u8(this.level, 1);
  }
}
