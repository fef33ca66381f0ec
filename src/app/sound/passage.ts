/** Samples over which one sound passes into another, or into silence. */
const FADE = 256;

/** What is known of a block that is to be heard. */
interface Heard {
  /** It is heard, and not only as long. */
  readonly isHeard: boolean;
  /** It runs backwards. */
  readonly isBackward: boolean;
}

/** Lets what the console gives pass into what it gives next without a click, where the two were never next to each other. */
export class Passage {
  /** How loud the last sample was, 0 to 1 of what it was to be. */
  private level = 1;
  private wasBackward = false;
  /** The last sample that was heard, and what was more on the right. */
  private last = 0;
  private lastSide = 0;

  /** The first `count` of `samples`, and of what there is for stereo, come next. */
  take(count: number, { isHeard, isBackward }: Heard, samples: Float32Array, side: Float32Array | undefined): void {
    if (!isHeard || this.level < 1) this.fade(count, isHeard, samples, side);
    if (isBackward !== this.wasBackward && count > 0) {
      this.wasBackward = isBackward;
      join(this.last, samples, count);
      if (side) join(this.lastSide, side, count);
    }
    if (count === 0) return;
    this.last = samples[count - 1];
    this.lastSide = side ? side[count - 1] : 0;
  }

  private fade(count: number, isHeard: boolean, samples: Float32Array, side: Float32Array | undefined): void {
    const by = (isHeard ? 1 : -1) / FADE;
    for (let i = 0; i < count; i++) {
      this.level = Math.min(1, Math.max(0, this.level + by));
      samples[i] *= this.level;
      if (side) side[i] *= this.level;
    }
  }
}

/** The first `count` of `samples` begin at `last`, and come to what they are. */
function join(last: number, samples: Float32Array, count: number): void {
  const off = last - samples[0];
  const length = Math.min(FADE, count);
  for (let i = 0; i < length; i++) samples[i] += off * (1 - i / length);
}
