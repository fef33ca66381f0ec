import { laterText } from '../../i18n/later-text.ts';
import { current } from '../../library/library-state.ts';
import { complainOfPart } from '../../shell/parts.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { later } from '../parts/later.tsx';
import { Slots } from './Slots.tsx';

/** Few take their states along. */
const LaterFiles = later(() => import('../backup/StateFiles.tsx').then(({ StateFiles }) => StateFiles), complainOfPart);

/** The slots of the game in a dialog, from the bar. */
export function States() {
  return (
    <Dialog title={laterText.slots.title(current.value?.title ?? '')}>
      <Slots />
      <LaterFiles />
    </Dialog>
  );
}
