import { keys } from 'idb-keyval';
import { guarded } from './database.ts';
import { stateKey } from './keys.ts';
import { store } from './open-store.ts';

/** The games that were left somewhere, by their ids; what lies there is not read. Throws `StorageError`. */
export function listPlaces(): Promise<ReadonlySet<string>> {
  const end = stateKey('', 'auto');
  return guarded(async () => {
    const places = (await keys<string>(store('states'))).filter((key) => key.endsWith(end));
    return new Set(places.map((key) => key.slice(0, -end.length)));
  });
}
