import type { ComponentChildren, RefObject, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { menuOf, openMenu } from '../../library/library-state.ts';
import { play as playGame } from '../../play/door.ts';
import { dialog } from '../../shell/page-state.ts';
import type { Game } from '../../storage/records.ts';
import { fillSlots, type Slot } from './card-slots.ts';
import { GameCard } from './GameCard.tsx';
import { type GridSize, type GridWindow, placeAfter, rowsOf, seenFrom, stepTo, windowOf } from './grid-window.ts';
import style from './Library.module.css';
import { useLongPress } from './long-press.ts';
import { left, noteLeft, setShelf } from './shelf-place.ts';

/** So many are drawn before it is known how large they are. */
const FIRST = 6;
/** No more than about so many are drawn in one display frame while one scrolls: a slow device has no time for more. */
const STEP = 4;
/** Room above a row that is scrolled to, CSS pixels. */
const ROOM = 72;

const NOTHING: GridWindow = { first: 0, last: 0 };

interface CardSize extends GridSize {
  /** What is between two rows, CSS pixels. */
  readonly gap: number;
}

/** How large cards were the last time: after a game, the shelf is as long as before at once. */
let lastSize: CardSize | null = null;

/** What is in a card, and is as high as that is by itself; the card has the height that it is given. */
function inCard(grid: HTMLElement): HTMLElement | null {
  return grid.querySelector<HTMLElement>('[data-place] > button');
}

function measure(grid: HTMLElement): CardSize | null {
  const height = inCard(grid)?.offsetHeight ?? 0;
  const { gridTemplateColumns, rowGap } = getComputedStyle(grid);
  const gap = Number.parseFloat(rowGap);
  return height > 0 ? { columns: gridTemplateColumns.split(' ').length, row: height + gap, gap } : null;
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
    let watched: HTMLElement | null = null;
    // A card is as wide as the page makes it, and as high as its text; one that goes away tells of that, too.
    const watchCard = () => {
      const next = grid.current && inCard(grid.current);
      if (next === watched) return;
      if (watched) watch.unobserve(watched);
      watched = next;
      if (next) watch.observe(next);
    };
    const watch = new ResizeObserver(() => {
      again();
      watchCard();
    });
    if (grid.current) watch.observe(grid.current);
    watchCard();
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
  const goal = useRef(drawn);
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
    goal.current = wanted;
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
  return { grid, size, drawn, goal, look };
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
  readonly slot: Slot;
  readonly count: number;
  /** The Tab key comes to it. */
  readonly isEntry: boolean;
  readonly size: CardSize | null;
}

/** Where a card lies: the style sheet says where columns are, and nothing that happens in one card moves another. */
function placeOn(size: CardSize | null, place: number): Record<string, string> | undefined {
  if (!size) return undefined;
  const { columns, row, gap } = size;
  const column = (place % columns) + 1;
  return {
    // Without an end, what does not lie in the flow would reach to that of the whole grid.
    gridColumn: `${column} / ${column + 1}`,
    top: `${Math.floor(place / columns) * row}px`,
    height: `${row - gap}px`,
  };
}

function drawCard({ game, slot: { key, place }, count, isEntry, size }: Drawn): VNode {
  const play = () => {
    noteLeft({ id: game.id, place, scroll: scrollY });
    void playGame(game);
  };
  return (
    <li
      key={key}
      data-place={place}
      data-sized={size !== null}
      style={placeOn(size, place)}
      aria-setsize={count - 1}
      aria-posinset={place + 1}
    >
      <GameCard game={game} isEntry={isEntry} onPlay={play} />
    </li>
  );
}

/** Draws cards; one that is as it was is left alone: scrolling draws those that come, and none of those that stay. */
function useCards(): (all: readonly Drawn[]) => readonly VNode[] {
  const cards = useRef(new Map<number, { readonly of: Drawn; readonly card: VNode }>());
  return (all) => {
    const next: typeof cards.current = new Map();
    for (const drawn of all) {
      const old = cards.current.get(drawn.slot.key);
      const isSame =
        old?.of.game === drawn.game &&
        old.of.slot.place === drawn.slot.place &&
        old.of.count === drawn.count &&
        old.of.isEntry === drawn.isEntry &&
        old.of.size === drawn.size;
      next.set(drawn.slot.key, old && isSame ? old : { of: drawn, card: drawCard(drawn) });
    }
    cards.current = next;
    return Array.from(next.values(), ({ card }) => card);
  };
}

/** The elements of the cards that are drawn, and which game each shows. */
function useSlots(list: readonly Game[], { grid, drawn, goal }: ReturnType<typeof useWindow>): readonly Slot[] {
  const slots = useRef<readonly Slot[]>([]);
  const active = document.activeElement?.closest<HTMLElement>('[data-place]');
  const focused = active && grid.current?.contains(active) ? Number(active.dataset.place) : -1;
  const asked = dialog.peek() === 'card' ? menuOf.peek() : null;
  const held = slots.current.filter(({ id, place }) => place === focused || id === asked).map(({ id }) => id);
  const idAt = (place: number) => list[place]?.id;
  slots.current = fillSlots(slots.current, { drawn, wanted: goal.current, idAt, held: new Set(held) });
  return slots.current;
}

/** What leads by keys and by a resting finger through the games of `list`. */
function useHands(list: readonly Game[], size: CardSize | null, focus: (place: number) => void) {
  const [active, setActive] = useState(0);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const { columns, row } = size ?? { columns: 1, row: 0 };
    const rows = Math.floor(innerHeight / row) || 1;
    const place = placeAfter(event.key, Number(from.dataset.place), { count: list.length + 1, columns, rows, isRtl });
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
  return { active, handlers: { onKeyDown, onFocusIn, ...press } };
}

/** How high the grid is, whatever of it is drawn; and where its last place begins, of which the style sheet knows the height. */
function roomFor(count: number, size: CardSize | null) {
  if (!size) return { whole: undefined, last: undefined };
  const { columns, row, gap } = size;
  const last = count - 1;
  return {
    whole: { minHeight: `${rowsOf(count, columns) * row - gap}px` },
    last: { gridColumn: `${(last % columns) + 1}`, marginTop: `${Math.floor(last / columns) * row}px` },
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
  const { active, handlers } = useHands(list, size, focus);
  const slots = useSlots(list, shown);
  const cards = useCards();
  const entry = active >= drawn.first && active < drawn.last ? active : drawn.first;
  const room = roomFor(count, size);
  return (
    <ul class={style.grid} ref={grid} style={room.whole} {...handlers}>
      {cards(slots.map((slot) => ({ game: list[slot.place], slot, count, isEntry: slot.place === entry, size })))}
      {drawn.last >= count && (
        <li key="after" data-place={list.length} style={room.last}>
          {after}
        </li>
      )}
    </ul>
  );
}
