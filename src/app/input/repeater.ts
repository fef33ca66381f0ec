const BUTTONS = 8;

/** Presses buttons of a pad again and again for as long as they are held. It goes by console frames alone, and by no clock. */
export class Repeater {
  /** For how many frames each button has been held; the first press is at once. */
  private readonly since = new Uint32Array(BUTTONS);
  /** The buttons that were held in the last frame. */
  private held = 0;

  /**
   * The next console frame, in which the buttons `held` are held: those of them that are down. A console of `frames` frames a
   * second shows its program at most a press in every other frame; `rate`, presses a second, is no higher than that.
   */
  next(held: number, rate: number, frames: number): number {
    if ((held | this.held) === 0) return 0;
    this.held = held;
    const halves = Math.min(rate * 2, frames);
    let down = 0;
    for (let button = 0; button < BUTTONS; button++) {
      const bit = 1 << button;
      if ((held & bit) === 0) {
        this.since[button] = 0;
        continue;
      }
      // Down in the first half of each press, up in the second.
      if ((Math.floor((this.since[button]++ * halves) / frames) & 1) === 0) down |= bit;
    }
    return down;
  }

  /** Nothing is held. */
  clear(): void {
    this.held = 0;
    this.since.fill(0);
  }
}
