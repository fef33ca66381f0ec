import { HalfDots } from './exact/half-dots.ts';
import { leap } from './quick/gears.ts';
import { Span } from './quick/span.ts';

/** The 2C02, run to a time in half dots or, where nobody can tell the difference, by many dots at once. */
export class Ppu extends HalfDots {
  private readonly span = new Span(this.pixels);

  static override readonly derived = ['span'];

  /** Run all half dots that begin before master clock `time`. */
  runTo(time: number): void {
    while (this.clock < time) {
      if (this.half !== 0) this.secondHalf();
      else if (!leap(this, this.span, time)) this.firstHalf();
    }
  }
}
