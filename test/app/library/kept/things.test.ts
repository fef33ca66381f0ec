import 'fake-indexeddb/auto';
import { clear, get, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileOfThing } from '../../../../src/app/library/kept/thing-file.ts';
import { type KeptThing, readThings, removeThing, restoreThing } from '../../../../src/app/library/kept/things.ts';
import { openStateFile } from '../../../../src/app/library/saves/state-file.ts';
import { countKept } from '../../../../src/app/storage/count.ts';
import { keepEarlier, keepEarlierState, readEarlier } from '../../../../src/app/storage/earlier.ts';
import { mediumOf, tapeKey } from '../../../../src/app/storage/keys.ts';
import { type StoreName, store } from '../../../../src/app/storage/open-store.ts';
import type { Slot } from '../../../../src/app/storage/records.ts';
import {
  keepBattery,
  keepReplaced,
  keepState,
  keepTape,
  readBattery,
  readBatteryTime,
  readState,
  setPlaceAside,
  setSaveAside,
} from '../../../../src/app/storage/saves.ts';
import { Journal } from '../../../../src/app/storage/second/journal.ts';
import { MemoryFiles } from '../../storage/second/memory-files.ts';

const ID = 'c'.repeat(40);
const picture = new Uint16Array(256 * 240).fill(7);
const state = (byte: number, time: number) => ({ bytes: Uint8Array.of(byte, byte), picture, time });
const said = (things: readonly KeptThing[]) => things.map(({ what, age, time }) => `${age} ${what} ${time}`);

/** The one of this kind and age. */
async function find(what: KeptThing['what'], age: KeptThing['age']): Promise<KeptThing> {
  const found = (await readThings(ID)).find((one) => one.what === what && one.age === age);
  if (!found) throw new Error(`no ${age} ${what}`);
  return found;
}

/** One of its bytes is not what it was. */
async function spoil(slot: Slot): Promise<void> {
  const key = `${ID}/${slot}`;
  const packed = await get<{ bytes: Uint8Array }>(key, store('states'));
  await set(key, { ...packed, bytes: Uint8Array.of(0, 99) }, store('states'));
}

/** The second copy, as a worker would have written it. */
const files = new MemoryFiles();
const journal = new Journal(files);
vi.mock('../../../../src/app/storage/second/page.ts', () => ({
  generations: (name: StoreName, key: string) => journal.generations(name, key),
}));

beforeEach(async () => {
  vi.stubGlobal('navigator', { storage: { getDirectory: () => {} } });
  files.all.clear();
  for (const name of ['battery', 'states'] as const) await clear(store(name));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what is kept of a game', () => {
  test('is listed as a whole: what it uses, then what was before, the newest first', async () => {
    await keepBattery(ID, Uint8Array.of(1), 100);
    await keepBattery(mediumOf(ID), Uint8Array.of(2), 90);
    await keepTape(ID, Uint8Array.of(3));
    await keepReplaced(ID, { bytes: Uint8Array.of(4), time: 50 });
    await keepEarlier(ID, { bytes: Uint8Array.of(5), time: 70 });
    await keepState(ID, 'auto', state(6, 110));
    await keepState(ID, 2, state(7, 80));
    await keepState(ID, 'before', state(8, 60));
    await keepEarlierState(ID, { slot: 2, state: state(9, 65) });
    expect(said(await readThings(ID))).toEqual([
      'now auto 110',
      'now battery 100',
      'now medium 90',
      'now tape 0',
      'now 2 80',
      'earlier battery 70',
      'earlier 2 65',
      'earlier before 60',
      'earlier battery 50',
    ]);
  });

  test('is counted with its sizes, the newest time, and what is damaged', async () => {
    await keepBattery(ID, new Uint8Array(1000), 100);
    await keepEarlier(ID, { bytes: new Uint8Array(500), time: 70 });
    await keepState(ID, 1, state(7, 300));
    await keepState(ID, 3, state(8, 200));
    await spoil(3);
    await keepBattery('a unit of several games', new Uint8Array(5), 1);
    const kept = await countKept();
    expect(Object.keys(kept)).toEqual([ID]);
    const pictures = (await readThings(ID)).reduce(
      (sum, { size, what }) => sum + (what === 1 || what === 3 ? size : 0),
      0,
    );
    expect(kept[ID]).toEqual({ bytes: 1500 + pictures, time: 300, damaged: 1 });
  });
});

describe('something earlier', () => {
  test('of a battery is what the game has from now on, newer than anything, and can be taken back', async () => {
    vi.useFakeTimers({ now: 1000, toFake: ['Date'] });
    // A clock that was put back since.
    await keepState(ID, 'auto', state(6, 5000));
    await keepBattery(ID, Uint8Array.of(1), 4000);
    await keepEarlier(ID, { bytes: Uint8Array.of(5), time: 70 });
    const takeBack = await restoreThing(await find('battery', 'earlier'));
    expect([await readBattery(ID), await readBatteryTime(ID)]).toEqual([Uint8Array.of(5), 5001]);
    expect(await readEarlier(ID)).toEqual([{ bytes: Uint8Array.of(1), time: 4000 }]);
    await takeBack();
    expect([await readBattery(ID), await readBatteryTime(ID)]).toEqual([Uint8Array.of(1), 4000]);
    expect(await readEarlier(ID)).toEqual([{ bytes: Uint8Array.of(5), time: 70 }]);
  });

  test('of a place that was set aside is where the game goes on', async () => {
    await keepState(ID, 'auto', state(6, 110));
    await setPlaceAside(ID, 'before');
    await keepState(ID, 'auto', state(7, 120));
    await restoreThing(await find('before', 'earlier'));
    const now = await readState(ID, 'auto');
    expect([now?.bytes, now?.aside]).toEqual([Uint8Array.of(6, 6), undefined]);
    expect(now?.time).toBeGreaterThan(120);
    expect(said((await readThings(ID)).slice(1))).toEqual(['earlier auto 120']);
  });

  test('of what was saved over goes back into its slot, and of what was before a load is where the game goes on', async () => {
    await keepState(ID, 4, state(6, 110));
    await setSaveAside(ID, 4);
    await keepState(ID, 4, state(7, 120));
    await keepState(ID, 'beforeLoad', state(8, 115));
    await keepState(ID, 'pin-5', { ...state(9, 90), name: 'Here' });
    expect(said(await readThings(ID))).toEqual([
      'now 4 120',
      'now pin-5 90',
      'earlier beforeLoad 115',
      'earlier beforeSave 110',
    ]);
    await restoreThing(await find('beforeSave', 'earlier'));
    expect((await readState(ID, 4))?.bytes).toEqual(Uint8Array.of(6, 6));
    await restoreThing(await find('beforeLoad', 'earlier'));
    expect((await readState(ID, 'auto'))?.bytes).toEqual(Uint8Array.of(8, 8));
    expect(fileOfThing(await find('pin-5', 'now'), 'Tiny').name).toBe('Tiny (Here).cstate');
  });

  test('of a slot goes into its slot, and of a tape onto the tape', async () => {
    await keepState(ID, 2, state(7, 80));
    await keepEarlierState(ID, { slot: 2, state: state(9, 65) });
    await restoreThing(await find(2, 'earlier'));
    expect((await readState(ID, 2))?.bytes).toEqual(Uint8Array.of(9, 9));
    await keepTape(ID, Uint8Array.of(3));
    await keepEarlier(tapeKey(ID), { bytes: Uint8Array.of(4), time: 7 });
    await restoreThing(await find('tape', 'earlier'));
    expect(fileOfThing(await find('tape', 'now'), 'T').bytes).toEqual(Uint8Array.of(4));
    expect(fileOfThing(await find('tape', 'earlier'), 'T').bytes).toEqual(Uint8Array.of(3));
  });

  test('takes the place of a damaged one, which is no earlier one then', async () => {
    await keepState(ID, 2, state(7, 80));
    await keepEarlierState(ID, { slot: 2, state: state(9, 65) });
    await spoil(2);
    await restoreThing(await find(2, 'earlier'));
    expect((await readThings(ID)).map(({ isDamaged }) => isDamaged)).toEqual([false]);
  });
});

describe('what only the second copy still has', () => {
  test('is listed beside what is there now, and can be gone back to', async () => {
    for (const time of [10, 20, 30]) await journal.write('battery', ID, { bytes: Uint8Array.of(time), time }, time);
    await keepBattery(ID, Uint8Array.of(30), 30);
    expect(said(await readThings(ID))).toEqual(['now battery 30', 'second battery 20', 'second battery 10']);
    await restoreThing(await find('battery', 'second'));
    expect(await readBattery(ID)).toEqual(Uint8Array.of(20));
    expect(await readEarlier(ID)).toEqual([{ bytes: Uint8Array.of(30), time: 30 }]);
  });

  test('is listed as damaged where it is, and given as it lies there', async () => {
    const { bytes, time } = state(6, 10);
    await journal.write('states', `${ID}/auto`, { bytes, time, picture: Uint8Array.of(1) }, time);
    const [[name, file]] = [...files.all];
    files.all.set(name, file.with(40, file[40] ^ 1));
    const found = await find('auto', 'second');
    expect(found.isDamaged).toBe(true);
    expect(fileOfThing(found, 'T').bytes).toEqual(files.all.get(name));
  });
});

describe('something that is removed', () => {
  test('is gone with its time, and is back as it was', async () => {
    await keepBattery(ID, Uint8Array.of(1), 100);
    await keepEarlier(ID, { bytes: Uint8Array.of(5), time: 70 });
    await keepEarlier(ID, { bytes: Uint8Array.of(6), time: 60 });
    const takeBack = await removeThing(await find('battery', 'now'));
    expect([await readBattery(ID), await readBatteryTime(ID)]).toEqual([undefined, 0]);
    await takeBack();
    expect([await readBattery(ID), await readBatteryTime(ID)]).toEqual([Uint8Array.of(1), 100]);
    const bringBack = await removeThing(await find('battery', 'earlier'));
    expect(said(await readThings(ID))).toEqual(['now battery 100', 'earlier battery 60']);
    await removeThing(await find('battery', 'earlier'));
    expect(said(await readThings(ID))).toEqual(['now battery 100']);
    await bringBack();
    expect(said(await readThings(ID))).toEqual(['now battery 100', 'earlier battery 70', 'earlier battery 60']);
  });
});

describe('as a file', () => {
  test('a battery is what other emulators read, a state has its picture and can be taken in again', async () => {
    await keepBattery(ID, Uint8Array.of(1, 2), 100);
    await keepState(ID, 2, state(7, 80));
    expect(fileOfThing(await find('battery', 'now'), 'A: B')).toEqual({ name: 'A  B.sav', bytes: Uint8Array.of(1, 2) });
    const { name, bytes } = fileOfThing(await find(2, 'now'), 'T');
    expect(name).toMatch(/^T \(slot 3\)\./);
    expect(openStateFile(bytes)).toEqual({ id: ID, title: 'T', slot: 2, state: state(7, 80) });
  });

  test('what is damaged is given as it lies there', async () => {
    await keepState(ID, 'auto', state(7, 80));
    await spoil('auto');
    await setPlaceAside(ID, 'damaged');
    await keepState(ID, 'auto', state(8, 90));
    const found = (await readThings(ID)).filter(({ isDamaged }) => isDamaged);
    expect(found).toHaveLength(1);
    expect(fileOfThing(found[0], 'T')).toEqual({ name: 'T (damaged).bin', bytes: Uint8Array.of(0, 99) });
  });

  test('a damaged tape too', async () => {
    await set(tapeKey(ID), Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff), store('battery'));
    expect(fileOfThing(await find('tape', 'now'), 'T').bytes).toHaveLength(5);
  });
});
