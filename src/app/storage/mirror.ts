import { bytesIn } from './bytes.ts';
import type { Change, Compared, PlaceInPlay } from './second/copy.ts';
import { SECOND_COPY } from './second/folder.ts';

/** How long what was kept may wait before the second copy gets it, ms: at first a game is to begin. */
const REST = 2000;
/** How long forgetting something waits for the second copy, and the end of a game for what is kept of it, ms. */
const PATIENCE = 1000;
/** How long a place may take to be kept, ms: then the page does it itself. */
const KEEPING = 5000;

/** Most bytes that wait for the second copy: of what comes besides, it reads from the databases what was kept there. */
const MOST_HELD = 4 << 20;

let waiting: Change[] = [];
let held = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What keeps the second copy, once it is there: to ask for it again each time would be a good part of what keeping costs. */
let page: typeof import('./second/page.ts') | undefined;

/** What keeps the second copy; undefined where the browser has no workers or no files of the page's own. */
async function second(): Promise<typeof import('./second/page.ts') | undefined> {
  if (!('Worker' in globalThis) || !navigator.storage?.getDirectory) return undefined;
  page ??= await import('./second/page.ts').catch(() => undefined);
  return page;
}

/** What comes of `work` within `ms`; undefined when it takes longer. */
function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function hand(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const changes = waiting;
  waiting = [];
  try {
    await (await second())?.keep(changes);
  } finally {
    held -= bytesIn(changes);
  }
}

/** `change` as it waits: an import of hundreds of games would otherwise lie in memory as a whole. */
function light(change: Change): Change {
  const size = bytesIn(change);
  if (held + size > MOST_HELD) return { store: change.store, key: change.key, time: change.time, isKept: true };
  held += size;
  return change;
}

/** What was just kept in the databases is kept in the second copy, too; nobody waits for it. */
export function alsoKeep(...changes: readonly Change[]): void {
  waiting.push(...changes.map(light));
  if (page) void hand().catch(() => {});
  else timer ??= setTimeout(() => void hand().catch(() => {}), REST);
}

/** What came with many others: while these come, the second copy would take as much of the device as they do. */
let later: Change[] = [];

/** The same once `keepLater` is called, or in the next visit; what is kept is read from the databases then. */
export function alsoKeepLater(...changes: readonly Change[]): void {
  later.push(...changes.map(({ store, key, time }) => ({ store, key, time, isKept: true as const })));
}

/** So many go at once: what is forgotten meanwhile is not to wait for all of them. */
const SLICE = 32;
let goesOn = false;

/** What waits for that is kept in the second copy from now on. */
export async function keepLater(): Promise<void> {
  if (goesOn) return;
  goesOn = true;
  while (later.length > 0) {
    waiting.push(...later.splice(0, SLICE));
    await hand().catch(() => {});
  }
  goesOn = false;
}

/** What the databases are about to forget is forgotten by the second copy first: it would bring it back. */
export async function forgetFirst(...changes: readonly Change[]): Promise<void> {
  later = later.filter((one) => !changes.some(({ store, key }) => store === one.store && key === one.key));
  waiting.push(...changes);
  await within(hand(), PATIENCE).catch(() => {});
}

/** Places that the worker was asked to keep, and has not answered; and how many it has not answered in time. */
const inHand = new Set<Promise<unknown>>();
let unanswered = 0;

/**
 * Keep a place while the game runs; undefined where the page has to do it itself: at once, as long as an earlier one was not answered
 * in time. Rejects with a `DOMException`.
 */
export async function keepAside(place: PlaceInPlay): Promise<true | undefined> {
  const page = await second();
  if (!page || unanswered > 0) return undefined;
  try {
    const kept = page.keepPlace(place).then(() => true as const);
    inHand.add(kept);
    const drop = () => inHand.delete(kept);
    kept.then(drop, drop);
    const isKept = await within(kept, KEEPING);
    if (isKept) return true;
    unanswered++;
    const hear = () => {
      unanswered--;
    };
    kept.then(hear, hear);
    return undefined;
  } catch (error) {
    if (error instanceof DOMException) throw error;
    return undefined;
  }
}

/** Whether the worker has places in hand. */
export function isAside(): boolean {
  return inHand.size > 0;
}

/**
 * The worker keeps no place once this resolves: one that does not answer is ended. What it had in hand, `keepAside` leaves to the
 * page. Never rejects.
 */
export async function endAside(): Promise<void> {
  if (isAside() && !(await within(Promise.allSettled(inHand), PATIENCE))) page?.end();
}

/** What the second copy has under `key`; undefined when there is nothing. */
export async function readSecond(store: Change['store'], key: string): Promise<unknown> {
  return (await (await second())?.read(store, key)) ?? undefined;
}

/** Bring the databases and the second copy together; null when there is no second copy. */
export async function bringTogether(): Promise<Compared | null> {
  const page = await second();
  if (!page) return null;
  const run = () => page.compare().catch(() => null);
  if (!navigator.locks) return run();
  // One window is enough.
  return navigator.locks.request('cartouche-second-copy', { ifAvailable: true }, (lock) => (lock ? run() : null));
}

/** Whether this browser has a second copy of an earlier visit. */
export async function hasSecondCopy(): Promise<boolean> {
  try {
    await (await navigator.storage.getDirectory()).getDirectoryHandle(SECOND_COPY);
    return true;
  } catch {
    return false;
  }
}
