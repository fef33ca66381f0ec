import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  boxesOf,
  boxOf,
  button,
  doubleText,
  expect,
  expectAccessible,
  expectRunning,
  frames,
  machine,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const { keys, settings } = en;
const { keyPage } = laterEn;

/** Settings, at the keys; the button that opens it has been there. */
async function openKeys(page: Page): Promise<Locator> {
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: settings.tabs.controls, exact: true }));
  const dialog = page.getByRole('dialog', { name: en.common.settings });
  await expect(dialog.getByRole('heading', { name: keyPage.player1, exact: true })).toBeVisible();
  return dialog;
}

/** What is said at once of a key; notices have a place of their own. */
const alertIn = (dialog: Locator) => dialog.locator('p[role="alert"]');

/** Show the rows that are folded away under `title`. */
const unfold = (dialog: Locator, title: string) => press(dialog.locator('summary').getByText(title, { exact: true }));

/** The button of a key that a row has. */
const keyOf = (dialog: Locator, key: string, label: string) =>
  dialog.getByRole('button', { name: keyPage.changeOne(key, label), exact: true });

test('a key is chosen, kept, and goes back @desktop', async ({ page }) => {
  await openLibrary(page);
  const dialog = await openKeys(page);
  await keyOf(dialog, 'X', keys.a).press('Enter');
  const field = dialog.getByLabel(keyPage.press(keys.a), { exact: true });
  await expect(field).toBeFocused();
  await expectAccessible(page, 'a key is waited for');
  await page.keyboard.press('F5');
  await expect(alertIn(dialog)).toHaveText(keyPage.unusable('F5'));
  await page.keyboard.press('l');
  await expect(keyOf(dialog, 'L', keys.a)).toBeFocused();
  await expect(dialog.locator('p[role="status"]')).toHaveText(keyPage.has(keys.a, ['L']));
  await page.reload();
  await openKeys(page);
  await expect(keyOf(dialog, 'L', keys.a)).toBeVisible();
  await dialog.getByRole('button', { name: keyPage.resetOf(keys.a), exact: true }).click();
  await expect(keyOf(dialog, 'X', keys.a)).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('cartouche.keys'))).toBe('{}');
});

test('a key that another row has is taken, or not, and all go back by a tap @desktop', async ({ page }) => {
  await openLibrary(page);
  const dialog = await openKeys(page);
  const { mute } = en.play;
  await unfold(dialog, keyPage.commands);
  await dialog.getByRole('button', { name: keyPage.addTo(keys.b), exact: true }).click();
  await page.keyboard.press('m');
  await expect(alertIn(dialog)).toHaveText(keyPage.taken([['M', mute]]));
  await expectAccessible(page, 'a key is another row’s');
  await button(dialog, keyPage.cancel).click();
  await expect(keyOf(dialog, 'M', mute)).toBeVisible();
  await dialog.getByRole('button', { name: keyPage.addTo(keys.b), exact: true }).click();
  await page.keyboard.press('m');
  await expect(button(dialog, keyPage.take)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(keyOf(dialog, 'M', keys.b)).toBeVisible();
  await expect(keyOf(dialog, 'M', mute)).toHaveCount(0);
  await keyOf(dialog, 'M', keys.b).click();
  await button(dialog, keyPage.removeKey).click();
  await expect(keyOf(dialog, 'M', keys.b)).toHaveCount(0);
  await button(dialog, keyPage.resetAll).click();
  await expect(keyOf(dialog, 'M', mute)).toBeVisible();
  await button(dialog, en.common.undo).click();
  await expect(keyOf(dialog, 'M', mute)).toHaveCount(0);
});

test('the question for a key is no trap, Escape can be chosen, and nothing is done by a key that is asked for @desktop', async ({
  page,
}) => {
  await openLibrary(page);
  const dialog = await openKeys(page);
  await keyOf(dialog, 'Z', keys.b).click();
  const question = dialog.getByLabel(keyPage.press(keys.b), { exact: true });
  await expect(question).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(dialog, keyPage.removeKey)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(question).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(alertIn(dialog)).toHaveText(keyPage.taken([['Esc', en.common.pause]]));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(keyOf(dialog, 'Z', keys.b)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('two players play on one keyboard @desktop', async ({ page }) => {
  const rom = tinyRom();
  await playFile(page, 'Tiny.nes', rom);
  await page.keyboard.press('Escape');
  await button(page.getByRole('region', { name: laterEn.pauseMenu.title }), settings.tabs.controls).click();
  const dialog = page.getByRole('dialog', { name: en.common.settings });
  await unfold(dialog, keyPage.player2);
  await button(dialog, keyPage.useTwoPlayers).click();
  await expect(alertIn(dialog)).toContainText(keys.sensor(9));
  await button(dialog, keyPage.take).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectRunning(page);
  for (const code of ['KeyW', 'KeyH', 'ArrowLeft', 'Comma']) await page.keyboard.down(code);
  await frames(page);
  const nes = await machine(page, rom);
  expect([Tiny.Held, Tiny.HeldBySecond].map((at) => nes.peek('cpu', at))).toEqual([0x11, 0x42]);
});

test('one key lists all keys as they are now, and leads to where they are changed @desktop', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('cartouche.keys', '{"mute":["KeyL"],"leave":["KeyQ"],"gone":[1]}'),
  );
  await playFile(page, 'Tiny.nes', tinyRom());
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: keys.all });
  const value = (name: string) => sheet.getByText(name, { exact: true }).locator('xpath=following-sibling::dd');
  await expect(value(en.play.mute)).toHaveText('L');
  await expect(value(en.common.library)).toHaveText('Q');
  await expect(value(keys.groups.move)).toHaveText('↑ ↓ ← →');
  await expect(value(keys.all)).toHaveText('/');
  await expectAccessible(page, 'all keys');
  await button(sheet, keyPage.change).click();
  const dialog = page.getByRole('dialog', { name: en.common.settings });
  await unfold(dialog, keyPage.commands);
  await expect(keyOf(dialog, 'L', en.play.mute)).toBeVisible();
  await page.keyboard.press('Escape');
  await expectRunning(page);
});

test('keys are named as the layout has them @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    const getLayoutMap = async () => new Map([['KeyZ', 'y']]);
    Object.defineProperty(navigator, 'keyboard', { value: { getLayoutMap } });
  });
  await openLibrary(page);
  const dialog = await openKeys(page);
  await expect(keyOf(dialog, 'Y', keys.b)).toBeVisible();
});

for (const size of [
  { width: 320, height: 568 },
  { width: 844, height: 390 },
]) {
  test(`what changes keys is large enough, and inside, at ${size.width} x ${size.height} @phone`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLibrary(page);
    const dialog = await openKeys(page);
    await press(keyOf(dialog, 'X', keys.a));
    for (const title of [keyPage.player2, keyPage.commands, keys.groups.mat]) await unfold(dialog, title);
    await expect(dialog.getByText(keys.sensor(12), { exact: true })).toBeVisible();
    for (const scale of [1, 2]) {
      if (scale === 2) await doubleText(page);
      const edge = await boxOf(dialog);
      for (const { left, right, width, height } of await boxesOf(dialog.locator('button, summary, input[readonly]'))) {
        // What is folded away has no size.
        if (width === 0) continue;
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
        expect(left).toBeGreaterThanOrEqual(edge.left);
        expect(right).toBeLessThanOrEqual(edge.right);
      }
      expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
}
