import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { Fingers } from './fingers.ts';
import {
  boxesOf,
  boxOf,
  button,
  doubleText,
  expect,
  expectAccessibleInBoth,
  expectRunning,
  frames,
  machine,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const { pad } = laterEn;

const handle = (page: Page, part: string) => page.locator(`[data-handle="${part}"]`);
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

/** Where something is, by its middle. */
async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const { left, top, width, height } = await boxOf(locator);
  return { x: left + width / 2, y: top + height / 2 };
}

/** From a game that runs: two taps. */
async function openEditor(page: Page): Promise<void> {
  await press(button(page, en.common.pause));
  await press(button(page, en.play.touchLayout));
  await handle(page, 'cross').waitFor();
}

test('two taps from play: A is dragged, tried in the game, and taken back @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  const before = await middleOf(part(page, 'a'));
  await openEditor(page);
  // It lies where it is in play.
  expect((await middleOf(handle(page, 'a'))).y).toBeCloseTo(before.y, 0);
  const fingers = await Fingers.of(page);
  await fingers.put(1, '[data-handle="a"]');
  for (const up of [30, 60, 90]) await fingers.putAt(1, { x: before.x, y: before.y - up });
  await fingers.lift(1);
  await expect(button(page, en.common.undo)).toBeEnabled();
  await press(button(page, pad.tryIt));
  await expectRunning(page);
  const { x, y } = await middleOf(part(page, 'a'));
  expect(y).toBeLessThan(before.y - 80);
  await fingers.putAt(1, { x, y });
  await frames(page);
  await fingers.lift(1);
  await frames(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Seen)).toBe(1);
  await press(button(page, pad.back));
  await press(button(page, en.common.undo));
  await expect.poll(async () => (await middleOf(handle(page, 'a'))).y).toBeCloseTo(before.y, 0);
  await expect(button(page, en.common.undo)).toBeDisabled();
  await press(button(page, pad.redo));
  await press(button(page, pad.done));
  await page.reload();
  await press(button(page, en.library.continue));
  await expect.poll(async () => (await middleOf(part(page, 'a'))).y).toBeLessThan(before.y - 80);
});

test('two fingers make a part larger, a turbo button is shown and lights up, the other orientation stays @phone', async ({
  page,
}) => {
  await playFile(page, 'Tiny.nes', ROM);
  await openEditor(page);
  const { width } = await boxOf(handle(page, 'b'));
  const fingers = await Fingers.of(page);
  const { x, y } = await middleOf(handle(page, 'b'));
  await fingers.putAt(1, { x, y });
  await fingers.putAt(2, { x: x - 60, y });
  await fingers.putAt(2, { x: x - 75, y });
  await fingers.lift(2);
  await fingers.lift(1);
  await expect(button(page, en.common.undo)).toBeEnabled();
  expect((await boxOf(handle(page, 'b'))).width).toBeGreaterThan(width * 1.1);
  await page.getByLabel(pad.which).last().selectOption('turboA');
  await page.getByLabel(pad.isShown).click();
  await press(button(page, pad.done));
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await fingers.put(1, '[data-part="turboA"]');
  await expect(part(page, 'turboA')).toHaveAttribute('data-held');
  await expect(part(page, 'a')).not.toHaveAttribute('data-held');
  await fingers.lift(1);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(part(page, 'turboA')).toBeHidden();
});

test('with the keyboard alone, from the library @phone', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: en.settings.tabs.controls }));
  await button(page, en.settings.editTouchLayout).press('Enter');
  const cross = handle(page, 'cross');
  await cross.focus();
  const before = await boxOf(cross);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('+');
  await expect.poll(async () => (await boxOf(cross)).width).toBeGreaterThan(before.width);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: en.keys.left })
      .or(page.getByText(/from the left/)),
  ).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(handle(page, 'select')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(handle(page, 'select')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(button(page, en.common.play));
  await expect(part(page, 'cross')).toBeVisible();
  await expect(part(page, 'select')).toBeHidden();
});

test('the editor has room for large text and for fingers, and axe finds nothing @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await openEditor(page);
  await expectAccessibleInBoth(page, 'layout editor');
  await press(page.getByRole('tab', { name: pad.tabs.layout }));
  await expectAccessibleInBoth(page, 'layout editor, layout');
  await doubleText(page);
  const dialog = page.getByRole('dialog');
  for (const box of await boxesOf(dialog.locator('button:visible, select:visible, input[type="range"]:visible'))) {
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(390);
  }
});
