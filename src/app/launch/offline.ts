import { effect } from '@preact/signals';
import type { Workbox } from 'workbox-window';
import { ask } from '../boot/ask.ts';
import { build, type KeptWords, WORDS_KEY } from '../boot/signs.ts';
import { direction, language, messagesNow, text } from '../i18n/messages.ts';
import { current } from '../library/library-state.ts';
import { playerHere } from '../play/door.ts';
import { noteLocal, readLocal } from '../shell/local.ts';
import { dismissTopic, notify } from '../shell/notices.ts';
import { markOfflineReady, needUpdate, newVersion, offerUpdate, page, putOffUpdate } from '../shell/page-state.ts';
import { left, stage } from '../shell/stage.ts';
import type { AnswerToStart } from '../worker/words.ts';
import { openAppWords } from './app-words.ts';
import type { Outcome } from './hot-update.ts';

/** Which newer version the player was told of that it did not start. */
const TOLD_KEY = 'cartouche.not-started';
/** As long as the worker of the new version may take to take over, ms. */
const CHANGE_MS = 10_000;

let workbox: Workbox | null = null;
/** The address to open once the new version has taken over; null when the player did not ask for it. */
let target: string | null = null;
/** The change that is under way; null while there is none. */
let taking: Promise<void> | null = null;

/**
 * Register the service worker, so that the page opens without a network. A new version waits for a tap, or until no page is
 * open: it never takes over under one.
 */
export async function openOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // Nobody needs it for the first picture.
  const workboxWindow = await import('workbox-window');
  workbox = new workboxWindow.Workbox('./sw.js', { scope: './' });
  workbox.addEventListener('activated', markOfflineReady);
  workbox.addEventListener('waiting', offerUpdate);
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (target !== null) stage.location.replace(target);
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
  tellBefore();
}

/** Tell the player that the newest version did not start. */
function tellBefore(): void {
  const again = async () => {
    noteLocal(TOLD_KEY, null);
    await ask(navigator.serviceWorker.controller, { type: 'RETRY' });
    await reload();
  };
  notify(text.network.isBefore, { label: text.network.tryAgain, run: () => void again() });
}

/** The version that waits has taken over from now on; so has one that another tab changed to. */
function changeOver(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
    // Whatever has become of it then, it is found out by what begins next.
    setTimeout(done, CHANGE_MS);
    navigator.serviceWorker.getRegistration().then((registration) => {
      if (workbox && registration?.waiting) workbox.messageSkipWaiting();
      else done();
    }, done);
  });
}

/** Change to the new version while the game goes on. */
async function takeInPlay(): Promise<Outcome> {
  const player = playerHere();
  const part = player && (await import('./hot-update.ts').catch(() => null));
  if (!part?.canUpdateInPlay()) return 'impossible';
  if (!(await player?.keep())) return 'later';
  await changeOver();
  return part.updateInPlay();
}

/**
 * Change to the new version. A game in the console goes on there; if it cannot be kept, or the player does something else with it
 * meanwhile, nothing happens, and the version is offered again. Asked for again before it is done, it is the same change.
 */
export function takeUpdate(): Promise<void> {
  taking ??= take().finally(() => {
    taking = null;
  });
  return taking;
}

async function take(): Promise<void> {
  if (left.signal.aborted) return;
  const offerAgain = newVersion.peek() === 'needed' ? needUpdate : offerUpdate;
  // It is not offered while it is on its way.
  putOffUpdate();
  const outcome = await takeInPlay();
  if (outcome === 'broken') tellBefore();
  if (outcome === 'later' || (outcome === 'impossible' && !(await reload(changeAndOpen)))) offerAgain();
}

/** Have the new version take over, and open it at `address`. */
async function changeAndOpen(address: string): Promise<void> {
  target = address;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.waiting) workbox?.messageSkipWaiting();
  // Another tab has changed to it already, or this one is of an old version: it has only to be loaded again.
  else stage.location.replace(address);
}

/** Open the page anew where it is now, by `open`. False when the game in the console cannot be kept: then nothing happens. */
async function reload(
  open: (address: string) => unknown = (address) => stage.location.replace(address),
): Promise<boolean> {
  // Another version has this window.
  if (left.signal.aborted) return true;
  // By its id: another window may have played another game since.
  const game = current.value;
  const player = playerHere();
  player?.pause();
  if (player && !(await player.keep())) return false;
  const wish = page.value === 'prove' ? './?prove' : './';
  await open(game ? `./?continue=${game.id}` : wish);
  return true;
}

/** A part of the page could not be fetched. If another version has taken over meanwhile, it will not come any more. */
export async function onMissing(): Promise<void> {
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
