import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { Nes } from '../../src/console/index.ts';
import { savingDisk } from '../mappers/fds/bios-bench.ts';
import {
  button,
  drop,
  expect,
  expectAccessible,
  expectRunning,
  hold,
  machine,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Vs, vsRom } from './vs-rom.ts';

const GAME = vsRom();

async function start(page: Page): Promise<void> {
  await playFile(page, 'Cabinet.nes', GAME);
  await expect.poll(() => seen(page, Vs.Looks)).toBe(1);
}

/** What the machine has seen so far; the game goes on. */
async function seen(page: Page, address: number): Promise<number> {
  const nes = await machine(page, GAME);
  await press(button(page, en.common.resume));
  return nes.peek('cpu', address);
}

test('a VS. System takes coins, and the operator’s button', async ({ page }) => {
  await start(page);
  await press(button(page, en.panel.coinInto(1)));
  await expect.poll(() => seen(page, Vs.SeenFirst)).toBe(0x20);
  await press(button(page, en.panel.coinInto(2)));
  await expect.poll(() => seen(page, Vs.SeenFirst)).toBe(0x60);
  await button(page, en.panel.service).dispatchEvent('pointerdown', { pointerId: 1, bubbles: true });
  await expect.poll(() => seen(page, Vs.SeenFirst)).toBe(0x64);
  await expectAccessible(page, 'a VS. System game');
});

test('coins by keys, and Start begins a game @desktop', async ({ page }) => {
  await start(page);
  await page.keyboard.press('c');
  await page.keyboard.press('v');
  await hold(page, 'b');
  await hold(page, 'Enter');
  await expect.poll(() => seen(page, Vs.SeenFirst)).toBe(0x64);
  // Button 1 of the cabinet is wired where a pad has Select.
  expect(await seen(page, Vs.Buttons)).toBe(0x04);
});

test('its switches are put, work at once, and stay so @desktop', async ({ page }) => {
  await start(page);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('definition').filter({ hasText: 'RP2C04-0001' })).toBeVisible();
  const eighth = dialog.getByRole('checkbox', { name: laterEn.game.switchNumber(8) });
  await expect(eighth).not.toBeChecked();
  await press(eighth);
  await press(dialog.getByRole('checkbox', { name: laterEn.game.switchNumber(3) }));
  await expect(eighth).toBeChecked();
  await expectAccessible(page, 'switches of a VS. System');
  await press(button(page, en.common.close));
  await press(button(page, en.common.resume));
  await expect.poll(() => seen(page, Vs.Second)).toBe(0x84);
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await expect.poll(() => seen(page, Vs.Second)).toBe(0x84);
});

test('the picture has the colours of its PPU @desktop', async ({ page }) => {
  await start(page);
  const nes = new Nes(GAME);
  for (let i = 0; i < 30; i++) nes.runFrame();
  // The backdrop is colour $00 while no switch is on and no coin fell: 755 in eighths.
  expect(nes.pixels[128 * 256 + 128]).toBe(0x00);
  const expected = [255, 182, 182];
  const middle = (image: Buffer) =>
    page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        if (!context) return [];
        context.drawImage(bitmap, 0, 0);
        // Beside the menu, which lies over the middle.
        return [...context.getImageData(4, 4, 1, 1).data.slice(0, 3)];
      },
      [...image],
    );
  const picture = page.getByRole('img', { name: 'Picture of Cabinet' });
  await expect.poll(async () => middle(await picture.screenshot())).toEqual(expected);
});

test('other games have no slots and no switches @desktop', async ({ page }) => {
  await openLibrary(page);
  await press(page.getByRole('button', { name: /^Play/ }).first());
  await expectRunning(page);
  await expect(page.getByText(laterEn.panelParts.insertCoin)).toHaveCount(0);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('heading', { name: laterEn.game.switches })).toHaveCount(0);
  await expect(page.getByLabel(laterEn.settingRows.changesSides.label)).toHaveCount(0);
});

test('a disk is turned by itself, until that is switched off @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Counter.fds', bytes: savingDisk() }]);
  await expectRunning(page);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  const turning = page.getByLabel(laterEn.settingRows.changesSides.label);
  await expect(turning).toBeChecked();
  await press(turning);
  await expect(turning).not.toBeChecked();
  await expectAccessible(page, 'options of a disk');
  await press(button(page, en.common.close));
  await press(button(page, en.common.resume));
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  await expect(turning).not.toBeChecked();
});
