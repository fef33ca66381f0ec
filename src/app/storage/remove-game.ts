import { del } from 'idb-keyval';
import { removeCover } from './covers.ts';
import { guarded } from './database.ts';
import { forgetFirst } from './mirror.ts';
import { store } from './open-store.ts';
import { removeSaves } from './saves.ts';

/** Remove a game with all that was kept of it. Throws `StorageError`. */
export function removeGame(id: string): Promise<void> {
  return guarded(async () => {
    await forgetFirst({ store: 'games', key: id, time: 0 }, { store: 'roms', key: id, time: 0 });
    await del(id, store('games'));
    await removeSaves(id);
    await del(id, store('roms'));
    // It is no loss when a cover outlives its game.
    await removeCover(id).catch(() => {});
  });
}
