import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));

import { laterText } from '../../../src/app/i18n/later-text.ts';
import { moments, pinMoment, readMoments, removeMoment, renameMoment } from '../../../src/app/play/moments.ts';
import { player } from '../../../src/app/play/player.ts';
import { goToKept } from '../../../src/app/play/slots.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { hasSaves, keepState, listPins, removeSaves } from '../../../src/app/storage/saves.ts';
import { FakeLocks } from '../locks.ts';
import { act, addTiny, FakeDisplay, fill, placeOf, setPlace, told } from './fakes.ts';

vi.stubGlobal('document', { hidden: false });
vi.stubGlobal('navigator', { locks: new FakeLocks() });
const display = new FakeDisplay();
let game: Game;

beforeEach(async () => {
  notices.value = [];
  game = await addTiny();
  await player.play(game);
  display.run(3);
  player.pause();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await player.leave('library', true);
});

/** Pin the game as it is at `place`. */
async function pinAt(place: number): Promise<void> {
  setPlace(player.machine, place);
  await pinMoment(game.id, player.snapshot()!);
}

const list = () => (moments.value?.id === game.id ? moments.value.list : []);

/** Where the game is at each of its moments. */
function places(): number[] {
  return list().map(({ state }) => {
    goToKept(state, '');
    player.pause();
    return placeOf(player.machine);
  });
}

test('moments are kept, the newest first, also of one millisecond', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_764_000_000_000);
  await pinAt(7);
  await pinAt(8);
  expect(places()).toEqual([8, 7]);
  expect(await listPins(game.id)).toEqual(['pin-1764000000001', 'pin-1764000000000']);
});

test('moments that are pinned at once are all kept', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_765_000_000_000);
  const pin = (place: number) => {
    setPlace(player.machine, place);
    return pinMoment(game.id, player.snapshot()!);
  };
  await Promise.all([pin(7), pin(8), pin(9)]);
  await readMoments();
  expect(places().sort()).toEqual([7, 8, 9]);
});

test('a moment can be taken back at once, and one that was removed as well', async () => {
  await pinAt(7);
  act();
  await vi.waitFor(() => expect(list()).toEqual([]));
  await pinAt(8);
  await removeMoment(list()[0]);
  expect([list(), told()]).toEqual([[], laterText.moments.removed]);
  act();
  await vi.waitFor(() => expect(places()).toEqual([8]));
});

test('a moment has the name that the player gives it, or none', async () => {
  await pinAt(7);
  await renameMoment(list()[0], '  Before the boss ');
  await readMoments();
  expect(list()[0].state.name).toBe('Before the boss');
  await renameMoment(list()[0], ' ');
  expect('name' in list()[0].state).toBe(false);
  expect(places()).toEqual([7]);
});

test('moments belong to their game, and go with its saves', async () => {
  const other = await addTiny();
  await keepState(other.id, 'pin-5', player.snapshot()!);
  await pinAt(7);
  expect(await hasSaves(other.id)).toBe(true);
  await removeSaves(game.id);
  expect([await listPins(game.id), await listPins(other.id)]).toEqual([[], ['pin-5']]);
});

test('where there is no room, that is said', async () => {
  fill('states');
  await pinAt(7);
  expect(told()).not.toBe('');
  expect(await listPins(game.id)).toEqual([]);
});

test('the moment that a command pins is that of the press', async () => {
  setPlace(player.machine, 7);
  player.pin();
  setPlace(player.machine, 8);
  await vi.waitFor(() => expect(list()).toHaveLength(1));
  expect(places()).toEqual([7]);
});
