import { signal } from '@preact/signals';

/** What a shelf on the screen can be asked for. */
interface Shown {
  /** Scroll to a place, and give it the focus. */
  readonly focus: (place: number) => void;
  /** Where a game is, -1 where it is not. */
  readonly placeOf: (id: string) => number;
}

let shown: Shown | null = null;

/** The shelf is on the screen; null when it is not any more. */
export function setShelf(shelf: Shown | null): void {
  shown = shelf;
}

/** Scroll to a place of the shelf, and give it the focus. */
export function focusPlace(place: number): void {
  shown?.focus(place);
}

/** The place of the game `id` in the shelf; -1 when it is not there. */
export function placeInShelf(id: string): number {
  return shown?.placeOf(id) ?? -1;
}

/** Where a game was begun from the shelf. */
interface Left {
  readonly id: string;
  readonly place: number;
  /** How far the page was scrolled, CSS pixels. */
  readonly scroll: number;
}

/** Where the shelf was left for a game, to come back there; null when it was left otherwise. */
export const left = signal<Left | null>(null);

/** The shelf was left for a game, or is returned to. */
export function noteLeft(where: Left | null): void {
  left.value = where;
}
