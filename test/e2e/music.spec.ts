import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { nsf, nsfe } from '../mappers/nsf/make-tune.ts';
import {
  button,
  choose,
  drop,
  expect,
  expectAccessible,
  expectAccessibleInBoth,
  expectRunning,
  figures,
  openLibrary,
  press,
  test,
} from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

/** Its first track takes longer than any test. */
const LONG = { name: 'Piece.nsfe', bytes: nsfe({ times: [300_000, -1, 7000] }) };

const music = (page: Page) => page.getByRole('main', { name: en.play.music });
const track = (page: Page, name: string) =>
  page.getByRole('navigation', { name: laterEn.musicPage.tracks }).getByText(name);
const playing = (page: Page) =>
  page.getByRole('navigation', { name: laterEn.musicPage.tracks }).locator('[aria-current="true"]');

test('a music file is heard, and shows what it is and its tracks @desktop', async ({ page }) => {
  await choose(page, { figures: true });
  await openLibrary(page);
  await drop(page, [LONG]);
  await expect(music(page)).toHaveAttribute('data-running', 'true');
  await expect(music(page).getByRole('heading', { name: 'Ein Stück' })).toBeVisible();
  await expect(page.getByText('Niemand')).toBeVisible();
  for (const name of ['One', 'Zwei für', 'Three']) await expect(track(page, name)).toBeVisible();
  await expect(playing(page)).toContainText('One');
  await expect(playing(page)).toContainText('5:01');
  await press(button(page, en.music.next));
  await expect(playing(page)).toContainText('Zwei für');
  await expect.poll(async () => (await figures(page)).peak).toBeGreaterThan(0.02);
  const wave = page.getByRole('img', { name: laterEn.musicPage.wave });
  const before = await wave.screenshot();
  await expect.poll(async () => before.equals(await wave.screenshot())).toBe(false);
  await press(button(page, en.music.pause));
  await expect(music(page)).toHaveAttribute('data-running', 'false');
  await press(track(page, 'Three'));
  await expect(music(page)).toHaveAttribute('data-running', 'true');
  await expect(playing(page)).toContainText('Three');
  await press(button(page, en.music.previous));
  await expect(playing(page)).toContainText(/Zwei für|Three/);
});

test('tracks follow each other, and the place is kept @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Piece.nsfe', bytes: nsfe() }]);
  // The first is over after six seconds; the second has no end.
  await expect(playing(page)).toContainText('Zwei für', { timeout: 30_000 });
  await expect(page.getByRole('timer')).toHaveText(/0:0[2-9]|0:[1-9]/);
  await press(button(page, en.music.pause));
  await press(button(page, en.common.library));
  await page.reload();
  await press(page.getByRole('button', { name: en.library.continue }));
  await expect(playing(page)).toContainText('Zwei für');
  await expect(page.getByRole('timer')).not.toHaveText(/0:0[01]/);
});

test('the system shows what plays, and its keys work @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    const actions = new Map<string, () => void>();
    Object.assign(globalThis, { press: (name: string) => actions.get(name)?.() });
    navigator.mediaSession.setActionHandler = (name, act) => {
      if (act) actions.set(name, () => act({ action: name }));
      else actions.delete(name);
    };
  });
  const session = () =>
    page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession;
      return [metadata?.title, metadata?.artist, metadata?.album, playbackState];
    });
  const systemKey = (name: string) =>
    page.evaluate((wanted) => (globalThis as unknown as { press(name: string): void }).press(wanted), name);
  await openLibrary(page);
  await drop(page, [LONG]);
  await expect.poll(session).toEqual(['One', 'Niemand', 'Ein Stück', 'playing']);
  await systemKey('nexttrack');
  await expect.poll(session).toEqual(['Zwei für', 'Niemand', 'Ein Stück', 'playing']);
  await systemKey('pause');
  await expect(music(page)).toHaveAttribute('data-running', 'false');
  await expect.poll(session).toEqual(['Zwei für', 'Niemand', 'Ein Stück', 'paused']);
  await systemKey('play');
  await expect(music(page)).toHaveAttribute('data-running', 'true');
  // Of a game its title and its cover; there are no pieces to skip.
  await drop(page, [{ name: 'Tiny.nes', bytes: tinyRom() }]);
  await expect.poll(session).toEqual(['Tiny', '', '', 'playing']);
  const cover = () => page.evaluate(() => navigator.mediaSession.metadata?.artwork[0]?.src.slice(0, 15));
  await expect.poll(cover).toBe('data:image/png;');
  await systemKey('nexttrack');
  await systemKey('pause');
  await expect.poll(session).toEqual(['Tiny', '', '', 'paused']);
  await systemKey('play');
  await expectRunning(page);
  await press(button(page, en.common.library));
  await expect.poll(session).toEqual([undefined, undefined, undefined, 'none']);
});

test('after music a game has its picture again, and no trace of the tracks @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Tune.nsf', bytes: nsf({ songs: 12 }) }]);
  await expect(playing(page)).toContainText('Track 1');
  await expect(page.locator('[data-part="cross"]')).toHaveCount(0);
  await drop(page, [{ name: 'Tiny.nes', bytes: tinyRom() }]);
  await expectRunning(page);
  await expect(page.getByRole('img', { name: en.play.picture('Tiny') })).toBeVisible();
  await expect(music(page)).toHaveCount(0);
});

test('one tap mutes a channel in this file alone, and the piano roll shows what each plays @desktop', async ({
  page,
}) => {
  await choose(page, { figures: true });
  await openLibrary(page);
  await drop(page, [LONG]);
  await expect(music(page)).toHaveAttribute('data-running', 'true');
  await expect.poll(async () => (await figures(page)).peak).toBeGreaterThan(0.02);
  const mute = button(page, laterEn.mixer.mute(laterEn.mixer.channels.pulse1));
  await expect(mute).toHaveAttribute('aria-pressed', 'false');
  await mute.focus();
  await page.keyboard.press('Enter');
  await expect(mute).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await figures(page)).peak).toBeLessThan(0.005);
  await press(button(page, laterEn.musicPage.roll));
  const roll = page.getByRole('img', { name: laterEn.musicPage.roll });
  // What is not heard is played all the same.
  const before = await roll.screenshot();
  await expect.poll(async () => before.equals(await roll.screenshot())).toBe(false);
  await page.reload();
  await press(page.getByRole('button', { name: en.library.continue }));
  await expect(roll).toBeVisible();
  await expect(mute).toHaveAttribute('aria-pressed', 'true');
  await drop(page, [{ name: 'Tune.nsf', bytes: nsf() }]);
  await expect(music(page).getByRole('heading', { name: 'A Tune' })).toBeVisible();
  await expect(mute).toHaveAttribute('aria-pressed', 'false');
});

test('axe finds nothing in music in dark and light colours', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [LONG]);
  await expect(music(page)).toHaveAttribute('data-running', 'true');
  await expectAccessibleInBoth(page, 'music');
  await press(button(page, en.music.pause));
  await expectAccessibleInBoth(page, 'music, paused');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.reload();
  await press(page.getByRole('button', { name: en.library.continue }));
  await press(button(page, laterEn.musicPage.roll));
  await expectAccessible(page, 'music, piano roll');
});
