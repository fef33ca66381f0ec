import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  button,
  drop,
  expect,
  expectAccessibleInBoth,
  expectRunning,
  hold,
  kept,
  keyOf,
  openLibrary,
  playFile,
  press,
  test,
  valuesOf,
} from './helpers.ts';
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
async function keptRemoved(page: Page): Promise<number> {
  return (await valuesOf<{ removed?: number }>(page, 'games')).filter(({ removed }) => removed).length;
}

/** How many covers the player has chosen. */
async function chosenCovers(page: Page): Promise<number> {
  return (await valuesOf<{ from: string }>(page, 'covers')).filter(({ from }) => from === 'player').length;
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
  await page.getByRole('textbox', { name: words.tags }).fill('USA, birds');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Phoenix' })).toBeVisible();
  await expect(page.getByRole('dialog').getByText('birds', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  // It is found by the name of its file, too, and among the favourites.
  await expect(card(page, 'Phoenix')).toBeVisible();
  await page.getByRole('searchbox', { name: words.find }).fill('birds');
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

test('a game of one’s own: its last picture as cover, then built again in its place with its save, and undone', async ({
  page,
}) => {
  const rom = tinyRom();
  const rebuilt = tinyRom();
  rebuilt[rebuilt.length - 1] = 1;
  // By the keyboard alone where there are no fingers.
  const choose = async (name: string) => {
    if (test.info().project.use.hasTouch) return press(button(page, name));
    await button(page, name).focus();
    await page.keyboard.press('Enter');
  };
  await playFile(page, 'Loop.nes', rom);
  await hold(page, 'KeyX');
  await choose(en.common.library);
  await choose(en.library.moreOf('Loop'));
  await choose(words.takeCover);
  await expect.poll(() => chosenCovers(page)).toBe(1);
  await choose(words.rename);
  await page.getByRole('textbox', { name: words.title }).fill('Round');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');

  await drop(page, [{ name: 'Loop.nes', bytes: rebuilt }]);
  await expectRunning(page);
  await expect(page.getByText(laterEn.rebuilt.offer('Round'))).toBeVisible();
  await choose(laterEn.rebuilt.replace);
  await expect.poll(async () => (await kept(page, 'battery', keyOf(rebuilt)))?.[0]).toBe(1);
  await expectRunning(page);
  await expect(page.getByText(laterEn.adding.removed('Round'))).toBeVisible();
  await choose(en.common.undo);
  await choose(en.common.library);
  // Both have its name now, and its save.
  await expect(button(page, en.library.moreOf('Round'))).toBeVisible();
  await expect(page.getByRole('button', { name: en.library.moreOf('Round'), exact: true })).toHaveCount(2);
  expect((await kept(page, 'battery', keyOf(rom)))?.[0]).toBe(1);
});
