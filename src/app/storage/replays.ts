import { get, update } from 'idb-keyval';
import { guarded } from './database.ts';
import { sameBytes } from './earlier.ts';
import { replaysKey } from './keys.ts';
import { alsoKeep } from './mirror.ts';
import { store } from './open-store.ts';
import type { Replaced } from './saves.ts';

/** So many replays are kept of each game. */
export const MOST_REPLAYS = 50;

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

const isAmong = (all: readonly Replaced[], { bytes }: Replaced) => all.some((one) => sameBytes(one.bytes, bytes));
const newestFirst = (all: readonly Replaced[]) => [...all].sort((one, other) => other.time - one.time);

/**
 * Keep a replay of the game `id`, unless the same one is kept; `draft`, an earlier state of the same play, goes. Returns those
 * that had to go since there is room for `MOST_REPLAYS`: the oldest, never the one that comes. Throws `StorageError`.
 */
export async function keepReplay(id: string, replay: Replaced, draft?: Replaced): Promise<readonly Replaced[]> {
  let gone: readonly Replaced[] = [];
  await change(id, (all) => {
    gone = [];
    if (isAmong(all, replay)) return all;
    const others = newestFirst(draft ? all.filter((one) => !sameBytes(one.bytes, draft.bytes)) : all);
    gone = others.slice(MOST_REPLAYS - 1);
    return newestFirst([replay, ...others.slice(0, MOST_REPLAYS - 1)]);
  });
  return gone;
}

/** Keep replays of the game `id` beside those that are here, as far as there is room, the newest first. Throws `StorageError`. */
export function addReplays(id: string, replays: readonly Replaced[]): Promise<void> {
  return change(id, (all) => {
    const others = newestFirst(replays.filter((replay) => !isAmong(all, replay)));
    return newestFirst([...all, ...others.slice(0, Math.max(0, MOST_REPLAYS - all.length))]);
  });
}

/** Remove a replay of the game `id`. Throws `StorageError`. */
export function removeReplay(id: string, replay: Replaced): Promise<void> {
  return change(id, (all) => all.filter(({ bytes }) => !sameBytes(bytes, replay.bytes)));
}
