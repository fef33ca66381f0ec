import type { StateIO } from '../../base/state.ts';

/**
 * By the NES 2.0 header's default expansion device: buttons of the first and of the second player that are wired to the
 * other port. 5: the first player's stick is read at $4017, the second player's at $4016; buttons 1 to 4 belong to the
 * cabinet and do not cross: 1 and 3, in place of Select and Start, are read at $4016, 2 and 4 at $4017. 6: the Japanese
 * Pinball reads one flipper at each port: the first player's B is A at $4017, and the second player's A is B at $4016.
 */
const CROSSING: Readonly<Record<number, readonly [number, number]>> = { 5: [0xf3, 0xf3], 6: [0x02, 0x01] };
const PINBALL = 6;
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
  /** Switches that are on, number 1 in bit 0; a setting, no state. */
  dipSwitches: number;
  private readonly expansion: number;

  static readonly derived = ['dipSwitches'];

  /** `expansion` is the header's default expansion device. */
  constructor(dipSwitches: number, expansion: number) {
    this.dipSwitches = dipSwitches & 0xff;
    this.expansion = expansion;
  }

  /** Drop a coin into the first (0) or second (1) slot: one bit, since games take both for two coins. */
  insertCoin(slot: 0 | 1): void {
    this.coins = 1 << slot;
    // One more, since the frame that is about to begin counts one down at once.
    this.coinFrames = COIN_FRAMES + 1;
  }

  /** A frame begins. */
  startFrame(): void {
    if (this.coinFrames > 0 && --this.coinFrames === 0) this.coins = 0;
  }

  /** Buttons of player `player` (0 or 1) that are wired to the other player's port. */
  crossing(player: 0 | 1): number {
    return CROSSING[this.expansion]?.[player] ?? 0;
  }

  /** A player holds `mask` of the buttons that cross over to `pad`. */
  cross(player: 0 | 1, mask: number, pad: { buttons: number }): void {
    const isPinball = this.expansion === PINBALL;
    const crossing = isPinball ? this.crossing(player === 0 ? 1 : 0) : this.crossing(player);
    const arriving = isPinball && mask !== 0 ? crossing : mask;
    pad.buttons = (pad.buttons & ~crossing) | arriving;
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
    this.coinFrames = s.version >= 2 ? s.u8(this.coinFrames, COIN_FRAMES + 1) : 0;
  }
}
