import { text } from '../../i18n/messages.ts';
import { remove } from '../../library/library.ts';
import { resumable } from '../../library/library-state.ts';
import { player } from '../../play/player.ts';
import type { Game } from '../../storage/records.ts';
import { Cover } from '../parts/Cover.tsx';
import { Icon } from '../parts/icons.tsx';
import style from './Hero.module.css';

/** The game to play now, one tap away. */
export function Hero({ game }: { game: Game }) {
  const goesOn = resumable.value.has(game.id);
  const about = game.builtIn ? text.library.aboutBuiltIn : text.library.aboutLastPlayed;
  return (
    <section class={style.hero} aria-labelledby="hero">
      <button type="button" class={style.frame} tabIndex={-1} aria-hidden="true" onClick={() => void player.play(game)}>
        <Cover id={game.id} class={style.picture} />
      </button>
      <div class={style.words}>
        <p class={style.kicker}>{goesOn ? text.library.lastPlayed : text.library.builtIn}</p>
        <h2 id="hero" class={style.title} translate={false}>
          {game.title}
        </h2>
        <p class={style.about}>{about}</p>
        <div class={style.actions}>
          <button type="button" class={style.play} onClick={() => void player.play(game)}>
            <Icon name="play" />
            {goesOn ? text.library.continue : text.common.play}
          </button>
          {goesOn && (
            <button type="button" class={style.second} onClick={() => void player.play(game, true)}>
              {text.library.startOver}
            </button>
          )}
          {!game.builtIn && (
            <button
              type="button"
              class={style.second}
              aria-label={text.library.removeGame(game.title)}
              onClick={() => void remove(game)}
            >
              {text.common.remove}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
