import { get } from 'idb-keyval';
import { guarded, StorageError, type StorageUse, storageUse } from './database.ts';
import { store } from './open-store.ts';

/** How long what is kept stays there, as far as the browser lets a page know. */
export type Lasting =
  /** Nothing can be kept at all. */
  | 'refused'
  /** As in private windows: there are databases, but no files of the page's own, which the browser has otherwise. */
  | 'forgets'
  /** Until the player removes it; or until the browser needs the room. */
  | 'persistent'
  | 'evictable'
  /** The browser does not say. */
  | 'unknown';

/** Whether the browser has files of the page's own, and gives none here. Firefox and Safari do that in private windows. */
async function hasNoFiles(): Promise<boolean> {
  if (!navigator.storage?.getDirectory) return false;
  return navigator.storage.getDirectory().then(
    () => false,
    () => true,
  );
}

/** Whether the browser refuses the page its databases; they may also be slow or broken, which is something else. */
async function isRefused(): Promise<boolean> {
  try {
    await guarded(() => get('', store('games')));
    return false;
  } catch (error) {
    return error instanceof StorageError && error.problem === 'refused';
  }
}

/** What the browser says of the page's storage, and what follows from that. Never rejects. */
export async function readLasting(): Promise<{ readonly use: StorageUse; readonly lasting: Lasting }> {
  const use = await storageUse().catch((): StorageUse => ({}));
  if (await isRefused()) return { use, lasting: 'refused' };
  if (await hasNoFiles()) return { use, lasting: 'forgets' };
  if (use.isPersistent === undefined) return { use, lasting: 'unknown' };
  return { use, lasting: use.isPersistent ? 'persistent' : 'evictable' };
}
