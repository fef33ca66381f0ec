import { get, keys } from 'idb-keyval';
import { countKept, type Kept } from '../count.ts';
import { chosenKey, isBattery, isTime, timeKey } from '../keys.ts';
import { setNewer } from '../newer.ts';
import { type StoreName, setNow, store } from '../open-store.ts';
import { packState } from '../packed-state.ts';
import type { Journal } from './journal.ts';

/** Something that is kept from now on, or without a value forgotten. Times are ms since 1970. */
export interface Change {
  readonly store: StoreName;
  readonly key: string;
  readonly value?: unknown;
  readonly time: number;
  /** Its value is what the databases have by now. */
  readonly isKept?: true;
}

/** A place that is kept while the game runs, and what is kept with it. */
export interface PlaceInPlay {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** Null: that of the last place that was kept here. */
  readonly picture: Uint16Array | null;
  readonly time: number;
  readonly battery: readonly Change[];
}

/** What `compare` has done: keys that only the second copy still had, and how many only the databases had. */
export interface Compared {
  readonly restored: readonly string[];
  readonly copied: number;
}

/** Games come last: one that is in the list has everything else of it. */
const STORES: readonly StoreName[] = ['roms', 'battery', 'states', 'covers', 'games'];

/** A battery save in the second copy, where its time lies beside it. */
interface TimedBattery {
  readonly bytes: Uint8Array;
  readonly time: number;
}

/** Keys of `name` that belong into the second copy: of covers those that the player has chosen. */
async function keysOf(name: StoreName): Promise<Set<string>> {
  const all = await keys<string>(store(name));
  if (name !== 'covers') return new Set(all.filter((key) => !isTime(key)));
  const end = chosenKey('');
  return new Set(all.filter((key) => key.endsWith(end)).map((key) => key.slice(0, -end.length)));
}

/** What the databases have under `key`; null when there is nothing. */
async function keptUnder(name: StoreName, key: string): Promise<Change | null> {
  const value: unknown = await get(key, store(name));
  const time = isBattery(name, key) ? ((await get<number>(timeKey(key), store(name))) ?? 0) : 0;
  return value === undefined ? null : { store: name, key, value, time };
}

/** Keeps what the page is to keep where the page does not wait for it: in a worker. */
export class SecondCopy {
  private readonly journal: Journal;
  private readonly erased = new Set<string>();
  /** Of the last place that was kept, packed. */
  private picture: Uint8Array = new Uint8Array(0);
  /** What goes on with the journal: one thing after the other. */
  private work: Promise<unknown> = Promise.resolve();

  constructor(journal: Journal) {
    this.journal = journal;
  }

  /**
   * Keep a place in the databases, and in the second copy. The battery comes after the place that has it in itself: if the
   * browser ends between the two, the game goes on there. Rejects with what the databases say.
   */
  async keepPlace({ key, bytes, picture, time, battery }: PlaceInPlay): Promise<void> {
    const packed = packState({ bytes, picture: picture ?? new Uint16Array(0), time });
    if (picture) this.picture = packed.picture;
    const state: Change = { store: 'states', key, value: { ...packed, picture: this.picture }, time };
    const changes = [state, ...battery];
    void this.keep(changes);
    let failure: unknown;
    for (const change of changes) {
      // All are tried, even when one fails.
      await setNewer(change.store, change.key, change.value, change.time).catch((error: unknown) => {
        failure ??= error;
      });
    }
    if (failure) throw failure;
  }

  /** Keep in the second copy what the page has kept in the databases, or forget it. */
  keep(changes: readonly Change[]): Promise<void> {
    for (const { store, key, value, isKept } of changes) {
      if (value === undefined && !isKept) this.erased.add(`${store}/${key}`);
      else this.erased.delete(`${store}/${key}`);
    }
    return this.next(async () => {
      let failure: unknown;
      for (const change of changes) {
        // All are tried, even when one fails.
        await this.keepOne(change).catch((error: unknown) => {
          failure ??= error;
        });
      }
      if (failure) throw failure;
    });
  }

  /** What only one of the two has goes into the other one, too. */
  async compare(): Promise<Compared> {
    const restored: string[] = [];
    let copied = 0;
    for (const name of STORES) {
      const here = await keysOf(name);
      const there = await this.journal.keys(name);
      for (const key of here) if (!there.has(key) && (await this.copy(name, key))) copied++;
      for (const key of there) if (!here.has(key) && (await this.restore(name, key))) restored.push(`${name}/${key}`);
    }
    return { restored, copied };
  }

  /** What is kept of each game in the databases, counted: here nobody waits while all of it is read. */
  countKept(): Promise<Kept> {
    return countKept();
  }

  private next<T>(run: () => Promise<T>): Promise<T> {
    const next = this.work.then(run, run);
    // That the second copy is not made is no reason to disturb anybody: it is tried again with what is kept next.
    this.work = next.catch(() => {});
    return next;
  }

  private async keepOne(given: Change): Promise<void> {
    const change = given.isKept ? await keptUnder(given.store, given.key) : given;
    // Databases that have lost it are no reason to forget it here; what is to be forgotten comes as that.
    if (change === null) return;
    const { store, key, value, time } = change;
    if (value === undefined) return this.journal.erase(store, key);
    const kept = isBattery(store, key) ? ({ bytes: value, time } as TimedBattery) : value;
    return this.journal.write(store, key, kept, Math.max(time, Date.now()));
  }

  /** Whether something under `key`, that the databases have, is in the second copy now, too. */
  private async copy(name: StoreName, key: string): Promise<boolean> {
    const kept = await keptUnder(name, key);
    if (!kept) return false;
    return this.next(async () => {
      await this.keepOne(kept);
      return true;
    });
  }

  /** Whether something under `key`, that the second copy has, is in the databases now, too. */
  private async restore(name: StoreName, key: string): Promise<boolean> {
    const value = (await this.journal.read(name, key))?.value;
    if (value === undefined || value === null || this.erased.has(`${name}/${key}`)) return false;
    if (isBattery(name, key)) {
      const { bytes, time } = value as TimedBattery;
      await setNow(store(name), [key, bytes], [timeKey(key), time]);
    } else if (name === 'covers') {
      await setNow(store(name), [key, value], [chosenKey(key), true]);
    } else {
      await setNow(store(name), [key, value]);
    }
    return true;
  }
}
