import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));

const { hand, player } = vi.hoisted(() => ({
  hand: { canHandOver: vi.fn(), handOver: vi.fn(), isUntouched: vi.fn(), keepReserve: vi.fn() },
  player: { session: {} as object | null, game: {} as object | null },
}));
vi.mock('../../../src/app/play/hand-over.ts', () => ({
  ...hand,
  leavingGame: () => ({ way: 1, id: 'game', sampleRate: 48_000 }),
}));
vi.mock('../../../src/app/play/player.ts', () => ({ player }));

import type { Leaving } from '../../../src/app/shell/stage.ts';

const GAME = { id: 'game', title: 'Game', size: 1, added: 1, played: 0 };

/** A frame as the page makes it: what is in it says what the test has it say. */
class FakeFrame extends EventTarget {
  readonly style = {};
  leaving: Leaving | undefined;
  build: string | undefined;
  isThere = false;
  readonly focus = vi.fn();

  get contentDocument() {
    const { build } = this;
    return { querySelector: () => (build === undefined ? null : { content: build }) };
  }

  remove() {
    this.isThere = false;
  }
}

let made: FakeFrame;
const postMessage = vi.fn();
let hot: typeof import('../../../src/app/launch/hot-update.ts');
let current: typeof import('../../../src/app/library/library-state.ts').current;

beforeEach(async () => {
  for (const mock of [...Object.values(hand), postMessage]) mock.mockReset();
  hand.canHandOver.mockReturnValue(true);
  hand.isUntouched.mockReturnValue(true);
  Object.assign(player, { session: {}, game: { options: {} } });
  made = new FakeFrame();
  vi.stubGlobal('document', {
    title: 'Game',
    createElement: () => made,
    body: {
      append: (frame: FakeFrame) => {
        frame.isThere = true;
      },
      children: [],
    },
  });
  vi.stubGlobal('navigator', { serviceWorker: { controller: { postMessage } } });
  vi.useFakeTimers();
  // What it knows of the host it knows as long as the page is there.
  vi.resetModules();
  hot = await import('../../../src/app/launch/hot-update.ts');

  ({ current } = await import('../../../src/app/library/library-state.ts'));
  current.value = GAME;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.stubGlobal('BUILT_IN_SHA1', 'built-in');
});

/** The change is asked for; the new version begins in its frame. */
async function begin() {
  const outcome = hot.updateInPlay();
  await vi.waitFor(() => expect(made.isThere).toBe(true));
  const { leaving } = made;
  if (!leaving) throw new Error('It hears nothing.');
  return { outcome, leaving };
}

test('a game goes over to the new version once that has all it needs', async () => {
  const { outcome, leaving } = await begin();
  const take = vi.fn();
  leaving.ready(take);
  expect(await outcome).toBe('done');
  expect(hand.handOver).toHaveBeenCalledExactlyOnceWith(take);
  expect([made.isThere, made.leaving]).toEqual([true, undefined]);
});

test('what the player does with the game meanwhile goes before: the frame goes, and the version is for later', async () => {
  const { outcome, leaving } = await begin();
  hand.canHandOver.mockReturnValue(false);
  leaving.ready(vi.fn());
  expect(await outcome).toBe('later');
  expect([hand.handOver.mock.calls.length, made.isThere]).toEqual([0, false]);
});

test('the same holds where the new version could not take it', async () => {
  const { outcome, leaving } = await begin();
  hand.canHandOver.mockReturnValue(false);
  leaving.failed(false);
  expect(await outcome).toBe('later');
});

test('one that cannot take it is loaded anew while the game is only played', async () => {
  const { outcome, leaving } = await begin();
  leaving.failed(false);
  expect(await outcome).toBe('impossible');
});

test('a game that was put in anew is not the one that is waited for; nor is one with other options', async () => {
  const first = await begin();
  player.session = {};
  first.leaving.ready(vi.fn());
  expect(await first.outcome).toBe('later');
  const second = await begin();
  player.game = { options: {} };
  second.leaving.ready(vi.fn());
  expect(await second.outcome).toBe('later');
  expect(hand.handOver).not.toHaveBeenCalled();
});

test('the frame goes as soon as the game is left', async () => {
  const { outcome } = await begin();
  current.value = null;
  expect(await outcome).toBe('later');
  expect(made.isThere).toBe(false);
});

test('a version that fails while a finger is waited for does not get the game any more', async () => {
  let look = () => {};
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    look = callback;
  });
  hand.isUntouched.mockReturnValue(false);
  const { outcome, leaving } = await begin();
  leaving.ready(vi.fn());
  leaving.failed(true);
  expect(await outcome).toBe('broken');
  hand.isUntouched.mockReturnValue(true);
  look();
  await vi.advanceTimersByTimeAsync(0);
  expect(hand.handOver).not.toHaveBeenCalled();
});

test('a version of which nothing is heard is broken', async () => {
  const { outcome } = await begin();
  made.build = 'next';
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await outcome).toBe('broken');
  expect(postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'BROKEN', build: 'next' });
});

test('one that is only slow is not; nor is it tried in that way again', async () => {
  const { outcome, leaving } = await begin();
  made.build = 'next';
  leaving.begun?.();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await outcome).toBe('later');
  expect([postMessage.mock.calls.length, hot.canUpdateInPlay()]).toEqual([0, false]);
});

test('where the host lets no page be in a frame, that is not tried again either', async () => {
  const { outcome } = await begin();
  expect(hot.canUpdateInPlay()).toBe(true);
  await vi.advanceTimersByTimeAsync(25_000);
  expect([await outcome, hot.canUpdateInPlay()]).toEqual(['later', false]);
});
