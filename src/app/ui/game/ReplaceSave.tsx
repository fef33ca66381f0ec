import { text } from '../../i18n/messages.ts';
import { replacing } from '../../play/play-state.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Facts, Note } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './ReplaceSave.module.css';

/** What a battery save from a file would replace. */
export function ReplaceSave() {
  const question = replacing.value;
  if (!question) return null;
  const { saves } = text;
  const { name, size, ownSize, time, answer } = question;
  return (
    <Dialog title={saves.askReplace}>
      <div class={style.body}>
        <Note>{saves.aboutReplace}</Note>
        <Facts
          of={[
            [saves.inFile, saves.fileOf(name, size)],
            [saves.now, saves.savedAt(time, ownSize)],
          ]}
        />
        <div class={pills.pills}>
          <button type="button" class={pills.pill} onClick={() => answer(true)}>
            {saves.replace}
          </button>
          <button type="button" class={pills.pill} onClick={() => answer(false)}>
            {saves.keepMine}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
