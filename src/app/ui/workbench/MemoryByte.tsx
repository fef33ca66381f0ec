import type { Place } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { instructionOf } from '../../workbench/format.ts';
import { digitsOf, dollars, manyWays, nameOf } from '../../workbench/memory.ts';
import { tried } from '../../workbench/tried.ts';
import { HexField } from './HexField.tsx';
import style from './Views.module.css';

interface MemoryByteProps {
  readonly bench: Bench;
  readonly place: Place;
  readonly onSet: (value: number) => void;
  readonly onFreeze: () => void;
  /** Something is to be said. */
  readonly onSay: (text: string) => void;
}

/** Whether the byte at a place is frozen, whatever it is seen through. */
export function isFrozen(bench: Bench, place: Place): boolean {
  const chip = bench.debug.placeOf(place);
  return bench.frozen.value.some((one) => one.place.space === chip?.space && one.place.address === chip.address);
}

/** Where a byte is, what it is called, what it is, and when it was used last. */
function saidOf({ debug }: Bench, place: Place): string {
  const words = workbenchText.memory;
  const [byte] = debug.read(place.space, place.address);
  const chip = debug.placeOf(place);
  const name = nameOf(debug, place);
  const digits = Math.max(4, digitsOf(debug.sizeOf(place.space)));
  const ages = debug.logs.accesses?.agesOf(place.space, place.address, 1);
  const used = Object.entries({ written: ages?.written, read: ages?.read, executed: ages?.executed });
  const said = used.flatMap(([did, [frames] = [-1]]) =>
    frames < 0 ? [] : [words.ago(words.did[did as keyof typeof words.did], frames)],
  );
  const lies = chip && chip.space !== place.space ? [`${words.spaces[chip.space]} ${dollars(chip.address, 4)}`] : [];
  return [
    [dollars(place.address, digits), ...(name ? [name] : []), '=', manyWays(byte)].join(' '),
    [...lies, ...said].join(', '),
  ].join('\n');
}

/** What is said of the byte that is chosen, and what can be done with it. */
export function MemoryByte({ bench, place, onSet, onFreeze, onSay }: MemoryByteProps) {
  const words = workbenchText.memory;
  const { debug } = bench;
  const isStopped = bench.isStopped.value;
  const findWriter = async () => {
    const writer = await bench.seek.run(() => debug.searchWriter(place));
    if (writer === undefined) return;
    onSay(writer ? words.wroteIt(instructionOf(writer, debug.symbols)) : words.nobody);
    if (writer) bench.show({ code: writer.pc });
  };
  return (
    <>
      <p class={style.said} translate={false}>
        {saidOf(bench, place)}
      </p>
      <div class={style.bar}>
        <HexField
          key={`${place.space}${place.address}`}
          label={words.value}
          value={debug.read(place.space, place.address)[0]}
          most={0xff}
          isOff={!isStopped}
          onPut={onSet}
        />
        <button type="button" aria-pressed={isFrozen(bench, place)} onClick={onFreeze}>
          {words.freeze}
        </button>
        {debug.history && (
          <button type="button" disabled={!isStopped} onClick={() => tried(findWriter)}>
            {words.whoWrote}
          </button>
        )}
      </div>
    </>
  );
}
