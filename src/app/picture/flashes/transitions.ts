/** What of a measure, from 0 to 1, counts as a change: it changes by at least so much, and the lesser one is below `darkest`. */
interface Limits {
  readonly least: number;
  readonly darkest: number;
}

/** Three flashes, each there and back, are allowed in a second; one change more begins a fourth. WCAG 2.3.1 */
const ALLOWED = 6;

/** Counts how often a measure changes its way, at many places. */
export class Transitions {
  /** Until which frame each place is said to flash. */
  readonly until: Int32Array;
  private readonly limits: Limits;
  private readonly second: number;
  /** The farthest value since the last change, and which way that was. */
  private readonly farthest: Float32Array;
  private readonly isMarked: Uint8Array;
  private readonly isUp: Uint8Array;
  /** Of the last changes of each place, in which frame they were; and where the next goes. */
  private readonly times: Int32Array;
  private readonly next: Uint8Array;

  /** Of `places`; frames come `second` to a second. */
  constructor(places: number, limits: Limits, second: number) {
    this.limits = limits;
    this.second = second;
    this.until = new Int32Array(places);
    this.farthest = new Float32Array(places).fill(Number.NaN);
    this.isMarked = new Uint8Array(places);
    this.isUp = new Uint8Array(places);
    this.times = new Int32Array(places * ALLOWED).fill(-second);
    this.next = new Uint8Array(places);
  }

  /**
   * The measure at `place` is `value` in `frame`; what changes from or to a `mark` of 1 counts. Returns whether it is changing
   * more often than is allowed.
   */
  see(place: number, value: number, mark: number, frame: number): boolean {
    const farthest = this.farthest[place];
    const isUp = this.isUp[place] === 1;
    // Farther on, the same way; or the first value of all.
    if (!(isUp ? value < farthest : value > farthest)) {
      this.farthest[place] = value;
      this.isMarked[place] = mark;
      return false;
    }
    const { least, darkest } = this.limits;
    if (Math.abs(value - farthest) < least || Math.min(value, farthest) >= darkest) return false;
    const isCounted = (this.isMarked[place] | mark) === 1;
    this.farthest[place] = value;
    this.isMarked[place] = mark;
    this.isUp[place] = isUp ? 0 : 1;
    return isCounted && this.count(place, frame);
  }

  private count(place: number, frame: number): boolean {
    const at = place * ALLOWED + this.next[place];
    const isTooOften = frame - this.times[at] < this.second;
    this.times[at] = frame;
    this.next[place] = (this.next[place] + 1) % ALLOWED;
    if (isTooOften) this.until[place] = frame + this.second;
    return isTooOften;
  }
}
