import type { StateIO } from '../../base/state.ts';

/** What is plugged into a controller port: its pins. */
export interface PortDevice {
  /** Which device it is; a snapshot of another one is passed over. 1 to 255. */
  readonly kind: number;
  /** Whether it looks at the picture, which must then be made in every frame. */
  readonly seesPicture?: boolean;
  /** OUT0 is high: take in the buttons, as often as it is said. */
  strobe(): void;
  /** The data lines D0-D4 as they are now, in bits 0-4. */
  read(): number;
  /** The read is over (/OE rises): the next bit comes to the front. */
  clock(): void;
  /** All that a snapshot must keep, up to 32 bytes. */
  state(s: StateIO): void;
}

/** What is plugged into the Famicom's expansion port: D1 of the first port, D0-D4 of the second, OUT0-OUT2. */
export interface ExpansionDevice {
  /** Which device it is; a snapshot of another one is passed over. 1 to 255. */
  readonly kind: number;
  /** Whether it looks at the picture, which must then be made in every frame. */
  readonly seesPicture?: boolean;
  /** OUT0 is high: take in the buttons, as often as it is said. */
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

/** An expansion device that has no use for most of its pins. */
export abstract class Expansion implements ExpansionDevice {
  abstract readonly kind: number;
  strobe(): void {}
  drive(_levels: number, _cycle: number): void {}
  abstract read(port: 0 | 1, cycle: number): number;
  clock(_port: 0 | 1): void {}
  rebase(_cycles: number): void {}
  abstract state(s: StateIO): void;
}

/** Which device a snapshot holds. */
export const Kind = {
  Pad: 1,
  FourScore: 2,
  Zapper: 3,
  Paddle: 4,
  PowerPad: 5,
  Pads: 6,
  Hori4: 7,
  FamicomPaddle: 8,
  Keyboard: 9,
  Tablet: 10,
  BarcodeBattler: 11,
  FamilyTrainer: 12,
  Nothing: 13,
  FamicomZapper: 14,
  VsZapper: 15,
} as const;
