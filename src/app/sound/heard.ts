/** Samples remembered: a power of two. */
const SIZE = 4096;

/** The samples that went to the sound device last, for those who draw them; remembered while somebody does. */
class Heard {
  /** A ring: the newest lies before `end` (modulo its size). */
  readonly samples = new Float32Array(SIZE);
  end = 0;
  /** How many are drawing them. */
  private watchers = 0;

  /** Remember samples from now on. Returns how to end that. */
  watch(): () => void {
    this.watchers++;
    return () => {
      this.watchers--;
    };
  }

  /** The first `count` of `block` go to the sound device. */
  add(block: Float32Array, count: number): void {
    if (this.watchers === 0) return;
    for (let i = 0; i < count; i++) this.samples[(this.end + i) & (SIZE - 1)] = block[i];
    this.end = (this.end + count) & (SIZE - 1);
  }
}

/** What is heard of the game in the console. */
export const heard = new Heard();
