import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { get, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** As in a page that was just opened: it knows of no database. */
async function fresh() {
  vi.resetModules();
  return import('../../../src/app/storage/open-store.ts');
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

beforeEach(() => deleted('cartouche-states'));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a database', () => {
  test('without its store gets one', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('cartouche-states', 4);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const { store } = await fresh();
    await set('a', 1, store('states'));
    expect(await get('a', store('states'))).toBe(1);
  });

  test('that is deleted while it is open is made anew, which is told; the one that is first opened is not', async () => {
    const { store, whenEmptied } = await fresh();
    const emptied = vi.fn();
    whenEmptied(emptied);
    await set('a', 1, store('states'));
    expect(emptied).not.toHaveBeenCalled();
    await deleted('cartouche-states');
    expect(emptied).toHaveBeenCalled();
    expect(await get('a', store('states'))).toBeUndefined();
    await set('a', 2, store('states'));
    expect(await get('a', store('states'))).toBe(2);
  });

  test('that the browser closes is opened again, and what was in it is looked after', async () => {
    const { store, whenEmptied } = await fresh();
    const emptied = vi.fn();
    whenEmptied(emptied);
    await set('a', 1, store('states'));
    const database = await store('states')('readonly', (objects) => objects.transaction.db);
    // biome-ignore lint/suspicious/noExplicitAny: of its own class, which it does not hand out.
    forceCloseDatabase(database as any);
    await vi.waitFor(() => expect(emptied).toHaveBeenCalled());
    expect(await get('a', store('states'))).toBe(1);
  });

  test('that stops answering in the middle of a write is given up after ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { store } = await fresh();
    const begun = vi.fn(() => new Promise<never>(() => {}));
    const write = store('states')('readwrite', begun).catch((error: unknown) => error);
    await vi.waitFor(() => expect(begun).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(9000);
    expect(await Promise.race([write, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await write).toMatchObject({ name: 'TimeoutError' });
  });

  test('that does not open is given up after three seconds, at once from then on, and used when it opens after all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const open = indexedDB.open.bind(indexedDB);
    const request = { result: null } as unknown as IDBOpenDBRequest;
    vi.spyOn(indexedDB, 'open').mockReturnValueOnce(request);
    const { store } = await fresh();
    const first = get('a', store('states')).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(2999);
    expect(await Promise.race([first, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await first).toMatchObject({ name: 'TimeoutError' });
    const second = get('a', store('states')).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(0);
    expect(await second).toMatchObject({ name: 'TimeoutError' });
    vi.useRealTimers();
    const real = open('cartouche-states');
    real.onupgradeneeded = () => real.result.createObjectStore('states');
    await new Promise((resolve) => {
      real.onsuccess = resolve;
    });
    Object.assign(request, { result: real.result });
    request.onsuccess?.(new Event('success'));
    await vi.waitFor(async () => expect(await get('b', store('states'))).toBeUndefined());
  });

  test('that opens and then answers nothing is given up as well', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(IDBObjectStore.prototype, 'count').mockReturnValue({} as IDBRequest<number>);
    const { store } = await fresh();
    const asked = get('a', store('states')).catch((error: unknown) => error);
    await vi.waitFor(() => expect(IDBObjectStore.prototype.count).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(3000);
    expect(await asked).toMatchObject({ name: 'TimeoutError' });
  });
});
