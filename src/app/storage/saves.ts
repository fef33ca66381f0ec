import { deflateSync, inflateSync } from 'fflate';
import { del, delMany, get, getMany } from 'idb-keyval';
import { crc32 } from '../../base/hash.ts';
import { guarded, setNow, store } from './database.ts';
import { type SavedState, SLOTS, type Slot } from './records.ts';

/** A state in the database. Its picture is packed: a page that is being closed has no time to write large values. */
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

/** Damaged bytes become none, which the console refuses; a damaged picture becomes a black one. The rest can be used. */
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

/** The key of what was written to a game's disk or flash memory; battery RAM has another. */
export function mediumOf(id: string): string {
  return `${id}/medium`;
}

/** Battery RAM as last kept. Throws `StorageError`. */
export function readBattery(id: string): Promise<Uint8Array | undefined> {
  return guarded(() => get<Uint8Array>(id, store('battery')));
}

/** When battery RAM was last kept, ms since 1970; 0 when that is not known. Throws `StorageError`. */
export function readBatteryTime(id: string): Promise<number> {
  return guarded(async () => (await get<number>(timeKey(id), store('battery'))) ?? 0);
}

/** Keep battery RAM as it was at `time`, ms since 1970. Throws `StorageError`. */
export function keepBattery(id: string, bytes: Uint8Array, time = 0): Promise<void> {
  return guarded(() => setNow(store('battery'), [id, bytes], [timeKey(id), time]));
}

/** A battery save that another one has replaced, and when it was kept, ms since 1970; 0 when that is not known. */
interface Replaced {
  readonly bytes: Uint8Array;
  readonly time: number;
}

/** The battery save that was replaced last by one from a file. Throws `StorageError`. */
export function readReplaced(id: string): Promise<Replaced | undefined> {
  return guarded(() => get<Replaced>(replacedKey(id), store('battery')));
}

/** Keep a battery save that is about to be replaced. Throws `StorageError`. */
export function keepReplaced(id: string, replaced: Replaced): Promise<void> {
  return guarded(() => setNow(store('battery'), [replacedKey(id), replaced]));
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

/** Keep the data recorder's tape. Throws `StorageError`. */
export function keepTape(id: string, tape: Uint8Array): Promise<void> {
  return guarded(() => setNow(store('battery'), [tapeKey(id), deflateSync(tape)]));
}

function tapeKey(id: string): string {
  return `${id}/tape`;
}

function replacedKey(id: string): string {
  return `${id}/replaced`;
}

function timeKey(id: string): string {
  return `${id}/time`;
}

function stateKey(id: string, slot: Slot): string {
  return `${id}/${slot}`;
}

/** The state in a slot. Throws `StorageError`. */
export async function readState(id: string, slot: Slot): Promise<SavedState | undefined> {
  return (await readStates([[id, slot]]))[0];
}

/** Several states at once, for instance all slots of a game. Throws `StorageError`. */
export function readStates(keys: readonly (readonly [string, Slot])[]): Promise<(SavedState | undefined)[]> {
  return guarded(async () => {
    const names = keys.map(([id, slot]) => stateKey(id, slot));
    const found = await getMany<PackedState | undefined>(names, store('states'));
    return found.map((state) => state && unpack(state));
  });
}

/** Keep a state in a slot. If that fails, what was there stays. Throws `StorageError`. */
export function keepState(id: string, slot: Slot, state: SavedState): Promise<void> {
  return guarded(() => setNow(store('states'), [stateKey(id, slot), pack(state)]));
}

/** Keep the place where the game was left in `slot` as well, where the next one does not replace it. Throws `StorageError`. */
export function setPlaceAside(id: string, slot: 'before' | 'later'): Promise<void> {
  return guarded(async () => {
    const place = await get<PackedState>(stateKey(id, 'auto'), store('states'));
    if (place) await setNow(store('states'), [stateKey(id, slot), { ...place, aside: Date.now() }]);
  });
}

/** Empty a slot. Throws `StorageError`. */
export function removeState(id: string, slot: Slot): Promise<void> {
  return guarded(() => del(stateKey(id, slot), store('states')));
}

/** Remove all that a game has saved. Throws `StorageError`. */
export function removeSaves(id: string): Promise<void> {
  return guarded(async () => {
    await delMany(
      SLOTS.map((slot) => stateKey(id, slot)),
      store('states'),
    );
    await delMany(
      [id, mediumOf(id), timeKey(id), timeKey(mediumOf(id)), tapeKey(id), replacedKey(id)],
      store('battery'),
    );
  });
}
