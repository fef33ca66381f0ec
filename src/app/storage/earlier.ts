import { get, keys, update } from 'idb-keyval';
import { guarded } from './database.ts';
import { earlierKey, gameOf } from './keys.ts';
import { alsoKeep } from './mirror.ts';
import { type StoreName, store } from './open-store.ts';
import { type PackedState, packState, unpackState } from './packed-state.ts';
import { openPacking } from './packing.ts';
import type { SavedState, Slot } from './records.ts';
import type { Replaced } from './saves.ts';

/** So many are kept of each kind; of more the oldest go. */
const MOST = 16;

/** A state that something newer took the place of, and the slot that it was in. */
export interface EarlierState {
  readonly slot: Slot;
  readonly state: SavedState;
}

type PackedEarlier = PackedState & { readonly slot: Slot };

/** Whether both hold the same bytes. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

/** `all` with `more` in its place by its time, unless it is there already; of too many the oldest go. */
export function withOne<T extends { readonly bytes: Uint8Array; readonly time: number }>(
  all: readonly T[],
  more: T,
): T[] {
  if (all.some((one) => sameBytes(one.bytes, more.bytes))) return [...all];
  return [...all, more].sort((one, other) => other.time - one.time).slice(0, MOST);
}

/** What newer ones from backups have taken the place of: battery saves, media or tapes under `key`, the newest first. Throws `StorageError`. */
export function readEarlier(key: string): Promise<readonly Replaced[]> {
  return guarded(async () => (await get<readonly Replaced[]>(earlierKey(key), store('battery'))) ?? []);
}

/** Add `more` to what lies under `key`; the second copy gets all of it. */
function add<T extends { readonly bytes: Uint8Array; readonly time: number }>(
  name: StoreName,
  key: string,
  more: T,
): Promise<void> {
  return guarded(async () => {
    let value: readonly T[] = [];
    const added = (all: readonly T[] = []) => {
      value = withOne(all, more);
      return value;
    };
    await update<readonly T[]>(key, added, store(name));
    alsoKeep({ store: name, key, value, time: Date.now() });
  });
}

/** Keep one of those, beside what lies under `key`. Throws `StorageError`. */
export function keepEarlier(key: string, replaced: Replaced): Promise<void> {
  return add('battery', earlierKey(key), replaced);
}

/** The states of a game that newer ones from backups have taken the place of, the newest first. Throws `StorageError`. */
export function readEarlierStates(id: string): Promise<readonly EarlierState[]> {
  return guarded(async () => {
    const all = (await get<readonly PackedEarlier[]>(earlierKey(id), store('states'))) ?? [];
    await openPacking();
    return all.map(({ slot, ...packed }) => ({ slot, state: unpackState(packed) }));
  });
}

/** Keep one of those. Throws `StorageError`. */
export async function keepEarlierState(id: string, { slot, state }: EarlierState): Promise<void> {
  await guarded(openPacking);
  await add('states', earlierKey(id), { ...packState(state), slot });
}

/** The names of units whose memory is kept: cartridges are plugged into them, and several have one. Throws `StorageError`. */
export function listUnits(): Promise<string[]> {
  return guarded(async () => {
    const names = await keys<string>(store('battery'));
    return names.filter((name) => gameOf(name) === null && !name.includes('/'));
  });
}
