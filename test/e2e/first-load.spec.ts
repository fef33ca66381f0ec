import { gzipSync } from 'node:zlib';
import { en } from '../../src/app/i18n/en.ts';
import { button, expect, expectRunning, openLibrary, press, test } from './helpers.ts';

/** Bytes, packed, that a first visit may run in vain before the player does something. */
const MOST_IN_VAIN = 21 * 1024;
/** What is fetched and run once the page is there: how it is kept on the device, and what there is to say. */
const BY_ITSELF = /^assets\/(offline|afterwards|workbox-window)/;

/** What Chromium has run of a script. */
interface Covered {
  readonly source?: string;
  readonly functions: readonly {
    readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
  }[];
}

/**
 * Bytes of the script, packed, that were not run: as large a share of all as that of its letters. None of a script that was compiled
 * ahead, and of which nothing was run.
 */
function inVain({ source = '', functions }: Covered): number {
  if (functions.every(({ ranges }) => ranges[0].count === 0)) return 0;
  const isRun = new Uint8Array(source.length).fill(1);
  // What lies within another comes after it.
  const ranges = functions.flatMap((one) => one.ranges);
  ranges.sort((one, other) => one.startOffset - other.startOffset || other.endOffset - one.endOffset);
  for (const { startOffset, endOffset, count } of ranges) isRun.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  const share = isRun.filter((run) => run === 0).length / Math.max(1, source.length);
  return share * gzipSync(source).length;
}

test('a first visit runs little in vain, fetches what is counted, and has what plays before the tap @desktop', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  await openLibrary(page);
  const lists: [string[], string[]] = await (await page.request.get('./ahead.json')).json();
  const isThere = (name: string) => asked.includes(name);
  // Everything that plays, and what is opened first, is on the device before anybody asks for it.
  for (const names of lists) await expect.poll(() => names.filter((name) => !isThere(name))).toEqual([]);
  await expect.poll(() => asked.some((name) => name.includes('workbox-window'))).toBe(true);
  const scripts = (await page.coverage.stopJSCoverage()).filter(({ url }) => url.startsWith('http'));
  const each = scripts.map((script) => `${new URL(script.url).pathname} ${Math.round(inVain(script))}`);
  expect(
    scripts.reduce((sum, script) => sum + inVain(script), 0),
    each.join(),
  ).toBeLessThan(MOST_IN_VAIN);
  // What the page names itself, and what is listed, is weighed by `npm run size`.
  const html = await (await page.request.get('./')).text();
  const counted = (name: string) => html.includes(name) || lists.flat().includes(name) || BY_ITSELF.test(name);
  expect(asked.filter((name) => name.startsWith('assets/') && !counted(name))).toEqual([]);

  asked.length = 0;
  await press(button(page, en.common.play));
  await expectRunning(page);
  expect(asked.filter((name) => lists[0].includes(name) && !name.includes('worklet'))).toEqual([]);
});

test('what plays can be missing: the library is there, says so, and plays once it can @desktop', async ({ page }) => {
  const gone = /assets\/core-/;
  let isAsked = false;
  // Long enough that the button says so.
  await page.route(gone, async (route) => {
    if (isAsked) await expect(button(page, en.library.reading)).toBeVisible();
    await route.abort();
  });
  await openLibrary(page);
  isAsked = true;
  await press(button(page, en.common.play));
  await expect(page.getByText(en.network.pageMissing)).toBeVisible();
  await expect(button(page, en.common.play)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Khepri', exact: true })).toBeVisible();
  await page.unroute(gone);
  await press(button(page, en.common.play));
  await expectRunning(page);
});

test('a style sheet that is missing ahead and at the first tap comes with the next one @desktop', async ({ page }) => {
  const lists: [string[], string[]] = await (await page.request.get('./ahead.json')).json();
  const [style] = lists[0].filter((name) => name.endsWith('.css'));
  let missed = 0;
  await page.route(`**/${style}`, (route) => {
    missed++;
    return route.abort();
  });
  await openLibrary(page);
  await expect.poll(() => missed).toBe(1);
  await press(button(page, en.common.play));
  await expect(page.getByText(en.network.pageMissing)).toBeVisible();
  expect(missed).toBeGreaterThan(1);
  await page.unroute(`**/${style}`);
  await press(button(page, en.common.play));
  await expectRunning(page);
  const isHere = (name: string) => [...document.styleSheets].some(({ href }) => href?.endsWith(name));
  expect(await page.evaluate(isHere, style)).toBe(true);
});
