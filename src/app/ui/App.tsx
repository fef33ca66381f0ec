import { dialog, page } from '../shell/page-state.ts';
import { GameOptions } from './game/GameOptions.tsx';
import { AskBios } from './library/AskBios.tsx';
import { Library } from './library/Library.tsx';
import { PatchFor } from './library/PatchFor.tsx';
import { Drop } from './parts/Drop.tsx';
import { later } from './parts/later.tsx';
import { Notices } from './parts/Notices.tsx';
import { Play } from './play/Play.tsx';
import { States } from './play/States.tsx';
import { Settings } from './settings/Settings.tsx';

/** The page of test ROMs: few come for it. */
const LaterProve = later(() => import('./prove/Prove.tsx').then(({ Prove }) => Prove));

const PAGES = { library: Library, play: Play, prove: LaterProve } as const;

/** The whole page. While a dialog is open it alone can be reached, so the notices, and what is said of a drop, are in it. */
export function App() {
  const Page = PAGES[page.value];
  return (
    <>
      <Page />
      {dialog.value === 'states' && <States />}
      {dialog.value === 'settings' && <Settings />}
      {dialog.value === 'game' && <GameOptions />}
      {dialog.value === 'patch' && <PatchFor />}
      {dialog.value === 'bios' && <AskBios />}
      {dialog.value === 'none' && <Drop />}
      {dialog.value === 'none' && <Notices />}
    </>
  );
}
