import { del, delMany, get, getMany, keys } from 'idb-keyval';
import { guarded } from './database.ts';
import {
  damagedKey,
  earlierKey,
  gameOf,
  mediumOf,
  replacedKey,
  replaysKey,
  stateKey,
  tapeKey,
  timeKey,
} from './keys.ts';
import { alsoKeep, forgetFirst, readSecond } from './mirror.ts';
import { setNewer } from './newer.ts';
import { setNow, store } from './open-store.ts';
import { type PackedState, packState, unpackState } from './packed-state.ts';
import { deflate, inflate, openPacking, whenPacking } from './packing.ts';
import { isPin, type Pin, type SavedState, SLOTS, type Slot, timeOfPin } from './records.ts';
import type { Change } from './second/copy.ts';

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
  return guarded(async () => {
    await setNow(store('battery'), [id, bytes], [timeKey(id), time]);
    alsoKeep(batteryChange(id, bytes, time));
  });
}

/** What keeping battery RAM as it was at `time`, ms since 1970, means to the second copy. */
export function batteryChange(id: string, bytes: Uint8Array, time = 0): Change {
  return { store: 'battery', key: id, value: bytes, time };
}

/** Keep what may be late: what was kept meanwhile and is newer stays. Throws `StorageError`. */
export function keepLate(change: Change): Promise<void> {
  return guarded(async () => {
    if (await setNewer(change.store, change.key, change.value, change.time)) alsoKeep(change);
  });
}

/** Battery RAM in the second copy, and when it was kept, ms since 1970. */
export async function readSecondBattery(id: string): Promise<Replaced | undefined> {
  return (await readSecond('battery', id)) as Replaced | undefined;
}

/** A battery save that another one has replaced, and when it was kept, ms since 1970; 0 when that is not known. */
export interface Replaced {
  readonly bytes: Uint8Array;
  readonly time: number;
}

/** The battery save that was replaced last by one from a file. Throws `StorageError`. */
export function readReplaced(id: string): Promise<Replaced | undefined> {
  return guarded(() => get<Replaced>(replacedKey(id), store('battery')));
}

/** Keep a battery save that is about to be replaced. Throws `StorageError`. */
export function keepReplaced(id: string, replaced: Replaced): Promise<void> {
  return guarded(() => keep('battery', replacedKey(id), replaced, replaced.time));
}

/** The data recorder's tape as last kept. Throws `StorageError`. */
export function readTape(id: string): Promise<Uint8Array | undefined> {
  return guarded(async () => {
    const packed = await get<Uint8Array>(tapeKey(id), store('battery'));
    if (!packed) return undefined;
    await openPacking();
    // Damaged, it has nothing on it.
    return inflate(packed) ?? undefined;
  });
}

/** Keep the data recorder's tape. Throws `StorageError`. */
export function keepTape(id: string, tape: Uint8Array): Promise<void> {
  return guarded(() => whenPacking(() => keep('battery', tapeKey(id), deflate(tape))));
}

/** Keep `value` in the database, and then in the second copy. */
async function keep(name: Change['store'], key: string, value: unknown, time = Date.now()): Promise<void> {
  await setNow(store(name), [key, value]);
  alsoKeep({ store: name, key, value, time });
}

/** The state in a slot. Throws `StorageError`. */
export async function readState(id: string, slot: Slot): Promise<SavedState | undefined> {
  return (await readStates([[id, slot]]))[0];
}

/** The moments of the game `id` that the player has pinned, the newest first; what lies there is not read. Throws `StorageError`. */
export function listPins(id: string): Promise<readonly Pin[]> {
  return guarded(async () => {
    const own = (await keys<string>(store('states'))).filter((key) => gameOf(key) === id);
    const pins = own.map((key) => key.slice(id.length + 1)).filter(isPin);
    return pins.sort((one, other) => timeOfPin(other) - timeOfPin(one));
  });
}

/** Every slot that the game `id` may have something in, with its pinned moments. Throws `StorageError`. */
export async function listSlots(id: string): Promise<readonly Slot[]> {
  return [...SLOTS, ...(await listPins(id))];
}

/** What lies in slots, as it is stored. */
function readPacked(keys: readonly (readonly [string, Slot])[]): Promise<(PackedState | undefined)[]> {
  return getMany<PackedState | undefined>(
    keys.map(([id, slot]) => stateKey(id, slot)),
    store('states'),
  );
}

/** Several states at once, for instance all slots of a game. Throws `StorageError`. */
export function readStates(keys: readonly (readonly [string, Slot])[]): Promise<(SavedState | undefined)[]> {
  return guarded(async () => {
    const [found] = await Promise.all([readPacked(keys), openPacking()]);
    return Promise.all(found.map((state, i) => state && unpackOrHeal(state, ...keys[i])));
  });
}

/** When those states were kept, ms since 1970; 0 where there is none. Their pictures stay packed. Throws `StorageError`. */
export function readStateTimes(keys: readonly (readonly [string, Slot])[]): Promise<number[]> {
  return guarded(async () => (await readPacked(keys)).map((state) => state?.time ?? 0));
}

/** A state as it was kept: when the one in the database is damaged, the second copy may have it. */
async function unpackOrHeal(state: PackedState, id: string, slot: Slot): Promise<SavedState> {
  const found = unpackState(state);
  if (found.bytes.length > 0) return found;
  return (await readSecondState(id, slot)) ?? found;
}

/** A state of a game in the second copy, if it is whole. */
export async function readSecondState(id: string, slot: Slot): Promise<SavedState | undefined> {
  const packed = (await readSecond('states', stateKey(id, slot))) as PackedState | undefined;
  if (packed) await openPacking();
  const state = packed && unpackState(packed);
  return state && state.bytes.length > 0 ? state : undefined;
}

/** Keep a state in a slot. If that fails, what was there stays. Throws `StorageError`. */
export function keepState(id: string, slot: Slot, state: SavedState): Promise<void> {
  return guarded(() => whenPacking(() => keep('states', stateKey(id, slot), packState(state), state.time)));
}

/** Keep a place that may be late, as `keepLate`. Throws `StorageError`. */
export async function keepLatePlace(id: string, state: SavedState): Promise<void> {
  await guarded(openPacking);
  await keepLate({ store: 'states', key: stateKey(id, 'auto'), value: packState(state), time: state.time });
}

/**
 * Keep the place where the game was left in `slot` as well, where the next one does not replace it; one that is damaged as it
 * is, beside all slots. Throws `StorageError`.
 */
export function setPlaceAside(id: string, slot: 'before' | 'later' | 'damaged'): Promise<void> {
  return guarded(async () => {
    const place = await get<PackedState>(stateKey(id, 'auto'), store('states'));
    const key = slot === 'damaged' ? damagedKey(id) : stateKey(id, slot);
    if (place) await keep('states', key, { ...place, aside: Date.now() }, place.time);
  });
}

/** Keep what is in `slot`, from 0, besides: something is about to be saved over it. Throws `StorageError`. */
export function setSaveAside(id: string, slot: number): Promise<void> {
  return guarded(async () => {
    const state = await get<PackedState>(stateKey(id, slot), store('states'));
    if (state) await keep('states', stateKey(id, 'beforeSave'), { ...state, from: slot }, state.time);
  });
}

/** Whether there is a battery save of the game, or a state. Throws `StorageError`. */
export function hasSaves(id: string): Promise<boolean> {
  return guarded(async () => {
    const states = await readPacked((await listSlots(id)).map((slot) => [id, slot] as const));
    const memories = await getMany([id, mediumOf(id), tapeKey(id)], store('battery'));
    return [...states, ...memories].some((one) => one !== undefined);
  });
}

/** Empty a slot. Throws `StorageError`. */
export function removeState(id: string, slot: Slot): Promise<void> {
  return guarded(async () => {
    const key = stateKey(id, slot);
    await forgetFirst({ store: 'states', key, time: 0 });
    await del(key, store('states'));
  });
}

/** Remove all that a game has saved. Throws `StorageError`. */
export async function removeSaves(id: string): Promise<void> {
  const slots = await listSlots(id);
  const states = [...slots.map((slot) => stateKey(id, slot)), earlierKey(id), damagedKey(id)];
  const parts = [id, mediumOf(id), tapeKey(id)];
  const saves = [...parts, ...parts.map(earlierKey), replacedKey(id), replaysKey(id)];
  return guarded(async () => {
    await forgetFirst(
      ...states.map((key) => ({ store: 'states', key, time: 0 }) as const),
      ...saves.map((key) => ({ store: 'battery', key, time: 0 }) as const),
    );
    await delMany(states, store('states'));
    await delMany([...saves, timeKey(id), timeKey(mediumOf(id))], store('battery'));
  });
}
