import { createStore, del, get, keys, set } from 'idb-keyval';
import { guarded } from './database.ts';

/** What the workbench knows of the files a game is made of. */
interface WorkFiles {
  /** Files of symbols, as they were when they were read last. */
  readonly symbols: readonly { readonly name: string; readonly text: string }[];
  /** What is watched: a folder, or files; null where nothing is. */
  readonly watched: FileSystemDirectoryHandle | readonly FileSystemFileHandle[] | null;
}

/** In a database of its own: handles of files cannot be written down. */
let store: ReturnType<typeof createStore> | null = null;

/** One connection for all: each one more would be another that has to be closed. */
function works() {
  store ??= createStore('cartouche-workbench', 'files');
  return store;
}

/** What is kept of a game's files; undefined where nothing is. Throws `StorageError`. */
export function readWorkFiles(id: string): Promise<WorkFiles | undefined> {
  return guarded(() => get<WorkFiles>(id, works()));
}

/** Keep what is known of a game's files. Throws `StorageError`. */
export function keepWorkFiles(id: string, files: WorkFiles): Promise<void> {
  return guarded(() => set(id, files, works()));
}

/** Of other games than these nothing is kept any more. Throws `StorageError`. */
export function forgetWorkFiles(ids: ReadonlySet<string>): Promise<void> {
  return guarded(async () => {
    const gone = (await keys<string>(works())).filter((id) => !ids.has(id));
    await Promise.all(gone.map((id) => del(id, works())));
  });
}
