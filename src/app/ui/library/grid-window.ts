/** A grid of rows that are equally high, CSS pixels. */
export interface GridSize {
  readonly columns: number;
  /** Height of a row, with what is between it and the next one. */
  readonly row: number;
}

/** What is drawn of it: places from `first`, and before `last`. */
export interface GridWindow {
  readonly first: number;
  readonly last: number;
}

/** Rows that are drawn above and below what is seen, so that they are there when they are scrolled to. */
const MORE = 2;

/** How many rows `count` places take. */
export function rowsOf(count: number, columns: number): number {
  return Math.ceil(count / columns);
}

/**
 * Which of `count` places are to be drawn when the screen, `height` CSS pixels high, begins `top` below the grid's first row: all
 * that are seen, and some rows more.
 */
export function windowOf(count: number, { columns, row }: GridSize, top: number, height: number): GridWindow {
  const rows = rowsOf(count, columns);
  const from = Math.floor(top / row) - MORE;
  // Always as many, whether a row is seen whole or two by halves: one comes when another leaves, and takes its place.
  const to = from + Math.ceil(height / row) + 1 + 2 * MORE;
  // Below the grid, its last row is the nearest.
  const first = Math.min(Math.max(0, from), Math.max(0, rows - 1));
  const last = Math.min(Math.max(first, to), rows);
  return { first: first * columns, last: Math.min(last * columns, count) };
}

/** The first place of the first row that is seen, when the screen begins `top` CSS pixels below the grid's first row. */
export function seenFrom({ columns, row }: GridSize, top: number): number {
  return Math.max(0, Math.floor(top / row)) * columns;
}

/** How far a step goes. */
interface Step {
  /** The place that is wanted most. */
  readonly begin: number;
  /** About so many places are drawn at once, in whole rows, and at least one row. */
  readonly most: number;
  readonly columns: number;
}

/**
 * What is drawn next on the way from `drawn` to `wanted`: without all that is far away, and with some rows more, on the side of
 * `begin` first. Where nothing of `drawn` is left, it begins with that row.
 */
export function stepTo(drawn: GridWindow, wanted: GridWindow, { begin, most, columns }: Step): GridWindow {
  const rowOf = (place: number) => place - (place % columns);
  const row = Math.max(wanted.first, rowOf(Math.min(begin, wanted.last - 1)));
  let first = Math.max(wanted.first, rowOf(drawn.first));
  let last = Math.min(wanted.last, drawn.last);
  if (first >= last) first = last = row;
  let rows = Math.max(1, Math.floor(most / columns));
  const goUp = () => {
    for (; rows > 0 && first > wanted.first; rows--) first -= columns;
  };
  const isAbove = row < first;
  if (isAbove) goUp();
  for (; rows > 0 && last < wanted.last; rows--) last = Math.min(wanted.last, rowOf(last) + columns);
  if (!isAbove) goUp();
  return { first, last };
}

/** Where one writes from right to left, the next place is on the left. */
const TURNED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** A grid in which a key is pressed. */
interface Pressed {
  /** How many places there are, and how many in a row. */
  readonly count: number;
  readonly columns: number;
  /** Rows of a page. */
  readonly rows: number;
  /** The first place of a row is on the right. */
  readonly isRtl: boolean;
}

/** Where a key leads from `place`; null when it leads nowhere. */
export function placeAfter(pressed: string, place: number, { count, columns, rows, isRtl }: Pressed): number | null {
  const key = isRtl ? (TURNED[pressed] ?? pressed) : pressed;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -columns * rows,
    PageDown: columns * rows,
    Home: -place,
    End: count - 1 - place,
  };
  if (!Object.hasOwn(steps, key) || count === 0) return null;
  const wanted = place + steps[key];
  if (wanted >= 0 && wanted < count) return wanted;
  // A page goes as far as it can in its column; from the last row but one, a step down leads to the last place.
  if (key === 'PageUp') return place % columns;
  const isLastRow = rowsOf(place + 1, columns) === rowsOf(count, columns);
  return (key === 'PageDown' || key === 'ArrowDown') && !isLastRow ? count - 1 : null;
}
