import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { Fingers } from './fingers.ts';
import {
  boxesOf,
  boxOf,
  button,
  expect,
  expectRunning,
  frames,
  kept,
  keyOf,
  machine,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const PORTRAIT = { width: 390, height: 844 };
const LANDSCAPE = { width: 844, height: 390 };
const PAUSE = `[aria-label="${en.common.pause}"]`;

/** Pause by `act`, and wait until the place is kept: what `machine` sees next is then newer. */
async function pauseBy(page: Page, act: () => Promise<void>): Promise<void> {
  const place = () => kept(page, 'states', `${keyOf(ROM)}/auto`).then(String);
  const before = await place();
  await act();
  await expect(page.getByRole('region', { name: laterEn.pauseMenu.title })).toBeVisible();
  await expect.poll(async () => (await place()) === before).toBe(false);
}

for (const size of [PORTRAIT, LANDSCAPE]) {
  test(`two thumbs at ${size.width} x ${size.height}: a diagonal and both buttons @phone`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize(size);
    await playFile(page, 'Tiny.nes', ROM);
    const [cross, a, b] = await Promise.all(
      ['cross', 'a', 'b'].map((part) => boxOf(page.locator(`[data-part="${part}"]`))),
    );
    const left = { x: cross.left + cross.width * 0.8, y: cross.top + cross.height * 0.2, id: 1 };
    const between = { x: (a.left + b.right) / 2, y: (a.top + b.bottom) / 2, id: 2 };
    const cdp = await context.newCDPSession(page);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [left] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [left, between] });
    await expect(page.locator('[data-part="a"]')).toHaveAttribute('data-held');
    await expect(page.locator('[data-part="b"]')).toHaveAttribute('data-held');
    await frames(page);
    // The thumb slides from up-right to down-left without leaving the glass.
    const slid = { x: cross.left + cross.width * 0.2, y: cross.top + cross.height * 0.8, id: 1 };
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [slid, between] });
    await expect(page.locator('[data-part="cross"]')).toHaveAttribute('data-held', String(0x60 >> 4));
    await frames(page);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(page.locator('[data-part="a"]')).not.toHaveAttribute('data-held');
    await frames(page);
    const nes = await machine(page, ROM);
    expect(nes.peek('cpu', Tiny.Seen)).toBe(0xf3);
    expect(nes.peek('cpu', Tiny.Held)).toBe(0);
  });

  test(`all that is touched is large enough at ${size.width} x ${size.height}, and on the screen @phone`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await playFile(page, 'Tiny.nes', ROM);
    const parts = page.locator('button:visible, [data-part]:visible');
    const names = await parts.evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 90)));
    for (const [i, box] of (await boxesOf(parts)).entries()) {
      expect(Math.min(box.width, box.height), names[i]).toBeGreaterThanOrEqual(44);
      expect(box.left, names[i]).toBeGreaterThanOrEqual(0);
      expect(box.right, names[i]).toBeLessThanOrEqual(size.width);
      expect(box.bottom, names[i]).toBeLessThanOrEqual(size.height);
    }
  });
}

test('the touch pad goes when keys are used, and comes back with a touch @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  const pad = page.locator('[data-part="cross"]');
  await expect(pad).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(pad).toBeHidden();
  await page.touchscreen.tap(100, 300);
  await expect(pad).toBeVisible();
});

test('a long title leaves everything on the screen @phone', async ({ page }) => {
  await playFile(page, 'The Very Long Adventures of Somebody in a Far Country.nes', tinyRom());
  const pause = await boxOf(button(page, en.common.pause));
  expect(pause.right).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});

test('pause can be tapped while a thumb holds the cross @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  const fingers = await Fingers.of(page);
  await fingers.put(1, '[data-part="cross"]', 0.9);
  await fingers.put(2, PAUSE);
  await fingers.lift(2);
  await expect(page.getByRole('region', { name: laterEn.pauseMenu.title })).toBeVisible();
  await fingers.lift(1);
  await frames(page);
  await expect(page.getByRole('region', { name: laterEn.pauseMenu.title })).toBeVisible();
});

test('a tool acts once for each tap, click or key, and not for a finger that slid off @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  const paused = page.getByRole('region', { name: laterEn.pauseMenu.title });
  const fingers = await Fingers.of(page);
  await fingers.put(1, PAUSE);
  await fingers.putAt(1, { x: 195, y: 300 });
  await fingers.lift(1);
  await frames(page);
  await expect(paused).toBeHidden();
  // With a finger, a mouse, a key, and as a screen reader does it.
  const tool = page.locator('header button').last();
  const acts = [
    () => tool.tap(),
    () => tool.click(),
    () => tool.focus().then(() => page.keyboard.press('Enter')),
    () => tool.focus().then(() => page.keyboard.press('Space')),
    () => tool.evaluate((element: HTMLElement) => element.click()),
  ];
  for (const act of acts) {
    for (const shown of [true, false]) {
      await act();
      await expect(paused).toBeVisible({ visible: shown });
      await frames(page);
      await expect(paused).toBeVisible({ visible: shown });
    }
  }
});

test('a thumb that holds on through a pause still holds after it; one that was lifted does not @phone', async ({
  page,
}) => {
  await playFile(page, 'Tiny.nes', ROM);
  const cross = page.locator('[data-part="cross"]');
  const fingers = await Fingers.of(page);
  await fingers.put(1, '[data-part="cross"]', 0.9);
  await expect(cross).toHaveAttribute('data-held', '8');
  await pauseBy(page, () => page.keyboard.press('KeyP'));
  await fingers.lift(1);
  await expect(cross).toHaveAttribute('data-held', '0');
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await frames(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Held)).toBe(0);
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await fingers.put(1, '[data-part="cross"]', 0.9);
  await frames(page);
  await pauseBy(page, async () => {
    await fingers.put(2, PAUSE);
    await fingers.lift(2);
  });
  await expect(cross).toHaveAttribute('data-held', '8');
  await page
    .locator(`header button[aria-label="${en.common.resume}"]`)
    .evaluate((resume: HTMLElement) => resume.click());
  await expectRunning(page);
  await frames(page);
  await expect(cross).toHaveAttribute('data-held', '8');
  expect((await machine(page, ROM)).peek('cpu', Tiny.Held)).toBe(0x80);
  await fingers.lift(1);
});

test('what is pressed while the game waits is not seen afterwards @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await pauseBy(page, () => press(button(page, en.common.pause)));
  // The menu has the place of the pad.
  await expect(page.locator('[data-part="start"]')).toBeHidden();
  await page.keyboard.press('KeyX');
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await frames(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Seen)).toBe(0);
});
