import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { button, expect, expectRunning, frames, machine, playFile, test } from './helpers.ts';
import { connect, plug, put, STANDARD, type Stub } from './pads.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();

/** A button of gamepad `index` is held until the game can have seen it. */
async function use(page: Page, index: number): Promise<void> {
  await put(page, index, [12]);
  await frames(page);
  await put(page, index);
  await frames(page);
}

/** What the players hold on their pads, as the game reads it. */
async function heldNow(page: Page): Promise<readonly number[]> {
  const nes = await machine(page, ROM);
  await button(page, en.common.resume).click();
  return [nes.peek('cpu', Tiny.Held), nes.peek('cpu', Tiny.HeldBySecond)];
}

test('the game waits when its gamepad is gone, and the touch pad is there', async ({ page }) => {
  await plug(page, [STANDARD, STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  const { hasTouch = false } = test.info().project.use;
  await use(page, 0);
  await expect(page.locator('[data-part="cross"]')).toBeHidden();
  await connect(page, 0, false);
  await expect(page.getByRole('region', { name: en.play.paused })).toBeVisible();
  await expect(page.getByText(en.play.gamepadGone)).toBeVisible();
  await expect(page.locator('[data-part="cross"]')).toBeVisible({ visible: hasTouch });
  // Does what it says without being covered by the line.
  await page.getByRole('region', { name: en.play.paused }).getByRole('button', { name: en.common.resume }).click();
  await expectRunning(page);
  await expect(page.getByText(en.play.gamepadGone)).toBeHidden();
});

test('a gamepad that nobody uses can go @desktop', async ({ page }) => {
  await plug(page, [STANDARD, STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await use(page, 0);
  await connect(page, 1, false);
  await frames(page);
  await expectRunning(page);
  // Keys were used last: no gamepad matters.
  await page.keyboard.press('ArrowUp');
  await frames(page);
  await connect(page, 0, false);
  await frames(page);
  await expectRunning(page);
});

test('nothing is said of a gamepad that goes while nothing is played @desktop', async ({ page }) => {
  await plug(page, [STANDARD, STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await use(page, 0);
  await button(page, en.common.library).click();
  await connect(page, 0, false);
  await expect(page.getByText(en.play.gamepadGone)).toBeHidden();
});

/** Each kind, and what is done on it: A and Right. */
const KINDS: readonly (readonly [stub: Stub, pressed: readonly number[], axes: Readonly<Record<number, number>>])[] = [
  [STANDARD, [0, 15], {}],
  [{ id: 'Cross on axes', mapping: '', buttons: 11, axes: [0, 0, -1, 0, 0, -1, 0, 0] }, [0], { 6: 1 }],
  [{ id: 'Hat', mapping: '', buttons: 13, axes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 23 / 7] }, [1], { 9: -0.4286 }],
  [{ id: 'USB gamepad', mapping: '', buttons: 10, axes: [0, 0] }, [1], { 0: 1 }],
  // What drifts up is not pushed up.
  [{ ...STANDARD, id: 'Worn', axes: [0, -0.55, 0, 0] }, [0], { 0: 1 }],
];

for (const [stub, pressed, axes] of KINDS) {
  test(`plays as it is plugged in: ${stub.id} @desktop`, async ({ page }) => {
    await plug(page, [{ id: 'Headset', mapping: '', buttons: 1, axes: [-1, 1] }, stub]);
    await playFile(page, 'Tiny.nes', ROM);
    await put(page, 1, pressed, axes);
    await expect(async () => expect(await heldNow(page)).toEqual([0x81, 0])).toPass();
    await put(page, 1);
    await expect(async () => expect(await heldNow(page)).toEqual([0, 0])).toPass();
  });
}

test('two of one kind keep their players when one is plugged in again @desktop', async ({ page }) => {
  await plug(page, [STANDARD, STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await put(page, 1, [9]);
  await expect(async () => expect(await heldNow(page)).toEqual([8, 0])).toPass();
  await put(page, 0, [0]);
  await expect(async () => expect(await heldNow(page)).toEqual([8, 1])).toPass();
  await put(page, 1);
  await connect(page, 0, false);
  const menu = page.getByRole('region', { name: en.play.paused });
  await menu.getByRole('button', { name: en.common.resume }).click();
  await frames(page);
  await connect(page, 0, true);
  await expect(async () => expect(await heldNow(page)).toEqual([0, 1])).toPass();
});
