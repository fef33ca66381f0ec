import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Space } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { COLUMNS, digitsOf, hex } from '../../workbench/memory.ts';
import { cursorFor, isModified } from './grid-keys.ts';
import style from './MemoryGrid.module.css';
import { useRows } from './memory-rows.tsx';

/** Before a row was measured, px. */
const USUAL_ROW = 21;
/** No screen is higher, px. */
const MOST_SEEN = 4000;
/** Rows that are drawn beyond what is seen, either way. */
const SPARE = 4;
const FIRST_COLUMNS = [...Array(COLUMNS).keys()];
const DIGIT = /^[0-9a-f]$/i;

interface MemoryGridProps {
  readonly bench: Bench;
  readonly space: Space;
  /** The byte that is chosen. */
  readonly cursor: number;
  readonly hasHeat: boolean;
  readonly onCursor: (address: number) => void;
  /** A byte was typed, or a digit while the game runs. */
  readonly onType: (address: number, value: number) => void;
  readonly onFreeze: () => void;
}

/** The rows of a scrolled element that are seen, and how high one is. */
function useWindow(cursor: number, space: Space) {
  const grid = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 400, row: USUAL_ROW, head: USUAL_ROW });
  const measure = () => {
    const element = grid.current;
    if (!element) return;
    const [head, row] = ['head', 'bytes'].map(
      (part) => element.querySelector<HTMLElement>(`[data-part=${part}]`)?.offsetHeight || USUAL_ROW,
    );
    const next = { top: element.scrollTop, height: Math.min(element.clientHeight, MOST_SEEN), row, head };
    setSeen((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
  };
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (grid.current) observer.observe(grid.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const at = Math.floor(cursor / COLUMNS) * seen.row;
    const room = element.clientHeight - seen.head - seen.row;
    if (at < element.scrollTop) element.scrollTop = at;
    else if (at > element.scrollTop + room) element.scrollTop = at - (room >> 1);
    measure();
  }, [cursor, space]);
  return { grid, seen, measure };
}

/** All bytes of a space: rows that are far away are not drawn. It has the focus, and the byte that is chosen is told. */
export function MemoryGrid({ bench, space, cursor, hasHeat, onCursor, onType, onFreeze }: MemoryGridProps) {
  const size = bench.debug.sizeOf(space);
  const rows = Math.ceil(size / COLUMNS);
  const { grid, seen, measure } = useWindow(cursor, space);
  const [typed, setTyped] = useState<number | null>(null);
  const page = Math.max(1, Math.floor((seen.height - seen.head) / seen.row) - 1);
  const move = (address: number) => {
    setTyped(null);
    onCursor(address);
  };
  const type = (digit: number) => {
    const isSecond = typed !== null;
    setTyped(isSecond || !bench.isStopped.value ? null : digit);
    if (isSecond || !bench.isStopped.value) onType(cursor, (typed ?? 0) * 16 + digit);
    if (isSecond) onCursor(Math.min(size - 1, cursor + 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = cursorFor(event, cursor, size, COLUMNS, page);
    if (target !== null) move(target);
    else if (isModified(event)) return;
    else if (DIGIT.test(event.key)) type(Number.parseInt(event.key, 16));
    else if (event.key === ' ') onFreeze();
    else if (event.key === 'Escape' && typed !== null) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const first = Math.max(0, Math.floor(seen.top / seen.row) - SPARE);
  const last = Math.min(rows, Math.ceil((seen.top + seen.height) / seen.row) + SPARE);
  const drawn = useRows(bench, { space, first, last, height: seen.row, cursor, typed, hasHeat });
  const table = {
    ...{ role: 'grid' as const, 'aria-label': workbenchText.memory.grid, 'aria-rowcount': rows + 1 },
    ...{ 'aria-activedescendant': `byte-${cursor}`, tabIndex: 0, translate: false },
  };
  return (
    <div ref={grid} class={style.grid} onScroll={measure}>
      <table
        {...table}
        class={style.table}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const at = (event.target as Element).closest<HTMLElement>('[data-at]')?.dataset.at;
          if (at !== undefined) move(Number(at));
        }}
      >
        <Head size={size} />
        <tbody class={style.rows} style={{ height: `${rows * seen.row}px` }}>
          {drawn}
        </tbody>
      </table>
    </div>
  );
}

function Head({ size }: { size: number }) {
  return (
    <thead class={style.head} data-part="head">
      <tr aria-rowindex={1}>
        <td class={style.address} style={{ width: `${digitsOf(size)}ch` }} />
        {FIRST_COLUMNS.map((column) => (
          <th key={column} class={style.byte} scope="col">
            {hex(column, 1)}
          </th>
        ))}
        <th class={style.letters} scope="col">
          {workbenchText.memory.text}
        </th>
      </tr>
    </thead>
  );
}
