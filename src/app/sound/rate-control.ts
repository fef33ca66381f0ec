import { noteLocal, readLocal } from '../shell/local.ts';

/** The most that the sound's rate is bent: half a per cent is not heard. */
const MOST = 0.005;
/** The most that it is bent further between two reports (60 a second): nine tenths of a cent in a second, which nobody hears. */
const BEND = 8.7e-6;
/** How fast the rate that is kept follows, per report, for a queue that is empty. */
const LASTING = 2e-6;
/** Smoothing of the measured level, per report (60 a second): about half a second. */
const SMOOTH = 0.03;
/** Reports of which the highest counts: after a stall the late frames come one by one, and none of them is the level. */
const RECENT = 16;
/** The queue's length, ms: to begin with, while the browser still compiles, and where the device is known; and the least and the most it comes to. */
const FIRST_MS = 90;
const KNOWN_MS = 45;
const SHORTEST_MS = 30;
const LONGEST_MS = 300;
/** Reports (60 a second) between two looks at whether another length would do; and looks without a shorter one after a gap. */
const WINDOW = 240;
const REST = 30;
/** What a look takes off at the most, ms. */
const SHORTEN_MS = 3;
/** Sound that should be left when a frame comes in, its own included, ms: a frame, the ramp, and some to spare. */
const RESERVE_MS = 26;

/** Under which it is kept how long the queue must be on this device. */
const KEY = 'cartouche.soundQueue';

/** With what the queue begins, ms: what it came to on this device, but with some to spare while the page is new. */
export function learntTarget(): number {
  const kept = readLocal(KEY);
  if (typeof kept !== 'number' || !(kept >= SHORTEST_MS && kept <= LONGEST_MS)) return FIRST_MS;
  return Math.max(KNOWN_MS, kept);
}

/** The queue is to begin with `targetMs` next time. */
export function keepTarget(targetMs: number): void {
  noteLocal(KEY, Math.round(targetMs));
}

/** Holds the sound queue near its target by making a few more or fewer samples of each second, and finds how long it must be. */
export class RateControl {
  /** Sound that should be waiting, ms. */
  targetMs: number;
  /** Samples to make, as a multiple of the nominal number: 0.995 to 1.005. */
  ratio = 1;
  private readonly recent = new Float64Array(RECENT);
  private reports = 0;
  private level = Number.NaN;
  /** What the rate is bent by when the queue has its length: the display and the device have other clocks than the console. */
  private lasting = 0;
  private lowest = Number.POSITIVE_INFINITY;
  private untilLook = WINDOW;
  private rest = 0;

  /** Begins with a target of `firstMs`. */
  constructor(firstMs: number = FIRST_MS) {
    this.targetMs = firstMs;
  }

  /** A new measure of the queue, ms. */
  report(queuedMs: number): void {
    if (Number.isNaN(this.level)) {
      this.level = queuedMs;
      this.recent.fill(queuedMs);
    }
    this.recent[this.reports++ % RECENT] = queuedMs;
    let highest = 0;
    for (let i = 0; i < RECENT; i++) highest = Math.max(highest, this.recent[i]);
    this.level += (highest - this.level) * SMOOTH;
    const error = (this.targetMs - this.level) / this.targetMs;
    this.lasting = Math.max(-MOST, Math.min(MOST, this.lasting + error * LASTING));
    const wanted = 1 + Math.max(-MOST, Math.min(MOST, this.lasting + error * 2 * MOST));
    this.ratio += Math.max(-BEND, Math.min(BEND, wanted - this.ratio));
    this.lowest = Math.min(this.lowest, queuedMs);
    if (--this.untilLook === 0) this.look();
  }

  /** Where the queue never came near its end, the sound can be nearer to the picture; where it came too near, it is not. */
  private look(): void {
    const slack = this.lowest - RESERVE_MS;
    if (slack < 0) this.lengthen(-slack);
    else if (this.rest > 0) this.rest--;
    else this.targetMs = Math.max(SHORTEST_MS, this.targetMs - Math.min(SHORTEN_MS, slack / 2));
    this.lowest = Number.POSITIVE_INFINITY;
    this.untilLook = WINDOW;
  }

  /** The queue ran dry, and `missingMs` of sound were wanting: this device needs a queue that is so much longer. */
  underrun(missingMs: number): void {
    this.lengthen(missingMs + RESERVE_MS);
    this.lowest = Number.POSITIVE_INFINITY;
    this.untilLook = WINDOW;
  }

  private lengthen(byMs: number): void {
    this.targetMs = Math.min(LONGEST_MS, this.targetMs + byMs);
    this.rest = REST;
  }

  /** The queue starts empty again. */
  restart(): void {
    this.level = Number.NaN;
  }
}
