import type { StateIO } from '../../base/state.ts';
import type { CartMemory } from '../memory.ts';

/** How much of a command has come: the two unlocking writes, the same again after $80, the byte after $A0. */
const IDLE = 0;
const UNLOCK = 1;
const COMMAND = 2;
const ERASE = 3;
const ERASE_UNLOCK = 4;
const ERASE_COMMAND = 5;
const PROGRAM = 6;

/** The number of the maker, SST. */
const MAKER = 0xbf;
/** SST39SF010A, 020A and 040, by the chip's size. */
const DEVICES: Readonly<Record<number, number>> = { 131072: 0xb5, 262144: 0xb6, 524288: 0xb7 };
const SECTOR = 0x1000;

/**
 * PRG ROM that programs itself: an SST39SF0x0 (datasheet S71147, table 4). The chip is busy for up to 20 us with a byte
 * and 25 ms with a sector; here it is ready at once, which is how a game's polling loop ends.
 */
export class Flash {
  /** After "software ID entry" reads give maker and device instead of what is stored. */
  readsId = false;
  private step = IDLE;
  private readonly bytes: Uint8Array;

  constructor(memory: CartMemory) {
    this.bytes = memory.view(memory.prgRom);
  }

  power(): void {
    this.readsId = false;
    this.step = IDLE;
  }

  /** The byte at an address in ID mode: the maker at even ones, the device at odd ones. */
  id(address: number): number {
    return address & 1 ? (DEVICES[this.bytes.length] ?? 0xb7) : MAKER;
  }

  /**
   * A write at offset `at` in the chip. Commands are known by A14-A0; a write that belongs to none ends the one begun.
   */
  write(at: number, data: number): void {
    const low = at & 0x7fff;
    const isFirst = low === 0x5555 && data === 0xaa;
    const isSecond = low === 0x2aaa && data === 0x55;
    const { step } = this;
    this.step = IDLE;
    if (step === PROGRAM) this.bytes[at % this.bytes.length] &= data;
    else if (step === COMMAND && low === 0x5555) this.command(data);
    else if (step === ERASE_COMMAND) this.erase(at, data);
    else if (data === 0xf0) this.readsId = false;
    else if (isFirst && (step === IDLE || step === ERASE)) this.step = step + 1;
    else if (isSecond && (step === UNLOCK || step === ERASE_UNLOCK)) this.step = step + 1;
  }

  private command(data: number): void {
    if (data === 0xa0) this.step = PROGRAM;
    else if (data === 0x80) this.step = ERASE;
    else if (data === 0x90) this.readsId = true;
    else if (data === 0xf0) this.readsId = false;
  }

  /** $30: the 4 KiB sector at `at`; $10: all of it. */
  private erase(at: number, data: number): void {
    const { bytes } = this;
    const start = (at % bytes.length) & ~(SECTOR - 1);
    if (data === 0x30) bytes.fill(0xff, start, start + SECTOR);
    else if (data === 0x10 && (at & 0x7fff) === 0x5555) bytes.fill(0xff);
  }

  state(s: StateIO): void {
    this.readsId = s.bit(this.readsId);
    this.step = s.u8(this.step, PROGRAM);
  }
}
