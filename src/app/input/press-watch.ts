/** Presses that figures are taken from. */
const MEASURED = 256;

/** How presses come to the console, of the last ones; times in ms. */
export interface PressFigures {
  /** How many there have been since this is watched. */
  readonly count: number;
  /** From the press, as the browser dates it, to the console frame that reads it: the mean, and the longest. */
  readonly mean: number;
  readonly longest: number;
  /** How many a console frame had gone by without, after the page knew of them. None should. */
  readonly late: number;
  /** For each, how many frames the console had run when it got it; the oldest first. */
  readonly frames: readonly number[];
}

/** Follows presses from the browser's event to the console frame that reads them, while the figures are shown. */
export class PressWatch {
  /** Whether anybody wants to know; else nothing is followed. */
  isOn = false;
  private count = 0;
  private late = 0;
  /** Presses on their way: when the browser dates them, and after which run of the console the page knew of them. */
  private readonly coming: { readonly time: number; readonly run: number }[] = [];
  private readonly delays: number[] = [];
  private readonly frames: number[] = [];
  private run = 0;

  /** A button goes down; the browser dates it `time`, ms since the page began to load. */
  pressed(time: number): void {
    if (this.isOn) this.coming.push({ time, run: this.run });
  }

  /** At `time`, the presses that came are handed to the console, which has run `frame` frames. */
  read(time: number, frame: number): void {
    for (const { time: since, run } of this.coming) {
      this.count++;
      if (run !== this.run) this.late++;
      this.delays.push(time - since);
      this.frames.push(frame);
    }
    this.coming.length = 0;
    const tooMany = this.frames.length - MEASURED;
    if (tooMany <= 0) return;
    this.delays.splice(0, tooMany);
    this.frames.splice(0, tooMany);
  }

  /** The console has run frames, as many as a frame of the display wants. */
  ran(): void {
    this.run++;
  }

  /** What is known; null before the first press. */
  get figures(): PressFigures | null {
    const { count, late, delays } = this;
    if (count === 0) return null;
    const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
    return { count, late, mean, longest: Math.max(...delays), frames: [...this.frames] };
  }
}
