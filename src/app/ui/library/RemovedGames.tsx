import { laterText } from '../../i18n/later-text.ts';
import { removed } from '../../library/library-state.ts';
import { bringBack, forget } from '../../library/removing.ts';
import { close } from '../../shell/dialogs.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Note } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './RemovedGames.module.css';

/** The games that were removed and can be brought back. */
export function RemovedGames() {
  const { shelf: words } = laterText;
  const all = [...removed.value].sort((one, other) => (other.removed ?? 0) - (one.removed ?? 0));
  const closeAfter = (count: number) => count === all.length && close();
  return (
    <Dialog title={words.removedTitle}>
      <Note>{words.aboutRemoved}</Note>
      <ul class={style.list}>
        {all.map((game) => (
          <li key={game.id} aria-label={game.title}>
            <span class={style.title} translate={false}>
              {game.title}
            </span>
            <button
              type="button"
              class={pills.pill}
              onClick={() => {
                bringBack(game.id);
                closeAfter(1);
              }}
            >
              {words.bringBack}
            </button>
            <button type="button" class={pills.pill} onClick={() => void forget(game).then(() => closeAfter(1))}>
              {words.deleteNow}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
