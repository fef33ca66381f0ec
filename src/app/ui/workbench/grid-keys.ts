const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A key with what is held beside it. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether Control, Command or Alt is held: then it means something else. */
export function isModified({ ctrlKey, metaKey, altKey }: Pressed): boolean {
  return ctrlKey || metaKey || altKey;
}

/** Where an arrow key leads from a place on a grid, which ends at its edges; null for another key. */
export function stepped(
  key: string,
  [x, y]: readonly [number, number],
  columns: number,
  rows: number,
): readonly [number, number] | null {
  const step = STEPS[key];
  if (!step) return null;
  return [Math.max(0, Math.min(columns - 1, x + step[0])), Math.max(0, Math.min(rows - 1, y + step[1]))];
}

/** Where an arrow key leads from entry `index` of a list of `count`, round its ends; null for another key. */
export function along(key: string, index: number, count: number): number | null {
  const step = STEPS[key];
  if (!step || count === 0) return null;
  return (index + step[0] + step[1] + count) % count;
}

/** Where a key leads from byte `cursor` of `size`, in rows of `columns` of which `page` are seen; null for other keys. */
export function cursorFor(
  { key, ctrlKey, metaKey }: Pick<Pressed, 'key' | 'ctrlKey' | 'metaKey'>,
  cursor: number,
  size: number,
  columns: number,
  page: number,
): number | null {
  const isFar = ctrlKey || metaKey;
  const column = cursor % columns;
  const [dx, dy] = STEPS[key] ?? [0, 0];
  if (dx !== 0) return Math.max(0, Math.min(size - 1, cursor + dx));
  const rows = { PageUp: -page, PageDown: page }[key] ?? dy;
  if (rows !== 0) {
    const target = cursor + rows * columns;
    if (target >= 0 && target < size) return target;
    const last = Math.floor((size - 1 - column) / columns) * columns + column;
    return rows < 0 ? column : last;
  }
  if (key === 'Home') return isFar ? 0 : cursor - column;
  return key === 'End' ? Math.min(size - 1, isFar ? size - 1 : cursor - column + columns - 1) : null;
}
