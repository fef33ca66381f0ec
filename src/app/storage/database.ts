import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';

/** Something could not be kept or read; the message is for the player. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

const stores = new Map<string, UseStore>();

/** The object store `name`, opened when it is first used. */
export function store(name: 'games' | 'roms' | 'battery' | 'states'): UseStore {
  let found = stores.get(name);
  if (!found) {
    found = createStore(`cartouche-${name}`, name);
    stores.set(name, found);
  }
  return found;
}

function explain(error: unknown): StorageError {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') {
    return new StorageError(
      'There is no room left on this device for it. What was kept before is still there. Free some space, or remove a game, and try again.',
    );
  }
  return new StorageError(
    'This browser does not let the page keep anything (a private window?). You can play, but nothing will be there next time.',
  );
}

/** Some browsers close a database behind the page's back, and say so only when it is used. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** What `work` comes to; a database that was closed meanwhile is opened again. Throws `StorageError` for whatever goes wrong. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work().catch((error: unknown) => {
      if (!isClosed(error)) throw error;
      stores.clear();
      return work();
    });
  } catch (error) {
    throw explain(error);
  }
}

/** As `setMany`, and the transaction is told to end: one that is left open dies with a page that is being closed. */
export function setNow(use: UseStore, ...pairs: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
  return use('readwrite', (objects) => {
    for (const [key, value] of pairs) objects.put(value, key);
    objects.transaction.commit();
    return promisifyRequest(objects.transaction);
  });
}

/** Ask the browser not to clear what is kept when room runs short. */
export async function askToPersist(): Promise<void> {
  const { storage } = navigator;
  if (storage?.persist && !(await storage.persisted())) await storage.persist();
}
