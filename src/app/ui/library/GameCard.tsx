import { text } from '../../i18n/messages.ts';
import { resumable } from '../../library/library-state.ts';
import type { Game } from '../../storage/records.ts';
import { Icon } from '../parts/icons.tsx';
import { Cover } from './Cover.tsx';
import style from './GameCard.module.css';
import { MoreButton } from './MoreButton.tsx';

/** So many tags have room below a title. */
const TAGS = 2;

function facts(game: Game): string {
  if (resumable.value.has(game.id)) return text.library.continue;
  if (game.patch) return text.library.patched;
  if (game.builtIn) return text.library.builtIn;
  return game.tags?.length ? game.tags.slice(0, TAGS).join(' · ') : text.library.size(game.size);
}

/** What is in the card of a game; the Tab key comes to it when it is the `isEntry` of the shelf. */
export function GameCard({ game, isEntry, onPlay }: { game: Game; isEntry: boolean; onPlay: () => void }) {
  return (
    <>
      <button type="button" class={style.play} data-walk="" tabIndex={isEntry ? 0 : -1} onClick={onPlay}>
        <Cover id={game.id} class={style.picture} />
        <span class={style.words}>
          <span class={style.title} translate={false}>
            {game.title}
          </span>
          <span class={style.facts}>
            {game.favourite && (
              <span class={style.star} role="img" aria-label={text.library.favourite}>
                <Icon name="star" />
              </span>
            )}
            {facts(game)}
          </span>
        </span>
      </button>
      <MoreButton game={game} class={style.more} isEntry={isEntry} />
    </>
  );
}
