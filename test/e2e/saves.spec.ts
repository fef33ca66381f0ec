import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  button,
  drop,
  expect,
  expectAccessible,
  expectRunning,
  machine,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const { saves } = en;
const { saveFiles, slots } = laterEn;

/** How often A has been pressed, as battery RAM has it; the game goes on after. */
async function count(page: Page): Promise<number> {
  const nes = await machine(page, ROM);
  await press(button(page, en.common.resume));
  await expectRunning(page);
  return nes.peek('cpu', Tiny.Count);
}

const save = (value: number) => ({ name: 'Tiny.srm', bytes: new Uint8Array(0x2000).fill(value) });

/** The library, and the game in it with a battery save from a file beside it. */
async function playWithSave(page: Page, value: number): Promise<void> {
  await openLibrary(page);
  await drop(page, [{ name: 'Tiny.nes', bytes: ROM }, save(value)]);
  await expect(page.getByText(slots.imported('Tiny.srm'))).toBeVisible();
  await expectRunning(page);
}

test('a battery save comes in from a file; where there is one, it is asked for, and comes back @desktop', async ({
  page,
}) => {
  await playWithSave(page, 40);
  expect(await count(page)).toBe(40);
  await drop(page, [save(90)]);
  const dialog = page.getByRole('dialog', { name: saveFiles.askReplace });
  await expect(dialog).toContainText('Tiny.srm, 8 KB');
  await expectAccessible(page, 'a save to be replaced');
  await press(button(dialog, saveFiles.keepMine));
  await expectRunning(page);
  await drop(page, [save(90)]);
  await press(button(dialog, saveFiles.replace));
  await expectRunning(page);
  expect(await count(page)).toBe(90);
  await press(button(page, saves.undoImport));
  expect(await count(page)).toBe(40);
});

test('a battery save goes out to a file, and the one from before an import comes back @desktop', async ({ page }) => {
  await playWithSave(page, 40);
  await drop(page, [save(90)]);
  await button(page, saveFiles.replace).click();
  await expectRunning(page);
  await button(page, en.common.pause).click();
  await button(page, en.play.gameSettings).click();
  const downloading = page.waitForEvent('download');
  await button(page, saveFiles.toFile).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('Tiny.sav');
  const bytes = readFileSync(await file.path());
  expect([bytes.length, bytes[0], bytes[0x1fff]]).toEqual([0x2000, 90, 90]);
  await page.getByRole('button', { name: /^Bring back the one/ }).click();
  await expectRunning(page);
  await page.reload();
  await button(page, en.library.continue).click();
  await expectRunning(page);
  expect(await count(page)).toBe(40);
});

test('a state of another emulator, and a save of no game, are refused in words @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Nobody.sav', bytes: new Uint8Array(0x2000) }]);
  await expect(page.getByRole('alert')).toContainText(saveFiles.whichGame);
  await playFile(page, 'Tiny.nes', ROM);
  await drop(page, [{ name: 'Tiny.sav', bytes: new TextEncoder().encode('FCSX and more') }]);
  await expect(page.getByRole('alert')).toContainText(saveFiles.isState('FCEUX'));
  await expectRunning(page);
});
