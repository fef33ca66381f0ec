/** What a returned block carries in its first numbers; samples follow. */
export const BlockHeader = { Samples: 0, Queued: 1, Underruns: 2, Peak: 3, Speed: 4, Size: 5 } as const;

/** Messages to the worklet that are not blocks. */
export type QueueCommand = { readonly target: number } | 'pause';

const CAPACITY = 1 << 16;
/** Per sample: silence is reached in about 10 ms, without a click. */
const FADE = 0.99;
/** Samples over which sound comes back out of silence, about 10 ms. */
const RISE = 480;

/**
 * The ring of samples between the console and the sound card. It waits until `target` samples are there before it
 * plays, and again after it ran dry.
 */
export class SampleQueue {
  /** Times the queue ran dry while playing. */
  underruns = 0;
  /** Samples to wait for before playing. */
  target = 2400;
  private readonly ring = new Float32Array(CAPACITY);
  private readAt = 0;
  private writeAt = 0;
  private playing = false;
  private lastSample = 0;
  /** Samples played since silence, up to `rise`. */
  private risen = 0;
  private readonly rise: number;

  /** Out of silence the sound comes over `rise` samples. */
  constructor(rise = RISE) {
    this.rise = rise;
  }
  private peak = 0;

  /** Samples waiting. */
  get queued(): number {
    return this.writeAt - this.readAt;
  }

  /** Largest absolute sample played since last asked, 0 to 1. */
  takePeak(): number {
    const { peak } = this;
    this.peak = 0;
    return peak;
  }

  /** Append `count` samples of `from`, beginning at `start`; what does not fit is dropped. */
  push(from: Float32Array, start: number, count: number): void {
    const fits = Math.min(count, CAPACITY - this.queued);
    for (let i = 0; i < fits; i++) this.ring[(this.writeAt + i) & (CAPACITY - 1)] = from[start + i];
    this.writeAt += fits;
    if (this.queued >= this.target) this.playing = true;
  }

  /** Fill `out`; where samples are missing the last one fades to silence. */
  pull(out: Float32Array): void {
    const count = this.playing ? Math.min(out.length, this.queued) : 0;
    let sample = this.lastSample;
    for (let i = 0; i < count; i++) {
      sample = this.ring[(this.readAt + i) & (CAPACITY - 1)];
      if (this.risen < this.rise) sample *= this.risen++ / this.rise;
      out[i] = sample;
      const level = Math.abs(sample);
      if (level > this.peak) this.peak = level;
    }
    this.readAt += count;
    if (count < out.length) this.risen = 0;
    for (let i = count; i < out.length; i++) {
      sample *= FADE;
      out[i] = sample;
    }
    this.lastSample = sample;
    if (this.playing && count < out.length) {
      this.playing = false;
      this.underruns++;
    }
  }

  /** The game was paused: forget what waits, and wait for the target again. */
  pause(): void {
    this.readAt = this.writeAt;
    this.playing = false;
  }
}
