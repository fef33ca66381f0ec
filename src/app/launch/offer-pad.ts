import { effect } from '@preact/signals';
import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { tune } from '../play/music.ts';
import { changing, running } from '../play/play-state.ts';
import { open } from '../shell/dialogs.ts';
import { noteLocal, readLocal } from '../shell/local.ts';
import { dismissTopic, stay } from '../shell/notices.ts';
import { dialog, page, touching } from '../shell/page-state.ts';

/** Under which it is noted that it was said. */
const KEY = 'cartouche.pad-offered';
const TOPIC = 'pad';
/** Who has played so long with the thumbs, ms, knows what is in the way. */
const ENOUGH = 60_000;

/**
 * Whoever has played with the touch pad for a while is told once, in a pause, that its parts can be moved. Nobody is told who has
 * been there. Call once. Returns how to stop that.
 */
export function offerPad(): () => void {
  if (readLocal(KEY) !== null) return () => {};
  let since = 0;
  let played = 0;
  let isSaid = false;
  const stop = effect(() => {
    const isPlayed = page.value === 'play' && touching.value && tune.value === null;
    const isBusy = changing.value || dialog.value !== 'none';
    if (dialog.value === 'pad') noteLocal(KEY, 1);
    if (isSaid || dialog.value === 'pad') {
      if (!isBusy && !running.value && isPlayed) return;
      dismissTopic(TOPIC);
      queueMicrotask(() => stop());
    } else if (isPlayed && running.value) {
      since ||= performance.now();
    } else {
      if (since > 0) played += performance.now() - since;
      since = 0;
      if (!isPlayed || isBusy || played < ENOUGH) return;
      isSaid = true;
      noteLocal(KEY, 1);
      stay(laterText.install.movePad, { label: text.play.touchLayout, run: () => open('pad') }, TOPIC);
    }
  });
  return stop;
}
