import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  button,
  drop,
  expect,
  expectRunning,
  hold,
  kept,
  keyOf,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();

test('the player says what the cartridge is like, and takes it back @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', keyOf(ROM)))?.[0]).toBe(1);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('NROM (mapper 0)');
  await press(page.getByText(laterEn.cartridge.change));
  await expect(dialog).toContainText(
    'The header (NES 2.0) says: mapper 0, horizontal mirroring, battery, and 8 KB of RAM.',
  );
  await dialog.getByLabel(laterEn.cartridge.mapper, { exact: true }).fill('2');
  await dialog.getByLabel(laterEn.cartridge.mirroring).selectOption('Vertical');
  await dialog.getByLabel(laterEn.cartridge.prgNvram).selectOption('2\u00a0KB');
  await press(button(page, laterEn.cartridge.apply));
  await expect(dialog).toContainText('UxROM (mapper 2)');
  await expect(dialog).toContainText('2 KB');
  await press(button(page, en.common.close));
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await hold(page, 'KeyX');
  // The smaller RAM is kept, and what was beyond it is not lost.
  await expect.poll(async () => (await kept(page, 'battery', keyOf(ROM)))?.[0]).toBe(2);
  expect((await kept(page, 'battery', keyOf(ROM)))?.length).toBe(0x2000);
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  await expect(dialog).toContainText('UxROM (mapper 2)');
  await expect(dialog.getByLabel(laterEn.cartridge.mapper, { exact: true })).toHaveValue('2');
  await press(button(page, laterEn.cartridge.toAutomatic));
  await expect(dialog).toContainText('NROM (mapper 0)');
  await expect(dialog.getByLabel(laterEn.cartridge.mapper, { exact: true })).toHaveValue('');
  await press(button(page, en.play.undoSettings));
  await expect(dialog).toContainText('UxROM (mapper 2)');
  await expect(dialog.getByLabel(laterEn.cartridge.mapper, { exact: true })).toHaveValue('2');
});

test('a cartridge that there is not is refused, and the game stays as it was @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.pause).click();
  await button(page, en.play.gameSettings).click();
  await page.getByText(laterEn.cartridge.change).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(laterEn.cartridge.mapper, { exact: true }).fill('4000');
  await button(page, laterEn.cartridge.apply).click();
  await expect(dialog.getByRole('alert')).toContainText('not supported: mapper 4000');
  await expect(dialog).toContainText('NROM (mapper 0)');
  await button(page, en.common.close).click();
  await button(page, en.common.resume).click();
  await expectRunning(page);
});

test('of a ROM without header it is asked what board it is from, before it plays @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Bare.nes', bytes: tinyRom().subarray(16) }]);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(laterEn.headerless.aboutAsk('Bare'));
  const boards = dialog.getByLabel(laterEn.headerless.boards);
  await expect(boards.locator('option').first()).toHaveText(laterEn.headerless.board('NROM', 0));
  await boards.selectOption(laterEn.headerless.other);
  await dialog.getByLabel(laterEn.cartridge.mapper, { exact: true }).fill('2');
  await dialog.getByLabel(laterEn.cartridge.mirroring).selectOption('Horizontal');
  await button(page, en.common.play).click();
  await expectRunning(page);
  await button(page, en.common.pause).click();
  await button(page, en.play.gameSettings).click();
  await expect(dialog.getByLabel(laterEn.cartridge.mapper, { exact: true })).toHaveValue('2');
});
