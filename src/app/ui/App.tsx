import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { complain } from '../notices.ts';
import { dialog, dragging, page } from '../store.ts';
import style from './App.module.css';
import { AskBios } from './AskBios.tsx';
import { GameOptions } from './GameOptions.tsx';
import { Library } from './Library.tsx';
import { Notices } from './Notices.tsx';
import { PatchFor } from './PatchFor.tsx';
import { Play } from './Play.tsx';
import { Settings } from './Settings.tsx';
import { States } from './States.tsx';

/** The page of test ROMs, which is fetched when it is wanted: few come for it. */
function LaterProve() {
  const [Prove, setProve] = useState<ComponentType | null>(null);
  useEffect(() => {
    import('./Prove.tsx').then(
      (found) => setProve(() => found.Prove),
      () => {
        page.value = 'library';
        complain('This page could not be fetched. Try again with a network.');
      },
    );
  }, []);
  return Prove && <Prove />;
}

const PAGES = { library: Library, play: Play, prove: LaterProve } as const;

/** The whole page. While a dialog is open it alone can be reached, so the notices are in it. */
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
      {dragging.value && (
        <div class={style.drop}>
          <p>{page.value === 'prove' ? 'Let go to run' : 'Let go to add'}</p>
        </div>
      )}
      {dialog.value === 'none' && <Notices />}
    </>
  );
}
