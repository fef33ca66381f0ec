import type { StateIO } from '../../base/state.ts';
import { LONG_AGO, rebasedPast } from '../../base/time.ts';

/** A fetch has its address on the bus for two dots. */
const FETCH_DOTS = 2;

/**
 * A latch that follows tile addresses on the PPU's bus, as clones of the MMC4 have it. It is too slow for the
 * fetch that moves it, so a tile is drawn from the old bank; $2006 puts an address there long before $2007 reads.
 * Whether /RD matters to them is not documented; Mesen and FCEUmm agree that it does not.
 */
export class TileLatch {
  /** What the address on the bus will move, or -1. */
  private pending = -1;
  private since = LONG_AGO;

  power(): void {
    this.pending = -1;
    this.since = LONG_AGO;
  }

  /** `Board.ppuAddress`: an address that means `move` (-1: nothing). Returns what takes effect now, or -1. */
  see(move: number, time: number): number {
    let now = -1;
    if (this.pending >= 0 && time - this.since >= FETCH_DOTS) {
      now = this.pending;
      this.pending = -1;
    }
    if (move >= 0 && move !== this.pending && move !== now) {
      this.pending = move;
      this.since = time;
    }
    return now;
  }

  rebase(dots: number): void {
    this.since = rebasedPast(this.since, dots);
  }

  state(s: StateIO): void {
    this.pending = s.i32(this.pending, -1, 7);
    this.since = s.time(this.since);
  }
}
