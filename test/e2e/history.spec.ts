import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { button, expect, expectRunning, openLibrary, playFile, press, test } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

const library = (page: Page) => page.locator('[data-ready="true"]');

/** The page is loaded anew and shows the library. */
async function reload(page: Page): Promise<void> {
  await page.reload();
  await expect(library(page)).toBeVisible();
}

for (const address of ['./', './?play', './?continue', './?prove']) {
  test(`after a reload, the first way back from the library leaves: ${address} @desktop`, async ({ page }) => {
    await page.goto('about:blank');
    await page.goto(address);
    if (address === './?prove')
      await expect(page.getByRole('heading', { name: laterEn.prove.invitation })).toBeVisible();
    else if (address === './') await button(page, en.common.play).click();
    if (address !== './?prove') await expectRunning(page);
    await reload(page);
    await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });
}

test('after a reload, a game that is started at once is one step from the library @desktop', async ({ page }) => {
  await page.goto('about:blank');
  await playFile(page, 'Tiny.nes', tinyRom());
  await reload(page);
  await button(page, en.library.continue).click();
  await expectRunning(page);
  await page.goBack();
  await expect(library(page)).toBeVisible();
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('the way back leads from a game to the library, and from there out @desktop', async ({ page }) => {
  await page.goto('about:blank');
  await openLibrary(page);
  await button(page, en.common.play).click();
  await expectRunning(page);
  await press(button(page, en.common.library));
  await expect(library(page)).toBeVisible();
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('the way back of a phone pauses a running game first, and leaves it then @phone', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  await page.touchscreen.tap(195, 120);
  await expect(page.locator('[data-part="cross"]')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('region', { name: laterEn.pauseMenu.title })).toBeVisible();
  await expect(page.getByRole('main', { name: en.play.screen })).toHaveAttribute('data-running', 'false');
  await page.goBack();
  await expect(library(page)).toBeVisible();
});
