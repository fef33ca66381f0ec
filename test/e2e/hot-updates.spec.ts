import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { Nes } from '../../src/console/index.ts';
import { button, expect, expectRunning, frames, KHEPRI, keyOf, test } from './helpers.ts';
import { buildOf, firstPage, update, withReleases } from './release-pages.ts';

/** How often the page is changed under a running game. */
const UPDATES = process.env.UPDATES === 'all' ? 50 : 3;

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 60_000 + UPDATES * 20_000 });

/** The places of a game that the pages of a browser keep and read, as they do so. */
async function watchPlaces(page: Page, id: string) {
  const kept: Uint8Array[] = [];
  const read: Uint8Array[] = [];
  await page.exposeFunction('seePlace', (what: 'kept' | 'read', bytes: number[]) => {
    (what === 'kept' ? kept : read).push(Uint8Array.from(bytes));
  });
  await page.addInitScript((key) => {
    const see = (what: 'kept' | 'read', value: { bytes?: Uint8Array } | undefined) => {
      const { seePlace } = globalThis as unknown as { seePlace(what: string, bytes: number[]): void };
      if (value?.bytes) seePlace(what, [...value.bytes]);
    };
    const { put, get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, name) {
      if (name === key) see('kept', value);
      return put.call(this, value, name);
    };
    IDBObjectStore.prototype.get = function (name) {
      const request = get.call(this, name);
      if (name === key) request.addEventListener('success', () => see('read', request.result));
      return request;
    };
  }, `${id}/auto`);
  return { kept, read };
}

test(`${UPDATES} new versions in mid-game: not a frame is lost, and none is played twice @desktop`, async ({
  browser,
}) => {
  await withReleases(browser, async (context, releases) => {
    const page = await firstPage(context, releases);
    const places = await watchPlaces(page, keyOf(KHEPRI));
    await page.reload();
    await button(page, en.common.play).click();
    await expectRunning(page);
    const chain: { readonly before: Uint8Array; readonly after: Uint8Array }[] = [];
    for (let count = 0; count < UPDATES; count++) {
      await frames(page, 20);
      places.read.length = 0;
      const build = await update(page, releases);
      await expectRunning(page);
      expect(await buildOf(page)).toBe(build);
      const before = places.kept.at(-1);
      const after = places.read.at(-1);
      if (!before || !after) throw new Error('No place was kept or read.');
      chain.push({ before, after });
    }
    // What was read is what was kept, and a machine that was never stopped comes from each to the next.
    const nes = new Nes(KHEPRI);
    nes.load(chain[0].after);
    const start = nes.frame;
    for (const { before, after } of chain) {
      expect(after).toEqual(before);
      const there = new Nes(KHEPRI);
      there.load(before);
      expect(there.frame).toBeGreaterThanOrEqual(nes.frame);
      while (nes.frame < there.frame) nes.runFrame();
      expect(nes.save()).toEqual(there.save());
    }
    expect(nes.frame).toBeGreaterThan(start + UPDATES * 10);
  });
});
