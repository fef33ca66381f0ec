import { promisifyRequest } from 'idb-keyval';
import { store } from './open-store.ts';

/** How often a window says that it still has what it has, ms. */
const BEAT = 1000;
/** A window that has said nothing for so long is gone, ms; the browser lets hidden ones speak once a second. */
const LIFE = 5000;
/** How often it is looked whether something is free, ms. */
const LOOK = 250;

/** Who has something, and when they last said so, ms since 1970. */
interface Lease {
  readonly owner: string;
  readonly beat: number;
}

/** A clock that was put back makes no lease last for ever. */
const isLive = ({ beat }: Lease) => Math.abs(Date.now() - beat) < LIFE;

/** Change the lease `name` by `by`, which is given what there is, in one transaction; null deletes it. Returns what is there then. */
function change(name: string, by: (there: Lease | null) => Lease | null): Promise<Lease | null> {
  return store('leases')('readwrite', async (objects) => {
    const there: Lease | null = (await promisifyRequest(objects.get(name))) ?? null;
    const next = by(there);
    if (next !== there) {
      if (next) objects.put(next, name);
      else objects.delete(name);
    }
    await promisifyRequest(objects.transaction);
    return next;
  });
}

const mine = (owner: string): Lease => ({ owner, beat: Date.now() });

/** Whether `owner` has `name` now: nobody else has it, or it is taken from them. */
async function claim(name: string, owner: string, isForced: boolean): Promise<boolean> {
  const now = await change(name, (there) => (there && isLive(there) && !isForced ? there : mine(owner)));
  return now?.owner === owner;
}

/** Whether `owner` still has `name`; if so, for another while. Where nobody has it, somebody may have had it meanwhile. */
async function renew(name: string, owner: string): Promise<boolean> {
  const now = await change(name, (there) => (there?.owner === owner ? mine(owner) : there));
  return now?.owner === owner;
}

/** Nobody has `name` any more, unless somebody has taken it from `owner`. */
function release(name: string, owner: string): Promise<unknown> {
  return change(name, (there) => (there?.owner === owner ? null : there)).catch(() => {});
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What tells other windows at once that something was taken from them; none in some browsers, which find out by themselves. */
function openChannel(): BroadcastChannel | null {
  return 'BroadcastChannel' in globalThis ? new BroadcastChannel('cartouche-leases') : null;
}

/** Take `name` as `options` say: at once or not at all, by force, or when it is free. Rejects when `options.signal` ends that. */
async function acquire(name: string, owner: string, options: LockOptions): Promise<boolean> {
  const { ifAvailable, steal = false, signal } = options;
  while (!(await claim(name, owner, steal))) {
    if (ifAvailable) return false;
    await wait(LOOK);
    if (signal?.aborted) throw new DOMException('given up', 'AbortError');
  }
  if (steal) {
    const channel = openChannel();
    channel?.postMessage(name);
    // By then whoever had it has heard of it, or seen it.
    await wait(BEAT);
    channel?.close();
  }
  return true;
}

/** Do `hold` as long as `owner` has `name`. Rejects with an `AbortError` when somebody takes it. */
async function whileHeld(name: string, owner: string, hold: () => unknown): Promise<unknown> {
  let end = () => {};
  const taken = new Promise<never>((_, reject) => {
    const look = () =>
      renew(name, owner).then(
        (isMine) => isMine || reject(new DOMException('taken', 'AbortError')),
        // Where the database does not answer, nothing can be written over either.
        () => {},
      );
    const free = () => void release(name, owner);
    void look();
    const timer = setInterval(look, BEAT);
    const channel = openChannel();
    channel?.addEventListener('message', ({ data }) => data === name && void look());
    // A window that was asleep looks before it does anything else.
    globalThis.document?.addEventListener('visibilitychange', look);
    globalThis.addEventListener?.('pagehide', free);
    end = () => {
      clearInterval(timer);
      channel?.close();
      globalThis.document?.removeEventListener('visibilitychange', look);
      globalThis.removeEventListener?.('pagehide', free);
    };
  });
  try {
    return await Promise.race([hold(), taken]);
  } finally {
    end();
    await release(name, owner);
  }
}

/** A lock as `hold` is given it; its mode is the only one there is. */
const lockOf = (name: string): Lock => ({ name, mode: 'exclusive' });

/**
 * What `navigator.locks` does for this page, by records in a database that all windows share: for pages that are not served
 * over HTTPS, and old browsers. Where that database does not work, nothing is kept that could be written over, and everything is given.
 */
export const leases = {
  /** What is held in some window. */
  async query(): Promise<LockManagerSnapshot> {
    const found = await store('leases')('readonly', async (objects) => {
      const [names, values] = await Promise.all([
        promisifyRequest(objects.getAllKeys()),
        promisifyRequest<Lease[]>(objects.getAll()),
      ]);
      return names.filter((_, i) => isLive(values[i])).map((name) => lockOf(String(name)));
    }).catch(() => []);
    return { held: found, pending: [] };
  },

  /** Do `hold` with the lock `name`, or with null where `ifAvailable` and another window has it. Rejects as Web Locks do. */
  async request<T>(name: string, options: LockOptions, hold: (lock: Lock | null) => T): Promise<Awaited<T>> {
    const owner = crypto.randomUUID?.() ?? String(Math.random());
    const isGiven = await acquire(name, owner, options).catch((error: unknown) => {
      if (options.signal?.aborted) throw error;
      return null;
    });
    if (!isGiven) return await hold(isGiven === null ? lockOf(name) : null);
    return (await whileHeld(name, owner, () => hold(lockOf(name)))) as Awaited<T>;
  },
};
