import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { receive } from '../../launch/receive.ts';
import { ACCEPT } from '../../library/file-kinds.ts';
import { adding, games, lastPlayed, ready } from '../../library/library-state.ts';
import { player } from '../../play/player.ts';
import { offlineReady, showPage, touching } from '../../shell/page-state.ts';
import type { Game } from '../../storage/records.ts';
import { command } from '../parts/command.ts';
import { Icon } from '../parts/icons.tsx';
import { Steady } from '../parts/Steady.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { GameCard } from './GameCard.tsx';
import { Hero } from './Hero.tsx';
import style from './Library.module.css';

function AddGames({ class: name, label }: { class?: string | undefined; label: string }) {
  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    void receive([...(input.files ?? [])]).finally(() => {
      input.value = '';
    });
  };
  return (
    <label class={name}>
      <Icon name="add" />
      <Steady of={[label, text.library.reading]} shown={adding.value ? text.library.reading : label} />
      <input type="file" accept={ACCEPT} multiple onChange={take} disabled={adding.value} />
    </label>
  );
}

function Games({ list }: { list: readonly Game[] }) {
  const invitation = touching.value ? text.library.touchInvitation : text.library.invitation;
  return (
    <section class={style.games} aria-labelledby="games">
      <h2 id="games">{text.library.yourGames}</h2>
      <ul class={style.grid}>
        {list.map((game) => (
          <li key={game.id}>
            <GameCard game={game} onPlay={() => void player.play(game)} />
          </li>
        ))}
        <li>
          <AddGames class={style.invite} label={invitation} />
        </li>
      </ul>
    </section>
  );
}

function toProve(): void {
  showPage('prove');
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
  useEffect(() => {
    // Else the browser's way back brings the old place again, after this.
    history.scrollRestoration = 'manual';
    return () => {
      isReturn = true;
    };
  }, []);
  useLayoutEffect(() => {
    if (!isShown || !isReturn) return;
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
  const root = useReturn(ready.value);
  const settings = command('settings');
  if (!ready.value) return null;
  const hero = lastPlayed.value ?? games.value.find((game) => game.builtIn) ?? null;
  const others = games.value.filter((game) => game.id !== hero?.id);
  return (
    <div class={style.library} ref={root} data-ready="true">
      <header class={style.head}>
        <h1 class={style.name} tabIndex={-1}>
          <Wordmark class={style.wordmark} />
        </h1>
        <AddGames class={style.add} label={text.library.add} />
        <button type="button" class={style.icon} aria-label={settings.label} onClick={settings.act}>
          <Icon name="settings" />
        </button>
      </header>
      <main class={style.main}>
        {hero && <Hero game={hero} />}
        <Games list={others} />
      </main>
      <footer class={style.foot}>
        <p>
          {text.library.onDevice}{' '}
          <span class={style.offline} data-known={offlineReady.value}>
            {text.library.offline}
          </span>
        </p>
        <button type="button" class={style.prove} onClick={toProve}>
          {text.common.accuracyTests}
        </button>
      </footer>
    </div>
  );
}
