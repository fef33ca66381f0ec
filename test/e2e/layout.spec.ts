import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { nsf } from '../mappers/nsf/make-tune.ts';
import {
  boxesOf,
  boxOf,
  button,
  choose,
  doubleText,
  drop,
  expect,
  expectRunning,
  frames,
  holdSoundBack,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';
import { vsRom } from './vs-rom.ts';

const PORTRAIT = { width: 390, height: 844 };
const SMALL = { width: 320, height: 568 };
const LANDSCAPE = { width: 844, height: 390 };

const picture = (page: Page) => page.getByRole('img', { name: /^Picture of/ });
const bar = (page: Page) => page.getByRole('banner');
const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

async function pauseFor(page: Page, item: string): Promise<void> {
  await press(button(page, en.common.pause));
  await press(button(page, item));
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('full screen is all picture, and grows with the display @desktop', async ({ page, context }) => {
  await playFile(page, 'Tiny.nes', tinyRom());
  await page.keyboard.press('KeyF');
  await expect.poll(() => isFull(page)).toBe(true);
  await expect.poll(async () => (await boxOf(picture(page))).height).toBeGreaterThan(795);
  // Not by the size of the window, which cannot be chosen while it is as large as the display.
  const display = { width: 1600, height: 1000, deviceScaleFactor: 1, mobile: false };
  await (await context.newCDPSession(page)).send('Emulation.setDeviceMetricsOverride', display);
  await expect.poll(async () => (await boxOf(picture(page))).height).toBeGreaterThan(995);
  expect((await boxOf(picture(page))).top).toBeGreaterThanOrEqual(0);
  await page.mouse.move(800, 20);
  await expect(bar(page)).toHaveCSS('opacity', '1');
});

test('full screen leaves the panel below the picture its place @desktop', async ({ page }) => {
  await playFile(page, 'Cabinet.nes', vsRom());
  await page.keyboard.press('KeyF');
  await expect.poll(() => isFull(page)).toBe(true);
  const panel = button(page, en.panel.coinInto(1));
  await expect.poll(async () => (await boxOf(picture(page))).height).toBeGreaterThan(690);
  expect((await boxOf(picture(page))).bottom).toBeLessThanOrEqual((await boxOf(panel)).top);
  expect((await boxOf(panel)).bottom).toBeLessThanOrEqual(800);
});

test('full screen on a phone keeps bar and pad in their places @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', tinyRom());
  const pad = page.locator('[data-part="cross"]');
  const before = [await boxOf(picture(page)), await boxOf(pad)];
  await press(button(page, en.play.fullscreen));
  await expect.poll(() => isFull(page)).toBe(true);
  await page.touchscreen.tap(60, 780);
  await expect(bar(page)).toHaveCSS('opacity', '1');
  await expect.poll(async () => [await boxOf(picture(page)), await boxOf(pad)]).toEqual(before);
  expect((await boxOf(bar(page))).bottom).toBeLessThanOrEqual(before[0].top);
  await press(button(page, en.play.exitFullscreen));
  await expect.poll(() => isFull(page)).toBe(false);
});

test('the menu leads into full screen and out of it, and so does the way back to the library', async ({ page }) => {
  if (test.info().project.use.hasTouch) await page.setViewportSize(LANDSCAPE);
  await playFile(page, 'Tiny.nes', tinyRom());
  const menu = page.getByRole('region', { name: laterEn.pauseMenu.title });
  const choose = async (name: string, isThen: boolean) => {
    await press(menu.getByRole('button', { name, exact: true }));
    await expect.poll(() => isFull(page)).toBe(isThen);
  };
  await press(button(page, en.common.pause));
  await choose(en.play.fullscreen, true);
  await choose(en.play.exitFullscreen, false);
  await choose(en.play.fullscreen, true);
  await choose(en.common.library, false);
  await expect(button(page, en.library.continue)).toBeVisible();
});

for (const size of [SMALL, PORTRAIT, LANDSCAPE]) {
  test(`the head of a long dialog stays at ${size.width} x ${size.height} @phone`, async ({ page }) => {
    await page.setViewportSize(size);
    await playFile(page, `${'A Very Long Title '.repeat(6)}.nes`, tinyRom());
    await pauseFor(page, en.play.gameSettings);
    const dialog = page.getByRole('dialog');
    const [sheet, cross] = [await boxOf(dialog), await boxOf(button(page, en.common.close))];
    await dialog.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    expect(await boxOf(button(page, en.common.close))).toEqual(cross);
    const heading = dialog.getByRole('heading', { level: 2 });
    const line = await heading.evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight));
    expect((await boxOf(heading)).height).toBeLessThan(2.1 * line);
    // Nothing of the rest is seen above or beside it.
    const inHead = await page.evaluate(
      ([left, right, top]) =>
        [left + 30, (left + right) / 2, right - 30].every((x) =>
          document.elementFromPoint(x, top + 4)?.closest('dialog header'),
        ),
      [sheet.left, sheet.right, sheet.top],
    );
    expect(inHead).toBe(true);
  });
}

test('a dialog closes when the press began and ended outside of it @desktop', async ({ page }) => {
  await openLibrary(page);
  await button(page, en.common.settings).click();
  const dialog = page.getByRole('dialog');
  const { left, top } = await boxOf(dialog);
  const drag = async (from: number, to: number) => {
    await page.mouse.move(from, top + 40);
    await page.mouse.down();
    await page.mouse.move(to, top + 40);
    await page.mouse.up();
    await frames(page);
  };
  await drag(left + 60, left - 60);
  await expect(dialog).toBeVisible();
  await drag(left - 60, left + 60);
  await expect(dialog).toBeVisible();
  await page.mouse.click(left - 60, top + 40);
  await expect(dialog).toBeHidden();
});

test('what asks for a tap for the sound is one line @phone', async ({ page }) => {
  await holdSoundBack(page);
  await page.goto('./?play');
  await expectRunning(page);
  const { left, right, height } = await boxOf(button(page, en.play.tapForSound));
  expect(height).toBeLessThan(52);
  expect(left).toBeGreaterThan(0);
  expect(right).toBeLessThan(PORTRAIT.width);
});

/** Neither beyond the dialog's edges, nor on one another. */
async function expectApart(page: Page, parts: Locator): Promise<void> {
  const dialog = await boxOf(page.getByRole('dialog'));
  const boxes = await boxesOf(parts);
  expect(boxes.length).toBeGreaterThan(3);
  for (const [i, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThan(dialog.left);
    expect(box.right).toBeLessThan(dialog.right);
    for (const other of boxes.slice(i + 1)) {
      const meets =
        box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
      expect(meets).toBe(false);
    }
  }
}

for (const size of [PORTRAIT, SMALL]) {
  test(`text of twice the size finds its place at ${size.width} x ${size.height} @phone`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLibrary(page);
    await doubleText(page);
    const spills = await page
      .getByText(en.library.touchInvitation)
      .locator('xpath=ancestor::label')
      .evaluate((card) => card.scrollHeight - card.clientHeight);
    expect(spills).toBeLessThanOrEqual(0);
    await press(button(page, en.common.play));
    await expectRunning(page);
    await press(button(page, en.common.pause));
    await expect.poll(async () => (await boxOf(button(page, en.common.resume))).top).toBeGreaterThanOrEqual(56);
    await press(button(page, en.common.saveStates));
    await expectApart(page, page.getByRole('dialog').getByRole('button', { name: /slot/ }));
    await press(button(page, en.common.close));
    await press(button(page, en.play.gameSettings));
    await press(page.getByText(laterEn.cartridge.change));
    await expectApart(page, page.getByRole('dialog').locator('select:visible, input[type="number"]:visible'));
    const tooWide = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  });
}

test('the names of Select and Start stay in their buttons, however small these are and large the text is @phone', async ({
  page,
}) => {
  await choose(page, { touchSize: 0.7 });
  await openLibrary(page);
  await doubleText(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  const pills = page.locator('[data-part="select"], [data-part="start"]');
  await boxesOf(pills);
  const room = await pills.evaluateAll((all) =>
    all.map((pill) => {
      const name = document.createRange();
      name.selectNodeContents(pill);
      return pill.clientWidth - name.getBoundingClientRect().width;
    }),
  );
  expect(room).toHaveLength(2);
  expect(Math.min(...room)).toBeGreaterThan(0);
});

test('music has no pads and no cartridge to choose @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Tune.nsf', bytes: nsf({ songs: 12 }) }]);
  await press(button(page, en.music.fileSettings));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(laterEn.settingRows.region.hint);
  await expect(dialog.getByText(laterEn.game.tracks, { exact: true }).locator('xpath=..')).toContainText('12');
  for (const word of [
    laterEn.game.controllers,
    laterEn.settingRows.microphone.label,
    'artridge',
    'game',
    'attery',
    'CHR',
  ]) {
    await expect(dialog).not.toContainText(word);
  }
  await press(dialog.getByText(laterEn.settingRows.region.choices.pal));
  await expect(dialog).toContainText('PAL, 50.01 Hz');
  await expect(page.getByText(laterEn.game.musicOnConsole)).toBeVisible();
});

test('back in the library one is at its top, and goes on with Enter', async ({ page }) => {
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: 360 });
  await openLibrary(page);
  await expect(page.locator('body')).toBeFocused();
  const toFoot = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const expectTop = async () => {
    await frames(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  };
  await toFoot();
  await button(page, en.common.play).evaluate((element: HTMLElement) => element.click());
  await expectRunning(page);
  await press(button(page, en.common.library));
  await expect(button(page, en.library.continue)).toBeFocused();
  await expectTop();
  await toFoot();
  await press(button(page, en.common.accuracyTests));
  await expect(page.getByRole('heading', { name: en.common.accuracyTests })).toBeFocused();
  await page.goBack();
  await expect(button(page, en.library.continue)).toBeFocused();
  await expectTop();
});

test('the focus goes along where what had it goes away @desktop', async ({ page }) => {
  await page.goto('./?prove');
  await press(button(page, laterEn.prove.runSelfTest));
  await expect(page.getByRole('button', { name: /^(Stop|Copy results)$/ })).toBeFocused();
  await expect(button(page, laterEn.prove.copy)).toBeFocused({ timeout: 50_000 });
  await press(button(page, en.common.library));
  await drop(page, [{ name: 'Tune.nsf', bytes: nsf() }]);
  await expect(page.getByRole('main', { name: en.play.music })).toBeFocused();
  // A key keeps it: the one of the music player, which may come after the bar's.
  const stage = page.getByRole('main');
  await button(stage, en.music.pause).focus();
  await page.keyboard.press('Enter');
  await expect(button(stage, en.music.play)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(stage, en.music.pause)).toBeFocused();
});
