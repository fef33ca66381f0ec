import { dialog, page } from '../store.ts';
import { AskBios } from './AskBios.tsx';
import { Drop } from './Drop.tsx';
import { GameOptions } from './GameOptions.tsx';
import { Library } from './Library.tsx';
import { later } from './later.tsx';
import { Notices } from './Notices.tsx';
import { PatchFor } from './PatchFor.tsx';
import { Play } from './Play.tsx';
import { Settings } from './Settings.tsx';
import { States } from './States.tsx';

/** The page of test ROMs: few come for it. */
const LaterProve = later(() => import('./Prove.tsx').then(({ Prove }) => Prove));

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
