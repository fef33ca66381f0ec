import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { laterText } from '../../../src/app/i18n/later-text.ts';
import { addRom } from '../../../src/app/library/add-games.ts';
import { setCover } from '../../../src/app/library/covers.ts';
import { changeGame } from '../../../src/app/library/library.ts';
import { games, removed } from '../../../src/app/library/library-state.ts';
import { olderOf, takePlaceOf } from '../../../src/app/library/rebuilt.ts';
import { bringBack } from '../../../src/app/library/removing.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { readChosenCover } from '../../../src/app/storage/covers.ts';
import { listGames } from '../../../src/app/storage/games.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { keepBattery, readBattery, readReplaced } from '../../../src/app/storage/saves.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';
import { FakeLocks } from '../locks.ts';

/** The program as it was built the `build`th time. */
async function built(name: string, build: number): Promise<Game> {
  vi.spyOn(Date, 'now').mockReturnValue(1e12 + build * 1000);
  const bytes = tinyRom();
  bytes[bytes.length - 200] = build;
  return (await addRom({ name, bytes }))!;
}

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  games.value = [];
  removed.value = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a game that was built again is known by its file’s name, by the last build before it', async () => {
  const one = await built('Mine.nes', 1);
  const two = await built('out/Mine.nes', 2);
  const three = await built('Mine.nes', 3);
  await built('Other.nes', 4);
  expect(olderOf(one)).toBeNull();
  expect(olderOf(two)?.id).toBe(one.id);
  expect(olderOf(three)?.id).toBe(two.id);
  expect(olderOf({ ...three, patch: { base: 'x', name: 'y' } })).toBeNull();
});

test('takes the place of the one before, with its save, its name and what was chosen for it', async () => {
  const one = changeGame(await built('Loop.nes', 11), {
    title: 'My game',
    favourite: true,
    options: { dipSwitches: 3 },
    tags: ['mine'],
  });
  await setCover(one.id, { bytes: Uint8Array.of(7), from: 'player' });
  await keepBattery(one.id, Uint8Array.of(1, 2), 5);
  const two = await built('Loop.nes', 12);
  await keepBattery(two.id, Uint8Array.of(9), 6);
  const now = await takePlaceOf(one, two);
  expect(now).toMatchObject({
    id: two.id,
    title: 'My game',
    favourite: true,
    options: { dipSwitches: 3 },
    tags: ['mine'],
  });
  expect(await readChosenCover(two.id)).toEqual(Uint8Array.of(7));
  expect(await readBattery(two.id)).toEqual(Uint8Array.of(1, 2));
  // Nothing is lost: neither what the new one had written, nor the old one.
  expect((await readReplaced(two.id))?.bytes).toEqual(Uint8Array.of(9));
  expect(games.value.map(({ id }) => id)).toEqual([two.id]);
  expect(bringBack(one.id)?.title).toBe('My game');
  expect(await readBattery(one.id)).toEqual(Uint8Array.of(1, 2));
  expect((await listGames()).find(({ id }) => id === two.id)?.title).toBe('My game');
});

test.each(['old', 'new'] as const)('not while the %s one is open in a window, which is said', async (which) => {
  const [first, second] = which === 'old' ? [21, 22] : [23, 24];
  const one = changeGame(await built(`${which}.nes`, first), { title: 'The old one', options: { dipSwitches: 3 } });
  const two = changeGame(await built(`${which}.nes`, second), { title: 'The new one' });
  await keepBattery(one.id, Uint8Array.of(1), 5);
  const { id, title } = which === 'old' ? one : two;
  void navigator.locks.request(`cartouche-game/${id}`, {}, () => new Promise<void>(() => {}));
  await listGames();
  expect(await takePlaceOf(one, two)).toBeNull();
  expect(await readBattery(two.id)).toBeUndefined();
  expect(games.value).toHaveLength(2);
  expect(games.value.find((game) => game.id === two.id)?.options).toBeUndefined();
  expect(notices.value.at(-1)?.text).toBe(laterText.adding.openElsewhere(title));
});
