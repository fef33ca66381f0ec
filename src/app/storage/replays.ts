import { get, update } from 'idb-keyval';
import { guarded } from './database.ts';
import { sameBytes } from './earlier.ts';
import { replaysKey } from './keys.ts';
import { alsoKeep } from './mirror.ts';
import { store } from './open-store.ts';
import type { Replaced } from './saves.ts';

/** So many replays are kept of each game; of more the oldest go. */
const MOST_REPLAYS = 50;

/** The replays of the game `id` as files, the newest first, with when each was kept. Throws `StorageError`. */
export function readReplays(id: string): Promise<readonly Replaced[]> {
  return guarded(async () => (await get<readonly Replaced[]>(replaysKey(id), store('battery'))) ?? []);
}

/** What is kept of the game `id` becomes what `change` makes of it, in the second copy, too. */
function change(id: string, act: (all: readonly Replaced[]) => readonly Replaced[]): Promise<void> {
  return guarded(async () => {
    const key = replaysKey(id);
    let value: readonly Replaced[] = [];
    const changed = (all: readonly Replaced[] = []) => {
      value = act(all);
      return value;
    };
    await update<readonly Replaced[]>(key, changed, store('battery'));
    alsoKeep({ store: 'battery', key, value, time: Date.now() });
  });
}

/** Keep a replay of the game `id`, unless the same one is kept. Throws `StorageError`. */
export function keepReplay(id: string, replay: Replaced): Promise<void> {
  return change(id, (all) => {
    if (all.some(({ bytes }) => sameBytes(bytes, replay.bytes))) return all;
    return [...all, replay].sort((one, other) => other.time - one.time).slice(0, MOST_REPLAYS);
  });
}

/** Remove a replay of the game `id`. Throws `StorageError`. */
export function removeReplay(id: string, replay: Replaced): Promise<void> {
  return change(id, (all) => all.filter(({ bytes }) => !sameBytes(bytes, replay.bytes)));
}
