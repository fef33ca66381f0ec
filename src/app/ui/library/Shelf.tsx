import type { ComponentChildren, RefObject, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { openMenu } from '../../library/library-state.ts';
import { player } from '../../play/player.ts';
import type { Game } from '../../storage/records.ts';
import { GameCard } from './GameCard.tsx';
import { type GridSize, type GridWindow, placeAfter, rowsOf, seenFrom, stepTo, windowOf } from './grid-window.ts';
import style from './Library.module.css';
import { useLongPress } from './long-press.ts';
import { left, noteLeft, setShelf } from './shelf-place.ts';

/** So many are drawn before it is known how large they are. */
const FIRST = 6;
/** No more than about so many are drawn in one display frame while one scrolls: a slow device has no time for more. */
const STEP = 4;
/** Cards that are remembered, many more than there are on a screen. */
const MOST_CARDS = 1000;
/** Room above a row that is scrolled to, CSS pixels. */
const ROOM = 72;

const NOTHING: GridWindow = { first: 0, last: 0 };

/** How large cards were the last time: after a game, the shelf is as long as before at once. */
let lastSize: GridSize | null = null;

function measure(grid: HTMLElement): GridSize | null {
  const card = grid.querySelector<HTMLElement>('[data-place]');
  if (!card) return null;
  const { gridTemplateColumns, rowGap } = getComputedStyle(grid);
  const row = card.offsetHeight + Number.parseFloat(rowGap);
  return row > 0 ? { columns: gridTemplateColumns.split(' ').length, row } : null;
}

/** How the shelf comes to what is near the screen: `most` cards at once, those from the place `from` on before others. */
interface Look {
  readonly from?: number;
  readonly most?: number;
}

/** Calls `lookSoon` when something else may be near the screen, and `again` when cards may have another size. */
function useLooking(
  grid: RefObject<HTMLElement | null>,
  wait: RefObject<{ frame: number; timer: number }>,
  lookSoon: () => void,
  again: () => void,
): void {
  useEffect(() => {
    const watch = new ResizeObserver(again);
    if (grid.current) watch.observe(grid.current);
    addEventListener('scroll', lookSoon, { passive: true });
    addEventListener('resize', lookSoon);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(wait.current?.frame ?? 0);
      clearTimeout(wait.current?.timer);
      removeEventListener('scroll', lookSoon);
      removeEventListener('resize', lookSoon);
    };
  }, []);
}

/** What of `count` cards is drawn, since it is near the screen, and how large they are. */
function useWindow(count: number) {
  const grid = useRef<HTMLUListElement>(null);
  const [size, setSize] = useState(lastSize);
  const [drawn, setDrawn] = useState<GridWindow>({ first: 0, last: FIRST });
  const now = useRef(drawn);
  const wait = useRef({ frame: 0, timer: 0 });
  /** Look once more after the next frame: what is drawn then, and where it lies, are not worked out in one go. */
  const lookSoon = () => {
    cancelAnimationFrame(wait.current.frame);
    wait.current.frame = requestAnimationFrame(() => {
      clearTimeout(wait.current.timer);
      wait.current.timer = window.setTimeout(() => latest.current.look());
    });
  };
  const look = ({ from, most = STEP }: Look = {}) => {
    if (!grid.current || !lastSize) return;
    const top = -grid.current.getBoundingClientRect().top;
    const wanted = windowOf(count, lastSize, top, innerHeight);
    const begin = from ?? seenFrom(lastSize, top);
    const { columns } = lastSize;
    const { first, last } = now.current;
    const isFar = from !== undefined && (from < first - columns || from > last);
    const next = stepTo(isFar ? NOTHING : now.current, wanted, { begin, most, columns });
    const isWhole = next.first === wanted.first && next.last === wanted.last;
    if (!isWhole) lookSoon();
    if (next.first === first && next.last === last) return;
    now.current = next;
    setDrawn(next);
  };
  /** Whether cards have another size now. */
  const measured = () => {
    const found = grid.current && measure(grid.current);
    if (!found || (found.columns === lastSize?.columns && found.row === lastSize.row)) return false;
    lastSize = found;
    setSize(found);
    // All that is seen, at once.
    look({ most: Math.ceil(innerHeight / found.row) * found.columns });
    return true;
  };
  const latest = useRef({ look, measured });
  latest.current = { look, measured };
  useLayoutEffect(() => {
    if (!measured()) look();
  }, [count]);
  useLooking(grid, wait, lookSoon, () => latest.current.measured());
  return { grid, size, drawn, look };
}

/** Scrolls to places of the shelf, and gives them the focus once they are drawn. */
function useFocus(list: readonly Game[], count: number, { grid, size, look, drawn }: ReturnType<typeof useWindow>) {
  const wanted = useRef<number | null>(null);
  const focus = (place: number) => {
    if (!grid.current || !size) return;
    wanted.current = Math.max(0, Math.min(place, count - 1));
    const top = grid.current.getBoundingClientRect().top + Math.floor(wanted.current / size.columns) * size.row;
    if (top < ROOM) scrollBy(0, top - ROOM);
    else if (top + size.row > innerHeight) scrollBy(0, top + size.row - innerHeight);
    look({ from: wanted.current });
    settle();
  };
  const settle = () => {
    const card = grid.current?.querySelector(`[data-place="${wanted.current}"]`);
    if (!card) return;
    wanted.current = null;
    card.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
  };
  useLayoutEffect(settle, [drawn]);
  const latest = useRef({ focus, list });
  latest.current = { focus, list };
  useEffect(() => {
    setShelf({
      focus: (place) => latest.current.focus(place),
      placeOf: (id) => latest.current.list.findIndex((game) => game.id === id),
    });
    return () => setShelf(null);
  }, []);
  return focus;
}

/** Where the shelf was left for a game, it is again. */
function useReturn(list: readonly Game[], focus: (place: number) => void, look: (how: Look) => void): void {
  useLayoutEffect(() => {
    const from = left.peek();
    if (!from) return;
    noteLeft(null);
    scrollTo(0, from.scroll);
    look({ most: list.length });
    const place = list.findIndex(({ id }) => id === from.id);
    focus(place < 0 ? from.place : place);
  }, []);
}

/** What a card is drawn of. */
interface Drawn {
  readonly game: Game;
  readonly place: number;
  readonly count: number;
  /** The place of the card to which the Tab key comes. */
  readonly entry: number;
}

function drawCard({ game, place, count, entry }: Drawn): VNode {
  const play = () => {
    noteLeft({ id: game.id, place, scroll: scrollY });
    void player.play(game);
  };
  return (
    <li key={game.id} data-place={place} aria-setsize={count - 1} aria-posinset={place + 1}>
      <GameCard game={game} isEntry={place === entry} onPlay={play} />
    </li>
  );
}

/** Draws cards; one that is as it was is left alone: scrolling draws those that come, and none of those that stay. */
function useCards(): (drawn: Drawn) => VNode {
  const cards = useRef(new Map<string, { readonly of: Drawn; readonly card: VNode }>());
  return (drawn) => {
    const { id } = drawn.game;
    const old = cards.current.get(id);
    const isEntry = ({ place, entry }: Drawn) => place === entry;
    const isSame =
      old?.of.game === drawn.game &&
      old.of.place === drawn.place &&
      old.of.count === drawn.count &&
      isEntry(old.of) === isEntry(drawn);
    if (old && isSame) return old.card;
    const card = drawCard(drawn);
    if (cards.current.size > MOST_CARDS) cards.current.clear();
    cards.current.set(id, { of: drawn, card });
    return card;
  };
}

/**
 * Games, of which only those near the screen are drawn; `after` comes last. Arrow keys go from one to the next, and the
 * Tab key steps over all but one.
 */
export function Shelf({ list, after }: { list: readonly Game[]; after: ComponentChildren }) {
  const count = list.length + 1;
  const shown = useWindow(count);
  const { grid, size, drawn, look } = shown;
  const focus = useFocus(list, count, shown);
  useReturn(list, focus, look);
  const [active, setActive] = useState(0);
  const card = useCards();
  const columns = size?.columns ?? 1;
  const row = size?.row ?? 0;
  const last = Math.min(drawn.last, count);
  const isDrawn = active >= drawn.first && active < last;
  const entry = isDrawn ? active : drawn.first;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const rows = Math.floor(innerHeight / row) || 1;
    const place = placeAfter(event.key, Number(from.dataset.place), { count, columns, rows, isRtl });
    if (place === null) return;
    event.preventDefault();
    focus(place);
  };
  const onFocusIn = (event: FocusEvent) => {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if (at) setActive(Number(at.dataset.place));
  };
  const press = useLongPress((on) => {
    const game = list[Number(on.closest<HTMLElement>('[data-place]')?.dataset.place)];
    if (game) openMenu(game.id);
    return game !== undefined;
  });
  const before = Math.floor(drawn.first / columns) * row;
  const below = (rowsOf(count, columns) - rowsOf(last, columns)) * row;
  return (
    <ul
      class={style.grid}
      ref={grid}
      style={{ paddingBlockStart: `${before}px`, paddingBlockEnd: `${below}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
      {...press}
    >
      {list.slice(drawn.first, last).map((game, i) => card({ game, place: drawn.first + i, count, entry }))}
      {last === count && <li data-place={list.length}>{after}</li>}
    </ul>
  );
}
