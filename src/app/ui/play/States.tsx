import { useLayoutEffect } from 'preact/hooks';
import { current } from '../../library/library-state.ts';
import { slotProblem, slots, slotsRead } from '../../play/play-state.ts';
import { loadSlot, openSlots, saveSlot } from '../../play/slots.ts';
import type { SavedState } from '../../storage/records.ts';
import { Picture } from '../parts/Cover.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import style from './States.module.css';

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function SlotCard({ slot, state }: { slot: number; state: SavedState | null }) {
  const problem = slotProblem.value?.slot === slot ? slotProblem.value.text : null;
  const name = `slot ${slot + 1}`;
  return (
    <li class={style.slot} aria-label={`Slot ${slot + 1}`}>
      <div class={style.frame}>
        {state ? <Picture pixels={state.picture} class={style.picture} /> : <span class={style.empty}>{slot + 1}</span>}
      </div>
      <p class={style.when}>{state ? WHEN.format(state.time) : 'Empty'}</p>
      <div class={style.actions}>
        <button
          type="button"
          aria-label={`Save in ${name}`}
          disabled={!slotsRead.value}
          onClick={() => void saveSlot(slot)}
        >
          Save
        </button>
        <button type="button" aria-label={`Load ${name}`} disabled={!state} onClick={() => loadSlot(slot)}>
          Load
        </button>
      </div>
      {problem && (
        <p class={style.problem} role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}

/** Four places to keep the game as it is. */
export function States() {
  // Before it is painted, so that nobody sees the slots of the game before.
  useLayoutEffect(() => void openSlots(), []);
  return (
    <Dialog title={`Save states of ${current.value?.title ?? ''}`}>
      <ul class={style.slots}>
        {slots.value.map((state, slot) => (
          <SlotCard key={String(slot)} slot={slot} state={state} />
        ))}
      </ul>
    </Dialog>
  );
}
