import { laterText } from '../../i18n/later-text.ts';
import { asked, games } from '../../library/library-state.ts';
import { Dialog } from '../parts/Dialog.tsx';
import style from './PatchFor.module.css';

/** Which game a patch is for, when it does not say. */
export function PatchFor() {
  const question = asked.value;
  if (!question) return null;
  return (
    <Dialog title={laterText.patches.ask}>
      <p class={style.text}>{laterText.patches.aboutAsk(question.name)}</p>
      <ul class={style.list}>
        {games.value.map((game) => (
          <li key={game.id}>
            <button type="button" class={style.game} translate={false} onClick={() => question.answer(game)}>
              {game.title}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
