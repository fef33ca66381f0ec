import { laterText } from '../../i18n/later-text.ts';
import { current } from '../../library/library-state.ts';
import { changing, pace, running } from '../../play/play-state.ts';
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

/** What a screen reader is told of the game: that it runs, is paused, goes faster or back. What is saved or loaded is a notice. */
export function StateOfPlay() {
  return (
    <p class={style.unseen} aria-live="polite" data-testid="state-of-play">
      {sentence()}
    </p>
  );
}
