import { deflateSync, inflateSync } from 'fflate';
import { bytesIn } from '../../storage/bytes.ts';
import { sameBytes, withOne } from '../../storage/earlier.ts';
import { type Entry, type EntryKey, readEntries, readGenerations, writeEntries } from '../../storage/entries.ts';
import { damagedKey, earlierKey, replacedKey, stateKey } from '../../storage/keys.ts';
import { isWhole, type PackedState, saidOf } from '../../storage/packed-state.ts';
import { SLOTS, type Slot } from '../../storage/records.ts';
import { listPins, type Replaced } from '../../storage/saves.ts';
import { MEMORIES, type Memory, memoryKey } from '../backup/game-saves.ts';

/** One thing that is kept of a game. */
export interface KeptThing {
  readonly id: string;
  /** Battery RAM, the difference to a disk or flash memory, a tape; or the slot of a state. */
  readonly what: Memory | Slot;
  /** What the game uses now; what something newer took the place of; or what the second copy still has from before. */
  readonly age: 'now' | 'earlier' | 'second';
  /** When it was written, ms since 1970; 0 when that is not known. */
  readonly time: number;
  /** Bytes, as it is stored. */
  readonly size: number;
  readonly isDamaged: boolean;
  /** As it is stored: bytes of a memory, or a state. Of a damaged record of the second copy, the record. */
  readonly value: Uint8Array | PackedState;
  /** Where it lies; nowhere for what only the second copy has. */
  readonly entry: EntryKey | null;
  /** Which one it is of those that lie there. */
  readonly index?: number;
}

/** Everything that a game can have, as it is shown: where it was left, what it has written, the player's own slots. */
const KINDS: readonly KeptThing['what'][] = ['auto', ...MEMORIES, ...SLOTS.filter((slot) => slot !== 'auto')];

/** What lies in a slot of its own because something else has its place. */
const BEFORE: readonly KeptThing['what'][] = ['before', 'later', 'beforeLoad', 'beforeSave'];

/** A slot of a state, or the place that a restored one goes to. */
const isSlot = (what: KeptThing['what']): what is Slot => !(MEMORIES as readonly unknown[]).includes(what);

/** Where what is kept of the game `id` as `what` lies. */
function entryOf(id: string, what: KeptThing['what']): EntryKey {
  if (!isSlot(what)) return { store: 'battery', key: memoryKey(id, what) };
  return { store: 'states', key: stateKey(id, what) };
}

/** Where what it took the place of lies. */
function earlierEntryOf(id: string, what: KeptThing['what']): EntryKey {
  if (!isSlot(what)) return { store: 'battery', key: earlierKey(memoryKey(id, what)) };
  return { store: 'states', key: earlierKey(id) };
}

const bytesOf = (value: KeptThing['value']) => (value instanceof Uint8Array ? value : value.bytes);

function thing(
  where: Pick<KeptThing, 'id' | 'what' | 'age' | 'entry' | 'index'>,
  value: KeptThing['value'],
  time: number,
  isDamaged = !(value instanceof Uint8Array) && !isWhole(value),
): KeptThing {
  return { ...where, value, time, size: bytesIn(value), isDamaged };
}

/** What lies in an entry of its own. */
function ownThings(id: string, kinds: readonly KeptThing['what'][], entries: readonly Entry[]): KeptThing[] {
  const [replaced, damaged, ...rest] = entries;
  const found = kinds.flatMap((what, i) => {
    const { value, time, ...entry } = rest[i];
    const age = BEFORE.includes(what) ? 'earlier' : 'now';
    return value === undefined ? [] : [thing({ id, what, age, entry }, value as KeptThing['value'], time)];
  });
  if (damaged.value !== undefined) {
    found.push(thing({ id, what: 'auto', age: 'earlier', entry: damaged }, damaged.value as PackedState, damaged.time));
  }
  if (replaced.value !== undefined) {
    const { bytes, time } = replaced.value as Replaced;
    found.push(thing({ id, what: 'battery', age: 'earlier', entry: replaced }, bytes, time));
  }
  return found;
}

/** What newer ones from backups have taken the place of, or restored ones. */
async function earlierThings(id: string): Promise<KeptThing[]> {
  const entries = await readEntries([
    ...MEMORIES.map((memory) => earlierEntryOf(id, memory)),
    earlierEntryOf(id, 'auto'),
  ]);
  const memories = MEMORIES.flatMap((what, i) =>
    ((entries[i].value as readonly Replaced[] | undefined) ?? []).map(({ bytes, time }, index) =>
      thing({ id, what, age: 'earlier', entry: entries[i], index }, bytes, time),
    ),
  );
  const last = entries[MEMORIES.length];
  const states = (last.value as readonly (PackedState & { readonly slot: Slot })[] | undefined) ?? [];
  return [
    ...memories,
    ...states.map((state, index) =>
      thing({ id, what: state.slot, age: 'earlier', entry: last, index }, state, state.time),
    ),
  ];
}

/** What the second copy has of `what` besides what is there now; and what of it is damaged. */
async function secondThings(id: string, what: KeptThing['what'], now: KeptThing | undefined): Promise<KeptThing[]> {
  const where = { id, what, age: 'second' as const, entry: null };
  return (await readGenerations(entryOf(id, what))).flatMap(({ value, time, bytes }) => {
    if (value === undefined) return [thing(where, bytes, time, true)];
    const kept = what === 'battery' || what === 'medium' ? (value as Replaced).bytes : (value as PackedState);
    const own = kept instanceof Uint8Array ? (value as Replaced).time : kept.time;
    const isThere = now && !now.isDamaged && sameBytes(bytesOf(now.value), bytesOf(kept));
    return isThere ? [] : [thing(where, kept, own)];
  });
}

/** Everything that is kept of the game `id`: what it uses now, then what was before. Throws `StorageError`. */
export async function readThings(id: string): Promise<readonly KeptThing[]> {
  const kinds = [...KINDS, ...(await listPins(id))];
  const own = ownThings(
    id,
    kinds,
    await readEntries([
      { store: 'battery', key: replacedKey(id) },
      { store: 'states', key: damagedKey(id) },
      ...kinds.map((what) => entryOf(id, what)),
    ]),
  );
  const now = own.filter(({ age }) => age === 'now');
  const copied = [...now.map(({ what }) => what), ...(['auto', 'battery'] as const)].filter((what) => what !== 'tape');
  const second = await Promise.all(
    [...new Set(copied)].map((what) =>
      secondThings(
        id,
        what,
        now.find((one) => one.what === what),
      ),
    ),
  );
  const before = [...own.filter(({ age }) => age !== 'now'), ...(await earlierThings(id)), ...second.flat()];
  return [...now, ...before.sort((one, other) => other.time - one.time)];
}

/** Do what `entries` say. Returns what brings everything back as it was before. Throws `StorageError`, as that does. */
async function change(entries: readonly Entry[]): Promise<() => Promise<void>> {
  const before = await readEntries(entries);
  await writeEntries(entries);
  return () => writeEntries(before);
}

/** The entry of `one` without it. */
async function without(entry: EntryKey, index: number | undefined): Promise<Entry> {
  const [{ value, time }] = await readEntries([entry]);
  if (index === undefined) return { ...entry, value: undefined, time: 0 };
  const rest = ((value as readonly unknown[] | undefined) ?? []).filter((_, i) => i !== index);
  return { ...entry, value: rest.length > 0 ? rest : undefined, time };
}

/** Remove one thing. Returns what brings it back. Throws `StorageError`. */
export async function removeThing({ entry, index }: KeptThing): Promise<() => Promise<void>> {
  return change(entry ? [await without(entry, index)] : []);
}

/** A tape as it is; null when it is damaged. */
export function unpackTape(packed: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(packed);
  } catch {
    return null;
  }
}

/** What lies at `target` as one of the earlier ones; a tape there is not packed. Null for what is damaged or nothing. */
function asEarlier(
  what: KeptThing['what'],
  { value, time }: Entry,
): (Replaced | (PackedState & { slot: Slot })) | null {
  if (value === undefined) return null;
  if (what === 'tape') {
    const bytes = unpackTape(value as Uint8Array);
    return bytes && { bytes, time };
  }
  if (!isSlot(what)) return { bytes: value as Uint8Array, time };
  const state = value as PackedState;
  return isWhole(state) ? { ...state, slot: what } : null;
}

/** Where it is used again: what was saved over goes back into its slot, all else that was set aside is where the game goes on. */
function homeOf({ what, value }: KeptThing): KeptThing['what'] {
  if (what === 'beforeSave' && !(value instanceof Uint8Array)) return value.from ?? 0;
  return BEFORE.includes(what) ? 'auto' : what;
}

/**
 * The game uses `restored` from now on; what it used until now becomes an earlier one. A memory starts the game over, since it
 * is newer than the place then. Returns what takes that back. Throws `StorageError`.
 */
export async function restoreThing(restored: KeptThing): Promise<() => Promise<void>> {
  const { id, value } = restored;
  const what = homeOf(restored);
  const kept = await readEntries(KINDS.map((one) => entryOf(id, one)));
  // Newer than anything there is, whatever the clock does.
  const time = Math.max(Date.now(), ...kept.map((one) => one.time + 1));
  const [target] = await readEntries([entryOf(id, what)]);
  const lies = restored.entry && (await without(restored.entry, restored.index));
  const [{ value: listed }] = await readEntries([earlierEntryOf(id, what)]);
  const isListed = lies?.key === earlierEntryOf(id, what).key;
  const list = ((isListed ? lies.value : listed) ?? []) as readonly Replaced[];
  const before = asEarlier(what, target);
  const all = before ? withOne(list, before) : list;
  return change([
    ...(lies && !isListed ? [lies] : []),
    { ...earlierEntryOf(id, what), value: all.length > 0 ? all : undefined, time },
    { ...entryOf(id, what), value: asNow(what, value, time), time },
  ]);
}

/** `value` as what a game uses from `time` on. */
function asNow(what: KeptThing['what'], value: KeptThing['value'], time: number): unknown {
  if (value instanceof Uint8Array) return what === 'tape' ? deflateSync(value) : value;
  const { bytes, picture, crc, played, name } = value;
  const said = saidOf({ played, name });
  return { bytes, picture, time, ...(crc === undefined ? {} : { crc }), ...said } satisfies PackedState;
}
