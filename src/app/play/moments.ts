import { signal } from '@preact/signals';
import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { current } from '../library/library-state.ts';
import { complain, notify } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import type { Pin, SavedState } from '../storage/records.ts';
import { keepState, listPins, readStates, removeState } from '../storage/saves.ts';

/** A moment of a game that the player has pinned. */
export interface Moment {
  readonly pin: Pin;
  readonly state: SavedState;
}

/** The moments of the game `id`, the newest first; null until some are read. */
export const moments = signal<{ readonly id: string; readonly list: readonly Moment[] } | null>(null);

/** Those that were pinned since the page began: one may not be kept yet when the next is named. */
const named = new Set<Pin>();

function report(error: unknown): void {
  if (!(error instanceof StorageError)) throw error;
  complain(error.message, undefined, 'slot');
}

/** Read the moments of the game in the console, for those who show them. */
export async function readMoments(): Promise<void> {
  const id = current.peek()?.id;
  if (id === undefined) return;
  try {
    const pins = await listPins(id);
    const states = await readStates(pins.map((pin) => [id, pin] as const));
    if (current.peek()?.id !== id) return;
    const list = pins.flatMap((pin, i) => {
      const state = states[i];
      return state ? [{ pin, state }] : [];
    });
    moments.value = { id, list };
  } catch (error) {
    report(error);
  }
}

/** Keep a moment of the game `id`, and show it where its moments are shown. */
async function put(id: string, { pin, state }: Moment): Promise<void> {
  await keepState(id, pin, state);
  await readMoments();
}

async function take(id: string, pin: Pin): Promise<void> {
  await removeState(id, pin);
  await readMoments();
}

/** Pin `state` of the game `id`; one tap removes it again. */
export async function pinMoment(id: string, state: SavedState): Promise<void> {
  try {
    const pins = new Set(await listPins(id));
    let time = Date.now();
    while (pins.has(`pin-${time}`) || named.has(`pin-${time}`)) time++;
    const pin: Pin = `pin-${time}`;
    named.add(pin);
    await put(id, { pin, state });
    const run = () => void take(id, pin).catch(report);
    notify(laterText.moments.pinned, { label: text.common.undo, run }, 'slot');
  } catch (error) {
    report(error);
  }
}

/** The moment is called `name` from now on; without one it has none. */
export async function renameMoment(moment: Moment, name: string): Promise<void> {
  const id = current.peek()?.id;
  if (id === undefined) return;
  const { name: _, ...rest } = moment.state;
  const state = name.trim() === '' ? rest : { ...rest, name: name.trim() };
  await put(id, { ...moment, state }).catch(report);
}

/** Remove a moment; one tap brings it back. */
export async function removeMoment({ pin, state }: Moment): Promise<void> {
  const id = current.peek()?.id;
  if (id === undefined) return;
  try {
    await take(id, pin);
    const run = () => void put(id, { pin, state }).catch(report);
    notify(laterText.moments.removed, { label: text.common.undo, run }, 'slot');
  } catch (error) {
    report(error);
  }
}
