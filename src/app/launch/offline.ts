import type { Workbox } from 'workbox-window';
import { current } from '../library/library-state.ts';
import { player } from '../play/player.ts';
import { markOfflineReady, offerUpdate, page } from '../shell/page-state.ts';

let workbox: Workbox | null = null;
/** The address to open once the new version has taken over; null when the player did not ask for it. */
let target: string | null = null;

/**
 * Register the service worker, so that the page opens without a network. A new version that waits from an earlier
 * visit takes over now, before anything is played; one found later waits for a tap.
 */
export async function openOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // Nobody needs it for the first picture.
  const workboxWindow = await import('workbox-window');
  workbox = new workboxWindow.Workbox('./sw.js', { scope: './' });
  workbox.addEventListener('activated', markOfflineReady);
  workbox.addEventListener('waiting', ({ wasWaitingBeforeRegister }) => {
    if (wasWaitingBeforeRegister && page.value === 'library' && !current.value) void switchTo(location.href);
    else offerUpdate();
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (target !== null) location.replace(target);
  });
  document.addEventListener('visibilitychange', () => {
    // A page can stay open for days: it looks for a new version whenever it is shown again.
    if (!document.hidden) workbox?.update().catch(() => {});
  });
  // Some browsers refuse, in private windows or where nothing may be kept: then there is no page without a network.
  const registration = await workbox.register().catch(() => undefined);
  if (registration?.active) markOfflineReady();
}

/** Change to the new version. A game in the console is continued there; if it cannot be kept, nothing happens. */
export async function takeUpdate(): Promise<void> {
  const isPlaying = current.value !== null;
  player.pause();
  if (!(await player.keep())) return;
  await switchTo(isPlaying ? './?continue' : './');
}

async function switchTo(address: string): Promise<void> {
  target = address;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.waiting) workbox?.messageSkipWaiting();
  // Another tab has changed to it already: this page has only to be loaded again.
  else location.replace(address);
}
