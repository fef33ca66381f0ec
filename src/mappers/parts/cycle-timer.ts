import type { StateIO } from '../../base/state.ts';
import { LONG_AGO, NEVER, rebasedPast } from '../../base/time.ts';
import { Board, Wants } from '../board.ts';

/** A counter of CPU cycles that fires when it arrives at a value. */
export class CycleTimer {
  value = 0;
  enabled = false;
  private readonly step: 1 | -1;
  private readonly mask: number;
  private readonly fireAt: number;
  private readonly once: boolean;
  private readonly runs: boolean;

  /**
   * Counts by `step` within `mask` (2^n - 1) and fires when it arrives at `fireAt`. `once`: there it stops. `runs`: it
   * is enabled from power-on.
   */
  constructor(step: 1 | -1, mask: number, fireAt: number, once = false, runs = false) {
    this.step = step;
    this.mask = mask;
    this.fireAt = fireAt;
    this.once = once;
    this.runs = runs;
  }

  power(): void {
    this.value = 0;
    this.enabled = this.runs;
  }

  /** Cycles until it fires, 1 or more; `NEVER` when it stands still. */
  toFire(): number {
    if (!this.enabled) return NEVER;
    return ((this.fireAt - this.value) * this.step) & this.mask || this.mask + 1;
  }

  /** `cycles` pass; whether it fired. */
  count(cycles: number): boolean {
    if (!this.enabled) return false;
    const fires = cycles >= this.toFire();
    if (fires && this.once) {
      this.value = this.fireAt;
      this.enabled = false;
    } else {
      this.value = (this.value + this.step * cycles) & this.mask;
    }
    return fires;
  }

  state(s: StateIO): void {
    this.value = s.i32(this.value, 0, 0xffff);
    this.enabled = s.bit(this.enabled);
  }
}

/** A board that counts CPU cycles: it lags, counts many at a time, and foretells its interrupt. */
export abstract class CycleBoard extends Board {
  override readonly wants: number = Wants.CpuClock;
  /** The last cycle counted. */
  protected counted = -1;

  override power(): void {
    this.counted = -1;
    this.nextEvent = NEVER;
    this.irq = 0;
    this.mapBanks();
  }

  /** `cycles` CPU cycles pass, 1 or more. */
  protected abstract count(cycles: number): void;
  /** Cycles until `irq` may rise, 1 or more; `NEVER` when it cannot. */
  protected abstract cyclesToIrq(): number;
  /** A CPU write, like `writeRegister`. */
  protected abstract write(address: number, data: number, cycle: number): void;

  override runTo(cycle: number): void {
    const cycles = cycle - this.counted;
    if (cycles <= 0) return;
    this.counted = cycle;
    this.count(cycles);
    this.schedule();
  }

  override writeRegister(address: number, data: number, cycle: number): void {
    this.runTo(cycle);
    this.write(address, data, cycle);
    this.schedule();
  }

  override rebase(_dots: number, cycles: number): void {
    this.counted = rebasedPast(this.counted, cycles);
    this.schedule();
  }

  override state(s: StateIO): void {
    // A board that counts nothing lags for as long as the game leaves it alone.
    const isClocked = (this.wants & Wants.CpuClock) !== 0;
    this.counted = isClocked ? s.near(this.counted) : Math.max(s.i32(this.counted), LONG_AGO);
    this.irq = s.u8(this.irq, 1);
    if (s.loading) this.nextEvent = this.counted + 1;
  }

  /** Works out `nextEvent` anew. */
  protected schedule(): void {
    const cycles = this.cyclesToIrq();
    this.nextEvent = cycles >= NEVER ? NEVER : this.counted + cycles;
  }
}
