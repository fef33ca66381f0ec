import { Repeater } from './repeater.ts';

/** How presses are helped, by settings of the player. */
export interface Helps {
  /** Presses a second of turbo buttons. */
  readonly turboRate: number;
}

/** The buttons of the pad. */
const PAD = 0xff;
/** Bits of `Turbo` lie so far above those of the buttons that they press. */
const TURBO_SHIFT = 8;

/** What a player holds, frame by frame, as the buttons of one pad: turbo buttons become presses of A and B. */
export class PadFrames {
  private readonly repeater = new Repeater();

  /**
   * The buttons in the next console frame, in which `held` is held: bits of `Button` and of `Turbo`. The console has `frames`
   * frames a second.
   */
  next(held: number, { turboRate }: Helps, frames: number): number {
    return (held & PAD) | this.repeater.next(held >> TURBO_SHIFT, turboRate, frames);
  }

  /** Nothing is held. */
  clear(): void {
    this.repeater.clear();
  }
}
