import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import type { DiskSlot } from '../board.ts';
import { diskOf, SIDE, sideOf, sidesOf, updateCrc } from './disk.ts';

/** CPU cycles for a byte: 96,400 bits a second. */
const CYCLES_PER_BYTE = 149;
/** CPU cycles in which the head goes back to the beginning. */
const REWIND = 50000;
/** No disk is in the drive. */
export const EJECTED = -1;
/** A game that asks for the drive's state more often than this, and reads nothing, waits for another side. */
const WAITING_CHECKS = 20;
/** Checks that are further apart than this, in CPU cycles, do not count as waiting. */
const PATIENCE = 3000000;
/** CPU cycles for which the drive is empty while a side is changed: 1.3 s. */
const CHANGING = 2300000;

/** Bits of $4025. https://www.nesdev.org/wiki/Family_Computer_Disk_System#FDS_Control_($4025) */
const Control = { Motor: 0x01, Reset: 0x02, Read: 0x04, Crc: 0x10, Start: 0x40, Irq: 0x80 } as const;

/** The disk drive: bytes pass under its head, and come or go one at a time. */
export class FdsDrive implements DiskSlot {
  /** The interrupt for a byte. */
  irq = 0;
  /** Whether the next side is put in by itself when the game waits for one. The player's choice, not state. */
  changesSides = true;
  private readonly tracks: Uint8Array;
  private readonly trackLength: number;
  private readonly sides: number;
  /** The side under the head, from 0; `EJECTED` without a disk. */
  private side = 0;
  /** The side to be put in next, when the change is under way. */
  private nextSide = EJECTED;
  private control = 0;
  private position = 0;
  /** CPU cycles until the next byte. */
  private delay = 0;
  /** The head is at the end, or on its way back. */
  private ended = true;
  private scanning = false;
  /** A byte came or went and was not served yet. */
  private transferred = false;
  /** The start mark has passed. */
  private inBlock = false;
  private readData = 0;
  private writeData = 0;
  private crc = 0;
  private crcError = false;
  private crcBytes = 0;
  private checks = 0;
  private sinceCheck = 0;
  private untilInsert = 0;

  static readonly derived = ['tracks'];

  /** `tracks`: all sides one after the other, each as `trackOf` makes it, of `trackLength` bytes. */
  constructor(tracks: Uint8Array, trackLength: number) {
    this.tracks = tracks;
    this.trackLength = trackLength;
    this.sides = tracks.length / trackLength;
  }

  /** How many sides there are, and which one is in: from 0, `EJECTED` for none. */
  get sideCount(): number {
    return this.sides;
  }

  get inserted(): number {
    return this.side;
  }

  /** Put in side `side`, or take the disk out (`EJECTED`). A change goes by an empty drive, which games look for. */
  insert(side: number): void {
    this.eject();
    if (side < 0 || side >= this.sides) return;
    this.nextSide = side;
    this.untilInsert = CHANGING;
  }

  image(): Uint8Array {
    const image = new Uint8Array(this.sides * SIDE);
    for (let side = 0; side < this.sides; side++) {
      const start = side * this.trackLength;
      image.set(sideOf(this.tracks.subarray(start, start + this.trackLength)), side * SIDE);
    }
    return image;
  }

  withImage(image: Uint8Array): Uint8Array | null {
    const sides = sidesOf(image);
    const disk = sides.length === this.sides ? diskOf(sides, this.trackLength) : null;
    return disk?.length === this.tracks.length ? disk : null;
  }

  private eject(): void {
    this.side = EJECTED;
    this.nextSide = EJECTED;
    this.untilInsert = 0;
    this.stop();
  }

  power(): void {
    this.side = 0;
    this.nextSide = EJECTED;
    this.untilInsert = 0;
    this.control = 0;
    this.irq = 0;
    this.transferred = false;
    this.checks = 0;
    this.stop();
  }

  private stop(): void {
    this.ended = true;
    this.scanning = false;
    this.inBlock = false;
  }

  /** $4024: the next byte to write. */
  write(data: number): void {
    this.writeData = data;
    this.served();
  }

  /** $4025. */
  drive(data: number): void {
    this.control = data;
    this.irq = 0;
    if ((data & Control.Motor) === 0) this.stop();
    else if (this.ended && this.side !== EJECTED) this.rewind();
  }

  private rewind(): void {
    this.ended = false;
    this.position = 0;
    this.delay = REWIND;
    this.inBlock = false;
  }

  private served(): void {
    this.transferred = false;
    this.irq = 0;
  }

  /** $4031: the last byte read. */
  read(): number {
    this.served();
    return this.readData;
  }

  /** What `read` gives, without its effects. */
  get lastRead(): number {
    return this.readData;
  }

  /** Whether the motor is on. */
  get runs(): boolean {
    return (this.control & Control.Motor) !== 0;
  }

  /** The drive's bits of $4030: transferred (twice), CRC error, end of the disk. */
  get status(): number {
    return (this.transferred ? 0x82 : 0) | (this.crcError ? 0x10 : 0) | (this.ended ? 0x40 : 0);
  }

  /** $4030 was read: the byte counts as served. */
  acknowledge(): void {
    this.served();
  }

  /** $4032: no disk, not ready, protected. */
  get state4032(): number {
    if (this.side === EJECTED) return 0x07;
    return this.scanning ? 0 : 0x02;
  }

  /** $4032 was read. A game that asks again and again while the motor stands still waits for another side. */
  checked(): void {
    if (!this.changesSides || this.sides < 2 || this.side === EJECTED || (this.control & Control.Motor) !== 0) return;
    this.checks = this.sinceCheck < PATIENCE ? this.checks + 1 : 1;
    this.sinceCheck = 0;
    if (this.checks <= WAITING_CHECKS) return;
    this.checks = 0;
    this.insert((this.side + 1) % this.sides);
  }

  private get isTurning(): boolean {
    const { Motor, Reset } = Control;
    if (this.side === EJECTED || (this.control & Motor) === 0 || this.ended) return false;
    return this.scanning || (this.control & Reset) === 0;
  }

  /** CPU cycles until something can happen by itself, 1 or more. */
  get cyclesToEvent(): number {
    return this.isTurning && (this.control & Control.Irq) !== 0 ? Math.max(1, this.delay) : NEVER;
  }

  /** CPU cycles pass. */
  count(cycles: number): void {
    this.sinceCheck = Math.min(this.sinceCheck + cycles, PATIENCE);
    if (this.untilInsert > 0) this.countInsertion(cycles);
    let left = cycles;
    while (left >= this.delay && this.isTurning) {
      left -= this.delay;
      this.delay = CYCLES_PER_BYTE;
      this.passByte();
    }
    if (this.isTurning) this.delay -= left;
  }

  private countInsertion(cycles: number): void {
    this.untilInsert = Math.max(0, this.untilInsert - cycles);
    if (this.untilInsert > 0) return;
    this.side = this.nextSide;
    this.nextSide = EJECTED;
    if ((this.control & Control.Motor) !== 0) this.rewind();
  }

  /** A byte passes under the head. */
  private passByte(): void {
    this.scanning = true;
    this.checks = 0;
    const at = this.side * this.trackLength + this.position;
    if ((this.control & Control.Read) !== 0) this.readByte(at);
    else this.writeByte(at);
    if (++this.position < this.trackLength) return;
    // At the end of the disk the drive stops the motor, and the head springs back.
    this.control &= ~Control.Motor;
    this.stop();
  }

  private transfer(): void {
    this.transferred = true;
    if ((this.control & Control.Irq) !== 0) this.irq = 1;
  }

  private readByte(at: number): void {
    const data = this.tracks[at];
    if ((this.control & Control.Start) === 0) {
      this.inBlock = false;
      this.crc = 0;
      return;
    }
    this.crc = updateCrc(this.crc, data);
    if (!this.inBlock) {
      // The first byte that is not 0 is the start mark; it is not handed on.
      this.inBlock = data !== 0;
      if (!this.inBlock) this.crc = 0;
      return;
    }
    // While the checksum passes, the rest of it is looked at ahead: it must come out as 0.
    if ((this.control & Control.Crc) === 0) this.crcBytes = 0;
    else if (this.crcBytes++ === 0) this.crcError = updateCrc(this.crc, this.tracks[at + 1]) !== 0;
    this.readData = data;
    this.transfer();
  }

  private writeByte(at: number): void {
    let data = 0;
    if ((this.control & Control.Crc) === 0) {
      this.crcBytes = 0;
      this.transfer();
      data = this.writeData;
      if ((this.control & Control.Start) === 0) {
        data = 0;
        this.crc = 0;
      } else this.crc = updateCrc(this.crc, data);
    } else {
      if (this.crcBytes++ === 0) this.crc = updateCrc(updateCrc(this.crc, 0), 0);
      data = this.crc & 0xff;
      this.crc >>= 8;
    }
    this.tracks[at] = data;
    this.inBlock = false;
  }

  state(s: StateIO): void {
    const { sides, trackLength } = this;
    this.irq = s.u8(this.irq, 1);
    this.side = s.i32(this.side, EJECTED, sides - 1);
    this.nextSide = s.i32(this.nextSide, EJECTED, sides - 1);
    this.control = s.u8(this.control);
    this.position = s.i32(this.position, 0, trackLength);
    this.delay = s.i32(this.delay, 0, REWIND);
    this.ended = s.bit(this.ended);
    this.scanning = s.bit(this.scanning);
    this.transferred = s.bit(this.transferred);
    this.inBlock = s.bit(this.inBlock);
    this.readData = s.u8(this.readData);
    this.writeData = s.u8(this.writeData);
    this.crc = s.u16(this.crc);
    this.crcError = s.bit(this.crcError);
    this.crcBytes = s.i32(this.crcBytes, 0, NEVER);
    this.checks = s.i32(this.checks, 0, WAITING_CHECKS);
    this.sinceCheck = s.i32(this.sinceCheck, 0, PATIENCE);
    this.untilInsert = s.i32(this.untilInsert, 0, CHANGING);
  }
}
