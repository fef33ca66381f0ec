/** The database of this origin that players keep saves in, and its one store. */
const DATABASE = 'nes-player';
const STORE = 'saves';
/** How long a window waits for another one of the same game to let go of it, ms: one that is reloaded takes a moment. */
const PATIENCE = 2000;

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return asked(request);
}

/** Battery saves of one game, kept for this origin. One window keeps them: of two that did, the last would win. */
export class PlayerSaves {
  /** Whether another window has the game, so that nothing is kept here. */
  isElsewhere = false;
  private readonly game: string;
  private database: IDBDatabase | null = null;
  private letGo: () => void = () => {};
  private opening: Promise<Uint8Array | null> = Promise.resolve(null);
  /** What is being written; what comes meanwhile is written after it. */
  private writing: Promise<void> = Promise.resolve();

  /** `game` is the SHA-1 of the file without its header. */
  constructor(game: string) {
    this.game = game;
  }

  /** What is kept; null where nothing is. Rejects where the browser keeps nothing for this page. */
  open(): Promise<Uint8Array | null> {
    this.opening = this.openNow();
    return this.opening;
  }

  /** Write `bytes`, after what is being written. Rejects where they are not on the disk. */
  write(bytes: Uint8Array): Promise<void> {
    const begin = () => this.put(bytes);
    // The first begins at once: a page that is about to go has no time left.
    const written = this.writing.then(begin, begin);
    this.writing = written.catch(() => {});
    return written;
  }

  /** Let others have the game, once all is written; where it is being opened, after that. */
  async close(): Promise<void> {
    await this.opening.catch(() => {});
    await this.writing;
    this.database?.close();
    this.database = null;
    this.letGo();
  }

  private async openNow(): Promise<Uint8Array | null> {
    this.database = await openDatabase();
    this.isElsewhere = !(await this.take());
    const kept: unknown = await asked(this.database.transaction(STORE).objectStore(STORE).get(this.game));
    return kept instanceof Uint8Array ? kept : null;
  }

  private put(bytes: Uint8Array): Promise<void> {
    const { database, game, isElsewhere } = this;
    if (!database || isElsewhere) return Promise.reject(new Error(`${DATABASE}: not open`));
    return new Promise((resolve, reject) => {
      // 'strict': done means that it is on the disk, whatever happens to the machine.
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.objectStore(STORE).put(bytes, game);
      transaction.commit();
    });
  }

  /** Whether this window has the game now. Where a browser has no locks, it has. */
  private take(): Promise<boolean> {
    const { locks } = navigator;
    if (!locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      const held = () =>
        new Promise<void>((done) => {
          this.letGo = done;
          resolve(true);
        });
      const options = { signal: AbortSignal.timeout(PATIENCE) };
      locks.request(`${DATABASE} ${this.game}`, options, held).catch(() => resolve(false));
    });
  }
}
