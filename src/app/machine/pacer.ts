/** Most console frames run for one picture: all that came late. */
const MOST_FRAMES = 16;
/** Longest time, in ms, that one callback may spend on frames before it stops catching up. */
const LONGEST_WORK = 50;
/** A gap longer than this, in ms, is a pause (a sleeping device, a debugger), not a late frame. */
const LONGEST_GAP = 250;
/** Intervals between callbacks from which the display's period is measured. */
const WINDOW = 128;
/** Callbacks before the display's period is measured for the first time. */
const FIRST_LOOK = 32;
/** How fast the grid of display periods follows the time stamps: slow enough to even out their jitter. */
const FOLLOW = 0.05;
/** How near the display's rate must be to a whole ratio of the console's to lock on, and to stay locked. */
const LOCK = 0.004;
const UNLOCK = 0.006;
/**
 * Where the sound queue, with the frames that are due, comes to less than so much of its target, less so many ms, a frame more is
 * run; where it is so many ms longer without them, one is held back; and callbacks between two such steps.
 */
const TOO_LOW = 0.75;
const TOO_LOW_MS = 10;
const TOO_FULL = 60;
const STEP_REST = 12;

/**
 * Decides how many console frames are due at each display callback, from time and the sound queue.
 *
 * When the display's rate is a whole multiple or a whole fraction of the console's (60, 120, 240, 30 Hz), frames are
 * locked to callbacks and the sound follows; else (75, 90, 144 Hz) they follow the clock.
 */
export class Pacer {
  private readonly frameMs: number;
  private readonly gaps = new Float64Array(WINDOW);
  private readonly sorted = new Float64Array(WINDOW);
  private gapCount = 0;
  private last = Number.NaN;
  private due = 0.5;
  private lockedRatio = 0;
  /** Where the last display period began, ms; callbacks fall around these. */
  private grid = 0;
  private frameCost = 0;
  private rest = 0;

  /** `frameHz`: console frames a second. */
  constructor(frameHz: number) {
    this.frameMs = 1000 / frameHz;
  }

  /** Console frames per callback when locked, else 0. */
  get locked(): number {
    return this.lockedRatio;
  }

  /** The game was paused: the next callback runs one frame. */
  resume(): void {
    this.last = Number.NaN;
  }

  /** Report what `frames` console frames cost, in ms. */
  spent(frames: number, ms: number): void {
    if (frames > 0) this.frameCost += (ms / frames - this.frameCost) * 0.1;
  }

  /**
   * Frames to run now, 0 to 16. `now`: the callback's time stamp, ms. `queued` and `target`: sound waiting to be
   * played and how much there should be, ms; NaN when there is no sound.
   */
  tick(now: number, queued: number, target: number): number {
    const gap = now - this.last;
    this.last = now;
    if (!(gap <= LONGEST_GAP)) {
      this.due = 0.5;
      this.grid = now;
      return 1;
    }
    this.measure(gap);
    this.due += this.lockedRatio > 0 ? this.periodsUntil(now) * this.lockedRatio : gap / this.frameMs;
    this.balance(queued, target);
    const most = Math.max(1, Math.min(MOST_FRAMES, Math.floor(LONGEST_WORK / Math.max(this.frameCost, 0.1))));
    let frames = Math.max(0, Math.floor(this.due));
    this.due -= frames;
    if (frames > most) frames = most;
    return frames;
  }

  /** Whole display periods since the last callback. */
  private periodsUntil(now: number): number {
    const period = this.lockedRatio * this.frameMs;
    const periods = Math.max(0, Math.round((now - this.grid) / period));
    this.grid += periods * period;
    this.grid += (now - this.grid) * FOLLOW;
    return periods;
  }

  /** One frame more when the sound queue would come to too little, one less when it is too long. */
  private balance(queued: number, target: number): void {
    const due = Math.max(0, Math.floor(this.due)) * this.frameMs;
    if (this.rest > 0) this.rest--;
    else if (queued + due < target * TOO_LOW - TOO_LOW_MS) this.step(1);
    else if (queued > target + TOO_FULL) this.step(-1);
  }

  private step(frames: number): void {
    this.due += frames;
    this.rest = STEP_REST;
  }

  private measure(gap: number): void {
    this.gaps[this.gapCount++ % WINDOW] = gap;
    if (this.gapCount < FIRST_LOOK || this.gapCount % 8 !== 0) return;
    const measured = this.period() / this.frameMs;
    const ratio = nearestRatio(measured);
    const error = Math.abs(measured / ratio - 1);
    if (error > (ratio === this.lockedRatio ? UNLOCK : LOCK)) this.lockedRatio = 0;
    else if (ratio !== this.lockedRatio) {
      // Begin in the middle between two frames, so that rounding never adds or drops one.
      this.lockedRatio = ratio;
      this.due = Math.floor(this.due) + 0.5 * Math.min(1, ratio);
      this.grid = this.last - ratio * this.frameMs;
    }
  }

  /** The display's period in ms: the time gone by, over the periods in it; a late callback took several. */
  private period(): number {
    const count = Math.min(this.gapCount, WINDOW);
    const gaps = this.gaps.subarray(0, count);
    this.sorted.set(gaps);
    const median = this.sorted.subarray(0, count).sort()[count >> 1];
    let sum = 0;
    let periods = 0;
    for (const gap of gaps) {
      sum += gap;
      periods += Math.max(1, Math.round(gap / median));
    }
    return sum / periods;
  }
}

/** The whole number, or one over a whole number, that is nearest. */
function nearestRatio(ratio: number): number {
  return ratio >= 1 ? Math.round(ratio) : 1 / Math.round(1 / ratio);
}
