import type { StoreName } from '../../../../src/app/storage/open-store.ts';
import type { Files } from '../../../../src/app/storage/second/journal.ts';

/** Files in memory that can be looked at and broken. */
export class MemoryFiles implements Files {
  readonly all = new Map<string, Uint8Array>();
  /** Bytes after which the next write breaks off; null for never. */
  breaksAfter: number | null = null;

  async list(folder: StoreName): Promise<string[]> {
    const names = [...this.all.keys()].filter((name) => name.startsWith(`${folder}/`));
    return names.map((name) => name.slice(folder.length + 1));
  }

  async read(folder: StoreName, name: string, length?: number): Promise<Uint8Array | null> {
    return this.all.get(`${folder}/${name}`)?.slice(0, length) ?? null;
  }

  async write(folder: StoreName, name: string, bytes: Uint8Array): Promise<void> {
    const { breaksAfter } = this;
    this.all.set(`${folder}/${name}`, breaksAfter === null ? bytes.slice() : bytes.slice(0, breaksAfter));
    if (breaksAfter !== null) throw new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError');
  }

  async remove(folder: StoreName, name: string): Promise<void> {
    this.all.delete(`${folder}/${name}`);
  }
}
