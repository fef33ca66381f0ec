import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { withNibble } from './bits.ts';
import { CycleBoard } from './cycle-timer.ts';

/** Where the prescaler begins: the dots of a line. In a CPU cycle it loses 3, the dots of that cycle. */
const LINE = 341;

/**
 * The counter of Konami's VRC4, VRC6 and VRC7: counts CPU cycles, or lines of 341 dots by a prescaler, up to
 * $FF and starts again at its latch. https://www.nesdev.org/wiki/VRC_IRQ
 */
class VrcIrq {
  irq = 0;
  private latch = 0;
  private counter = 0;
  private prescaler = LINE;
  private control = 0;

  power(): void {
    this.irq = 0;
    this.latch = 0;
    this.counter = 0;
    this.prescaler = LINE;
    this.control = 0;
  }

  /** The VRC6's and VRC7's registers: 0 latch, 1 control, 2 acknowledge. */
  write(register: number, data: number): void {
    if (register === 0) this.latch = data;
    else if (register === 1) this.writeControl(data);
    else if (register === 2) this.acknowledge();
  }

  /** The VRC4's registers: 0 and 1 the lower and the upper half of the latch, 2 control, 3 acknowledge. */
  writeByHalves(register: number, data: number): void {
    if (register < 2) this.latch = withNibble(this.latch, register, data);
    else if (register === 2) this.writeControl(data);
    else this.acknowledge();
  }

  /** Bit 0: enable after acknowledgement, bit 1: enable, bit 2: count cycles. */
  private writeControl(data: number): void {
    this.control = data & 7;
    this.prescaler = LINE;
    if (data & 2) this.counter = this.latch;
    this.irq = 0;
  }

  private acknowledge(): void {
    this.control = (this.control & 5) | ((this.control & 1) << 1);
    this.irq = 0;
  }

  /** CPU cycles until `irq` rises, 1 or more; `NEVER` while it cannot. */
  toFire(): number {
    if (!(this.control & 2) || this.irq) return NEVER;
    const clocks = 0x100 - this.counter;
    if (this.control & 4) return clocks;
    // The prescaler loses 3 in each cycle and gains 341 with each clock.
    return Math.ceil((this.prescaler + (clocks - 1) * LINE) / 3);
  }

  /** `cycles` CPU cycles pass. */
  count(cycles: number): void {
    if (!(this.control & 2)) return;
    let clocks = cycles;
    if (!(this.control & 4)) {
      const lost = cycles * 3;
      clocks = lost < this.prescaler ? 0 : 1 + Math.floor((lost - this.prescaler) / LINE);
      this.prescaler += clocks * LINE - lost;
    }
    const over = this.counter + clocks - 0x100;
    if (over < 0) {
      this.counter += clocks;
      return;
    }
    this.irq = 1;
    this.counter = this.latch + (over % (0x100 - this.latch));
  }

  state(s: StateIO): void {
    this.irq = s.u8(this.irq, 1);
    this.latch = s.u8(this.latch);
    this.counter = s.u8(this.counter);
    this.prescaler = s.i32(this.prescaler, 1, LINE);
    this.control = s.u8(this.control, 7);
  }
}

/** A board whose interrupt is this counter's. */
export abstract class VrcBoard extends CycleBoard {
  protected readonly counter = new VrcIrq();

  override power(): void {
    this.counter.power();
    super.power();
  }

  protected override count(cycles: number): void {
    this.counter.count(cycles);
    this.irq = this.counter.irq;
  }

  protected override cyclesToIrq(): number {
    return this.counter.toFire();
  }
}
