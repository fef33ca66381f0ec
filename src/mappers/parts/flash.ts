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

/** A kind of flash memory: what it says of itself, and how commands are addressed. */
interface FlashKind {
  readonly maker: number;
  /** By the chip's size in bytes; what is not listed has the last one. */
  readonly devices: Readonly<Record<number, number>>;
  /** Bytes that are erased at once. */
  readonly sector: number;
  /** Where the two unlocking writes go, by those bits of the address that `mask` has. */
  readonly unlock: readonly [number, number];
  readonly mask: number;
}

/** SST39SF010A, 020A and 040: datasheet S71147, table 4. */
const SST39SF: FlashKind = {
  maker: 0xbf,
  devices: { 131072: 0xb5, 262144: 0xb6, 524288: 0xb7 },
  sector: 0x1000,
  unlock: [0x5555, 0x2aaa],
  mask: 0x7fff,
};

/** AMIC A29040B. https://www.nesdev.org/wiki/NES_2.0_Mapper_451; its commands as FCEUmm has them. */
export const A29040B: FlashKind = {
  maker: 0x37,
  devices: { 524288: 0x86 },
  sector: 0x10000,
  unlock: [0x555, 0x2aa],
  mask: 0xfff,
};

/**
 * PRG ROM that programs itself. The chip is busy for up to 20 us with a byte
 * and 25 ms with a sector; here it is ready at once, which is how a game's polling loop ends.
 */
export class Flash {
  /** After "software ID entry" reads give maker and device instead of what is stored. */
  readsId = false;
  private step = IDLE;
  private readonly bytes: Uint8Array;
  private readonly kind: FlashKind;

  constructor(memory: CartMemory, kind: FlashKind = SST39SF) {
    this.bytes = memory.view(memory.prgRom);
    this.kind = kind;
  }

  power(): void {
    this.readsId = false;
    this.step = IDLE;
  }

  /** The byte at an address in ID mode: the maker at even ones, the device at odd ones. */
  id(address: number): number {
    const { maker, devices } = this.kind;
    return address & 1 ? (devices[this.bytes.length] ?? Object.values(devices).at(-1) ?? maker) : maker;
  }

  /**
   * A write at offset `at` in the chip. Commands are known by its lower bits; a write that belongs to none ends the one begun.
   */
  write(at: number, data: number): void {
    const { unlock, mask } = this.kind;
    const low = at & mask;
    const isFirst = low === (unlock[0] & mask) && data === 0xaa;
    const isSecond = low === (unlock[1] & mask) && data === 0x55;
    const { step } = this;
    this.step = IDLE;
    if (step === PROGRAM) this.bytes[at % this.bytes.length] &= data;
    else if (step === COMMAND && low === unlock[0]) this.command(data);
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

  /** $30: the sector at `at`; $10: all of it. */
  private erase(at: number, data: number): void {
    const { bytes } = this;
    const { sector, unlock, mask } = this.kind;
    const start = (at % bytes.length) & ~(sector - 1);
    if (data === 0x30) bytes.fill(0xff, start, start + sector);
    else if (data === 0x10 && (at & mask) === unlock[0]) bytes.fill(0xff);
  }

  state(s: StateIO): void {
    this.readsId = s.bit(this.readsId);
    this.step = s.u8(this.step, PROGRAM);
  }
}
