import { StateError } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import { problemText } from '../i18n/problems.ts';
import { current } from '../library/library-state.ts';
import { close } from '../shell/dialogs.ts';
import { complain, notify } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { type SavedState, SLOT_COUNT } from '../storage/records.ts';
import { readStates } from '../storage/saves.ts';
import { keepInSlot } from './keep-slot.ts';
import { slotProblem, slots, slotsRead } from './play-state.ts';
import { player } from './player.ts';

const EMPTY: readonly null[] = Array<null>(SLOT_COUNT).fill(null);

/** Read the slots of the game in the console, for the dialog that shows them. */
export async function openSlots(): Promise<void> {
  const game = current.value;
  slotProblem.value = null;
  slots.value = EMPTY;
  slotsRead.value = false;
  if (!game) return;
  try {
    const states = await readStates(EMPTY.map((_, slot) => [game.id, slot] as const));
    if (current.value?.id !== game.id) return;
    slots.value = states.map((state) => state ?? null);
    slotsRead.value = true;
  } catch (error) {
    report(0, error);
  }
}

function report(slot: number, error: unknown): void {
  if (!(error instanceof StorageError || error instanceof StateError)) throw error;
  slotProblem.value = { slot, text: error instanceof StateError ? problemText(error) : error.message };
}

/** `slot` of the game `id` holds `state` now; shown if that game's are shown. */
function setSlot(id: string, slot: number, state: SavedState | null): void {
  if (current.value?.id === id) slots.value = slots.value.map((old, i) => (i === slot ? state : old));
}

/** Keep the machine as it is now, or another `state`, in `slot`; what was there can be brought back. */
export async function saveSlot(slot: number, state = player.snapshot()): Promise<void> {
  const game = current.value;
  if (!game || !state || !slotsRead.value) return;
  const before = slots.value[slot] ?? null;
  slotProblem.value = null;
  let takeBack: () => Promise<void>;
  try {
    takeBack = await keepInSlot(game.id, slot, state);
  } catch (error) {
    report(slot, error);
    return;
  }
  setSlot(game.id, slot, state);
  const undo = () => {
    takeBack().then(
      () => setSlot(game.id, slot, before),
      (error: unknown) => report(slot, error),
    );
  };
  notify(laterText.slots.saved(slot + 1), { label: laterText.slots.undoSave, run: undo }, 'slot');
}

/** Go to what `slot` holds, and play on. */
export function loadSlot(slot: number): void {
  const state = slots.value[slot];
  if (!state) return;
  slotProblem.value = null;
  try {
    player.goTo(state, laterText.slots.loaded(slot + 1));
  } catch (error) {
    report(slot, error);
    return;
  }
  close();
  player.resume();
}

/** Go to `state`, of a moment or another that is kept, and play on; `said` tells the player. One tap takes it back. */
export function goToKept(state: SavedState, said: string): void {
  try {
    close();
    player.goTo(state, said);
    player.resume();
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    complain(problemText(error));
  }
}
