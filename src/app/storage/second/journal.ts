import type { StoreName } from '../open-store.ts';
import { HEAD, pack, timeOf, unpack, type Written } from './record.ts';

/** Where the second copy lies: files in one folder for each store. */
export interface Files {
  /** Names of all files. */
  list(folder: StoreName): Promise<string[]>;
  /** The whole file, or its first `length` bytes; null when there is none. */
  read(folder: StoreName, name: string, length?: number): Promise<Uint8Array | null>;
  /** The file is these bytes, on the disk, once this resolves. */
  write(folder: StoreName, name: string, bytes: Uint8Array): Promise<void>;
  /** The file is gone, or was not there. */
  remove(folder: StoreName, name: string): Promise<void>;
}

/** Records that are kept of each key: one that is written leaves the others as they are. ROMs never change. */
const GENERATIONS: Readonly<Record<StoreName, number>> = { games: 3, roms: 1, battery: 3, states: 3, covers: 2 };

/** The name of one of a key's files; keys are ids, with slashes. */
const nameOf = (key: string, generation: number) => `${encodeURIComponent(key)}.${generation}`;
/** The key whose file this is. */
const keyOf = (name: string) => decodeURIComponent(name.slice(0, name.lastIndexOf('.')));

/** One of a key's records as it lies there: its value, undefined when it is damaged, and when it was written, ms since 1970. */
export interface Generation {
  readonly value: unknown;
  readonly time: number;
  readonly bytes: Uint8Array;
}

/** The newest record of a key: in which of its files it is, and when it was written. */
interface Newest {
  readonly generation: number;
  readonly time: number;
}

/**
 * The second copy of what is kept: of each key its last values, each in a file with checksums. A write replaces the
 * oldest of them, so that whatever stops it halfway leaves the others whole.
 */
export class Journal {
  private readonly files: Files;
  private readonly newest = new Map<string, Newest>();

  constructor(files: Files) {
    this.files = files;
  }

  /** Keep `value` under `key`, as the newest. Rejects with what the file system says. */
  async write(store: StoreName, key: string, value: unknown, time: number): Promise<void> {
    const last = await this.newestOf(store, key);
    const generation = last ? (last.generation + 1) % GENERATIONS[store] : 0;
    const stamp = last ? Math.max(time, last.time + 1) : time;
    await this.files.write(store, nameOf(key, generation), pack(value, stamp));
    this.newest.set(`${store}/${key}`, { generation, time: stamp });
  }

  /** The newest value of `key` that is whole, and none older; null when there is none. */
  async read(store: StoreName, key: string): Promise<Written | null> {
    const times = await this.times(store, key);
    for (const { generation } of times.sort((one, other) => other.time - one.time)) {
      const bytes = await this.files.read(store, nameOf(key, generation));
      const written = bytes && unpack(bytes);
      if (written) return written;
    }
    return null;
  }

  /** All records of `key` that there are, whole or not; the newest first. */
  async generations(store: StoreName, key: string): Promise<Generation[]> {
    const found: Generation[] = [];
    for (let i = 0; i < GENERATIONS[store]; i++) {
      const bytes = await this.files.read(store, nameOf(key, i));
      if (!bytes) continue;
      const written = unpack(bytes);
      found.push({ value: written?.value, time: written?.time ?? timeOf(bytes) ?? 0, bytes });
    }
    return found.sort((one, other) => other.time - one.time);
  }

  /** Forget `key`. */
  async erase(store: StoreName, key: string): Promise<void> {
    this.newest.delete(`${store}/${key}`);
    for (let i = 0; i < GENERATIONS[store]; i++) await this.files.remove(store, nameOf(key, i));
  }

  /** All keys of `store`. */
  async keys(store: StoreName): Promise<Set<string>> {
    return new Set((await this.files.list(store)).map(keyOf));
  }

  private async newestOf(store: StoreName, key: string): Promise<Newest | null> {
    const known = this.newest.get(`${store}/${key}`);
    if (known) return known;
    const times = await this.times(store, key);
    return times.reduce<Newest | null>((last, one) => (last && last.time >= one.time ? last : one), null);
  }

  /** Which of the key's files have a record, and when each was written. */
  private async times(store: StoreName, key: string): Promise<Newest[]> {
    const found = await Promise.all(
      Array.from({ length: GENERATIONS[store] }, async (_, generation) => {
        const head = await this.files.read(store, nameOf(key, generation), HEAD);
        return { generation, time: head && timeOf(head) };
      }),
    );
    return found.filter((one): one is Newest => one.time !== null);
  }
}
