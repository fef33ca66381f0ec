import type { Where } from './breakpoints.ts';
import type { Cells, Place } from './cells.ts';
import { DebugError } from './debug-error.ts';
import type { Places } from './places.ts';
import { NO_CELL } from './trace.ts';
import { isBefore, type Override, type Position, type Travel } from './travel.ts';

/** A byte that keeps its value, whoever writes to it. */
export interface Frozen {
  readonly place: Place;
  readonly value: number;
}

/** Since when, and until when, a byte is frozen. */
interface Stretch {
  readonly cell: number;
  readonly value: number;
  readonly from: Position;
  /** It is frozen no more from here on; null: it is. */
  readonly to: Position | null;
}

/** Bytes that keep their value, each from where it was frozen to where it was let go: played again, they are as they were. */
export class Freezes implements Override {
  private readonly travel: Travel;
  private readonly places: Places;
  private readonly cells: Cells;
  private stretches: readonly Stretch[] = [];

  constructor(travel: Travel, places: Places) {
    this.travel = travel;
    this.places = places;
    this.cells = travel.bus.cells;
    travel.override = this;
  }

  get isUsed(): boolean {
    return this.stretches.length > 0;
  }

  /** Those that are frozen in the present. */
  get held(): readonly Frozen[] {
    return this.stretches.flatMap(({ cell, value, to }) => {
      const place = to === null ? this.cells.placeOf(cell) : null;
      return place ? [{ place, value }] : [];
    });
  }

  /** The byte at `where` is `value` from now on, whoever writes to it; what came later is forgotten. Throws `DebugError`. */
  hold(where: Where, value: number): void {
    const cell = this.cellOf(where);
    const byte = value & 0xff;
    this.travel.poke(() => this.cells.write(cell, byte));
    this.travel.rest();
    const from = this.travel.position;
    this.end(cell, from);
    this.stretches = [...this.stretches, { cell, value: byte, from, to: null }];
  }

  /** It may change again; what came later is forgotten. Throws `DebugError`. */
  release(where: Where): void {
    const cell = this.cellOf(where);
    this.travel.takeOver();
    this.travel.rest();
    this.end(cell, this.travel.position);
  }

  cut(here: Position): void {
    this.stretches = this.stretches.flatMap((one) => {
      if (one.to === null) return [isBefore(here, one.from) ? { ...one, from: here } : one];
      if (!isBefore(one.from, here)) return [];
      return [isBefore(here, one.to) ? { ...one, to: here } : one];
    });
  }

  apply(now: Position): boolean {
    const { cells } = this;
    let concernsPpu = false;
    for (const { cell, value, from, to } of this.stretches) {
      if (isBefore(now, from) || (to !== null && !isBefore(now, to)) || cells.read(cell) === value) continue;
      cells.write(cell, value);
      concernsPpu ||= cells.isPpus(cell);
    }
    return concernsPpu;
  }

  private cellOf(where: Where): number {
    const [{ space, address }] = this.places.resolve(where);
    const cell = this.cells.at(space, address);
    if (cell === NO_CELL || !this.cells.isWritable(cell)) throw new DebugError('cannot-be-written', { space, address });
    return cell;
  }

  private end(cell: number, to: Position): void {
    this.stretches = this.stretches.flatMap((one) => {
      if (one.cell !== cell || one.to !== null) return [one];
      return isBefore(one.from, to) ? [{ ...one, to }] : [];
    });
  }
}
