import { useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { addressTyped } from '../../workbench/addresses.ts';
import type { Bench } from '../../workbench/bench.ts';
import { nameOfBreak } from '../../workbench/break-form.ts';
import type { Break } from '../../workbench/breaks.ts';
import { problemOf } from '../../workbench/problems.ts';
import { AnyIcon } from '../parts/later-icons.tsx';
import { BreakpointForm } from './BreakpointForm.tsx';
import style from './Lists.module.css';
import { type PanelProps, useLook } from './panel.ts';

/** Have the place of a breakpoint shown: code, or memory. */
function show(bench: Bench, { options, stretches }: Break): void {
  const [first] = stretches;
  if (!first) return;
  const isCode = options.on === 'execute';
  const address = isCode && typeof options.at === 'string' ? addressTyped(bench.debug, options.at) : null;
  if (isCode && first.space === 'cpu') bench.show({ code: first.address });
  else if (address !== null) bench.show({ code: address });
  else bench.show({ memory: first });
}

interface BreakProps {
  readonly bench: Bench;
  readonly of: Break;
  readonly onEdit: () => void;
}

function BreakRow({ bench, of, onEdit }: BreakProps) {
  useLook(bench);
  const { breakpoints } = workbenchText;
  const { id, options, isOn, made, problem } = of;
  const name = nameOfBreak(options);
  const isMet = made !== null && (bench.stop.value?.breakpoints.includes(made) ?? false);
  return (
    <li class={style.row} data-met={isMet}>
      <input
        type="checkbox"
        aria-label={breakpoints.turn(name)}
        checked={isOn}
        onChange={({ currentTarget }) => bench.breaks.turn(id, currentTarget.checked)}
      />
      <button type="button" class={style.name} title={breakpoints.show(name)} onClick={() => show(bench, of)}>
        <span translate={false}>{name}</span>
        {options.condition !== undefined && (
          <span class={style.more} translate={false}>
            {options.condition}
          </span>
        )}
      </button>
      <span class={style.fact}>{breakpoints.hits(made?.hits ?? 0)}</span>
      <button
        type="button"
        class={style.tool}
        aria-label={breakpoints.edit(name)}
        title={breakpoints.edit(name)}
        onClick={onEdit}
      >
        <AnyIcon name="edit" />
      </button>
      <button
        type="button"
        class={style.tool}
        aria-label={breakpoints.remove(name)}
        title={breakpoints.remove(name)}
        onClick={() => bench.breaks.remove(id)}
      >
        <AnyIcon name="close" />
      </button>
      {problem && <p class={style.problem}>{problemOf(problem)}</p>}
    </li>
  );
}

/** All breakpoints, and a form for more. */
export function BreakpointsPanel({ bench }: PanelProps) {
  const { breakpoints } = workbenchText;
  const all = bench.breaks.all.value;
  const [edited, setEdited] = useState<number | null>(null);
  const old = all.find(({ id }) => id === edited);
  return (
    <div class={style.panel}>
      {all.length === 0 && <p class={style.note}>{breakpoints.none}</p>}
      <ul class={style.list} aria-label={breakpoints.list}>
        {all.map((one) => (
          <BreakRow key={one.id} bench={bench} of={one} onEdit={() => setEdited(one.id)} />
        ))}
      </ul>
      <BreakpointForm key={old?.id ?? 'new'} bench={bench} old={old} onDone={() => setEdited(null)} />
    </div>
  );
}
