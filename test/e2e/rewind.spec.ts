import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  boxOf,
  button,
  choose,
  expect,
  expectAccessible,
  expectRunning,
  figures,
  machine,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const words = laterEn.rewind;

/** Let the display go on for `count` frames. */
function displayFrames(page: Page, count: number): Promise<void> {
  return page.evaluate(
    (frames) =>
      new Promise<void>((done) => {
        const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
        next(frames);
      }),
    count,
  );
}

/** Frames that the console has run, and how often A was pressed; the game is paused. */
async function look(page: Page): Promise<{ frame: number; count: number }> {
  const nes = await machine(page, ROM);
  return { frame: nes.frame, count: nes.peek('cpu', Tiny.Count) };
}

async function resume(page: Page): Promise<void> {
  await press(button(page, en.common.resume));
  await expectRunning(page);
  // Until then a key may be for the button that was pressed.
  await expect(page.getByRole('main', { name: en.play.screen })).toBeFocused();
}

test('a held key goes back, the bar to any time; both are taken back by a tap', async ({ page }) => {
  const fetched = page.waitForResponse(/\/timeline-[^/]*\.js$/);
  await playFile(page, 'Tiny.nes', ROM);
  await fetched;
  await displayFrames(page, 20);
  await page.keyboard.down('KeyX');
  await displayFrames(page, 6);
  await page.keyboard.up('KeyX');
  await displayFrames(page, 6);
  const first = await look(page);
  expect(first.count).toBe(1);

  await resume(page);
  await page.keyboard.down('Backspace');
  await displayFrames(page, 150);
  await page.keyboard.up('Backspace');
  await expect(button(page, words.undo)).toBeVisible();
  const gone = await look(page);
  expect(gone.frame).toBeLessThan(first.frame);
  await press(button(page, words.undo));
  await expectRunning(page);
  // Who cannot hold the button gets the bar.
  await button(page, en.play.rewind).press('Enter');
  await expect(page.getByRole('dialog', { name: words.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectRunning(page);
  expect((await look(page)).frame).toBeGreaterThanOrEqual(first.frame);

  await press(button(page, en.play.rewindTo));
  const dialog = page.getByRole('dialog', { name: words.title });
  const bar = dialog.getByRole('slider', { name: words.time });
  await expectAccessible(page, 'rewind');
  await bar.focus();
  await page.keyboard.press('Home');
  await expect(bar).toHaveAttribute('aria-valuetext', /ago$/);
  await press(button(dialog, words.goOn));
  await expectRunning(page);
  expect((await look(page)).count).toBe(0);
  await press(button(page, words.undo));
  await expectRunning(page);
  const last = await look(page);
  expect(last.count).toBe(1);

  await resume(page);
  await page.keyboard.down('Space');
  await displayFrames(page, 60);
  await page.keyboard.up('Space');
  // Four in the time of each, where the display keeps up.
  expect((await look(page)).frame - last.frame).toBeGreaterThan(150);
});

test('how fast the game goes covers no button of the bar, on a phone on its side and in fullscreen', async ({
  page,
}) => {
  const { hasTouch } = test.info().project.use;
  if (hasTouch) await page.setViewportSize({ width: 844, height: 390 });
  await playFile(page, 'Tiny.nes', ROM);
  if (!hasTouch) await press(button(page, en.play.fullscreen));
  await page.keyboard.press('KeyW');
  const sign = page.getByRole('main', { name: en.play.screen }).getByRole('status');
  const { top } = await boxOf(sign);
  const { bottom } = await boxOf(button(page, en.common.pause));
  expect(top).toBeGreaterThanOrEqual(bottom);
});

test('how fast the game goes is written over its picture, also while it goes back @desktop', async ({ page }) => {
  await choose(page, { figures: true });
  const fetched = page.waitForResponse(/\/timeline-[^/]*\.js$/);
  await playFile(page, 'Tiny.nes', ROM);
  await fetched;
  const sign = page.getByRole('main', { name: en.play.screen }).getByRole('status');
  await expect(sign).toHaveCount(0);
  await page.keyboard.press('KeyW');
  await expect(sign).toHaveText(words.pace(0.5));
  // It is heard: what shows the loudest sample lately forgets most of it in that time.
  await displayFrames(page, 250);
  expect((await figures(page)).peak).toBeGreaterThan(0.05);
  await page.keyboard.down('Space');
  await expect(sign).toHaveText(words.pace(4));
  await expectAccessible(page, 'fast-forward');
  await page.keyboard.up('Space');
  await page.keyboard.down('Backspace');
  await expect(sign).toHaveText(words.pace(-1));
  await page.keyboard.up('Backspace');
  await look(page);
  await expect(button(page, en.play.slow)).toHaveAttribute('aria-pressed', 'true');
  await press(button(page, en.play.slow));
  await expectRunning(page);
  await expect(sign).toHaveCount(0);
});
