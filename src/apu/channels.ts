import type { Region } from '../base/region.ts';
import { COMMON, type Revisions } from '../base/revisions.ts';
import type { StateIO } from '../base/state.ts';
import { Envelope, LengthCounter, LinearCounter, Sweep } from './units.ts';

/**
 * Each duty's steps, step 0 in bit 0. The hardware's sequencer counts down through 01000000, which is the
 * same as counting up through these. https://www.nesdev.org/wiki/APU_Pulse
 */
const DUTIES: readonly number[] = [0b0000_0010, 0b0000_0110, 0b0001_1110, 0b1111_1001];

/**
 * A pulse channel. Time is kept as the number of the cycle in which the timer next runs out, always a get
 * cycle, so a stretch without changes costs a division.
 */
export class Pulse {
  static readonly derived = ['level'];

  /** What the channel gives the mixer now, 0 to 15. */
  level = 0;
  /** The cycle in which the timer next steps the sequencer. */
  next = 0;
  readonly length: LengthCounter;
  readonly envelope: Envelope;
  readonly sweep: Sweep;
  /** Which of the four waveforms, 0 to 3. */
  duty = 0;
  private position = 0;

  /** `onesComplement` is 1 for the first pulse channel. */
  constructor(onesComplement: 0 | 1) {
    this.length = new LengthCounter();
    this.envelope = new Envelope();
    this.sweep = new Sweep(onesComplement);
  }

  /** Everything to the power-on state; `now` is the next tick's cycle. */
  power(now: number): void {
    this.length.power();
    this.envelope.power();
    this.sweep.power();
    this.duty = 0;
    this.position = 0;
    this.next = (now + 1) & ~1;
    this.update();
  }

  /** A write to register 0 to 3 of the channel; `length.settle` and `update` are the caller's. */
  write(register: number, data: number): void {
    const { sweep } = this;
    switch (register) {
      case 0:
        this.duty = data >> 6;
        this.length.setHalt((data & 0x20) !== 0);
        this.envelope.write(data);
        break;
      case 1:
        sweep.write(data);
        break;
      case 2:
        sweep.period = (sweep.period & 0x700) | data;
        break;
      default:
        sweep.period = (sweep.period & 0xff) | ((data & 7) << 8);
        this.length.load(data);
        this.envelope.start = true;
        // The sequencer starts again, the timer goes on.
        this.position = 0;
    }
  }

  /** Whether anything but 0 may come out until the next clock of a unit or write to a register. */
  get audible(): boolean {
    return this.length.count > 0 && this.envelope.volume > 0 && !this.sweep.mutes;
  }

  /** The timer runs out in cycle `next`. */
  clock(): void {
    this.position = (this.position + 1) & 7;
    this.next += 2 * (this.sweep.period + 1);
    this.level = (DUTIES[this.duty] >> this.position) & 1 ? this.envelope.volume : 0;
  }

  /** All timer clocks of the cycles before `target`, with nobody listening. */
  skip(target: number): void {
    if (this.next >= target) return;
    const period = 2 * (this.sweep.period + 1);
    const clocks = Math.floor((target - 1 - this.next) / period) + 1;
    this.next += clocks * period;
    this.position = (this.position + clocks) & 7;
    this.update();
  }

  /** Bring `level` up to date after a change. */
  update(): void {
    this.level = this.audible && (DUTIES[this.duty] >> this.position) & 1 ? this.envelope.volume : 0;
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    this.next = s.soon(this.next, 4096);
    this.duty = s.u8(this.duty, 3);
    this.position = s.u8(this.position, 7);
    this.length.state(s);
    this.envelope.state(s);
    this.sweep.state(s);
    if (s.loading) this.update();
  }
}

/** Timer reload values under which the triangle is above 20 kHz: only its mean is heard. */
const ULTRASONIC = 2;

/** The triangle channel. https://www.nesdev.org/wiki/APU_Triangle */
export class Triangle {
  static readonly derived = ['level'];

  /** What the channel gives the mixer now, 0 to 15; 7.5 for a period too short to be heard. */
  level = 0;
  /** The cycle in which the timer next runs out; it counts every CPU cycle. */
  next = 0;
  readonly length: LengthCounter;
  readonly linear: LinearCounter;
  /** Cycles between two steps, less one. */
  period = 0;
  private position = 0;

  constructor() {
    this.length = new LengthCounter();
    this.linear = new LinearCounter();
  }

  /** Everything to the power-on state; `now` is the next tick's cycle. */
  power(now: number): void {
    this.length.power();
    this.linear.power();
    this.period = 0;
    this.position = 0;
    this.next = now;
    this.update();
  }

  /** The reset button puts the sequencer back to its start. */
  reset(): void {
    this.position = 0;
  }

  /** A write to $4008-$400B, `register` 0 to 3. */
  write(register: number, data: number): void {
    if (register === 0) {
      this.linear.write(data);
      this.length.setHalt((data & 0x80) !== 0);
    } else if (register === 2) {
      this.period = (this.period & 0x700) | data;
    } else if (register === 3) {
      this.period = (this.period & 0xff) | ((data & 7) << 8);
      this.length.load(data);
      this.linear.reload = true;
    }
  }

  /** Whether the sequencer moves. */
  get runs(): boolean {
    return this.length.count > 0 && this.linear.count > 0;
  }

  /** Whether the output changes at a rate worth following. */
  get audible(): boolean {
    return this.period >= ULTRASONIC && this.runs;
  }

  /** The timer runs out in cycle `next`, and the sequencer moves. */
  clock(): void {
    this.position = (this.position + 1) & 31;
    this.next += this.period + 1;
    this.level = this.position < 16 ? 15 - this.position : this.position - 16;
  }

  /** All timer clocks of the cycles before `target`, with nobody listening. */
  skip(target: number): void {
    if (this.next >= target) return;
    const period = this.period + 1;
    const clocks = Math.floor((target - 1 - this.next) / period) + 1;
    this.next += clocks * period;
    if (this.runs) this.position = (this.position + clocks) & 31;
    this.update();
  }

  /** Bring `level` up to date after a change. */
  update(): void {
    if (this.period < ULTRASONIC && this.runs) this.level = 7.5;
    else this.level = this.position < 16 ? 15 - this.position : this.position - 16;
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    this.next = s.soon(this.next, 2048);
    this.period = s.u16(this.period, 0x7ff);
    this.position = s.u8(this.position, 31);
    this.length.state(s);
    this.linear.state(s);
    if (s.loading) this.update();
  }
}

// biome-ignore format: one row each, as the wiki has them
const NTSC_NOISE: readonly number[] = [4, 8, 16, 32, 64, 96, 128, 160, 202, 254, 380, 508, 762, 1016, 2034, 4068];
// biome-ignore format: one row each, as the wiki has them
const PAL_NOISE: readonly number[] = [4, 8, 14, 30, 60, 88, 118, 148, 188, 236, 354, 472, 708, 944, 1890, 3778];

/** The noise channel's shift register after `steps` shifts, at most as many as need only bits that are in it now. */
function feedBack(shifter: number, tap: number, steps: number): number {
  const feedback = (shifter ^ (shifter >> tap)) & ((1 << steps) - 1);
  return (shifter >> steps) | (feedback << (15 - steps));
}

/** The noise channel. https://www.nesdev.org/wiki/APU_Noise */
export class Noise {
  static readonly derived = ['level', 'period'];

  /** What the channel gives the mixer now, 0 to 15. */
  level = 0;
  /** The cycle in which the timer next clocks the shift register, always a get cycle. */
  next = 0;
  /** Cycles between two clocks of the shift register. */
  period = 0;
  readonly length: LengthCounter;
  readonly envelope: Envelope;
  private readonly periods: readonly number[];
  private readonly hasShort: boolean;
  /** Which of the sixteen periods. */
  rate = 0;
  /** The short sequence, of 93 steps. */
  short = false;
  /** The 15-bit shift register; bit 0 is the output. */
  private shifter = 1;

  constructor(region: Region, revisions: Revisions = COMMON) {
    this.length = new LengthCounter();
    this.envelope = new Envelope();
    this.periods = region.palApu ? PAL_NOISE : NTSC_NOISE;
    this.hasShort = revisions.cpu !== 'first';
  }

  /** Everything to the power-on state; `now` is the next tick's cycle. */
  power(now: number): void {
    this.length.power();
    this.envelope.power();
    this.rate = 0;
    this.short = false;
    this.shifter = 1;
    this.next = (now + 1) & ~1;
    this.update();
  }

  /** A write to $400C-$400F, `register` 0 to 3. */
  write(register: number, data: number): void {
    if (register === 0) {
      this.length.setHalt((data & 0x20) !== 0);
      this.envelope.write(data);
    } else if (register === 2) {
      this.short = this.hasShort && (data & 0x80) !== 0;
      this.rate = data & 15;
    } else if (register === 3) {
      this.length.load(data);
      this.envelope.start = true;
    }
  }

  /** Whether anything but 0 may come out until the next clock of a unit or write to a register. */
  get audible(): boolean {
    return this.length.count > 0 && this.envelope.volume > 0;
  }

  /**
   * In how many clocks the output bit changes, 1 or more. It looks no further than the register's present bits show, so
   * at that clock there may be no change.
   */
  get clocksToChange(): number {
    const edges = (this.shifter ^ (this.shifter >> 1)) & 0x3fff;
    return edges === 0 ? 14 : 32 - Math.clz32(edges & -edges);
  }

  /**
   * `clocks` clocks of the timer, the first in cycle `next`. As many shifts as need only bits that are in the
   * register now are done at once: 14 with the tap at bit 1, 9 with the tap at bit 6.
   */
  clock(clocks: number): void {
    const atOnce = this.short ? 9 : 14;
    const tap = this.short ? 6 : 1;
    let { shifter } = this;
    this.next += clocks * this.period;
    let left = clocks;
    for (; left > atOnce; left -= atOnce) shifter = feedBack(shifter, tap, atOnce);
    shifter = feedBack(shifter, tap, left);
    this.shifter = shifter;
    this.level = shifter & 1 ? 0 : this.envelope.volume;
  }

  /** All timer clocks of the cycles before `target`, with nobody listening. */
  skip(target: number): void {
    if (this.next >= target) return;
    this.clock(Math.floor((target - 1 - this.next) / this.period) + 1);
    this.update();
  }

  /** Bring `level` and `period` up to date after a change. */
  update(): void {
    this.period = this.periods[this.rate];
    this.level = this.audible && (this.shifter & 1) === 0 ? this.envelope.volume : 0;
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    this.next = s.soon(this.next, 4068);
    this.rate = s.u8(this.rate, 15);
    this.short = s.bit(this.short);
    this.shifter = s.u16(this.shifter, 0x7fff);
    this.length.state(s);
    this.envelope.state(s);
    if (s.loading) this.update();
  }
}
