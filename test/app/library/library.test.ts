import 'fake-indexeddb/auto';
import { del } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addRom, openLibrary, remove } from '../../../src/app/library/library.ts';
import { games, ready, resumable } from '../../../src/app/library/library-state.ts';
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
  resumable.value = new Set();
  notices.value = [];
  ready.value = false;
  await openLibrary();
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
  test('is gone for good after a while', async () => {
    const game = await added('Gone');
    await remove(game);
    expect(titles()).not.toContain('Gone');
    await settled();
    vi.advanceTimersByTime(8000);
    await vi.waitFor(async () => expect(await readRom(game.id)).toBeUndefined(), PATIENT);
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

  test('does not come back because the page was closed before it was gone for good', async () => {
    const game = await added('Closed');
    await remove(game);
    await settled();
    vi.clearAllTimers();
    await reload();
    expect(titles()).not.toContain('Closed');
    // Not yet: another window may be about to bring it back.
    expect(await readRom(game.id)).toBeDefined();
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    await reload();
    expect(titles()).not.toContain('Closed');
    expect(await readRom(game.id)).toBeUndefined();
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
    vi.advanceTimersByTime(8000);
    const kept = async () => (await listGames()).find(({ id }) => id === game.id);
    await vi.waitFor(async () => expect((await kept())?.removed).toBe(0), PATIENT);
    expect(await readRom(game.id)).toBeDefined();
  });
});

describe('what cannot be read', () => {
  test('hides no game', async () => {
    await added('Shown');
    const { getAll, get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'states') throw new DOMException('no', 'UnknownError');
      return get.call(this, key);
    });
    expect(getAll).toBeDefined();
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
