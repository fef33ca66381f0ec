import { effect } from '@preact/signals';
import { render } from 'preact';
import { STARTED, TROUBLE, type Trouble } from './boot/signs.ts';
import { openTouch } from './input/touching.ts';
import { openDrop } from './launch/drop.ts';
import { openHistory } from './launch/history.ts';
import { followLaunch } from './launch/launch.ts';
import { builtInRom } from './library/built-in.ts';
import { openLibrary } from './library/library.ts';
import { removed } from './library/library-state.ts';
import { fetchPlayer, openDoor, playerHere, startPlayer } from './play/door.ts';
import { fetchAhead } from './shell/ahead.ts';
import { openFullScreen } from './shell/full-screen.ts';
import { idle } from './shell/idle.ts';
import { openInstallOffer } from './shell/install-offer.ts';
import { openPageLanguage } from './shell/page-language.ts';
import { broken } from './shell/page-state.ts';
import { complainOfPart } from './shell/parts.ts';
import { openSettings } from './shell/settings.ts';
import { frame } from './shell/stage.ts';
import { openPacking } from './storage/packing.ts';
import { App, fetchPlayPage } from './ui/App.tsx';

/** So long the page waits for its language, ms. */
const LANGUAGE_MS = 3000;
/** So long it waits for the library and for time to run what plays, where that is a part of its start, ms. */
const TIME_MS = 1000;
/** So long it waits for what is fetched ahead before it is kept on the device, ms. */
const AHEAD_MS = 10_000;

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What talks to the service worker. Nobody needs it for the first picture. */
const fetchOffline = () => import('./launch/offline.ts');

let hasStarted = false;

/**
 * The first screen is there: the page has started, unless that was where it broke. On a device that has its files it has once what plays was run as well,
 * when there is time after the `library`: the version before is there until then, and comes back if this one does not play.
 */
async function shown(library: Promise<unknown>): Promise<void> {
  if (navigator.serviceWorker?.controller) {
    await Promise.race([library.then(idle, () => {}), after(TIME_MS)]);
    if (!(await startPlayer())) return;
  }
  if (broken.peek() || !dispatchEvent(new Event(STARTED, { cancelable: true }))) return;
  hasStarted = true;
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
    const { error } = fault;
    const plainly = () => {
      console.error(error);
      dispatchEvent(new CustomEvent(TROUBLE, { detail: { error, isStart: false } satisfies Trouble }));
    };
    // At a start there is no game to be kept, and the version is told as broken before anything else is done.
    if (!hasStarted) plainly();
    else import('./launch/trouble.ts').then(({ tellTrouble }) => tellTrouble(fault)).catch(plainly);
  });
}

/** A part that could not be fetched may be gone with the version that it is of. */
function openMissing(): void {
  let isLooking = false;
  addEventListener('vite:preloadError', () => {
    // What looks for that is such a part itself.
    if (isLooking) return;
    isLooking = true;
    const looked = () => {
      isLooking = false;
    };
    fetchOffline()
      .then(({ onMissing }) => onMissing())
      .then(looked, looked);
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

/** Of what gamepads do besides playing: whether it is here, or coming; and whether it was wanted and could not be fetched. */
const pads = { isHere: false, isMissed: false };

/** What gamepads do besides playing: they work the page, and a game waits for one that has gone. */
function fetchGamepads(): void {
  if (pads.isHere) return;
  pads.isHere = true;
  Promise.all([import('./play/gamepad-gone.ts'), import('./play/gamepad-pages.ts')]).then(
    ([gone, pages]) => {
      gone.openGamepads();
      pages.openGamepadPages();
    },
    () => {
      Object.assign(pads, { isHere: false, isMissed: true });
      complainOfPart();
    },
  );
}

/** A gamepad says once that it is there; what could not be fetched then is tried again. */
function fetchMissedGamepads(): void {
  if (pads.isMissed) fetchGamepads();
}

/** What goes along with playing. A game that begins does not wait for it. */
async function openBeside(): Promise<void> {
  await idle();
  (await import('./launch/beside-play.ts')).openBesidePlay();
}

/** What a player does first: a mouse is moved long before its button is down. */
const SIGNS = ['pointermove', 'pointerdown', 'focusin'] as const;
/** An address that has a game played. */
const PLAYS = /[?&](play|continue)\b/;

/** What plays is fetched before it is wanted: as soon as the player does anything at all, or at once for an address that has a game played. */
function openPlayer(): void {
  // What is missing besides, a game says itself.
  const others = () => Promise.allSettled([openPacking(), builtInRom()]);
  const fetchAll = () => Promise.all([import('./play/player.ts'), fetchPlayPage(), others()]);
  openDoor(fetchAll, () => {
    playerHere()?.open();
    fetchMissedGamepads();
    // It may have come with something else.
    void fetchPlayer();
    void openBeside().catch(() => {});
  });
  const done = new AbortController();
  const soon = (event?: Event) => {
    // A mouse that rests where the page is opened is told of as well, as one that moves by nothing.
    if (event instanceof MouseEvent && event.type === 'pointermove' && !event.movementX && !event.movementY) return;
    done.abort();
    void fetchPlayer();
  };
  for (const sign of SIGNS) addEventListener(sign, soon, { signal: done.signal, capture: true });
  if (PLAYS.test(location.search)) soon();
}

async function start(): Promise<void> {
  openTrouble();
  openMissing();
  openSettings();
  openTouch();
  openDrop();
  if (!frame) openHistory();
  openFullScreen();
  openInstallOffer();
  openPlayer();
  // One that is there already is told of as well, once something on it is pressed.
  addEventListener('gamepadconnected', fetchGamepads);
  addEventListener('online', fetchMissedGamepads);
  const library = openLibrary();
  // A network that neither answers nor fails does not keep the page: it begins in English, and changes.
  await Promise.race([openPageLanguage(), after(LANGUAGE_MS)]);
  render(<App shown={() => void shown(library)} />, document.getElementById('app')!);
  await library;
  // Whatever the address asks for, the rest comes.
  await followLaunch().catch(reportError);
  forgetRemoved();
  // Asked for now, it is here when it is wanted: by a first tap.
  await Promise.race([Promise.allSettled([builtInRom(), fetchAhead(0)]), after(AHEAD_MS)]);
  await fetchOffline()
    .then(({ openOffline }) => openOffline())
    .catch(reportError);
  await import('./launch/afterwards.ts').then(({ openAfterwards }) => openAfterwards());
}

void start();
