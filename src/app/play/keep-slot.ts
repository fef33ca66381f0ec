import { complain } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import type { SavedState } from '../storage/records.ts';
import { keepState, readStates, removeState, setSaveAside } from '../storage/saves.ts';

/**
 * Keep `state` in `slot` of the game `id`, from 0; what was there is kept besides. Returns what takes that back. Throws
 * `StorageError`.
 */
export async function keepInSlot(id: string, slot: number, state: SavedState): Promise<() => Promise<void>> {
  const [before] = await readStates([[id, slot]]);
  if (before) await setSaveAside(id, slot);
  await keepState(id, slot, state);
  return () => (before ? keepState(id, slot, before) : removeState(id, slot));
}

/** Keep how the game `id` was `before` another state was loaded: who does not undo that at once still can later. */
export function keepBeforeLoad(id: string, before: SavedState): void {
  keepState(id, 'beforeLoad', before).catch((error: unknown) => {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message, undefined, 'slot');
  });
}
