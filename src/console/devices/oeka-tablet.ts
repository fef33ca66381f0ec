import type { StateIO } from '../../base/state.ts';
import { Expansion } from './device.ts';

/**
 * The Oeka Kids tablet: with OUT0 high, a rise of OUT1 brings up the next of 18 bits, inverted, highest first, on D3
 * of the second port; D2 says that the tablet waits for the rise. With OUT0 low it takes in the pen and answers 0.
 * https://www.nesdev.org/wiki/Oeka_Kids_tablet (where D2 follows OUT0 alone; both known games want it to follow OUT1)
 */
export class OekaTablet extends Expansion {
  readonly kind: number = 10;
  private pen = 0;
  private shift = 0;
  private out = 0;

  /** The pen touches the tablet where the pointer lies on the picture. */
  point(x: number, y: number, isDown: boolean): void {
    const touches = y >= 0 && y < 240;
    // The tablet's axes are scaled to 240 and 256, which the games undo.
    const across = Math.min(239, Math.max(0, Math.round((x * 240) / 256)));
    const down = Math.min(255, Math.max(0, Math.round((y * 256) / 240)));
    this.pen = (across << 10) | (down << 2) | (touches ? 2 : 0) | (isDown ? 1 : 0);
  }

  override drive(levels: number): void {
    if ((levels & 1) === 0) this.shift = this.pen;
    else if ((levels & 2) !== 0 && (this.out & 2) === 0) this.shift = (this.shift << 1) & 0x7ffff;
    this.out = levels;
  }

  read(port: 0 | 1): number {
    if (port === 0) return 0;
    if ((this.out & 1) === 0) return 0;
    if ((this.out & 2) === 0) return 0x04;
    return (this.shift & 0x40000) !== 0 ? 0 : 0x08;
  }

  state(s: StateIO): void {
    this.pen = s.i32(this.pen, 0, 0x7ffff);
    this.shift = s.i32(this.shift, 0, 0x7ffff);
    this.out = s.u8(this.out, 7);
  }
}
