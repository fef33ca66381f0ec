import { TURBO_SHIFT } from './buttons.ts';
import { Repeater } from './repeater.ts';

/** The buttons of the pad. */
const PAD = 0xff;

/** What a player holds, frame by frame, as the buttons of one pad: turbo buttons become presses of A and B. */
export class PadFrames {
  private readonly repeater = new Repeater();

  /**
   * The buttons in the next console frame, in which `held` is held: bits of `Button` and of `Turbo`, which press `turboRate`
   * times a second. The console has `frames` frames a second.
   */
  next(held: number, turboRate: number, frames: number): number {
    return (held & PAD) | this.repeater.next(held >> TURBO_SHIFT, turboRate, frames);
  }

  /** Nothing is held. */
  clear(): void {
    this.repeater.clear();
  }
}
