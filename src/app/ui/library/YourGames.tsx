import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { addingMany, arranging, games, shelf, untitled } from '../../library/library-state.ts';
import { touching } from '../../shell/page-state.ts';
import { complainOfPart } from '../../shell/parts.ts';
import { later } from '../parts/later.tsx';
import { AddGames } from './AddGames.tsx';
import style from './Library.module.css';
import { Shelf } from './Shelf.tsx';

/** With fewer games nobody looks for one. */
const MANY = 8;

/** What finds and sorts games, where there are many. */
const LaterTools = later(() => import('./ShelfTools.tsx').then(({ ShelfTools }) => ShelfTools), complainOfPart);

/** How far adding many is. */
const LaterProgress = later(() => import('./AddProgress.tsx').then(({ AddProgress }) => AddProgress), complainOfPart);

/** What comes on the screen without a cover gets one. */
function findTitles(): void {
  const wanted = untitled.value;
  // Without them, games have their seals.
  if (wanted.length > 0)
    void import('../../library/make-covers.ts').then(({ makeCovers }) => makeCovers(wanted)).catch(() => {});
}

/** The player's games; not the one `without`, of which is told above. */
export function YourGames({ without }: { without: string | undefined }) {
  const invitation = touching.value ? text.library.touchInvitation : text.library.invitation;
  const isMany = games.value.length > MANY;
  // What is said above of the game that goes on need not be said twice, unless the player looks for games.
  const list = arranging.value ? shelf.value : games.value.filter(({ id }) => id !== without);
  useEffect(() => effect(findTitles), []);
  return (
    <section class={style.games} aria-labelledby="games">
      <h2 id="games">{text.library.yourGames}</h2>
      {addingMany.value && <LaterProgress />}
      {isMany && (
        <div class={style.tools}>
          <LaterTools />
        </div>
      )}
      <Shelf list={list} after={<AddGames class={style.invite} label={invitation} />} />
    </section>
  );
}
