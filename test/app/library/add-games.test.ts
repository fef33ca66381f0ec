import 'fake-indexeddb/auto';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { Adder } from '../../../src/app/library/add-games.ts';
import { addFiles } from '../../../src/app/library/adding.ts';
import { boardAsked } from '../../../src/app/library/choose-board.ts';
import type { Candidate } from '../../../src/app/library/file-kinds.ts';
import { openLibrary } from '../../../src/app/library/library.ts';
import { addingMany, games, removed } from '../../../src/app/library/library-state.ts';
import { close } from '../../../src/app/shell/dialogs.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { dialog } from '../../../src/app/shell/page-state.ts';
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

  test('the search for games in one large archive is seen and can be cancelled before there is any', async () => {
    // Each look at the clock is 200 ms later.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 200;
      return now;
    });
    const none = zipSync({ 'read me.txt': new Uint8Array(100) });
    const [{ name, bytes }] = roms(1, 5500);
    const inside = Array.from({ length: 40 }, (_, i) => [`${10 + i}.zip`, none] as const);
    const archive = zipSync({ ...Object.fromEntries(inside), [`z ${name}`]: bytes }, { level: 0 });
    const file = new File([archive.slice()], 'all.zip');
    const seen: (string | number | undefined)[][] = [];
    const stop = addingMany.subscribe((at) => {
      if (!at) return;
      seen.push([at.done, at.name, at.part]);
      if (seen.length === 3) at.cancel();
    });
    expect(await addFiles([file, file])).toEqual([]);
    stop();
    expect(seen).toHaveLength(3);
    expect(seen[0]).toEqual([0, expect.stringMatching(/^\d+\.zip$/), expect.any(Number)]);
    expect(notices.value).toEqual([]);
    expect(addingMany.value).toBeNull();
    // Not cancelled, it comes to the game.
    expect(await addFiles([file])).toHaveLength(1);
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
  const bare = (low: number) => programRom({ main: [0x78, 0xd8, 0xa9, low] });

  test('is added with one, once the player has looked at what it is taken for', async () => {
    const headed = bare(0);
    const adding = addFiles([new File([headed.slice(16)], 'Bare Game.nes')]);
    await vi.waitFor(() => expect(boardAsked.value).not.toBeNull());
    const { title, boards } = boardAsked.value!;
    expect([title, boards[0], dialog.value]).toEqual(['Bare Game', { mapper: 0, name: 'NROM' }, 'board']);
    expect(boards.map(({ mapper }) => mapper)).toContain(4);
    close();
    const [game] = await adding;
    expect([game.title, game.board, game.id, game.options]).toEqual([
      'Bare Game',
      0,
      new Nes(headed).info.sha1,
      undefined,
    ]);
    expect([notices.value, boardAsked.value]).toEqual([[], null]);
    expect(Array.from((await readRom(game.id))!.subarray(0, 6))).toEqual([0x4e, 0x45, 0x53, 0x1a, 2, 1]);
    // The same with its header is no other game, and neither is asked about again.
    for (const again of [headed.slice(), headed.slice(16)]) {
      const [same] = await addFiles([new File([again], 'Bare Game.nes')]);
      expect(same.id).toBe(game.id);
    }
  });

  test('is played with what the player chooses instead', async () => {
    const adding = addFiles([new File([bare(1).slice(16)], 'Bare Game.nes')]);
    await vi.waitFor(() => expect(boardAsked.value).not.toBeNull());
    boardAsked.value!.answer({ mapper: 4, mirroring: 'horizontal' });
    const [game] = await adding;
    expect([game.options?.overrides, dialog.value]).toEqual([{ mapper: 4, mirroring: 'horizontal' }, 'none']);
    await vi.waitFor(async () => {
      const kept = (await listGames()).find(({ id }) => id === game.id);
      expect(kept?.options?.overrides?.mapper).toBe(4);
    });
  });

  test('is told of where several come at once', async () => {
    const files = [2, 3].map((low) => new File([bare(low).slice(16)], `Bare ${low}.nes`));
    expect(await addFiles(files)).toHaveLength(2);
    const said = notices.value.map(({ text }) => text);
    expect(said).toContain(laterEn.headerless.guessed('Bare 2', 'NROM', 0));
    expect(boardAsked.value).toBeNull();
  });

  test('that is none at all is refused as before', async () => {
    expect(await addFiles([new File([new Uint8Array(40960)], 'zeros.nes')])).toEqual([]);
    expect(notices.value).toHaveLength(1);
  });
});
