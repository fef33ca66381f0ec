import type { Armed } from './breakpoints.ts';
import type { Cells } from './cells.ts';
import type { ByteSpace, Facts } from './expression.ts';
import type { Doubts, Mask } from './frame-marks.ts';

/** The end of the console's own RAM and its mirrors; what lies behind it depends on banks. */
const RAM_END = 0x2000;
const RAM_MASK = 0x7ff;

/**
 * On the way from frame to frame into the past: what bytes of RAM were in a frame that wrote none of them. So a condition on RAM need
 * not be asked in each frame, but in those alone in which something that it asks for was written.
 */
export class StandingBytes implements Doubts, Facts {
  private readonly cells: Cells;
  private readonly armed: ReadonlyMap<Mask, Armed>;
  /** By cell: all that were asked for, undefined while they are not known. */
  private readonly values = new Map<number, number | undefined>();

  /** The breakpoint that each mask is for. */
  constructor(cells: Cells, armed: ReadonlyMap<Mask, Armed>) {
    this.cells = cells;
    this.armed = armed;
  }

  /** The console stands where a frame begins. */
  look(): void {
    for (const cell of this.values.keys()) this.values.set(cell, this.cells.read(cell));
  }

  enter(wrote: (cell: number) => boolean): void {
    for (const cell of this.values.keys()) if (wrote(cell)) this.values.set(cell, undefined);
  }

  rulesOut(mask: Mask): boolean {
    return this.armed.get(mask)?.condition?.known(this) === 0;
  }

  /** Registers and the beam are never the same for a frame. */
  variable(): undefined {
    return undefined;
  }

  byte(space: ByteSpace, address: number): number | undefined {
    const at = address & 0xffff;
    if (space !== 'cpu' || at >= RAM_END) return undefined;
    const cell = this.cells.at('ram', at & RAM_MASK);
    if (!this.values.has(cell)) this.values.set(cell, undefined);
    return this.values.get(cell);
  }
}
