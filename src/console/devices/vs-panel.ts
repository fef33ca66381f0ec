import type { StateIO } from '../../base/state.ts';

/** NES 2.0 default expansion device: a VS. System game whose first player is read at $4017. */
const FIRST_AT_4017 = 5;

/**
 * What a VS. UniSystem has on its two input ports besides the sticks: eight DIP switches, two coin slots and the
 * service button. https://www.nesdev.org/wiki/Vs._System
 */
export class VsPanel {
  /** A coin is falling through the first (bit 0) or second (bit 1) slot: one bit for some 50 ms, as games refuse both or longer. */
  coins = 0;
  /** The operator's button: a credit without a coin. */
  service = false;
  /** Switches that are on, number 1 in bit 0. */
  readonly dipSwitches: number;
  /** Whether the first player's stick is read at $4017. */
  readonly isSwapped: boolean;

  static readonly derived = ['dipSwitches', 'isSwapped'];

  /** `expansion` is the header's default expansion device. */
  constructor(dipSwitches: number, expansion: number) {
    this.dipSwitches = dipSwitches & 0xff;
    this.isSwapped = expansion === FIRST_AT_4017;
  }

  /** A read of $4016 (`port` 0) or $4017, with the stick's bit; nobody drives D1. */
  read(port: 0 | 1, stick: number, openBus: number): number {
    const bits = (stick & 1) | (openBus & 2);
    const switches = this.dipSwitches;
    if (port === 1) return bits | (switches & 0xfc);
    return bits | (this.service ? 4 : 0) | ((switches & 3) << 3) | ((this.coins & 3) << 5);
  }

  state(s: StateIO): void {
    this.coins = s.u8(this.coins);
    this.service = s.bit(this.service);
  }
}
