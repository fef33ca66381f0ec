import type { StateIO } from '../../base/state.ts';
import { NEVER, rebasedPast } from '../../base/time.ts';
import { LOW_DOTS } from '../mmc3/mmc3.ts';

/** How a counter of CPU cycles goes: up and again from its latch, the same with 341 dots to a count, down and on, or down once. */
export const Counts = { Nothing: 0, Up: 1, UpByLines: 2, Down: 3, DownOnce: 4, DownToZero: 5, Level: 6 } as const;

/** Dots of a line, of which a CPU cycle has 3. */
const LINE = 341;
/** `Level`: 15 bits, and the interrupt is there while the upper two are set. */
const LEVEL_MASK = 0x7fff;
const LEVEL_FROM = 0x6000;

/** One counter for all the boards that count CPU cycles: no two of them are there at once. */
export class CycleCounter {
  irq = 0;
  /** One of `Counts`. */
  kind: number = Counts.Nothing;
  value = 0;
  latch = 0;
  /** The bits of `value` that count. */
  mask = 0xffff;
  isOn = false;
  /** Whether it asks for an interrupt when it runs out, and whether it is on after it was acknowledged. */
  asks = true;
  again = false;
  prescaler = LINE;

  power(): void {
    this.irq = 0;
    this.kind = Counts.Nothing;
    this.value = 0;
    this.latch = 0;
    this.mask = 0xffff;
    this.isOn = false;
    this.asks = true;
    this.again = false;
    this.prescaler = LINE;
  }

  /** As on the VRC3 and VRC4: bit 0 for after the acknowledgement, bit 1 on. Bit 2 is the caller's. */
  control(data: number): void {
    this.irq = 0;
    this.again = (data & 1) !== 0;
    this.isOn = (data & 2) !== 0;
    if (!this.isOn) return;
    this.value = this.latch;
    this.prescaler = LINE;
  }

  acknowledge(): void {
    this.irq = 0;
    this.isOn = this.again;
  }

  /** CPU cycles until `irq` changes, 1 or more; `NEVER` while it cannot. */
  toChange(): number {
    if (!this.isOn || (this.irq && this.kind !== Counts.Level) || !this.asks) return NEVER;
    const low = this.value & this.mask;
    switch (this.kind) {
      case Counts.Up:
        return this.mask + 1 - low;
      case Counts.UpByLines:
        return Math.ceil((this.prescaler + (this.mask - low) * LINE) / 3);
      case Counts.Down:
      case Counts.DownOnce:
        return low + 1;
      case Counts.DownToZero:
        return this.value || NEVER;
      case Counts.Level:
        return (this.irq ? LEVEL_MASK + 1 : LEVEL_FROM) - this.value;
      default:
        return NEVER;
    }
  }

  /** `cycles` CPU cycles pass. */
  count(cycles: number): void {
    if (!this.isOn) return;
    if (this.kind === Counts.Up) this.countUp(cycles);
    else if (this.kind === Counts.UpByLines) this.countUp(this.linesIn(cycles));
    else if (this.kind === Counts.Down || this.kind === Counts.DownOnce) this.countDown(cycles);
    else if (this.kind === Counts.DownToZero) {
      if (this.value > 0 && cycles >= this.value) this.fire();
      this.value = Math.max(0, this.value - cycles);
    } else if (this.kind === Counts.Level) {
      this.value = (this.value + cycles) & LEVEL_MASK;
      this.irq = this.value >= LEVEL_FROM ? 1 : 0;
    }
  }

  private fire(): void {
    if (this.asks) this.irq = 1;
  }

  /** The prescaler loses 3 in each cycle and gains 341 with each line. */
  private linesIn(cycles: number): number {
    const lost = cycles * 3;
    const lines = lost < this.prescaler ? 0 : 1 + Math.floor((lost - this.prescaler) / LINE);
    this.prescaler += lines * LINE - lost;
    return lines;
  }

  private countUp(clocks: number): void {
    const { mask } = this;
    const start = this.latch & mask;
    const over = (this.value & mask) + clocks - mask - 1;
    if (over >= 0) this.fire();
    this.value = over < 0 ? this.value + clocks : (this.value & ~mask) | (start + (over % (mask + 1 - start)));
  }

  private countDown(cycles: number): void {
    const low = this.value & this.mask;
    this.value = (this.value & ~this.mask) | ((low - cycles) & this.mask);
    if (cycles <= low) return;
    this.fire();
    if (this.kind !== Counts.DownOnce) return;
    this.isOn = false;
    this.value = this.mask;
  }

  state(s: StateIO): void {
    this.irq = s.u8(this.irq, 1);
    this.kind = s.u8(this.kind, Counts.Level);
    this.value = s.u16(this.value);
    this.latch = s.u16(this.latch);
    this.mask = s.u16(this.mask);
    this.isOn = s.bit(this.isOn);
    this.asks = s.bit(this.asks);
    this.again = s.bit(this.again);
    this.prescaler = s.i32(this.prescaler, 1, LINE);
  }
}

/** The MMC3's counter of lines, which three other boards have, too. */
export class LineCounter {
  irq = 0;
  latch = 0;
  reload = false;
  enabled = false;
  private counter = 0;
  private a12 = false;
  private lowSince = 0;

  power(): void {
    this.irq = 0;
    this.latch = 0;
    this.reload = false;
    this.enabled = false;
    this.counter = 0;
  }

  enable(isOn: boolean): void {
    this.enabled = isOn;
    if (!isOn) this.irq = 0;
  }

  /** A12 is low now. */
  get isLow(): boolean {
    return !this.a12;
  }

  /** `Board.ppuAddress`. */
  see(address: number, time: number): void {
    const isHigh = (address & 0x1000) !== 0;
    if (isHigh && !this.a12 && time - this.lowSince >= LOW_DOTS) this.clock();
    if (!isHigh && this.a12) this.lowSince = time;
    this.a12 = isHigh;
  }

  private clock(): void {
    this.counter = this.reload || this.counter === 0 ? this.latch : this.counter - 1;
    this.reload = false;
    if (this.counter === 0 && this.enabled) this.irq = 1;
  }

  /** `Board.risesToIrq`. */
  risesToIrq(): number {
    if (!this.enabled || this.irq) return NEVER;
    return this.reload || this.counter === 0 ? this.latch + 1 : this.counter;
  }

  rebase(dots: number): void {
    this.lowSince = rebasedPast(this.lowSince, dots);
  }

  state(s: StateIO): void {
    this.irq = s.u8(this.irq, 1);
    this.latch = s.u8(this.latch);
    this.reload = s.bit(this.reload);
    this.enabled = s.bit(this.enabled);
    this.counter = s.u8(this.counter);
    this.a12 = s.bit(this.a12);
    this.lowSince = s.time(this.lowSince);
  }
}
