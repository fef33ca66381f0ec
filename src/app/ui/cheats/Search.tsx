import { useState } from 'preact/hooks';
import type { Condition, Found, NumberKind } from '../../../console/tools.ts';
import { laterText } from '../../i18n/later-text.ts';
import {
  addressOf,
  codeFor,
  endSearch,
  look,
  lookBack,
  searchNow,
  secondsBack,
  startSearch,
} from '../../play/cheat-search.ts';
import { FieldGroup, ListField, Note, NumberField, optionsOf } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './Cheats.module.css';

type Choice = keyof typeof laterText.search.conditions;
type Since = keyof typeof laterText.search.sinces;

/** What each choice asks: of a number that is typed, of an earlier look, or by how much it differs from that. */
const ASKS: Readonly<Record<Choice, { readonly is: Condition['is']; readonly of: 'number' | 'look' | 'step' }>> = {
  value: { is: 'equal', of: 'number' },
  notValue: { is: 'different', of: 'number' },
  above: { is: 'greater', of: 'number' },
  below: { is: 'less', of: 'number' },
  same: { is: 'equal', of: 'look' },
  other: { is: 'different', of: 'look' },
  more: { is: 'greater', of: 'look' },
  less: { is: 'less', of: 'look' },
  moreBy: { is: 'up-by', of: 'step' },
  lessBy: { is: 'down-by', of: 'step' },
};

/** The seconds of each time that is looked back on. */
const SECONDS: Readonly<Partial<Record<Since, number>>> = { two: 2, ten: 10, minute: 60 };

/** From when on can be asked: how far the way back through the game leads. */
function sincesNow() {
  const back = secondsBack();
  return optionsOf(laterText.search.sinces).filter(({ value }) => (SECONDS[value as Since] ?? 0) <= back);
}

/** Look for what `is` asks since then. */
function lookSince(since: Since, is: Condition['is'], by: number): void {
  const seconds = SECONDS[since];
  if (seconds !== undefined) lookBack(seconds, { is, by });
  else look({ is, against: since === 'first' ? 'first' : 'last', by });
}

/** The largest number of each kind. */
const LARGEST: Readonly<Record<NumberKind, number>> = { byte: 255, word: 65535, 'bcd-byte': 99, 'bcd-word': 9999 };

/** What is asked of the number since an earlier look. */
function Look({ kind }: { kind: NumberKind }) {
  const { search } = laterText;
  const [choice, setChoice] = useState<Choice>('value');
  const [since, setSince] = useState<Since>('last');
  const [typed, setTyped] = useState('');
  const { is, of } = ASKS[choice];
  const number = Number(typed);
  const isWhole = typed !== '' && Number.isInteger(number) && number >= 0 && number <= LARGEST[kind];
  const isReady = of === 'look' || isWhole;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isReady) return;
    if (of === 'number') look({ is, against: number });
    else lookSince(since, is, of === 'step' ? number : 0);
  };
  return (
    <form onSubmit={submit}>
      <ListField label={search.is} value={choice} options={optionsOf(search.conditions)} onChoose={setChoice} />
      {of !== 'number' && <ListField label={search.since} value={since} options={sincesNow()} onChoose={setSince} />}
      {of !== 'look' && (
        <NumberField label={search.value} most={LARGEST[kind]} placeholder="0" value={typed} onPut={setTyped} />
      )}
      <div class={pills.pills}>
        <button type="submit" class={pills.pill} disabled={!isReady}>
          {search.look}
        </button>
        <button type="button" class={pills.pill} onClick={endSearch}>
          {search.startOver}
        </button>
      </div>
    </form>
  );
}

/** A place that may be the one. */
function Place({ found, onHold }: { found: Found; onHold: () => void }) {
  const { search } = laterText;
  const address = addressOf(found);
  return (
    <li class={style.place}>
      <span>{search.found(address, found.value, found.last)}</span>
      <button type="button" class={pills.pill} aria-label={search.holdAt(address)} onClick={onHold}>
        {search.hold}
      </button>
    </li>
  );
}

/** The search for where the game keeps a number; `onHold` gets a cheat for one that was found. */
export function Search({ onHold }: { onHold: (name: string, code: string) => void }) {
  const { search } = laterText;
  const [kind, setKind] = useState<NumberKind>('byte');
  const now = searchNow();
  const hold = (found: Found) => {
    onHold(search.held(addressOf(found), found.value), codeFor(now?.kind ?? kind, found));
  };
  return (
    <FieldGroup title={search.title}>
      {now === null ? (
        <>
          <Note>{search.about}</Note>
          <ListField label={search.kind} value={kind} options={optionsOf(search.kinds)} onChoose={setKind} />
          <div class={pills.pills}>
            <button type="button" class={pills.pill} onClick={() => startSearch(kind)}>
              {search.start}
            </button>
          </div>
        </>
      ) : (
        <>
          <Look kind={now.kind} />
          <p class={style.left} role="status">
            {search.left(now.count)}
          </p>
          <ul class={style.list}>
            {now.found.map((found) => (
              <Place key={found.address} found={found} onHold={() => hold(found)} />
            ))}
          </ul>
          {now.found.length > 0 && now.count > now.found.length && (
            <Note>{search.more(now.count - now.found.length)}</Note>
          )}
        </>
      )}
    </FieldGroup>
  );
}
