import 'fake-indexeddb/auto';
import { unzipSync, zipSync } from 'fflate';
import { del } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../../src/app/i18n/en.ts';
import { laterEn } from '../../../../src/app/i18n/later-en.ts';
import { addRom } from '../../../../src/app/library/add-games.ts';
import { readGameSaves } from '../../../../src/app/library/backup/game-saves.ts';
import { openBackup } from '../../../../src/app/library/backup/read-backup.ts';
import { BUILT_IN } from '../../../../src/app/library/built-in.ts';
import { openLibrary } from '../../../../src/app/library/library.ts';
import { current, games } from '../../../../src/app/library/library-state.ts';
import { remove } from '../../../../src/app/library/removing.ts';
import { readEarlier, readEarlierStates } from '../../../../src/app/storage/earlier.ts';
import { keepBios, keepGame, listGames, readBios, readRom, touchGame } from '../../../../src/app/storage/games.ts';
import { mediumOf } from '../../../../src/app/storage/keys.ts';
import { OneWindow } from '../../../../src/app/storage/one-window.ts';
import { store } from '../../../../src/app/storage/open-store.ts';
import { keepReplay, readReplays, removeReplay } from '../../../../src/app/storage/replays.ts';
import {
  keepBattery,
  keepReplaced,
  keepState,
  keepTape,
  readBattery,
  readState,
  removeSaves,
} from '../../../../src/app/storage/saves.ts';
import { FakeLocks } from '../../locks.ts';
import { add, emptyProfile, everything, gameCalled, stateOf, taken, written } from './profile.ts';

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  await emptyProfile();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const filled = (value: number) => new Uint8Array(0x2000).fill(value);

/** The backup with some of its files changed, packed anew by somebody else. */
async function repacked(file: Blob, change: (files: Record<string, Uint8Array>) => void): Promise<Blob> {
  const files = unzipSync(await bytesOf(file));
  change(files);
  return new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);
}

/** The JSON in `bytes`, changed. */
function edited(bytes: Uint8Array, change: (value: Record<string, unknown>) => void): Uint8Array {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  change(value);
  return new TextEncoder().encode(JSON.stringify(value));
}

describe('a backup of everything', () => {
  test('of 300 games goes into an empty profile, and all is equal', async () => {
    for (let i = 0; i < 300; i++) {
      const options = i % 3 === 0 ? { options: { filter: 'plain', dipSwitches: i } } : {};
      const { game, rom } = gameCalled(`Game ${i}`, { added: i, played: i * 2, ...options });
      await keepGame(game, rom);
      await keepBattery(game.id, filled(i & 0xff), 1000 + i);
      if (i % 4 === 0) await keepState(game.id, i % 3 === 0 ? 0 : 3, stateOf(i));
      if (i % 50 === 0) await keepState(game.id, `pin-${i}`, { ...stateOf(i + 2), name: `Here ${i}`, played: i });
      if (i % 50 === 1) await keepState(game.id, 'beforeSave', { ...stateOf(i), from: 9 });
      if (i % 5 === 0) await keepState(game.id, 'auto', stateOf(i + 1, 2000 + i));
      if (i % 7 === 0) await keepBattery(mediumOf(game.id), filled(1), 5);
      if (i % 11 === 0) await keepTape(game.id, filled(2));
      if (i % 13 === 0) await keepReplaced(game.id, { bytes: filled(3), time: 3 });
    }
    await openLibrary();
    const before = await everything();
    const { file, result } = await written();
    expect(result).toMatchObject({ games: 301, failed: [], bytes: file.size });
    await emptyProfile();
    const report = await taken(file);
    expect([report.added.length, report.damaged, report.conflicts, report.stopped]).toEqual([300, [], [], '']);
    expect(await everything()).toEqual(before);
    expect(games.value).toHaveLength(301);
  }, 120_000);

  test('has nothing new the second time', async () => {
    const game = await add('Twice');
    await keepBattery(game.id, filled(1), 100);
    await keepState(game.id, 'auto', stateOf(1));
    const before = await everything();
    const { file } = await written();
    for (const _ of [1, 2]) {
      expect(await taken(file)).toMatchObject({ added: [], changed: [], conflicts: [], damaged: [] });
    }
    expect(await everything()).toEqual(before);
  });

  test('is a zip archive that anybody opens, with files that other emulators read', async () => {
    const game = await add('Legend: of?');
    await keepBattery(game.id, filled(9), 5);
    const { file } = await written();
    const files = unzipSync(await bytesOf(file));
    const names = Object.keys(files);
    expect(names[0]).toBe('cartouche.json');
    expect(names).toContain('Games/Legend  of/game.json');
    expect(files['Games/Legend  of/Legend  of.sav']).toEqual(filled(9));
    expect(files['Games/Legend  of/Legend  of.nes']).toEqual(await readRom(game.id));
  });

  test('games of one title lie in folders of their own', async () => {
    await add('Same');
    const other = gameCalled('Other', { title: 'SAME' });
    await keepGame(other.game, other.rom);
    await openLibrary();
    const { file } = await written();
    await emptyProfile();
    expect((await taken(file)).added.sort()).toEqual(['SAME', 'Same']);
  });

  test('without the games has their saves, which wait for them', async () => {
    const game = await add('Waiting');
    await keepBattery(game.id, filled(9), 5);
    const { file } = await written({ roms: false });
    await emptyProfile();
    const report = await taken(file);
    expect([report.waiting, report.added]).toEqual([['Waiting'], []]);
    expect(await listGames()).toEqual([]);
    const rom = gameCalled('Waiting').rom;
    expect((await addRom({ name: 'Waiting.nes', bytes: rom }))?.id).toBe(game.id);
    expect(await readBattery(game.id)).toEqual(filled(9));
  });

  test('has the Disk System’s ROM with the games, and the memory of units', async () => {
    await add('Any');
    await keepBios(filled(4));
    await keepBattery('Datach', filled(5));
    const { file } = await written();
    await emptyProfile();
    await taken(file);
    expect([await readBios(), await readBattery('Datach')]).toEqual([filled(4), filled(5)]);
    await keepBattery('Datach', filled(6));
    const report = await taken(file);
    expect(report.conflicts).toEqual([{ title: 'Datach', conflict: { what: 'unit', used: 'here' } }]);
    expect((await readEarlier('Datach')).map(({ bytes }) => bytes)).toEqual([filled(5)]);
  });

  test('has the built-in game’s saves without its ROM', async () => {
    await keepBattery(BUILT_IN.id, filled(8), 9);
    const { file } = await written();
    expect(Object.keys(unzipSync(await bytesOf(file)))).toContain('Games/Khepri/Khepri.sav');
    expect(Object.keys(unzipSync(await bytesOf(file)))).not.toContain('Games/Khepri/Khepri.nes');
    await emptyProfile();
    await taken(file);
    expect(await readBattery(BUILT_IN.id)).toEqual(filled(8));
  });
});

describe('where both have something', () => {
  test('the newer is used, and the older kept beside it, whichever side it is on', async () => {
    const game = await add('Both');
    await keepBattery(game.id, filled(1), 100);
    await keepState(game.id, 0, stateOf(10, 100));
    await keepState(game.id, 1, stateOf(11, 500));
    const { file } = await written();
    await keepBattery(game.id, filled(2), 50);
    await keepState(game.id, 0, stateOf(20, 200));
    await keepState(game.id, 1, stateOf(21, 400));
    const report = await taken(file);
    expect(await readBattery(game.id)).toEqual(filled(1));
    expect(await readEarlier(game.id)).toEqual([{ bytes: filled(2), time: 50 }]);
    expect((await readState(game.id, 0))?.bytes).toEqual(stateOf(20).bytes);
    expect((await readState(game.id, 1))?.bytes).toEqual(stateOf(11).bytes);
    expect((await readEarlierStates(game.id)).map(({ slot, state }) => [slot, state.time])).toEqual([
      [1, 400],
      [0, 100],
    ]);
    expect(report.conflicts.map(({ conflict }) => [conflict.what, conflict.used])).toEqual([
      ['battery', 'there'],
      [0, 'here'],
      [1, 'there'],
    ]);
    expect(report.changed).toEqual(['Both']);
  });

  test('what was kept beside it goes out and comes in as well', async () => {
    const game = await add('Generations');
    await keepBattery(game.id, filled(1), 100);
    const { file } = await written();
    await keepBattery(game.id, filled(2), 200);
    await taken(file);
    const second = await written();
    await emptyProfile();
    await taken(second.file);
    expect(await readEarlier(game.id)).toEqual([{ bytes: filled(1), time: 100 }]);
  });

  test('settings of the game are those of the side on which it was played last; what one has alone stays', async () => {
    const game = await add('Options', { played: 10, options: { filter: 'plain', microphone: true } });
    const { file } = await written();
    await touchGame({ ...game, played: 20, options: { filter: 'crt', dipSwitches: 3 } });
    await openLibrary();
    const report = await taken(file);
    expect((await listGames())[0].options).toEqual({ filter: 'crt', dipSwitches: 3, microphone: true });
    expect(report.conflicts[0].conflict).toEqual({ what: 'options', used: 'here' });
  });

  test('a ROM that was lost comes back', async () => {
    const game = await add('Lost');
    const { file } = await written();
    await del(game.id, store('roms'));
    await taken(file);
    expect(await readRom(game.id)).toEqual(gameCalled('Lost').rom);
  });

  test('a game that was just removed is brought back', async () => {
    const game = await add('Removed');
    const { file } = await written();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await remove(game);
    await taken(file);
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(games.value.map(({ title }) => title)).toContain('Removed');
    expect(await readRom(game.id)).toBeDefined();
  });
});

describe('a game that is being played', () => {
  test.each(['here', 'elsewhere'])(
    '%s stays as it is; what is newer is kept beside it, and that is said',
    async (where) => {
      const game = await add('Played');
      await keepBattery(game.id, filled(1), 100);
      await keepState(game.id, 'auto', stateOf(1, 100));
      const { file } = await written();
      await keepBattery(game.id, filled(2), 50);
      await keepState(game.id, 'auto', stateOf(2, 50));
      const window = new OneWindow(
        game.id,
        () => Promise.resolve(true),
        () => {},
      );
      if (where === 'here') current.value = game;
      else await window.take(() => {});
      const report = await taken(file);
      window.free();
      expect(await readBattery(game.id)).toEqual(filled(2));
      expect((await readState(game.id, 'auto'))?.bytes).toEqual(stateOf(2).bytes);
      expect(await readEarlier(game.id)).toEqual([{ bytes: filled(1), time: 100 }]);
      expect((await readEarlierStates(game.id)).map(({ state }) => state.time)).toEqual([100]);
      expect(report.playing).toEqual(['Played']);
    },
  );
});

describe('a backup that is not as it should be', () => {
  async function twoGames(): Promise<Blob> {
    for (const title of ['First', 'Second']) {
      const game = await add(title, { played: title === 'First' ? 9 : 8 });
      await keepBattery(game.id, filled(title.length), 5);
      await keepState(game.id, 0, stateOf(3));
    }
    const { file } = await written();
    await emptyProfile();
    return file;
  }

  test('with a damaged file gives the others, and says which it was', async () => {
    const bytes = await bytesOf(await twoGames());
    const at = Buffer.from(bytes).indexOf('Games/First/First.sav') + 30;
    bytes[at] ^= 0x55;
    const report = await taken(new Blob([bytes]));
    expect(report.damaged).toEqual(['Games/First/First.sav']);
    expect(report.added).toEqual(['First', 'Second']);
    const [first] = games.value.filter(({ title }) => title === 'First');
    expect((await readGameSaves(first.id)).memories.battery).toBeUndefined();
    expect(await readState(first.id, 0)).toBeDefined();
  });

  test('cut short gives what lies before the cut', async () => {
    const bytes = await bytesOf(await twoGames());
    const at = Buffer.from(bytes).indexOf('Games/Second/Second.sav');
    const report = await taken(new Blob([bytes.slice(0, at)]));
    expect(report.isCut).toBe(true);
    expect(report.added).toEqual(['First', 'Second']);
    expect(report.damaged).toEqual(['Games/Second/Second.sav', 'Games/Second/Second (slot 1).cstate']);
  });

  test('of a newer version says so', async () => {
    const newer = await repacked(await twoGames(), (files) => {
      files['cartouche.json'] = edited(files['cartouche.json'], (manifest) => {
        manifest.version = 2;
      });
    });
    await expect(openBackup(newer)).rejects.toThrow(laterEn.backup.newer);
  });

  test('packed anew, in a folder, by another program, is the same', async () => {
    const again = await repacked(await twoGames(), (files) => {
      for (const name of Object.keys(files)) {
        files[`Mine/${name}`] = files[name];
        delete files[name];
      }
    });
    expect(await taken(again)).toMatchObject({ added: ['First', 'Second'], damaged: [], isCut: false });
  });

  test('with a manifest that is damaged is read all the same', async () => {
    const damaged = await repacked(await twoGames(), (files) => {
      files['cartouche.json'] = Uint8Array.of(1, 2, 3);
    });
    expect(await taken(damaged)).toMatchObject({ added: ['First', 'Second'], damaged: ['cartouche.json'] });
  });

  test('takes replays along, beside those that are here', async () => {
    const game = await add('One');
    const [first, second, third] = [1, 2, 3].map((time) => ({ bytes: new Uint8Array(30).fill(time), time }));
    await keepReplay(game.id, first);
    await keepReplay(game.id, second);
    await keepReplay(game.id, first);
    expect(await readReplays(game.id)).toEqual([second, first]);
    const { file } = await written();
    await removeReplay(game.id, first);
    await keepReplay(game.id, third);
    await taken(file);
    expect(await readReplays(game.id)).toEqual([third, second, first]);
    await removeSaves(game.id);
    expect(await readReplays(game.id)).toEqual([]);
  });

  test('with files of a kind that is not known takes the others, and says so', async () => {
    const later = await repacked(await twoGames(), (files) => {
      const path = 'Games/First/game.json';
      files[path] = edited(files[path], (game) => {
        (game.files as unknown[]).push({ name: 'First.clip', kind: 'clip', size: 1, crc: 1 });
      });
    });
    expect(await taken(later)).toMatchObject({ unknown: ['Games/First/First.clip'], added: ['First', 'Second'] });
  });

  test('with a ROM that is another game’s does not put it in that one’s place', async () => {
    const file = await twoGames();
    const swapped = await repacked(file, (files) => {
      const path = 'Games/First/game.json';
      files[path] = edited(files[path], (game) => {
        game.id = 'f'.repeat(40);
      });
    });
    const report = await taken(swapped);
    expect(report.added).toEqual(['Second']);
    expect(games.value.map(({ id }) => id)).not.toContain('f'.repeat(40));
    expect(report.damaged).toContain('First');
  });

  test('that calls a game of the player’s built in does not make it so', async () => {
    const file = await twoGames();
    await taken(file);
    const before = await everything();
    const wrong = await repacked(file, (files) => {
      const path = 'Games/First/game.json';
      files[path] = edited(files[path], (game) => {
        game.builtIn = true;
      });
    });
    await taken(wrong);
    await openLibrary();
    expect(await everything()).toEqual(before);
  });

  test('of something else is none', async () => {
    expect(await openBackup(new Blob([zipSync({ 'a.nes': filled(1) }) as Uint8Array<ArrayBuffer>]))).toBeNull();
    expect(await openBackup(new Blob([filled(0)]))).toBeNull();
    expect(await openBackup(new Blob([]))).toBeNull();
  });

  test('stops where there is no room, with what was done; and says so', async () => {
    const file = await twoGames();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const isSecond = (value as { title?: string } | undefined)?.title === 'Second';
      if (isSecond) throw new DOMException('no', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    const report = await taken(file);
    expect(report.stopped).toBe(en.storage.quota);
    expect(report.added).toEqual(['First']);
    expect(games.value.map(({ title }) => title)).toContain('First');
  });

  test('stops when it is told to', async () => {
    const file = await twoGames();
    const stop = new AbortController();
    const report = await taken(file, stop.signal, () => stop.abort());
    expect(report.stopped).toBe(laterEn.backup.wasStopped);
    expect(games.value.map(({ title }) => title).sort()).toEqual(['First', 'Khepri']);
  });
});
