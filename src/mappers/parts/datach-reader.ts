import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';

/** CPU cycles for which one module of the code lies before the sensor: a card pulled through at a steady pace. */
const CYCLES_PER_MODULE = 1000;
/** White modules before and after the code. */
const QUIET = 33;
/** Modules of an EAN-13. */
const LONGEST = 95;

/** The Datach's barcode reader: white and black as a card moves past it. https://www.nesdev.org/wiki/INES_Mapper_157 */
export class DatachReader {
  /** The code's modules, 1 black. */
  private readonly bars = new Uint8Array(LONGEST);
  private length = 0;
  /** CPU cycles since the card came. */
  private cycles = 0;

  /** A card with these modules (1 black) begins to move past the sensor. */
  scan(bars: Uint8Array): void {
    this.bars.fill(0);
    this.bars.set(bars.subarray(0, LONGEST));
    this.length = Math.min(bars.length, LONGEST);
    this.cycles = 0;
  }

  /** CPU cycles pass. */
  count(cycles: number): void {
    if (this.length > 0) this.cycles += cycles;
    if (this.cycles >= (this.length + 2 * QUIET) * CYCLES_PER_MODULE) this.length = 0;
  }

  /** The sensor's line: 1 for white. Without a card there is nothing to reflect. */
  get line(): number {
    if (this.length === 0) return 0;
    const module = Math.floor(this.cycles / CYCLES_PER_MODULE) - QUIET;
    return module >= 0 && module < this.length && this.bars[module] === 1 ? 0 : 1;
  }

  state(s: StateIO): void {
    s.block(this.bars);
    this.length = s.u8(this.length, LONGEST);
    this.cycles = s.i32(this.cycles, 0, NEVER);
  }
}
