import { text } from '../../i18n/messages.ts';
import { remove } from '../../library/library.ts';
import { resumable } from '../../library/library-state.ts';
import type { Game } from '../../storage/records.ts';
import { Cover } from '../parts/Cover.tsx';
import { Icon } from '../parts/icons.tsx';
import style from './GameCard.module.css';

function facts(game: Game): string {
  if (resumable.value.has(game.id)) return text.library.continue;
  if (game.patch) return text.library.patched;
  return game.builtIn ? text.library.builtIn : text.library.size(game.size);
}

/** Takes the game of the card that `button` is on away; the focus goes to the card that comes after it. */
function removeCard(game: Game, button: HTMLElement): void {
  const card = button.closest('li');
  const next = card?.nextElementSibling ?? card?.previousElementSibling;
  void remove(game).then(() => next?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true }));
}

/** A game of the library. */
export function GameCard({ game, onPlay }: { game: Game; onPlay: () => void }) {
  return (
    <article class={style.card}>
      <button type="button" class={style.play} onClick={onPlay}>
        <Cover id={game.id} class={style.picture} />
        <span class={style.title} translate={false}>
          {game.title}
        </span>
        <span class={style.facts}>{facts(game)}</span>
      </button>
      {!game.builtIn && (
        <button
          type="button"
          class={style.remove}
          aria-label={text.library.removeGame(game.title)}
          onClick={(event) => removeCard(game, event.currentTarget)}
        >
          <Icon name="remove" />
        </button>
      )}
    </article>
  );
}
