import { del, entries, get, set, update } from 'idb-keyval';
import { guarded, store } from './database.ts';
import type { Game } from './records.ts';
import { removeSaves } from './saves.ts';

/** The key of the Disk System's ROM, which lies among those of games; theirs are hashes. */
const BIOS_KEY = 'disk-system';

/** All games of the library, in no order. Throws `StorageError`. */
export function listGames(): Promise<Game[]> {
  return guarded(async () => (await entries<string, Game>(store('games'))).map(([, game]) => game));
}

/** Keep a game and its ROM; the ROM first, so that a game in the list always has one. Throws `StorageError`. */
export function keepGame(game: Game, rom: Uint8Array): Promise<void> {
  return guarded(async () => {
    await set(game.id, rom, store('roms'));
    await set(game.id, game, store('games'));
  });
}

/** Keep changed facts of a game, unless it was removed meanwhile. Throws `StorageError`. */
export function touchGame(game: Game): Promise<void> {
  return guarded(async () => {
    if (!game.builtIn && (await get(game.id, store('games'))) === undefined) return;
    await update<Game>(game.id, (stored) => ({ ...stored, ...game }), store('games'));
  });
}

/** The ROM of a game. Throws `StorageError`. */
export function readRom(id: string): Promise<Uint8Array | undefined> {
  return guarded(() => get<Uint8Array>(id, store('roms')));
}

/** Remove a game with all that was kept of it. Throws `StorageError`. */
export function removeGame(id: string): Promise<void> {
  return guarded(async () => {
    await del(id, store('games'));
    await removeSaves(id);
    await del(id, store('roms'));
  });
}

/** The Disk System's own ROM, as the player gave it. Throws `StorageError`. */
export function readBios(): Promise<Uint8Array | undefined> {
  return guarded(() => get<Uint8Array>(BIOS_KEY, store('roms')));
}

/** Keep the Disk System's own ROM. Throws `StorageError`. */
export function keepBios(bytes: Uint8Array): Promise<void> {
  return guarded(() => set(BIOS_KEY, bytes, store('roms')));
}
