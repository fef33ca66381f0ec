import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));

import { setCurrent } from '../../../src/app/library/library-state.ts';
import { running, slotProblem, slots, slotsRead } from '../../../src/app/play/play-state.ts';
import { player } from '../../../src/app/play/player.ts';
import { goToKept, loadSlot, openSlots, saveSlot } from '../../../src/app/play/slots.ts';
import { statesBefore } from '../../../src/app/play/state-files.ts';
import { open } from '../../../src/app/shell/dialogs.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { dialog } from '../../../src/app/shell/page-state.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { keepState, readState } from '../../../src/app/storage/saves.ts';
import { FakeLocks } from '../locks.ts';
import { act, addTiny, FakeDisplay, fill, placeOf, setPlace } from './fakes.ts';

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

/** Save the machine as it is at `place`. */
async function saveAt(place: number, slot = 0): Promise<void> {
  setPlace(player.machine, place);
  await saveSlot(slot);
}

/** Where the machine is once what lies in the database's slot is loaded. */
async function kept(slot = 0): Promise<number | null> {
  const state = await readState(game.id, slot);
  if (!state) return null;
  player.goTo(state, '');
  return placeOf(player.machine);
}

describe('slots', () => {
  test('are what is kept of the game in the console', async () => {
    await keepState(game.id, 2, player.snapshot()!);
    const read = openSlots();
    expect([slots.value.length, slotsRead.value]).toEqual([10, false]);
    await read;
    expect([slots.value.findIndex((state) => state !== null), slotsRead.value]).toEqual([2, true]);
  });

  test('are not shown when another game has come meanwhile', async () => {
    await keepState(game.id, 0, player.snapshot()!);
    const other = await addTiny();
    const read = openSlots();
    setCurrent(other);
    await read;
    expect([slots.value.some((state) => state !== null), slotsRead.value]).toEqual([false, false]);
  });

  test('are not saved in before they are read: something may be there', async () => {
    const read = openSlots();
    await saveAt(7);
    expect(await readState(game.id, 0)).toBeUndefined();
    await read;
    await saveAt(7);
    expect(await kept()).toBe(7);
  });

  test('are not saved in when they could not be read, which is said', async () => {
    await keepState(game.id, 0, player.snapshot()!);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await openSlots();
    vi.restoreAllMocks();
    expect([slotsRead.value, slotProblem.value?.slot]).toEqual([false, 0]);
    await saveAt(7);
    expect(await kept()).toBe(0);
  });
});

describe('saving', () => {
  test('writes over what was there; Undo brings it back, or empties the slot', async () => {
    await openSlots();
    await saveAt(7);
    act();
    await vi.waitFor(() => expect(slots.value[0]).toBeNull());
    expect(await readState(game.id, 0)).toBeUndefined();
    await saveAt(7);
    await saveAt(8);
    expect([await kept(), slots.value[0] !== null]).toEqual([8, true]);
    notices.value.findLast(({ topic }) => topic === 'slot')?.action?.run();
    await vi.waitFor(async () => expect(await kept()).toBe(7));
    expect(slotProblem.value).toBeNull();
  });

  test('keeps what was there besides: it can be put back after the notice is gone', async () => {
    await openSlots();
    await saveAt(7, 9);
    await saveAt(8, 9);
    const [before] = await statesBefore();
    expect([before.slot, before.state.from]).toEqual(['beforeSave', 9]);
    await saveSlot(9, before.state);
    expect(await kept(9)).toBe(7);
    // What that took the place of is kept now.
    const again = (await statesBefore()).find(({ slot }) => slot === 'beforeSave');
    player.goTo(again!.state, '');
    expect(placeOf(player.machine)).toBe(8);
  });

  test('says how long the game had run', async () => {
    await openSlots();
    await saveSlot(0);
    expect((await readState(game.id, 0))?.played).toBeCloseTo(3 / player.frameHz, 3);
  });

  test('without room says so at its slot, and what was there stays', async () => {
    await openSlots();
    await saveAt(7, 1);
    fill('states');
    await saveAt(8, 1);
    expect(slotProblem.value?.slot).toBe(1);
    expect(slotProblem.value?.text).not.toBe('');
    vi.restoreAllMocks();
    expect(await kept(1)).toBe(7);
    await saveAt(9, 2);
    expect(slotProblem.value).toBeNull();
  });
});

describe('loading', () => {
  test('goes to the state and plays on; it can be taken back', async () => {
    await openSlots();
    await saveAt(7);
    setPlace(player.machine, 8);
    open('states');
    loadSlot(0);
    expect([placeOf(player.machine), dialog.value, running.value]).toEqual([7, 'none', true]);
    notices.value.findLast(({ topic }) => topic === 'game')?.action?.run();
    expect(placeOf(player.machine)).toBe(8);
  });

  test('keeps how the game was before that', async () => {
    await openSlots();
    await saveAt(7);
    setPlace(player.machine, 8);
    loadSlot(0);
    const before = await vi.waitFor(async () => {
      const [found] = await statesBefore();
      expect(found?.slot).toBe('beforeLoad');
      return found;
    });
    goToKept(before.state, '');
    expect(placeOf(player.machine)).toBe(8);
  });

  test('a state of another console is refused at its slot, and the dialog stays', async () => {
    await openSlots();
    await saveAt(7);
    await player.setOptions({ region: 'pal' }, '');
    setPlace(player.machine, 8);
    open('states');
    loadSlot(0);
    expect([slotProblem.value?.slot, dialog.value, placeOf(player.machine)]).toEqual([0, 'states', 8]);
    expect(slotProblem.value?.text).toContain('PAL');
    loadSlot(1);
    expect(placeOf(player.machine)).toBe(8);
  });
});
