/** Where the module that is fetched later leaves what it makes, for the one that plays. */
export interface Scope {
  makeStretcher?: () => Stretcher;
}

/** New samples of each step, and over how many of them one stretch passes into the next. */
const HOP = 512;
const OVERLAP = 256;
/** Samples before a place that are compared, too: of a low triangle, only its turns tell where in its period one is. */
const BACK = 1024;
/** How far back the next stretch is looked for, in samples: longer than a period of the lowest tone of the console. */
const RANGE = 2048;
/** Steps in which it is looked for first, and every how many samples are compared then. */
const COARSE = 4;
/** Samples that it holds at most: what is played eight times as fast comes in pieces of some thousand. */
const CAPACITY = 1 << 15;

/**
 * Plays samples faster or more slowly, each tone as high as it is: WSOLA (Verhelst and Roelands, 1993). What comes out is made of
 * stretches of what came in. Where one cannot go on, since it is too far from where the game is by then, it passes over
 * into one that is most like what would have come next.
 */
export class Stretcher {
  private readonly input = new Float32Array(CAPACITY);
  private length = 0;
  /** What would come next, in samples of `input`; and where the game is by then. */
  private next = 0;
  private target = 0;
  private back = 0;
  private readonly output = new Float32Array(HOP);

  /** Samples that came in and were not heard yet. */
  get waiting(): number {
    return this.length - this.next;
  }

  /**
   * Take `count` samples of `from`, from `start` on, which are to be heard `speed` times as fast (above 0). `emit` is given what can be
   * heard now; at speed 1 that is all there is.
   */
  take(from: Float32Array, start: number, count: number, speed: number, emit: (samples: Float32Array) => void): void {
    this.makeRoom(count);
    const fits = Math.min(count, CAPACITY - this.length);
    this.input.set(from.subarray(start, start + fits), this.length);
    this.length += fits;
    if (speed === 1) {
      emit(this.input.subarray(this.next, this.length));
      this.next = this.length;
      this.target = this.length;
      return;
    }
    while (Math.max(this.target, this.next) + HOP + OVERLAP <= this.length) {
      this.step();
      this.target += HOP * speed;
      emit(this.output);
    }
  }

  /** The next stretch into `output`. */
  private step(): void {
    const { input, output, next } = this;
    const target = Math.floor(this.target);
    const goesOn = next <= target && next >= target - RANGE;
    const from = goesOn ? next : this.find(target);
    output.set(input.subarray(from, from + HOP));
    if (!goesOn) {
      for (let i = 0; i < OVERLAP; i++) {
        const share = (i + 1) / (OVERLAP + 1);
        output[i] = input[next + i] * (1 - share) + output[i] * share;
      }
    }
    this.next = from + HOP;
  }

  /** Where, up to `target`, what comes is most like what would come next. */
  private find(target: number): number {
    const first = Math.max(0, target - RANGE);
    this.back = Math.min(BACK, first, this.next);
    const rough = this.best(first, target, COARSE);
    return this.best(Math.max(first, rough - COARSE), Math.min(target, rough + COARSE), 1);
  }

  /** The best place from `first` to `last`; of equal ones the latest. */
  private best(first: number, last: number, by: number): number {
    let found = last;
    let least = Number.POSITIVE_INFINITY;
    for (let at = last; at >= first; at -= by) {
      const difference = this.difference(at, by, least);
      if (difference < least) {
        least = difference;
        found = at;
      }
    }
    return found;
  }

  /** How much `input` around `at` differs from what is around what would come next, by every `by`th sample; it is no matter how much above `least`. */
  private difference(at: number, by: number, least: number): number {
    const { input, next } = this;
    let sum = 0;
    for (let i = -this.back; i < OVERLAP && sum < least; i += by) {
      const off = input[at + i] - input[next + i];
      sum += off * off;
    }
    return sum;
  }

  /** Forget what is not needed any more, so that `count` more have room. */
  private makeRoom(count: number): void {
    if (this.length + count <= CAPACITY) return;
    const keep = Math.max(0, Math.min(this.next, Math.floor(this.target) - RANGE) - BACK);
    this.input.copyWithin(0, keep, this.length);
    this.length -= keep;
    this.next -= keep;
    this.target -= keep;
  }
}
