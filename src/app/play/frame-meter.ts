import { signal } from '@preact/signals';
import type { PressFigures } from '../input/press-watch.ts';
import type { SoundFigures } from '../sound/audio.ts';

/** Frames that figures are taken from: four seconds of them. */
const MEASURED = 240;
/** Between two updates of the overlay, ms. */
const PUBLISH_EVERY = 1000;
/** Dots of a line. */
const DOTS = 341;
/** `leapt` is counted modulo 2^30. */
const LEAPT_MASK = 0x3fffffff;

/** What the figures overlay shows; times in ms. */
export interface FrameFigures {
  /** When these were taken, ms since the page began to load. */
  readonly time: number;
  readonly frame: number;
  readonly fps: number;
  readonly median: number;
  readonly slowest: number;
  readonly queuedMs: number;
  readonly underruns: number;
  /** How long the sound device takes by itself; 0 where it does not tell. */
  readonly deviceMs: number;
  /** Part of the dots that the PPU stepped one by one, 0 to 1. */
  readonly exactDots: number;
  /** Largest sample played lately, 0 to 1. */
  readonly peak: number;
  /** How presses come to the console; null before the first. */
  readonly presses: PressFigures | null;
}

/** The newest figures; null before there are any. */
export const figures = signal<FrameFigures | null>(null);

/** What the PPU says about its gears. */
interface GearFigures {
  /** Dots that went by in the quick gear, modulo 2^30. */
  readonly leapt: number;
  readonly region: { readonly lines: number };
}

/** Collects how long frames take, for the figures overlay. */
export class FrameMeter {
  private readonly costs = new Float64Array(MEASURED);
  private readonly sorted = new Float64Array(MEASURED);
  private count = 0;
  private frames = 0;
  private since = 0;
  private leapt = 0;

  /** `frames` console frames took `ms`. */
  add(frames: number, ms: number): void {
    this.costs[this.count++ % MEASURED] = ms / frames;
    this.frames += frames;
  }

  /**
   * Publish the figures, at most once a second; `frame` is the console's, `ppu` tells how many dots went by in the quick
   * gear.
   */
  publish(frame: number, ppu: GearFigures, sound: SoundFigures, presses: PressFigures | null): void {
    const now = performance.now();
    if (now - this.since < PUBLISH_EVERY) return;
    const count = Math.min(this.count, MEASURED);
    const leapt = (ppu.leapt - this.leapt) & LEAPT_MASK;
    const exact = 1 - leapt / (this.frames * ppu.region.lines * DOTS);
    this.sorted.set(this.costs);
    const sorted = this.sorted.subarray(0, count).sort();
    figures.value = {
      time: now,
      frame,
      fps: (this.frames * 1000) / (now - this.since),
      median: sorted[count >> 1],
      slowest: sorted[Math.floor(count * 0.99)],
      exactDots: Math.min(1, Math.max(0, exact)),
      queuedMs: sound.queuedMs,
      underruns: sound.underruns,
      deviceMs: sound.deviceMs,
      peak: sound.peak,
      presses,
    };
    this.frames = 0;
    this.since = now;
    this.leapt = ppu.leapt;
  }
}
