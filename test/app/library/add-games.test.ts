import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { Adder } from '../../../src/app/library/add-games.ts';
import { addFiles } from '../../../src/app/library/adding.ts';
import type { Candidate } from '../../../src/app/library/file-kinds.ts';
import { openLibrary } from '../../../src/app/library/library.ts';
import { addingMany, games, removed } from '../../../src/app/library/library-state.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { listGames, readRom } from '../../../src/app/storage/games.ts';
import { store } from '../../../src/app/storage/open-store.ts';
import { Nes } from '../../../src/console/index.ts';
import { programRom } from '../../console/program-rom.ts';
import { buildImage } from '../../mappers/build.ts';

/** `count` games that no others are: `from` is the number of the first. */
function roms(count: number, from: number) {
  const image = new Uint8Array(buildImage({ mapper: 0 }));
  return Array.from({ length: count }, (_, i) => {
    const bytes = image.slice();
    new DataView(bytes.buffer).setUint32(16, from + i);
    return { name: `Game ${from + i} (USA).nes`, bytes };
  });
}

async function addRoms(candidates: readonly Candidate[]): Promise<void> {
  const adder = new Adder();
  for (const candidate of candidates) await adder.add(candidate);
  await adder.end();
}

const titles = () => games.value.map(({ title }) => title);

beforeEach(async () => {
  for (const name of ['games', 'roms'] as const) await store(name)('readwrite', (objects) => void objects.clear());
  games.value = [];
  removed.value = [];
  notices.value = [];
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('many games', () => {
  test('stay in the order of their files, also after the page is opened again', async () => {
    await addRoms(roms(150, 0));
    const names = Array.from({ length: 150 }, (_, i) => `Game ${i}`);
    expect(titles()).toEqual(names);
    games.value = [];
    await openLibrary();
    expect(titles()).toEqual(['Khepri', ...names]);
  });

  test('come before those that were there', async () => {
    await addRoms(roms(2, 1000));
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    await addRoms(roms(2, 1002));
    expect(titles()).toEqual(['Game 1002', 'Game 1003', 'Game 1000', 'Game 1001']);
  });

  // What is written for each would make the whole grow with the square of how many there are.
  test('are written and shown in lots, the thousandth like the first', async () => {
    const work = async (count: number, from: number) => {
      let shown = 0;
      const stop = games.subscribe(() => shown++);
      const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
      const put = vi.spyOn(IDBObjectStore.prototype, 'put');
      await addRoms(roms(count, from));
      stop();
      const counts = { shown: shown - 1, transactions: begun.mock.calls.length, puts: put.mock.calls.length };
      vi.restoreAllMocks();
      return counts;
    };
    const first = await work(128, 2000);
    const later = await work(128, 3000);
    expect(first).toEqual(later);
    expect(first.puts).toBe(2 * 128);
    expect(first.shown).toBeLessThanOrEqual(128 / 32);
    expect(first.transactions).toBeLessThanOrEqual(128 / 16);
  });

  test('that are there already are said to be, and not added again', async () => {
    const files = roms(12, 4000).map(({ name, bytes }) => new File([bytes], name));
    await addFiles(files.slice(0, 10));
    expect(notices.value.at(-1)?.text).toBe('10 games added.');
    await addFiles(files);
    expect(notices.value.at(-1)?.text).toBe('2 games added. 10 were in the library already.');
    expect(games.value).toHaveLength(12);
    expect(await listGames()).toHaveLength(12);
  });

  test('are counted by name while they come, and no more of them once the player cancels', async () => {
    const files = roms(300, 5000).map(({ name, bytes }) => new File([bytes], name));
    const seen: string[] = [];
    const stop = addingMany.subscribe((now) => {
      if (!now) return;
      seen.push(now.name);
      now.cancel();
    });
    const added = await addFiles(files);
    stop();
    expect(seen[0]).toBe('Game 5008 (USA).nes');
    expect(added.length).toBeLessThan(300);
    expect(await listGames()).toHaveLength(added.length);
    expect(addingMany.value).toBeNull();
  });

  test('one that the database refuses does not keep the others of its lot out', async () => {
    const { put } = IDBObjectStore.prototype;
    const full = (name: string) => name.startsWith('Game 6001');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'games' && full((value as { title: string }).title))
        throw new DOMException('no', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    await addRoms(roms(3, 6000));
    expect(titles()).toEqual(['Game 6000', 'Game 6001', 'Game 6002']);
    expect((await listGames()).map(({ title }) => title).sort()).toEqual(['Game 6000', 'Game 6002']);
    expect(notices.value.map(({ text }) => text).join()).toContain('“Game 6001” could not be saved');
  });
});

test('what a file’s name and header say of a game is kept with it', async () => {
  await addRoms([{ name: 'games/Some_Game (Europe) (Rev B) [!].nes', bytes: roms(1, 7000)[0].bytes }]);
  expect((await listGames())[0]).toMatchObject({
    title: 'Some Game',
    file: 'Some_Game (Europe) (Rev B) [!]',
    tags: ['Europe', 'Rev B'],
    board: 0,
  });
});

test('games of earlier versions, of which less is known, are there all the same', async () => {
  const old = { id: 'a'.repeat(40), title: 'Old', size: 40976, added: 5, played: 7 };
  await store('games')('readwrite', (objects) => void objects.put(old, old.id));
  await openLibrary();
  expect(games.value.find(({ id }) => id === old.id)).toEqual(old);
});

describe('a file without header', () => {
  test('is added with one, and the player is told what it is taken for', async () => {
    const headed = programRom({ main: [0x78, 0xd8] });
    const file = new File([headed.slice(16)], 'Bare Game.nes');
    const [game] = await addFiles([file]);
    expect([game.title, game.board, game.id]).toEqual(['Bare Game', 0, new Nes(headed).info.sha1]);
    expect(notices.value.map(({ text }) => text)).toEqual([laterEn.headerless.guessed('Bare Game', 'NROM', 0)]);
    expect(Array.from((await readRom(game.id))!.subarray(0, 6))).toEqual([0x4e, 0x45, 0x53, 0x1a, 2, 1]);
    // The same with its header is no other game.
    const [same] = await addFiles([new File([headed.slice()], 'Bare Game.nes')]);
    expect(same.id).toBe(game.id);
  });

  test('that is none at all is refused as before', async () => {
    expect(await addFiles([new File([new Uint8Array(40960)], 'zeros.nes')])).toEqual([]);
    expect(notices.value).toHaveLength(1);
  });
});
