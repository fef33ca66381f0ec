import type { ComponentChildren, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { player } from '../../play/player.ts';
import type { Game } from '../../storage/records.ts';
import { GameCard } from './GameCard.tsx';
import { type GridSize, type GridWindow, placeAfter, rowsOf, windowOf } from './grid-window.ts';
import style from './Library.module.css';
import { left, noteLeft, setShelf } from './shelf-place.ts';

/** So many are drawn before it is known how large they are. */
const FIRST = 30;
/** Cards that are remembered, many more than there are on a screen. */
const MOST_CARDS = 1000;
/** Room above a row that is scrolled to, CSS pixels. */
const ROOM = 72;

/** How large cards were the last time: after a game, the shelf is as long as before at once. */
let lastSize: GridSize | null = null;

function measure(grid: HTMLElement): GridSize | null {
  const card = grid.querySelector<HTMLElement>('[data-place]');
  if (!card) return null;
  const { gridTemplateColumns, rowGap } = getComputedStyle(grid);
  const row = card.offsetHeight + Number.parseFloat(rowGap);
  return row > 0 ? { columns: gridTemplateColumns.split(' ').length, row } : null;
}

/** What of `count` cards is near the screen, and how large they are. */
function useWindow(count: number) {
  const grid = useRef<HTMLUListElement>(null);
  const [size, setSize] = useState(lastSize);
  const [near, setNear] = useState<GridWindow>({ first: 0, last: FIRST });
  const look = (now = lastSize) => {
    if (!grid.current || !now) return;
    const { first, last } = windowOf(count, now, -grid.current.getBoundingClientRect().top, innerHeight);
    setNear((old) => (old.first === first && old.last === last ? old : { first, last }));
  };
  const measured = () => {
    const now = grid.current && measure(grid.current);
    if (!now) return;
    lastSize = now;
    setSize((old) => (old?.columns === now.columns && old.row === now.row ? old : now));
    look(now);
  };
  const latest = useRef({ look, measured });
  latest.current = { look, measured };
  useLayoutEffect(measured, [count]);
  useEffect(() => {
    const again = () => latest.current.measured();
    const moved = () => latest.current.look();
    const watch = new ResizeObserver(again);
    if (grid.current) watch.observe(grid.current);
    addEventListener('scroll', moved, { passive: true });
    addEventListener('resize', again);
    return () => {
      watch.disconnect();
      removeEventListener('scroll', moved);
      removeEventListener('resize', again);
    };
  }, []);
  return { grid, size, near, look };
}

/** Scrolls to places of the shelf, and gives them the focus once they are drawn. */
function useFocus(list: readonly Game[], count: number, { grid, size, look, near }: ReturnType<typeof useWindow>) {
  const wanted = useRef<number | null>(null);
  const focus = (place: number) => {
    if (!grid.current || !size) return;
    wanted.current = Math.max(0, Math.min(place, count - 1));
    const top = grid.current.getBoundingClientRect().top + Math.floor(wanted.current / size.columns) * size.row;
    if (top < ROOM) scrollBy(0, top - ROOM);
    else if (top + size.row > innerHeight) scrollBy(0, top + size.row - innerHeight);
    look();
    settle();
  };
  const settle = () => {
    const card = grid.current?.querySelector(`[data-place="${wanted.current}"]`);
    if (!card) return;
    wanted.current = null;
    card.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
  };
  useLayoutEffect(settle, [near]);
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
function useReturn(list: readonly Game[], focus: (place: number) => void, look: () => void): void {
  useLayoutEffect(() => {
    const from = left.peek();
    if (!from) return;
    noteLeft(null);
    scrollTo(0, from.scroll);
    look();
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
  const { grid, size, near, look } = shown;
  const focus = useFocus(list, count, shown);
  useReturn(list, focus, look);
  const [active, setActive] = useState(0);
  const card = useCards();
  const columns = size?.columns ?? 1;
  const row = size?.row ?? 0;
  const last = Math.min(near.last, count);
  const isNear = active >= near.first && active < last;
  const entry = isNear ? active : near.first;
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
  const before = Math.floor(near.first / columns) * row;
  const below = (rowsOf(count, columns) - rowsOf(last, columns)) * row;
  return (
    <ul
      class={style.grid}
      ref={grid}
      style={{ paddingBlockStart: `${before}px`, paddingBlockEnd: `${below}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      {list.slice(near.first, last).map((game, i) => card({ game, place: near.first + i, count, entry }))}
      {last === count && <li data-place={list.length}>{after}</li>}
    </ul>
  );
}
