import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));

import { openLibrary } from '../../../src/app/library/library.ts';
import { current, games } from '../../../src/app/library/library-state.ts';
import { changing, running } from '../../../src/app/play/play-state.ts';
import { player } from '../../../src/app/play/player.ts';
import { close, open } from '../../../src/app/shell/dialogs.ts';
import { notices, notify } from '../../../src/app/shell/notices.ts';
import { dialog, page, showPage } from '../../../src/app/shell/page-state.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { readState } from '../../../src/app/storage/saves.ts';
import { FakeLocks } from '../locks.ts';
import { act, addTiny, FakeDisplay, fill, placeOf, setPlace, told } from './fakes.ts';

/** What of a document the player listens to. */
class FakeDocument extends EventTarget {
  hidden = false;

  hide(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const tab = new FakeDocument();
const locks = new FakeLocks();
vi.stubGlobal('document', tab);
vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('navigator', { locks });
const display = new FakeDisplay();

beforeAll(async () => {
  await openLibrary();
  player.open();
});
beforeEach(() => {
  notices.value = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await player.leave('library', true);
});

/** `game` is played, and has run for a while. */
async function play(game: Game): Promise<void> {
  await player.play(game);
  display.run(5);
}

describe('playing', () => {
  test('puts a game in and runs it; leaving keeps it and shows the library', async () => {
    const game = await addTiny();
    await player.play(game);
    expect([page.value, current.value?.id, running.value, changing.value]).toEqual(['play', game.id, true, false]);
    expect(games.value[0].id).toBe(game.id);
    display.run(5);
    setPlace(player.machine, 7);
    await player.leave();
    expect([page.value, current.value, running.value, player.machine]).toEqual(['library', null, false, null]);
    expect((await readState(game.id, 'auto'))?.bytes.length).toBeGreaterThan(0);
    await player.play(game);
    expect(placeOf(player.machine)).toBe(7);
    expect(told()).toContain(game.title);
    act();
    expect([player.machine?.nes.frame, placeOf(player.machine)]).toEqual([0, 0]);
  });

  test('starts over when that was wanted, and can be taken back', async () => {
    const game = await addTiny();
    await play(game);
    setPlace(player.machine, 7);
    await player.leave();
    await player.play(game, true);
    expect(player.machine?.nes.frame).toBe(0);
    act();
    expect([player.machine?.nes.frame, placeOf(player.machine)]).toEqual([5, 7]);
  });

  test('the newest wish wins, and what was wished before it never comes', async () => {
    const [one, two] = [await addTiny(), await addTiny()];
    const seen: (string | undefined)[] = [];
    const stop = current.subscribe((game) => seen.push(game?.id));
    await Promise.all([player.play(one), player.play(two)]);
    stop();
    expect([current.value?.id, running.value, changing.value]).toEqual([two.id, true, false]);
    expect(seen).not.toContain(one.id);
    expect((await locks.query()).held?.map(({ name }) => name)).toEqual([`cartouche-game/${two.id}`]);
  });

  test('another game keeps the one before it', async () => {
    const [one, two] = [await addTiny(), await addTiny()];
    await play(one);
    await Promise.all([player.play(two), player.play(two)]);
    expect([current.value?.id, page.value]).toEqual([two.id, 'play']);
    expect(await readState(one.id, 'auto')).toBeDefined();
    expect((await locks.query()).held).toHaveLength(1);
  });

  test('leaving while a game is on its way: the library is shown, and nothing comes', async () => {
    const game = await addTiny();
    const played = player.play(game);
    await player.leave();
    await played;
    expect([page.value, current.value, changing.value, player.machine]).toEqual(['library', null, false, null]);
    expect((await locks.query()).held).toEqual([]);
  });

  test('a game whose file is gone is said to be, and the library is shown', async () => {
    const game = { ...(await addTiny()), id: 'gone' };
    showPage('play');
    await player.play(game);
    expect([page.value, current.value, changing.value]).toEqual(['library', null, false]);
    expect(told()).toContain(game.title);
    expect((await locks.query()).held).toEqual([]);
  });
});

describe('a game that cannot be kept', () => {
  test('is not left for the library or another game, unless the player says so', async () => {
    const [one, two] = [await addTiny(), await addTiny()];
    await play(one);
    fill('states');
    await player.leave();
    expect([page.value, current.value?.id, running.value, changing.value]).toEqual(['play', one.id, false, false]);
    await player.play(two);
    expect([current.value?.id, changing.value]).toEqual([one.id, false]);
    expect(told()).toContain(one.title);
    act();
    await vi.waitFor(() => expect(current.value?.id).toBe(two.id));
    expect(page.value).toBe('play');
  });

  test('can be left once there is room again', async () => {
    const game = await addTiny();
    await play(game);
    fill('states');
    await player.leave();
    vi.restoreAllMocks();
    await player.leave();
    expect([page.value, current.value]).toEqual(['library', null]);
    expect(await readState(game.id, 'auto')).toBeDefined();
  });
});

describe('a game that goes on in another window', () => {
  test('is out of this one, and the library is shown', async () => {
    const game = await addTiny();
    await play(game);
    await locks.request(`cartouche-game/${game.id}`, { steal: true }, () => {});
    await vi.waitFor(() => expect(page.value).toBe('library'));
    expect([current.value, running.value, changing.value, player.machine]).toEqual([null, false, false, null]);
    expect(told()).toContain(game.title);
  });

  test('does not keep the next one from coming', async () => {
    const [one, two] = [await addTiny(), await addTiny()];
    await play(one);
    const next = player.play(two);
    await locks.request(`cartouche-game/${one.id}`, { steal: true }, () => {});
    await next;
    expect([current.value?.id, page.value, running.value]).toEqual([two.id, 'play', true]);
  });
});

describe('a game waits', () => {
  test('while there is a dialog over it, and goes on when that is closed', async () => {
    await play(await addTiny());
    open('settings');
    expect([running.value, display.isAwaited]).toEqual([false, false]);
    player.resume();
    expect(running.value).toBe(false);
    close();
    expect([running.value, display.isAwaited]).toEqual([true, true]);
  });

  test('if it waited before the dialog was opened, after it too', async () => {
    await play(await addTiny());
    player.pause();
    open('settings');
    close();
    expect(running.value).toBe(false);
  });

  test('while the page is hidden, and is kept then', async () => {
    const game = await addTiny();
    await play(game);
    tab.hide(true);
    expect(running.value).toBe(false);
    await vi.waitFor(async () => expect(await readState(game.id, 'auto')).toBeDefined());
    tab.hide(false);
    expect(running.value).toBe(true);
    player.toggle();
    tab.hide(true);
    tab.hide(false);
    expect(running.value).toBe(false);
  });

  test('and what can be undone of its cheats goes with it', async () => {
    await player.play(await addTiny());
    notify('A cheat is removed.', { label: 'Undo', run: () => {} }, 'cheats');
    await player.leave();
    expect(told()).not.toContain('cheat');
  });

  test('and a dialog goes with its game', async () => {
    await play(await addTiny());
    open('states');
    await player.leave();
    expect([dialog.value, running.value]).toEqual(['none', false]);
  });
});

test('Reset and Power can be taken back, and the game goes on then', async () => {
  await play(await addTiny());
  setPlace(player.machine, 7);
  player.power();
  expect([player.machine?.nes.frame, placeOf(player.machine)]).toEqual([0, 0]);
  player.pause();
  act();
  expect([player.machine?.nes.frame, placeOf(player.machine), running.value]).toEqual([5, 7, true]);
  player.reset();
  expect(player.machine?.nes.frame).toBe(5);
  act();
  expect(placeOf(player.machine)).toBe(7);
});

test('nothing is done to a game that is not there', async () => {
  player.reset();
  player.resume();
  player.playSong(1);
  const run = vi.fn();
  player.whileOpen(run)();
  expect([player.snapshot(), running.value, told(), run.mock.calls.length]).toEqual([null, false, '', 0]);
  expect(await player.keep()).toBe(true);
});
