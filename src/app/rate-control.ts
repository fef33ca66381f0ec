/** The most that the sound's rate is bent: half a per cent is not heard. */
const MOST = 0.005;
/** Smoothing of the measured level, per report (60 a second): about half a second. */
const SMOOTH = 0.03;
const SHORTEST_MS = 45;
const LONGEST_MS = 150;
const LENGTHEN_MS = 12;

/** Holds the sound queue near its target by making a few more or fewer samples of each second. */
export class RateControl {
  /** Sound that should be waiting, ms. */
  targetMs = SHORTEST_MS;
  /** Samples to make, as a multiple of the nominal number: 0.995 to 1.005. */
  ratio = 1;
  private level = Number.NaN;

  /** A new measure of the queue, ms. */
  report(queuedMs: number): void {
    this.level = Number.isNaN(this.level) ? queuedMs : this.level + (queuedMs - this.level) * SMOOTH;
    const error = (this.targetMs - this.level) / this.targetMs;
    this.ratio = 1 + Math.max(-MOST, Math.min(MOST, error * 2 * MOST));
  }

  /** The queue ran dry: this device needs a longer one. */
  underrun(): void {
    this.targetMs = Math.min(LONGEST_MS, this.targetMs + LENGTHEN_MS);
  }

  /** The queue starts empty again. */
  restart(): void {
    this.level = Number.NaN;
  }
}
