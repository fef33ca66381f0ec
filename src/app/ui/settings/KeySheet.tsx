import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { ROWS } from '../../input/bindings.ts';
import { keyLines, keyNames } from '../../input/key-names.ts';
import { keysOf } from '../../input/own-keys.ts';
import { tune } from '../../play/music.ts';
import { openSettingsAt } from '../../shell/dialogs.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Facts } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import { inPlayNow } from './key-change.ts';

/** All keys of the page and of what is plugged in, as they are now. */
export function KeySheet() {
  const now = { ...inPlayNow(), isMusic: tune.value !== null };
  // A keyboard that is plugged in has all keys, each where it is on the real one.
  const rows = ROWS.filter((row) => keysOf(row).length > 0 && !row.isFirst && row.when(now));
  const lines = keyLines(rows, now).map((line) => {
    const keys = keyNames(line.rows.flatMap(keysOf));
    return [line.label, line.rows.length > 1 ? laterText.keyPage.each(keys) : laterText.keyPage.either(keys)] as const;
  });
  const change = () => {
    openSettingsAt('controls');
  };
  return (
    <Dialog title={text.keys.all}>
      <Facts of={lines} />
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={change}>
          {laterText.keyPage.change}
        </button>
      </div>
    </Dialog>
  );
}
