import type { Region } from '../base/region.ts';
import type { StateIO } from '../base/state.ts';
import { NEVER, rebased } from '../base/time.ts';

/** What a tick of the frame counter clocks: envelopes and the linear counter. */
export const QUARTER = 1;
/** What a tick of the frame counter clocks: length counters and sweeps. */
export const HALF = 2;

const FLAG = 4;
const LEVEL = 8;
const LAST = 16;
const WRAP = 32;

/** One sequence: at count `at[i]` the actions `does[i]` happen. */
interface Sequence {
  readonly at: readonly number[];
  readonly does: readonly number[];
}

const FOUR_DOES = [QUARTER, QUARTER | HALF, QUARTER, FLAG, FLAG | LEVEL | QUARTER | HALF, LAST | LEVEL | WRAP];
const FIVE_DOES = [QUARTER, QUARTER | HALF, QUARTER, QUARTER | HALF, WRAP];

/** No sequence has as many cycles. */
const LONGEST = 0x10000;

/** The index in the four-step sequence of the step that first raises the IRQ level. */
const LEVEL_STEP = 4;

/** Source: https://www.nesdev.org/wiki/APU_Frame_Counter, in CPU cycles. */
const NTSC_FOUR: Sequence = { at: [7457, 14913, 22371, 29828, 29829, 29830], does: FOUR_DOES };
const NTSC_FIVE: Sequence = { at: [7457, 14913, 22371, 37281, 37282], does: FIVE_DOES };
const PAL_FOUR: Sequence = { at: [8313, 16627, 24939, 33252, 33253, 33254], does: FOUR_DOES };
const PAL_FIVE: Sequence = { at: [8313, 16627, 24939, 41565, 41566], does: FIVE_DOES };

/**
 * The frame counter ($4017): a count of CPU cycles that clocks the other units, and the frame interrupt.
 * https://www.nesdev.org/wiki/APU_Frame_Counter
 */
export class FrameCounter {
  static readonly derived = ['next'];

  /** The next cycle whose tick does anything here. */
  next = 0;
  /** The frame interrupt flag, bit 6 of $4015. */
  flag = false;
  /** The frame interrupt's level on the IRQ line: follows the flag one tick later, and never under inhibit. */
  irq = false;
  private readonly four: Sequence;
  private readonly five: Sequence;
  private fiveSteps = false;
  /** The cycle in whose tick the sequence is still the other one, though $4017 was written: the write's own. */
  private otherAt = NEVER;
  private inhibit = false;
  /** The cycle at the end of whose tick the count was 0; always a put cycle. */
  private origin = -1;
  /** Index of the next step of the sequence. */
  private step = 0;
  /** The cycle in whose tick the count becomes 0 after a $4017 write. */
  private resetAt = NEVER;
  /** The cycle whose tick clocks everything after a $4017 write with bit 7: the step before the count becomes 0. */
  private forcedAt = NEVER;
  /** The put cycle at whose start the flag falls after a $4015 read. */
  private clearAt = NEVER;

  constructor(region: Region) {
    this.four = region.palApu ? PAL_FOUR : NTSC_FOUR;
    this.five = region.palApu ? PAL_FIVE : NTSC_FIVE;
    this.schedule();
  }

  /** Power-on at cycle `now`: as if $00 had been written to $4017 ten cycles before the first instruction. */
  power(now: number): void {
    this.fiveSteps = false;
    this.inhibit = false;
    this.reset(now);
  }

  /** Reset at cycle `now`: the last value of $4017 acts again (blargg's apu_reset/4017_timing: 9 to 12 cycles). */
  reset(now: number): void {
    this.flag = false;
    this.irq = false;
    this.clearAt = NEVER;
    this.forcedAt = NEVER;
    this.resetAt = NEVER;
    this.otherAt = NEVER;
    this.origin = (now - 1) | 1;
    this.findStep(now);
  }

  /**
   * A write to $4017 in cycle `now`, before its tick. A step that falls into the same cycle is already on its way
   * (tetanes' apu/test_3: the last half frame of four steps, with a write of five).
   */
  write(data: number, now: number): void {
    const fiveSteps = (data & 0x80) !== 0;
    if (fiveSteps !== this.fiveSteps && this.stepAt() === now) this.otherAt = now;
    this.fiveSteps = fiveSteps;
    this.inhibit = (data & 0x40) !== 0;
    if (this.inhibit) {
      this.flag = false;
      this.irq = false;
      this.clearAt = NEVER;
    }
    // The divider restarts on a put cycle: two cycles after a write on put, three after one on get. The clock of bit 7
    // comes with it, in the get cycle where steps lie, so that a step in that cycle is one with it (tetanes' apu/test_5).
    this.resetAt = (now & 1) === 1 ? now + 2 : now + 3;
    this.forcedAt = fiveSteps ? this.resetAt - 1 : NEVER;
    if (this.otherAt !== now) this.findStep(now);
    else this.schedule();
  }

  /** A read of $4015 in cycle `now`: the flag falls at the next put->get boundary (AccuracyCoin, Frame Counter IRQ 6, 7). */
  acknowledge(now: number): void {
    if (!this.flag) return;
    this.clearAt = now | 1;
    this.schedule();
  }

  /** Whether the tick of cycle `now` will clock the length counters. */
  clocksHalfAt(now: number): boolean {
    if (this.forcedAt === now) return true;
    return this.stepAt() === now && (this.sequence.does[this.step] & HALF) !== 0;
  }

  /** The tick of cycle `now`, which is `next`; returns the bits QUARTER and HALF. */
  tick(now: number): number {
    let does = 0;
    if (this.clearAt === now) {
      this.clearAt = NEVER;
      this.flag = false;
      this.irq = false;
    }
    if (this.stepAt() === now) {
      does = this.sequence.does[this.step++];
      if (does & FLAG) this.flag = true;
      // Under inhibit the flag is seen for two cycles all the same (AccuracyCoin, Frame Counter IRQ I to L).
      if (does & LAST) this.flag = !this.inhibit;
      if (does & LEVEL && !this.inhibit) this.irq = true;
      if (does & WRAP) {
        this.origin = now;
        this.step = 0;
      }
    }
    if (this.otherAt === now) {
      this.otherAt = NEVER;
      this.findStep(now + 1);
    }
    if (this.forcedAt === now) {
      this.forcedAt = NEVER;
      does |= QUARTER | HALF;
    }
    if (this.resetAt === now) {
      this.resetAt = NEVER;
      this.origin = now;
      this.step = 0;
    }
    this.schedule();
    return does & (QUARTER | HALF);
  }

  /** The earliest cycle whose tick may change `irq`. */
  nextIrqChange(): number {
    let at = Math.min(this.irq ? this.clearAt : NEVER, this.otherAt);
    if (!this.inhibit && !this.fiveSteps && (!this.irq || this.clearAt !== NEVER)) {
      // Past the last step, after a five-step count was cut short, there is only the restart.
      const step = this.step <= LEVEL_STEP ? LEVEL_STEP : LEVEL_STEP + 1;
      if (this.step <= step) at = Math.min(at, this.origin + this.four.at[step]);
      at = Math.min(at, this.resetAt);
    }
    return at;
  }

  /** All cycle numbers become `cycles` less. */
  rebase(cycles: number): void {
    this.origin -= cycles;
    this.resetAt = rebased(this.resetAt, cycles);
    this.forcedAt = rebased(this.forcedAt, cycles);
    this.clearAt = rebased(this.clearAt, cycles);
    this.otherAt = rebased(this.otherAt, cycles);
    this.next -= cycles;
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    this.flag = s.bit(this.flag);
    this.irq = s.bit(this.irq);
    this.fiveSteps = s.bit(this.fiveSteps);
    this.inhibit = s.bit(this.inhibit);
    this.origin = s.near(this.origin, LONGEST);
    this.step = s.u8(this.step, 6);
    this.resetAt = s.due(this.resetAt, 3);
    this.forcedAt = s.due(this.forcedAt, 3);
    this.clearAt = s.due(this.clearAt, 3);
    this.otherAt = s.version >= 2 ? s.due(this.otherAt, 3) : NEVER;
    if (!s.loading) return;
    // Past its last step a sequence is only for the cycles between a write and its restart: in a state that says otherwise
    // it would never go on.
    if (this.stepAt() === NEVER && this.resetAt === NEVER) {
      this.origin = (s.now - 1) | 1;
      this.step = 0;
    }
    this.schedule();
  }

  /** The first step whose tick has not been executed, when ticks before `now` have. */
  private findStep(now: number): void {
    const { at } = this.sequence;
    let step = 0;
    while (step < at.length && this.origin + at[step] < now) step++;
    this.step = step;
    this.schedule();
  }

  /** The sequence that the next tick goes by. */
  private get sequence(): Sequence {
    return this.fiveSteps === (this.otherAt === NEVER) ? this.five : this.four;
  }

  /** The cycle of the next step, or `NEVER`. */
  private stepAt(): number {
    const { at } = this.sequence;
    return this.step < at.length ? this.origin + at[this.step] : NEVER;
  }

  private schedule(): void {
    this.next = Math.min(this.stepAt(), this.resetAt, this.forcedAt, this.clearAt);
  }
}
