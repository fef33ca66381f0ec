import type { Browser, BrowserContext, Frame, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { button, expect, test } from './helpers.ts';
import { Releases } from './releases.ts';

/** A browser of its own, and a host whose releases it follows. */
export async function withReleases(
  browser: Browser,
  look: (context: BrowserContext, releases: Releases) => Promise<void>,
  serviceWorkers: 'allow' | 'block' = 'allow',
) {
  const { viewport = null, hasTouch = false, isMobile = false } = test.info().project.use;
  const releases = new Releases();
  await releases.open();
  const context = await browser.newContext({ viewport, hasTouch, isMobile, serviceWorkers });
  await look(context, releases);
  await context.close();
  await releases.close();
}

/** The build that the page says it is. */
export const buildOf = (page: Page) => page.locator('meta[name="build"]').getAttribute('content');

/** The page as it works, of the version `build`. */
export async function expectVersion(page: Page, build: string): Promise<void> {
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  expect(await buildOf(page)).toBe(build);
}

/** Look for a new version, until it waits. */
export async function findRelease(page: Page): Promise<void> {
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
export function keptIn(page: Page): Promise<string> {
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
        // One that is empty is made whenever somebody looks into it.
        if ((keys as unknown[]).length > 0) all.push(store, keys, values);
      }
      base.close();
      return all;
    };
    const names = (await indexedDB.databases()).map(({ name }) => name).sort();
    const plain = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? String(value) : value);
    const { 'cartouche.not-started': _told, ...settings } = { ...localStorage };
    return JSON.stringify([(await Promise.all(names.map((name) => read(name)))).flat(), settings], plain);
  });
}

/** The first page of a new browser, of the first release, once it is on the device. */
export async function firstPage(context: BrowserContext, releases: Releases): Promise<Page> {
  const page = await context.newPage();
  await page.goto(releases.url);
  await expect(page.getByText(en.library.offline)).toBeVisible();
  return page;
}

/** The frame in which the version `build` of the page has the game that another one began; null as long as there is none. */
async function findStage(page: Page, build: string): Promise<Frame | null> {
  for (const frame of page.frames()) {
    // One that is on its way, or gone, is none.
    const isIt = await frame
      .evaluate((wanted) => {
        const own = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content === wanted;
        return own && frameElement !== null && getComputedStyle(frameElement).visibility === 'visible';
      }, build)
      .catch(() => false);
    if (isIt) return frame;
  }
  return null;
}

/**
 * Give a new version and take it in mid-game, by the button that is there for it in `at`; `before` is done just before that. Returns
 * the frame in which the new version is then, alone.
 */
export async function updateInPlay(
  page: Page,
  at: Page | Frame,
  releases: Releases,
  before: () => Promise<unknown> = async () => {},
): Promise<Frame> {
  const build = releases.release();
  await findRelease(page);
  await before();
  await button(at, en.network.update).click();
  await expect.poll(() => findStage(page, build), { timeout: 40_000 }).not.toBeNull();
  await expect.poll(() => page.frames().length, { timeout: 20_000 }).toBe(2);
  return page.frames()[1];
}

/** Give a new version and take it, by the button that is there for it. Returns its build. */
export async function update(page: Page, releases: Releases): Promise<string> {
  const build = releases.release();
  await findRelease(page);
  await Promise.all([page.waitForEvent('load'), button(page, en.network.update).click()]);
  return build;
}
