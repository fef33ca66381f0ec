import type { StateIO } from '../base/state.ts';

/** Length counter loads, by the top five bits of the fourth register. https://www.nesdev.org/wiki/APU_Length_Counter */
// biome-ignore format: two rows of sixteen, as the wiki has them
const LENGTHS: readonly number[] = [
  10, 254, 20, 2, 40, 4, 80, 6, 160, 8, 60, 10, 14, 12, 26, 14,
  12, 16, 24, 18, 48, 20, 96, 22, 192, 24, 72, 26, 16, 28, 32, 30,
];

/** The length counter: silences its channel when it has counted down to 0. */
export class LengthCounter {
  /** Half frames left, 0 to 254; 0 is silence. */
  count = 0;
  private enabled = false;
  private halt = false;
  /** The halt flag as last written: it acts after the half-frame clock of the cycle it was written in. */
  private haltWritten = false;
  /** A load that waits for the half-frame clock of its cycle, or 0. */
  private reload = 0;

  /** Everything to the power-on state. */
  power(): void {
    this.count = 0;
    this.enabled = false;
    this.halt = false;
    this.haltWritten = false;
    this.reload = 0;
  }

  /** This channel's bit of $4015. */
  setEnabled(enabled: boolean): void {
    this.enabled = enabled;
    if (!enabled) {
      this.count = 0;
      this.reload = 0;
    }
  }

  /** The halt flag was written; `settle` makes it act. */
  setHalt(halt: boolean): void {
    this.haltWritten = halt;
  }

  /** The fourth register was written, bits 3-7 an index into the table; `settle` makes it act. */
  load(data: number): void {
    if (this.enabled) this.reload = LENGTHS[(data >> 3) & 31];
  }

  /** The half-frame clock. */
  clock(): void {
    if (this.count === 0 || this.halt) return;
    this.count--;
    // A load in the cycle of a clock that counts is lost (blargg's apu_test, 11.len_reload_timing 5).
    this.reload = 0;
  }

  /** The end of the tick in which a register was written. */
  settle(): void {
    this.halt = this.haltWritten;
    if (this.reload !== 0) this.count = this.reload;
    this.reload = 0;
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    this.count = s.u8(this.count, 254);
    this.enabled = s.bit(this.enabled);
    this.halt = s.bit(this.halt);
    this.haltWritten = s.bit(this.haltWritten);
    this.reload = s.u8(this.reload, 254);
  }
}

/** The envelope: a falling or constant volume. https://www.nesdev.org/wiki/APU_Envelope */
export class Envelope {
  /** Set by a write to the fourth register: the next quarter frame starts the decay again. */
  start = false;
  private divider = 0;
  private decay = 0;
  /** The volume is `period`, and does not decay. */
  constant = false;
  private loop = false;
  private period = 0;

  /** Everything to the power-on state. */
  power(): void {
    this.start = false;
    this.divider = 0;
    this.decay = 0;
    this.constant = false;
    this.loop = false;
    this.period = 0;
  }

  /** The volume given to the channel, 0 to 15. */
  get volume(): number {
    return this.constant ? this.period : this.decay;
  }

  /** The first register: --LC VVVV. */
  write(data: number): void {
    this.loop = (data & 0x20) !== 0;
    this.constant = (data & 0x10) !== 0;
    this.period = data & 15;
  }

  /** The quarter-frame clock. */
  clock(): void {
    if (this.start) {
      this.start = false;
      this.decay = 15;
      this.divider = this.period;
    } else if (this.divider > 0) {
      this.divider--;
    } else {
      this.divider = this.period;
      if (this.decay > 0) this.decay--;
      else if (this.loop) this.decay = 15;
    }
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    this.start = s.bit(this.start);
    this.divider = s.u8(this.divider, 15);
    this.decay = s.u8(this.decay, 15);
    this.constant = s.bit(this.constant);
    this.loop = s.bit(this.loop);
    this.period = s.u8(this.period, 15);
  }
}

/** The sweep unit of a pulse channel, which owns the channel's period. https://www.nesdev.org/wiki/APU_Sweep */
export class Sweep {
  /** The pulse timer's reload value, 0 to 2047. */
  period = 0;
  /** 1 in the first pulse channel, whose adder's carry input is grounded: it subtracts one more. */
  private readonly onesComplement: number;
  enabled = false;
  private dividerPeriod = 0;
  private negate = false;
  /** By how many bits the period is shifted to be added; 0: it stays. */
  shift = 0;
  private divider = 0;
  private reload = false;

  constructor(onesComplement: 0 | 1) {
    this.onesComplement = onesComplement;
  }

  /** Everything to the power-on state. */
  power(): void {
    this.period = 0;
    this.write(0);
    this.divider = 0;
    this.reload = false;
  }

  /** The second register: EPPP NSSS. */
  write(data: number): void {
    this.enabled = (data & 0x80) !== 0;
    this.dividerPeriod = (data >> 4) & 7;
    this.negate = (data & 8) !== 0;
    this.shift = data & 7;
    this.reload = true;
  }

  /** Whether the channel is silenced: the period is too short, or the target, used or not, overflows. */
  get mutes(): boolean {
    return this.period < 8 || this.target > 0x7ff;
  }

  /** The half-frame clock. */
  clock(): void {
    if (this.divider === 0 && this.enabled && this.shift > 0 && !this.mutes) this.period = this.target;
    if (this.divider === 0 || this.reload) {
      this.divider = this.dividerPeriod;
      this.reload = false;
    } else {
      this.divider--;
    }
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    this.period = s.u16(this.period, 0x7ff);
    this.enabled = s.bit(this.enabled);
    this.dividerPeriod = s.u8(this.dividerPeriod, 7);
    this.negate = s.bit(this.negate);
    this.shift = s.u8(this.shift, 7);
    this.divider = s.u8(this.divider, 7);
    this.reload = s.bit(this.reload);
  }

  private get target(): number {
    const change = this.period >> this.shift;
    if (!this.negate) return this.period + change;
    return Math.max(0, this.period - change - this.onesComplement);
  }
}

/** The triangle's linear counter: a finer length counter. https://www.nesdev.org/wiki/APU_Triangle */
export class LinearCounter {
  /** Quarter frames left, 0 to 127; 0 holds the sequencer still. */
  count = 0;
  /** Set by a write to $400B. */
  reload = false;
  private control = false;
  private period = 0;

  /** Everything to the power-on state. */
  power(): void {
    this.count = 0;
    this.reload = false;
    this.control = false;
    this.period = 0;
  }

  /** $4008: CRRR RRRR. */
  write(data: number): void {
    this.control = (data & 0x80) !== 0;
    this.period = data & 0x7f;
  }

  /** The quarter-frame clock. */
  clock(): void {
    if (this.reload) this.count = this.period;
    else if (this.count > 0) this.count--;
    if (!this.control) this.reload = false;
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    this.count = s.u8(this.count, 127);
    this.reload = s.bit(this.reload);
    this.control = s.bit(this.control);
    this.period = s.u8(this.period, 127);
  }
}
