import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { nsf } from '../mappers/nsf/make-tune.ts';
import { Fingers } from './fingers.ts';
import {
  boxOf,
  button,
  drop,
  expect,
  expectAccessible,
  expectRunning,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`a finger pushes a dialog down by its head, motion ${reducedMotion} @phone`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await openLibrary(page);
    await press(button(page, en.common.settings));
    const dialog = page.getByRole('dialog', { name: en.common.settings });
    const { top } = await boxOf(dialog);
    const fingers = await Fingers.of(page);
    const at = await boxOf(dialog.getByRole('heading').first());
    const [x, y] = [at.left + 20, at.top + at.height / 2];
    const pull = async (by: number) => {
      await fingers.putAt(1, { x, y });
      for (const part of [0.25, 0.5, 0.75, 1]) await fingers.putAt(1, { x, y: y + by * part });
    };
    // Not far enough, and back again: it stays where it was.
    await pull(60);
    await expect.poll(async () => (await boxOf(dialog)).top).toBeGreaterThan(top + 40);
    await fingers.putAt(1, { x, y: y + 10 });
    await fingers.lift(1);
    await expect.poll(async () => (await boxOf(dialog)).top).toBe(top);
    await pull(200);
    await fingers.lift(1);
    await expect(dialog).toHaveCount(0);
    await expect(button(page, en.common.settings)).toBeFocused();
  });
}

test('of a game’s name more than a letter is seen on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  const name = page.locator('h1 span');
  expect(await name.evaluate((span) => span.scrollWidth - span.clientWidth)).toBe(0);
});

/** What is fetched by a name that begins with `name` comes once what is returned is called. */
async function holdBack(page: Page, name: string): Promise<() => void> {
  let give = () => {};
  const asked = new Promise<void>((resolve) => {
    give = resolve;
  });
  await page.route(new RegExp(`/${name}-.*\\.js`), async (route) => {
    await asked;
    await route.continue();
  });
  return () => give();
}

test('what is fetched late has its shape until then: the shelf, and a dialog @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', tinyRom());
  const giveShelf = await holdBack(page, 'YourGames');
  const giveMenu = await holdBack(page, 'CardMenu');
  await page.reload();
  const shelf = page.locator('section[aria-busy="true"]');
  await expect(shelf.locator('i')).not.toHaveCount(0);
  giveShelf();
  await press(button(page, en.library.moreOf('Tiny')));
  await expect(shelf).toHaveCount(0);
  const shape = page.getByRole('dialog', { name: en.library.reading });
  await expect(shape.getByRole('status', { name: en.library.reading })).toBeVisible();
  giveMenu();
  await expect(page.getByRole('dialog', { name: 'Tiny' })).toBeVisible();
  await expect(shape).toHaveCount(0);
});

test('what is fetched late has its shape until then: the accuracy tests, and music @desktop', async ({ page }) => {
  const giveTests = await holdBack(page, 'Prove');
  const giveMusic = await holdBack(page, 'Music');
  await openLibrary(page);
  await press(button(page, en.common.accuracyTests));
  const shape = page.getByRole('main').getByRole('status', { name: en.library.reading });
  await expect(shape).toBeVisible();
  await expectAccessible(page, 'accuracy tests that are fetched');
  giveTests();
  await expect(button(page, laterEn.prove.runSelfTest)).toBeVisible();
  await expect(shape).toHaveCount(0);
  await press(button(page, en.common.library));
  await drop(page, [{ name: 'Tune.nsf', bytes: nsf({ songs: 12 }) }]);
  await expect(shape).toBeVisible();
  await expectAccessible(page, 'music that is fetched');
  giveMusic();
  await expect(page.getByRole('navigation', { name: laterEn.musicPage.tracks })).toBeVisible();
  await expect(shape).toHaveCount(0);
});
