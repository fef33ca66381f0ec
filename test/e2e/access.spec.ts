import { button, expect, expectAccessible, expectRunning, openLibrary, playFile, press, test } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLibrary(page);
    await expectAccessible(page, 'library');
    await press(button(page, 'Settings'));
    await expectAccessible(page, 'settings');
    await press(button(page, 'Close'));
    await press(button(page, 'Play'));
    await expectRunning(page);
    await expectAccessible(page, 'play');
    await press(button(page, 'Pause'));
    await expectAccessible(page, 'pause');
    await press(button(page, 'Save states'));
    await press(button(page, 'Save in slot 2'));
    await expectAccessible(page, 'states');
    await press(button(page, 'Close'));
    await press(button(page, 'Library'));
    await expectAccessible(page, 'library with a game to go on with');
  });
}

test('everything can be done with the keyboard @desktop', async ({ page }) => {
  await openLibrary(page);
  const focusOn = async (name: string) => {
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(button(page, name)).toBeFocused({ timeout: 50 });
    }).toPass();
  };
  await focusOn('Settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Settings')).toBeFocused();
  await focusOn('Play');
  await page.keyboard.press('Enter');
  await expectRunning(page);
  await expect(page.getByRole('main', { name: 'Game screen' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Resume').first()).toBeVisible();
  await focusOn('Save states');
  await page.keyboard.press('Enter');
  await focusOn('Save in slot 2');
  await page.keyboard.press('Space');
  await expect(page.getByText('Saved in slot 2.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectRunning(page);
});

test('the focus comes back to where a dialog was opened, and stays where a switch is @desktop', async ({ page }) => {
  await openLibrary(page);
  await button(page, 'Play').click();
  await expectRunning(page);
  await page.keyboard.press('Escape');
  const menu = page.getByRole('region', { name: 'Paused' });
  await expect(menu.getByRole('button', { name: 'Resume' })).toBeFocused();
  for (const name of ['This game', 'Settings', 'Save states']) {
    await menu.getByRole('button', { name }).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu.getByRole('button', { name })).toBeFocused();
  }
  await menu.getByRole('button', { name: 'Full screen' }).press('Enter');
  await expect(menu.getByRole('button', { name: 'Leave full screen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('button', { name: 'Full screen' })).toBeFocused();
  await menu.getByRole('button', { name: 'Resume' }).press('Enter');
  await expectRunning(page);
  await page.keyboard.press('Escape');
  await expect(menu.getByRole('button', { name: 'Resume' })).toBeFocused();
});

test('the focus finds another game when one is removed, and when it is back @desktop', async ({ page }) => {
  const names = ['One', 'Two'];
  for (const [i, name] of names.entries()) {
    const rom = tinyRom();
    rom[rom.length - 1] = i;
    await playFile(page, `${name}.nes`, rom);
  }
  await button(page, 'Library').click();
  await page.getByRole('button', { name: 'Remove One' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Khepri/ })).toBeFocused();
  await page.getByRole('button', { name: 'Remove Two' }).press('Enter');
  await expect(button(page, 'Play')).toBeFocused();
  await button(page, 'Undo').press('Enter');
  await expect(button(page, 'Continue')).toBeFocused();
});

test('nothing is laid out anew while the page loads @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openLibrary(page);
  await expect(page.getByText('Ready to play without a network.')).toBeVisible();
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
});
