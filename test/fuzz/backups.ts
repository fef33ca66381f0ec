import 'fake-indexeddb/auto';
import { inflateSync, unzipSync, type Zippable, zipSync } from 'fflate';
import { clear, entries, setMany } from 'idb-keyval';
import { FileError, STATE_ENDING } from '../../src/app/library/file-kinds.ts';
import { keepEarlier, keepEarlierState } from '../../src/app/storage/earlier.ts';
import { keepBios } from '../../src/app/storage/games.ts';
import { mediumOf } from '../../src/app/storage/keys.ts';
import { store } from '../../src/app/storage/open-store.ts';
import { keepBattery, keepReplaced, keepState, keepTape } from '../../src/app/storage/saves.ts';
import { crc32, sha1 } from '../../src/base/hash.ts';
import { add, emptyProfile, stateOf, taken, written } from '../app/library/backup/profile.ts';
import { FakeLocks } from '../app/locks.ts';
import type { Case, Kind } from './kind.ts';
import type { Random } from './random.ts';

const STORES = ['games', 'roms', 'battery', 'states'] as const;
type Kept = readonly (readonly [(typeof STORES)[number], [IDBValidKey, unknown][]])[];

/** What this device has, the backups that can come to it, and what must still be there afterwards. */
interface Device {
  readonly kept: Kept;
  readonly backups: readonly Uint8Array[];
  readonly treasures: ReadonlySet<string>;
}

/** A game with something of every kind, and one with a little; told from other times by `byte`. */
async function play(byte: number, time: number): Promise<void> {
  const one = await add('One', { played: time, options: { dipSwitches: byte, scanlines: byte } });
  const { id } = one;
  await keepBattery(mediumOf(id), new Uint8Array(40).fill(byte), time);
  await keepTape(id, new Uint8Array(30).fill(byte));
  await keepReplaced(id, { bytes: new Uint8Array(64).fill(byte + 1), time });
  await keepState(id, 1, stateOf(byte + 2, time));
  await keepEarlier(id, { bytes: new Uint8Array(64).fill(byte + 3), time });
  await keepEarlierState(id, { slot: 2, state: stateOf(byte + 4, time) });
  const two = await add('Two', { played: time });
  await keepState(two.id, 'auto', stateOf(byte, time));
  for (const game of [one, two]) await keepBattery(game.id, new Uint8Array(64).fill(byte), time);
  await keepBios(new Uint8Array(0x2000).fill(byte));
  await keepBattery('datach', new Uint8Array(256).fill(byte), time);
}

async function readKept(): Promise<Kept> {
  return Promise.all(STORES.map(async (name) => [name, await entries(store(name))] as const));
}

async function restore(kept: Kept): Promise<void> {
  for (const [name, values] of kept) {
    await clear(store(name));
    await setMany(values, store(name));
  }
}

/** Bytes that lie anywhere in `value`; pictures are packed anew when they are kept. */
function bytesIn(value: unknown, key = ''): Uint8Array[] {
  if (value instanceof Uint8Array) return key === 'picture' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => bytesIn(one, name));
}

/** What there is of each game and of the console, wherever it lies: a hash of each thing. */
function treasuresIn(kept: Kept): Set<string> {
  const found = new Set<string>();
  for (const [name, values] of kept) {
    for (const [key, value] of values) {
      const [of, kind] = String(key).split('/');
      // Tapes are packed, but for those that something newer took the place of.
      const isPacked = kind === 'tape' && value instanceof Uint8Array;
      for (const bytes of bytesIn(isPacked ? inflateSync(value) : value)) found.add(`${name} ${of} ${sha1(bytes)}`);
    }
  }
  return found;
}

async function made(): Promise<Device> {
  Object.defineProperty(globalThis, 'navigator', { value: { locks: new FakeLocks() }, configurable: true });
  const backups: Uint8Array[] = [];
  for (const [byte, time] of [
    [10, 100],
    [50, 300],
  ]) {
    await emptyProfile();
    await play(byte, time);
    backups.push(new Uint8Array(await (await written({ preferences: { volume: byte } })).file.arrayBuffer()));
  }
  await emptyProfile();
  await play(30, 200);
  const kept = await readKept();
  return { kept, backups, treasures: treasuresIn(kept) };
}

const STRANGE = [null, -1, 0, 0.5, 1e300, 2 ** 53, '', 'x', '../../up', '__proto__', [], {}, true];

/** `value` with one thing in it that is something else. */
function strange(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.once(6)) return random.pick(STRANGE);
  const keys = Object.keys(value);
  const chosen = keys.length > 0 ? random.pick(keys) : 'more';
  const changed: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  if (random.once(8)) delete changed[chosen];
  else changed[chosen] = strange(random, changed[chosen]);
  return Array.isArray(value) ? Object.values(changed) : changed;
}

/** A state's own checksum is made right again, so that what is wrong inside is reached. */
function signed(state: Uint8Array): Uint8Array {
  if (state.length > 16) new DataView(state.buffer, state.byteOffset).setUint32(12, crc32(state.subarray(16)), true);
  return state;
}

/** The JSON in a file; undefined when it is none any more. */
function jsonIn(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

const packedJson = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** What a folder's list says of its files is made right again, for the same reason. */
function listed(files: Record<string, Uint8Array>, list: string): void {
  const record = jsonIn(files[list]) as { files?: unknown } | null | undefined;
  if (!Array.isArray(record?.files)) return;
  for (const file of record.files) {
    const bytes = files[list.slice(0, list.lastIndexOf('/') + 1) + String(file?.name)];
    if (bytes) Object.assign(file, { size: bytes.length, crc: crc32(bytes) });
  }
  files[list] = packedJson(record);
}

/** A backup that was packed anew, with something else in it. */
function repacked(random: Random, backup: Uint8Array): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(backup);
  const paths = Object.keys(files);
  for (let left = 1 + random.below(3); left > 0; left--) {
    const path = random.pick(paths);
    if (random.once(10)) delete files[path];
    else if (jsonIn(files[path]) !== undefined && !random.once(4)) {
      files[path] = packedJson(strange(random, jsonIn(files[path])));
    } else if (files[path]) {
      const spoilt = random.spoilt(files[path]);
      files[path] = path.endsWith(STATE_ENDING) && random.once(2) ? signed(spoilt) : spoilt;
    }
  }
  if (!random.once(4))
    for (const list of paths.filter((path) => /(game|console)\.json$/.test(path))) listed(files, list);
  const left = Object.entries(files).filter(([, bytes]) => bytes);
  return zipSync(Object.fromEntries(left) as Zippable, { level: 0 });
}

/** Backups that are damaged, or not what they were: said so, or brought together with what is here, of which nothing is lost. */
export const backups: Kind = {
  name: 'backups',
  weight: 0.1,
  prepare(): Case {
    let device: Promise<Device> | null = null;
    return async (random) => {
      device ??= made();
      const { kept, backups: whole, treasures: mine } = await device;
      const one = random.pick(whole);
      const bytes = random.once(2) ? repacked(random, one) : random.spoilt(one);
      let outcome = 'refused';
      try {
        const { damaged, stopped, isCut } = await taken(new Blob([bytes.slice()]));
        if (stopped !== '') throw new Error(`It stopped: ${stopped}`);
        outcome = isCut ? 'taken, cut short' : damaged.length > 0 ? 'taken in part' : 'taken';
      } catch (error) {
        const isNone = error instanceof Error && error.message === 'no backup';
        if (!isNone && !(error instanceof FileError)) throw error;
        if (isNone) outcome = 'no backup';
      }
      const now = treasuresIn(await readKept());
      const lost = [...mine].filter((one) => !now.has(one));
      if (outcome.startsWith('taken')) await restore(kept);
      if (lost.length > 0) throw new Error(`${lost.length} things are lost: ${lost.join(', ')}`);
      return outcome;
    };
  },
};
