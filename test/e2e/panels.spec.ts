import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { nsf } from '../mappers/nsf/make-tune.ts';
import { Fingers } from './fingers.ts';
import {
  type Box,
  boxesOf,
  boxOf,
  button,
  choose,
  doubleText,
  drop,
  expect,
  expectAccessible,
  expectRunning,
  figures,
  frames,
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
const SIZES = [PORTRAIT, SMALL, LANDSCAPE];

/** A game for which `device` is plugged in: the number in its NES 2.0 header. */
function romWith(device: number): Uint8Array {
  const rom = tinyRom();
  rom[15] = device;
  return rom;
}

const MAT = romWith(11);
const BARCODES = romWith(24);
const KEYBOARD = romWith(35);

const panel = (page: Page) => page.getByRole('region', { name: laterEn.panelParts.title });
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

/** All of it is on the screen, and a finger anywhere in the middle of it meets it. */
async function expectReached(parts: Locator): Promise<void> {
  // What few games have is fetched when one of them is played.
  await expect(parts.first()).toBeVisible();
  await boxesOf(parts);
  const missed = await parts.evaluateAll((all) =>
    all
      .filter((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const isMet = (x: number, y: number) => {
          const met = document.elementFromPoint(left + width * x, top + height * y);
          return met !== null && element.contains(met);
        };
        const isWhole = left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;
        const around = [0.15, 0.5, 0.85];
        return !(isWhole && around.every((x) => isMet(x, 0.5)) && around.every((y) => isMet(0.5, y)));
      })
      .map((element) => element.outerHTML.slice(0, 90)),
  );
  expect(missed).toEqual([]);
}

function isApart(a: Box, b: Box): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

const at = ({ width, height }: { width: number; height: number }) => `at ${width} x ${height}`;

for (const [what, rom] of [
  ['coins', vsRom()],
  ['barcodes', BARCODES],
  ['a mat', MAT],
] as const) {
  test(`the pad and ${what} lie on nothing of each other, however large the phone is and turned @phone`, async ({
    page,
  }) => {
    await page.setViewportSize(SIZES[0]);
    await playFile(page, 'Device.nes', rom);
    const fingers = await Fingers.of(page);
    for (const size of SIZES) {
      await test.step(at(size), async () => {
        await page.setViewportSize(size);
        await expectReached(panel(page).locator('button, input'));
        await expectReached(page.locator('[data-part="select"], [data-part="start"]'));
        // Beside the mat a phone on its side has no room for the rest of the pad.
        const thumbs = page.locator(['cross', 'a', 'b'].map((name) => `[data-part="${name}"]:visible`).join());
        if (size === LANDSCAPE && rom === MAT) await expect(thumbs).toHaveCount(0);
        else await expectReached(thumbs);
        const picture = await boxOf(page.getByRole('img', { name: /^Picture of/ }));
        expect(picture.height).toBeGreaterThan(150);
        await fingers.put(1, '[data-part="start"]');
        await expect(part(page, 'start')).toHaveAttribute('data-held');
        await fingers.lift(1);
        await expect(part(page, 'start')).not.toHaveAttribute('data-held');
      });
    }
  });
}

test('every key of the keyboard can be pushed into sight, however large the phone is and turned @phone', async ({
  page,
}) => {
  await page.setViewportSize(SIZES[0]);
  await playFile(page, 'Basic.nes', KEYBOARD);
  const keyboard = page.getByRole('group', { name: laterEn.panelParts.keyboard });
  const fingers = await Fingers.of(page);
  for (const size of SIZES) {
    await test.step(at(size), async () => {
      const isWide = size === LANDSCAPE;
      await page.setViewportSize(size);
      const scroller = isWide ? panel(page) : keyboard;
      await expect(button(page, '1')).toBeVisible();
      await scroller.evaluate((box) => box.scrollTo(0, 0));
      // A finger that came down on a key.
      const { left, top } = await boxOf(button(page, '1'));
      for (let step = 0; step <= 10; step++) {
        const on = isWide ? { x: left + 20, y: top + 20 - step * 5 } : { x: left + 200 - step * 19, y: top + 20 };
        await fingers.putAt(1, on);
        await frames(page, 1);
      }
      await fingers.lift(1);
      await expect.poll(() => scroller.evaluate((box) => box.scrollLeft + box.scrollTop)).toBeGreaterThan(20);
      for (const name of ['F1', 'Del', 'Grph']) {
        const key = keyboard.getByRole('button', { name, exact: true });
        await key.scrollIntoViewIfNeeded();
        await expectReached(key);
      }
      await expectReached(page.locator('[data-part="select"], [data-part="start"]'));
      await expect(part(page, 'cross')).toBeHidden();
      const picture = await boxOf(page.getByRole('img', { name: /^Picture of/ }));
      expect(picture.height).toBeGreaterThan(200);
    });
  }
});

for (const [what, rom] of [
  ['coins', vsRom()],
  ['a mat', MAT],
] as const) {
  test(`all of the menu is within reach where there is ${what} on a small phone @phone`, async ({ page }) => {
    await page.setViewportSize(SMALL);
    await playFile(page, 'Device.nes', rom);
    await press(button(page, en.common.pause));
    for (const item of await page
      .getByRole('region', { name: laterEn.pauseMenu.title })
      .locator('button:visible')
      .all()) {
      await item.scrollIntoViewIfNeeded();
      await expectReached(item);
    }
  });
}

/** Whether it is drawn otherwise after `act`: computed styles do not tell what the system's colours replace. */
async function expectSeen(shown: Locator, act: () => Promise<void>): Promise<void> {
  const before = await shown.screenshot();
  await act();
  await expect.poll(async () => (await shown.screenshot()).equals(before)).toBe(false);
}

const edge = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).borderTopWidth);

test('colours of the system show what is on, what is chosen, and a button @desktop', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
  await openLibrary(page);
  await press(button(page, en.common.settings));
  const toggle = page.getByLabel(laterEn.settingRows.hard.label);
  await expectSeen(toggle, () => press(toggle));
  const themes = page.getByRole('group', { name: laterEn.settingRows.theme.label });
  await expectSeen(themes.getByText(laterEn.settingRows.theme.choices.auto, { exact: true }), () =>
    press(themes.getByText(laterEn.settingRows.theme.choices.dark, { exact: true })),
  );
  await press(button(page, en.common.close));
  expect(await edge(button(page, en.common.play))).toBe('1px');
  await drop(page, [{ name: 'Tune.nsf', bytes: nsf({ songs: 3 }) }]);
  await expect(page.getByRole('main', { name: en.play.music })).toBeVisible();
  const track = (number: number) => page.getByRole('button', { name: en.music.track(number) });
  expect(await edge(track(1))).not.toBe(await edge(track(2)));
});

test('colours of the system show which buttons are held, and how the tape runs @phone', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await playFile(page, 'Basic.nes', KEYBOARD);
  await expectSeen(button(page, laterEn.panelParts.record), () => press(button(page, laterEn.panelParts.record)));
  const fingers = await Fingers.of(page);
  await expectSeen(part(page, 'start'), () => fingers.put(1, '[data-part="start"]'));
});

test('axe finds nothing on a phone on its side @phone', async ({ page }) => {
  await page.setViewportSize(LANDSCAPE);
  await playFile(page, 'Tiny.nes', tinyRom());
  await expect(page.getByRole('heading', { name: 'Tiny', level: 1 })).toBeAttached();
  await expectAccessible(page, 'play');
});

test('what is said over a game on its side leaves the thumbs their places @phone', async ({ page }) => {
  await page.setViewportSize(LANDSCAPE);
  await playFile(page, 'Tiny.nes', tinyRom());
  await drop(page, [{ name: 'Not a game, whatever its name may say.nes', bytes: new Uint8Array(40) }]);
  const line = await boxOf(page.getByRole('alert').locator('div').first());
  for (const name of ['cross', 'a', 'b']) expect(isApart(line, await boxOf(part(page, name))), name).toBe(true);
});

for (const size of [SMALL, LANDSCAPE]) {
  const at = `at ${size.width} x ${size.height} @phone`;

  test(`music in text of twice the size ${at}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLibrary(page);
    await doubleText(page);
    await drop(page, [{ name: 'Tune.nsf', bytes: nsf({ songs: 12 }) }]);
    const now = page.getByRole('region', { name: laterEn.musicPage.nowPlaying });
    const endless = await boxOf(now.getByText(laterEn.musicPage.endless));
    expect(isApart(endless, await boxOf(now.getByText('Track 1', { exact: true })))).toBe(true);
    expect(isApart(endless, await boxOf(button(page, en.music.pause)))).toBe(true);
    // Pushed up, its beginning is seen, and beneath it the tracks.
    await now.evaluate((section) => section.scrollTo(0, 0));
    await expectReached(now.getByRole('heading'));
    expect((await boxOf(page.getByRole('navigation', { name: laterEn.musicPage.tracks }))).height).toBeGreaterThan(80);
  });

  test(`figures have a place of their own beside music ${at}`, async ({ page }) => {
    await choose(page, { figures: true });
    await page.setViewportSize(size);
    await openLibrary(page);
    await drop(page, [{ name: 'Tune.nsf', bytes: nsf({ songs: 12 }) }]);
    const shown = page.getByTestId('figures');
    const before = await boxOf(shown);
    expect(before.bottom).toBeLessThanOrEqual(size.height);
    for (const name of [laterEn.musicPage.tracks, laterEn.musicPage.nowPlaying]) {
      expect(isApart(before, await boxOf(page.getByLabel(name, { exact: true }))), name).toBe(true);
    }
    const { frame } = await figures(page);
    await expect.poll(async () => (await figures(page)).frame).toBeGreaterThan(frame);
    expect(await boxOf(shown)).toEqual(before);
  });
}

test('what a drop would do is said over a dialog as well @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', tinyRom());
  await press(button(page, en.common.pause));
  await press(button(page, en.settings.tabs.sound));
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([], 'Any.nes'));
    return data;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByRole('dialog').getByText(en.files.dropToAdd)).toBeVisible();
  await expect(page.getByText(en.files.dropToAdd)).toHaveCount(1);
  await page.dispatchEvent('body', 'dragleave');
  await expect(page.getByText(en.files.dropToAdd)).toHaveCount(0);
  await press(button(page, en.common.close));
  await press(button(page, en.common.resume));
  await expectRunning(page);
});
