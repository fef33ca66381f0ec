import type { StateIO } from '../../base/state.ts';

/** NES 2.0 default expansion device: a VS. System game whose first player sits at the stick read at $4017. */
const FIRST_AT_4017 = 5;
/** Buttons 1 to 4 of the cabinet, where a pad has Select and Start: 1 and 3 are read at $4016, 2 and 4 at $4017. */
const CABINET = 0x0c;
/** Frames for which a coin closes its contact: 50 ms, of the 40 to 70 that acceptors take. */
const COIN_FRAMES = 3;

/**
 * What a VS. UniSystem has on its two input ports besides the sticks: eight DIP switches, two coin slots and the
 * service button. https://www.nesdev.org/wiki/Vs._System
 */
export class VsPanel {
  /** A coin is falling through the first (bit 0) or second (bit 1) slot. */
  coins = 0;
  /** The operator's button: a credit without a coin. */
  service = false;
  /** Frames until the coin has fallen through. */
  private coinFrames = 0;
  /** Switches that are on, number 1 in bit 0. */
  readonly dipSwitches: number;
  /** Whether the first player's stick is read at $4017. */
  readonly isSwapped: boolean;

  /** `expansion` is the header's default expansion device. */
  constructor(dipSwitches: number, expansion: number) {
    this.dipSwitches = dipSwitches & 0xff;
    this.isSwapped = expansion === FIRST_AT_4017;
  }

  /** Drop a coin into the first (0) or second (1) slot: one bit, since games take both for two coins. */
  insertCoin(slot: 0 | 1): void {
    this.coins = 1 << slot;
    // One more, since the next frame begins at once.
    this.coinFrames = COIN_FRAMES + 1;
  }

  /** A frame begins. */
  startFrame(): void {
    if (this.coinFrames > 0 && --this.coinFrames === 0) this.coins = 0;
  }

  /**
   * What the sticks `own`, read at this port, and `other` hold when player and port have `mask` in common: the sticks
   * change places with the players, buttons 1 to 4 are the cabinet's and stay.
   */
  static seat(mask: number, own: { buttons: number }, other: { buttons: number }): void {
    other.buttons = (mask & ~CABINET) | (other.buttons & CABINET);
    own.buttons = (own.buttons & ~CABINET) | (mask & CABINET);
  }

  /** A read of $4016 (`port` 0) or $4017, with the stick's bit; D1 is 0, and so is D7 of the first: one console. */
  read(port: 0 | 1, stick: number): number {
    const bit = stick & 1;
    const switches = this.dipSwitches;
    if (port === 1) return bit | (switches & 0xfc);
    return bit | (this.service ? 4 : 0) | ((switches & 3) << 3) | ((this.coins & 3) << 5);
  }

  state(s: StateIO): void {
    this.coins = s.u8(this.coins);
    this.service = s.bit(this.service);
    this.coinFrames = s.version >= 2 ? s.u8(this.coinFrames) : 0;
  }
}
