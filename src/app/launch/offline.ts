import { effect } from '@preact/signals';
import type { Workbox } from 'workbox-window';
import { ask } from '../boot/ask.ts';
import { build, type KeptWords, WORDS_KEY } from '../boot/signs.ts';
import { direction, language, messagesNow, text } from '../i18n/messages.ts';
import { current } from '../library/library-state.ts';
import { player } from '../play/player.ts';
import { noteLocal, readLocal } from '../shell/local.ts';
import { dismissTopic, notify } from '../shell/notices.ts';
import { markOfflineReady, needUpdate, offerUpdate, page } from '../shell/page-state.ts';
import type { AnswerToStart } from '../worker/words.ts';
import { openAppWords } from './app-words.ts';

/** Which newer version the player was told of that it did not start. */
const TOLD_KEY = 'cartouche.not-started';

let workbox: Workbox | null = null;
/** The address to open once the new version has taken over; null when the player did not ask for it. */
let target: string | null = null;

/**
 * Register the service worker, so that the page opens without a network. A new version waits for a tap, or until no page is
 * open: it never takes over under one.
 */
export async function openOffline(): Promise<void> {
  addEventListener('vite:preloadError', () => void onMissing());
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // Nobody needs it for the first picture.
  const workboxWindow = await import('workbox-window');
  workbox = new workboxWindow.Workbox('./sw.js', { scope: './' });
  workbox.addEventListener('activated', markOfflineReady);
  workbox.addEventListener('waiting', offerUpdate);
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (target !== null) location.replace(target);
  });
  document.addEventListener('visibilitychange', () => {
    // A page can stay open for days: it looks for a new version whenever it is shown again.
    if (!document.hidden) workbox?.update().catch(() => {});
  });
  // Some browsers refuse, in private windows or where nothing may be kept: then there is no page without a network.
  const registration = await workbox.register().catch(() => undefined);
  if (!registration?.active) return;
  markOfflineReady();
  // The browser looks for a new version by itself, and may have begun to install it: of that Workbox does not tell.
  const coming = registration.installing;
  coming?.addEventListener('statechange', () => {
    if (coming.state === 'installed') offerUpdate();
  });
}

/**
 * The first screen is there: the version of this page is good, as the service worker is told. If it is not the newest one,
 * the player hears why, once. What is kept and said of the page elsewhere follows its language from now on. Call once.
 */
export async function tellStarted(): Promise<void> {
  effect(keepWords);
  openAppWords();
  const active = (await navigator.serviceWorker?.ready)?.active;
  if (!active) return;
  const answer = (await ask(active, { type: 'STARTED', build: build(), language: language.peek() })) as
    | AnswerToStart
    | undefined;
  const failed = answer?.failed ?? null;
  if (failed === null || readLocal(TOLD_KEY) === failed) return;
  noteLocal(TOLD_KEY, failed);
  const again = async () => {
    noteLocal(TOLD_KEY, null);
    await ask(active, { type: 'RETRY' });
    await reload();
  };
  notify(text.network.isBefore, { label: text.network.tryAgain, run: () => void again() });
}

/** Change to the new version. A game in the console is continued there; if it cannot be kept, nothing happens. */
export async function takeUpdate(): Promise<void> {
  await reload(async (address) => {
    target = address;
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.waiting) workbox?.messageSkipWaiting();
    // Another tab has changed to it already, or this one is of an old version: it has only to be loaded again.
    else location.replace(address);
  });
}

/** Open the page anew where it is now, by `open`, unless the game in the console cannot be kept. */
async function reload(open: (address: string) => unknown = (address) => location.replace(address)): Promise<void> {
  // By its id: another window may have played another game since.
  const game = current.value;
  player.pause();
  if (!(await player.keep())) return;
  const wish = page.value === 'prove' ? './?prove' : './';
  await open(game ? `./?continue=${game.id}` : wish);
}

/** A part of the page could not be fetched. If another version has taken over meanwhile, it will not come any more. */
async function onMissing(): Promise<void> {
  const now = await fetch('./index.html')
    .then((answer) => answer.text())
    .catch(() => '');
  const [, theirs] = /name="build" content="(\w+)"/.exec(now) ?? [];
  if (!theirs || theirs === build()) return;
  needUpdate();
  dismissTopic('part');
}

/** What the page that could not start says, for when no file can be asked for it. English is there. */
function keepWords(): void {
  const { rescue } = messagesNow.value;
  // Where nothing may be kept, it is said in English.
  noteLocal(WORDS_KEY, rescue ? ({ ...rescue, lang: language.value, dir: direction.value } satisfies KeptWords) : null);
}
