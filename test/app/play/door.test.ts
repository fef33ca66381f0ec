import { beforeEach, describe, expect, test, vi } from 'vitest';

const GAME = { id: 'a', title: 'A', size: 1, added: 1, played: 0 };

/** As a browser says that there is no network. */
const MISSING = new TypeError('Failed to fetch dynamically imported module: https://example.org/assets/play.js');

let door: typeof import('../../../src/app/play/door.ts');
let shown: typeof import('../../../src/app/shell/page-state.ts');
let said: typeof import('../../../src/app/shell/notices.ts')['notices'];
const player = {
  game: null,
  open: vi.fn(),
  play: vi.fn<(game: object, fresh?: boolean) => Promise<void>>(),
  pause: vi.fn(),
  keep: vi.fn(async () => true),
  leave: vi.fn(async () => {}),
};

beforeEach(async () => {
  vi.resetModules();
  door = await import('../../../src/app/play/door.ts');
  shown = await import('../../../src/app/shell/page-state.ts');
  said = (await import('../../../src/app/shell/notices.ts')).notices;
  player.play.mockReset();
});

test('what plays is fetched once, with the first game', async () => {
  const fetch = vi.fn(async () => door.arrive(player));
  const opened = vi.fn();
  door.openDoor(fetch, opened);
  expect([door.playerHere(), fetch.mock.calls.length]).toEqual([null, 0]);
  await Promise.all([door.fetchPlayer(), door.play(GAME)]);
  await door.play(GAME, true);
  expect([fetch.mock.calls.length, opened.mock.calls.length]).toEqual([1, 1]);
  expect(player.play.mock.calls).toEqual([
    [GAME, false],
    [GAME, true],
  ]);
  expect(door.playerHere()).toBe(player);
});

/** What plays is on its way until the function that comes back is called. */
function wait(): () => void {
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = () => {
      door.arrive(player);
      resolve();
    };
  });
  door.openDoor(
    () => coming,
    () => {},
  );
  return come;
}

test('a game waits for it, which is known', async () => {
  const come = wait();
  const played = door.play(GAME);
  expect([door.awaited.value, player.play.mock.calls.length]).toEqual([true, 0]);
  come();
  await played;
  expect([door.awaited.value, player.play.mock.calls.length]).toEqual([false, 1]);
});

test('where it cannot be fetched the player is told, and the next tap tries again', async () => {
  const fetch = vi.fn().mockRejectedValueOnce(MISSING);
  fetch.mockImplementation(async () => door.arrive(player));
  door.openDoor(fetch, () => {});
  await door.play(GAME);
  expect([said.value.length, door.awaited.value, player.play.mock.calls.length]).toEqual([1, false, 0]);
  expect(shown.broken.value).toBeNull();
  await door.play(GAME);
  expect([fetch.mock.calls.length, player.play.mock.calls.length]).toEqual([2, 1]);
});

test('what is there and throws when it is run breaks the page, with the reason, and is not told as missing', async () => {
  const error = new TypeError('nothing is not a function');
  door.openDoor(
    () => Promise.reject(error),
    () => {},
  );
  await door.play(GAME);
  expect(shown.broken.value).toEqual({ error });
  expect(said.value).toEqual([]);
});

describe('as a part of the start', () => {
  test('it is there once it was run', async () => {
    const come = wait();
    const started = door.startPlayer();
    come();
    expect(await started).toBe(true);
    expect(shown.broken.value).toBeNull();
  });

  test.each([MISSING, new Error('a broken release')])('it breaks the page: %s', async (error) => {
    door.openDoor(
      () => Promise.reject(error),
      () => {},
    );
    expect(await door.startPlayer()).toBe(false);
    expect(shown.broken.value).toEqual({ error });
  });

  test('it breaks the page before whoever else has asked for it hears that it does not come', async () => {
    let miss = () => {};
    const coming = new Promise((_, reject) => {
      miss = () => reject(MISSING);
    });
    door.openDoor(
      () => coming,
      () => {},
    );
    const asked = door.fetchPlayer().then(() => shown.broken.value);
    const started = door.startPlayer();
    miss();
    expect(await asked).toEqual({ error: MISSING });
    expect(await started).toBe(false);
  });
});

describe('a game that waits is not begun', () => {
  test('where another one was wanted later', async () => {
    const come = wait();
    const other = { ...GAME, id: 'b' };
    const played = [door.play(GAME), door.play(other)];
    expect(door.awaited.value).toBe(true);
    come();
    await Promise.all(played);
    expect(player.play.mock.calls).toEqual([[other, false]]);
    expect(door.awaited.value).toBe(false);
  });

  test.each([
    ['to another page', () => shown.showPage('prove')],
    [
      'to another page and back',
      async () => {
        await shown.showPage('prove');
        await shown.showPage('library');
      },
    ],
    [
      'into a dialog',
      () => {
        shown.dialog.value = 'settings';
      },
    ],
  ])('where the player went %s', async (_, go) => {
    const come = wait();
    const played = door.play(GAME);
    await go();
    expect(door.awaited.value).toBe(false);
    come();
    await played;
    expect(player.play).not.toHaveBeenCalled();
    // The next one is.
    await door.play(GAME);
    expect(player.play).toHaveBeenCalledOnce();
  });

  test('but it is where a dialog was closed, from which it was wanted', async () => {
    const come = wait();
    shown.dialog.value = 'game';
    const played = door.play(GAME);
    shown.dialog.value = 'none';
    come();
    await played;
    expect(player.play).toHaveBeenCalledOnce();
  });
});
