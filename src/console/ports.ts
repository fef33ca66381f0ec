import type { StateIO } from '../base/state.ts';

/** What is plugged into a controller port: its pins. */
export interface PortDevice {
  /** OUT0 is high: take in the buttons, as often as it is said. */
  strobe(): void;
  /** The data lines D0-D4 as they are now, in bits 0-4. */
  read(): number;
  /** The read is over (/OE rises): the next bit comes to the front. */
  clock(): void;
  /** All that a snapshot must keep. */
  state(s: StateIO): void;
}

/**
 * The standard pad: an eight-bit shift register that fills up with ones.
 * Source: https://www.nesdev.org/wiki/Standard_controller
 */
export class StandardPad implements PortDevice {
  /** Buttons held: bit 0 A, 1 B, 2 Select, 3 Start, 4 Up, 5 Down, 6 Left, 7 Right. */
  buttons = 0;
  private shift = 0xff;

  strobe(): void {
    this.shift = this.buttons;
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

/** No cycle that matters any more. */
const LONG_AGO = -1000;

/**
 * The 2A03's side of the controller ports. OUT0 changes only between a get and a put cycle, so pads see a
 * strobe that lasted over a get cycle; reads in consecutive cycles are one clock.
 * Source: AccuracyCoin "Controller Strobing" and "Controller Clocking".
 */
export class Ports {
  readonly devices: [PortDevice, PortDevice];
  /** OUT2-OUT0 as written. */
  private out = 0;
  /** The cycle up to which `out` has been looked at. */
  private settledAt = 0;
  private readonly lastRead = new Int32Array(2).fill(LONG_AGO);
  private readonly clockDue = new Uint8Array(2);

  constructor(first: PortDevice, second: PortDevice) {
    this.devices = [first, second];
  }

  /** A write to $4016 in CPU cycle `cycle`. */
  write(data: number, cycle: number): void {
    this.settle(cycle);
    this.out = data & 7;
  }

  /** A read of port `port` in CPU cycle `cycle`: bits 0-4. */
  read(port: 0 | 1, cycle: number): number {
    this.settle(cycle);
    const device = this.devices[port];
    if (this.clockDue[port] !== 0 && cycle - this.lastRead[port] > 1) device.clock();
    this.clockDue[port] = 1;
    this.lastRead[port] = cycle;
    return device.read();
  }

  /** All cycle numbers become `cycles` (even) less. */
  rebase(cycles: number): void {
    this.settledAt = Math.max(this.settledAt - cycles, LONG_AGO);
    for (let port = 0; port < 2; port++) this.lastRead[port] = Math.max(this.lastRead[port] - cycles, LONG_AGO);
  }

  power(): void {
    this.out = 0;
    this.settledAt = 0;
    this.lastRead.fill(LONG_AGO);
    this.clockDue.fill(0);
  }

  state(s: StateIO): void {
    this.out = s.u8(this.out);
    this.settledAt = s.i32(this.settledAt);
    s.block32(this.lastRead);
    s.block(this.clockDue);
    this.devices[0].state(s);
    this.devices[1].state(s);
  }

  /** Get cycles are the even ones; each one since then with OUT0 high has loaded the pads. */
  private settle(cycle: number): void {
    const since = this.settledAt;
    this.settledAt = cycle;
    if ((this.out & 1) === 0) return;
    const cycles = cycle - since;
    if (cycles >= 2 || (cycles === 1 && (since & 1) === 0)) {
      this.devices[0].strobe();
      this.devices[1].strobe();
      this.clockDue.fill(0);
    }
  }
}
