import { useEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { addingMany } from '../../library/library-state.ts';
import pills from '../parts/Pills.module.css';
import style from './AddProgress.module.css';
import { toldNext, toldText } from './told-progress.ts';

/** How far adding many games is, and what stops it. */
export function AddProgress() {
  const { shelf: words } = laterText;
  const told = useRef(0);
  // A screen reader tells what comes into a place that it knows, not what is there when the place comes.
  const [isKnown, setKnown] = useState(false);
  useEffect(() => setKnown(true), []);
  const now = addingMany.value;
  if (!now) return null;
  const { done, name, part, cancel } = now;
  told.current = toldNext(done, told.current);
  return (
    <section class={style.box} aria-label={words.adding}>
      <div class={style.words}>
        <p>{words.progress(done)}</p>
        <p class={style.name} translate={false}>
          {name}
        </p>
        <progress class={style.progress} value={part} aria-label={words.adding} />
      </div>
      <p class={style.unseen} role="status">
        {isKnown && toldText(told.current)}
      </p>
      <button type="button" class={pills.pill} onClick={cancel}>
        {words.cancel}
      </button>
    </section>
  );
}
