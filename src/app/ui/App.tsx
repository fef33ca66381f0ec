import { dialog, dragging, page } from '../store.ts';
import style from './App.module.css';
import { GameOptions } from './GameOptions.tsx';
import { Library } from './Library.tsx';
import { Notices } from './Notices.tsx';
import { Play } from './Play.tsx';
import { Settings } from './Settings.tsx';
import { States } from './States.tsx';

/** The whole page. While a dialog is open it alone can be reached, so the notices are in it. */
export function App() {
  return (
    <>
      {page.value === 'play' ? <Play /> : <Library />}
      {dialog.value === 'states' && <States />}
      {dialog.value === 'settings' && <Settings />}
      {dialog.value === 'game' && <GameOptions />}
      {dragging.value && (
        <div class={style.drop}>
          <p>Let go to add</p>
        </div>
      )}
      {dialog.value === 'none' && <Notices />}
    </>
  );
}
