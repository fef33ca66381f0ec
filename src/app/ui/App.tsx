import { dialog, dragging, page } from '../store.ts';
import style from './App.module.css';
import { Library } from './Library.tsx';
import { Notices } from './Notices.tsx';
import { Play } from './Play.tsx';
import { Settings } from './Settings.tsx';
import { States } from './States.tsx';

/** The whole page. */
export function App() {
  return (
    <>
      {page.value === 'play' ? <Play /> : <Library />}
      {dialog.value === 'states' && <States />}
      {dialog.value === 'settings' && <Settings />}
      {dragging.value && (
        <div class={style.drop}>
          <p>Let go to add</p>
        </div>
      )}
      <Notices />
    </>
  );
}
