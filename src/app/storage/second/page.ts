import type { Kept } from '../count.ts';
import type { StoreName } from '../open-store.ts';
import type { Change, Compared, PlaceInPlay } from './copy.ts';
import { type Generation, Journal } from './journal.ts';
import { PrivateFiles } from './private-files.ts';
import { Asking } from './wire.ts';

let asking: Asking | null = null;
let worker: Worker | null = null;
let journal: Journal | null = null;
/** The picture that the worker was given last. */
let given: Uint16Array | null = null;

/** Who keeps the second copy; a worker, started when it is first wanted. */
function keeper(): Asking {
  if (asking) return asking;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const made = new Asking(worker);
  worker.addEventListener('error', () => made.end());
  asking = made;
  given = null;
  return made;
}

/** Keep a place in the databases and in the second copy. Rejects with a `DOMException`, or with `NobodyThereError`. */
export function keepPlace(place: PlaceInPlay): Promise<void> {
  const worker = keeper();
  const picture = place.picture === given ? null : place.picture;
  given = place.picture;
  return worker.ask('keepPlace', [{ ...place, picture }]);
}

/** The worker does nothing more: what it has in hand is not done. Another one is started when it is wanted. */
export function end(): void {
  worker?.terminate();
  const ended = asking;
  asking = null;
  ended?.end();
}

/** The second copy follows what was kept in the databases. What a worker that is ended had in hand goes to the next one. */
export async function keep(changes: readonly Change[]): Promise<void> {
  const asked = keeper();
  try {
    await asked.ask('keep', [changes]);
  } catch (error) {
    if (asked === asking) throw error;
    await keep(changes);
  }
}

/** What only the databases or only the second copy have goes into the other one, too. */
export function compare(): Promise<Compared> {
  return keeper().ask('compare', []);
}

/** What is kept of each game, counted. Rejects with a `DOMException`, or with `NobodyThereError`. */
export function countKept(): Promise<Kept> {
  return keeper().ask('countKept', []);
}

/** What the second copy has of what lies under `key`, whole or not; the newest first. */
export async function generations(store: StoreName, key: string): Promise<readonly Generation[]> {
  journal ??= new Journal(new PrivateFiles());
  return journal.generations(store, key).catch(() => []);
}

/** What the second copy has under `key`; null when there is nothing, or no second copy. */
export async function read(store: StoreName, key: string): Promise<unknown> {
  journal ??= new Journal(new PrivateFiles());
  try {
    return (await journal.read(store, key))?.value ?? null;
  } catch {
    return null;
  }
}
