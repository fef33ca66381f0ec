import { useLayoutEffect } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { slotProblem, slots, slotsRead } from '../../play/play-state.ts';
import { loadSlot, openSlots, saveSlot } from '../../play/slots.ts';
import type { SavedState } from '../../storage/records.ts';
import { Picture } from '../parts/Picture.tsx';
import style from './Slots.module.css';

function SlotCard({ slot, state }: { slot: number; state: SavedState | null }) {
  const problem = slotProblem.value?.slot === slot ? slotProblem.value.text : null;
  return (
    <li class={style.slot} aria-label={laterText.slots.slot(slot + 1)}>
      <div class={style.frame}>
        {state ? <Picture pixels={state.picture} class={style.picture} /> : <span class={style.empty}>{slot + 1}</span>}
      </div>
      <p class={style.when}>
        {state ? laterText.slots.when(state.time) : laterText.slots.empty}
        {state?.played !== undefined && <small>{laterText.slots.played(state.played)}</small>}
      </p>
      <div class={style.actions}>
        <button
          type="button"
          aria-label={text.saves.saveTo(slot + 1)}
          disabled={!slotsRead.value}
          onClick={() => void saveSlot(slot)}
        >
          {laterText.slots.save}
        </button>
        <button
          type="button"
          aria-label={text.saves.loadFrom(slot + 1)}
          disabled={!state}
          onClick={() => loadSlot(slot)}
        >
          {laterText.slots.load}
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

interface SlotsProps {
  /** In one line, which scrolls where it is too long; else as many lines as are wanted. */
  readonly isStrip?: boolean;
}

/** The slots of the game, in which the player saves it as it is. */
export function Slots({ isStrip = false }: SlotsProps) {
  // Before it is painted, so that nobody sees the slots of the game before.
  useLayoutEffect(() => void openSlots(), []);
  return (
    <ul class={isStrip ? style.strip : style.slots}>
      {slots.value.map((state, slot) => (
        <SlotCard key={String(slot)} slot={slot} state={state} />
      ))}
    </ul>
  );
}
