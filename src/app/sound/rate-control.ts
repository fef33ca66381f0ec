/** The most that the sound's rate is bent: half a per cent is not heard. */
const MOST = 0.005;
/** Smoothing of the measured level, per report (60 a second): about half a second. */
const SMOOTH = 0.03;
/** The queue's length, ms: to begin with, while the browser still compiles; and the least and the most it comes to. */
const FIRST_MS = 90;
const SHORTEST_MS = 45;
const LONGEST_MS = 150;
/** What an underrun adds, ms. */
const LENGTHEN_MS = 16;
/** Reports (60 a second) between two looks at whether a shorter queue would do; ten times that after an underrun. */
const WINDOW = 240;
/** Sound that should be left when a frame comes in, its own included, ms. */
const RESERVE_MS = 38;

/** Holds the sound queue near its target by making a few more or fewer samples of each second. */
export class RateControl {
  /** Sound that should be waiting, ms. */
  targetMs = FIRST_MS;
  /** Samples to make, as a multiple of the nominal number: 0.995 to 1.005. */
  ratio = 1;
  private level = Number.NaN;
  private lowest = Number.POSITIVE_INFINITY;
  private untilLook = WINDOW;

  /** A new measure of the queue, ms. */
  report(queuedMs: number): void {
    this.level = Number.isNaN(this.level) ? queuedMs : this.level + (queuedMs - this.level) * SMOOTH;
    const error = (this.targetMs - this.level) / this.targetMs;
    this.ratio = 1 + Math.max(-MOST, Math.min(MOST, error * 2 * MOST));
    this.lowest = Math.min(this.lowest, queuedMs);
    if (--this.untilLook === 0) this.shorten();
  }

  /** Where the queue never came near its end, the sound can be nearer to the picture. */
  private shorten(): void {
    const slack = this.lowest - RESERVE_MS;
    if (slack > 0) this.targetMs = Math.max(SHORTEST_MS, this.targetMs - Math.min(6, slack / 2));
    this.lowest = Number.POSITIVE_INFINITY;
    this.untilLook = WINDOW;
  }

  /** The queue ran dry: this device needs a longer one. */
  underrun(): void {
    this.targetMs = Math.min(LONGEST_MS, this.targetMs + LENGTHEN_MS);
    this.lowest = Number.POSITIVE_INFINITY;
    this.untilLook = 10 * WINDOW;
  }

  /** The queue starts empty again. */
  restart(): void {
    this.level = Number.NaN;
  }
}
