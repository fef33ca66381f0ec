import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { games } from '../../library/library-state.ts';
import { askToPersist } from '../../storage/database.ts';
import { type Lasting, readLasting } from '../../storage/forgetting.ts';
import { Facts, Note } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import { useRead } from '../parts/use-read.ts';

/** What the browser says, before it has said it. */
const NOTHING_YET = { use: {}, lasting: 'unknown' } as const;

/** How long what is kept stays, in words; and how that can be better. */
function LastingNotes({ lasting, onAsked }: { lasting: Lasting; onAsked: () => void }) {
  const { data } = laterText;
  const [wasRefused, setRefused] = useState(false);
  if (lasting === 'refused') return <p role="status">{text.storage.refused}</p>;
  if (lasting === 'forgets') return <p role="status">{data.forgets}</p>;
  if (lasting === 'persistent') return null;
  const ask = async () => {
    await askToPersist().catch(() => {});
    setRefused(true);
    onAsked();
  };
  return (
    <>
      <Note>{data.aboutPersistent}</Note>
      {lasting === 'evictable' && (
        <div class={pills.pills}>
          <button type="button" class={pills.pill} onClick={() => void ask()}>
            {data.ask}
          </button>
        </div>
      )}
      {wasRefused && <p role="status">{data.notGiven}</p>}
      <Note>{data.mayForget}</Note>
    </>
  );
}

/** What is kept on this device as a whole, and how safely. */
export function Data() {
  const { data } = laterText;
  const { on, off } = laterText.settingsPage;
  const [asked, setAsked] = useState(0);
  const { use, lasting } = useRead(readLasting, NOTHING_YET, asked);
  const { bytes, quota, isPersistent } = use as { bytes?: number; quota?: number; isPersistent?: boolean };
  const kept = games.value.filter((game) => !game.builtIn);
  const sum = kept.reduce((total, game) => total + game.size, 0);
  const isKnown = bytes !== undefined && quota !== undefined;
  return (
    <>
      <Note>{data.where}</Note>
      <Facts
        of={[
          [data.games, data.gamesAndSize(kept.length, sum)],
          [data.used, isKnown ? data.usedOf(bytes, quota) : data.unknown],
          [data.persistent, isPersistent === undefined ? data.unknown : isPersistent ? on : off],
        ]}
      />
      <LastingNotes lasting={lasting} onAsked={() => setAsked(asked + 1)} />
    </>
  );
}
