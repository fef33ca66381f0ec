import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { lastPicture, resumable } from '../../library/library-state.ts';
import { awaited, play } from '../../play/door.ts';
import type { Game } from '../../storage/records.ts';
import { Icon } from '../parts/icons.tsx';
import { useLate } from '../parts/later.tsx';
import { TitlePicture } from '../parts/TitlePicture.tsx';
import style from './Hero.module.css';
import { MoreButton } from './MoreButton.tsx';

type Drawing = typeof import('../parts/Picture.tsx');

/** What draws the console's pictures, once it was fetched: on a first visit there is none. */
const drawing = signal<Drawing | null>(null);

/** Fetch what draws the console's pictures. */
export async function fetchDrawing(): Promise<void> {
  drawing.value = await import('../parts/Picture.tsx');
}

/** Where the game was left; else its title, or its seal. */
function Place({ game }: { game: Game }) {
  const last = lastPicture.value;
  const isLeft = last?.id === game.id;
  const part = drawing.value;
  const isWanted = !part && (isLeft || !game.builtIn);
  useEffect(() => {
    if (isWanted) fetchDrawing().catch(() => {});
  }, [isWanted]);
  if (isWanted) return <span class={style.picture} />;
  if (part && isLeft) return <part.Picture pixels={last.picture} class={style.picture} data-cover="place" />;
  if (part && !game.builtIn) return <part.Seal id={game.id} class={style.picture} />;
  return <TitlePicture class={style.picture} />;
}

/** The game to play now, one tap away; a strip where there are other games to be seen. */
export function Hero({ game, isStrip }: { game: Game; isStrip: boolean }) {
  const goesOn = resumable.value.has(game.id);
  const isLate = useLate(awaited.value);
  const about = game.builtIn ? text.library.aboutBuiltIn : text.library.aboutLastPlayed;
  return (
    <section class={isStrip ? style.strip : style.hero} aria-labelledby="hero">
      <button type="button" class={style.frame} tabIndex={-1} aria-hidden="true" onClick={() => void play(game)}>
        <Place game={game} />
      </button>
      <div class={style.words}>
        <p class={style.kicker}>{goesOn ? text.library.lastPlayed : text.library.builtIn}</p>
        <h2 id="hero" class={style.title} translate={false}>
          {game.title}
        </h2>
        {!isStrip && <p class={style.about}>{about}</p>}
        <div class={style.actions}>
          <button type="button" class={style.play} data-go-on aria-busy={isLate} onClick={() => void play(game)}>
            <Icon name="play" />
            {isLate ? text.library.reading : goesOn ? text.library.continue : text.common.play}
          </button>
          {(goesOn || isStrip) && (
            <div class={style.others}>
              {goesOn && (
                <button type="button" class={style.second} onClick={() => void play(game, true)}>
                  {text.library.startOver}
                </button>
              )}
              {isStrip && <MoreButton game={game} class={style.more} />}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
