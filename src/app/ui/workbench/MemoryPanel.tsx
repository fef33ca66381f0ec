import { useEffect, useState } from 'preact/hooks';
import type { Place, Space } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { dollars, findBytes, nameOf, parseBytes, placeNamed, spacesOf } from '../../workbench/memory.ts';
import { saveBytes } from '../../workbench/save-view.ts';
import { Check } from './Check.tsx';
import { MemoryBar } from './MemoryBar.tsx';
import { isFrozen, MemoryByte } from './MemoryByte.tsx';
import { MemoryGrid } from './MemoryGrid.tsx';
import { type PanelProps, useLook } from './panel.ts';
import { RomChanges } from './RomChanges.tsx';
import style from './Views.module.css';

/** The place that is chosen: by hand, or because somebody asked for it. */
function usePlace(bench: Bench): [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>({ space: 'cpu', address: 0 });
  const wanted = bench.shownMemory.value;
  useEffect(() => {
    if (wanted) setPlace(wanted.at);
  }, [wanted]);
  const spaces = spacesOf(bench.debug);
  return [spaces.includes(place.space) ? place : { space: spaces[0], address: 0 }, setPlace];
}

/** Change a byte, if that can be; else why not. */
function edit(bench: Bench, place: Place, value: number): string {
  const words = workbenchText.memory;
  if (!bench.isStopped.value) return words.pauseFirst;
  if (!bench.debug.placeOf(place)) return words.cannot;
  bench.edit(place.space, place.address, [value]);
  return '';
}

/** Freeze a byte at what it is, or let it go; else why not. */
function freeze(bench: Bench, place: Place): string {
  const chip = bench.debug.placeOf(place);
  if (!chip || chip.space === 'prgRom' || chip.space === 'chrRom') return workbenchText.memory.cannotFreeze;
  bench.freeze(place, isFrozen(bench, place) ? null : bench.debug.read(place.space, place.address)[0]);
  return '';
}

/** Every space as hex and text: looked at, searched, changed and frozen. */
export function MemoryPanel({ bench }: PanelProps) {
  useLook(bench);
  const words = workbenchText.memory;
  const [place, setPlace] = usePlace(bench);
  const [said, say] = useState('');
  const [hasHeat, setHeat] = useState(true);
  useEffect(() => () => bench.debug.logs.end('accesses'), [bench]);
  const { debug } = bench;
  const { space, address } = place;
  const go = (to: Place | null, otherwise = '') => {
    say(to ? '' : otherwise);
    if (to) setPlace(to);
  };
  const all = () => debug.read(space, 0, debug.sizeOf(space));
  const find = (text: string, isBack: boolean) => {
    const pattern = parseBytes(text);
    const at = pattern ? findBytes(all(), pattern, address, isBack) : -1;
    go(at < 0 ? null : { space, address: at }, pattern ? words.notFound : words.notBytes);
  };
  return (
    <div class={style.view} data-is-tall>
      <MemoryBar
        space={space}
        spaces={spacesOf(debug)}
        onSpace={(one: Space) => go({ space: one, address: 0 })}
        onGo={(text) => go(placeNamed(debug, space, text), words.noPlace(text))}
        onFind={find}
      >
        <Check label={words.heat} isOn={hasHeat} onSwitch={setHeat} />
        <button type="button" onClick={() => saveBytes(`${space}.bin`, all())}>
          {workbenchText.views.saveAs('.bin')}
        </button>
      </MemoryBar>
      <MemoryGrid
        bench={bench}
        space={space}
        cursor={address}
        hasHeat={hasHeat}
        onCursor={(at) => go({ space, address: at })}
        onType={(at, value) => say(edit(bench, { space, address: at }, value))}
        onFreeze={() => say(freeze(bench, place))}
      />
      <MemoryByte
        bench={bench}
        place={place}
        onSet={(value) => say(edit(bench, place, value))}
        onFreeze={() => say(freeze(bench, place))}
        onSay={say}
      />
      <p class={style.hint} role="status">
        {said}
      </p>
      <Frozen bench={bench} onShow={go} />
      <RomChanges bench={bench} />
    </div>
  );
}

/** Bytes that are frozen, each to be looked at and to be let go. */
function Frozen({ bench, onShow }: { bench: Bench; onShow: (place: Place) => void }) {
  const words = workbenchText.memory;
  if (bench.frozen.value.length === 0) return null;
  return (
    <table class={style.list}>
      <caption>{words.frozen}</caption>
      <tbody>
        {bench.frozen.value.map(({ place, value }) => {
          const name = `${words.spaces[place.space]} ${dollars(place.address, 4)}`;
          return (
            <tr key={name}>
              <td>
                <button type="button" onClick={() => onShow(place)}>
                  {name}
                </button>
              </td>
              <td>{nameOf(bench.debug, place)}</td>
              <td>{dollars(value)}</td>
              <td>
                <button type="button" class={style.button} onClick={() => bench.freeze(place, null)}>
                  {words.release(dollars(place.address, 4))}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
