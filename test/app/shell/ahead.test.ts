import { beforeEach, expect, test, vi } from 'vitest';

/** As much of a link as a file that is fetched ahead uses. */
interface FakeLink {
  readonly rel: string;
  readonly href: string;
  onload: (() => void) | null;
  onerror: (() => void) | null;
}

const LISTS = [
  ['assets/play.js', 'assets/play.css', 'assets/audio-worklet.js'],
  ['assets/Dialogs.js', 'assets/Dialogs.css'],
];

let ahead: typeof import('../../../src/app/shell/ahead.ts');
let links: FakeLink[];
/** How the browser gets what is linked. */
let end: 'onload' | 'onerror';
const fetch = vi.fn();

beforeEach(async () => {
  links = [];
  end = 'onload';
  fetch.mockReset().mockImplementation(async () => ({
    ok: true,
    json: async () => LISTS,
    arrayBuffer: async () => null,
  }));
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('navigator', { serviceWorker: { controller: null } });
  vi.stubGlobal('document', {
    createElement: () => ({
      onload: null,
      onerror: null,
      remove(this: FakeLink) {
        links = links.filter((link) => link !== this);
      },
    }),
    head: {
      append(link: FakeLink) {
        links.push(link);
        queueMicrotask(() => link[end]?.());
      },
    },
  });
  vi.resetModules();
  ahead = await import('../../../src/app/shell/ahead.ts');
});

const asked = () => fetch.mock.calls.map(([name]) => name);
const linked = () => links.map(({ href, rel }) => [href, rel]);

test('modules are compiled, and others fetched, each part when it is wanted', async () => {
  await ahead.fetchAhead(0);
  expect(linked()).toEqual([
    ['assets/play.js', 'modulepreload'],
    ['assets/play.css', 'stylesheet'],
  ]);
  expect(asked()).toEqual(['ahead.json', 'assets/play.css', 'assets/audio-worklet.js']);
});

test('a style sheet counts as one once it is here, and not where it does not come', async () => {
  let come = (_: object) => {};
  fetch.mockImplementation((name: string) =>
    name.endsWith('.css')
      ? new Promise((resolve) => {
          come = resolve;
        })
      : Promise.resolve({ ok: true, json: async () => LISTS, arrayBuffer: async () => null }),
  );
  const coming = ahead.fetchAhead(0);
  await vi.waitFor(() => expect(asked()).toContain('assets/play.css'));
  expect(linked()).toEqual([['assets/play.js', 'modulepreload']]);
  come({ ok: false });
  await coming;
  expect(linked()).toEqual([['assets/play.js', 'modulepreload']]);
});

test('a link whose file does not come is taken away: it would count as had', async () => {
  end = 'onerror';
  await ahead.fetchAhead(0);
  expect(asked()).toContain('assets/play.css');
  expect(linked()).toEqual([]);
});

test('lists that could not be had are asked for again', async () => {
  fetch.mockRejectedValueOnce(new TypeError('no network'));
  await ahead.fetchAhead(0);
  expect(links).toEqual([]);
  await ahead.fetchAhead(1);
  expect(links).toHaveLength(2);
  expect(asked()).toEqual(['ahead.json', 'ahead.json', 'assets/Dialogs.css']);
});

test('whoever was here before gets nothing ahead', async () => {
  vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
  await ahead.fetchAhead(0);
  expect(fetch).not.toHaveBeenCalled();
});
