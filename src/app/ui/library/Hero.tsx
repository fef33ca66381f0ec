import { text } from '../../i18n/messages.ts';
import { lastPicture, resumable } from '../../library/library-state.ts';
import { player } from '../../play/player.ts';
import type { Game } from '../../storage/records.ts';
import { Icon } from '../parts/icons.tsx';
import { Picture, Seal, TitlePicture } from '../parts/Picture.tsx';
import style from './Hero.module.css';
import { MoreButton } from './MoreButton.tsx';

/** Where the game was left; else its title, or its seal. */
function Place({ game }: { game: Game }) {
  const last = lastPicture.value;
  if (last?.id === game.id) return <Picture pixels={last.picture} class={style.picture} data-cover="place" />;
  return game.builtIn ? <TitlePicture class={style.picture} /> : <Seal id={game.id} class={style.picture} />;
}

/** The game to play now, one tap away; a strip where there are other games to be seen. */
export function Hero({ game, isStrip }: { game: Game; isStrip: boolean }) {
  const goesOn = resumable.value.has(game.id);
  const about = game.builtIn ? text.library.aboutBuiltIn : text.library.aboutLastPlayed;
  return (
    <section class={isStrip ? style.strip : style.hero} aria-labelledby="hero">
      <button type="button" class={style.frame} tabIndex={-1} aria-hidden="true" onClick={() => void player.play(game)}>
        <Place game={game} />
      </button>
      <div class={style.words}>
        <p class={style.kicker}>{goesOn ? text.library.lastPlayed : text.library.builtIn}</p>
        <h2 id="hero" class={style.title} translate={false}>
          {game.title}
        </h2>
        {!isStrip && <p class={style.about}>{about}</p>}
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
          {isStrip && <MoreButton game={game} class={style.more} />}
        </div>
      </div>
    </section>
  );
}
