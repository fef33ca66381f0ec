import { text } from '../../i18n/messages.ts';
import style from './Waiting.module.css';

/** The shape of rows that are fetched still. */
export function Waiting() {
  return (
    <div class={style.lines} role="status" aria-label={text.library.reading}>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
