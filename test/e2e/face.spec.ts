import { en } from '../../src/app/i18n/en.ts';
import { boxOf, button, expect, expectRunning, openLibrary, press, test } from './helpers.ts';

/** Where the first page's heading and what follows it are. */
const PARTS = ['h1, h2', 'main button', 'footer'] as const;

test('the face of headings comes late, and nothing moves', async ({ page }) => {
  let give = () => {};
  const asked = new Promise<void>((resolve) => {
    give = resolve;
  });
  await page.route(/letters-.*\.woff2/, async (route) => {
    await asked;
    await route.continue();
  });
  // It is waited for before the page counts as loaded.
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  const places = () => Promise.all(PARTS.map((part) => boxOf(page.locator(part).first())));
  const hasFace = () => page.evaluate(() => document.fonts.check('20px "El Messiri"', 'K'));
  expect(await hasFace()).toBe(false);
  const before = await places();
  give();
  await expect.poll(hasFace).toBe(true);
  expect(await places()).toEqual(before);
});

test('a page comes up through the other, the game begins then, and with reduced motion nothing does', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const turns: boolean[] = [];
    const meets: boolean[] = [];
    Object.assign(globalThis, { turns, meets });
    const start = document.startViewTransition?.bind(document);
    if (!start) return;
    document.startViewTransition = (update) => {
      const transition = start(update);
      const isRunning = () => document.querySelector('[data-running="true"]') !== null;
      turns.push(isRunning());
      // What has gone lies over the page as a picture. A finger meets the page itself.
      const look = () =>
        meets.push(document.elementFromPoint(innerWidth / 2, innerHeight / 2) !== document.documentElement);
      // A busy browser may pass one over.
      void transition.ready.then(look, look);
      return transition;
    };
  });
  const turns = () => page.evaluate(() => (globalThis as unknown as { turns: boolean[] }).turns);
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  expect(await turns()).toEqual([false]);
  await press(button(page, en.common.library));
  // While the game is kept its own button is called "Continue", too.
  await expect(button(page, en.library.startOver)).toBeVisible();
  expect(await turns()).toEqual([false, false]);
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { meets: boolean[] }).meets))
    .toEqual([true, true]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await press(button(page, en.library.continue));
  await expectRunning(page);
  expect(await turns()).toEqual([false, false]);
});
