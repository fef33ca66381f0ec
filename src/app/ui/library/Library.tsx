import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { addingMany, games, lastPlayed, ready, removed } from '../../library/library-state.ts';
import { open } from '../../shell/dialogs.ts';
import { offlineReady, showPage, touching } from '../../shell/page-state.ts';
import { complainOfPart } from '../../shell/parts.ts';
import { Icon } from '../parts/icons.tsx';
import { useLate } from '../parts/later.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { AddGames } from './AddGames.tsx';
import { Hero } from './Hero.tsx';
import style from './Library.module.css';
import { left } from './shelf-place.ts';

type Part = ComponentType<{ without: string | undefined }>;

/** The player's games, once they were fetched: not on a first visit. */
let yourGames: Part | null = null;

/** The player's games; null while they are fetched, as soon as there are some; undefined where that cannot be. */
function useYourGames(isWanted: boolean): Part | null | undefined {
  const [found, setFound] = useState<Part | null | undefined>(() => yourGames);
  const show = (part: Part | undefined) => setFound(() => part);
  useEffect(() => {
    if (!isWanted || found) return;
    import('./YourGames.tsx').then(
      ({ YourGames }) => {
        yourGames = YourGames;
        show(yourGames);
      },
      () => {
        complainOfPart();
        show(undefined);
      },
    );
  }, [isWanted]);
  return found;
}

/** So many games at most have their shape, until their part is fetched. */
const MOST_SHAPES = 12;

/** The shape of the shelf, where it takes a while to fetch. */
function ShelfShape() {
  const count = Math.min(MOST_SHAPES, games.value.length);
  return (
    <section class={style.games} aria-label={text.library.reading} aria-busy="true">
      <h2>{text.library.yourGames}</h2>
      <div class={style.grid}>
        {Array.from({ length: count }, (_, place) => (
          <i key={place} class={style.shape} />
        ))}
      </div>
    </section>
  );
}

/** Where the player's games will be. */
function NoGames() {
  const invitation = touching.value ? text.library.touchInvitation : text.library.invitation;
  return (
    <section class={style.games} aria-labelledby="games">
      <h2 id="games">{text.library.yourGames}</h2>
      <div class={style.grid}>
        <AddGames class={style.invite} label={invitation} />
      </div>
    </section>
  );
}

function toProve(): void {
  void showPage('prove');
}

/** Whether another page has been shown since this one was. */
let isReturn = false;

/** Where one goes on gets the focus. */
function focusGoOn(root: HTMLElement | null): void {
  const goOn = root?.querySelector<HTMLElement>('[aria-labelledby="hero"] button:not([tabindex="-1"])');
  (goOn ?? root?.querySelector('h1'))?.focus({ preventScroll: true });
}

/** Back from a game or from the test ROMs: at the top again, and with the focus where one goes on. */
function useReturn(isShown: boolean) {
  const root = useRef<HTMLDivElement>(null);
  // From a game of the shelf one comes back there (`Shelf`).
  const isToShelf = left.peek() !== null;
  useEffect(() => {
    // Else the browser's way back brings the old place again, after this.
    history.scrollRestoration = 'manual';
    return () => {
      isReturn = true;
    };
  }, []);
  useLayoutEffect(() => {
    // In place of the picture that is there before any script (first.css).
    if (isShown) delete document.documentElement.dataset.first;
    if (!isShown || !isReturn || isToShelf) return;
    scrollTo(0, 0);
    focusGoOn(root.current);
  }, [isShown]);
  // What had the focus went away with a game, or came back with it.
  const list = games.value;
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isShown && isReturn && isLost) focusGoOn(root.current);
  }, [list]);
  return root;
}

/** The first page: the game to play now, and all the others. Drawn at once when it is known what is kept. */
export function Library() {
  const hasOwn = games.value.some((game) => !game.builtIn);
  const isShelf = hasOwn || addingMany.value !== null;
  const Games = useYourGames(isShelf);
  // Games that come later do not take away what is shown.
  const isDrawn = useRef(false);
  const isLate = useLate(ready.value && isShelf && Games === null);
  isDrawn.current ||= ready.value && (!isShelf || Games !== null || isLate);
  const root = useReturn(isDrawn.current);
  if (!isDrawn.current) return null;
  // Once there are others, the built-in game is one of them.
  const hero = lastPlayed.value ?? (hasOwn ? null : (games.value[0] ?? null));
  return (
    <div class={style.library} ref={root} data-ready="true">
      <header class={style.head}>
        <h1 class={style.name} tabIndex={-1}>
          <Wordmark class={style.wordmark} />
        </h1>
        <AddGames class={style.add} label={text.library.add} />
        <button type="button" class={style.icon} aria-label={text.common.settings} onClick={() => open('settings')}>
          <Icon name="settings" />
        </button>
      </header>
      <main class={style.main}>
        {hero && <Hero game={hero} isStrip={hasOwn} />}
        {isShelf && Games && <Games without={hero?.id} />}
        {isShelf && Games === null && <ShelfShape />}
        {!isShelf && <NoGames />}
      </main>
      <footer class={style.foot}>
        <p>
          {text.library.onDevice}{' '}
          <span class={style.offline} data-known={offlineReady.value}>
            {text.library.offline}
          </span>
        </p>
        {removed.value.length > 0 && (
          <button type="button" class={style.prove} onClick={() => open('removed')}>
            {text.library.removed(removed.value.length)}
          </button>
        )}
        <button type="button" class={style.prove} onClick={toProve}>
          {text.common.accuracyTests}
        </button>
      </footer>
    </div>
  );
}
