import { laterText } from '../../i18n/later-text.ts';
import { open } from '../../shell/dialogs.ts';
import { AnyIcon } from '../parts/later-icons.tsx';
import { tap } from '../parts/tap.ts';
import style from './Trying.module.css';

/** Over the game while a touch layout is tried in it: back to where it is arranged. */
export function Trying() {
  return (
    <button type="button" class={style.back} {...tap(() => open('pad'))}>
      <AnyIcon name="pad" />
      {laterText.pad.back}
    </button>
  );
}
