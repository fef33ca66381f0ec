import { useMemo, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { timeOf } from '../../workbench/format.ts';
import { dollars, hex } from '../../workbench/memory.ts';
import { COMPARED, type Compared, differences, type Moment, momentOf } from '../../workbench/moments.ts';
import { pageColours } from '../../workbench/page-colours.ts';
import { tried } from '../../workbench/tried.ts';
import style from './ComparePanel.module.css';
import { PixelCanvas } from './PixelCanvas.tsx';
import type { PanelProps } from './panel.ts';

/** Differences that are listed at once. */
const SHOWN = 200;

/** One of the two moments: taken, shown, gone to. */
function Side({ bench, name, moment, take }: PanelProps & { name: string; moment: Moment | null; take: () => void }) {
  const words = workbenchText.compare;
  return (
    <section class={style.side} aria-label={words.moment(name)}>
      <div class={style.bar}>
        <button type="button" onClick={take}>
          {words.take(name)}
        </button>
        {moment && (
          <button type="button" onClick={() => tried(() => bench.goTo(moment.at))}>
            {words.goTo(timeOf(moment.at))}
          </button>
        )}
      </div>
      {moment && (
        <>
          <PixelCanvas
            picture={{ width: 256, height: 240, pixels: moment.picture }}
            colours={pageColours(bench.debug)}
          />
          <PixelCanvas picture={moment.nametables} colours={pageColours(bench.debug)} />
        </>
      )}
    </section>
  );
}

/** Bytes that differ, a page of them. */
function Bytes({ bench, a, b, space }: PanelProps & { a: Moment; b: Moment; space: Compared }) {
  const words = workbenchText.compare;
  const all = useMemo(() => differences(a, b, space), [a, b, space]);
  return (
    <>
      <p role="status">{words.differ(all.length)}</p>
      <table class={style.bytes} translate={false}>
        <thead>
          <tr>
            <th scope="col">{words.address}</th>
            <th scope="col">{words.a}</th>
            <th scope="col">{words.b}</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, SHOWN).map(({ address, before, after }) => (
            <tr key={address}>
              <th scope="row">
                <button type="button" onClick={() => bench.show({ memory: { space, address } })}>
                  {dollars(address, 4)} {bench.debug.symbols.labelAround(space, address)?.name ?? ''}
                </button>
              </th>
              <td>{hex(before, 2)}</td>
              <td>{hex(after, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all.length > SHOWN && <p>{words.more(all.length - SHOWN)}</p>}
    </>
  );
}

/** Two moments side by side: pictures, nametables, and every byte that differs. */
export function ComparePanel({ bench }: PanelProps) {
  const words = workbenchText.compare;
  const [a, setA] = useState<Moment | null>(null);
  const [b, setB] = useState<Moment | null>(null);
  const [space, setSpace] = useState<Compared>('ram');
  return (
    <div class={style.compare}>
      <div class={style.sides}>
        <Side bench={bench} name={words.a} moment={a} take={() => setA(momentOf(bench.debug))} />
        <Side bench={bench} name={words.b} moment={b} take={() => setB(momentOf(bench.debug))} />
      </div>
      {a && b ? (
        <>
          <label class={style.bar}>
            {words.space}
            <select value={space} onChange={(event) => setSpace(event.currentTarget.value as Compared)}>
              {COMPARED.filter((one) => bench.debug.sizeOf(one) > 0).map((one) => (
                <option key={one} value={one}>
                  {workbenchText.memory.spaces[one]}
                </option>
              ))}
            </select>
          </label>
          <Bytes bench={bench} a={a} b={b} space={space} />
        </>
      ) : (
        <p class={style.hint}>{words.hint}</p>
      )}
    </div>
  );
}
