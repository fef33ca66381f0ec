import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { STROBES, strobeRom } from '../app/picture/flashes/strobes.ts';
import { boxOf, button, drop, expect, expectRunning, openLibrary, press, test } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

const STROBE = { name: 'Strobe.nes', bytes: strobeRom(STROBES[1]) };

test('who wants less motion is offered once to have flashing limited, and then what flashes is calmed @desktop', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLibrary(page);
  await drop(page, [STROBE]);
  await expectRunning(page);
  const veil = page.locator('main canvas[role="img"] + canvas[aria-hidden="true"]');
  await expect(veil).toHaveCount(0);
  await press(button(page, laterEn.flashes.accept));
  // Calmed once the game has flashed three times.
  await expect(veil).toBeVisible();
  const picture = await boxOf(page.locator('main canvas[role="img"]'));
  const over = await boxOf(veil);
  for (const side of ['left', 'top', 'right', 'bottom'] as const) {
    expect(Math.abs(over[side] - picture[side])).toBeLessThan(1);
  }
  // The program knows black and white alone: what lies over its picture goes slowly from one to the other.
  const light = () =>
    veil.evaluate((canvas) => (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(128, 120, 1, 1).data[0]);
  const isBetween = async () => {
    const now = await light();
    return now > 0 && now < 250;
  };
  await expect.poll(isBetween).toBe(true);
  // It goes when nothing flashes any more: here with the program that does.
  await drop(page, [{ name: 'Tiny.nes', bytes: tinyRom() }]);
  await expect(page.getByRole('img', { name: en.play.picture('Tiny') })).toBeVisible();
  await expect(veil).toBeHidden();
  await drop(page, [STROBE]);
  await expect(veil).toBeVisible();
  await page.reload();
  await press(button(page, en.common.resume));
  await expect(veil).toBeVisible();
  await expect(page.getByText(laterEn.flashes.offer)).toHaveCount(0);
});

test('nobody else is offered it, and nothing lies over the picture @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [STROBE]);
  await expectRunning(page);
  await expect(page.locator('main canvas')).toHaveCount(1);
  await expect(button(page, laterEn.flashes.accept)).toHaveCount(0);
});
