import { deflateSync, inflateSync } from 'fflate';
import {
  createStore,
  del,
  delMany,
  entries,
  get,
  getMany,
  promisifyRequest,
  set,
  type UseStore,
  update,
} from 'idb-keyval';
import { crc32 } from '../../base/hash.ts';
import type { GameOptions } from '../library/game-options.ts';

/** A game of the library. */
export interface Game {
  /** SHA-1 of the ROM without its header: the key under which everything is kept. */
  readonly id: string;
  readonly title: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Milliseconds since 1970; 0 for never. */
  readonly added: number;
  readonly played: number;
  /** The console that the file's name tells of, where its header cannot say. */
  readonly hint?: NonNullable<GameOptions['region']>;
  /** What the player has chosen for it. */
  readonly options?: GameOptions;
  /** Made of another game by a patch: that game's id, and the patch's file name. */
  readonly patch?: { readonly base: string; readonly name: string };
  /** Comes with the page, so its ROM is not kept. */
  readonly builtIn?: boolean;
  /** When it was taken out of the library, ms since 1970; it goes for good once it can no longer be brought back. */
  readonly removed?: number;
}

/** The whole machine at one moment, with its picture of colour numbers. */
export interface SavedState {
  readonly bytes: Uint8Array;
  readonly picture: Uint16Array;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** When it was set aside, ms since 1970. */
  readonly aside?: number;
  /** It is kept while the game runs, which has no time to wait for its picture to be packed. */
  readonly inPlay?: boolean;
}

/**
 * A slot of the player's, the place where the game was left, or such a place set aside: one that others came `before`,
 * and one that can be used `later`, by another version or with other settings.
 */
export type Slot = number | 'auto' | 'before' | 'later';

/** What a game can have. */
const SLOTS: readonly Slot[] = [0, 1, 2, 3, 'auto', 'before', 'later'];

/** How a state lies in the database: the picture packed, since large values take longer than a closing page has. */
interface PackedState {
  readonly bytes: Uint8Array;
  readonly picture: Uint8Array;
  readonly time: number;
  /** CRC32 of the bytes; states of earlier versions have none. */
  readonly crc?: number;
  readonly aside?: number;
}

function pack({ bytes, picture, time, inPlay }: SavedState): PackedState {
  const raw = new Uint8Array(picture.buffer, picture.byteOffset, picture.byteLength);
  return { bytes, picture: deflateSync(raw, { level: inPlay ? 0 : 1 }), time, crc: crc32(bytes) };
}

/** What is damaged costs itself alone: no bytes are a state that the console refuses, no picture is a black one. */
function unpack({ bytes, picture, time, crc, aside }: PackedState): SavedState {
  const isWhole = crc === undefined || crc === crc32(bytes);
  const state = { bytes: isWhole ? bytes : new Uint8Array(0), picture: unpackPicture(picture), time };
  return aside === undefined ? state : { ...state, aside };
}

const PIXELS = 256 * 240;
/** A colour number that is black on every PPU. */
const BLACK = 0x0f;

function unpackPicture(packed: Uint8Array): Uint16Array {
  try {
    return new Uint16Array(inflateSync(packed).slice().buffer);
  } catch {
    return new Uint16Array(PIXELS).fill(BLACK);
  }
}

/** Something could not be kept or read; the message is for the player. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** Where the Disk System's ROM lies among those of games, whose keys are hashes. */
const BIOS_KEY = 'disk-system';

const stores = new Map<string, UseStore>();

function store(name: 'games' | 'roms' | 'battery' | 'states'): UseStore {
  let found = stores.get(name);
  if (!found) {
    found = createStore(`cartouche-${name}`, name);
    stores.set(name, found);
  }
  return found;
}

function explain(error: unknown): StorageError {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') {
    return new StorageError(
      'There is no room left on this device for it. What was kept before is still there. Free some space, or remove a game, and try again.',
    );
  }
  return new StorageError(
    'This browser does not let the page keep anything (a private window?). You can play, but nothing will be there next time.',
  );
}

/** Some browsers close a database behind the page's back, and say so only when it is used. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work().catch((error: unknown) => {
      if (!isClosed(error)) throw error;
      stores.clear();
      return work();
    });
  } catch (error) {
    throw explain(error);
  }
}

/** All games of the library, in no order. Throws `StorageError`. */
export function listGames(): Promise<Game[]> {
  return guarded(async () => (await entries<string, Game>(store('games'))).map(([, game]) => game));
}

/** The ROM first, so that a game in the list always has one. Throws `StorageError`. */
export function keepGame(game: Game, rom: Uint8Array): Promise<void> {
  return guarded(async () => {
    await set(game.id, rom, store('roms'));
    await set(game.id, game, store('games'));
  });
}

/** Keep changed facts of a game; one whose ROM went meanwhile stays gone. Throws `StorageError`. */
export function touchGame(game: Game): Promise<void> {
  return guarded(async () => {
    if (!game.builtIn && (await get(game.id, store('games'))) === undefined) return;
    await update<Game>(game.id, (kept) => ({ ...kept, ...game }), store('games'));
  });
}

/** Throws `StorageError`. */
export function readRom(id: string): Promise<Uint8Array | undefined> {
  return guarded(() => get<Uint8Array>(id, store('roms')));
}

/** Remove a game with all that was kept of it. Throws `StorageError`. */
export function removeGame(id: string): Promise<void> {
  return guarded(async () => {
    await del(id, store('games'));
    await delMany(
      SLOTS.map((slot) => stateKey(id, slot)),
      store('states'),
    );
    await delMany([id, mediumOf(id), timeKey(id), timeKey(mediumOf(id)), tapeKey(id)], store('battery'));
    await del(id, store('roms'));
  });
}

/** Where the difference to a disk's or a flash memory's image lies, apart from battery RAM that the game has otherwise. */
export function mediumOf(id: string): string {
  return `${id}/medium`;
}

/** Battery RAM as last kept. Throws `StorageError`. */
export function readBattery(id: string): Promise<Uint8Array | undefined> {
  return guarded(() => get<Uint8Array>(id, store('battery')));
}

/** When battery RAM was last kept, ms since 1970; 0 when nobody knows. Throws `StorageError`. */
export function readBatteryTime(id: string): Promise<number> {
  return guarded(async () => (await get<number>(timeKey(id), store('battery'))) ?? 0);
}

/** Keep battery RAM as it was at `time`, ms since 1970. Throws `StorageError`. */
export function keepBattery(id: string, bytes: Uint8Array, time = 0): Promise<void> {
  return guarded(() => setNow(store('battery'), [id, bytes], [timeKey(id), time]));
}

/** The Disk System's own ROM, as the player gave it. Throws `StorageError`. */
export function readBios(): Promise<Uint8Array | undefined> {
  return guarded(() => get<Uint8Array>(BIOS_KEY, store('roms')));
}

/** Throws `StorageError`. */
export function keepBios(bytes: Uint8Array): Promise<void> {
  return guarded(() => set(BIOS_KEY, bytes, store('roms')));
}

/** The data recorder's tape as last kept. Throws `StorageError`. */
export function readTape(id: string): Promise<Uint8Array | undefined> {
  return guarded(async () => {
    const packed = await get<Uint8Array>(tapeKey(id), store('battery'));
    if (!packed) return undefined;
    try {
      return inflateSync(packed);
    } catch {
      // Damaged: there is nothing on it.
      return undefined;
    }
  });
}

/** Throws `StorageError`. */
export function keepTape(id: string, tape: Uint8Array): Promise<void> {
  return guarded(() => setNow(store('battery'), [tapeKey(id), deflateSync(tape)]));
}

function tapeKey(id: string): string {
  return `${id}/tape`;
}

function timeKey(id: string): string {
  return `${id}/time`;
}

/** As `setMany`, and the transaction is told to end: one that is left open dies with a page that is being closed. */
function setNow(use: UseStore, ...pairs: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
  return use('readwrite', (objects) => {
    for (const [key, value] of pairs) objects.put(value, key);
    objects.transaction.commit();
    return promisifyRequest(objects.transaction);
  });
}

function stateKey(id: string, slot: Slot): string {
  return `${id}/${slot}`;
}

/** Throws `StorageError`. */
export async function readState(id: string, slot: Slot): Promise<SavedState | undefined> {
  return (await readStates([[id, slot]]))[0];
}

/** Several at once, for instance all slots of a game. Throws `StorageError`. */
export function readStates(keys: readonly (readonly [string, Slot])[]): Promise<(SavedState | undefined)[]> {
  return guarded(async () => {
    const names = keys.map(([id, slot]) => stateKey(id, slot));
    const found = await getMany<PackedState | undefined>(names, store('states'));
    return found.map((state) => state && unpack(state));
  });
}

/** A write either happens whole or leaves what was there. Throws `StorageError`. */
export function keepState(id: string, slot: Slot, state: SavedState): Promise<void> {
  return guarded(() => setNow(store('states'), [stateKey(id, slot), pack(state)]));
}

/** The place where the game was left is kept in `slot`, too, where the next one does not replace it. Throws `StorageError`. */
export function setPlaceAside(id: string, slot: 'before' | 'later'): Promise<void> {
  return guarded(async () => {
    const place = await get<PackedState>(stateKey(id, 'auto'), store('states'));
    if (place) await setNow(store('states'), [stateKey(id, slot), { ...place, aside: Date.now() }]);
  });
}

/** Throws `StorageError`. */
export function removeState(id: string, slot: Slot): Promise<void> {
  return guarded(() => del(stateKey(id, slot), store('states')));
}

/** Ask the browser not to clear what is kept when room runs short. */
export async function askToPersist(): Promise<void> {
  const { storage } = navigator;
  if (storage?.persist && !(await storage.persisted())) await storage.persist();
}
