import type { StateIO } from '../../base/state.ts';
import { Expansion, type PortDevice } from './device.ts';

/** The knob's ends as Arkanoid expects them; its whole range is $A0 steps. */
const LEFT_END = 0x54;
const RIGHT_END = 0xf4;

/** The knob and its shift register: the position inverted, highest bit first. */
class Knob {
  private value = (LEFT_END + RIGHT_END) >> 1;
  private shift = 0;

  /** Turn it to `position`, 0 (left) to 1 (right); beyond that it stops at its end. */
  turn(position: number): void {
    const turned = Math.min(1, Math.max(0, position));
    this.value = Math.round(LEFT_END + turned * (RIGHT_END - LEFT_END));
  }

  load(): void {
    this.shift = ~this.value & 0xff;
  }

  get bit(): number {
    return this.shift >> 7;
  }

  clock(): void {
    this.shift = (this.shift << 1) & 0xff;
  }

  state(s: StateIO): void {
    this.value = s.u8(this.value);
    this.shift = s.u8(this.shift);
  }
}

/**
 * Arkanoid's controller for the NES: the button on D3, the knob on D4.
 * https://www.nesdev.org/wiki/Arkanoid_controller
 */
export class Paddle implements PortDevice {
  readonly kind: number = 4;
  /** The button is held. */
  fire = false;
  private readonly knob = new Knob();

  /** The knob follows the pointer across the picture. */
  point(x: number, _y: number, isDown: boolean): void {
    this.knob.turn(x / 255);
    this.fire = isDown;
  }

  strobe(): void {
    this.knob.load();
  }

  read(): number {
    return (this.knob.bit << 4) | (this.fire ? 0x08 : 0);
  }

  clock(): void {
    this.knob.clock();
  }

  state(s: StateIO): void {
    this.fire = s.bit(this.fire);
    this.knob.state(s);
  }
}

/** The same for the Famicom: the button on D1 of the first port, the knob on D1 of the second. */
export class FamicomPaddle extends Expansion {
  readonly kind: number = 8;
  /** The button is held. */
  fire = false;
  private readonly knob = new Knob();

  /** The knob follows the pointer across the picture. */
  point(x: number, _y: number, isDown: boolean): void {
    this.knob.turn(x / 255);
    this.fire = isDown;
  }

  override strobe(): void {
    this.knob.load();
  }

  read(port: 0 | 1): number {
    if (port === 0) return this.fire ? 0x02 : 0;
    return this.knob.bit << 1;
  }

  override clock(port: 0 | 1): void {
    if (port === 1) this.knob.clock();
  }

  state(s: StateIO): void {
    this.fire = s.bit(this.fire);
    this.knob.state(s);
  }
}
