import type { StateIO } from '../../base/state.ts';

/** Where in a transfer an EEPROM is. */
const IDLE = 0;
const DEVICE = 1;
const WORD_ADDRESS = 2;
const WRITING = 3;
const READING = 4;

/**
 * A serial EEPROM on two wires (I2C): 24C02 (256 bytes, with a device address) or X24C01 (128 bytes, the
 * word address comes first). https://www.nesdev.org/wiki/INES_Mapper_016
 */
export class Eeprom {
  /** The data line as the EEPROM drives it: 0 pulls it down. */
  out = 1;
  private readonly bytes: Uint8Array;
  private readonly hasDeviceAddress: boolean;
  private phase = IDLE;
  /** Whether the byte on the line is sent by the EEPROM; then the console acknowledges it. */
  private sending = false;
  private clock = 0;
  private line = 0;
  private shift = 0;
  private bits = 0;
  private address = 0;

  /** `bytes` is the memory itself, 128 bytes (X24C01) or 256 (24C02). */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.hasDeviceAddress = bytes.length > 128;
  }

  /** The two lines have new levels, 0 or 1. */
  drive(clock: number, line: number): void {
    if (this.clock && clock && line !== this.line) {
      // The data line moves while the clock is high: down is start, up is stop.
      this.phase = line ? IDLE : DEVICE;
      this.sending = false;
      this.bits = 0;
      this.shift = 0;
      this.out = 1;
    } else if (!this.clock && clock) this.rise(line);
    else if (this.clock && !clock) this.fall();
    this.clock = clock;
    this.line = line;
  }

  /** Bits are read when the clock rises. */
  private rise(line: number): void {
    if (this.phase === IDLE) return;
    if (this.bits < 8) {
      if (!this.sending) this.shift = ((this.shift << 1) | line) & 0xff;
    } else if (this.sending && line) {
      // No acknowledgement: the console wants no more.
      this.phase = IDLE;
    }
    this.bits++;
  }

  /** The EEPROM changes its output when the clock falls. */
  private fall(): void {
    if (this.phase === IDLE) {
      this.out = 1;
      return;
    }
    if (this.bits === 8) {
      if (this.sending) this.out = 1;
      else this.take();
      return;
    }
    if (this.bits === 9) {
      this.bits = 0;
      this.shift = 0;
      this.sending = this.phase === READING;
      if (this.sending) this.loadByte();
    }
    this.out = this.sending ? (this.shift >> (7 - this.bits)) & 1 : 1;
  }

  /** Eight bits have come in; acknowledged by a 0, unless they are not for this chip. */
  private take(): void {
    const value = this.shift;
    this.out = 0;
    if (this.phase === DEVICE && this.hasDeviceAddress) {
      if ((value & 0xf0) !== 0xa0) {
        this.phase = IDLE;
        this.out = 1;
      } else this.phase = value & 1 ? READING : WORD_ADDRESS;
    } else if (this.phase === DEVICE) {
      this.address = value >> 1;
      this.phase = value & 1 ? READING : WRITING;
    } else if (this.phase === WORD_ADDRESS) {
      this.address = value;
      this.phase = WRITING;
    } else {
      this.bytes[this.address] = value;
      // A write stays within its page: 4 bytes in the X24C01, 8 in the 24C02.
      const page = this.hasDeviceAddress ? 7 : 3;
      this.address = (this.address & ~page) | ((this.address + 1) & page);
    }
  }

  private loadByte(): void {
    this.shift = this.bytes[this.address];
    this.address = (this.address + 1) & (this.bytes.length - 1);
  }

  state(s: StateIO): void {
    const last = this.bytes.length - 1;
    this.out = s.u8(this.out, 1);
    this.phase = s.u8(this.phase, READING);
    this.sending = s.bit(this.sending);
    this.clock = s.u8(this.clock);
    this.line = s.u8(this.line);
    this.shift = s.u8(this.shift);
    this.bits = s.u8(this.bits, 9);
    this.address = s.u8(this.address, last);
  }
}
