import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { button, expect, expectRunning, frames, playFile, test } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

/** Two gamepads are plugged in. */
async function plug(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pad = (index: number) => ({
      index,
      connected: true,
      mapping: 'standard',
      axes: [0, 0, 0, 0],
      buttons: Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 })),
    });
    const pads = [pad(0), pad(1)];
    Object.defineProperty(navigator, 'getGamepads', { value: () => pads });
    Object.assign(globalThis, { pads });
  });
}

type Pads = { pads: { buttons: { pressed: boolean }[]; connected: boolean }[] };

/** A button of gamepad `index` is held until the game can have seen it. */
async function use(page: Page, index: number): Promise<void> {
  const set = (pressed: boolean) =>
    page.evaluate(
      ([at, value]) => {
        (globalThis as unknown as Pads).pads[at].buttons[12].pressed = value;
      },
      [index, pressed] as const,
    );
  await set(true);
  await frames(page);
  await set(false);
  await frames(page);
}

function unplug(page: Page, index: number): Promise<void> {
  return page.evaluate((at) => {
    const gamepad = (globalThis as unknown as Pads).pads[at];
    gamepad.connected = false;
    dispatchEvent(Object.assign(new Event('gamepaddisconnected'), { gamepad }));
  }, index);
}

test('the game waits when its gamepad is gone, and the touch pad is there', async ({ page }) => {
  await plug(page);
  await playFile(page, 'Tiny.nes', tinyRom());
  const { hasTouch = false } = test.info().project.use;
  await use(page, 0);
  await expect(page.locator('[data-part="cross"]')).toBeHidden();
  await unplug(page, 0);
  await expect(page.getByRole('region', { name: en.play.paused })).toBeVisible();
  await expect(page.getByText(en.play.gamepadGone)).toBeVisible();
  await expect(page.locator('[data-part="cross"]')).toBeVisible({ visible: hasTouch });
  // Does what it says without being covered by the line.
  await page.getByRole('region', { name: en.play.paused }).getByRole('button', { name: en.common.resume }).click();
  await expectRunning(page);
  await expect(page.getByText(en.play.gamepadGone)).toBeHidden();
});

test('a gamepad that nobody uses can go @desktop', async ({ page }) => {
  await plug(page);
  await playFile(page, 'Tiny.nes', tinyRom());
  await use(page, 0);
  await unplug(page, 1);
  await frames(page);
  await expectRunning(page);
  // Keys were used last: no gamepad matters.
  await page.keyboard.press('ArrowUp');
  await frames(page);
  await unplug(page, 0);
  await frames(page);
  await expectRunning(page);
});

test('nothing is said of a gamepad that goes while nothing is played @desktop', async ({ page }) => {
  await plug(page);
  await playFile(page, 'Tiny.nes', tinyRom());
  await use(page, 0);
  await button(page, en.common.library).click();
  await unplug(page, 0);
  await expect(page.getByText(en.play.gamepadGone)).toBeHidden();
});
