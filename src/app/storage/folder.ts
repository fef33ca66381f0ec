import { createStore, del, get, set } from 'idb-keyval';
import { guarded } from './database.ts';

/** The folder that backups are written to, and what is known of the files in it. */
export interface BackupFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** By their names: when each was written last as far as this page knows, ms since 1970. */
  readonly seen: Readonly<Record<string, number>>;
  /** By their ids: what games were like when they were written to it last, in a word that is another when they change. */
  readonly written: Readonly<Record<string, string>>;
}

const KEY = 'folder';

/** In a database of its own: what is in the others can be written down, a folder cannot. */
const folders = () => createStore('cartouche-folder', 'folder');

/** The folder that the player has chosen; undefined where none is. Throws `StorageError`. */
export function readFolder(): Promise<BackupFolder | undefined> {
  return guarded(() => get<BackupFolder>(KEY, folders()));
}

/** Keep which folder it is, and what is known of it. Throws `StorageError`. */
export function keepFolder(folder: BackupFolder): Promise<void> {
  return guarded(() => set(KEY, folder, folders()));
}

/** No folder is written to any more; what is in it stays. Throws `StorageError`. */
export function forgetFolder(): Promise<void> {
  return guarded(() => del(KEY, folders()));
}
