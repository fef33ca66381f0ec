import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  boxesOf,
  boxOf,
  button,
  choose,
  expect,
  expectAccessible,
  expectAccessibleInBoth,
  expectRunning,
  hold,
  machine,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';
import { vsRom } from './vs-rom.ts';

const A = 0x01;
const RIGHT = 0x80;

/** A desktop, and windows as large as phones. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];

const { settingRows: rows } = laterEn;
const { access } = laterEn;

/** What stays pressed, as it is shown beside the picture. */
const shown = (page: Page) => page.getByRole('region', { name: access.stays }).getByRole('listitem');

/** What the game reads of the first pad, once it is paused. */
async function held(page: Page): Promise<number> {
  return (await machine(page, tinyRom())).peek('cpu', Tiny.Held);
}

test('help is chosen by a preset, or for each button @desktop', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: en.settings.tabs.controls, exact: true }));
  const dialog = page.getByRole('dialog', { name: en.common.settings });
  await press(dialog.locator('summary').getByText(access.title, { exact: true }));
  const preset = dialog.getByRole('group', { name: access.preset });
  const ofA = dialog.getByLabel(rows.pressA.label);
  await expect(preset.getByRole('radio', { name: access.presets.off })).toBeChecked();
  await preset.getByText(access.presets.noMashing).click();
  await expect(ofA).toHaveValue('repeat');
  await ofA.selectOption(rows.pressA.choices.toggle);
  await expect(preset.getByRole('radio', { name: access.presets.custom })).toBeChecked();
  await expectAccessibleInBoth(page, 'help to play');
  await preset.getByText(access.presets.oneFinger).click();
  await expect(dialog.getByLabel(rows.waysStay.label)).toBeChecked();
  await expect(ofA).toHaveValue('hold');
});

test('one finger presses a direction and a button, and what stays is shown and ends with a pause @desktop', async ({
  page,
}) => {
  await choose(page, { waysStay: true, pressA: 'toggle' });
  await playFile(page, 'Tiny.nes', tinyRom());
  // What helps comes once the page has it.
  await expect(page.locator('html')).toHaveAttribute('data-kept', '');
  await hold(page, 'ArrowRight');
  await hold(page, 'x');
  await expect(shown(page)).toHaveText([en.keys.a, en.keys.names.ArrowRight]);
  // A game has the same dark about it in both.
  await expectAccessible(page, 'what stays pressed');
  expect(await held(page)).toBe(A | RIGHT);
  await expect(shown(page)).toHaveCount(0);
  await button(page, en.common.resume).click();
  await expectRunning(page);
  await hold(page, 'x');
  await expect(shown(page)).toHaveText([en.keys.a]);
  await hold(page, 'x');
  await expect(shown(page)).toHaveCount(0);
  expect(await held(page)).toBe(0);
});

for (const { width, height } of SIZES) {
  test(`nothing lies over what is plugged in at ${width} x ${height} @desktop`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await choose(page, { waysStay: true, pressA: 'toggle' });
    await playFile(page, 'Device.nes', vsRom());
    const panel = await boxOf(page.getByRole('region', { name: laterEn.panelParts.title }));
    await expect(page.locator('html')).toHaveAttribute('data-kept', '');
    await hold(page, 'ArrowRight');
    await hold(page, 'x');
    const { bottom } = await boxOf(shown(page).last());
    expect(bottom).toBeLessThanOrEqual(panel.top);
    // Nor does what switches choose from, all of which is seen.
    await page.evaluate((key) => {
      localStorage.setItem(key, JSON.stringify({ switchControl: 'two' }));
    }, 'cartouche.settings');
    await page.reload();
    await press(button(page, en.library.continue));
    const items = page.getByRole('region', { name: rows.switchControl.label }).getByRole('listitem');
    await expect(items).toHaveCount(9);
    await boxOf(page.getByRole('region', { name: laterEn.panelParts.title }));
    const boxes = await boxesOf(items);
    expect(Math.max(...boxes.map((box) => box.bottom))).toBeLessThanOrEqual(panel.top);
    expect(Math.min(...boxes.map((box) => box.top))).toBeGreaterThanOrEqual(0);
    expect(Math.min(...boxes.map((box) => box.left))).toBeGreaterThanOrEqual(0);
  });
}

test('what stays pressed is lit on the touch pad @phone', async ({ page }) => {
  await choose(page, { waysStay: true, pressA: 'toggle' });
  await playFile(page, 'Tiny.nes', tinyRom());
  await expect(page.locator('html')).toHaveAttribute('data-kept', '');
  const a = page.locator('[data-part="a"]');
  const arrow = page.locator('[data-part="cross"] path').last();
  const look = () =>
    Promise.all([
      a.evaluate((part) => getComputedStyle(part).boxShadow),
      arrow.evaluate((part) => getComputedStyle(part).fill),
    ]);
  const [dark, unlit] = await look();
  await a.tap();
  const cross = page.locator('[data-part="cross"]');
  const { width, height } = (await cross.boundingBox()) ?? { width: 0, height: 0 };
  await cross.tap({ position: { x: width * 0.9, y: height / 2 } });
  await expect(page.locator('html')).toHaveAttribute('data-kept', 'a right');
  const [lit, pointed] = await look();
  expect([lit === dark, pointed === unlit]).toEqual([false, false]);
  await expect(shown(page)).toHaveCount(0);
  expect(await held(page)).toBe(A | RIGHT);
});
