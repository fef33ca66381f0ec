import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { button, expect, expectAccessibleInBoth, expectRunning, openLibrary, press, test } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

const words = laterEn.shelf;
const COUNT = 200;

/** An archive of games, of which each is called otherwise. */
function archive(): Buffer {
  const files: Record<string, Uint8Array> = {};
  for (let i = 1; i <= COUNT; i++) {
    const rom = tinyRom();
    new DataView(rom.buffer).setUint32(rom.length - 4, i);
    files[`${i === 137 ? 'Ünique Vogel' : `Game ${i}`} (${i % 2 ? 'USA' : 'Europe'}).nes`] = rom;
  }
  return Buffer.from(zipSync(files, { level: 1 }));
}

/** How many games are kept as removed. */
function keptRemoved(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('cartouche-games');
        opening.onsuccess = () => {
          const getting = opening.result.transaction('games').objectStore('games').getAll();
          getting.onsuccess = () => {
            opening.result.close();
            resolve(getting.result.filter((game: { removed?: number }) => game.removed).length);
          };
        };
      }),
  );
}

/** The card of a game, by the button that plays it. */
const card = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(`^${title} `) });
const cards = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('img') });

test('two hundred games: found, marked, renamed, removed and brought back, by finger or mouse and by keys', async ({
  page,
}) => {
  await openLibrary(page);
  await page
    .locator('header input[type=file]')
    .setInputFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: archive() });
  await expect(page.getByText(en.files.added(COUNT))).toBeVisible();
  // Few of them are drawn, and each says which of how many it is.
  expect(await cards(page).count()).toBeLessThan(80);
  await expect(page.locator('[data-place="1"]')).toHaveAttribute('aria-setsize', String(COUNT + 1));
  await expect(card(page, 'Game 1')).toBeVisible();
  await expectAccessibleInBoth(page, 'a library of many');

  await page.getByRole('searchbox', { name: words.find }).fill('uni');
  await expect(page.getByText(words.found(1, COUNT + 1))).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await press(button(page, en.library.moreOf('Ünique Vogel')));
  await expectAccessibleInBoth(page, 'the menu of a game');
  await press(button(page, words.favourite));
  await press(button(page, words.rename));
  await page.getByRole('textbox', { name: words.title }).fill('Phoenix');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Phoenix' })).toBeVisible();
  await page.keyboard.press('Escape');
  // It is found by the name of its file, too, and among the favourites.
  await expect(card(page, 'Phoenix')).toBeVisible();
  await page.getByRole('searchbox', { name: words.find }).fill('');
  await page.getByLabel(words.filter).selectOption({ label: words.favourites });
  await expect(cards(page)).toHaveCount(1);
  await page.getByLabel(words.filter).selectOption({ label: words.all });

  await page.getByLabel(words.sort).selectOption({ label: words.orders.title });
  await card(page, 'Game 1').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 'Phoenix')).toBeFocused();
  await expect(page.locator('[data-place="1"]')).toHaveCount(0);
  // The letters stay at hand, wherever one is.
  await expect(page.getByRole('navigation', { name: words.letters })).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(card(page, 'Game 1')).toBeFocused();

  // A game of the shelf is played, and one is where one was again.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expectRunning(page);
  await press(button(page, en.common.library));
  await expect(card(page, 'Phoenix')).toBeFocused();
  await expect(card(page, 'Phoenix')).toBeInViewport();

  // It has a place to go on from now: that is asked about.
  await press(button(page, en.library.moreOf('Phoenix')));
  await press(button(page, words.remove));
  await press(page.getByRole('dialog').getByRole('button', { name: en.common.remove, exact: true }));
  await expect(button(page, en.library.removed(1))).toBeVisible();
  await expect(card(page, 'Phoenix')).toHaveCount(0);
  // That is kept a moment after it is shown.
  await expect.poll(() => keptRemoved(page)).toBe(1);
  await page.reload();
  await press(button(page, en.library.removed(1)));
  await press(button(page, words.bringBack));
  await expect(page.getByRole('heading', { name: 'Phoenix' })).toBeVisible();
  await expect(button(page, en.library.continue)).toBeVisible();
});
