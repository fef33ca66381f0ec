import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { games } from '../../library/library-state.ts';
import { startExport } from '../../play/backup.ts';
import { Facts, Note, SwitchField } from '../parts/Fields.tsx';
import { Folded } from '../parts/Folded.tsx';
import pills from '../parts/Pills.module.css';

interface ChooseGamesProps {
  readonly ids: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** Which games, from a list of all of them. */
function ChooseGames({ ids, onChoose }: ChooseGamesProps) {
  const { backup } = laterText;
  const all = games.value;
  const change = (id: string, isOn: boolean) => {
    const changed = new Set(ids);
    if (isOn) changed.add(id);
    else changed.delete(id);
    onChoose(changed);
  };
  return (
    <Folded title={backup.chooseGames(ids.size, all.length)}>
      {() => (
        <>
          <div class={pills.pills}>
            <button type="button" class={pills.pill} onClick={() => onChoose(new Set(all.map(({ id }) => id)))}>
              {backup.all}
            </button>
            <button type="button" class={pills.pill} onClick={() => onChoose(new Set())}>
              {backup.none}
            </button>
          </div>
          {all.map(({ id, title }) => (
            <SwitchField key={id} label={title} isOn={ids.has(id)} onSwitch={(isOn) => change(id, isOn)} />
          ))}
        </>
      )}
    </Folded>
  );
}

/** What is to be in a backup: everything, until something is left out; or one game. */
export function ChooseBackup({ only }: { only: string | null }) {
  const { backup } = laterText;
  const [ids, setIds] = useState<ReadonlySet<string>>(
    () => new Set(only === null ? games.value.map(({ id }) => id) : [only]),
  );
  const [roms, setRoms] = useState(true);
  const [preferences, setPreferences] = useState(only === null);
  const chosen = games.value.filter(({ id }) => ids.has(id));
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0);
  return (
    <>
      <Note>{only === null ? backup.about : backup.aboutGame}</Note>
      <SwitchField label={backup.withGames} hint={backup.aboutWithGames} isOn={roms} onSwitch={setRoms} />
      <SwitchField
        label={backup.withSettings}
        hint={backup.aboutWithSettings}
        isOn={preferences}
        onSwitch={setPreferences}
      />
      {only === null && <ChooseGames ids={ids} onChoose={setIds} />}
      <Facts of={[[backup.size, roms && bytes > 0 ? backup.aboutSize(bytes) : backup.small]]} />
      <div class={pills.pills}>
        <button
          type="button"
          class={pills.pill}
          disabled={chosen.length === 0 && !preferences}
          onClick={() => void startExport({ ids, roms, preferences })}
        >
          {backup.exportAll}
        </button>
      </div>
    </>
  );
}
