import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { ownPadOf } from '../../src/app/input/own-pad.ts';
import { padCode, padFile } from '../../src/app/input/pad-code.ts';
import { PROMPTS } from '../../src/app/input/pad-tuning.ts';
import { TOUCH_LAYOUTS } from '../../src/app/input/touch-presets.ts';
import { Fingers } from './fingers.ts';
import {
  boxesOf,
  boxOf,
  button,
  doubleText,
  drop,
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
  await frames(page);
  await fingers.lift(1);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(part(page, 'turboA')).toBeHidden();
});

test('the phone is turned while a finger drags: nothing has moved, and the next drag works @phone', async ({
  page,
}) => {
  await playFile(page, 'Tiny.nes', ROM);
  await openEditor(page);
  const { x, y } = await middleOf(handle(page, 'a'));
  const fingers = await Fingers.of(page);
  await fingers.put(1, '[data-handle="a"]');
  for (const up of [20, 40, 60]) await fingers.putAt(1, { x, y: y - up });
  await page.setViewportSize({ width: 844, height: 390 });
  const aside = await middleOf(handle(page, 'a'));
  await fingers.putAt(1, { x: 400, y: 200 });
  await fingers.lift(1);
  await frames(page);
  expect(await middleOf(handle(page, 'a'))).toEqual(aside);
  await expect(button(page, en.common.undo)).toBeDisabled();
  await fingers.put(1, '[data-handle="a"]');
  for (const up of [10, 20, 30]) await fingers.putAt(1, { x: aside.x, y: aside.y - up });
  await fingers.lift(1);
  await expect(button(page, en.common.undo)).toBeEnabled();
});

test('a layout has its own opacity, each way to hold the phone, and all of a slide is undone at once @phone', async ({
  page,
}) => {
  const shown = () => part(page, 'cross').evaluate((cross) => getComputedStyle(cross.parentElement as Element).opacity);
  const aside = { width: 844, height: 390 };
  const upright = { width: 390, height: 844 };
  await page.setViewportSize(aside);
  await playFile(page, 'Tiny.nes', ROM);
  await openEditor(page);
  await press(page.getByRole('tab', { name: pad.tabs.layout }));
  const slider = page.getByRole('slider', { name: laterEn.settingRows.touchOpacity.label });
  for (let i = 0; i < 5; i++) await slider.press('ArrowLeft');
  await expect(slider).toHaveValue('0.6');
  await press(button(page, pad.done));
  await press(button(page, en.common.resume));
  await expect.poll(shown).toBe('0.6');
  await page.reload();
  await press(button(page, en.library.continue));
  await expect.poll(shown).toBe('0.6');
  await openEditor(page);
  await press(page.getByRole('tab', { name: pad.tabs.layout }));
  for (let i = 0; i < 3; i++) await slider.press('ArrowRight');
  await expect(slider).toHaveValue('0.75');
  await press(button(page, en.common.undo));
  await expect(slider).toHaveValue('0.6');
  await expect(button(page, en.common.undo)).toBeDisabled();
  // Upright it is as Settings say.
  await page.setViewportSize(upright);
  await expect(slider).toHaveValue('0.85');
});

test('with the keyboard alone, from the library @phone', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: en.settings.tabs.controls }));
  await button(page, laterEn.settingsPage.editTouchLayout).press('Enter');
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

test('a thumb that rests to the right of the D-pad is found, and the pad comes to it @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  const before = await middleOf(part(page, 'cross'));
  const [a, b] = [await middleOf(part(page, 'a')), await middleOf(part(page, 'b'))];
  await openEditor(page);
  await press(page.getByRole('tab', { name: pad.tabs.layout }));
  await press(button(page, pad.tune));
  const surface = page.locator('[data-asks]');
  await surface.waitFor();
  await expectAccessibleInBoth(page, 'practice');
  // Four millimetres off, and up to nine from its own middle.
  const rest = { x: before.x + 24, y: before.y };
  const to = (x: number, y: number) => ({ x: rest.x + x * 54, y: rest.y + y * 54 });
  const round = (from: number, by: number) =>
    Array.from({ length: 25 }, (_, i) => to(Math.cos(from + (by * i) / 24), Math.sin(from + (by * i) / 24)));
  const slant = Math.SQRT1_2;
  const ways: Record<string, readonly { x: number; y: number }[]> = {
    ...{ right: [to(1, 0)], left: [to(-1, 0)], up: [to(0, -1)], down: [to(0, 1)] },
    ...{ upRight: [to(slant, -slant)], downRight: [to(slant, slant)] },
    ...{ downLeft: [to(-slant, slant)], upLeft: [to(-slant, -slant)] },
    leftToRight: [-1, -0.6, -0.2, 0, 0.2, 0.6, 1].map((x) => to(x, 0)),
    rightToLeft: [1, 0.6, 0.2, 0, -0.2, -0.6, -1].map((x) => to(x, 0)),
    ...{ overTop: round(Math.PI, Math.PI), overBottom: round(0, Math.PI) },
    ...{ a: [a], b: [b], both: [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }] },
  };
  const fingers = await Fingers.of(page);
  for (const [i, { id }] of PROMPTS.entries()) {
    await expect(page.getByText(pad.step(i + 1, PROMPTS.length))).toBeVisible();
    for (const at of ways[id]) await fingers.putAt(1, at);
    await fingers.lift(1);
  }
  await expect(page.getByText(/presses missed\. With these changes/)).toBeVisible();
  await expectAccessibleInBoth(page, 'what practice found');
  await press(button(page, pad.apply));
  await press(button(page, en.common.resume));
  await expectRunning(page);
  expect((await middleOf(part(page, 'cross'))).x).toBeGreaterThan(before.x + 6);
});

test('a layout goes to somebody else as a link and as a file, who is asked first @phone', async ({ page }) => {
  await openLibrary(page);
  await page.goto(`./#pad=${padCode(ownPadOf(TOUCH_LAYOUTS.big))}`);
  const dialog = page.getByRole('dialog', { name: pad.sharedTitle });
  await expect(dialog).toBeVisible();
  await expectAccessibleInBoth(page, 'shared layout');
  await press(button(dialog, pad.notNow));
  const file = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
  await drop(page, [file('broken.cartouche-pad.json', '{"format":"cartouche-pad","version":1,"x":2}')]);
  await expect(page.getByText(/is wrong/)).toBeVisible();
  await drop(page, [file('right.cartouche-pad.json', padFile(ownPadOf(TOUCH_LAYOUTS.right)))]);
  await press(button(dialog, pad.use));
  await press(button(page, en.common.play));
  expect((await middleOf(part(page, 'cross'))).x).toBeGreaterThan(195);
  expect(page.url()).not.toContain('#');
});
