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
  const about = game.builtIn
    ? 'A game of our own, made for this console. Yours to play, offline too.'
    : 'Where you left it.';
  return (
    <section class={style.hero} aria-labelledby="hero">
      <button type="button" class={style.frame} tabIndex={-1} aria-hidden="true" onClick={() => void player.play(game)}>
        <Cover id={game.id} class={style.picture} />
      </button>
      <div class={style.words}>
        <p class={style.kicker}>{goesOn ? 'Go on' : 'Built in'}</p>
        <h2 id="hero" class={style.title}>
          {game.title}
        </h2>
        <p class={style.about}>{about}</p>
        <div class={style.actions}>
          <button type="button" class={style.play} onClick={() => void player.play(game)}>
            <Icon name="play" />
            {goesOn ? 'Continue' : 'Play'}
          </button>
          {goesOn && (
            <button type="button" class={style.second} onClick={() => void player.play(game, true)}>
              Start over
            </button>
          )}
          {!game.builtIn && (
            <button
              type="button"
              class={style.second}
              aria-label={`Remove ${game.title}`}
              onClick={() => void remove(game)}
            >
              Remove
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
