import { promisifyRequest } from 'idb-keyval';
import { countKept, type Kept } from './count.ts';
import { guarded } from './database.ts';
import { isBattery, timeKey } from './keys.ts';
import { alsoKeep, forgetFirst } from './mirror.ts';
import { store } from './open-store.ts';
import type { Generation } from './second/journal.ts';

/** Where something that is kept of a game lies. */
export interface EntryKey {
  readonly store: 'battery' | 'states';
  readonly key: string;
}

/** What lies there, as it is stored: undefined for nothing; and when it was kept, ms since 1970. */
export interface Entry extends EntryKey {
  readonly value?: unknown;
  readonly time: number;
}

/** What lies under each of `keys`. Throws `StorageError`. */
export function readEntries(keys: readonly EntryKey[]): Promise<Entry[]> {
  return guarded(() =>
    Promise.all(
      keys.map(({ store: name, key }) =>
        store(name)('readonly', async (objects) => {
          const [value, beside] = await Promise.all([
            promisifyRequest<unknown>(objects.get(key)),
            isBattery(name, key) ? promisifyRequest<number | undefined>(objects.get(timeKey(key))) : undefined,
          ]);
          const own = (value as { readonly time?: number } | undefined)?.time;
          return { store: name, key, value, time: beside ?? own ?? 0 };
        }),
      ),
    ),
  );
}

/** All of these lie there from now on, or what has no value is gone; what lies in one store, at once. Throws `StorageError`. */
export function writeEntries(entries: readonly Entry[]): Promise<void> {
  return guarded(async () => {
    const isGone = ({ value }: Entry) => value === undefined;
    const gone = entries.filter(isGone);
    if (gone.length > 0) await forgetFirst(...gone.map((one) => ({ store: one.store, key: one.key, time: 0 })));
    for (const name of ['battery', 'states'] as const) {
      const here = entries.filter((one) => one.store === name);
      if (here.length === 0) continue;
      await store(name)('readwrite', (objects) => {
        for (const { key, value, time } of here) {
          if (value === undefined) objects.delete(key);
          else objects.put(value, key);
          if (!isBattery(name, key)) continue;
          if (value === undefined) objects.delete(timeKey(key));
          else objects.put(time, timeKey(key));
        }
        return promisifyRequest(objects.transaction);
      });
    }
    alsoKeep(...entries.filter((one) => !isGone(one)));
  });
}

/** What keeps the second copy. */
const fetchSecond = () => import('./second/page.ts');

/** What is kept of each game, counted: aside, where the browser lets a worker do it. Throws `StorageError`. */
export function readKept(): Promise<Kept> {
  return guarded(async () => {
    if (!('Worker' in globalThis)) return countKept();
    try {
      return await (await fetchSecond()).countKept();
    } catch {
      // No worker, or what went wrong there goes wrong here, too.
      return countKept();
    }
  });
}

/** What the second copy has of what lies there, whole or not, the newest first; nothing where there is none. */
export async function readGenerations({ store: name, key }: EntryKey): Promise<readonly Generation[]> {
  if (!globalThis.navigator?.storage?.getDirectory) return [];
  return (await fetchSecond()).generations(name, key);
}
