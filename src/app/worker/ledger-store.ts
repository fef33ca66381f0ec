import { type Ledger, NO_VERSIONS } from './versions.ts';

/** Beside the files, so that the browser clears both or neither. Not `-precache-`: those of other versions are deleted. */
const CACHE = 'cartouche-versions';
const ENTRY = './versions';

let known: Promise<Ledger> | null = null;

async function load(): Promise<Ledger> {
  const entry = await (await caches.open(CACHE)).match(ENTRY);
  return entry ? ((await entry.json()) as Ledger) : NO_VERSIONS;
}

/** The ledger as this worker has last seen it. While another worker installs, that one may have added its version. */
export function ledger(): Promise<Ledger> {
  known ??= load().catch(() => {
    known = null;
    return NO_VERSIONS;
  });
  return known;
}

/** One change after the other, whichever worker makes it. Browsers without locks have one worker at work, mostly. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(CACHE, work) : work();
}

/** Change the ledger by `by`. Returns what it is then. Where it cannot be written, this worker alone knows of the change. */
export function changeLedger(by: (ledger: Ledger) => Ledger): Promise<Ledger> {
  return inTurn(async () => {
    const now = await load().catch(() => NO_VERSIONS);
    const next = by(now);
    known = Promise.resolve(next);
    if (next !== now) {
      const write = async () => (await caches.open(CACHE)).put(ENTRY, new Response(JSON.stringify(next)));
      await write().catch(() => {});
    }
    return next;
  });
}
