import { useMemo, useRef, useState } from 'preact/hooks';
import type { TraceLog } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { current } from '../../library/library-state.ts';
import { download } from '../../shell/download.ts';
import type { Bench } from '../../workbench/bench.ts';
import { refusalOf } from '../../workbench/problems.ts';
import { linesWith, traceText } from '../../workbench/trace-text.ts';
import { Check } from './Check.tsx';
import lists from './Lists.module.css';
import panel from './Panel.module.css';
import { type PanelProps, useLook } from './panel.ts';
import { Cell, Rows } from './Rows.tsx';
import style from './TracePanel.module.css';

/** Instructions that are kept: some frames of them. */
const MOST = 30_000;

/** What lines are wanted: those with this text in them, and for which this expression is true. */
interface Filter {
  readonly text: string;
  readonly condition: string;
}

/** Lines that are listed. */
interface Lines {
  readonly count: number;
  /** The number of the line in a row, in the log. */
  readonly at: (row: number) => number;
  /** Why the condition is none, in words; empty where nothing is wrong with it. */
  readonly problem: string;
}

const NO_FILTER: Filter = { text: '', condition: '' };

function linesOf(log: TraceLog | null, { text, condition }: Filter): Lines {
  try {
    const found = log && linesWith(log, text, condition);
    if (found) return { count: found.length, at: (row) => found[row], problem: '' };
    return { count: log?.length ?? 0, at: (row) => row, problem: '' };
  } catch (error) {
    return { count: 0, at: (row) => row, problem: refusalOf(error) };
  }
}

/** The lines that are listed, and the one that is to be seen: the newest. While the game runs, a filter waits until it stands. */
function useLines(bench: Bench, filter: Filter) {
  const tick = useLook(bench);
  const isStopped = bench.isStopped.value;
  const log = bench.debug.logs.instructions;
  const total = log?.total ?? 0;
  const wanted = isStopped ? filter : NO_FILTER;
  const symbols = bench.symbols.value;
  const lines = useMemo(() => linesOf(log, wanted), [log, total, wanted, symbols, isStopped && tick]);
  const wishes = useRef(0);
  const wish = useMemo(() => ({ row: lines.count - 1, count: ++wishes.current, at: 'seen' as const }), [lines]);
  return { log, lines, wish };
}

interface ToolsProps extends PanelProps {
  readonly filter: Filter;
  readonly lines: Lines;
  readonly onFilter: (filter: Filter) => void;
}

/** What switches the log, looks through it and saves it. */
function Tools({ bench, filter, lines, onFilter }: ToolsProps) {
  const { trace } = workbenchText;
  const { logs } = bench.debug;
  const log = logs.instructions;
  const toggle = (isOn: boolean) => {
    logs.noteInstructions(isOn ? MOST : null);
    bench.look();
  };
  const clear = () => {
    log?.clear();
    bench.look();
  };
  const save = () => {
    if (!log) return;
    const all = Array.from({ length: lines.count }, (_, row) => traceText(log.line(lines.at(row))));
    const text = all.map((line) => `${line}\n`).join('');
    download(trace.file(current.peek()?.title ?? ''), new Blob([text], { type: 'text/plain' }));
  };
  return (
    <div class={panel.tools}>
      <Check label={trace.log} isOn={log !== null} onSwitch={toggle} />
      <input
        class={`${lists.field} ${style.filter}`}
        type="search"
        aria-label={trace.filter}
        placeholder={trace.filterHint}
        value={filter.text}
        onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
      />
      <input
        class={`${lists.field} ${style.filter}`}
        type="search"
        aria-label={workbenchText.breakpoints.condition}
        aria-invalid={lines.problem !== ''}
        aria-describedby={lines.problem === '' ? undefined : 'bench-trace-problem'}
        placeholder={workbenchText.breakpoints.condition}
        spellcheck={false}
        value={filter.condition}
        onInput={({ currentTarget }) => onFilter({ ...filter, condition: currentTarget.value })}
      />
      <span class={lists.fact}>{trace.count(lines.count, log?.length ?? 0)}</span>
      <button type="button" class={lists.button} disabled={!log} onClick={clear}>
        {trace.clear}
      </button>
      <button type="button" class={lists.button} disabled={lines.count === 0} onClick={save}>
        {trace.save}
      </button>
      {lines.problem !== '' && (
        <p class={lists.problem} id="bench-trace-problem" role="alert">
          {lines.problem}
        </p>
      )}
    </div>
  );
}

/** The instructions that ran last. */
export function TracePanel({ bench }: PanelProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState(-1);
  const { log, lines, wish } = useLines(bench, filter);
  const choose = (row: number) => {
    setChosen(row);
    if (log) bench.show({ code: log.line(lines.at(row)).pc });
  };
  return (
    <div class={panel.panel}>
      <Tools {...{ bench, filter, lines }} onFilter={setFilter} />
      {log && lines.count > 0 ? (
        <Rows
          label={workbenchText.trace.list}
          count={lines.count}
          chosen={chosen < lines.count ? chosen : -1}
          wish={chosen < 0 ? wish : null}
          onChoose={choose}
        >
          {(row) => <Cell isCode>{traceText(log.line(lines.at(row)))}</Cell>}
        </Rows>
      ) : (
        <p class={lists.note}>{workbenchText.trace.none}</p>
      )}
    </div>
  );
}
