import { useRef, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { timeOf } from '../../workbench/format.ts';
import { type Watched, watchedAs } from '../../workbench/watched.ts';
import { AnyIcon } from '../parts/later-icons.tsx';
import style from './Lists.module.css';
import { type PanelProps, useLook } from './panel.ts';

/** Whether the value of an expression is another one than at the place of the game that was looked at before; it is `at` one now. */
function useChange(expression: string, watched: Watched, at: string): boolean {
  const now = watched.kind === 'value' ? watched.value : null;
  const seen = useRef({ expression, at, now, before: now });
  if (seen.current.expression !== expression) seen.current = { expression, at, now, before: now };
  if (seen.current.at !== at || seen.current.now !== now)
    seen.current = { expression, at, now, before: seen.current.now };
  const { before } = seen.current;
  return now !== null && before !== null && before !== now;
}

interface WatchProps {
  readonly bench: Bench;
  readonly expression: string;
  readonly onChange: (expression: string | null) => void;
}

function WatchRow({ bench, expression, onChange }: WatchProps) {
  useLook(bench);
  const { watches } = workbenchText;
  const watched = watchedAs(bench.debug, expression);
  // The game goes on meanwhile: what is typed is not put back by what it shows.
  const [typed, setTyped] = useState<string | null>(null);
  const isChanged = useChange(expression, watched, timeOf(bench.debug.position));
  return (
    <li class={style.row} data-changed={isChanged}>
      <input
        class={style.field}
        aria-label={watches.edit(expression)}
        value={typed ?? expression}
        aria-invalid={watched.kind === 'problem'}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => {
          setTyped(null);
          onChange(currentTarget.value.trim() || null);
        }}
        onBlur={() => setTyped(null)}
      />
      <output class={style.value}>
        {watched.kind === 'value' && <span translate={false}>{watched.text}</span>}
        {isChanged && <span class={style.fact}> {watches.changed}</span>}
      </output>
      <button
        type="button"
        class={style.tool}
        aria-label={watches.remove(expression)}
        title={watches.remove(expression)}
        onClick={() => onChange(null)}
      >
        <AnyIcon name="close" />
      </button>
      {watched.kind === 'problem' && <p class={style.problem}>{watched.text}</p>}
    </li>
  );
}

/** Expressions, and what they come to now. */
export function WatchesPanel({ bench }: PanelProps) {
  useLook(bench);
  const { watches } = workbenchText;
  const all = bench.watches.value;
  const [typed, setTyped] = useState('');
  const tried = typed.trim() === '' ? null : watchedAs(bench.debug, typed);
  const put = (index: number, expression: string | null) =>
    bench.watch(all.flatMap((old, i) => (i === index ? (expression ?? []) : old)));
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    if (tried?.kind !== 'value') return;
    bench.watch([...all, typed.trim()]);
    setTyped('');
  };
  return (
    <div class={style.panel}>
      {all.length === 0 && <p class={style.note}>{watches.none}</p>}
      <ul class={style.list} aria-label={watches.list}>
        {all.map((expression, i) => (
          <WatchRow key={i} {...{ bench, expression }} onChange={(now) => put(i, now)} />
        ))}
      </ul>
      <form class={style.form} aria-label={watches.add} onSubmit={add}>
        <label class={style.part} data-wide="true">
          {watches.expression}
          <input
            class={style.field}
            value={typed}
            aria-invalid={tried?.kind === 'problem'}
            aria-describedby="bench-watch-problem"
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <p class={style.problem} id="bench-watch-problem" aria-live="polite">
          {tried?.kind === 'problem' && tried.text}
        </p>
        <button type="submit" class={style.button} disabled={tried?.kind !== 'value'}>
          {watches.add}
        </button>
      </form>
    </div>
  );
}
