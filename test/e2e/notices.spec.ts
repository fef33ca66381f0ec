import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { Fingers } from './fingers.ts';
import { boxOf, button, drop, expect, expectRunning, frames, openLibrary, playFile, press, test } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

/** Files in which something else is wrong each. */
const BROKEN = [2000, 3000, 5000, 7000, 9000, 11_000, 13_000].map((size, i) => {
  const bytes = new Uint8Array(size);
  bytes.set([0x4e, 0x45, 0x53, 0x1a, 2 + i, 1]);
  return { name: `broken-${i}.nes`, bytes };
});

/** The list's height as a share of the page's, and whether it can be scrolled. */
function room(page: Page) {
  return page.getByRole('alert').evaluate((alert: HTMLElement) => {
    const list = alert.parentElement ?? alert;
    return { share: list.offsetHeight / innerHeight, scrolls: list.scrollHeight > list.clientHeight };
  });
}

for (const size of [
  { width: 320, height: 568 },
  { width: 844, height: 390 },
]) {
  test(`no error of many is lost, and they leave room at ${size.width} x ${size.height} @phone`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLibrary(page);
    await drop(page, BROKEN);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(`${BROKEN.length} files could not be added. “broken-0.nes”`);
    for (const { name } of BROKEN) await expect(alert).toContainText(name);
    await expect(alert.locator('p')).toHaveCount(1);
    expect(await room(page)).toEqual({ share: expect.closeTo(0.4, 2), scrolls: true });
    const list = alert.locator('..');
    const { top, bottom } = await boxOf(list);
    await page.mouse.move(size.width / 2, (top + bottom) / 2);
    const isAtEnd = async () => (await boxOf(alert.locator('p'))).bottom <= bottom;
    expect(await isAtEnd()).toBe(false);
    // Until the browser knows what is under the mouse, a turn of the wheel is for nobody.
    await expect(async () => {
      await page.mouse.wheel(0, 5000);
      await frames(page);
      expect(await isAtEnd()).toBe(true);
    }).toPass();
    await button(page, en.common.dismiss).tap();
    await expect(alert.locator('p')).toHaveCount(0);
  });
}

for (const size of [
  { width: 320, height: 568 },
  { width: 844, height: 390 },
]) {
  test(`what is said of a save leaves the buttons free at ${size.width} x ${size.height} @phone`, async ({ page }) => {
    await page.setViewportSize(size);
    await playFile(page, 'Tiny.nes', tinyRom());
    await press(button(page, en.common.pause));
    for (const slot of [1, 2, 3, 4]) {
      await press(button(page, en.saves.saveTo(slot)));
      await expect(page.getByText(laterEn.slots.saved(slot))).toBeVisible();
      await expect(page.getByText(/^Saved to slot/)).toHaveCount(1);
    }
    const covered = await page.getByRole('button', { name: /^Save to slot/ }).evaluateAll((buttons) =>
      buttons.filter((button) => {
        button.scrollIntoView({ inline: 'center' });
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return !button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
      }),
    );
    expect(covered).toHaveLength(0);
  });
}

test('what is said leaves the way on free, where it lies at the foot of the page @phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openLibrary(page);
  const goOn = button(page, en.common.play);
  const before = await boxOf(goOn);
  await drop(page, BROKEN.slice(0, 1));
  const line = await boxOf(page.getByRole('alert').locator('[data-notice]'));
  // There it would have been.
  expect(before.bottom).toBeGreaterThan(640 - line.height);
  expect(line.bottom).toBeLessThan(before.top);
  expect(line.top).toBeGreaterThan((await boxOf(button(page, en.common.settings))).bottom);
  await expect.poll(() => boxOf(goOn)).toEqual(before);
  await goOn.tap();
  await expectRunning(page);
});

test('what is said on a page with room to spare moves nothing of it, and its foot can be scrolled clear @phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await openLibrary(page);
  const foot = button(page, en.common.accuracyTests);
  const before = await boxOf(foot);
  await drop(page, BROKEN.slice(0, 1));
  const line = await boxOf(page.getByRole('alert').locator('[data-notice]'));
  expect(await boxOf(foot)).toEqual(before);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect((await boxOf(foot)).bottom).toBeLessThan(line.top);
});

test('errors of other times stay until they are dismissed, within 40 % of the page @phone', async ({ page }) => {
  await openLibrary(page);
  const lines = page.getByRole('alert').locator('p');
  for (const [i, file] of BROKEN.entries()) {
    await drop(page, [file]);
    await expect(lines).toHaveCount(i + 1);
    // The newest is where it can be read.
    await expect(lines.last()).toBeInViewport({ ratio: 0.9 });
  }
  expect((await room(page)).share).toBeCloseTo(0.4, 2);
  await expect(page.getByRole('button', { name: en.common.dismiss })).toHaveCount(BROKEN.length);
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`a line is swiped away, with motion: ${reducedMotion} @phone`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await openLibrary(page);
    await drop(page, BROKEN.slice(0, 1));
    const line = page.getByRole('alert').locator('p');
    await expect(line).toBeVisible();
    const { left, top } = await boxOf(line);
    const fingers = await Fingers.of(page);
    const swipe = async (dx: number, dy: number) => {
      for (let i = 0; i <= 8; i++) {
        await fingers.putAt(1, { x: left + 100 + (dx * i) / 8, y: top + 8 + (dy * i) / 8 });
        await frames(page, 2);
      }
      await fingers.lift(1);
      await frames(page, 4);
    };
    await swipe(30, 0);
    await swipe(20, -120);
    await expect(line).toBeVisible();
    await expect.poll(async () => (await boxOf(line)).left).toBe(left);
    await swipe(-140, 6);
    await expect(line).toHaveCount(0);
  });
}
