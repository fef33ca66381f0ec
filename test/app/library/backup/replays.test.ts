import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepReplay, MOST_REPLAYS, readReplays, removeReplay } from '../../../../src/app/storage/replays.ts';
import { FakeLocks } from '../../locks.ts';
import { add, emptyProfile, taken, written } from './profile.ts';

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  await emptyProfile();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('no replay that is here goes for one of a backup', async () => {
  const game = await add('One');
  const made = (time: number) => ({ bytes: new Uint8Array(30).fill(time), time });
  await keepReplay(game.id, made(200));
  await keepReplay(game.id, made(201));
  const { file } = await written();
  await removeReplay(game.id, made(200));
  await removeReplay(game.id, made(201));
  for (let time = 1; time < MOST_REPLAYS; time++) await keepReplay(game.id, made(time));
  await taken(file);
  const times = (await readReplays(game.id)).map(({ time }) => time);
  expect([times.length, times[0], times.at(-1)]).toEqual([MOST_REPLAYS, 201, 1]);
});
