import { clear } from 'idb-keyval';
import { readGameSaves } from '../../../../src/app/library/backup/game-saves.ts';
import { openBackup } from '../../../../src/app/library/backup/read-backup.ts';
import type { Report } from '../../../../src/app/library/backup/report.ts';
import { takeBackup } from '../../../../src/app/library/backup/take-backup.ts';
import { type BackupResult, type BackupWish, writeBackup } from '../../../../src/app/library/backup/write-backup.ts';
import { openLibrary } from '../../../../src/app/library/library.ts';
import { covers, current, games, ready, resumable } from '../../../../src/app/library/library-state.ts';
import { keepGame, listGames, readRom } from '../../../../src/app/storage/games.ts';
import { store } from '../../../../src/app/storage/open-store.ts';
import type { Game, SavedState } from '../../../../src/app/storage/records.ts';
import { sha1 } from '../../../../src/base/hash.ts';
import { tinyRom } from '../../../e2e/tiny-rom.ts';

/** A browser that has never seen the page. */
export async function emptyProfile(): Promise<void> {
  for (const name of ['games', 'roms', 'battery', 'states'] as const) await clear(store(name));
  games.value = [];
  covers.clear();
  resumable.value = new Set();
  current.value = null;
  ready.value = false;
  await openLibrary();
}

/** A ROM that is no other test's, and what the library would say of it. */
export function gameCalled(title: string, more: Partial<Game> = {}): { game: Game; rom: Uint8Array } {
  const rom = tinyRom();
  rom.set(new TextEncoder().encode(title), rom.length - 100);
  const id = sha1(rom.subarray(16));
  return { rom, game: { id, title, size: rom.length, added: 5, played: 7, ...more } };
}

/** It is in the library from now on. */
export async function add(title: string, more: Partial<Game> = {}): Promise<Game> {
  const { game, rom } = gameCalled(title, more);
  await keepGame(game, rom);
  await openLibrary();
  return game;
}

/** A state that is told from others by `byte`. */
export function stateOf(byte: number, time = byte): SavedState {
  const bytes = Uint8Array.from({ length: 40 }, (_, i) => (i === 0 ? 255 - (byte & 0x7f) : (byte + i) & 0xff));
  return { bytes, picture: new Uint16Array(256 * 240).fill(byte & 0x3f), time };
}

/** `value` with a hash in the place of many numbers: they are slow to compare one by one. */
function hashed(value: unknown): unknown {
  if (value instanceof Uint16Array) return hashed(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  if (value instanceof Uint8Array) return `${value.length} bytes, ${sha1(value)}`;
  if (value instanceof Map) return hashed([...value]);
  if (Array.isArray(value)) return value.map(hashed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hashed(one)]));
}

/** All that is kept of every game. */
export async function everything(): Promise<unknown> {
  const list = (await listGames()).filter(({ builtIn }) => !builtIn).sort((a, b) => (a.id < b.id ? -1 : 1));
  const all: unknown[] = [];
  // One after the other: the database of the tests is slow with many at once.
  for (const game of list) all.push(hashed({ game, rom: await readRom(game.id), saves: await readGameSaves(game.id) }));
  return all;
}

/** What a backup of `wish` comes to, as one file. */
export async function written(wish: Partial<BackupWish> = {}): Promise<{ file: Blob; result: BackupResult }> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const whole = { games: games.peek(), roms: true, preferences: null, ...wish };
  const write = async (bytes: Uint8Array<ArrayBuffer>) => {
    pieces.push(bytes);
  };
  const result = await writeBackup(whole, write, { signal: new AbortController().signal, onProgress: () => {} });
  return { file: new Blob(pieces), result };
}

/** What taking it in comes to. */
export async function taken(file: Blob, signal = new AbortController().signal, onProgress = () => {}): Promise<Report> {
  const backup = await openBackup(file);
  if (!backup) throw new Error('no backup');
  return takeBackup(backup, { signal, onProgress });
}
