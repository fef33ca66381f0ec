import type { GridWindow } from './grid-window.ts';

/**
 * An element of the grid, by `key`, and which game it shows at which place. A game that comes on the screen takes the element of one
 * that has left it: that costs a third of what a new one costs, and leaves nothing to be thrown away.
 */
export interface Slot {
  readonly key: number;
  readonly place: number;
  readonly id: string;
}

/** What the elements are to show. */
interface Filling {
  readonly drawn: GridWindow;
  /** What will be drawn at the end of all steps: an element that is free until then waits for its turn where it is. */
  readonly wanted: GridWindow;
  /** The game at a place; undefined after the last one. */
  readonly idAt: (place: number) => string | undefined;
  /** Games whose elements no other takes, since one has the focus, and to another the focus will come back. */
  readonly held: ReadonlySet<string>;
}

/** Where between the elements that stay, of which the order is that of places, a new place may be: behind `low`, before `high`. */
function gapFor(place: number, slots: readonly Slot[], free: ReadonlySet<Slot>): { low: number; high: number } {
  let low = -1;
  let high = slots.length;
  for (const [at, slot] of slots.entries()) {
    if (free.has(slot)) continue;
    if (slot.place < place) low = at;
    else {
      high = at;
      break;
    }
  }
  return { low, high };
}

/** The free element in the gap that is the nearest to `best`, -1 where there is none. */
function freeIn({ low, high }: { low: number; high: number }, best: number, slots: readonly Slot[], free: Set<Slot>) {
  let found = -1;
  for (let at = low + 1; at < high; at++) {
    const isNearer = found < 0 || Math.abs(at - best) < Math.abs(found - best);
    if (free.has(slots[at]) && isNearer) found = at;
  }
  return found;
}

/** Those that stay, in the order of their places, with what is free where it was, or behind them where that order is another now. */
function inOrder(slots: readonly Slot[], free: ReadonlySet<Slot>): Slot[] {
  const stay = slots.filter((slot) => !free.has(slot));
  if (stay.every(({ place }, i) => i === 0 || stay[i - 1].place < place)) return [...slots];
  return [...stay.sort((one, other) => one.place - other.place), ...free];
}

/** The elements that show what is to be drawn, in the order in which the page has them. `old` are those that there were before. */
export function fillSlots(old: readonly Slot[], { drawn, wanted, idAt, held }: Filling): readonly Slot[] {
  const places = new Map<string, number>();
  for (let place = drawn.first; place < drawn.last; place++) {
    const id = idAt(place);
    if (id !== undefined) places.set(id, place);
  }
  const free = new Set<Slot>();
  const found: Slot[] = [];
  for (const slot of old) {
    const place = places.get(slot.id);
    places.delete(slot.id);
    // One that the focus is in goes away with its game rather than show another.
    if (place === undefined && held.has(slot.id)) continue;
    const stays = place === undefined || place === slot.place ? slot : { ...slot, place };
    found.push(stays);
    if (place === undefined) free.add(stays);
  }
  const slots = inOrder(found, free);
  let next = old.reduce((most, { key }) => Math.max(most, key + 1), 0);
  for (const [id, place] of places) {
    const gap = gapFor(place, slots, free);
    const at = freeIn(gap, place - wanted.first, slots, free);
    // One from elsewhere is moved: dearer than one that is where it belongs, cheaper than a new one.
    const other = at < 0 ? (free.values().next().value ?? null) : slots[at];
    if (other) free.delete(other);
    const slot = { key: other ? other.key : next++, place, id };
    if (at >= 0) {
      slots[at] = slot;
      continue;
    }
    const from = other ? slots.indexOf(other) : -1;
    if (from >= 0) slots.splice(from, 1);
    slots.splice(from >= 0 && from <= gap.low ? gap.low : gap.low + 1, 0, slot);
  }
  const isWhole = drawn.first === wanted.first && drawn.last === wanted.last;
  return slots.filter((slot) => !free.has(slot) || (!isWhole && idAt(slot.place) === slot.id));
}
