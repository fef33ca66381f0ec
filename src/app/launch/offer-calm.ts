import { laterText } from '../i18n/later-text.ts';
import { noteLocal, readLocal } from '../shell/local.ts';
import { stay } from '../shell/notices.ts';
import { change, settings } from '../shell/settings.ts';

/** Under which it is noted that it was offered. */
const KEY = 'cartouche.calm-offered';

/** Where the system asks for less motion, offer once to calm what flashes. */
export function offerCalm(): void {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  if (settings.peek().limitsFlashes || readLocal(KEY) === true) return;
  noteLocal(KEY, true);
  const { offer, accept } = laterText.flashes;
  stay(offer, { label: accept, run: () => change({ limitsFlashes: true }) }, 'flashes');
}
