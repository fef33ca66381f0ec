import { promisifyRequest, type UseStore } from 'idb-keyval';

/** The object stores of the page, each in a database of its own. */
export type StoreName = 'games' | 'roms' | 'battery' | 'states' | 'covers';

/** And the one in which windows say who has which game, where the browser has no locks. */
type DatabaseName = StoreName | 'leases';

/** How long a database may take to open and to answer for the first time, ms; then the page goes on without it. */
const PATIENCE = 3000;
/** And once another one has not answered: then they seldom do, and the page does not wait for each. */
const LITTLE_PATIENCE = 300;

/** How long a write may take, ms: a game that is being left waits for it. */
const WRITING = 10_000;

/** Databases that have not answered in time. */
const silent = new Set<DatabaseName>();

/** One database with one object store. A connection that is lost is made anew; stores that are missing are made. */
class Database {
  private readonly name: DatabaseName;
  private opening: Promise<IDBDatabase> | null = null;
  /** It had been opened by this page before. */
  private wasOpen = false;

  constructor(name: DatabaseName) {
    this.name = name;
  }

  /** The store in a transaction. Rejects with a `DOMException`; `TimeoutError` when the database does not answer. */
  readonly use: UseStore = async (mode, act) => {
    const database = await this.open();
    let objects: IDBObjectStore;
    try {
      objects = this.begin(database, mode);
    } catch (error) {
      // Some browsers close a connection unasked, and say it only when it is used.
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      this.opening = null;
      objects = this.begin(await this.open(), mode);
    }
    const work = Promise.resolve(act(objects));
    return mode === 'readonly' ? work : answered(work, WRITING);
  };

  private begin(database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
    // What a game has saved is to be on the disk, not only with the system, when it is said to be kept.
    const durability = this.name === 'battery' ? 'strict' : 'default';
    return database.transaction(this.name, mode, { durability }).objectStore(this.name);
  }

  private open(): Promise<IDBDatabase> {
    if (!this.opening) {
      const opening = this.connect();
      this.opening = opening;
      opening.then(
        () => {
          silent.delete(this.name);
        },
        () => {
          if (this.opening === opening) this.opening = null;
        },
      );
    }
    return this.inTime(this.opening);
  }

  /** What `opening` gives, unless that takes too long. */
  private inTime(opening: Promise<IDBDatabase>): Promise<IDBDatabase> {
    const patience = silent.has(this.name) ? 0 : silent.size > 0 ? LITTLE_PATIENCE : PATIENCE;
    return answered(opening, patience, () => silent.add(this.name));
  }

  private async connect(version?: number): Promise<IDBDatabase> {
    const { name } = this;
    let isNew = false;
    const request = indexedDB.open(`cartouche-${name}`, version);
    request.onupgradeneeded = ({ oldVersion }) => {
      isNew = oldVersion === 0;
      if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
    };
    const database = await promisifyRequest(request);
    const forget = () => {
      this.opening = null;
    };
    // The browser has closed it, perhaps since it was cleared.
    database.onclose = () => {
      forget();
      tellEmptied();
    };
    // Another window deletes it, or makes what is missing in it.
    database.onversionchange = ({ newVersion }) => {
      database.close();
      forget();
      if (newVersion === null) tellEmptied();
    };
    if (!database.objectStoreNames.contains(name)) {
      database.close();
      return this.connect(database.version + 1);
    }
    // Some browsers open a database that answers nothing afterwards.
    await promisifyRequest(database.transaction(name).objectStore(name).count());
    if (isNew && this.wasOpen) tellEmptied();
    this.wasOpen = true;
    return database;
  }
}

/** What `work` gives within `ms`; then it is given up, which `giveUp` hears. */
function answered<T>(work: Promise<T>, ms: number, giveUp?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      giveUp?.();
      reject(new DOMException('The database does not answer.', 'TimeoutError'));
    }, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const databases = new Map<DatabaseName, Database>();
const onEmptied = new Set<() => void>();

/** The object store `name`; its database is opened when it is first used. */
export function store(name: DatabaseName): UseStore {
  let found = databases.get(name);
  if (!found) {
    found = new Database(name);
    databases.set(name, found);
  }
  return found.use;
}

function tellEmptied(): void {
  for (const run of onEmptied) run();
}

/** `run` is called when a database is or may have been deleted while the page had it open. */
export function whenEmptied(run: () => void): void {
  onEmptied.add(run);
}

/** Write `pairs`, and end the transaction at once: one that is still open is lost when the page is closed. */
export function setNow(use: UseStore, ...pairs: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
  return use('readwrite', (objects) => {
    for (const [key, value] of pairs) objects.put(value, key);
    objects.transaction.commit();
    return promisifyRequest(objects.transaction);
  });
}
