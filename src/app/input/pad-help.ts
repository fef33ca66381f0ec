import { Button, TURBO_SHIFT } from './buttons.ts';

/** How presses are helped: for hands that cannot hold, press often, or press two things at once. */
export interface Helps {
  /** Buttons that one press holds, and the next lets go; bits of `Button`. */
  readonly toggled: number;
  /** Buttons that are pressed again and again for as long as they are held. */
  readonly repeated: number;
  /** A direction stays until another one is pressed, or the same again. */
  readonly waysStay: boolean;
}

const WAYS = Button.Up | Button.Down | Button.Left | Button.Right;
/**
 * A thumb that rolls from a diagonal to a straight direction is there after so many frames; one that is lifted lets go of the
 * two a frame or more apart, and then the diagonal stays.
 */
const ROLL = 8;

/** What a player holds, with help, console frame by console frame. It goes by frames alone, so that what is held decides all. */
export class PadHelp {
  /** Buttons that are pressed without being held, or that will be once they are not. */
  kept = 0;
  private before = 0;
  private toggledOn = 0;
  private way = 0;
  /** For how many frames less of `way` has been held than all of it. */
  private rolled = 0;
  /** The direction that stayed was pressed again: until it is let go there is none. */
  private isOff = false;

  /** The next frame, in which `held` is held: what counts instead, bits of `Button` and `Turbo`. */
  next(held: number, { toggled, repeated, waysStay }: Helps): number {
    const fresh = held & ~this.before;
    this.before = held;
    this.toggledOn = (this.toggledOn ^ (fresh & toggled)) & toggled;
    let bits = (held & ~toggled) | this.toggledOn;
    if (waysStay) {
      this.follow(held & WAYS, fresh & WAYS);
      bits = (bits & ~WAYS) | this.way;
    } else this.way = 0;
    this.kept = this.toggledOn | this.way;
    return (bits & ~repeated) | ((bits & repeated) << TURBO_SHIFT);
  }

  /** Nothing is held, and nothing stays. */
  clear(): void {
    this.kept = 0;
    this.before = 0;
    this.toggledOn = 0;
    this.way = 0;
    this.rolled = 0;
    this.isOff = false;
  }

  private follow(held: number, fresh: number): void {
    if (fresh !== 0) {
      this.isOff = held === fresh && held === this.way;
      this.way = this.isOff ? 0 : held;
      this.rolled = 0;
    } else if (held === 0 || held === this.way || this.isOff) this.rolled = 0;
    else if (++this.rolled === ROLL) this.way = held;
  }
}
