import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { button, expect, expectRunning, hold, kept, keyOf, machine, playFile, press, test } from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

/** An old header, which cannot tell of PAL: only the file's name can. */
function oldHeader(): Uint8Array {
  const rom = tinyRom();
  rom.fill(0, 7, 16);
  return rom;
}

const ROM = oldHeader();

test('the console is chosen, kept, and taken back @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', keyOf(ROM)))?.[0]).toBe(1);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  await expect(page.getByRole('dialog')).toContainText('NTSC, 60.10 Hz');
  await press(page.getByText(laterEn.settingRows.region.choices.pal));
  await expect(page.getByRole('dialog')).toContainText('PAL, 50.01 Hz');
  await press(button(page, en.common.close));
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  await expect(page.getByLabel(laterEn.settingRows.region.choices.pal)).toBeChecked();
  await press(page.locator('fieldset').getByText(laterEn.settingRows.region.choices.file, { exact: true }));
  await expect(page.getByRole('dialog')).toContainText('NTSC, 60.10 Hz');
  await press(button(page, en.play.undoSettings));
  await expect(page.getByRole('dialog')).toContainText('PAL, 50.01 Hz');
  await expect(page.getByLabel(laterEn.settingRows.region.choices.pal)).toBeChecked();
});

test('a name that tells of PAL is believed, and a state made for NTSC is refused in words @desktop', async ({
  page,
}) => {
  await playFile(page, 'Tiny (Europe).nes', ROM);
  await button(page, en.common.pause).click();
  await button(page, en.common.saveStates).click();
  await button(page, en.saves.saveTo(1)).click();
  await expect(page.getByRole('listitem', { name: laterEn.slots.slot(1) }).locator('canvas')).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, en.play.gameSettings).click();
  await expect(page.getByRole('dialog')).toContainText('PAL, 50.01 Hz');
  await page.getByText(laterEn.settingRows.region.choices.ntsc).click();
  await expect(page.getByRole('dialog')).toContainText('NTSC, 60.10 Hz');
  await page.keyboard.press('Escape');
  await button(page, en.common.saveStates).click();
  await button(page, en.saves.loadFrom(1)).click();
  await expect(page.getByRole('listitem', { name: laterEn.slots.slot(1) }).getByRole('alert')).toContainText(
    'PAL, not NTSC',
  );
  await page.keyboard.press('Escape');
  await button(page, en.common.resume).click();
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Frame)).toBeGreaterThan(0);
});
