import 'fake-indexeddb/auto';
import { del } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addRom } from '../../../src/app/library/add-games.ts';
import { forgetPlace, openLibrary, rememberPlace, showChanged } from '../../../src/app/library/library.ts';
import { games, ready, removed, resumable } from '../../../src/app/library/library-state.ts';
import { bringBack, forget, forgetOld, remove, wouldLose } from '../../../src/app/library/removing.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { listGames, readRom } from '../../../src/app/storage/games.ts';
import { store } from '../../../src/app/storage/open-store.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { keepBattery, readBattery } from '../../../src/app/storage/saves.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';
import { FakeLocks } from '../locks.ts';

/** A file that is no other test's. */
function file(name: string) {
  const bytes = tinyRom();
  bytes.set(new TextEncoder().encode(name), bytes.length - 100);
  return { name: `${name}.nes`, bytes };
}

const titles = () => games.value.map(({ title }) => title);

async function added(name: string): Promise<Game> {
  const game = await addRom(file(name));
  if (!game) throw new Error('not added');
  return game;
}

/** The page is closed and opened again. */
async function reload(): Promise<void> {
  games.value = [];
  removed.value = [];
  resumable.value = new Set();
  notices.value = [];
  ready.value = false;
  await openLibrary();
  await forgetOld();
}

let locks: FakeLocks;

beforeEach(() => {
  notices.value = [];
  locks = new FakeLocks();
  vi.stubGlobal('navigator', { locks });
  // Only these: the database waits for real ones.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** All that the database has been asked for is done. */
const settled = () => listGames();

/** The database of the tests is slow to delete many things at once, and slower still on a busy machine. */
const PATIENT = { timeout: 30_000 };

describe('a removed game', () => {
  const later = (ms: number) => vi.spyOn(Date, 'now').mockReturnValue(Date.now() + ms);
  const DAY = 24 * 3600 * 1000;

  test('is there for two weeks, then gone for good', async () => {
    const game = await added('Gone');
    await keepBattery(game.id, Uint8Array.of(7));
    await remove(game);
    expect(titles()).not.toContain('Gone');
    await settled();
    later(13 * DAY);
    await reload();
    expect(removed.value.map(({ title }) => title)).toContain('Gone');
    expect(await readBattery(game.id)).toEqual(Uint8Array.of(7));
    later(2 * DAY);
    await reload();
    expect(removed.value.map(({ title }) => title)).not.toContain('Gone');
    expect(await readRom(game.id)).toBeUndefined();
    expect(await readBattery(game.id)).toBeUndefined();
  });

  test('is deleted at once when the player says so', async () => {
    const game = await added('Now');
    await remove(game);
    await forget(removed.value.find(({ id }) => id === game.id)!);
    expect(await readRom(game.id)).toBeUndefined();
    await reload();
    expect([...titles(), ...removed.value.map(({ title }) => title)]).not.toContain('Now');
  });

  test('is asked about where something would be lost with it', async () => {
    const game = await added('Saved');
    expect(await wouldLose(game)).toBe(false);
    await keepBattery(game.id, Uint8Array.of(1));
    expect(await wouldLose(game)).toBe(true);
  });

  test('that is added again meanwhile stays, with what was saved of it', async () => {
    const game = await added('Again');
    await keepBattery(game.id, Uint8Array.of(5));
    await remove(game);
    expect((await added('Again')).id).toBe(game.id);
    vi.advanceTimersByTime(60_000);
    await settled();
    expect(await readRom(game.id)).toBeDefined();
    expect(await readBattery(game.id)).toEqual(Uint8Array.of(5));
    await reload();
    expect(titles()).toContain('Again');
  });

  test('comes back by Undo, once', async () => {
    const game = await added('Back');
    await remove(game);
    const undo = notices.value.at(-1)?.action;
    undo?.run();
    undo?.run();
    expect(titles().filter((title) => title === 'Back')).toHaveLength(1);
    await settled();
    await reload();
    expect(titles()).toContain('Back');
  });

  test('does not come back by itself when the page is opened again, and does when the player says so', async () => {
    const game = await added('Closed');
    await remove(game);
    await settled();
    await reload();
    expect(titles()).not.toContain('Closed');
    expect(bringBack(game.id)?.title).toBe('Closed');
    await settled();
    await reload();
    expect(titles()).toContain('Closed');
  });

  test('that another window plays is not removed, nor one that it has begun to play meanwhile', async () => {
    const game = await added('Elsewhere');
    let leave = () => {};
    const play = () =>
      locks.request(`cartouche-game/${game.id}`, {}, () => {
        return new Promise<void>((resolve) => {
          leave = resolve;
        });
      });
    void play();
    await settled();
    await remove(game);
    expect(titles()).toContain('Elsewhere');
    expect(notices.value.at(-1)?.text).toContain('in another window');
    leave();
    await settled();
    await remove(game);
    void play();
    await settled();
    later(15 * DAY);
    await forgetOld();
    const kept = async () => (await listGames()).find(({ id }) => id === game.id);
    await vi.waitFor(async () => expect((await kept())?.removed).toBe(0), PATIENT);
    expect(await readRom(game.id)).toBeDefined();
  });
});

describe('what cannot be read', () => {
  test('hides no game', async () => {
    await added('Shown');
    const { getAllKeys } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(function (this: IDBObjectStore) {
      if (this.name === 'states') throw new DOMException('no', 'UnknownError');
      return getAllKeys.call(this);
    });
    await reload();
    expect(titles()).toContain('Shown');
    expect(notices.value.some(({ kind }) => kind === 'error')).toBe(true);
    expect(ready.value).toBe(true);
  });
});

test('a game whose ROM was lost has it again when its file is added again', async () => {
  const game = await added('Lost');
  await del(game.id, store('roms'));
  expect(await readRom(game.id)).toBeUndefined();
  expect((await added('Lost')).id).toBe(game.id);
  expect(await readRom(game.id)).toEqual(file('Lost').bytes);
  expect(notices.value).toEqual([]);
});

test('a game that is left while places are read can be continued', async () => {
  await reload();
  const reading = showChanged();
  rememberPlace('left meanwhile', new Uint16Array(4));
  await reading;
  expect(resumable.value).toContain('left meanwhile');
  forgetPlace('left meanwhile');
  await showChanged();
  expect(resumable.value).not.toContain('left meanwhile');
});
