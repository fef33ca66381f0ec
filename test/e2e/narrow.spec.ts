import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { button, drop, expect, expectRunning, frames, openLibrary, press, test } from './helpers.ts';
import { CODES, showIn, wishLanguage } from './language-pages.ts';
import { misplacedTexts } from './misplaced-texts.ts';
import { tinyRom } from './tiny-rom.ts';

test.use({ viewport: { width: 320, height: 568 } });
test.describe.configure({ timeout: 300_000 });

/** Every text of the screen that is shown has its place, in every language; then it is English again. */
async function look(page: Page, screen: string): Promise<void> {
  const found: string[] = [];
  for (const code of CODES) {
    await showIn(page, code);
    for (const what of await misplacedTexts(page)) found.push(`${code}: ${what}`);
  }
  await showIn(page, 'en');
  // All screens are looked at, even if there is something on the first.
  expect.soft(found, screen).toEqual([]);
}

async function lookAtTabs(page: Page, screen: string): Promise<void> {
  for (const tab of await page.getByRole('dialog').getByRole('tab').all()) {
    await press(tab);
    await unfold(page);
    await look(page, `${screen}, ${await tab.textContent()}`);
  }
}

/** What is folded is looked at, too. */
async function unfold(page: Page): Promise<void> {
  const folds = page.getByRole('dialog').locator('details');
  await folds.evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });
  await frames(page);
}

const close = (page: Page) => press(button(page, en.common.close));

/** Open what the pause menu calls `item`. */
async function openItem(page: Page, item: string): Promise<void> {
  await press(page.getByRole('region', { name: en.play.paused }).getByRole('button', { name: item, exact: true }));
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Notices come by themselves, and lie over what is looked at. */
async function dismissAll(page: Page): Promise<void> {
  const dismiss = page.getByRole('button', { name: en.common.dismiss });
  while ((await dismiss.count()) > 0) await press(dismiss.last());
}

test('every text has its place on a narrow phone, in every language: before the game @phone', async ({ page }) => {
  test.setTimeout(240_000);
  await wishLanguage(page);
  await openLibrary(page);
  await look(page, 'first visit');
  await press(button(page, en.common.settings));
  await lookAtTabs(page, 'settings');
  await close(page);
  await drop(page, [{ name: 'Tiny.nes', bytes: tinyRom() }]);
  await expectRunning(page);
  await press(button(page, en.common.library));
  await expect(button(page, en.library.continue)).toBeVisible();
  await dismissAll(page);
  await look(page, 'library');
  await press(button(page, en.library.moreOf('Tiny')));
  await look(page, 'menu of a game');
  await close(page);
  await page.goto('./?prove');
  await expect(page.getByRole('heading', { name: en.common.accuracyTests })).toBeVisible();
  await look(page, 'accuracy tests');
});

test('every text has its place on a narrow phone, in every language: in the game @phone', async ({ page }) => {
  test.setTimeout(240_000);
  await wishLanguage(page);
  await page.goto('./?play');
  await expectRunning(page);
  // So that there is something to go back to.
  await frames(page, 90);
  await dismissAll(page);
  await look(page, 'game');
  await press(button(page, en.common.pause));
  await look(page, 'pause menu');
  for (const item of [
    en.common.saveStates,
    en.play.rewindTo,
    en.saves.clip,
    en.play.cheats,
    en.play.replays,
    en.play.gameSettings,
  ]) {
    await openItem(page, item);
    await unfold(page);
    await look(page, item);
    await close(page);
  }
  await openItem(page, en.play.touchLayout);
  await look(page, 'touch layout');
});
