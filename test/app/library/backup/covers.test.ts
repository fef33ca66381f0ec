import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setCover } from '../../../../src/app/library/covers.ts';
import { pngOf } from '../../../../src/app/library/png.ts';
import { readChosenCover } from '../../../../src/app/storage/covers.ts';
import { FakeLocks } from '../../locks.ts';
import { add, emptyProfile, taken, written } from './profile.ts';

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  await emptyProfile();
});
afterEach(() => {
  vi.unstubAllGlobals();
});
test('a backup takes the covers along that the player has chosen, and leaves one that was chosen here', async () => {
  const [one, other] = [await add('One'), await add('Other')];
  const [first, second] = [0x11, 0x12].map((colour) => pngOf(new Uint16Array(256 * 240).fill(colour)));
  await setCover(one.id, { bytes: first, from: 'player' });
  await setCover(other.id, { bytes: first, from: 'title' });
  const { file } = await written();
  await emptyProfile();
  await setCover(one.id, null);
  await setCover(other.id, null);
  await taken(file);
  expect(await readChosenCover(one.id)).toEqual(first);
  expect(await readChosenCover(other.id)).toBeUndefined();
  await setCover(one.id, { bytes: second, from: 'player' });
  await taken(file);
  expect(await readChosenCover(one.id)).toEqual(second);
});
