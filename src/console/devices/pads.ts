import type { StateIO } from '../../base/state.ts';
import { Expansion, type PortDevice } from './device.ts';

/**
 * The standard pad: an eight-bit shift register that fills up with ones.
 * Source: https://www.nesdev.org/wiki/Standard_controller
 */
export class StandardPad implements PortDevice {
  readonly kind: number = 1;
  /** Buttons held: bit 0 A, 1 B, 2 Select, 3 Start, 4 Up, 5 Down, 6 Left, 7 Right. */
  buttons = 0;
  /** Buttons that are wired as held. */
  private readonly soldered: number;
  /** Zeros until the first strobe: a program that runs from $4016 before it finds RTI there (apu_register_activation). */
  private shift = 0;

  constructor(soldered = 0) {
    this.soldered = soldered;
  }

  power(): void {
    this.shift = 0;
  }

  strobe(): void {
    this.shift = this.buttons | this.soldered;
  }

  read(): number {
    return this.shift & 1;
  }

  clock(): void {
    this.shift = (this.shift >> 1) | 0x80;
  }

  state(s: StateIO): void {
    this.buttons = s.u8(this.buttons);
    this.shift = s.u8(this.shift);
  }
}

/** Nothing is plugged in: the data lines read 0. */
export class EmptyPort implements PortDevice {
  readonly kind: number = 13;
  strobe(): void {}
  read(): number {
    return 0;
  }
  clock(): void {}
  state(_s: StateIO): void {}
}

/** Two pads and a signature, one after the other on one line: 24 bits, then ones. */
class PadChain {
  readonly first: StandardPad;
  readonly second: StandardPad;
  private readonly signature: number;
  private shift = 0;

  /** `signature` is sent lowest bit first. */
  constructor(first: StandardPad, second: StandardPad, signature: number) {
    this.first = first;
    this.second = second;
    this.signature = signature;
  }

  power(): void {
    this.shift = 0;
  }

  strobe(): void {
    this.shift = this.first.buttons | (this.second.buttons << 8) | (this.signature << 16) | (0xff << 24);
  }

  read(): number {
    return this.shift & 1;
  }

  clock(): void {
    // Ones follow.
    this.shift = (this.shift >> 1) | (1 << 31);
  }

  state(s: StateIO): void {
    this.first.state(s);
    this.second.state(s);
    this.shift = s.i32(this.shift);
  }
}

/** What an adapter sends after both pads, to be known by: lowest bit first. */
const SIGNATURES = [0x08, 0x04] as const;

/**
 * One plug of the Four Score (and of the Satellite) in its four-player position: the pad of this port, the one two
 * further on, and a signature. https://www.nesdev.org/wiki/Four_player_adapters
 */
export class FourScorePlug implements PortDevice {
  readonly kind: number = 2;
  private readonly chain: PadChain;

  constructor(port: 0 | 1, first: StandardPad, second: StandardPad) {
    this.chain = new PadChain(first, second, SIGNATURES[port]);
  }

  power(): void {
    this.chain.power();
  }

  strobe(): void {
    this.chain.strobe();
  }

  read(): number {
    return this.chain.read();
  }

  clock(): void {
    this.chain.clock();
  }

  state(s: StateIO): void {
    this.chain.state(s);
  }
}

/** Two pads in the Famicom's expansion port, on D1 of each port. https://www.nesdev.org/wiki/Standard_controller */
export class ExpansionPads extends Expansion {
  readonly kind: number = 6;
  private readonly pads: readonly [StandardPad, StandardPad];

  constructor(third: StandardPad, fourth: StandardPad) {
    super();
    this.pads = [third, fourth];
  }

  override strobe(): void {
    for (const pad of this.pads) pad.strobe();
  }

  read(port: 0 | 1): number {
    return this.pads[port].read() << 1;
  }

  override clock(port: 0 | 1): void {
    this.pads[port].clock();
  }

  state(s: StateIO): void {
    for (const pad of this.pads) pad.state(s);
  }
}

/**
 * Hori's 4 Players Adapter: as the Four Score, but on D1, and with the signatures the other way round.
 * https://www.nesdev.org/wiki/Four_player_adapters
 */
export class Hori4 extends Expansion {
  readonly kind: number = 7;
  private readonly chains: readonly [PadChain, PadChain];

  constructor(pads: readonly StandardPad[]) {
    super();
    this.chains = [new PadChain(pads[0], pads[2], SIGNATURES[1]), new PadChain(pads[1], pads[3], SIGNATURES[0])];
  }

  override strobe(): void {
    for (const chain of this.chains) chain.strobe();
  }

  read(port: 0 | 1): number {
    return this.chains[port].read() << 1;
  }

  override clock(port: 0 | 1): void {
    this.chains[port].clock();
  }

  state(s: StateIO): void {
    for (const chain of this.chains) chain.state(s);
  }
}
