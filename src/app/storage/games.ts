import { del, get, set, update, values } from 'idb-keyval';
import { guarded } from './database.ts';
import { alsoKeep, alsoKeepLater, forgetFirst, readSecond } from './mirror.ts';
import { setNow, store } from './open-store.ts';
import type { Game } from './records.ts';

/** The key of the Disk System's ROM, which lies among those of games; theirs are hashes. */
const BIOS_KEY = 'disk-system';

/** All games of the library, in no order. Throws `StorageError`. */
export function listGames(): Promise<Game[]> {
  return guarded(() => values<Game>(store('games')));
}

/** Keep a game and its ROM. Throws `StorageError`. */
export function keepGame(game: Game, rom: Uint8Array): Promise<void> {
  return keepGames([{ game, rom }]);
}

/**
 * Keep several games and their ROMs at once, all or none of the games; the ROMs first, so that a game in the list always has
 * one. Where more are to come (`isOneOfMany`), the second copy waits for `keepLater`. Throws `StorageError`.
 */
export function keepGames(
  lot: readonly { readonly game: Game; readonly rom: Uint8Array }[],
  isOneOfMany = false,
): Promise<void> {
  return guarded(async () => {
    await setNow(store('roms'), ...lot.map(({ game, rom }) => [game.id, rom] as const));
    await setNow(store('games'), ...lot.map(({ game }) => [game.id, game] as const));
    const changes = lot.map(({ game, rom }) => [
      { store: 'roms', key: game.id, value: rom, time: game.added } as const,
      { store: 'games', key: game.id, value: game, time: game.added } as const,
    ]);
    (isOneOfMany ? alsoKeepLater : alsoKeep)(...changes.flat());
  });
}

/** Keep changed facts of a game, unless it was removed meanwhile. Throws `StorageError`. */
export function touchGame(game: Game): Promise<void> {
  return guarded(async () => {
    if (!game.builtIn && (await get(game.id, store('games'))) === undefined) return;
    let kept = game;
    const renewed = (stored: Game | undefined) => {
      kept = { ...stored, ...game };
      return kept;
    };
    await update<Game>(game.id, renewed, store('games'));
    alsoKeep({ store: 'games', key: game.id, value: kept, time: Date.now() });
  });
}

/** The ROM of a game, if need be of the second copy. Throws `StorageError`. */
export function readRom(id: string): Promise<Uint8Array | undefined> {
  return guarded(async () => {
    const rom = await get<Uint8Array>(id, store('roms'));
    return rom ?? ((await readSecond('roms', id)) as Uint8Array | undefined);
  });
}

/** The Disk System's own ROM, as the player gave it. Throws `StorageError`. */
export function readBios(): Promise<Uint8Array | undefined> {
  return guarded(() => get<Uint8Array>(BIOS_KEY, store('roms')));
}

/** Remove it. Throws `StorageError`. */
export function removeBios(): Promise<void> {
  return guarded(async () => {
    await forgetFirst({ store: 'roms', key: BIOS_KEY, time: 0 });
    await del(BIOS_KEY, store('roms'));
  });
}

/** Keep the Disk System's own ROM. Throws `StorageError`. */
export function keepBios(bytes: Uint8Array): Promise<void> {
  return guarded(async () => {
    await set(BIOS_KEY, bytes, store('roms'));
    alsoKeep({ store: 'roms', key: BIOS_KEY, value: bytes, time: Date.now() });
  });
}
