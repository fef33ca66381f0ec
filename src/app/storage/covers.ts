import { delMany, get, promisifyRequest, set } from 'idb-keyval';
import { guarded } from './database.ts';
import { chosenKey } from './keys.ts';
import { alsoKeep, forgetFirst } from './mirror.ts';
import { setNow, store } from './open-store.ts';

/**
 * The picture by which a game is known in the library. The second copy has those that the player has chosen: another can be made of the
 * game at any time.
 */
export interface KeptCover {
  /** A PNG file; empty where a title was looked for, and there is none. */
  readonly bytes: Uint8Array;
  /** What it shows: the game's title, the place where it was left, or what the player has chosen. */
  readonly from: 'title' | 'place' | 'player';
}

/** The place where a game was left shows it as long as nothing better is known: it lies beside that. */
function keyOf(id: string, from: KeptCover['from']): string {
  return from === 'place' ? `${id}/place` : id;
}

/**
 * Read the covers of several games that show titles, places, or what the player has chosen: `show` is called with each as soon as
 * it is read, in a task of its own. Throws `StorageError`.
 */
export function readCovers(
  ids: readonly string[],
  from: KeptCover['from'],
  show: (id: string, cover: KeptCover | undefined) => void,
): Promise<void> {
  return guarded(() =>
    store('covers')('readonly', async (objects) => {
      const read = async (id: string) => show(id, await promisifyRequest(objects.get(keyOf(id, from))));
      await Promise.all(ids.map(read));
    }),
  );
}

/** The cover that the player has chosen for a game; undefined where it has none, or one by itself. Throws `StorageError`. */
export function readChosenCover(id: string): Promise<Uint8Array | undefined> {
  return guarded(async () => {
    const cover = await get<KeptCover>(keyOf(id, 'player'), store('covers'));
    return cover?.from === 'player' ? cover.bytes : undefined;
  });
}

/** Keep the cover of a game. Throws `StorageError`. */
export function keepCover(id: string, cover: KeptCover): Promise<void> {
  return guarded(async () => {
    if (cover.from !== 'player') return set(keyOf(id, cover.from), cover, store('covers'));
    await setNow(store('covers'), [keyOf(id, 'player'), cover], [chosenKey(id), true]);
    alsoKeep({ store: 'covers', key: id, value: cover, time: Date.now() });
  });
}

/** Forget the covers of a game. Throws `StorageError`. */
export function removeCover(id: string): Promise<void> {
  return guarded(async () => {
    if (await get(chosenKey(id), store('covers'))) await forgetFirst({ store: 'covers', key: id, time: 0 });
    await delMany([keyOf(id, 'title'), keyOf(id, 'place'), chosenKey(id)], store('covers'));
  });
}
