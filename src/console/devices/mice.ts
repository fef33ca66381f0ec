import type { StateIO } from '../../base/state.ts';
import type { PortDevice } from './device.ts';
import type { StandardPad } from './pads.ts';

/** Left and right button, as `roll` takes them. */
const LEFT = 1;
const RIGHT = 2;
/** How far a pad's cross moves the mouse in each report, in quarters of a pixel. */
const STEP = 12;

/** The ball and the buttons: what the player did since the last report, and what a pad at the same port does in place of it. */
class Ball {
  buttons = 0;
  /** Where it is, in quarters of a pixel, from -32768 to 32767, after which it begins anew. */
  x = 0;
  y = 0;
  /** Where it was when it was last reported. */
  private takenX = 0;
  private takenY = 0;
  /** Where it was when it was last measured. */
  private nextX = 0;
  private nextY = 0;
  private readonly pad: StandardPad;

  constructor(pad: StandardPad) {
    this.pad = pad;
  }

  roll(x: number, y: number, buttons: number): void {
    this.x = (x << 16) >> 16;
    this.y = (y << 16) >> 16;
    this.buttons = buttons & (LEFT | RIGHT);
  }

  /** Left is bit 0, right bit 1; A and B of the pad count as well. */
  get held(): number {
    return this.buttons | (this.pad.buttons & (LEFT | RIGHT));
  }

  /**
   * How far it has rolled since `take`, in `scale`ths of four pixels, up to `most` each way: right and down are positive. What
   * is less than a whole step stays for the next report.
   */
  measure(scale: number, most: number): readonly [number, number] {
    const { buttons } = this.pad;
    const x = (((this.x - this.takenX) << 16) >> 16) + (((buttons >> 7) & 1) - ((buttons >> 6) & 1)) * STEP;
    const y = (((this.y - this.takenY) << 16) >> 16) + (((buttons >> 5) & 1) - ((buttons >> 4) & 1)) * STEP;
    this.nextX = ((this.x - (x % (4 / scale))) << 16) >> 16;
    this.nextY = ((this.y - (y % (4 / scale))) << 16) >> 16;
    const steps = (way: number) => Math.min(most, Math.max(-most, Math.trunc((way * scale) / 4)));
    return [steps(x), steps(y)];
  }

  /** What was measured last is on its way to the program. */
  take(): void {
    this.takenX = this.nextX;
    this.takenY = this.nextY;
  }

  state(s: StateIO): void {
    this.buttons = s.u8(this.buttons, 3);
    for (const axis of ['x', 'y', 'takenX', 'takenY', 'nextX', 'nextY'] as const) {
      this[axis] = s.i32(this[axis], -0x8000, 0x7fff);
    }
  }
}

/** A movement as sign (1 for up or left) and magnitude. */
function signed(way: number, sign: number): number {
  return way < 0 ? sign | -way : way;
}

/**
 * The Super NES mouse at a NES port: 32 bits on D0, highest first, then ones. A zero byte; right button, left button, two bits of
 * sensitivity, 0001; how far down and how far right since the last report, as sign and magnitude. A clock while OUT0 is high goes on
 * to the next of three sensitivities. https://www.nesdev.org/wiki/Super_NES_Mouse. At the lowest a count is a pixel of the picture;
 * the others have two and four.
 */
export class SnesMouse implements PortDevice {
  readonly kind: number = 18;
  private readonly ball: Ball;
  private sensitivity = 0;
  private shift = 0;
  /** No bit has been asked for since it took in where the ball is. */
  private isFresh = false;

  constructor(pad: StandardPad) {
    this.ball = new Ball(pad);
  }

  /** See `Workable.lies`. */
  get lies(): { readonly x: number; readonly y: number } {
    return this.ball;
  }

  /** See `Workable.roll`. */
  roll(x: number, y: number, buttons: number): void {
    this.ball.roll(x, y, buttons);
  }

  strobe(): void {
    const { ball, sensitivity } = this;
    const buttons = (ball.held & RIGHT ? 0x80 : 0) | (ball.held & LEFT ? 0x40 : 0);
    const [x, y] = ball.measure(1 << sensitivity, 127);
    this.shift = ((buttons | (sensitivity << 4) | 1) << 16) | (signed(y, 0x80) << 8) | signed(x, 0x80);
    this.isFresh = true;
  }

  clockHeld(): void {
    this.sensitivity = (this.sensitivity + 1) % 3;
  }

  read(): number {
    return this.shift >>> 31;
  }

  clock(): void {
    this.shift = (this.shift << 1) | 1;
    if (this.isFresh) this.ball.take();
    this.isFresh = false;
  }

  state(s: StateIO): void {
    this.ball.state(s);
    this.sensitivity = s.u8(this.sensitivity, 2);
    this.shift = s.i32(this.shift);
    this.isFresh = s.bit(this.isFresh);
  }
}

/**
 * Subor's mouse: eight bits on D0 for each strobe, highest first. Where it moved no more than a step each way one byte says all: left,
 * right button, two bits each for how far right and down (11 is -1), 00. Otherwise three bytes that end in 01, 10 and 11: the buttons,
 * sign and bit 4 of each way; then the lower four bits of each, in bits 2 to 5.
 * Source: Mesen2 and FCEUX, which agree.
 */
export class SuborMouse implements PortDevice {
  readonly kind: number = 20;
  private readonly ball: Ball;
  /** The bytes of a report, the next one lowest. */
  private report = 0;
  /** Bytes of it that are still to be sent. */
  private left = 0;
  private shift = 0;
  private isStale = true;

  constructor(pad: StandardPad) {
    this.ball = new Ball(pad);
  }

  /** See `Workable.lies`. */
  get lies(): { readonly x: number; readonly y: number } {
    return this.ball;
  }

  /** See `Workable.roll`. */
  roll(x: number, y: number, buttons: number): void {
    this.ball.roll(x, y, buttons);
  }

  strobe(): void {
    if (!this.isStale) return;
    if (this.left === 0) this.take();
    this.shift = this.report & 0xff;
    this.report >>= 8;
    this.left--;
    this.isStale = false;
  }

  private take(): void {
    const { ball } = this;
    const buttons = (ball.held & LEFT ? 0x80 : 0) | (ball.held & RIGHT ? 0x40 : 0);
    const [x, y] = ball.measure(1, 31);
    ball.take();
    if (Math.abs(x) <= 1 && Math.abs(y) <= 1) {
      this.report = buttons | ((x & 3) << 4) | ((y & 3) << 2);
      this.left = 1;
      return;
    }
    const [right, down] = [signed(x, 0x20), signed(y, 0x20)];
    const first = buttons | (right & 0x30) | ((down & 0x30) >> 2) | 1;
    this.report = first | ((((right & 15) << 2) | 2) << 8) | ((((down & 15) << 2) | 3) << 16);
    this.left = 3;
  }

  read(): number {
    return this.shift >> 7;
  }

  clock(): void {
    this.shift = (this.shift << 1) & 0xff;
    this.isStale = true;
  }

  state(s: StateIO): void {
    this.ball.state(s);
    this.report = s.i32(this.report, 0, 0xffffff);
    this.left = s.u8(this.left, 3);
    this.shift = s.u8(this.shift);
    this.isStale = s.bit(this.isStale);
  }
}
