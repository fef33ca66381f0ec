import type { StateIO } from '../../base/state.ts';

/** Between commands; a start bit begins one. */
const IDLE = 0;
const COMMAND = 1;
/** The data of a write, to one word or to all. */
const WRITING = 2;
const WRITING_ALL = 3;
const READING = 4;
/** Nothing more until it is deselected. */
const DONE = 5;

/**
 * Bits of a command after its start bit: two of the operation, eight of the address, of which the highest is ignored.
 */
const COMMAND_BITS = 10;
const ADDRESS = 0x7f;

/**
 * A serial EEPROM on three wires (Microwire): a 93C56 of 128 words of 16 bits, as Microchip's and Atmel's data sheets have
 * it. A write takes no time here, so it is always ready.
 */
export class Microwire {
  /** The data line as the EEPROM drives it; 1 when it does not. */
  out = 1;
  private readonly bytes: Uint8Array;
  private phase = IDLE;
  private clock = 0;
  private shift = 0;
  private bits = 0;
  private address = 0;
  /** Whether writes are enabled: not when it is switched on. */
  private writable = false;

  /** `bytes` is the memory itself, 256 bytes, a word's low byte first. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  power(): void {
    this.out = 1;
    this.phase = IDLE;
    this.clock = 0;
    this.shift = 0;
    this.bits = 0;
    this.address = 0;
    this.writable = false;
  }

  /** The three lines have new levels, 0 or 1. */
  drive(select: number, clock: number, line: number): void {
    if (!select) {
      this.phase = IDLE;
      this.out = 1;
    } else if (clock && !this.clock) this.rise(line);
    this.clock = clock;
  }

  /** The clock rises: a bit is read, or the next one put out. */
  private rise(line: number): void {
    switch (this.phase) {
      case IDLE:
        if (line) this.begin(COMMAND);
        break;
      case COMMAND:
        this.take(line);
        if (this.bits === COMMAND_BITS) this.execute(this.shift >> 8, this.shift & 0xff);
        break;
      case WRITING:
      case WRITING_ALL:
        this.take(line);
        if (this.bits === 16) this.finish();
        break;
      case READING:
        this.out = (this.shift >> 15) & 1;
        this.shift = (this.shift << 1) & 0xffff;
        this.bits++;
        if (this.bits === 16) this.load(this.address + 1);
    }
  }

  private begin(phase: number): void {
    this.phase = phase;
    this.shift = 0;
    this.bits = 0;
  }

  private take(line: number): void {
    this.shift = ((this.shift << 1) | line) & 0xffff;
    this.bits++;
  }

  private execute(operation: number, address: number): void {
    this.address = address & ADDRESS;
    this.phase = DONE;
    if (operation === 2) {
      this.begin(READING);
      this.load(address);
      // A 0 comes before the first word.
      this.out = 0;
    } else if (operation === 1) this.begin(WRITING);
    else if (operation === 3) this.store(this.address, 0xffff);
    else this.executeExtended(address >> 6);
  }

  /** Operation 0: what the address's two upper bits say. */
  private executeExtended(operation: number): void {
    if (operation === 1) this.begin(WRITING_ALL);
    else if (operation === 2) this.storeAll(0xffff);
    else this.writable = operation === 3;
  }

  private load(address: number): void {
    this.address = address & ADDRESS;
    const at = this.address << 1;
    this.shift = this.bytes[at] | (this.bytes[at + 1] << 8);
    this.bits = 0;
  }

  /** All bits of a write are in. */
  private finish(): void {
    if (this.phase === WRITING) this.store(this.address, this.shift);
    else this.storeAll(this.shift);
    this.phase = DONE;
  }

  private storeAll(word: number): void {
    for (let i = 0; i <= ADDRESS; i++) this.store(i, word);
  }

  private store(address: number, word: number): void {
    if (!this.writable) return;
    this.bytes[address << 1] = word & 0xff;
    this.bytes[(address << 1) | 1] = word >> 8;
  }

  state(s: StateIO): void {
    this.out = s.u8(this.out, 1);
    this.phase = s.u8(this.phase, DONE);
    this.clock = s.u8(this.clock);
    this.shift = s.u16(this.shift);
    this.bits = s.u8(this.bits, 16);
    this.address = s.u8(this.address, ADDRESS);
    this.writable = s.bit(this.writable);
  }
}
