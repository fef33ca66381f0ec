import type { StateIO } from '../../base/state.ts';
import { LONG_AGO, rebasedPast } from '../../base/time.ts';
import { Expansion } from './device.ts';

/** Characters of a transmission: the digits, right-aligned, and the signature that games look for. */
const CHARACTERS = 20;
const SIGNATURE = 'EPOCH\r\n';
/** A start bit, eight of data, a stop bit. */
const BITS = 10;
const BAUD = 1200;

/**
 * The Barcode Battler II as a reader: a scanned code goes out at 1,200 baud on D2 of the second port, low for a 1.
 * Source: barcodebattler.co.uk, "Connectivity Mode": signal format.
 */
export class BarcodeBattler extends Expansion {
  readonly kind: number = 11;
  private readonly digits = new Uint8Array(CHARACTERS);
  private since = LONG_AGO;
  private readonly cyclesPerBit: number;

  /** `cpuHz`: CPU cycles a second. */
  constructor(cpuHz: number) {
    super();
    this.cyclesPerBit = cpuHz / BAUD;
  }

  scan(digits: readonly number[], cycle: number): void {
    const text = `${digits.join('')}${SIGNATURE}`.padStart(CHARACTERS, ' ');
    for (let i = 0; i < CHARACTERS; i++) this.digits[i] = text.charCodeAt(i);
    this.since = cycle;
  }

  read(port: 0 | 1, cycle: number): number {
    if (port === 0) return 0;
    const bit = Math.floor((cycle - this.since) / this.cyclesPerBit);
    if (bit < 0 || bit >= CHARACTERS * BITS) return 0;
    const place = bit % BITS;
    if (place === 0) return 0x04;
    if (place === BITS - 1) return 0;
    return ((this.digits[Math.floor(bit / BITS)] >> (place - 1)) & 1) === 0 ? 0x04 : 0;
  }

  override rebase(cycles: number): void {
    this.since = rebasedPast(this.since, cycles);
  }

  state(s: StateIO): void {
    s.block(this.digits);
    this.since = s.time(this.since);
  }
}
