import type { StateIO } from '../../base/state.ts';
import { Expansion, type PortDevice } from './device.ts';

/** The mat's twelve sensors, numbered from 1, in the order in which each line sends them. */
const LOW_ORDER = [2, 1, 5, 9, 6, 10, 11, 7] as const;
const HIGH_ORDER = [4, 3, 12, 8] as const;

function bitsOf(steps: number, order: readonly number[]): number {
  let bits = 0;
  for (let i = 0; i < order.length; i++) bits |= ((steps >> (order[i] - 1)) & 1) << i;
  return bits;
}

/** The Power Pad: eight sensors on D3, four on D4, then ones. https://www.nesdev.org/wiki/Power_Pad */
export class PowerPad implements PortDevice {
  readonly kind: number = 5;
  /** Sensors stepped on: bit 0 is number 1, bit 11 number 12 (side B). */
  steps = 0;
  private low = 0xff;
  private high = 0xff;

  step(steps: number): void {
    this.steps = steps & 0xfff;
  }

  strobe(): void {
    this.low = bitsOf(this.steps, LOW_ORDER);
    this.high = bitsOf(this.steps, HIGH_ORDER) | 0xf0;
  }

  read(): number {
    return ((this.low & 1) << 3) | ((this.high & 1) << 4);
  }

  clock(): void {
    this.low = (this.low >> 1) | 0x80;
    this.high = (this.high >> 1) | 0x80;
  }

  state(s: StateIO): void {
    this.steps = s.u16(this.steps, 0xfff);
    this.low = s.u8(this.low);
    this.high = s.u8(this.high);
  }
}

/**
 * The Family Trainer mat: OUT0-OUT2 choose among three rows by a 0, whose four sensors are read on D1-D4 of the second
 * port, 0 when stepped on. https://www.nesdev.org/wiki/Family_Trainer_Mat
 */
export class FamilyTrainer extends Expansion {
  readonly kind: number = 12;
  /** Sensors stepped on: bit 0 is number 1, bit 11 number 12. */
  steps = 0;
  private out = 0;

  step(steps: number): void {
    this.steps = steps & 0xfff;
  }

  override drive(levels: number): void {
    this.out = levels;
  }

  read(port: 0 | 1): number {
    if (port === 0) return 0;
    let pressed = 0;
    // OUT2 drives the row nearest to the screen (1-4), OUT0 the last one (9-12).
    for (let row = 0; row < 3; row++) if ((this.out & (4 >> row)) === 0) pressed |= this.steps >> (row * 4);
    // D1 is the rightmost column.
    const columns = ((pressed & 8) >> 3) | ((pressed & 4) >> 1) | ((pressed & 2) << 1) | ((pressed & 1) << 3);
    return (~columns & 15) << 1;
  }

  state(s: StateIO): void {
    this.steps = s.u16(this.steps, 0xfff);
    this.out = s.u8(this.out, 7);
  }
}
