import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import style from './Rows.module.css';

/** A row that is to be seen; a new `count` asks again. */
export interface Wish {
  readonly row: number;
  readonly count: number;
  /** Where: at the top as it scrolled, or anywhere. */
  readonly at: 'top' | 'seen';
}

interface RowsProps {
  readonly label: string;
  /** How many there are. */
  readonly count: number;
  /** The row that is chosen; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (row: number) => void;
  readonly wish?: Wish | null;
  /** Hears which row is the first that is seen. */
  readonly onTop?: (row: number) => void;
  /** The cells of a row, in elements with the role `gridcell`. */
  readonly children: (row: number) => ComponentChildren;
  /** What the style sheet may ask of a row. */
  readonly mark?: (row: number) => string | undefined;
}

/** Rows drawn beyond both edges. */
const SPARE = 6;
/** Height of a row, CSS pixels, for a mouse and for fingers; the style sheet has the same. */
const HEIGHTS = { fine: 24, coarse: 32 } as const;

/** Of a list most of which is not drawn: no table of the browser's, and worked from the whole of it. */
const ROLES = {
  grid: { role: 'grid', tabIndex: 0 },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'gridcell' },
} as const;

function rowHeight(): number {
  return matchMedia('(pointer: coarse)').matches ? HEIGHTS.coarse : HEIGHTS.fine;
}

/** Where a key leads from a row; null when it leads nowhere. */
function rowFor(key: string, row: number, count: number, page: number): number | null {
  const to = {
    ArrowUp: row - 1,
    ArrowDown: row + 1,
    PageUp: row - page,
    PageDown: row + page,
    Home: 0,
    End: count - 1,
  };
  if (!Object.hasOwn(to, key) || count === 0) return null;
  return Math.max(0, Math.min(count - 1, to[key as keyof typeof to]));
}

/** Which rows are seen, and what brings others into sight. */
function useSight({ wish, onTop }: Pick<RowsProps, 'wish' | 'onTop'>) {
  const box = useRef<HTMLDivElement>(null);
  // As it was scrolled and measured last: to ask the browser would make it lay out the page anew each time.
  const now = useRef({ top: 0, height: 0 });
  const [height] = useState(rowHeight);
  const [seen, setSeen] = useState({ first: 0, rows: 30 });
  const look = () => {
    const first = Math.floor(now.current.top / height);
    const rows = Math.ceil(now.current.height / height) + 1;
    onTop?.(first);
    setSeen((before) => (before.first === first && before.rows === rows ? before : { first, rows }));
  };
  const measure = () => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    now.current = { top: scrollTop, height: clientHeight };
    look();
  };
  const bring = (row: number, at: Wish['at']) => {
    const { current } = box;
    if (!current) return;
    if (now.current.height === 0) measure();
    const seen = now.current;
    const top = row * height;
    const isSeen = top >= seen.top && top + height <= seen.top + seen.height;
    if (at === 'seen' && isSeen) return;
    current.scrollTop = at === 'top' ? top : top - Math.floor(seen.height / 3 / height) * height;
    measure();
  };
  useLayoutEffect(() => {
    const watch = new ResizeObserver(measure);
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (wish && wish.row >= 0) bring(wish.row, wish.at);
  }, [wish?.count, wish?.row]);
  return { box, height, seen, measure, bring };
}

/** A long list of which only the rows that are seen are drawn. Keys move what is chosen. */
export function Rows({ label, count, chosen, onChoose, wish = null, onTop, children, mark }: RowsProps) {
  const { box, height, seen, measure, bring } = useSight({ wish, ...(onTop && { onTop }) });
  const first = Math.max(0, Math.min(seen.first - SPARE, count - 1));
  const end = Math.min(count, seen.first + seen.rows + SPARE);
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  const own = useId();
  const idOf = (row: number) => `${own}-${row}`;
  const grid = {
    ...ROLES.grid,
    'aria-label': label,
    'aria-rowcount': count,
    'aria-activedescendant': chosen >= first && chosen < end ? idOf(chosen) : undefined,
    onKeyDown: (event: KeyboardEvent) => {
      const wanted = event.ctrlKey || event.altKey ? null : rowFor(event.key, chosen, count, seen.rows - 2);
      if (wanted === null) return;
      event.preventDefault();
      onChoose(wanted);
      bring(wanted, 'seen');
    },
  };
  const rowProps = (row: number) => ({
    ...ROLES.row,
    'aria-rowindex': row + 1,
    'aria-selected': row === chosen,
    'data-mark': mark?.(row),
    style: { top: `${row * height}px` },
    onClick: () => onChoose(row),
  });
  return (
    <div ref={box} class={style.rows} onScroll={measure} {...grid}>
      <div class={style.all} style={{ height: `${count * height}px` }} {...ROLES.group}>
        {drawn.map((row) => (
          <div key={row} id={idOf(row)} class={style.row} {...rowProps(row)}>
            {children(row)}
          </div>
        ))}
      </div>
    </div>
  );
}

interface CellProps {
  readonly class?: string | undefined;
  /** What is in it is no word of any language. */
  readonly isCode?: boolean;
  readonly children: ComponentChildren;
}

/** A cell of a row. */
export function Cell({ class: name, isCode = false, children }: CellProps) {
  return (
    <span {...ROLES.cell} class={name} translate={isCode ? false : undefined}>
      {children}
    </span>
  );
}
