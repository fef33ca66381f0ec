import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary, useLayoutEffect } from 'preact/hooks';
import { text } from '../i18n/messages.ts';
import { typing } from '../input/typing.ts';
import { games, ready } from '../library/library-state.ts';
import { fetchPlayer } from '../play/door.ts';
import { fetchAhead } from '../shell/ahead.ts';
import { asksForContrast } from '../shell/contrast.ts';
import { idle } from '../shell/idle.ts';
import { breakPage, dialog, isEmpty, page } from '../shell/page-state.ts';
import { complainOfPart } from '../shell/parts.ts';
import { SETTING_IDS, SETTINGS, settings } from '../shell/settings.ts';
import { openPacking } from '../storage/packing.ts';
import { fetchDrawing } from './library/Hero.tsx';
import { Library } from './library/Library.tsx';
import { Drop } from './parts/Drop.tsx';
import { later, withoutDialog } from './parts/later.tsx';
import { Notices } from './parts/Notices.tsx';
import { WaitingPage } from './parts/WaitingPage.tsx';

/** The page of a game that is played, once it was fetched: with what plays it, before there is one. */
const playPage = signal<ComponentType | null>(null);

/** Fetch the page of a game that is played, and what draws where it was left. */
export async function fetchPlayPage(): Promise<void> {
  const [{ Play }] = await Promise.all([import('./play/Play.tsx'), fetchDrawing()]);
  playPage.value = Play;
}

function Play() {
  const Page = playPage.value;
  return Page && <Page />;
}

/** The page of test ROMs: few come for it. */
const LaterProve = later(
  () => import('./prove/Prove.tsx').then(({ Prove }) => Prove),
  undefined,
  () => <WaitingPage title={text.common.accuracyTests} />,
);

const fetchDialogs = () => import('./Dialogs.tsx').then(({ Dialogs }) => Dialogs);

/** Nobody needs a dialog to begin to play. */
const LaterDialogs = later(fetchDialogs, withoutDialog);

/** What helps those who want it to play. */
const LaterAccess = later(() => import('./access/Access.tsx').then(({ Access }) => Access), complainOfPart);

/** Letters for who has no keyboard at hand. */
const LaterTypePad = later(() => import('./access/TypePad.tsx').then(({ TypePad }) => TypePad), complainOfPart);

/** What makes the page easier to see. */
const LaterSeeing = later(() => import('./access/Seeing.tsx').then(({ Seeing }) => Seeing), complainOfPart);

/** Whether something of `section` is chosen: how fast, or how much, is none of it. */
function isChosen(section: 'access' | 'seeing'): boolean {
  return SETTING_IDS.some(
    (id) =>
      SETTINGS[id].section === section && SETTINGS[id].kind !== 'range' && settings.value[id] !== SETTINGS[id].default,
  );
}

const PAGES = { library: Library, play: Play, prove: LaterProve } as const;

/** What is in no backup is told, and the folder for backups looked into, where that is wanted. */
async function lookAfterBackups(): Promise<void> {
  if (!games.peek().some((game) => !game.builtIn || game.played > 0)) return;
  await (await import('../play/backup-reminder.ts')).lookAfterBackups();
}

/** Get the menu of a paused game, which nobody needs to begin to play. */
const fetchPauseMenu = () => import('./play/PauseMenu.tsx');

/**
 * What plays begins at once, the first dialog opens at once, and so does the menu of a paused game: on a first visit they are on this device by then,
 * later they are there. One after the other: a slow device does no more at once.
 */
async function prepare(): Promise<void> {
  const isKnown = Boolean(navigator.serviceWorker?.controller);
  const parts = isKnown ? [fetchPlayer, openPacking, fetchDialogs, fetchPauseMenu] : [() => fetchAhead(1)];
  for (const part of [...parts, lookAfterBackups]) {
    await idle();
    await part().catch(() => {});
  }
}

/**
 * The whole page; `shown` is called once its first screen is there. While a dialog is open it alone can be reached, so the
 * notices, and what is said of a drop, are in it.
 */
export function App({ shown }: { shown: () => void }) {
  const [error, mend] = useErrorBoundary((error: unknown) => breakPage({ error, mend }));
  const Page = PAGES[page.value];
  const isReady = ready.value;
  const isLibrary = Page === Library;
  useEffect(shown, []);
  useLayoutEffect(() => {
    // The library takes the place of the picture that is there before any script (first.css) by itself.
    if (!isLibrary) delete document.documentElement.dataset.first;
  }, [isLibrary]);
  useEffect(() => {
    if (isReady) void prepare();
  }, [isReady]);
  if (error || isEmpty.value) return null;
  return (
    <>
      <Page />
      {isChosen('access') && <LaterAccess />}
      {(isChosen('seeing') || asksForContrast.value) && <LaterSeeing />}
      {dialog.value !== 'none' && <LaterDialogs />}
      {typing.value && <LaterTypePad />}
      {dialog.value === 'none' && <Drop />}
      {dialog.value === 'none' && <Notices />}
    </>
  );
}
