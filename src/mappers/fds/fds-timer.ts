import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';

/** The RAM adaptor's 16-bit interrupt timer. https://www.nesdev.org/wiki/Family_Computer_Disk_System#IRQ */
export class FdsTimer {
  irq = 0;
  private reload = 0;
  private counter = 0;
  private enabled = false;
  private repeats = false;

  power(): void {
    this.irq = 0;
    this.reload = 0;
    this.stop();
  }

  /** $4020, $4021: the reload value, its low and high half. */
  writeReload(address: number, data: number): void {
    if ((address & 1) === 0) this.reload = (this.reload & 0xff00) | data;
    else this.reload = (this.reload & 0x00ff) | (data << 8);
  }

  /** $4022: bit 0 repeat, bit 1 run. `canRun`: the adaptor's registers are on ($4023). */
  control(data: number, canRun: boolean): void {
    this.repeats = (data & 1) !== 0;
    this.enabled = canRun && (data & 2) !== 0;
    if (this.enabled) this.counter = this.reload;
    else this.irq = 0;
  }

  /** $4023 switched the registers off. */
  stop(): void {
    this.enabled = false;
    this.irq = 0;
  }

  acknowledge(): void {
    this.irq = 0;
  }

  /** CPU cycles until it fires, 1 or more; `NEVER` when it stands still. */
  get cyclesToEvent(): number {
    return this.enabled ? this.counter + 1 : NEVER;
  }

  /** CPU cycles pass. In the cycle after it stood at 0 it fires and starts again from the reload value. */
  count(cycles: number): void {
    let left = cycles;
    while (this.enabled && left > this.counter) {
      left -= this.counter + 1;
      this.irq = 1;
      this.counter = this.reload;
      if (!this.repeats) this.enabled = false;
      // Reload 0, repeating, fires in every cycle: once is enough to know.
      else if (this.reload === 0) left = 0;
    }
    if (this.enabled) this.counter -= left;
  }

  state(s: StateIO): void {
    this.irq = s.u8(this.irq, 1);
    this.reload = s.u16(this.reload);
    this.counter = s.u16(this.counter);
    this.enabled = s.bit(this.enabled);
    this.repeats = s.bit(this.repeats);
  }
}
