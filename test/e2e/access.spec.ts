import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { nsf } from '../mappers/nsf/make-tune.ts';
import {
  button,
  choose,
  drop,
  expect,
  expectAccessible,
  expectAccessibleInBoth,
  expectRunning,
  figures,
  frames,
  openLibrary,
  playFile,
  press,
  removeGame,
  test,
} from './helpers.ts';
import { showIn, wishLanguage } from './language-pages.ts';
import { tinyRom } from './tiny-rom.ts';
import { walkBefore, walkInGame } from './walk.ts';

test('axe finds nothing in library and settings, in dark and light colours', async ({ page }) => {
  await openLibrary(page);
  await expectAccessibleInBoth(page, 'library');
  await press(button(page, en.common.settings));
  await expectAccessibleInBoth(page, 'settings');
});

test('axe finds nothing in play, its menu and the save states, in dark and light colours', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  await expectAccessibleInBoth(page, 'play');
  await press(button(page, en.common.pause));
  await expectAccessibleInBoth(page, 'pause');
  await press(button(page, en.common.saveStates));
  await press(button(page, en.saves.saveTo(2)));
  await expectAccessibleInBoth(page, 'states');
  await press(button(page, en.common.close));
  await press(button(page, en.common.library));
  await expectAccessibleInBoth(page, 'library with a game to go on with');
});

test('axe finds nothing in what the pause menu opens on a phone, in dark and light colours @phone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const menu = page.getByRole('region', { name: laterEn.pauseMenu.title });
  const open = async (item: string) => {
    await press(menu.getByRole('button', { name: item, exact: true }));
    await expect(page.getByRole('dialog')).toBeVisible();
  };
  await playFile(page, 'Tiny.nes', tinyRom());
  // So that there is something to go back to.
  await frames(page, 90);
  await press(button(page, en.common.pause));
  for (const item of [en.play.rewindTo, en.saves.clip, en.play.cheats, en.play.gameSettings]) {
    await open(item);
    await expectAccessibleInBoth(page, item);
    await press(button(page, en.common.close));
  }
  await press(button(page, en.saves.pin));
  await open(en.common.saveStates);
  await expect(page.getByRole('dialog').getByRole('list', { name: laterEn.moments.title })).toBeVisible();
  await expectAccessibleInBoth(page, 'moments');
  await press(button(page, en.common.close));
  await open(en.play.replays);
  await press(button(page, laterEn.replays.fromNow));
  await expectRunning(page);
  await frames(page, 20);
  await press(button(page, en.common.pause));
  await open(en.play.replays);
  await press(button(page, laterEn.replays.stop));
  await expectAccessibleInBoth(page, 'replays');
  await press(button(page, /^Watch /).first());
  await expect(page.getByText(laterEn.replays.same)).toBeVisible({ timeout: 60_000 });
  await expectAccessibleInBoth(page, 'a replay that is watched');
});

/** Other tests show axe each English screen in both colours. */
const ELSEWHERE = { de: 'dark', ar: 'light' } as const;

async function lookElsewhere(page: Page, screen: string): Promise<void> {
  for (const [code, colorScheme] of Object.entries(ELSEWHERE)) {
    await showIn(page, code);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await frames(page);
    await expectAccessible(page, `${screen}, ${code}, ${colorScheme}`);
  }
  await showIn(page, 'en');
}

for (const [where, walk] of [
  ['before the game', walkBefore],
  ['in the game', walkInGame],
] as const) {
  test(`axe finds nothing on any screen in German, dark, and Arabic, light: ${where} @phone`, async ({ page }) => {
    test.slow();
    await wishLanguage(page);
    await walk(page, lookElsewhere);
  });
}

test('everything can be done with the keyboard @desktop', async ({ page }) => {
  await openLibrary(page);
  const focusOn = async (name: string) => {
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(button(page, name)).toBeFocused({ timeout: 50 });
    }).toPass();
  };
  await focusOn(en.common.settings);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: en.common.settings })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page, en.common.settings)).toBeFocused();
  await focusOn(en.common.play);
  await page.keyboard.press('Enter');
  await expectRunning(page);
  await expect(page.getByRole('main', { name: en.play.screen })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, en.common.resume).first()).toBeVisible();
  await focusOn(en.common.saveStates);
  await page.keyboard.press('Enter');
  await focusOn(en.saves.saveTo(2));
  await page.keyboard.press('Space');
  await expect(page.getByText(laterEn.slots.saved(2))).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectRunning(page);
});

test('the focus comes back to where a dialog was opened, and stays where a switch is @desktop', async ({ page }) => {
  await openLibrary(page);
  await button(page, en.common.play).click();
  await expectRunning(page);
  await page.keyboard.press('Escape');
  const menu = page.getByRole('region', { name: laterEn.pauseMenu.title });
  await expect(menu.getByRole('button', { name: en.common.resume })).toBeFocused();
  for (const name of [en.play.gameSettings, en.settings.tabs.controls, en.settings.tabs.sound]) {
    await button(menu, name).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button(menu, name)).toBeFocused();
  }
  await menu.getByRole('button', { name: en.play.fullscreen }).press('Enter');
  await expect(menu.getByRole('button', { name: en.play.exitFullscreen })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('button', { name: en.play.fullscreen })).toBeFocused();
  await menu.getByRole('button', { name: en.common.resume }).press('Enter');
  await expectRunning(page);
  await page.keyboard.press('Escape');
  await expect(menu.getByRole('button', { name: en.common.resume })).toBeFocused();
});

test('the focus finds another game when one is removed, and when it is back @desktop', async ({ page }) => {
  const names = ['One', 'Two'];
  await openLibrary(page);
  for (const [i, name] of names.entries()) {
    const rom = tinyRom();
    rom[rom.length - 1] = i;
    await drop(page, [{ name: `${name}.nes`, bytes: rom }]);
    await expectRunning(page);
    // Not by another visit, which may come before it is kept that this one was played: then it is not the first card.
    await button(page, en.common.library).click();
  }
  await removeGame(page, 'One', true);
  await expect(page.getByRole('button', { name: /^Khepri/ })).toBeFocused();
  await removeGame(page, 'Two', true);
  await expect(button(page, en.common.play)).toBeFocused();
  await button(page, 'Undo').press('Enter');
  await expect(button(page, en.library.continue)).toBeFocused();
});

/** Counts how far things move without being moved, from now on: of the whole page, and of what shows a game or music. */
async function watchShifts(page: Page): Promise<() => Promise<{ page: number; stage: number }>> {
  await page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const shifts = { page: 0, stage: 0 };
    Object.assign(globalThis, { shifts });
    const isOnStage = ({ node }: { readonly node: Node | null }) =>
      (node instanceof Element ? node : node?.parentElement)?.closest('main[data-running]');
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[]) {
        shifts.page += value;
        if (sources.some(isOnStage)) shifts.stage += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shifts: { page: number; stage: number } }).shifts);
}

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('nothing is laid out anew while the page loads @desktop', async ({ page }) => {
    const shifts = await watchShifts(page);
    await openLibrary(page);
    await expect(page.getByText(en.library.offline)).toBeVisible();
    expect((await shifts()).page).toBeLessThan(0.02);
  });
});

for (const { name, bytes } of [
  { name: 'Tiny.nes', bytes: tinyRom() },
  { name: 'Tune.nsf', bytes: nsf({ songs: 12 }) },
]) {
  test(`nothing moves when the first picture, sound and figures come: ${name}`, async ({ page }) => {
    const shifts = await watchShifts(page);
    await choose(page, { figures: true });
    await openLibrary(page);
    await drop(page, [{ name, bytes }]);
    const { frame } = await figures(page);
    await expect.poll(async () => (await figures(page)).frame).toBeGreaterThan(frame);
    expect((await shifts()).stage).toBeLessThan(0.02);
  });
}
