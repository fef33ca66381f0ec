import type { SoundFigures } from './audio.ts';
import { figures } from './store.ts';

const KEPT = 240;
/** Between two updates of the overlay, ms. */
const PUBLISH_EVERY = 500;

/** Collects how long frames take, for the figures overlay. */
export class FrameMeter {
  private readonly costs = new Float64Array(KEPT);
  private readonly sorted = new Float64Array(KEPT);
  private count = 0;
  private frames = 0;
  private since = 0;

  /** `frames` console frames took `ms`. */
  add(frames: number, ms: number): void {
    this.costs[this.count++ % KEPT] = ms / frames;
    this.frames += frames;
  }

  /** Put the figures into the store, at most twice a second. */
  publish(frame: number, sound: SoundFigures): void {
    const now = performance.now();
    if (now - this.since < PUBLISH_EVERY) return;
    const count = Math.min(this.count, KEPT);
    this.sorted.set(this.costs);
    const sorted = this.sorted.subarray(0, count).sort();
    figures.value = {
      time: now,
      frame,
      fps: (this.frames * 1000) / (now - this.since),
      median: sorted[count >> 1],
      slowest: sorted[Math.floor(count * 0.99)],
      queuedMs: sound.queuedMs,
      underruns: sound.underruns,
      peak: sound.peak,
    };
    this.frames = 0;
    this.since = now;
  }
}
