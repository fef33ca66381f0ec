import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { messageOf } from '../../library/library.ts';
import { games, removed } from '../../library/library-state.ts';
import type { KeptGame } from '../../play/kept.ts';
import type { Kept, KeptCount } from '../../storage/count.ts';
import { readKept } from '../../storage/entries.ts';
import { ChoiceField, FieldGroup, Note, optionsOf } from '../parts/Fields.tsx';
import shared from '../parts/Shared.module.css';
import style from './KeptGames.module.css';
import { KeptThings } from './KeptThings.tsx';

type Sort = 'time' | 'size';

/** A game of the list, and what is kept of it, its file included. */
interface Row extends KeptGame {
  readonly size: number;
  readonly time: number;
  readonly damaged: number;
}

const NOTHING: KeptCount = { bytes: 0, time: 0, damaged: 0 };
/** So many rows are drawn at a time. */
const AT_ONCE = 8;

/** What a game that is not in the library is called: one that was removed has its title for as long as it can be brought back. */
function titleOf(id: string): string {
  return removed.peek().find((game) => game.id === id)?.title ?? laterText.kept.notHere(id.slice(0, 8));
}

/** Of all games of the library, and of those that something is still kept of, or already. */
function rowsOf(kept: Kept): Row[] {
  const known = games.peek().map(({ id, title, size, added, builtIn }): Row => {
    const { bytes, time, damaged } = kept[id] ?? NOTHING;
    return { id, title, size: bytes + (builtIn ? 0 : size), time: time || (builtIn ? 0 : added), damaged };
  });
  const ids = new Set(known.map(({ id }) => id));
  const others = Object.entries(kept).flatMap(([id, { bytes, time, damaged }]): Row[] =>
    ids.has(id) ? [] : [{ id, title: titleOf(id), size: bytes, time, damaged }],
  );
  return [...known, ...others].filter(({ size }) => size > 0);
}

function GameRow({ row }: { row: Row }) {
  const { kept } = laterText;
  const [isOpen, setOpen] = useState(false);
  const [now, setNow] = useState<{ readonly size: number; readonly time: number }>(row);
  const game = games.value.find(({ id }) => id === row.id) ?? null;
  const rom = game && !game.builtIn ? game.size : 0;
  const isKnown = useMemo(() => game !== null, []);
  // It was removed meanwhile.
  if (isKnown && !game) return null;
  return (
    <li class={style.game}>
      <details class={shared.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class={style.names}>
            <span class={style.title}>{row.title}</span>
            {row.damaged > 0 && <span class={`${style.sum} ${style.damaged}`}>{kept.damaged(row.damaged)}</span>}
            <span class={style.sum}>{kept.sum(now.size, now.time)}</span>
          </span>
        </summary>
        {isOpen && (
          <KeptThings
            kept={row}
            game={game}
            onChanged={(bytes, time) => setNow({ size: bytes + rom, time: time || (game?.added ?? 0) })}
          />
        )}
      </details>
    </li>
  );
}

/** Rows that are drawn together. */
function Some({ of: rows }: { of: readonly Row[] }) {
  return (
    <>
      {rows.map((row) => (
        <GameRow key={row.id} row={row} />
      ))}
    </>
  );
}

/** The rows, some more in each frame of the display: hundreds at once would hold up the page. What is drawn stays where it is. */
function Rows({ of: rows }: { of: readonly Row[] }) {
  const parts = useMemo(() => {
    const made: VNode[] = [];
    for (let i = 0; i < rows.length; i += AT_ONCE) made.push(<Some key={i} of={rows.slice(i, i + AT_ONCE)} />);
    return made;
  }, [rows]);
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (shown >= parts.length) return undefined;
    const next = requestAnimationFrame(() => setShown(shown + 1));
    return () => cancelAnimationFrame(next);
  }, [shown, parts]);
  return <ul>{parts.slice(0, shown)}</ul>;
}

/** What is kept of each game: how much, since when, and under each all of it, to restore, export or remove. */
export function KeptGames() {
  const { kept } = laterText;
  const [found, setFound] = useState<Kept | null>(null);
  const [problem, setProblem] = useState('');
  const [sort, setSort] = useState<Sort>('time');
  useEffect(() => void readKept().then(setFound, (error: unknown) => setProblem(messageOf(error))), []);
  // It stays as it was sorted while things are removed, so that nothing moves under a finger.
  const rows = useMemo(
    () => rowsOf(found ?? {}).sort((one, other) => other[sort] - one[sort] || one.title.localeCompare(other.title)),
    [found, sort],
  );
  return (
    <FieldGroup title={kept.group}>
      <Note>{kept.about}</Note>
      {problem !== '' && <p role="alert">{problem}</p>}
      {problem === '' && !found && <Note>{kept.looking}</Note>}
      {found && rows.length === 0 && <Note>{kept.nothing}</Note>}
      {found && rows.length > 1 && (
        <ChoiceField
          name="sort-kept"
          label={kept.sort}
          value={sort}
          options={optionsOf(kept.sorts)}
          onChoose={(value) => setSort(value as Sort)}
        />
      )}
      {found && <Rows key={sort} of={rows} />}
    </FieldGroup>
  );
}
