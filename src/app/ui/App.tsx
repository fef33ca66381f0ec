import { useEffect, useErrorBoundary } from 'preact/hooks';
import { ready } from '../library/library-state.ts';
import { asksForContrast } from '../shell/contrast.ts';
import { breakPage, dialog, page } from '../shell/page-state.ts';
import { complainOfPart } from '../shell/parts.ts';
import { SETTING_IDS, SETTINGS, settings } from '../shell/settings.ts';
import { openPacking } from '../storage/packing.ts';
import { Library } from './library/Library.tsx';
import { Drop } from './parts/Drop.tsx';
import { later, withoutDialog } from './parts/later.tsx';
import { Notices } from './parts/Notices.tsx';
import { fetchPauseMenu, Play } from './play/Play.tsx';

/** The page of test ROMs: few come for it. */
const LaterProve = later(() => import('./prove/Prove.tsx').then(({ Prove }) => Prove));

const fetchDialogs = () => import('./Dialogs.tsx').then(({ Dialogs }) => Dialogs);

/** Nobody needs a dialog to begin to play. */
const LaterDialogs = later(fetchDialogs, withoutDialog);

/** What helps those who want it to play. */
const LaterAccess = later(() => import('./access/Access.tsx').then(({ Access }) => Access), complainOfPart);

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
  await (await import('../play/backup-reminder.ts')).lookAfterBackups();
}

/** The browser has time. Not every one says so. https://caniuse.com/requestidlecallback */
function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
    else setTimeout(resolve, 1000);
  });
}

/** The first dialog opens at once, and so does the menu of a paused game. One after the other: a slow device does no more at once. */
async function prepare(): Promise<void> {
  for (const part of [openPacking, fetchDialogs, fetchPauseMenu, lookAfterBackups]) {
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
  useEffect(shown, []);
  useEffect(() => {
    if (isReady) void prepare();
  }, [isReady]);
  if (error) return null;
  return (
    <>
      <Page />
      {isChosen('access') && <LaterAccess />}
      {(isChosen('seeing') || asksForContrast.value) && <LaterSeeing />}
      {dialog.value !== 'none' && <LaterDialogs />}
      {dialog.value === 'none' && <Drop />}
      {dialog.value === 'none' && <Notices />}
    </>
  );
}
