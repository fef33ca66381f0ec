import { promisifyRequest } from 'idb-keyval';
import { isBattery, timeKey } from './keys.ts';
import { type StoreName, store } from './open-store.ts';

/**
 * Write `value`, which was so at `time`, ms since 1970, unless something newer lies there: whoever writes it may be late, and another
 * worker, page or version of the page was faster. Whether it was written. Rejects with a `DOMException`.
 */
export async function setNewer(name: StoreName, key: string, value: unknown, time: number): Promise<boolean> {
  let isWritten = false;
  await store(name)('readwrite', (objects) => {
    const timed = isBattery(name, key);
    let refusal: unknown;
    const there = objects.get(timed ? timeKey(key) : key);
    there.onsuccess = () => {
      const { result } = there;
      if ((typeof result === 'number' ? result : (result?.time ?? 0)) > time) return;
      try {
        objects.put(value, key);
        if (timed) objects.put(time, timeKey(key));
        isWritten = true;
      } catch (error) {
        refusal = error;
        objects.transaction.abort();
      }
    };
    return promisifyRequest(objects.transaction).catch((error: unknown) => {
      throw refusal ?? error;
    });
  });
  return isWritten;
}
