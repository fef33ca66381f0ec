import { StateError } from '../console/core.ts';
import { notify } from './notices.ts';
import { player } from './player.ts';
import { keepState, readStates, removeState, type SavedState, StorageError } from './storage.ts';
import { current, dialog, SLOTS, slotProblem, slots } from './store.ts';

/** Show the slots of the game in the console. */
export async function openSlots(): Promise<void> {
  const game = current.value;
  if (!game) return;
  slotProblem.value = null;
  dialog.value = 'states';
  try {
    const states = await readStates(Array.from({ length: SLOTS }, (_, slot) => [game.id, slot] as const));
    slots.value = states.map((state) => state ?? null);
  } catch (error) {
    slots.value = Array<null>(SLOTS).fill(null);
    report(0, error);
  }
}

function report(slot: number, error: unknown): void {
  if (!(error instanceof StorageError || error instanceof StateError)) throw error;
  slotProblem.value = { slot, text: error.message };
}

function setSlot(slot: number, state: SavedState | null): void {
  slots.value = slots.value.map((old, i) => (i === slot ? state : old));
}

/** Keep the machine as it is now in `slot`; what was there can be brought back. */
export async function saveSlot(slot: number): Promise<void> {
  const game = current.value;
  const state = player.snapshot();
  if (!game || !state) return;
  const before = slots.value[slot] ?? null;
  slotProblem.value = null;
  try {
    await keepState(game.id, slot, state);
  } catch (error) {
    report(slot, error);
    return;
  }
  setSlot(slot, state);
  notify(`Saved in slot ${slot + 1}.`, {
    label: 'Undo',
    run: () => {
      const work = before ? keepState(game.id, slot, before) : removeState(game.id, slot);
      work.then(
        () => setSlot(slot, before),
        (error: unknown) => report(slot, error),
      );
    },
  });
}

/** Go to what `slot` holds, and play on. */
export function loadSlot(slot: number): void {
  const state = slots.value[slot];
  if (!state) return;
  slotProblem.value = null;
  try {
    player.goTo(state, `Slot ${slot + 1} is loaded.`);
  } catch (error) {
    report(slot, error);
    return;
  }
  dialog.value = 'none';
  player.resume();
}
