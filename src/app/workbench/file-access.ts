import type { WatchedFile } from './watcher.ts';
import { isBuildFile } from './watcher.ts';

/** https://developer.mozilla.org/en-US/docs/Web/API/File_System_API, as far as TypeScript does not know it. */
interface Pickers {
  showDirectoryPicker?(options: { readonly id: string; readonly mode: 'read' }): Promise<FileSystemDirectoryHandle>;
}
interface Permission {
  queryPermission?(wish: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission?(wish: { readonly mode: 'read' }): Promise<PermissionState>;
}
interface Listing {
  values(): AsyncIterable<FileSystemHandle>;
}
interface DroppedItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** What is watched: a folder, or files of it. */
export type Watched = FileSystemDirectoryHandle | readonly FileSystemFileHandle[];

const READ = { mode: 'read' } as const;
/** Folders within the folder that are looked into, and files that are looked at, at the most. */
const DEEP = 2;
const MOST = 64;

/** Whether the browser lets the page have a folder that stays. */
export function canWatch(): boolean {
  return (globalThis as Pickers).showDirectoryPicker !== undefined;
}

/** Let a folder be chosen; in answer to a tap. Null where none was. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (globalThis as Pickers).showDirectoryPicker?.({ id: 'workbench', ...READ })) ?? null;
  } catch (error) {
    // Whoever shuts the window without choosing wants none.
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether it may be read: at once, or once somebody was asked, in answer to a tap. */
export async function mayRead(watched: Watched, asks: boolean): Promise<boolean> {
  const handles = Array.isArray(watched) ? watched : [watched as FileSystemDirectoryHandle];
  for (const handle of handles) {
    const permission = handle as Permission;
    const ask = asks ? permission.requestPermission : permission.queryPermission;
    if (((await ask?.call(handle, READ)) ?? 'granted') !== 'granted') return false;
  }
  return true;
}

/** What it is called. */
export function nameOf(watched: Watched): string {
  return Array.isArray(watched) ? watched.map(({ name }) => name).join(', ') : (watched as FileSystemHandle).name;
}

/** The files of a build in it, as they are now. */
export async function filesOf(watched: Watched): Promise<WatchedFile[]> {
  if (Array.isArray(watched)) return Promise.all(watched.map((handle) => handle.getFile()));
  const found: FileSystemFileHandle[] = [];
  await gather(watched as FileSystemDirectoryHandle, DEEP, found);
  return Promise.all(found.map((handle) => handle.getFile()));
}

async function gather(folder: FileSystemDirectoryHandle, deep: number, found: FileSystemFileHandle[]): Promise<void> {
  for await (const handle of (folder as unknown as Listing).values()) {
    if (found.length >= MOST) return;
    if (handle.kind === 'file' && isBuildFile(handle.name)) found.push(handle as FileSystemFileHandle);
    const isOwn = handle.kind === 'directory' && !/^(\.|node_modules$)/.test(handle.name);
    if (isOwn && deep > 0) await gather(handle as FileSystemDirectoryHandle, deep - 1, found);
  }
}

/** What was dropped: files, and handles of them where the browser gives such. */
export async function droppedOf(transfer: DataTransfer): Promise<{ files: File[]; watched: Watched | null }> {
  const files = [...transfer.files];
  // Asked for at once: what was dropped is forgotten once this turn is over.
  const asked = [...transfer.items].map((item) => (item as DroppedItem).getAsFileSystemHandle?.());
  const handles = (await Promise.all(asked)).filter((handle) => handle !== null && handle !== undefined);
  const folder = handles.find(({ kind }) => kind === 'directory');
  if (folder) return { files: [], watched: folder as FileSystemDirectoryHandle };
  const own = handles.filter(({ kind }) => kind === 'file') as FileSystemFileHandle[];
  return { files, watched: own.length > 0 && own.length === files.length ? own : null };
}
