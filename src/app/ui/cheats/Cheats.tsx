import { useRef, useState } from 'preact/hooks';
import type { CheatFileKind, NamedCheat } from '../../../console/tools.ts';
import { laterText } from '../../i18n/later-text.ts';
import { cheatsIn } from '../../library/cheats.ts';
import { current } from '../../library/library-state.ts';
import { CHEAT_FILES, chooseCheats, exportCheats, importCheats, nameOf, readingOf } from '../../play/cheats.ts';
import type { Game } from '../../storage/records.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Columns, FieldGroup, ListField, Note, optionsOf, SwitchField } from '../parts/Fields.tsx';
import { AnyIcon } from '../parts/later-icons.tsx';
import { PickFile } from '../parts/PickFile.tsx';
import pills from '../parts/Pills.module.css';
import { CheatForm, type Draft } from './CheatForm.tsx';
import style from './Cheats.module.css';
import { Search } from './Search.tsx';

/** Endings of the files that emulators keep cheats in. */
const ACCEPT_CHEATS = '.cht,.json';

interface RowProps {
  readonly cheat: NamedCheat;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onEdit: () => void;
}

/** A cheat that can be switched on, and changed. */
function Row({ cheat, onSwitch, onEdit }: RowProps) {
  const { effects, problem } = readingOf(cheat.code);
  return (
    <li class={style.row}>
      <div class={style.switch}>
        <SwitchField
          label={nameOf(cheat)}
          hint={problem ? laterText.cheats.unreadable : effects.join(' · ')}
          isOn={cheat.isOn}
          onSwitch={onSwitch}
        />
      </div>
      <button type="button" class={style.edit} aria-label={laterText.cheats.edit(nameOf(cheat))} onClick={onEdit}>
        <AnyIcon name="edit" />
      </button>
    </li>
  );
}

/** All of the game's cheats in a file of an emulator, out and in. */
function Files({ game, hasCheats }: { game: Game; hasCheats: boolean }) {
  const { cheats } = laterText;
  const [kind, setKind] = useState<CheatFileKind>(CHEAT_FILES[0]);
  return (
    <FieldGroup title={cheats.files}>
      {hasCheats && (
        <ListField label={cheats.exportAs} value={kind} options={optionsOf(cheats.fileKinds)} onChoose={setKind} />
      )}
      <div class={pills.pills}>
        {hasCheats && (
          <button type="button" class={pills.pill} onClick={() => exportCheats(game, kind)}>
            {cheats.export}
          </button>
        )}
        <PickFile label={cheats.fromFile} accept={ACCEPT_CHEATS} onPick={(file) => void importCheats(file)} />
      </div>
      <Note>{cheats.aboutFiles}</Note>
    </FieldGroup>
  );
}

/** Cheats of the game in the console: switched, typed, from files, and found in its memory. */
export function Cheats() {
  const game = current.value;
  const [draft, setDraft] = useState<Draft | null>(null);
  const list = useRef<HTMLUListElement>(null);
  if (!game) return null;
  const { cheats: say } = laterText;
  const cheats = cheatsIn(game.options);
  const put = (at: number, cheat: NamedCheat) => chooseCheats(cheats.map((other, i) => (i === at ? cheat : other)));
  const endDraft = () => {
    // The form goes, and what had the focus in it.
    if (draft) list.current?.focus();
    setDraft(null);
  };
  return (
    <Dialog title={say.title(game.title)}>
      <Columns>
        <section>
          <FieldGroup title={say.list}>
            {cheats.length === 0 && <Note>{say.none}</Note>}
            <ul ref={list} class={style.list} tabIndex={-1}>
              {cheats.map((cheat, at) => (
                <Row
                  // Cheats have no names of their own: two may be alike.
                  key={`${at} ${cheat.code}`}
                  cheat={cheat}
                  onSwitch={(isOn) => put(at, { ...cheat, isOn })}
                  onEdit={() => setDraft({ of: cheat, name: cheat.name, code: cheat.code })}
                />
              ))}
            </ul>
            <Note>{say.about}</Note>
          </FieldGroup>
          <CheatForm key={draft ? `${draft.name} ${draft.code}` : ''} draft={draft} cheats={cheats} onEnd={endDraft} />
          <Files game={game} hasCheats={cheats.length > 0} />
        </section>
        <section>
          <Search onHold={(name, code) => setDraft({ of: null, name, code })} />
        </section>
      </Columns>
    </Dialog>
  );
}
