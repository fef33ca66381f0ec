import { MASK_DELAY } from './chip/bits.ts';
import { HalfDots } from './exact/half-dots.ts';
import { leap, leapTinted } from './quick/gears.ts';
import { Span } from './quick/span.ts';

/** The 2C02, run to a time in half dots or, where nobody can tell the difference, by many dots at once. */
export class Ppu extends HalfDots {
  private readonly span = new Span(this.pixels);

  static override readonly derived = ['span'];

  /** Run all half dots that begin before master clock `time`. */
  runTo(time: number): void {
    if (this.tints.count !== 0) this.runTinted(time);
    this.runPlain(time);
  }

  /** The same past writes of grey and emphasis: in a line that is taken at once they are part of it, otherwise each comes in its dot. */
  private runTinted(time: number): void {
    const { tints } = this;
    if (leapTinted(this, this.span, time)) return;
    let taken = 0;
    while (taken < tints.count) {
      const start = this.clockAt(this.line, tints.dots[taken]);
      if (start > time) break;
      this.runPlain(start);
      this.maskWritten = tints.masks[taken];
      this.maskDelay = MASK_DELAY;
      taken++;
    }
    tints.drop(taken);
  }

  private runPlain(time: number): void {
    while (this.clock < time) {
      if (this.half !== 0) this.secondHalf();
      else if (!leap(this, this.span, time)) this.firstHalf();
    }
  }
}
