import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { STARTED, TROUBLE } from '../../../src/app/boot/signs.ts';
import { bootEn } from '../../../src/app/i18n/boot-en.ts';
import { type FakeElement, FakeScript, FakeWorker, openWindow, rescued } from './page.ts';

let worker: FakeWorker;
let page: ReturnType<typeof openWindow>;

/** The page is opened, with a service worker unless it is the first visit. */
async function boot(isFirst = false): Promise<void> {
  worker = new FakeWorker();
  page = openWindow(isFirst ? null : worker);
  vi.resetModules();
  await import('../../../src/app/boot/boot.ts');
}

/** An event of the window, with what such events have besides. */
function tell(type: string, more: object = {}): Event {
  const event = Object.assign(new Event(type, { cancelable: true }), more);
  page.window.dispatchEvent(event);
  return event;
}

/** A part of the page could not be had: the event says which, and reaches the window on its way. */
async function miss(isElsewhere = false): Promise<void> {
  vi.stubGlobal('fetch', async (url: string) => ({
    json: async () => (isElsewhere === (url === '/manifest.webmanifest') ? { id: 'cartouche' } : null),
  }));
  const event = new Event('error');
  Object.defineProperty(event, 'target', { value: new FakeScript() });
  page.window.dispatchEvent(event);
  // The folder is looked for.
  await vi.advanceTimersByTimeAsync(0);
}

const said = () => worker.heard.map(({ type }) => type);

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page that starts', () => {
  test('is left alone, however long it is open, and whatever is rejected in it', async () => {
    await boot();
    expect(tell(STARTED).defaultPrevented).toBe(false);
    tell('error', { error: new Error('later') });
    tell('pagehide');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(said()).toEqual([]);
    expect(rescued).not.toHaveBeenCalled();
  });

  test('though something went wrong on the way', async () => {
    await boot();
    tell('unhandledrejection', { reason: new Error('nothing to do with the page') });
    await vi.advanceTimersByTimeAsync(1999);
    tell(STARTED);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(said()).toEqual([]);
  });
});

describe('a page that is not there', () => {
  test('ten seconds after it was opened is broken, and the screen says so', async () => {
    await boot();
    await vi.advanceTimersByTimeAsync(9999);
    expect(said()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(worker.heard).toEqual([{ type: 'BROKEN', build: 'this-build' }]);
    await vi.waitFor(() => expect(rescued).toHaveBeenCalledWith({ error: '', isStart: true }));
  });

  test('at a first visit has a minute: it comes over the network', async () => {
    await boot(true);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(rescued).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(rescued).toHaveBeenCalled());
  });

  test('eight seconds after all its scripts ran is broken', async () => {
    await boot(true);
    tell('load');
    await vi.advanceTimersByTimeAsync(7999);
    expect(rescued).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(rescued).toHaveBeenCalled());
  });

  test('two seconds after it threw is broken, with the first of its errors; scripts that ran do not put that off', async () => {
    await boot();
    const error = new Error('first');
    tell('error', { error });
    tell('error', { error: new Error('second') });
    tell('load');
    await vi.advanceTimersByTimeAsync(2000);
    expect(said()).toEqual(['BROKEN']);
    await vi.waitFor(() => expect(rescued).toHaveBeenCalledWith({ error, isStart: true }));
  });

  test('is not waited for longer because it throws late', async () => {
    await boot();
    await vi.advanceTimersByTimeAsync(9000);
    tell('error', { error: new Error('late') });
    await vi.advanceTimersByTimeAsync(1000);
    expect(said()).toEqual(['BROKEN']);
  });

  test('and is left before is told as left, but not when it had gone wrong', async () => {
    await boot();
    tell('pagehide');
    expect(worker.heard).toEqual([{ type: 'LEFT', build: 'this-build' }]);
    await boot();
    tell('error', { error: new Error('wrong') });
    tell('pagehide');
    expect(said()).toEqual([]);
  });
});

describe('a page of which a file is missing', () => {
  test('is broken at once', async () => {
    await boot();
    await miss();
    await vi.waitFor(() => expect(said()).toEqual(['BROKEN']));
    await vi.waitFor(() => expect(rescued).toHaveBeenCalledWith({ error: new FakeScript().outerHTML, isStart: true }));
  });

  test('because it is in the wrong folder goes to the right one, and is not broken', async () => {
    await boot();
    await miss(true);
    await vi.waitFor(() => expect(page.location.replace).toHaveBeenCalledWith('/?missing'));
    expect(said()).toEqual([]);
  });

  test('does not count as started, though it says so', async () => {
    await boot();
    await miss(true);
    expect(tell(STARTED).defaultPrevented).toBe(true);
  });
});

describe('a page that breaks', () => {
  const detail = { error: new Error('in play'), isStart: false, game: 'isKept' };

  test('after it started shows what it says of itself; the version is no worse for it', async () => {
    await boot();
    tell(STARTED);
    tell(TROUBLE, { detail });
    await vi.waitFor(() => expect(rescued).toHaveBeenCalledWith(detail));
    expect(said()).toEqual([]);
  });

  test('before it started is a broken version', async () => {
    await boot();
    tell(TROUBLE, { detail });
    expect(said()).toEqual(['BROKEN']);
    await vi.waitFor(() => expect(rescued).toHaveBeenCalledWith({ error: detail.error, isStart: true }));
  });

  test('and has no screen for it says one sentence, and gives a way to try again', async () => {
    await boot();
    vi.stubGlobal('RESCUE_FILE', 'data:text/javascript,throw new Error("missing")');
    tell(TROUBLE, { detail });
    await vi.waitFor(() => expect(page.body.children[0]).toBe(bootEn.failed));
    const again = page.body.children.at(-1) as FakeElement & { readonly href: string };
    expect([again.tag, again.href, again.textContent]).toEqual(['a', './', bootEn.again]);
  });
});
