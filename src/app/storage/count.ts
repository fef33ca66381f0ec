import { promisifyRequest } from 'idb-keyval';
import { bytesIn } from './bytes.ts';
import { gameOf } from './keys.ts';
import { type StoreName, store } from './open-store.ts';
import { isWhole, type PackedState } from './packed-state.ts';

/** What is kept of a game besides its file. */
export interface KeptCount {
  readonly bytes: number;
  /** When the newest of it was written, ms since 1970; 0 when that is not known. */
  readonly time: number;
  /** How many states are damaged. */
  readonly damaged: number;
}

/** By the ids of the games. */
export type Kept = Readonly<Record<string, KeptCount>>;

const NOTHING: KeptCount = { bytes: 0, time: 0, damaged: 0 };

/** What lies under one key, or is one of several there. */
function countOne(name: StoreName, value: unknown): KeptCount {
  // Of a battery save the time lies beside it.
  if (typeof value === 'number') return { ...NOTHING, time: value };
  const { time = 0 } = value as { readonly time?: number };
  const isDamaged = name === 'states' && !isWhole(value as PackedState);
  return { bytes: bytesIn(value), time, damaged: isDamaged ? 1 : 0 };
}

/** Count what is kept of all games. It is read one value after the other, so that no more than one is in memory. */
export async function countKept(): Promise<Kept> {
  const kept: Record<string, KeptCount> = {};
  const add = (name: StoreName, key: string, value: unknown) => {
    const id = gameOf(key);
    if (id === null) return;
    for (const one of Array.isArray(value) ? value : [value]) {
      const { bytes, time, damaged } = countOne(name, one);
      const sum = kept[id] ?? NOTHING;
      kept[id] = {
        bytes: sum.bytes + bytes,
        time: Math.max(sum.time, time),
        damaged: sum.damaged + damaged,
      };
    }
  };
  for (const name of ['battery', 'states'] as const) {
    await store(name)('readonly', (objects) => {
      const request = objects.openCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        add(name, String(cursor.key), cursor.value);
        cursor.continue();
      };
      return promisifyRequest(objects.transaction);
    });
  }
  return kept;
}
