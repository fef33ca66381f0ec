import { useRef } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { addingMany } from '../../library/library-state.ts';
import pills from '../parts/Pills.module.css';
import style from './AddProgress.module.css';

/** A screen reader is told how far it is after so many games, and each time there are twice as many. */
const TOLD_FROM = 50;

/** How far adding many games is, and what stops it. */
export function AddProgress() {
  const { shelf: words } = laterText;
  const told = useRef(0);
  const now = addingMany.value;
  if (!now) return null;
  const { done, name, cancel } = now;
  if (done >= Math.max(TOLD_FROM, told.current * 2)) told.current = done;
  return (
    <section class={style.box} aria-label={words.adding}>
      <div class={style.words}>
        <p>{words.progress(done)}</p>
        <p class={style.name} translate={false}>
          {name}
        </p>
        <progress class={style.progress} aria-label={words.adding} />
      </div>
      <p class={style.unseen} role="status">
        {told.current > 0 && words.progress(told.current)}
      </p>
      <button type="button" class={pills.pill} onClick={cancel}>
        {words.cancel}
      </button>
    </section>
  );
}
