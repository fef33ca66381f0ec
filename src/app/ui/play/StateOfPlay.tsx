import { useEffect } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { language, text } from '../../i18n/messages.ts';
import { current } from '../../library/library-state.ts';
import { changing, pace, running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { settings } from '../../shell/settings.ts';
import style from '../parts/Shared.module.css';

/** What is so now, in a sentence; nothing while a game comes or goes. */
function sentence(): string {
  const { runs, paused, goesBack, fast, slow } = laterText.stateOfPlay;
  const title = current.value?.title;
  if (!title || changing.value) return '';
  if (!running.value) return paused(title);
  if (pace.value < 0) return goesBack;
  if (pace.value > 1) return fast;
  return pace.value < 1 ? slow : runs(title);
}

/** So often the picture says anew how long the game has run, ms: that is said to whoever asks for it alone. */
const MINUTE = 60_000;

/** What is known of the game's picture is its text. Music has a wave in its place, and no picture. */
function describe(): void {
  const picture = document.querySelector('main canvas[data-game]');
  const { machine } = player;
  const title = current.peek()?.title;
  if (!picture || !machine || !title) return;
  const minutes = Math.floor(machine.nes.frame / machine.info.frameHz / 60);
  const said = laterText.stateOfPlay.picture(text.play.picture(title), !running.peek(), minutes);
  picture.setAttribute('aria-label', said);
}

/** What a screen reader is told of the game: that it runs, is paused, goes faster or back. What is saved or loaded is a notice. */
export function StateOfPlay() {
  const said = sentence();
  useEffect(describe, [said, language.value]);
  useEffect(() => {
    const timer = setInterval(describe, MINUTE);
    return () => clearInterval(timer);
  }, []);
  if (!settings.value.announces) return null;
  return (
    <p class={style.unseen} aria-live="polite" data-testid="state-of-play">
      {said}
    </p>
  );
}
