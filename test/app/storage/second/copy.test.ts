import 'fake-indexeddb/auto';
import { clear } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepCover, readChosenCover, readCovers, removeCover } from '../../../../src/app/storage/covers.ts';
import { keepGame, listGames, readRom } from '../../../../src/app/storage/games.ts';
import { type StoreName, store } from '../../../../src/app/storage/open-store.ts';
import { openPacking } from '../../../../src/app/storage/packing.ts';
import { keepBattery, keepState, readBattery, readBatteryTime, readState } from '../../../../src/app/storage/saves.ts';
import { SecondCopy } from '../../../../src/app/storage/second/copy.ts';
import { Journal } from '../../../../src/app/storage/second/journal.ts';
import { MemoryFiles } from './memory-files.ts';

const ID = 'b'.repeat(40);
const GAME = { id: ID, title: 'B', size: 3, added: 1, played: 0 };
const STORES: readonly StoreName[] = ['games', 'roms', 'battery', 'states', 'covers'];
let files: MemoryFiles;
const copy = () => new SecondCopy(new Journal(files));

const place = (byte: number, time: number) => ({
  key: `${ID}/auto`,
  bytes: Uint8Array.of(byte),
  picture: new Uint16Array(256 * 240).fill(byte),
  time,
  battery: [{ store: 'battery' as const, key: ID, value: Uint8Array.of(byte, byte), time }],
});

/** The databases are as in a new profile. */
async function lose(): Promise<void> {
  for (const name of STORES) await clear(store(name));
}

beforeEach(async () => {
  await openPacking();
  files = new MemoryFiles();
  await lose();
});
afterEach(() => vi.restoreAllMocks());

describe('a place that is kept while the game runs', () => {
  test('is in the databases as any other, with its battery', async () => {
    await copy().keepPlace(place(7, 100));
    const kept = await readState(ID, 'auto');
    expect([kept?.bytes[0], kept?.time, kept?.picture[9]]).toEqual([7, 100, 7]);
    expect(await readBattery(ID)).toEqual(Uint8Array.of(7, 7));
    expect(await readBatteryTime(ID)).toBe(100);
  });

  test('without a picture has that of the place before', async () => {
    const one = copy();
    await one.keepPlace(place(7, 100));
    await one.keepPlace({ ...place(8, 200), picture: null });
    const kept = await readState(ID, 'auto');
    expect([kept?.bytes[0], kept?.time, kept?.picture[9]]).toEqual([8, 200, 7]);
  });

  test('does not come after what the page itself kept later', async () => {
    await keepState(ID, 'auto', { ...place(9, 200), bytes: Uint8Array.of(9) });
    await keepBattery(ID, Uint8Array.of(9), 200);
    await copy().keepPlace(place(7, 199));
    expect((await readState(ID, 'auto'))?.bytes[0]).toBe(9);
    expect(await readBattery(ID)).toEqual(Uint8Array.of(9));
  });

  test('that the databases refuse says so, and is in the second copy', async () => {
    const one = copy();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(one.keepPlace(place(7, 100))).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    await lose();
    await vi.waitFor(async () => expect((await one.compare()).restored).toContain(`states/${ID}/auto`));
    expect((await readState(ID, 'auto'))?.bytes[0]).toBe(7);
  });
});

describe('covers', () => {
  const own = { bytes: Uint8Array.of(1, 2), from: 'player' as const };
  const coverOf = async (id: string) => {
    let found: unknown;
    await readCovers([id], 'title', (_, cover) => {
      found = cover;
    });
    return found;
  };

  test('that the player has chosen come back, in the place of one that was made meanwhile', async () => {
    await keepCover(ID, own);
    expect((await copy().compare()).copied).toBe(1);
    await lose();
    await keepCover(ID, { bytes: Uint8Array.of(9), from: 'title' });
    expect((await copy().compare()).restored).toEqual([`covers/${ID}`]);
    expect(await coverOf(ID)).toEqual(own);
    expect(await readChosenCover(ID)).toEqual(own.bytes);
    expect(await copy().compare()).toEqual({ restored: [], copied: 0 });
  });

  test('that are made of the game are not copied', async () => {
    await keepCover(ID, { bytes: Uint8Array.of(9), from: 'title' });
    await keepCover(ID, { bytes: Uint8Array.of(8), from: 'place' });
    expect((await copy().compare()).copied).toBe(0);
  });

  test('that were removed do not come back', async () => {
    await keepCover(ID, own);
    const one = copy();
    await one.compare();
    await removeCover(ID);
    // As the page hands it to the worker.
    await one.keep([{ store: 'covers', key: ID, time: 0 }]);
    expect((await one.compare()).restored).toEqual([]);
    expect((await copy().compare()).restored).toEqual([]);
    expect(await coverOf(ID)).toBeUndefined();
  });
});

describe('what is read when its turn comes', () => {
  test('is what the databases have then', async () => {
    await keepBattery(ID, Uint8Array.of(4), 44);
    const one = copy();
    await one.keep([{ store: 'battery', key: ID, time: 44, isKept: true }]);
    await lose();
    await one.compare();
    expect([await readBattery(ID), await readBatteryTime(ID)]).toEqual([Uint8Array.of(4), 44]);
  });

  test('is not forgotten when the databases have lost it', async () => {
    const one = copy();
    await one.keep([{ store: 'battery', key: ID, value: Uint8Array.of(4), time: 44 }]);
    await one.keep([{ store: 'battery', key: ID, time: 45, isKept: true }]);
    await one.compare();
    expect(await readBattery(ID)).toEqual(Uint8Array.of(4));
  });
});

describe('databases that were lost', () => {
  test('are brought back from the second copy: games, ROMs, batteries, states', async () => {
    await keepGame(GAME, Uint8Array.of(1, 2, 3));
    await keepBattery(ID, Uint8Array.of(4), 44);
    await keepState(ID, 2, { bytes: Uint8Array.of(5), picture: new Uint16Array(4), time: 55 });
    expect(await copy().compare()).toEqual({ restored: [], copied: 4 });
    await lose();
    const { restored } = await copy().compare();
    expect([...restored].sort()).toEqual([`battery/${ID}`, `games/${ID}`, `roms/${ID}`, `states/${ID}/2`]);
    expect(restored.at(-1)).toBe(`games/${ID}`);
    expect(await listGames()).toEqual([GAME]);
    expect(await readRom(ID)).toEqual(Uint8Array.of(1, 2, 3));
    expect([await readBattery(ID), await readBatteryTime(ID)]).toEqual([Uint8Array.of(4), 44]);
    expect((await readState(ID, 2))?.bytes).toEqual(Uint8Array.of(5));
    expect(await copy().compare()).toEqual({ restored: [], copied: 0 });
  });

  test('do not get back what was removed', async () => {
    await keepGame(GAME, Uint8Array.of(1));
    await copy().compare();
    const one = copy();
    await one.keep([
      { store: 'games', key: ID, time: 0 },
      { store: 'roms', key: ID, time: 0 },
    ]);
    await lose();
    expect((await one.compare()).restored).toEqual([]);
    expect((await copy().compare()).restored).toEqual([]);
  });

  test('do not get what is damaged in the second copy', async () => {
    await keepState(ID, 1, { bytes: Uint8Array.of(5), picture: new Uint16Array(4), time: 55 });
    await copy().compare();
    for (const bytes of files.all.values()) bytes[bytes.length - 1] ^= 1;
    await lose();
    expect((await copy().compare()).restored).toEqual([]);
  });
});
