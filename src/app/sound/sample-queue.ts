/**
 * What a returned block carries in its first numbers; samples follow. `Side`: where in the block those of stereo begin, which are
 * what is more on the right; 0 in mono.
 */
export const BlockHeader = {
  Samples: 0,
  Queued: 1,
  Underruns: 2,
  Peak: 3,
  Speed: 4,
  Missing: 5,
  Side: 6,
  Size: 7,
} as const;

/** Messages to the worklet that are not blocks. */
export type QueueCommand = { readonly target: number } | 'stop';

/** What the worklet says besides the blocks it sends back: what was stopped has faded, and nothing is heard. */
export const SILENT = 'silent';

const CAPACITY = 1 << 16;
/** Over which sound comes and goes, s. */
const RAMP = 0.005;
/** Sound that is enough to go on with after a gap, s: the frames that were late come together. */
const ENOUGH = 0.02;
/** Of its last sample, what is left of stereo from each to the next, when there is no more. */
const FADING = 0.98;
/** A gap that is counted: so much of the sound was faded out for want of samples. */
const GAP = 0.5;

/**
 * The ring of samples between the console and the sound card. It begins once `target` samples are there. Whenever sound comes
 * or goes (at first, where samples run out, when it is stopped), it does so over a ramp, so that nothing ever clicks: the
 * samples that are left when they run out are the ramp.
 */
export class SampleQueue {
  /** Times the queue ran dry while playing. */
  underruns = 0;
  /** Samples to wait for before playing. */
  target = 2400;
  private readonly ring = new Float32Array(CAPACITY);
  /** As `ring`, of what is more on the right; there once there was stereo. */
  private sides: Float32Array | null = null;
  /** How much of stereo is heard, in samples of a ramp; and what was put in last, which fades when there is no more. */
  private sideUp = 0;
  private lastSide = 0;
  /** Samples of a ramp, and those to go on with after a gap. */
  private readonly ramp: number;
  private readonly enough: number;
  private readAt = 0;
  private writeAt = 0;
  private playing = false;
  /** It played, and ran dry. */
  private starving = false;
  /** Where the ramp of a stop ends; -1 when there is none. */
  private stopAt = -1;
  /** Samples of the ramp that it is up, 0 to `ramp`. */
  private up = 0;
  /** What is more on the right of the sample that was read last. */
  private side = 0;
  private peak = 0;
  private missing = 0;

  /** For a device that takes `rate` samples a second. */
  constructor(rate: number) {
    this.ramp = Math.round(rate * RAMP);
    this.enough = Math.round(rate * ENOUGH);
  }

  /** Samples waiting. */
  get queued(): number {
    return this.writeAt - Math.max(this.readAt, this.stopAt);
  }

  /** Nothing is heard. */
  get isSilent(): boolean {
    return this.up === 0;
  }

  /** Largest absolute sample played since last asked, 0 to 1. */
  takePeak(): number {
    const { peak } = this;
    this.peak = 0;
    return peak;
  }

  /** Samples for which there was nothing to play since last asked. */
  takeMissing(): number {
    const { missing } = this;
    this.missing = 0;
    return missing;
  }

  /**
   * Append `count` samples of `from`, beginning at `start`, in stereo with those beginning at `side` (0: in mono); what does not
   * fit is dropped.
   */
  push(from: Float32Array, start: number, count: number, side = 0): void {
    const fits = Math.min(count, CAPACITY - (this.writeAt - this.readAt));
    for (let i = 0; i < fits; i++) this.ring[(this.writeAt + i) & (CAPACITY - 1)] = from[start + i];
    if (side > 0 || this.sides) this.pushSide(from, side, fits);
    this.writeAt += fits;
    const wanted = this.starving ? Math.min(this.enough, this.target) : this.target;
    if (this.queued >= wanted) {
      this.playing = true;
      this.starving = false;
    }
  }

  /** Stereo comes over a ramp, and goes by fading. */
  private pushSide(from: Float32Array, start: number, count: number): void {
    this.sides ??= new Float32Array(CAPACITY);
    if (start === 0) this.sideUp = 0;
    for (let i = 0; i < count; i++) {
      if (start > 0) {
        if (this.sideUp < this.ramp) this.sideUp++;
        this.lastSide = (from[start + i] * this.sideUp) / this.ramp;
      } else this.lastSide *= FADING;
      this.sides[(this.writeAt + i) & (CAPACITY - 1)] = this.lastSide;
    }
  }

  /** Fill `out`, or in stereo `out` with what is on the left, and `right`; where there are no samples it is silent. */
  pull(out: Float32Array, right?: Float32Array): void {
    for (let i = 0; i < out.length; i++) {
      this.side = 0;
      const sample = this.step();
      out[i] = right ? sample - this.side : sample;
      if (right) right[i] = sample + this.side;
      const level = Math.abs(sample);
      if (level > this.peak) this.peak = level;
    }
  }

  /** Stop: what is heard fades, what waits is forgotten. */
  stop(): void {
    if (this.stopAt < 0) this.stopAt = this.readAt + this.up;
    this.writeAt = this.stopAt;
    this.playing = false;
    this.starving = false;
  }

  /** The next sample. While the ramp is up by n, at least n samples are left. */
  private step(): number {
    if (this.stopAt >= 0) {
      if (this.up === 0) this.stopAt = -1;
      else return this.fall();
    }
    if (this.starving) this.missing++;
    if (!this.playing) return 0;
    if (this.writeAt - this.readAt <= this.up) return this.runDry();
    if (this.up < this.ramp) this.up++;
    return this.next();
  }

  private runDry(): number {
    if (this.up === 0) {
      this.playing = false;
      this.starving = true;
      this.missing++;
      return 0;
    }
    const before = this.up;
    const sample = this.fall();
    if (before > GAP * this.ramp && this.up <= GAP * this.ramp) this.underruns++;
    return sample;
  }

  private fall(): number {
    this.up--;
    return this.next();
  }

  private next(): number {
    const at = this.readAt++ & (CAPACITY - 1);
    if (this.sides) this.side = (this.sides[at] * this.up) / this.ramp;
    return (this.ring[at] * this.up) / this.ramp;
  }
}
