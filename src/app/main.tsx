import { effect } from '@preact/signals';
import { render } from 'preact';
import { STARTED, TROUBLE, type Trouble } from './boot/signs.ts';
import { readLayout } from './input/key-names.ts';
import { openKeys } from './input/own-keys.ts';
import { openTouch } from './input/touch-controls.ts';
import { openHistory } from './launch/history.ts';
import { followLaunch } from './launch/launch.ts';
import { openDrop } from './launch/receive.ts';
import { builtInRom, TITLE_PICTURE } from './library/built-in.ts';
import { openLibrary } from './library/library.ts';
import { removed } from './library/library-state.ts';
import { player } from './play/player.ts';
import { openFullScreen } from './shell/full-screen.ts';
import { openInstallOffer } from './shell/install-offer.ts';
import { openPageLanguage } from './shell/page-language.ts';
import { broken } from './shell/page-state.ts';
import { complainOfPart } from './shell/parts.ts';
import { openSettings } from './shell/settings.ts';
import { App } from './ui/App.tsx';

/** So long the page waits for its language. */
const LANGUAGE_MS = 3000;

/** What talks to the service worker. Nobody needs it for the first picture. */
const fetchOffline = () => import('./launch/offline.ts');

/** The first screen is there: the page has started, unless that was where it broke. */
function shown(): void {
  if (broken.peek() || !dispatchEvent(new Event(STARTED, { cancelable: true }))) return;
  fetchOffline().then(
    ({ tellStarted }) => tellStarted(),
    () => {},
  );
}

/** Whatever breaks the page is told, with as much of it as can be had then. */
function openTrouble(): void {
  effect(() => {
    const fault = broken.value;
    if (!fault) return;
    const plainly = () =>
      dispatchEvent(new CustomEvent(TROUBLE, { detail: { error: fault.error, isStart: false } satisfies Trouble }));
    import('./launch/trouble.ts').then(({ tellTrouble }) => tellTrouble(fault)).catch(plainly);
  });
}

/** What was removed long ago is deleted. Nobody waits for it. */
function forgetRemoved(): void {
  if (removed.peek().length === 0) return;
  import('./library/removing.ts').then(
    ({ forgetOld }) => forgetOld(),
    () => {},
  );
}

/** What gamepads do besides playing: they work the page, and a game waits for one that has gone. */
function openGamepads(): void {
  Promise.all([import('./play/gamepad-gone.ts'), import('./play/gamepad-pages.ts')]).then(([gone, pages]) => {
    gone.openGamepads();
    pages.openGamepadPages();
  }, complainOfPart);
}

async function start(): Promise<void> {
  openTrouble();
  openSettings();
  openKeys();
  void readLayout();
  openTouch();
  openDrop();
  openHistory();
  openFullScreen();
  openInstallOffer();
  player.open();
  const library = openLibrary();
  // Asked for now, they are here when they are wanted: by a first tap, and by the library.
  builtInRom().catch(() => {});
  new Image().src = TITLE_PICTURE;
  // A network that neither answers nor fails does not keep the page: it begins in English, and changes.
  await Promise.race([openPageLanguage(), new Promise((resolve) => setTimeout(resolve, LANGUAGE_MS))]);
  render(<App shown={shown} />, document.getElementById('app')!);
  openGamepads();
  await library;
  await followLaunch();
  forgetRemoved();
  await fetchOffline().then(({ openOffline }) => openOffline());
  await import('./launch/afterwards.ts').then(({ openAfterwards }) => openAfterwards());
}

void start();
