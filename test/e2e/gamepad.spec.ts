import { button, expect, expectRunning, playFile, test } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

test('the game waits when its gamepad is gone, and the touch pad is there', async ({ page }) => {
  await playFile(page, 'Tiny.nes', tinyRom());
  const { hasTouch = false } = test.info().project.use;
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-part="cross"]')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('gamepaddisconnected')));
  await expect(page.getByRole('region', { name: 'Paused' })).toBeVisible();
  await expect(page.getByText('The gamepad is gone. The game waits.')).toBeVisible();
  await expect(page.locator('[data-part="cross"]')).toBeVisible({ visible: hasTouch });
  // Does what it says without being covered by the line.
  await page.getByRole('region', { name: 'Paused' }).getByRole('button', { name: 'Resume' }).click();
  await expectRunning(page);
  await expect(page.getByText('The gamepad is gone.')).toBeHidden();
});

test('nothing is said of a gamepad that goes while nothing is played @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', tinyRom());
  await button(page, 'Library').click();
  await page.evaluate(() => dispatchEvent(new Event('gamepaddisconnected')));
  await expect(page.getByText('The gamepad is gone.')).toBeHidden();
});
