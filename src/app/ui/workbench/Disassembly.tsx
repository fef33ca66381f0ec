import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListingLine } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { Listing } from '../../workbench/listing.ts';
import { hex } from '../../workbench/memory.ts';
import { tried } from '../../workbench/tried.ts';
import style from './CodePanel.module.css';
import { Gutter } from './Gutter.tsx';
import { type PanelProps, useLook } from './panel.ts';
import { Cell, Rows, type Wish } from './Rows.tsx';

interface DisassemblyProps {
  readonly bench: Bench;
  /** The instruction that is next is shown whenever the game stops. */
  readonly follows: boolean;
}

/**
 * What is to be seen: what somebody asked for, the next instruction (at first while the game runs, too), or what was at the top
 * before the lines changed.
 */
function useWish(bench: Bench, listing: Listing, follows: boolean, top: { readonly current: number }): Wish | null {
  const count = useRef(0);
  const [wish, setWish] = useState<Wish | null>(null);
  const want = (address: number, at: Wish['at']) => {
    const row = listing.rowOf(address);
    setWish({ row, at, count: ++count.current });
  };
  const { pc } = bench.debug.registers;
  const isStopped = bench.isStopped.value;
  const asked = bench.shownCode.value;
  const { starts } = listing;
  useEffect(() => {
    if (count.current > 0) want(top.current, 'top');
  }, [starts]);
  const isNext = (isStopped && follows) || count.current === 0;
  useEffect(() => {
    if (isNext) want(pc, 'seen');
  }, [isStopped, follows, isNext && pc]);
  useEffect(() => {
    if (!asked) return;
    want(asked.at, 'seen');
    bench.choose(asked.at);
  }, [asked?.count]);
  return wish;
}

/** A line: its breakpoint, its address, its bytes, and what they say. */
function Line({ bench, line, isNow }: PanelProps & { line: ListingLine; isNow: boolean }) {
  const { breaks } = bench;
  const { address, bytes, text, label } = line;
  const here = breaks.atCode(address);
  const state = here.length === 0 ? 'none' : here.some(({ isOn }) => isOn) ? 'on' : 'off';
  const name = label !== undefined && !label.includes('+') ? label : '';
  return (
    <>
      <Gutter
        name={name || `$${hex(address, 4)}`}
        state={state}
        isNow={isNow}
        onToggle={() => tried(() => breaks.toggleCode(address))}
      />
      <Cell class={style.address} isCode>
        {hex(address, 4)}
      </Cell>
      <Cell class={style.bytes} isCode>
        {bytes
          .slice(0, 3)
          .map((byte) => hex(byte, 2))
          .join(' ')}
      </Cell>
      <Cell isCode>
        {name !== '' && <span class={style.label}>{name}: </span>}
        {text}
      </Cell>
    </>
  );
}

/** What the CPU sees, taken apart: code and data as far as they are known by what ran. */
export function Disassembly({ bench, follows }: DisassemblyProps) {
  const listing = useMemo(() => new Listing(), []);
  const top = useRef(0);
  useLook(bench);
  const { debug } = bench;
  const isStopped = bench.isStopped.value;
  listing.look(debug, performance.now(), !isStopped);
  const wish = useWish(bench, listing, follows, top);
  const now = isStopped ? debug.registers.pc : -1;
  const chosen = bench.chosen.value;
  const isNow = (row: number) => listing.starts[row] === now;
  // While the game runs, hardly anything of it changes.
  return useMemo(
    () => (
      <Rows
        label={workbenchText.code.list}
        count={listing.starts.length}
        chosen={chosen === null ? -1 : listing.rowOf(chosen)}
        onChoose={(row) => bench.choose(listing.starts[row])}
        wish={wish}
        onTop={(row) => {
          top.current = listing.starts[row] ?? 0;
        }}
        mark={(row) => {
          if (isNow(row)) return 'now';
          return listing.line(debug, row).kind === 'code' ? undefined : 'data';
        }}
      >
        {(row) => <Line bench={bench} line={listing.line(debug, row)} isNow={isNow(row)} />}
      </Rows>
    ),
    [bench, debug, listing.edition, wish, now, chosen, bench.breaks.all.value, workbenchText.code],
  );
}
