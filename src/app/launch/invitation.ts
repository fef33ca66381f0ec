import { effect } from '@preact/signals';
import { laterText } from '../i18n/later-text.ts';
import { games } from '../library/library-state.ts';
import { isApp } from '../shell/full-screen.ts';
import { install, installOffer } from '../shell/install-offer.ts';
import { noteLocal, readLocal } from '../shell/local.ts';
import { dismissTopic, notices, stay } from '../shell/notices.ts';
import { page } from '../shell/page-state.ts';

/** That the player wants no invitation any more. */
const KEY = 'cartouche.install';
const TOPIC = 'install';

/** How the page becomes an app where the browser does not offer it: each has another way. */
export type Way = 'ios' | 'dock' | 'menu';

/** What is asked of a browser. */
interface Browser {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** Of Safari on iPhones and iPads alone. */
  readonly standalone?: boolean;
}

/** The way of `browser`; null where there is none, or the browser offers it by itself. */
export function wayOf({ userAgent, maxTouchPoints, standalone }: Browser): Way | null {
  if (standalone === false) return 'ios';
  const isSafari = /Version\/\d+.*Safari\//.test(userAgent) && !/Chrom|Android/.test(userAgent);
  if (isSafari && userAgent.includes('Macintosh') && maxTouchPoints === 0) return 'dock';
  return userAgent.includes('Android') && userAgent.includes('Firefox/') ? 'menu' : null;
}

/** What is said, and what can be done about it there. */
function words(way: Way | null): readonly [said: string, action?: { label: string; run: () => void }] {
  const { install: say } = laterText;
  if (way === null) return [say.offer, { label: say.install, run: () => void install() }];
  const hasSaves = games.peek().some(({ played }) => played > 0);
  if (way !== 'ios' || !hasSaves) return [say.ways[way]];
  const run = () => void import('../play/backup.ts').then(({ openExport }) => openExport());
  return [say.moveToApp, { label: laterText.backup.backUp, run }];
}

/**
 * Invite the player, in the library, to install the page: once something was played; on iPhones and iPads before that, since
 * an app there has storage of its own. Who says no is not asked again. Call once. Returns how to
 * stop that.
 */
export function openInvitation(): () => void {
  if (isApp() || readLocal(KEY) !== null) return () => {};
  const way = wayOf(navigator as Browser);
  let shown = 0;
  const stop = effect(() => {
    const isWanted = way === 'ios' || ((way || installOffer.value) && games.value.some(({ played }) => played > 0));
    if (!isWanted || page.value !== 'library') {
      shown = 0;
      dismissTopic(TOPIC);
    } else if (shown === 0) {
      const [said, action] = words(way);
      shown = stay(said, action, TOPIC);
    } else if (!notices.value.some(({ id }) => id === shown)) {
      noteLocal(KEY, 1);
      queueMicrotask(() => stop());
    }
  });
  return stop;
}
