import { COMMON, type Revisions } from '../base/revisions.ts';
import type { StateIO } from '../base/state.ts';
import { LONG_AGO, NEVER, rebasedPast } from '../base/time.ts';
import type { Epsm } from '../mappers/sound/epsm.ts';
import type { ExpansionDevice, PortDevice } from './devices/device.ts';
import type { VsPanel } from './devices/vs-panel.ts';

/** Bytes of a snapshot kept for each device. */
const DEVICE_STATE = 32;
/** D2 of the first port: the Famicom's microphone. */
const MICROPHONE = 0x04;

/**
 * The 2A03's side of the controller ports. OUT0 changes only between a get and a put cycle, so pads see a
 * strobe that lasted over a get cycle; reads in consecutive cycles are one clock.
 * Source: AccuracyCoin "Controller Strobing" and "Controller Clocking".
 */
export class Ports {
  readonly devices: [PortDevice, PortDevice];
  /** What is in the Famicom's expansion port. */
  expansion: ExpansionDevice | null = null;
  /** The sound board below the console, which hears what is written to $4016; null for none. */
  epsm: Epsm | null = null;
  /** Coins and switches, on a VS. System. */
  readonly panel: VsPanel | null;
  /** Somebody speaks into the microphone of the Famicom's second pad. https://www.nesdev.org/wiki/Standard_controller */
  speaking = false;
  /** As a single bit, speech is noise: here that of a shift register, which each read steps. */
  private voice = 1;
  /** OUT2-OUT0 as written. */
  private out = 0;
  /** The cycle up to which `out` has been looked at. */
  private settledAt = 0;
  private readonly lastRead = new Int32Array(2).fill(LONG_AGO);
  /** Reads this many cycles apart are one clock. */
  private readonly clockGap: number;
  private readonly clockDue = new Uint8Array(2);

  constructor(first: PortDevice, second: PortDevice, revisions: Revisions = COMMON, panel: VsPanel | null = null) {
    this.panel = panel;
    this.devices = [first, second];
    this.clockGap = revisions.pads === 'famicom' ? 0 : 1;
  }

  /** Whether a device looks at the picture. */
  get seesPicture(): boolean {
    const { devices, expansion } = this;
    return devices[0].seesPicture === true || devices[1].seesPicture === true || expansion?.seesPicture === true;
  }

  /** A write to $4016 in CPU cycle `cycle`. */
  write(data: number, cycle: number): void {
    this.settle(cycle);
    this.out = data & 7;
    this.expansion?.drive(this.out, cycle);
    this.epsm?.drive(data, cycle);
  }

  /** A read of port `port` in CPU cycle `cycle`: bits 0-4. */
  read(port: 0 | 1, cycle: number): number {
    this.settle(cycle);
    const { expansion } = this;
    const device = this.devices[port];
    if (this.clockDue[port] !== 0 && cycle - this.lastRead[port] > this.clockGap) {
      device.clock();
      expansion?.clock(port);
    }
    // A device that keeps taking in its buttons is told of the clock all the same.
    if ((this.out & 1) !== 0 && cycle - this.lastRead[port] > this.clockGap) device.clockHeld?.();
    this.clockDue[port] = 1;
    this.lastRead[port] = cycle;
    let bits = device.read();
    if (expansion !== null) bits |= expansion.read(port, cycle);
    if (this.speaking && port === 0) bits |= this.speak();
    return bits;
  }

  private speak(): number {
    this.voice = (this.voice >> 1) ^ ((this.voice & 1) !== 0 ? 0xb8 : 0);
    return (this.voice & 1) !== 0 ? MICROPHONE : 0;
  }

  /** A frame begins: all cycle numbers become `cycles` (even) less. */
  rebase(cycles: number): void {
    this.settledAt = rebasedPast(this.settledAt, cycles);
    for (let port = 0; port < 2; port++) this.lastRead[port] = rebasedPast(this.lastRead[port], cycles);
    this.expansion?.rebase(cycles);
    this.epsm?.rebase(cycles);
    this.panel?.startFrame();
  }

  power(): void {
    this.out = 0;
    this.settledAt = 0;
    this.lastRead.fill(LONG_AGO);
    this.clockDue.fill(0);
    this.voice = 1;
    for (const device of this.devices) device.power?.();
    this.epsm?.power();
  }

  state(s: StateIO): void {
    this.out = s.u8(this.out, 7);
    this.settledAt = s.past(this.settledAt);
    s.block32(this.lastRead, LONG_AGO, NEVER);
    s.block(this.clockDue, 1);
    this.speaking = s.bit(this.speaking);
    this.voice = s.u8(this.voice);
    this.deviceState(s, this.devices[0]);
    this.deviceState(s, this.devices[1]);
    this.deviceState(s, this.expansion);
    this.panel?.state(s);
    // Before version 4 there was none.
    if (s.version >= 4) this.epsm?.state(s);
    else if (s.loading) this.epsm?.power();
  }

  /** Every device has the same room, so that a snapshot can be loaded after others were plugged in. */
  private deviceState(s: StateIO, device: PortDevice | ExpansionDevice | null): void {
    const kind = device?.kind ?? 0;
    const isSame = s.isKind(kind);
    const end = s.position + DEVICE_STATE;
    if (isSame) device?.state(s);
    s.padTo(end);
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
      this.expansion?.strobe();
      this.clockDue.fill(0);
    }
  }
}
