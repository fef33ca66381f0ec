import type { Region } from '../base/region.ts';
import type { Revisions } from '../base/revisions.ts';
import type { StateIO } from '../base/state.ts';
import { NEVER, rebased } from '../base/time.ts';

/** CPU cycles between two output clocks. https://www.nesdev.org/wiki/APU_DMC */
// biome-ignore format: one row each, as the wiki has them
const NTSC_PERIODS: readonly number[] = [428, 380, 340, 320, 286, 254, 226, 214, 190, 160, 142, 128, 106, 84, 72, 54];
// biome-ignore format: one row each, as the wiki has them
const PAL_PERIODS: readonly number[] = [398, 354, 316, 298, 276, 236, 210, 198, 176, 148, 132, 118, 98, 78, 66, 50];

/**
 * The delta modulation channel: a free-running output unit of eight bits, a one-byte buffer and a reader that
 * asks the DMA unit for bytes. https://www.nesdev.org/wiki/APU_DMC, https://www.nesdev.org/wiki/DMA
 */
export class Dmc {
  static readonly derived = ['next', 'control'];

  /** The output level, 0 to 127. */
  level = 0;
  /** The interrupt flag and line, bit 7 of $4015. */
  irq = false;
  /** The address of the next byte, $8000 to $FFFF. */
  address = 0xc000;
  /** The next cycle whose tick does anything here. */
  next = 0;
  private readonly periods: readonly number[];
  private readonly isLate: boolean;

  // $4010, $4012 and $4013 as written.
  private irqEnabled = false;
  /** It begins again where it ends. */
  loop = false;
  /** Which of the sixteen periods. */
  rate = 0;
  private startAddress = 0;
  private startLength = 0;

  /** Bytes still to be read, 0 to 4081. */
  bytes = 0;
  private buffer = 0;
  private bufferFull = false;
  private shifter = 0;
  /** Output clocks until the shifter is empty, 1 to 8. */
  private bits = 8;
  private silent = true;
  /** The get cycle in whose tick the timer runs out. */
  private expires = 0;

  /** Bit 4 of $4015 as last written. */
  private written = false;
  /** The same bit as the DMA unit sees it: two to five cycles later. */
  private enabled = false;
  /** The cycle in whose tick `enabled` becomes `written`. */
  private enableAt = NEVER;
  /** The cycle in whose tick a channel that was started asks for its first byte. */
  private loadAt = NEVER;
  /** The earlier of the two. */
  private control = NEVER;
  /** The reader asks for a byte. */
  private request = false;
  /**
   * A byte arrived in the cycle in whose tick the shifter runs empty: too late for the shifter, except in late chips.
   */
  private justArrived = false;
  /** The load DMA will end just before the shifter is empty: the reader will ask once too often. */
  private abortArmed = false;
  /** The reader asks once too often now. */
  private abortActive = false;
  /**
   * Late chips: the only byte of a sample arrived just as the shifter ran empty, and is read and played a second time
   * (AccuracyCoin, Implicit DMA Abort; https://www.nesdev.org/wiki/DMA).
   */
  private repeating = false;

  constructor(region: Region, revisions: Revisions) {
    this.isLate = revisions.cpu === 'late';
    this.periods = region.palApu ? PAL_PERIODS : NTSC_PERIODS;
    this.power(0);
  }

  /**
   * Everything to the power-on state; `now` is the next tick's cycle. The phase of the free-running output unit is
   * anything on a console: here it is `ahead` cycles ahead, an even number below eight clocks.
   */
  power(now: number, ahead = 0): void {
    this.level = 0;
    this.irqEnabled = false;
    this.loop = false;
    this.rate = 0;
    this.startAddress = 0xc000;
    this.startLength = 1;
    this.address = 0xc000;
    this.buffer = 0;
    this.bufferFull = false;
    this.shifter = 0;
    const period = this.periods[0];
    this.bits = 8 - (Math.floor(ahead / period) & 7);
    this.silent = true;
    this.expires = ((now + 1) & ~1) + period - ((ahead % period) & ~1);
    this.reset();
  }

  /** The reset button: as $00 written to $4015, at once; only bit 0 of the output level stays. */
  reset(): void {
    this.level &= 1;
    this.bytes = 0;
    this.irq = false;
    this.written = false;
    this.enabled = false;
    this.enableAt = NEVER;
    this.loadAt = NEVER;
    this.request = false;
    this.justArrived = false;
    this.abortArmed = false;
    this.abortActive = false;
    this.repeating = false;
    this.schedule();
  }

  /** Whether the DMA unit is asked for a byte now. */
  get wanted(): boolean {
    return this.request && (this.enabled || this.abortActive || this.repeating);
  }

  /** Whether the request is one that is withdrawn after one cycle. */
  get abortable(): boolean {
    return this.request && this.abortActive;
  }

  /** Bit 4 of $4015: bytes are left, and the last write did not switch the channel off. */
  get active(): boolean {
    return this.bytes > 0 && this.written;
  }

  /** Whether nothing but the free-running timer moves, so that clocks can be skipped. */
  get idle(): boolean {
    return this.silent && !this.bufferFull && this.bytes === 0 && this.control === NEVER && !this.abortArmed;
  }

  /** A write to $4010-$4013, `register` 0 to 3. */
  write(register: number, data: number): void {
    switch (register) {
      case 0:
        this.irqEnabled = (data & 0x80) !== 0;
        this.loop = (data & 0x40) !== 0;
        this.rate = data & 15;
        if (!this.irqEnabled) this.irq = false;
        break;
      case 1:
        this.level = data & 0x7f;
        break;
      case 2:
        this.startAddress = 0xc000 | (data << 6);
        break;
      default:
        this.startLength = (data << 4) | 1;
    }
  }

  /**
   * A write to $4015 in cycle `now`, before its tick. It reaches the DMA unit two cycles after a write on put, three
   * after one on get, and two later still if it switches off just as the output unit is clocked (AccuracyCoin,
   * Explicit DMA Abort).
   */
  setEnabled(on: boolean, now: number): void {
    const put = (now & 1) === 1;
    const untilClock = this.expires - now;
    this.irq = false;
    this.written = on;
    this.enableAt = put ? now + 2 : now + 3;
    if (!on) {
      const justClocked = put && untilClock === this.periods[this.rate] - 1;
      if (untilClock === 0 || justClocked) this.enableAt += 2;
    } else if (this.bytes === 0) {
      this.restart();
      // With a byte in the buffer the reader waits until the output unit has taken it.
      if (!this.bufferFull && !this.request) this.loadAt = this.enableAt;
      // The first byte will come two cycles before the shifter is empty (AccuracyCoin, Implicit DMA Abort).
      if (this.bits === 1 && untilClock === (put ? 7 : 8)) this.abortArmed = true;
    }
    this.schedule();
  }

  /** The byte asked for was read in get cycle `now`, before its tick. */
  deliver(byte: number, now: number): void {
    this.buffer = byte;
    this.bufferFull = true;
    this.request = false;
    this.abortActive = false;
    this.repeating = false;
    this.justArrived = this.expires === now && this.bits === 1;
    this.address = this.address === 0xffff ? 0x8000 : this.address + 1;
    if (this.bytes > 0) this.bytes--;
    if (this.bytes > 0) return;
    if (this.loop) {
      this.restart();
    } else {
      this.enabled = false;
      if (this.irqEnabled) this.irq = true;
    }
  }

  /** The cycle after a request too many is over. */
  endAbort(): void {
    this.abortActive = false;
  }

  /** The tick of cycle `next`. */
  tick(): void {
    const now = this.next;
    if (this.expires === now) this.clockOutput(now);
    if (this.control === now) this.reachControl(now);
    this.next = Math.min(this.expires, this.control);
  }

  /** All timer clocks of the cycles before `target`, while `idle`. */
  skip(target: number): void {
    if (this.expires >= target) return;
    const period = this.periods[this.rate];
    const clocks = Math.floor((target - 1 - this.expires) / period) + 1;
    this.expires += clocks * period;
    this.shifter = clocks > 7 ? 0 : this.shifter >> clocks;
    this.bits = ((this.bits - 1 - clocks) & 7) + 1;
    this.next = this.expires;
  }

  /** The earliest cycle whose tick may change `wanted`. */
  nextRequestChange(): number {
    let at = this.control;
    if ((this.bytes > 0 && !this.request) || this.abortArmed || (this.isLate && this.justArrived)) {
      at = Math.min(at, this.expires + (this.bits - 1) * this.periods[this.rate]);
    }
    return at;
  }

  /** All cycle numbers become `cycles` less. */
  rebase(cycles: number): void {
    this.expires -= cycles;
    this.enableAt = rebased(this.enableAt, cycles);
    this.loadAt = rebased(this.loadAt, cycles);
    this.schedule();
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    this.level = s.u8(this.level, 127);
    this.irq = s.bit(this.irq);
    this.address = s.u16(this.address);
    this.irqEnabled = s.bit(this.irqEnabled);
    this.loop = s.bit(this.loop);
    this.rate = s.u8(this.rate, 15);
    this.startAddress = s.u16(this.startAddress);
    this.startLength = s.u16(this.startLength, 4081);
    this.bytes = s.u16(this.bytes, 4081);
    this.buffer = s.u8(this.buffer);
    this.bufferFull = s.bit(this.bufferFull);
    this.shifter = s.u8(this.shifter);
    this.bits = s.u8(this.bits, 8);
    this.silent = s.bit(this.silent);
    this.expires = s.soon(this.expires, 428);
    this.written = s.bit(this.written);
    this.enabled = s.bit(this.enabled);
    this.enableAt = s.due(this.enableAt, 5);
    this.loadAt = s.due(this.loadAt, 5);
    this.request = s.bit(this.request);
    this.justArrived = s.bit(this.justArrived);
    this.abortArmed = s.bit(this.abortArmed);
    this.abortActive = s.bit(this.abortActive);
    this.repeating = s.bit(this.repeating);
    if (s.loading) this.schedule();
  }

  private restart(): void {
    this.address = this.startAddress;
    this.bytes = this.startLength;
  }

  /** What was written to $4015 reaches the DMA unit. */
  private reachControl(now: number): void {
    if (this.enableAt === now) {
      this.enableAt = NEVER;
      this.enabled = this.written;
      if (!this.enabled) this.bytes = 0;
    }
    if (this.loadAt === now) {
      this.loadAt = NEVER;
      if (!this.bufferFull) this.request = true;
    }
    this.schedule();
  }

  /** One clock of the output unit. */
  private clockOutput(now: number): void {
    this.expires = now + this.periods[this.rate];
    if (!this.silent) {
      if (this.shifter & 1) {
        if (this.level <= 125) this.level += 2;
      } else if (this.level >= 2) {
        this.level -= 2;
      }
    }
    this.shifter >>= 1;
    if (--this.bits > 0) return;
    this.bits = 8;
    const byteReady = this.bufferFull && (this.isLate || !this.justArrived);
    const isOnlyByte = this.isLate && this.justArrived && this.bytes === 0;
    this.justArrived = false;
    this.silent = !byteReady;
    if (byteReady) {
      this.shifter = this.buffer;
      this.bufferFull = false;
    }
    if (this.bufferFull) {
      this.abortArmed = false;
      return;
    }
    if (isOnlyByte) this.repeat();
    else if (this.bytes > 0 || this.abortArmed) this.request = true;
    this.abortActive = this.abortArmed;
    this.abortArmed = false;
  }

  /** That the sample has ended comes too late for the reader: it asks for the same byte again. */
  private repeat(): void {
    this.repeating = true;
    this.request = true;
    this.address = this.address === 0x8000 ? 0xffff : this.address - 1;
  }

  private schedule(): void {
    this.control = Math.min(this.enableAt, this.loadAt);
    this.next = Math.min(this.expires, this.control);
  }
}
