import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ask } from '../../../src/app/boot/ask.ts';
import { show } from '../../../src/app/boot/rescue.ts';
import { STARTED, type Trouble, WORDS_KEY } from '../../../src/app/boot/signs.ts';
import { rescueEn } from '../../../src/app/i18n/rescue-en.ts';
import { download } from '../../../src/app/shell/download.ts';
import { type FakeElement, FakeWorker, openWindow } from './page.ts';

vi.mock('../../../src/app/shell/download.ts', () => ({ download: vi.fn() }));

const local = new Map<string, string>();
let page: ReturnType<typeof openWindow>;
let worker: FakeWorker;

/** Open the screen; there is a version before it, or not. */
async function open(trouble: Trouble, hasBefore: boolean): Promise<FakeElement> {
  worker = new FakeWorker({ HAS_BEFORE: hasBefore, BROKEN: undefined, RETRY: undefined });
  page = openWindow(worker);
  vi.stubGlobal('localStorage', { getItem: (key: string) => local.get(key) ?? null });
  vi.stubGlobal('APP_VERSION', '1.2.3');
  Object.assign(navigator, { userAgent: 'A browser' });
  vi.stubGlobal('innerWidth', 800);
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('devicePixelRatio', 2);
  await show(trouble);
  return page.body.all('dialog')[0];
}

const labels = (screen: FakeElement) => screen.all('button').map(({ textContent }) => textContent);
const texts = (screen: FakeElement) => screen.all('p').map(({ textContent }) => textContent);
const press = (screen: FakeElement, label: string) =>
  screen
    .all('button')
    .find(({ textContent }) => textContent === label)
    ?.click();
const error = new Error('it broke');

beforeEach(() => local.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('at a start that failed', () => {
  test('with a version before it, that is the first way', async () => {
    const screen = await open({ error, isStart: true }, true);
    expect(screen.isShown).toBe(true);
    expect(labels(screen)).toEqual([rescueEn.goBack, rescueEn.again, rescueEn.report]);
    expect(texts(screen)[0]).toBe(rescueEn.aboutNewVersion);
    press(screen, rescueEn.goBack);
    await vi.waitFor(() => expect(page.location.reload).toHaveBeenCalledOnce());
    expect(worker.heard.slice(1)).toEqual([{ type: 'BROKEN', build: 'this-build' }]);
  });

  test('without one, there is trying again, which the worker hears first', async () => {
    const screen = await open({ error, isStart: true }, false);
    expect(labels(screen)).toEqual([rescueEn.again, rescueEn.report]);
    expect(texts(screen)[0]).toBe(rescueEn.aboutNoStart);
    press(screen, rescueEn.again);
    expect(page.location.reload).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(page.location.reload).toHaveBeenCalledOnce());
    expect(worker.heard.slice(1)).toEqual([{ type: 'RETRY' }]);
  });

  test('the screen goes when the page comes after all, and stays when that is not whole', async () => {
    const screen = await open({ error, isStart: true }, false);
    const half = new Event(STARTED, { cancelable: true });
    half.preventDefault();
    page.window.dispatchEvent(half);
    expect(page.body.all('dialog')).toEqual([screen]);
    page.window.dispatchEvent(new Event(STARTED));
    expect(page.body.all('dialog')).toEqual([]);
  });

  test('it cannot be closed: there is nothing behind it', async () => {
    const screen = await open({ error, isStart: true }, false);
    const cancel = new Event('cancel', { cancelable: true });
    screen.dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
  });
});

describe('in play', () => {
  test('one can go on where that is possible, and what became of the game is said', async () => {
    const goOn = vi.fn();
    const screen = await open({ error, isStart: false, game: 'isKept', goOn }, true);
    expect(labels(screen)).toEqual([rescueEn.goOn, rescueEn.reload, rescueEn.goBack, rescueEn.report]);
    expect(texts(screen)[0]).toBe(`${rescueEn.aboutStopped} ${rescueEn.isKept}`);
    press(screen, rescueEn.goOn);
    expect(goOn).toHaveBeenCalledOnce();
    expect(page.body.all('dialog')).toEqual([]);
  });

  test('else the page is loaded as it says, with the game', async () => {
    const reload = vi.fn();
    const screen = await open({ error, isStart: false, game: 'fromLastPlace', reload }, false);
    expect(labels(screen)).toEqual([rescueEn.reload, rescueEn.report]);
    press(screen, rescueEn.reload);
    expect(reload).toHaveBeenCalledOnce();
    expect(page.location.reload).not.toHaveBeenCalled();
  });
});

describe('what it says', () => {
  test('is in the language that was kept, as far as there is any of it', async () => {
    local.set(WORDS_KEY, JSON.stringify({ noStart: 'Cartouche startet nicht' }));
    const screen = await open({ error, isStart: true }, false);
    expect(screen.all('h1')[0].textContent).toBe('Cartouche startet nicht');
    expect(labels(screen)).toContain(rescueEn.again);
  });

  test('is in English where what was kept is damaged', async () => {
    local.set(WORDS_KEY, '{"noStart":');
    expect((await open({ error, isStart: true }, false)).all('h1')[0].textContent).toBe(rescueEn.noStart);
  });

  test('has the details of the error, unless there are none', async () => {
    expect((await open({ error, isStart: true }, false)).all('pre')[0].textContent).toContain('Error: it broke');
    expect((await open({ error: '', isStart: true }, false)).all('pre')).toEqual([]);
  });

  test('comes as a report with the version and the error', async () => {
    const screen = await open({ error, isStart: false, facts: { page: 'play' } }, false);
    press(screen, rescueEn.report);
    const [name, report] = vi.mocked(download).mock.lastCall ?? [];
    expect(name).toBe('cartouche-report.json');
    const said = JSON.parse((await report?.text()) ?? '');
    expect(said).toMatchObject({ cartouche: '1.2.3', build: 'this-build', when: 'play', page: 'play' });
    expect(said.error).toContain('it broke');
  });
});

describe('a service worker that is asked', () => {
  test('and does not answer is given up after three seconds; where there is none, at once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const asked = ask(new FakeWorker() as unknown as ServiceWorker, { type: 'RETRY' });
    await vi.advanceTimersByTimeAsync(2999);
    expect(await Promise.race([asked, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toBeUndefined();
    expect(await ask(null, { type: 'RETRY' })).toBeUndefined();
  });
});
