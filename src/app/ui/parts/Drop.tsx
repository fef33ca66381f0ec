import { text } from '../../i18n/messages.ts';
import { dragging, page } from '../../shell/page-state.ts';
import style from './Drop.module.css';

/** Over the whole page while files are dragged over it. Like the notices it is in the dialog while one is open. */
export function Drop() {
  if (!dragging.value) return null;
  return (
    <div class={style.drop}>
      <p>{page.value === 'prove' ? text.files.dropToRun : text.files.dropToAdd}</p>
    </div>
  );
}
