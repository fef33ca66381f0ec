import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  boxesOf,
  boxOf,
  button,
  choose,
  doubleText,
  expect,
  expectAccessible,
  expectRunning,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

const { tabs } = en.settings;
const { about, settingRows: rows } = laterEn;
const TABS = Object.values(tabs);

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

async function openSettings(page: Page, opener = en.common.settings): Promise<Locator> {
  await press(button(page, opener));
  return page.getByRole('dialog', { name: en.common.settings });
}

test('each tab is reached by a tap, is free of faults, and moves nothing', async ({ page }) => {
  await openLibrary(page);
  const dialog = await openSettings(page);
  const parts = dialog.or(page.getByRole('tab'));
  await expect(parts).toHaveCount(1 + TABS.length);
  const before = await boxesOf(parts);
  for (const name of TABS) {
    await press(tab(page, name));
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    await expect(page.getByRole('tab', { selected: true })).toHaveText(name);
    await expectAccessible(page, name);
    expect(await boxesOf(parts)).toEqual(before);
  }
});

for (const size of [
  { width: 320, height: 568 },
  { width: 844, height: 390 },
]) {
  test(`what is worked is large enough, and inside, at ${size.width} x ${size.height} @phone`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLibrary(page);
    const dialog = await openSettings(page);
    const expectFit = async (scale: number) => {
      for (const name of TABS) {
        await press(tab(page, name));
        await expect(page.getByRole('tabpanel', { name })).toBeVisible();
        const edge = await boxOf(dialog);
        const boxes = await boxesOf(dialog.locator('button, label, select'));
        expect(boxes.length).toBeGreaterThan(TABS.length);
        for (const { left, right, height } of boxes) {
          expect(height).toBeGreaterThanOrEqual(44);
          expect(left).toBeGreaterThanOrEqual(edge.left);
          expect(right).toBeLessThanOrEqual(edge.right);
        }
        const tooWide = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
        expect(tooWide, `${name} in text of ${scale} times the size`).toBeLessThanOrEqual(0);
      }
    };
    await expectFit(1);
    await doubleText(page);
    await expectFit(2);
  });
}

test('arrow keys go from tab to tab, and the last one is shown again in this visit @desktop', async ({ page }) => {
  await openLibrary(page);
  await button(page, en.common.settings).press('Enter');
  await tab(page, tabs.picture).focus();
  const expectTab = async (name: string) => {
    await expect(tab(page, name)).toBeFocused();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
  };
  await page.keyboard.press('ArrowRight');
  await expectTab(tabs.sound);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expectTab(tabs.about);
  await page.keyboard.press('Home');
  await expectTab(tabs.picture);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expectTab(tabs.data);
  // One Tab leads past the other tabs.
  await page.keyboard.press('Tab');
  await expect(button(page, en.common.close)).toBeFocused();
  await page.keyboard.press('Escape');
  await button(page, en.common.settings).press('Enter');
  await expect(page.getByRole('tabpanel', { name: tabs.data })).toBeVisible();
  await page.reload();
  await openSettings(page);
  await expect(page.getByRole('tabpanel', { name: tabs.picture })).toBeVisible();
});

test('damaged settings cost themselves alone, and what is not known stays @desktop', async ({ page }) => {
  await choose(page, { cropped: 'yes', integer: true, theme: 'sepia', later: [1] });
  await openLibrary(page);
  await openSettings(page);
  await expect(page.getByLabel(rows.cropped.label)).not.toBeChecked();
  await expect(page.getByLabel(rows.integer.label)).toBeChecked();
  await page.getByLabel(rows.hard.label).check();
  const stored = await page.evaluate(() => JSON.parse(localStorage.getItem('cartouche.settings') ?? 'null'));
  expect(stored).toEqual({ cropped: 'yes', integer: true, theme: 'sepia', later: [1], hard: true });
});

test('a game can have a setting of its own, and go with Settings again @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', tinyRom());
  const picture = page.getByRole('img', { name: en.play.picture('Tiny') });
  const shape = async () => {
    const { width, height } = await boxOf(picture);
    return width / height;
  };
  const whole = await shape();
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  const own = page.getByRole('dialog').getByLabel(rows.cropped.label);
  await expect(own.locator('option:checked')).toHaveText(laterEn.settingsPage.asInSettings(laterEn.settingsPage.off));
  await own.selectOption(laterEn.settingsPage.on);
  await expect.poll(shape).toBeGreaterThan(whole + 0.05);
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await expect.poll(shape).toBeGreaterThan(whole + 0.05);
  await press(button(page, en.common.pause));
  await openSettings(page, tabs.picture);
  await expect(page.getByLabel(rows.cropped.label)).not.toBeChecked();
  await press(button(page, en.common.close));
  await press(button(page, en.play.gameSettings));
  await expect(own.locator('option:checked')).toHaveText(laterEn.settingsPage.on);
  await expectAccessible(page, 'settings of a game');
  await own.selectOption(laterEn.settingsPage.asInSettings(laterEn.settingsPage.off));
  await expect.poll(shape).toBeLessThan(whole + 0.01);
});

test('what is kept on this device is said, and leads to what proves it @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', tinyRom());
  await press(button(page, en.common.pause));
  await openSettings(page, tabs.picture);
  await press(tab(page, tabs.data));
  const { data } = laterEn;
  const value = (name: string) => page.getByText(name, { exact: true }).locator('xpath=following-sibling::dd');
  await expect(value(data.games)).toHaveText(data.gamesAndSize(1, tinyRom().length));
  await expect(value(data.used)).toHaveText(/\d+\s[KMG]B/u);
  await expect(value(data.persistent)).toHaveText(/^(On|Off)$/);
  await press(tab(page, tabs.about));
  await expect(value(about.version)).toHaveText(/^\d+\.\d+\.\d+$/);
  await press(button(page, en.common.accuracyTests));
  await expect(page.getByRole('heading', { name: en.common.accuracyTests })).toBeVisible();
});
