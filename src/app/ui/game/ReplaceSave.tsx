import { laterText } from '../../i18n/later-text.ts';
import { replacing } from '../../play/play-state.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Facts, Note } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './ReplaceSave.module.css';

/** What a battery save from a file would replace. */
export function ReplaceSave() {
  const question = replacing.value;
  if (!question) return null;
  const { saveFiles } = laterText;
  const { name, size, ownSize, time, answer } = question;
  return (
    <Dialog title={saveFiles.askReplace}>
      <div class={style.body}>
        <Note>{saveFiles.aboutReplace}</Note>
        <Facts
          of={[
            [saveFiles.inFile, saveFiles.fileOf(name, size)],
            [saveFiles.now, saveFiles.savedAt(time, ownSize)],
          ]}
        />
        <div class={pills.pills}>
          <button type="button" class={pills.pill} onClick={() => answer(true)}>
            {saveFiles.replace}
          </button>
          <button type="button" class={pills.pill} onClick={() => answer(false)}>
            {saveFiles.keepMine}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
