import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  button,
  expect,
  expectAccessibleInBoth,
  expectRunning,
  frames,
  machine,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const { saves } = en;
const { moments, slots, states } = laterEn;

/** How often A has been pressed, as the machine has it; the game is paused then. */
async function count(page: Page): Promise<number> {
  return (await machine(page, ROM)).peek('cpu', Tiny.Count);
}

/** Press A for the `nth` time, and pause. */
async function pressA(page: Page, nth: number): Promise<void> {
  if (nth > 1) await press(button(page, en.common.resume));
  await expectRunning(page);
  // Until then a key may be for the button that was pressed.
  await expect(page.getByRole('main', { name: en.play.screen })).toBeFocused();
  await page.keyboard.press('KeyX', { delay: 200 });
  expect(await count(page)).toBe(nth);
}

const shelf = (page: Page) => page.getByRole('dialog').getByRole('list', { name: moments.title });

test('a moment is pinned from the pause menu, named, loaded, removed and brought back @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await pressA(page, 1);
  await press(button(page, saves.pin));
  await expect(page.getByText(moments.pinned)).toBeVisible();
  await pressA(page, 2);
  await press(button(page, en.common.saveStates).last());
  const name = shelf(page).getByRole('textbox');
  await name.fill('Before the boss');
  await name.blur();
  const card = shelf(page).getByRole('listitem', { name: 'Before the boss' });
  await expect(card).toContainText(/0:\d\d played/);
  await expectAccessibleInBoth(page, 'moments');
  await press(button(card, moments.of(en.common.remove, 'Before the boss')));
  await expect(card).toBeHidden();
  await press(button(page, en.common.undo).last());
  await press(button(card, moments.of(states.goTo, 'Before the boss')));
  await expectRunning(page);
  expect(await count(page)).toBe(1);
  // What was there before that is kept, after the notice as well.
  await press(button(page, en.common.saveStates).last());
  const before = page.getByRole('dialog').getByRole('listitem', { name: states.beforeLoad });
  await press(button(before, states.goTo));
  await expectRunning(page);
  expect(await count(page)).toBe(2);
});

test('a moment is pinned from Rewind; what was saved over is put back @desktop', async ({ page }) => {
  const fetched = page.waitForResponse(/\/timeline-[^/]*\.js$/);
  await playFile(page, 'Tiny.nes', ROM);
  await fetched;
  // What can be gone back to begins before the press.
  await frames(page, 20);
  await pressA(page, 1);
  await press(button(page, saves.saveTo(10)));
  await expect(page.getByText(slots.saved(10))).toBeVisible();
  await pressA(page, 2);
  await press(button(page, saves.saveTo(10)));
  await press(button(page, en.play.rewindTo));
  const bar = page.getByRole('dialog', { name: laterEn.rewind.title });
  await bar.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await press(button(bar, saves.pin));
  await expect(page.getByText(moments.pinned)).toBeVisible();
  await page.keyboard.press('Escape');
  await press(button(page, en.common.saveStates).last());
  await press(button(page.getByRole('dialog'), states.putBack));
  await expect(page.getByText(slots.saved(10))).toBeVisible();
  await press(button(page.getByRole('dialog'), saves.loadFrom(10)));
  await expectRunning(page);
  expect(await count(page)).toBe(1);
  await press(button(page, en.common.saveStates).last());
  await press(button(shelf(page), new RegExp(`^${states.goTo}`)));
  await expectRunning(page);
  expect(await count(page)).toBe(0);
});
