import type { StoreName } from '../open-store.ts';
import { SECOND_COPY } from './folder.ts';
import type { Files } from './journal.ts';

/** What workers have besides; TypeScript knows it in them alone. */
interface WritableHandle extends FileSystemFileHandle {
  createSyncAccessHandle?(): Promise<{
    truncate(size: number): void;
    write(bytes: Uint8Array, options: { at: number }): number;
    flush(): void;
    close(): void;
  }>;
}

const isMissing = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/** `work`, or null when there is no such file. */
async function found<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * The second copy's files in the origin private file system. It is read anywhere, and written in workers: only there the
 * bytes are on the disk when it says so. https://fs.spec.whatwg.org/
 */
export class PrivateFiles implements Files {
  private readonly folders = new Map<StoreName, Promise<FileSystemDirectoryHandle>>();

  async list(folder: StoreName): Promise<string[]> {
    const names: string[] = [];
    const directory = (await this.folder(folder)) as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };
    for await (const name of directory.keys()) names.push(name);
    return names;
  }

  async read(folder: StoreName, name: string, length?: number): Promise<Uint8Array | null> {
    const handle = await found((await this.folder(folder)).getFileHandle(name));
    const file = handle && (await found(handle.getFile()));
    if (!file) return null;
    const bytes = await found((length === undefined ? file : file.slice(0, length)).arrayBuffer());
    return bytes && new Uint8Array(bytes);
  }

  async write(folder: StoreName, name: string, bytes: Uint8Array): Promise<void> {
    const handle: WritableHandle = await (await this.folder(folder)).getFileHandle(name, { create: true });
    const file = await handle.createSyncAccessHandle?.();
    if (!file) throw new DOMException('no files that can be written', 'NotSupportedError');
    try {
      file.truncate(0);
      if (file.write(bytes, { at: 0 }) !== bytes.length) throw new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError');
      file.flush();
    } finally {
      file.close();
    }
  }

  async remove(folder: StoreName, name: string): Promise<void> {
    await found((await this.folder(folder)).removeEntry(name));
  }

  private folder(name: StoreName): Promise<FileSystemDirectoryHandle> {
    let folder = this.folders.get(name);
    if (!folder) {
      folder = this.open(name);
      this.folders.set(name, folder);
      folder.catch(() => this.folders.delete(name));
    }
    return folder;
  }

  private async open(name: StoreName): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory();
    const all = await root.getDirectoryHandle(SECOND_COPY, { create: true });
    return all.getDirectoryHandle(name, { create: true });
  }
}
