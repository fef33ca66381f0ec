import type { StateIO } from '../base/state.ts';

/** Dots after which a bit that nobody refreshed reads 0: 20 frames, within what test ROMs and consoles show. */
const LIFE = 1786830;

/**
 * The PPU's register bus: its capacitance holds what was written or read last, each bit for a while.
 * Source: https://www.nesdev.org/wiki/Open_bus_behavior#PPU_open_bus, blargg's ppu_open_bus.
 */
export class PpuOpenBus {
  private value = 0;
  /** Per bit, the dot at which it was last driven. */
  private readonly driven = new Int32Array(8);

  /** The bus as it is at dot `time`. */
  at(time: number): number {
    let value = this.value;
    if (value === 0) return 0;
    for (let bit = 0; bit < 8; bit++) {
      if (time - this.driven[bit] > LIFE) value &= ~(1 << bit);
    }
    return value;
  }

  /** The bits of `mask` are driven to `data` at dot `time`. */
  drive(data: number, mask: number, time: number): void {
    this.value = (this.at(time) & ~mask) | (data & mask);
    for (let bit = 0; bit < 8; bit++) {
      if ((mask >> bit) & 1) this.driven[bit] = time;
    }
  }

  /** All times become `dots` less. */
  rebase(dots: number): void {
    for (let bit = 0; bit < 8; bit++) {
      this.driven[bit] = Math.max(this.driven[bit] - dots, -LIFE - 1);
    }
  }

  power(): void {
    this.value = 0;
    this.driven.fill(0);
  }

  state(s: StateIO): void {
    this.value = s.u8(this.value);
    s.block32(this.driven);
  }
}
