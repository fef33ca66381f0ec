import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { cpuAddressOf } from '../../workbench/addresses.ts';
import type { Bench } from '../../workbench/bench.ts';
import { breaksAtLine, linesWithCode, toggleLine } from '../../workbench/source-lines.ts';
import { tried } from '../../workbench/tried.ts';
import style from './CodePanel.module.css';
import { Gutter } from './Gutter.tsx';
import { useLook } from './panel.ts';
import { Cell, Rows, type Wish } from './Rows.tsx';

interface SourceProps {
  readonly bench: Bench;
  readonly file: string;
  readonly follows: boolean;
}

/** The line that is chosen, and the one that is to be seen. */
function useLine({ bench, file, follows }: SourceProps, now: number, lines: readonly string[]) {
  const count = useRef(0);
  const [wish, setWish] = useState<Wish | null>(null);
  const [chosen, setChosen] = useState(-1);
  const seek = (row: number) => setWish({ row, at: 'seen', count: ++count.current });
  const asked = bench.shownCode.value;
  useEffect(() => {
    if (follows && now >= 0) seek(now);
  }, [follows, now, lines]);
  useEffect(() => {
    const line = asked ? bench.debug.sourceLine(asked.at) : undefined;
    if (line?.file !== file) return;
    setChosen(line.line - 1);
    seek(line.line - 1);
  }, [asked?.count]);
  return { wish, chosen, setChosen };
}

/** A source file, with what came of its lines. */
export function SourceText({ bench, file, follows }: SourceProps) {
  useLook(bench);
  void bench.breaks.all.value;
  const text = bench.sources.value.get(file);
  const symbols = bench.symbols.value;
  const lines = useMemo(() => text?.split(/\r\n|\n|\r/) ?? [], [text]);
  const places = useMemo(() => linesWithCode(symbols, file), [symbols, file]);
  const next = bench.isStopped.value ? bench.debug.sourceLine() : undefined;
  const now = next?.file === file ? next.line - 1 : -1;
  const { wish, chosen, setChosen } = useLine({ bench, file, follows }, now, lines);
  if (text === undefined) return <p class={style.note}>{workbenchText.code.noText(file)}</p>;
  const choose = (row: number) => {
    setChosen(row);
    const place = places.get(row + 1);
    const address = place ? cpuAddressOf(bench.debug, place) : -1;
    bench.choose(address < 0 ? null : address);
  };
  return (
    <Rows
      label={`${workbenchText.code.source}: ${file}`}
      count={lines.length}
      chosen={chosen}
      onChoose={choose}
      wish={wish}
      mark={(row) => (row === now ? 'now' : undefined)}
    >
      {(row) => {
        const here = breaksAtLine(bench.breaks.all.value, symbols, file, row + 1);
        return (
          <>
            <Gutter
              name={`${file}:${row + 1}`}
              state={here.length === 0 ? 'none' : here.some(({ isOn }) => isOn) ? 'on' : 'off'}
              isEmpty={!places.has(row + 1)}
              isNow={row === now}
              onToggle={() => tried(() => toggleLine(bench.breaks, symbols, file, row + 1))}
            />
            <Cell class={style.number} isCode>
              {row + 1}
            </Cell>
            <Cell class={style.text} isCode>
              {lines[row]}
            </Cell>
          </>
        );
      }}
    </Rows>
  );
}
