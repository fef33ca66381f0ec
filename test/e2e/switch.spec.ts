import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { Nes } from '../../src/console/index.ts';
import {
  button,
  choose,
  expect,
  expectAccessibleInBoth,
  expectRunning,
  frames,
  KHEPRI,
  Khepri,
  machine,
  openLibrary,
  playFile,
  test,
} from './helpers.ts';
import { padItem as item, ONE_SWITCH, type Pick, pick } from './one-switch.ts';
import { plug, STANDARD } from './pads.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const A = 0x01;
const START = 0x08;
const RIGHT = 0x80;
/** Which button of a gamepad is the switch: R1. */
const PAD_SWITCH = 5;

const { settingRows: rows } = laterEn;

/** The switch is a button of the first gamepad: it is down from the look at it in which `wanted` is highlighted. */
async function pickByPad(wanted: Locator): Promise<void> {
  await wanted.evaluate(
    (element, index) =>
      new Promise<void>((resolve) => {
        const { pads } = globalThis as unknown as { pads: { buttons: { pressed: boolean }[] }[] };
        const switched = pads[0].buttons[index];
        const real = navigator.getGamepads;
        let isBusy = false;
        // Everybody who looks in this frame and in the next has seen it.
        const seen = () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
        const tap = async (isLast: boolean) => {
          isBusy = true;
          switched.pressed = true;
          await seen();
          switched.pressed = false;
          await seen();
          isBusy = false;
          if (!isLast) return;
          Object.defineProperty(navigator, 'getGamepads', { value: real, configurable: true });
          resolve();
        };
        const look = () => {
          // First the group that it is in, if it is in one.
          const isInGroup = element.hasAttribute('data-scan');
          const isHere = element === document.activeElement || element.getAttribute('data-at') === 'true';
          if (!isBusy && (isInGroup || isHere)) void tap(!isInGroup);
          return real.call(navigator);
        };
        Object.defineProperty(navigator, 'getGamepads', { value: look, configurable: true });
      }),
    PAD_SWITCH,
  );
}

/** Where Khepri stands when the game has begun. */
function startingX(): number {
  const nes = new Nes(KHEPRI);
  for (let i = 0; i < 240; i++) {
    nes.setButtons(0, i >= 100 && i < 110 ? START : 0);
    nes.runFrame();
  }
  expect(nes.peek('cpu', Khepri.State)).toBe(Khepri.Playing);
  return nes.peek('cpu', Khepri.X);
}

/** From the library to play, to a save and back to the library, by one switch. */
async function playThrough(page: Page, by: Pick): Promise<void> {
  await openLibrary(page);
  await by(button(page, en.common.play));
  await expectRunning(page);
  await expect(item(page, 'right')).toBeVisible();
  await expectAccessibleInBoth(page, 'what is scanned');
  await by(item(page, 'start'));
  await by(item(page, 'right'));
  await expect(item(page, 'right')).toHaveAttribute('data-kept', 'true');
  await frames(page, 30);
  const nes = await machine(page, KHEPRI, () => by(item(page, 'pause')));
  expect(nes.peek('cpu', Khepri.State)).toBe(Khepri.Playing);
  expect(nes.peek('cpu', Khepri.X)).not.toBe(startingX());
  const menu = page.getByRole('region', { name: laterEn.pauseMenu.title });
  await by(button(menu, en.saves.saveTo(1)));
  await expect(page.getByText(laterEn.slots.saved(1))).toBeVisible();
  await by(button(menu, en.common.library));
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
}

test('with one key alone: play, press Start, move, pause, save, and back to the library @desktop', async ({ page }) => {
  // The highlight has a long way round for each press.
  test.slow();
  await choose(page, ONE_SWITCH);
  await playThrough(page, pick);
});

test('the same with one button of a gamepad alone @desktop', async ({ page }) => {
  test.slow();
  await choose(page, ONE_SWITCH);
  await plug(page, [STANDARD]);
  await playThrough(page, pickByPad);
});

test('it is switched on with the keyboard, and off with the one switch @desktop', async ({ page }) => {
  await choose(page, { scanTime: ONE_SWITCH.scanTime });
  await openLibrary(page);
  await button(page, en.common.settings).press('Enter');
  await page.getByRole('tab', { name: en.settings.tabs.controls, exact: true }).click();
  const fold = page.locator('summary').getByText(laterEn.access.title, { exact: true });
  await fold.click();
  const kinds = page.getByRole('group', { name: rows.switchControl.label });
  const kind = (name: string) => kinds.getByRole('radio', { name, exact: true });
  await kind(rows.switchControl.choices.off).press('ArrowRight');
  await expect(kind(rows.switchControl.choices.one)).toBeChecked();
  await pick(button(page, en.common.close));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pick(button(page, en.common.settings));
  await pick(fold);
  await pick(kind(rows.switchControl.choices.off));
  await expect(kind(rows.switchControl.choices.off)).toBeChecked();
  // Keys are the page's again.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what holds more than fits, and nothing to choose, is scrolled with the one switch @desktop', async ({ page }) => {
  await page.setViewportSize({ width: 560, height: 320 });
  await choose(page, ONE_SWITCH);
  await openLibrary(page);
  await button(page, en.common.settings).click();
  await page.getByRole('tab', { name: en.settings.tabs.data, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const place = () =>
    dialog.evaluate(({ scrollTop, scrollHeight, clientHeight }) => [scrollTop, scrollHeight - clientHeight]);
  // What is kept is read, and then listed.
  await expect(dialog.getByText(laterEn.kept.nothing)).toBeVisible();
  // The highlight has gone round meanwhile, and brought what it came to in sight; what is read makes it longer still.
  let [at, end] = await place();
  expect(end).toBeGreaterThan(40);
  for (let step = 0; step < 20 && at < end - 1; step++) {
    await pick(dialog);
    [at, end] = await place();
  }
  expect(at).toBeGreaterThanOrEqual(end - 1);
  await expect(dialog).toHaveAttribute('data-scrolls', 'up');
  // The highlight goes on at once, and brings what it comes to in sight.
  const isAtTop = dialog.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        element.addEventListener('scroll', () => element.scrollTop === 0 && resolve());
      }),
  );
  await pick(dialog);
  await isAtTop;
});

test('with two switches one moves and the other chooses @desktop', async ({ page }) => {
  await choose(page, { switchControl: 'two' });
  await playFile(page, 'Tiny.nes', tinyRom());
  await expect(item(page, 'right')).toHaveAttribute('data-at', 'true');
  await page.keyboard.press('Enter');
  await expect(item(page, 'right')).toHaveAttribute('data-kept', 'true');
  await page.keyboard.press('Space');
  await expect(item(page, 'a')).toHaveAttribute('data-at', 'true');
  await page.keyboard.down('Enter');
  await frames(page);
  const nes = await machine(page, tinyRom());
  expect(nes.peek('cpu', Tiny.Held)).toBe(A | RIGHT);
});

test('a touch on the left moves, one on the right chooses, and nothing is tapped @phone', async ({ page }) => {
  await choose(page, { switchControl: 'two' });
  await openLibrary(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const tap = (x: number) => page.touchscreen.tap(width * x, height / 2);
  const play = button(page, en.common.play);
  await expect(async () => {
    await tap(0.1);
    await expect(play).toBeFocused({ timeout: 50 });
  }).toPass();
  await tap(0.9);
  await expectRunning(page);
  await expect(page.locator('[data-part]')).toHaveCount(0);
  await expect(item(page, 'right')).toHaveAttribute('data-at', 'true');
  await tap(0.9);
  await expect(item(page, 'right')).toHaveAttribute('data-kept', 'true');
});
