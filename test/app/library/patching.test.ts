import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));

import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { addRom } from '../../../src/app/library/add-games.ts';
import { asked, current, games, setCurrent } from '../../../src/app/library/library-state.ts';
import { patchGame } from '../../../src/app/library/patching.ts';
import { close } from '../../../src/app/shell/dialogs.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { dialog } from '../../../src/app/shell/page-state.ts';
import { readRom } from '../../../src/app/storage/games.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { Nes } from '../../../src/console/core.ts';
import { buildImage } from '../../mappers/build.ts';
import { makeIps, makeUps } from './patches/make-patch.ts';

let count = 0;

/** A ROM that no other is. */
function rom(): Uint8Array {
  const image = new Uint8Array(buildImage({ mapper: 0 }));
  image[17] = ++count;
  return image;
}

/** `original` with something else in it. */
function changed(original: Uint8Array): Uint8Array {
  const image = original.slice();
  image[30] = 99;
  return image;
}

async function add(title: string, bytes: Uint8Array): Promise<Game> {
  const game = await addRom({ name: `${title}.nes`, bytes });
  if (!game) throw new Error('not added');
  return game;
}

const told = () => notices.value.map(({ text }) => text).join(' | ');

beforeEach(() => {
  games.value = [];
  notices.value = [];
  setCurrent(null);
  dialog.value = 'none';
});

describe('a patch that names its game by checksum', () => {
  test('finds it in the library; the patched game is one of its own, and knows what it was made of', async () => {
    const original = rom();
    const game = await add('Original', original);
    await add('Another', rom());
    const patched = await patchGame({ name: 'Better.ups', bytes: makeUps(original, changed(original)) }, []);
    expect(patched).toMatchObject({ title: 'Original: Better', patch: { base: game.id, name: 'Better.ups' } });
    expect(patched?.id).not.toBe(game.id);
    expect(await readRom(patched?.id ?? '')).toEqual(changed(original));
    expect(await readRom(game.id)).toEqual(original);
    expect(games.value).toHaveLength(3);
    expect(told()).toBe(laterEn.patches.applied('Better.ups', 'Original'));
  });

  describe('of which more is known than its header says', () => {
    /** A file of our own with the checksum of a game on an MMC6, and a patch for it. */
    const corrected = gunzipSync(readFileSync(new URL('patches/cases/forged_mmc6.nes.gz', import.meta.url)));
    const ips = new Uint8Array(readFileSync(new URL('patches/cases/forged_mmc6.ips', import.meta.url)));
    const infoOf = (game: Game | null, bytes: Uint8Array) =>
      new Nes(bytes, { overrides: game?.options?.overrides ?? {} }).info;
    const bytesOf = async (game: Game | null) => (await readRom(game?.id ?? '')) ?? new Uint8Array(0);

    test('the patched game has the same cartridge', async () => {
      const game = await add('MMC6', new Uint8Array(corrected));
      const patched = await patchGame({ name: 'Better.ips', bytes: ips }, [{ game, stem: 'Better' }]);
      const { board, submapper, prgNvram, battery } = infoOf(game, corrected);
      expect([submapper, prgNvram, battery]).toEqual([1, 1024, 1024]);
      const info = infoOf(patched, await bytesOf(patched));
      expect(info).toMatchObject({ board, submapper, prgNvram, battery, correction: null });
    });

    test('what the player says goes before that', async () => {
      const game = { ...(await add('MMC6', new Uint8Array(corrected))), options: { overrides: { submapper: 3 } } };
      const patched = await patchGame({ name: 'Better.ips', bytes: ips }, [{ game, stem: 'Better' }]);
      expect(infoOf(patched, await bytesOf(patched)).submapper).toBe(3);
    });

    test('a patch that changes the header says itself what the cartridge is', async () => {
      const game = await add('MMC6', new Uint8Array(corrected));
      const other = new Uint8Array(corrected);
      other[6] ^= 1;
      other[100] ^= 1;
      const patched = await patchGame({ name: 'Better.ips', bytes: makeIps(corrected, other) }, [
        { game, stem: 'Better' },
      ]);
      expect(patched?.options?.overrides).toBeUndefined();
    });
  });

  test('finds it among those that came with it before the library', async () => {
    const original = rom();
    const game = await add('Came along', original);
    games.value = [];
    const dropped = { game, stem: 'Came along' };
    const patched = await patchGame({ name: 'Better.ups', bytes: makeUps(original, changed(original)) }, [dropped]);
    expect(patched?.patch?.base).toBe(game.id);
  });

  test('whose game is not there says which one it wants', async () => {
    const original = rom();
    await add('Another', rom());
    expect(await patchGame({ name: 'Better.ups', bytes: makeUps(original, changed(original)) }, [])).toBeNull();
    expect(told()).toMatch(/Better\.ups.*CRC32/);
    expect(games.value).toHaveLength(1);
  });

  test('is not put on the game in the console when it is for another: both checksums are said', async () => {
    const original = rom();
    const game = await add('Another', rom());
    setCurrent(game);
    expect(await patchGame({ name: 'Better.ups', bytes: makeUps(original, changed(original)) }, [])).toBeNull();
    expect(told().match(/\b[0-9A-F]{8}\b/gi)).toHaveLength(2);
    expect(games.value).toHaveLength(1);
  });
});

describe('a patch that does not say', () => {
  test('is for the game of its name among those that came with it', async () => {
    const [one, two] = [rom(), rom()];
    const dropped = [
      { game: await add('One', one), stem: 'One' },
      { game: await add('Two', two), stem: 'Two' },
    ];
    const patched = await patchGame({ name: 'TWO.ips', bytes: makeIps(two, changed(two)) }, dropped);
    expect([patched?.patch?.base, dialog.value]).toEqual([dropped[1].game.id, 'none']);
  });

  test('is for the game in the console when none came with it, and has its options', async () => {
    const original = rom();
    const game = { ...(await add('In the console', original)), options: { region: 'pal' as const } };
    setCurrent(game);
    const patched = await patchGame({ name: 'Better.ips', bytes: makeIps(original, changed(original)) }, []);
    expect(patched).toMatchObject({ patch: { base: game.id }, options: { region: 'pal' } });
    expect(current.value?.id).toBe(game.id);
  });

  test('is asked about', async () => {
    const original = rom();
    const game = await add('Chosen', original);
    const patching = patchGame({ name: 'Better.ips', bytes: makeIps(original, changed(original)) }, []);
    await vi.waitFor(() => expect(asked.value?.name).toBe('Better.ips'));
    expect(dialog.value).toBe('patch');
    asked.value?.answer(game);
    expect(dialog.value).toBe('none');
    expect((await patching)?.patch?.base).toBe(game.id);
    expect(asked.value).toBeNull();
  });

  test('is left alone when the question is closed', async () => {
    const original = rom();
    await add('Not chosen', original);
    const patching = patchGame({ name: 'Better.ips', bytes: makeIps(original, changed(original)) }, []);
    await vi.waitFor(() => expect(dialog.value).toBe('patch'));
    close();
    expect([await patching, asked.value, games.value.length, told()]).toEqual([null, null, 1, '']);
  });
});

describe('what a patch makes', () => {
  test('has the patch’s own name where that says which game it is, and "patched" where it says nothing new', async () => {
    const original = rom();
    const game = await add('Quest', original);
    const titles: (string | undefined)[] = [];
    for (const name of ['Super Quest.ips', 'Quest.ips', 'Hard.ips']) {
      setCurrent(game);
      const target = changed(original);
      target[40] = ++count;
      titles.push((await patchGame({ name, bytes: makeIps(original, target) }, []))?.title);
    }
    expect(titles).toEqual(['Super Quest', laterEn.patches.patchedTitle('Quest'), 'Quest: Hard']);
  });

  test('must be another game, and one that can be played', async () => {
    const original = rom();
    const game = await add('Same', original);
    setCurrent(game);
    const onlyHeader = original.slice();
    // The id is that of the ROM without its header.
    onlyHeader[15] ^= 1;
    expect(await patchGame({ name: 'Nothing.ips', bytes: makeIps(original, onlyHeader) }, [])).toBeNull();
    expect(told()).toContain(laterEn.patches.changesNothing('Same'));
    const broken = original.slice();
    broken[0] = 0;
    expect(await patchGame({ name: 'Broken.ips', bytes: makeIps(original, broken) }, [])).toBeNull();
    expect(told()).toContain(laterEn.patches.notPlayable('Same'));
    expect(await patchGame({ name: 'Odd.ips', bytes: Uint8Array.of(1, 2, 3) }, [])).toBeNull();
    expect(told()).toContain(laterEn.patches.notAPatch);
    expect(games.value).toHaveLength(1);
  });
});
