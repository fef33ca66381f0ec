import type { StateIO } from '../../base/state.ts';

/** How a player works a device: each has those that its row in the catalogue names in `controls`. */
export interface Workable {
  /**
   * `pointer`: it lies at (`x`, `y`) in pixels of the picture (0 to 255, 0 to 239; beyond that it is off the screen), and
   * is pressed or not.
   */
  point?(x: number, y: number, isDown: boolean): void;
  /**
   * `mouse`: it lies at (`x`, `y`) in quarters of a pixel, from -32768 to 32767, after which it begins anew: only how far it moved
   * means something. `buttons`: bit 0 left, bit 1 right.
   */
  roll?(x: number, y: number, buttons: number): void;
  /** `mouse`: where it lies by now, as `roll` has it. */
  readonly lies?: { readonly x: number; readonly y: number };
  /** `mat`: the sensors that are stepped on, bit 0 number 1, bit 11 number 12. */
  step?(steps: number): void;
  /** `keyboard` and `subor`: the key called `name` goes down or up; names that it does not have mean nothing. */
  press?(name: string, isDown: boolean): void;
  /** `keyboard` and `subor`: all keys count as released. */
  releaseAll?(): void;
  /** `barcodes`: a card with these digits (8 or 13) is pulled through in CPU cycle `cycle`. */
  scan?(digits: readonly number[], cycle: number): void;
}

/** What is plugged into a controller port: its pins. */
export interface PortDevice extends Workable {
  /** Which device it is, 1 to 255 and no other's; a snapshot of another one is passed over. */
  readonly kind: number;
  /** Whether it looks at the picture, which must then be made in every frame. */
  readonly seesPicture?: boolean;
  /** Its console is switched on; what a player holds stays. */
  power?(): void;
  /** OUT0 is high: take in the buttons. It is called again and again while OUT0 stays high. */
  strobe(): void;
  /** The data lines D0-D4 as they are now, in bits 0-4. */
  read(): number;
  /** The read is over (/OE rises): the next bit comes to the front. */
  clock(): void;
  /** A read while OUT0 is high. */
  clockHeld?(): void;
  /** All that a snapshot must keep, up to 32 bytes. */
  state(s: StateIO): void;
}

/** What is plugged into the Famicom's expansion port: D1 of the first port, D0-D4 of the second, OUT0-OUT2. */
export interface ExpansionDevice extends Workable {
  /** Which device it is, 1 to 255 and no other's; a snapshot of another one is passed over. */
  readonly kind: number;
  /** Whether it looks at the picture, which must then be made in every frame. */
  readonly seesPicture?: boolean;
  /** OUT0 is high: take in the buttons. It is called again and again while OUT0 stays high. */
  strobe(): void;
  /** OUT2-OUT0 are `levels` from CPU cycle `cycle` on. */
  drive(levels: number, cycle: number): void;
  /** What it adds to a read of port `port` in CPU cycle `cycle`: bits 0-4. */
  read(port: 0 | 1, cycle: number): number;
  /** A read of port `port` is over. */
  clock(port: 0 | 1): void;
  /** All cycle numbers become `cycles` less. */
  rebase(cycles: number): void;
  /** All that a snapshot must keep, up to 32 bytes. */
  state(s: StateIO): void;
}

/** An expansion device whose pins do nothing but what it says of them. */
export abstract class Expansion implements ExpansionDevice {
  abstract readonly kind: number;
  strobe(): void {}
  drive(_levels: number, _cycle: number): void {}
  abstract read(port: 0 | 1, cycle: number): number;
  clock(_port: 0 | 1): void {}
  rebase(_cycles: number): void {}
  abstract state(s: StateIO): void;
}
