import { effect } from '@preact/signals';
import { player } from '../play/player.ts';
import { page, showPage } from '../shell/page-state.ts';

/** How long the browser may take for a step back before it counts as not taken, ms. */
const STEP_MS = 2000;

/** The browser's way back leads from the game, and from the test ROMs, to the library. */
export function openHistory(): void {
  const entry = () => (history.state as { page?: string } | null)?.page ?? 'library';
  // Loaded anew where a game was played: the library is shown, and its entry is the one below.
  let isReturning = entry() !== 'library' && history.length > 1;
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
    // Nothing lay below: this entry is the library's now.
    if (entry() !== 'library') history.replaceState(null, '');
    follow();
  };
  if (isReturning) {
    history.back();
    setTimeout(() => isReturning && returned(), STEP_MS);
  } else if (entry() !== 'library') history.replaceState(null, '');
  effect(follow);
  addEventListener('popstate', () => {
    if (isReturning) return returned();
    if (page.value === 'library' || page.value === entry()) return;
    // Where it could not be kept, the game stays, and its entry with it.
    if (page.value === 'play') void player.leave().then(follow);
    else showPage('library');
  });
}
