import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const { player, workbox, hot } = vi.hoisted(() => ({
  hot: { canUpdateInPlay: vi.fn(), updateInPlay: vi.fn() },
  player: { pause: vi.fn(), keep: vi.fn() },
  workbox: { listeners: new Map<string, (event: object) => void>(), skip: vi.fn(), update: vi.fn() },
}));
vi.mock('../../../src/app/play/door.ts', () => ({ playerHere: () => player }));
vi.mock('../../../src/app/launch/hot-update.ts', () => hot);
vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener(type: string, listener: (event: object) => void) {
      workbox.listeners.set(type, listener);
    }
    register = async () => ({ active: registration.active });
    messageSkipWaiting = workbox.skip;
    update = workbox.update;
  },
}));

import { openOffline, takeUpdate } from '../../../src/app/launch/offline.ts';
import { current } from '../../../src/app/library/library-state.ts';
import { newVersion, offlineReady, page } from '../../../src/app/shell/page-state.ts';
import { left } from '../../../src/app/shell/stage.ts';

const GAME = { id: 'game', title: 'Game', size: 1, added: 1, played: 0 };
const registration: { active: object | null; waiting: object | null } = { active: null, waiting: null };
const replace = vi.fn();
let serviceWorker: EventTarget;
let tab: EventTarget;

beforeEach(async () => {
  for (const mock of [player.pause, player.keep, workbox.skip, workbox.update, replace]) mock.mockReset();
  for (const mock of Object.values(hot)) mock.mockReset();
  workbox.update.mockResolvedValue(undefined);
  serviceWorker = Object.assign(new EventTarget(), { getRegistration: async () => registration });
  tab = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('document', tab);
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('location', { href: 'https://example.org/nes/', replace });
  vi.stubEnv('DEV', false);
  Object.assign(registration, { active: null, waiting: {} });
  current.value = null;
  page.value = 'library';
  offlineReady.value = false;
  newVersion.value = 'none';
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** A new version is there; from an earlier visit, or found on this one. */
const arrive = (wasWaitingBeforeRegister: boolean) => workbox.listeners.get('waiting')?.({ wasWaitingBeforeRegister });

describe('the page without a network', () => {
  test('is there once its worker is', async () => {
    await openOffline();
    expect(offlineReady.value).toBe(false);
    workbox.listeners.get('activated')?.({});
    expect(offlineReady.value).toBe(true);
  });

  test('is there at once when the worker was there before', async () => {
    registration.active = {};
    await openOffline();
    expect(offlineReady.value).toBe(true);
  });

  test('asks for a new version whenever it is looked at again', async () => {
    await openOffline();
    tab.dispatchEvent(new Event('visibilitychange'));
    expect(workbox.update).toHaveBeenCalledOnce();
    Object.assign(tab, { hidden: true });
    tab.dispatchEvent(new Event('visibilitychange'));
    expect(workbox.update).toHaveBeenCalledOnce();
  });
});

describe('a new version', () => {
  test.each([true, false])('waits for a tap, from an earlier visit (%s) or not', async (wasWaiting) => {
    await openOffline();
    arrive(wasWaiting);
    expect([newVersion.value, workbox.skip.mock.calls.length]).toEqual(['offered', 0]);
    serviceWorker.dispatchEvent(new Event('controllerchange'));
    expect(replace).not.toHaveBeenCalled();
  });

  test('brings the game back where it is', async () => {
    await openOffline();
    current.value = GAME;
    player.keep.mockResolvedValue(true);
    await takeUpdate();
    expect([player.pause.mock.calls.length, workbox.skip.mock.calls.length]).toEqual([1, 1]);
    serviceWorker.dispatchEvent(new Event('controllerchange'));
    expect(replace).toHaveBeenCalledExactlyOnceWith('./?continue=game');
  });

  test('is not taken while the game cannot be kept', async () => {
    await openOffline();
    current.value = GAME;
    player.keep.mockResolvedValue(false);
    await takeUpdate();
    expect([workbox.skip.mock.calls.length, replace.mock.calls.length]).toEqual([0, 0]);
  });

  test('that another tab took is shown by opening the page again', async () => {
    await openOffline();
    registration.waiting = null;
    player.keep.mockResolvedValue(true);
    await takeUpdate();
    expect([workbox.skip.mock.calls.length, replace.mock.calls]).toEqual([0, [['./']]]);
  });
});

describe('a new version in mid-game', () => {
  beforeEach(async () => {
    await openOffline();
    arrive(false);
    registration.waiting = null;
    current.value = GAME;
    player.keep.mockResolvedValue(true);
    hot.canUpdateInPlay.mockReturnValue(true);
  });
  /** What a tap that leads to nothing has done. */
  const done = () => [player.pause.mock.calls.length, replace.mock.calls.length];

  test('is one change, however often it is asked for; it is not offered meanwhile', async () => {
    let end = (_: string): void => {};
    hot.updateInPlay.mockImplementation(() => new Promise((resolve) => (end = resolve)));
    const taps = [takeUpdate(), takeUpdate()];
    expect(newVersion.value).toBe('later');
    await vi.waitFor(() => expect(hot.updateInPlay).toHaveBeenCalled());
    taps.push(takeUpdate());
    end('done');
    await Promise.all(taps);
    expect(hot.updateInPlay).toHaveBeenCalledOnce();
    expect(done()).toEqual([0, 0]);
  });

  test('is offered again where the player does something else with the game: nothing is loaded anew', async () => {
    hot.updateInPlay.mockResolvedValue('later');
    await takeUpdate();
    expect(newVersion.value).toBe('offered');
    expect(done()).toEqual([0, 0]);
    newVersion.value = 'needed';
    await takeUpdate();
    expect(newVersion.value).toBe('needed');
  });

  test('is offered again, and the game goes on, while that cannot be kept', async () => {
    player.keep.mockResolvedValue(false);
    await takeUpdate();
    expect([newVersion.value, hot.updateInPlay.mock.calls.length, ...done()]).toEqual(['offered', 0, 0, 0]);
  });

  test('is loaded anew where it cannot be otherwise', async () => {
    hot.updateInPlay.mockResolvedValue('impossible');
    await takeUpdate();
    expect([replace.mock.calls, player.pause.mock.calls.length]).toEqual([[['./?continue=game']], 1]);
  });

  test('is nothing to a page that it has taken the game from', async () => {
    vi.spyOn(left.signal, 'aborted', 'get').mockReturnValue(true);
    hot.canUpdateInPlay.mockReturnValue(false);
    await takeUpdate();
    expect([workbox.skip.mock.calls.length, ...done()]).toEqual([0, 0, 0]);
    vi.restoreAllMocks();
  });
});
