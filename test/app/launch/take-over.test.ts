import { beforeEach, expect, test, vi } from 'vitest';

const { leaving, door, hand, history } = vi.hoisted(() => {
  // The build writes this in.
  vi.stubGlobal('BUILT_IN_SHA1', 'built-in');
  return {
    leaving: { way: 1, id: 'game', sampleRate: 48_000, begun: vi.fn(), ready: vi.fn(), failed: vi.fn() },
    door: { fetchPlayer: vi.fn() },
    hand: { expectGame: vi.fn(), takeOverGame: vi.fn() },
    history: { openHistory: vi.fn() },
  };
});
vi.mock('../../../src/app/play/door.ts', () => door);
vi.mock('../../../src/app/play/hand-over.ts', () => ({ ...hand, WAY: 1 }));
vi.mock('../../../src/app/launch/history.ts', () => history);
vi.mock('../../../src/app/shell/stage.ts', () => {
  const document = Object.assign(new EventTarget(), { documentElement: { style: { setProperty: () => {} } } });
  vi.stubGlobal('document', document);
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '0px' }));
  return {
    frame: { leaving },
    left: new AbortController(),
    stage: Object.assign(new EventTarget(), { document, location: { replace: vi.fn() } }),
  };
});

import { takeOver } from '../../../src/app/launch/take-over.ts';
import { games } from '../../../src/app/library/library-state.ts';
import { page } from '../../../src/app/shell/page-state.ts';
import { left, stage } from '../../../src/app/shell/stage.ts';

const GAME = { id: 'game', title: 'Game', size: 1, added: 1, played: 0 };
const follow = vi.fn();

beforeEach(() => {
  const mocks = [leaving.begun, leaving.ready, leaving.failed, ...Object.values(hand), ...Object.values(door)];
  for (const mock of [...mocks, history.openHistory, follow]) mock.mockReset();
  door.fetchPlayer.mockResolvedValue({});
  hand.expectGame.mockResolvedValue('session');
  games.value = [GAME];
  page.value = 'play';
});

test('the window is followed once the game is here, and not before', async () => {
  let take = (_: unknown): void => {};
  leaving.ready.mockImplementation((taken: typeof take) => {
    take = taken;
  });
  const over = takeOver('game', follow);
  await vi.waitFor(() => expect(leaving.ready).toHaveBeenCalledOnce());
  expect(leaving.begun).toHaveBeenCalledOnce();
  expect([follow.mock.calls.length, history.openHistory.mock.calls.length]).toEqual([0, 0]);
  take('handed');
  await over;
  expect(hand.takeOverGame).toHaveBeenCalledExactlyOnceWith('session', 'handed');
  expect([follow.mock.calls.length, history.openHistory.mock.calls.length]).toEqual([1, 1]);
  expect(leaving.failed).not.toHaveBeenCalled();
});

test('without what plays, the game is not asked for', async () => {
  door.fetchPlayer.mockResolvedValue(null);
  await takeOver('game', follow);
  expect(leaving.failed).toHaveBeenCalledExactlyOnceWith(false);
  expect([hand.expectGame.mock.calls.length, leaving.ready.mock.calls.length]).toEqual([0, 0]);
  expect(follow).not.toHaveBeenCalled();
});

test('a page that another version has taken over from leads nowhere', async () => {
  vi.useFakeTimers();
  leaving.ready.mockImplementation((take: (handed: unknown) => void) => take('handed'));
  await takeOver('game', follow);
  page.value = 'library';
  left.abort();
  await vi.advanceTimersByTimeAsync(10_000);
  stage.dispatchEvent(new Event('popstate'));
  page.value = 'prove';
  expect(stage.location.replace).not.toHaveBeenCalled();
  vi.useRealTimers();
});
