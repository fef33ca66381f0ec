import { effect } from '@preact/signals';
import { playerHere } from '../play/door.ts';
import { tune } from '../play/music.ts';
import { running } from '../play/play-state.ts';
import { page, showPage, touching } from '../shell/page-state.ts';
import { left, stage } from '../shell/stage.ts';

/** After this long without an answer, ms, the browser is taken not to go back. */
const STEP_MS = 2000;

/** The browser's way back leads from the game, and from the test ROMs, to the library. */
export function openHistory(): void {
  const { history } = stage;
  const entry = () => (history.state as { page?: string } | null)?.page ?? 'library';
  // The page was loaded again where a game was played. It shows the library, whose entry lies below.
  let isReturning = page.peek() === 'library' && entry() !== 'library' && history.length > 1;
  const follow = () => {
    const wanted = page.value;
    const shown = entry();
    if (isReturning || wanted === shown) return;
    if (wanted === 'library') history.back();
    else if (shown === 'library') history.pushState({ page: wanted }, '');
    else history.replaceState({ page: wanted }, '');
  };
  const returned = () => {
    isReturning = false;
    // There is no entry below: this one becomes the library's.
    if (entry() !== 'library') history.replaceState(null, '');
    follow();
  };
  if (isReturning) {
    history.back();
    setTimeout(() => isReturning && returned(), STEP_MS);
  } else if (page.peek() === 'library' && entry() !== 'library') history.replaceState(null, '');
  left.signal.addEventListener('abort', effect(follow));
  const goBack = () => {
    if (isReturning) return returned();
    if (page.value === 'library' || page.value === entry()) return;
    // A finger at the edge of the screen may have meant the game: the first way back of a phone pauses it.
    if (page.value === 'play' && running.value && touching.value && !tune.value) {
      playerHere()?.pause();
      return follow();
    }
    // A game that could not be kept stays, and so does its entry.
    if (page.value === 'play') void playerHere()?.leave().then(follow);
    else void showPage('library');
  };
  stage.addEventListener('popstate', goBack, left);
}
