import { useEffect, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { current } from '../../library/library-state.ts';
import { LONGEST_NAME } from '../../library/saves/state-file.ts';
import { exportState } from '../../play/export-state.ts';
import { type Moment, moments, readMoments, removeMoment, renameMoment } from '../../play/moments.ts';
import { goToKept } from '../../play/slots.ts';
import { FieldGroup, Note } from '../parts/Fields.tsx';
import { Picture } from '../parts/Picture.tsx';
import pills from '../parts/Pills.module.css';
import style from './StateFiles.module.css';

function MomentCard({ moment }: { moment: Moment }) {
  const { moments: words, states } = laterText;
  const { pin, state } = moment;
  const { name, played, time, picture } = state;
  const when = laterText.slots.when(time);
  const called = name ?? when;
  // What is being typed outlives a list that is read anew meanwhile.
  const [typed, type] = useState<string | null>(null);
  const acts: readonly (readonly [label: string, act: () => void])[] = [
    [states.goTo, () => goToKept(state, words.loaded)],
    [states.export, () => current.value && exportState(current.value, pin, state)],
    [text.common.remove, () => void removeMoment(moment)],
  ];
  return (
    <li aria-label={called}>
      <Picture pixels={picture} class={style.picture} />
      <input
        class={style.name}
        type="text"
        aria-label={words.of(words.name, called)}
        placeholder={words.name}
        maxLength={LONGEST_NAME}
        value={typed ?? name ?? ''}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={(event) => {
          type(null);
          void renameMoment(moment, event.currentTarget.value);
        }}
      />
      <p>
        {when}
        {played !== undefined && (
          <>
            <br />
            {laterText.slots.played(played)}
          </>
        )}
      </p>
      <div class={pills.pills}>
        {acts.map(([label, act]) => (
          <button key={label} type="button" class={pills.pill} aria-label={words.of(label, called)} onClick={act}>
            {label}
          </button>
        ))}
      </div>
    </li>
  );
}

/** The shelf of moments that the player has pinned. */
export function Moments() {
  const id = current.value?.id;
  useEffect(() => void readMoments(), [id]);
  const { title, about } = laterText.moments;
  const found = moments.value?.id === id ? (moments.value?.list ?? []) : [];
  return (
    <FieldGroup title={title}>
      <ul class={style.earlier} aria-label={title}>
        {found.map((moment) => (
          <MomentCard key={moment.pin} moment={moment} />
        ))}
      </ul>
      <Note>{about}</Note>
    </FieldGroup>
  );
}
