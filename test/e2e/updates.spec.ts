import type { Browser, BrowserContext, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { rescueEn } from '../../src/app/i18n/rescue-en.ts';
import { button, expect, expectRunning, KHEPRI, machine, test } from './helpers.ts';
import { BROKEN, Releases } from './releases.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

/** Three of them, unless all are wanted: they are made to wait. */
const KINDS =
  process.env.UPDATES === 'all' ? Object.keys(BROKEN) : ['throws at start', 'never comes to an end', 'lacks a chunk'];

/** A browser of its own, and a host whose releases it follows. */
async function withReleases(browser: Browser, look: (context: BrowserContext, releases: Releases) => Promise<void>) {
  const { viewport = null, hasTouch = false, isMobile = false } = test.info().project.use;
  const releases = new Releases();
  await releases.open();
  const context = await browser.newContext({ viewport, hasTouch, isMobile, serviceWorkers: 'allow' });
  await look(context, releases);
  await context.close();
  await releases.close();
}

const buildOf = (page: Page) => page.locator('meta[name="build"]').getAttribute('content');

/** The page as it works, of the version `build`. */
async function expectVersion(page: Page, build: string): Promise<void> {
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  expect(await buildOf(page)).toBe(build);
}

/** Look for a new version, until it waits. */
async function findRelease(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    if (worker && !registration.waiting) {
      await new Promise<void>((resolve) => {
        worker.addEventListener('statechange', () => worker.state !== 'installing' && resolve());
      });
    }
  });
}

/** Everything that is kept for the player, as one text. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const read = async (name = '') => {
      const base = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const all: unknown[] = [];
      for (const store of base.objectStoreNames) {
        const objects = base.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all(
          [objects.getAllKeys(), objects.getAll()].map(
            (request) =>
              new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              }),
          ),
        );
        all.push(store, keys, values);
      }
      base.close();
      return all;
    };
    const names = (await indexedDB.databases()).map(({ name }) => name).sort();
    const plain = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? String(value) : value);
    const { 'cartouche.not-started': _told, ...settings } = { ...localStorage };
    return JSON.stringify([await Promise.all(names.map((name) => read(name))), settings], plain);
  });
}

for (const kind of KINDS) {
  test(`a new version that ${kind}: the one before is back by the second visit, with everything @desktop`, async ({
    browser,
  }) => {
    await withReleases(browser, async (context, releases) => {
      let page = await context.newPage();
      await page.goto(releases.url);
      await expect(page.getByText(en.library.offline)).toBeVisible();
      const good = (await buildOf(page)) ?? '';
      await button(page, en.common.play).click();
      await expectRunning(page);
      await machine(page, KHEPRI);
      await button(page, en.common.library).click();
      await expect(button(page, en.library.continue)).toBeVisible();
      const before = await keptIn(page);
      const bad = releases.release(BROKEN[kind]);
      await findRelease(page);
      await page.close();
      // The first visit: nobody has a page open, so the new version comes.
      page = await context.newPage();
      await page.goto(releases.url, { waitUntil: 'commit' });
      if (kind === 'never comes to an end' || kind === 'cannot even say so') {
        await expect.poll(() => page.url()).toBe(releases.url);
      } else {
        await expect(page.getByRole('heading', { name: rescueEn.noStart })).toBeVisible({ timeout: 20_000 });
        expect(await buildOf(page)).toBe(bad);
      }
      await page.close();
      page = await context.newPage();
      await page.goto(releases.url);
      await expectVersion(page, good);
      await expect(page.getByText(en.network.isBefore)).toBeVisible();
      expect(await keptIn(page)).toBe(before);
      // Nor is it tried again; what comes after it is.
      await page.reload();
      await expectVersion(page, good);
      const next = releases.release();
      await findRelease(page);
      await Promise.all([page.waitForEvent('load'), button(page, en.network.update).click()]);
      await expectVersion(page, next);
    });
  });
}
