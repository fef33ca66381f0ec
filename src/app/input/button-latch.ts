/**
 * Buttons as the console sees them, frame by frame: every press and every release that happened since the last frame is
 * seen for at least one, however short it was and however late the frame comes.
 */
export class ButtonLatch {
  private held = 0;
  private pressed = 0;
  private released = 0;
  private shown = 0;

  /** Bits held down from now on. */
  set(mask: number): void {
    this.pressed |= mask & ~this.held;
    this.released |= this.held & ~mask;
    this.held = mask;
  }

  /** Bits for the next console frame; once before each. */
  next(): number {
    const { held, pressed, released, shown } = this;
    const now = (shown & ~released) | (~shown & pressed);
    this.shown = now;
    // What came after the first change, or holds still, is for the frames after this one.
    this.pressed = ((pressed & shown) | held) & ~now;
    this.released = ((released & ~shown) | ~held) & now;
    return now;
  }

  /** Nothing is held, and nothing was. */
  clear(): void {
    this.held = 0;
    this.pressed = 0;
    this.released = 0;
    this.shown = 0;
  }
}
