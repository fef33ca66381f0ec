import { text } from '../../i18n/messages.ts';
import { current } from '../../library/library-state.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Slots } from './Slots.tsx';

/** The slots of the game in a dialog, from the bar. */
export function States() {
  return (
    <Dialog title={text.saves.title(current.value?.title ?? '')}>
      <Slots />
    </Dialog>
  );
}
