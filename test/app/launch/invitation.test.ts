import { beforeEach, describe, expect, test, vi } from 'vitest';

const { kept } = vi.hoisted(() => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  // Before what reads it as it is loaded.
  Object.assign(globalThis, { localStorage: storage, matchMedia: () => ({ matches: false }) });
  return { kept };
});

import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { openInvitation, type Way, wayOf } from '../../../src/app/launch/invitation.ts';
import { games } from '../../../src/app/library/library-state.ts';
import { installOffer } from '../../../src/app/shell/install-offer.ts';
import { dismiss, notices, notify } from '../../../src/app/shell/notices.ts';
import { page, showPage } from '../../../src/app/shell/page-state.ts';

const { install: say } = laterEn;
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const PLAYED = { id: 'a', title: 'A', size: 1, added: 1, played: 2 };
const said = () => notices.value.map(({ text }) => text);

let stop = () => {};

beforeEach(() => {
  stop();
  kept.clear();
  notices.value = [];
  games.value = [];
  installOffer.value = null;
  showPage('library');
});

describe('the way to install the page', () => {
  test.each<[string, Partial<Navigator> & { standalone?: boolean }, Way | null]>([
    ['Safari on an iPhone', { userAgent: `${MAC} Version/17.5 Safari/605.1.15`, standalone: false }, 'ios'],
    ['the app there', { userAgent: `${MAC} Version/17.5 Safari/605.1.15`, standalone: true, maxTouchPoints: 5 }, null],
    ['Safari on a Mac', { userAgent: `${MAC} Version/17.5 Safari/605.1.15` }, 'dock'],
    ['Chrome on a Mac', { userAgent: `${MAC} Chrome/126.0.0.0 Safari/537.36` }, null],
    [
      'Firefox on Android',
      { userAgent: 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0' },
      'menu',
    ],
    ['Firefox on Linux', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0' }, null],
  ])('%s', (_, browser, way) => {
    expect(wayOf({ userAgent: '', maxTouchPoints: 0, ...browser })).toBe(way);
  });
});

describe('the invitation', () => {
  function open(browser: object): void {
    vi.stubGlobal('navigator', { userAgent: '', maxTouchPoints: 0, ...browser });
    stop();
    stop = openInvitation();
  }

  test('waits for the browser and for a game that was played, and not in a game', () => {
    open({});
    expect(said()).toEqual([]);
    const prompt = vi.fn(async () => {});
    installOffer.value = Object.assign(new Event('offer'), { prompt });
    expect(said()).toEqual([]);
    games.value = [PLAYED];
    expect(said()).toEqual([say.offer]);
    showPage('play');
    expect(said()).toEqual([]);
    showPage('library');
    expect(said()).toEqual([say.offer]);
    notices.value[0].action?.run();
    expect(prompt).toHaveBeenCalledOnce();
    expect(installOffer.value).toBeNull();
  });

  test('on an iPhone comes before anything was played; what is there is to be taken along', () => {
    open({ standalone: false });
    expect(said()).toEqual([say.ways.ios]);
    // There is nothing to tap, and it is not over a game.
    expect(notices.value[0].action).toBeUndefined();
    showPage('play');
    expect(said()).toEqual([]);
    showPage('library');
    expect(said()).toEqual([say.ways.ios]);
    stop();
    notices.value = [];
    games.value = [PLAYED];
    open({ standalone: false });
    expect(said()).toEqual([say.moveToApp]);
  });

  test('is not made again to who said no', async () => {
    open({ standalone: false });
    dismiss(notices.value[0].id);
    await vi.waitFor(() => expect(kept.size).toBe(1));
    showPage('play');
    showPage('library');
    expect([page.value, said()]).toEqual(['library', []]);
    open({ standalone: false });
    expect(said()).toEqual([]);
  });

  test('is not refused by other notices that come after it', async () => {
    open({ standalone: false });
    for (const word of ['one', 'two', 'three', 'four']) notify(word);
    expect(said()).toEqual([say.ways.ios, 'two', 'three', 'four']);
    await Promise.resolve();
    expect(kept.size).toBe(0);
  });

  test('is not made where the page is an app already', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    open({ standalone: false });
    expect(said()).toEqual([]);
  });
});
