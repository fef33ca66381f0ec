import { zipSync } from 'fflate';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  button,
  drop,
  expect,
  expectRunning,
  frames,
  machine,
  openLibrary,
  playFile,
  press,
  removeGame,
  test,
} from './helpers.ts';
import { plug, put, STANDARD } from './pads.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();

test('a dropped .nes file plays at once, and stays in the library @desktop', async ({ page }) => {
  await playFile(page, 'Tiny (World).nes', ROM);
  const canvas = page.getByRole('img', { name: en.play.picture('Tiny') });
  const first = await canvas.screenshot();
  await expect.poll(async () => first.equals(await canvas.screenshot())).toBe(false);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tiny' })).toBeVisible();
  await press(button(page, en.library.continue));
  await expectRunning(page);
});

test('several files at once, from the picker and out of an archive @desktop', async ({ page }) => {
  await openLibrary(page);
  const other = tinyRom();
  other[other.length - 1] = 1;
  const third = tinyRom();
  third[third.length - 1] = 2;
  const zip = zipSync({ 'b/Second.nes': other, 'Third_Game.nes': third, 'notes.txt': Uint8Array.of(1) });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      { name: 'First.nes', mimeType: 'application/octet-stream', buffer: Buffer.from(ROM) },
      { name: 'more.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
    ]);
  await expect(page.getByText(en.files.added(3))).toBeVisible();
  // The archive was opened aside.
  expect(page.workers().map((worker) => worker.url())).toContainEqual(expect.stringContaining('/unpacker-'));
  for (const title of ['First', 'Second', 'Third Game']) {
    await expect(page.getByRole('button', { name: new RegExp(`^${title}`) })).toBeVisible();
  }
});

test('files that are no games say what they are, and nothing else changes @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'broken.nes', bytes: ROM.subarray(0, 3000) }]);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('broken.nes');
  await drop(page, [{ name: 'letter.txt', bytes: new TextEncoder().encode('Dear reader') }]);
  await expect(alert).toContainText('letter.txt');
  const zip = zipSync({ 'notes.txt': Uint8Array.of(1) });
  await drop(page, [{ name: 'empty.zip', bytes: zip }]);
  await expect(alert).toContainText(laterEn.archives.noGame);
  await expect(button(page, en.common.play)).toBeVisible();
});

test('a removed game can be brought back @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.library).click();
  // The game played last is the large one; play the built-in one, so that it becomes a card.
  await page.getByRole('button', { name: /^Khepri/ }).click();
  await expectRunning(page);
  await button(page, en.common.library).click();
  const card = page.getByRole('button', { name: /^Tiny/ });
  await expect(card).toBeVisible();
  await removeGame(page, 'Tiny', true);
  await expect(card).toBeHidden();
  await button(page, 'Undo').click();
  await expect(card).toBeVisible();
});

test('the second gamepad is the second player’s @desktop', async ({ page }) => {
  await plug(page, [STANDARD, STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await put(page, 0, [0, 12]);
  await put(page, 1, [9, 15]);
  await frames(page);
  const nes = await machine(page, ROM);
  expect(nes.peek('cpu', Tiny.Held)).toBe(0x11);
  expect(nes.peek('cpu', Tiny.HeldBySecond)).toBe(0x88);
});
