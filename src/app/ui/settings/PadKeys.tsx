import { laterText } from '../../i18n/later-text.ts';
import { ROWS } from '../../input/bindings.ts';
import { keyLines } from '../../input/key-names.ts';
import { padNames } from '../../input/pad-names.ts';
import { situation } from '../../play/situation.ts';
import { open } from '../../shell/dialogs.ts';
import { Facts, FieldGroup, Note } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';

/** What the buttons of gamepads do while a game runs, and elsewhere. */
export function PadKeys() {
  const now = { ...situation.value, page: 'play', inDialog: false, isRunning: true, isMusic: false } as const;
  const rows = ROWS.filter((row) => row.gamepad.length > 0 && row.when(now));
  const lines = keyLines(rows, now).map(({ label, rows }) => {
    return [label, padNames(rows.flatMap((row) => row.gamepad)).join(' / ')] as const;
  });
  return (
    <FieldGroup title={laterText.keyPage.gamepad}>
      <Facts of={lines} />
      <Note>{laterText.settingsPage.gamepads}</Note>
      <Note>{laterText.settingsPage.gamepadWalks}</Note>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => open('gamepads')}>
          {laterText.gamepads.setUp}
        </button>
      </div>
    </FieldGroup>
  );
}
