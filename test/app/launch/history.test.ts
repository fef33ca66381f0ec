import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const player = vi.hoisted(() => ({ leave: vi.fn() }));
vi.mock('../../../src/app/play/door.ts', () => ({ playerHere: () => player }));

import { FakeHistory } from './browser.ts';

let history: FakeHistory;
/** The signals of the page that was opened last. */
let state: typeof import('../../../src/app/shell/page-state.ts');

/** The page is opened in a browser that has visited `entries`, and begins anew. */
async function open(entries: readonly unknown[] = [null], isStuck = false): Promise<void> {
  const window = new EventTarget();
  history = new FakeHistory(() => window.dispatchEvent(new Event('popstate')), entries);
  history.isStuck = isStuck;
  vi.stubGlobal('history', history);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.resetModules();
  state = await import('../../../src/app/shell/page-state.ts');
  const { openHistory } = await import('../../../src/app/launch/history.ts');
  openHistory();
  await turn();
}

/** A turn of the browser. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => player.leave.mockReset());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the browser’s way back', () => {
  test('leads from the test ROMs to the library', async () => {
    await open();
    state.showPage('prove');
    expect(history.pages).toEqual([['library', 'prove'], 1]);
    history.back();
    await turn();
    expect([state.page.value, history.pages[1]]).toEqual(['library', 0]);
    expect(player.leave).not.toHaveBeenCalled();
  });

  test('leads out of a game once it is kept', async () => {
    await open();
    state.showPage('play');
    player.leave.mockImplementation(async () => state.showPage('library'));
    history.back();
    await turn();
    expect([state.page.value, player.leave.mock.calls.length, history.pages[1]]).toEqual(['library', 1, 0]);
  });

  test('is taken back where the game could not be kept and stays', async () => {
    await open();
    state.showPage('play');
    player.leave.mockImplementation(async () => {});
    history.back();
    await turn();
    expect([state.page.value, history.pages]).toEqual(['play', [['library', 'play'], 1]]);
  });

  test('is one step, however often one goes from game to library and on to the test ROMs', async () => {
    await open();
    state.showPage('play');
    state.showPage('library');
    await turn();
    expect(history.pages[1]).toBe(0);
    state.showPage('play');
    state.showPage('prove');
    expect(history.pages).toEqual([['library', 'prove'], 1]);
  });
});

describe('a page that was opened again where a game was played', () => {
  test('shows the library, at its entry', async () => {
    await open([null, { page: 'play' }]);
    expect([state.page.value, history.pages[1]]).toEqual(['library', 0]);
    state.showPage('play');
    expect(history.pages).toEqual([['library', 'play'], 1]);
  });

  test('makes the entry the library’s where nothing lies below it', async () => {
    await open([{ page: 'play' }]);
    expect(history.pages).toEqual([['library'], 0]);
  });

  test('and where the browser takes no step back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await open([null, { page: 'play' }], true);
    state.showPage('prove');
    expect(history.pages).toEqual([['library', 'play'], 1]);
    vi.advanceTimersByTime(2000);
    expect(history.pages).toEqual([['library', 'library', 'prove'], 2]);
  });
});
