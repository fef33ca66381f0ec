/** How one plays with switches: one chooses, and the highlight moves by itself; one moves and one chooses; or one moves, and staying chooses. */
export type SwitchKind = 'one' | 'two' | 'dwell';

/** What is scanned: things in a row, one of which is highlighted. */
export interface ScanHost {
  /** So long something is pressed at least, ms. */
  readonly pressMs: number;
  /** The highlight moves to the next, and from the last to the first. */
  next(): void;
  /** What is highlighted is pressed. */
  press(): void;
  /** What was pressed is let go. */
  release(): void;
}

/** Moves a highlight and presses what it is on, by one switch or two. Times are ms, of any clock. */
export class Scanner {
  private readonly host: ScanHost;
  private readonly kind: SwitchKind;
  /** How long the highlight stays. */
  private readonly period: number;
  /** When the highlight moves by itself, or what it is on is chosen. */
  private due: number;
  private isPressed = false;
  /** The switch is held that has pressed. */
  private isHeld = false;
  /** Until then what is pressed stays so. */
  private least = 0;

  constructor(kind: SwitchKind, period: number, host: ScanHost, now: number) {
    this.kind = kind;
    this.period = period;
    this.host = host;
    // Nothing is chosen by dwelling on it before a switch was pressed.
    this.due = kind === 'one' ? now + period : Number.POSITIVE_INFINITY;
  }

  /** When `tick` wants to be called; infinite when there is nothing to wait for. */
  get wakes(): number {
    if (this.isPressed) return this.isHeld ? Number.POSITIVE_INFINITY : this.least;
    return this.due;
  }

  /** A switch is pressed; of two, the one that `moves` or the one that chooses. */
  down(moves: boolean, now: number): void {
    const isMove = this.kind === 'dwell' || (this.kind === 'two' && moves);
    // What is pressed a little longer than its switch is in nobody's way; but a hand that trembles may press one switch twice.
    if (this.isHeld || (this.isPressed && this.kind === 'one')) return;
    if (isMove) {
      this.host.next();
      if (this.kind === 'dwell') this.due = now + this.period;
      return;
    }
    if (this.isPressed) this.host.release();
    this.isHeld = true;
    this.press(now);
  }

  /** A switch is let go. */
  up(moves: boolean, now: number): void {
    if (!this.isHeld || (this.kind === 'two' && moves)) return;
    this.isHeld = false;
    this.tick(now);
  }

  /** Time has passed. */
  tick(now: number): void {
    if (now < this.wakes) return;
    if (this.isPressed) {
      this.isPressed = false;
      this.due = this.kind === 'one' ? now + this.period : Number.POSITIVE_INFINITY;
      this.host.release();
    } else if (this.kind === 'dwell') this.press(now);
    else {
      this.due = now + this.period;
      this.host.next();
    }
  }

  private press(now: number): void {
    this.isPressed = true;
    this.least = now + this.host.pressMs;
    this.host.press();
  }
}
