import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  boxOf,
  button,
  choose,
  drop,
  expect,
  expectAccessible,
  expectAccessibleInBoth,
  expectRunning,
  hold,
  openLibrary,
  press,
  test,
} from './helpers.ts';

/** Of text that is large or not: at least 4.5 and 7 (WCAG 2.2, 1.4.6). */
const ENHANCED = ['color-contrast-enhanced'];

for (const colorScheme of ['dark', 'light'] as const) {
  test(`with more contrast every text has it, ${colorScheme}`, async ({ page }) => {
    await choose(page, { moreContrast: true });
    await page.emulateMedia({ colorScheme });
    await openLibrary(page);
    await expect(page.locator(':root[data-contrast]')).toHaveCount(1);
    await expectAccessible(page, `library, ${colorScheme}`, ENHANCED);
    await press(button(page, en.common.settings));
    await expect(page.getByRole('dialog', { name: en.common.settings })).toBeVisible();
    await expectAccessible(page, `settings, ${colorScheme}`, ENHANCED);
    await press(button(page, en.common.close));
    await press(button(page, en.common.play));
    await expectRunning(page);
    await press(button(page, en.common.pause));
    await expect(button(page, en.saves.saveTo(1))).toBeEnabled();
    await expectAccessible(page, `pause, ${colorScheme}`, ENHANCED);
  });
}

test('the system can ask for more contrast, and for it no longer @desktop', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await openLibrary(page);
  await expect(page.locator(':root[data-contrast]')).toHaveCount(1);
  await page.emulateMedia({ contrast: 'no-preference' });
  await expect(page.locator(':root[data-contrast]')).toHaveCount(0);
});

test('with wider text nothing is cut, and nothing lies beside the page', async ({ page }) => {
  await choose(page, { looseText: true });
  await page.setViewportSize({ width: 320, height: 568 });
  await openLibrary(page);
  await expect(page.locator(':root[data-loose]')).toHaveCount(1);
  await expect(button(page, en.common.play)).toHaveCSS('letter-spacing', /^[1-9]/);
  const cut = () =>
    page.evaluate(() => ({
      aside: document.documentElement.scrollWidth - innerWidth,
      labels: [...document.querySelectorAll<HTMLElement>('button')]
        .filter((one) => one.textContent !== '' && one.offsetWidth > 2 && one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent),
    }));
  expect(await cut()).toEqual({ aside: 0, labels: [] });
  await press(button(page, en.common.settings));
  await expect(page.getByRole('tabpanel')).toBeVisible();
  expect(await cut()).toEqual({ aside: 0, labels: [] });
  await expectAccessibleInBoth(page, 'settings with wider text');
});

test('colours of games are moved apart, as far as is chosen, and a paused picture is still dim @desktop', async ({
  page,
}) => {
  await choose(page, { colourVision: 'deutan', colourStrength: 0.5 });
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  const picture = page.getByRole('main', { name: en.play.screen }).getByRole('img').first();
  await expect(picture).toHaveCSS('filter', 'url("#colour-vision")');
  const values = await page.locator('#colour-vision feColorMatrix').getAttribute('values');
  // Green is given half of what of it is not seen; red is as it was, but for what it lends.
  const rows = (values ?? '').split(' ').map(Number);
  expect(rows).toHaveLength(20);
  for (const row of [0, 5, 10]) expect(rows[row] + rows[row + 1] + rows[row + 2]).toBeCloseTo(1, 4);
  expect(rows[0]).not.toBeCloseTo(1, 1);
  await press(button(page, en.common.pause));
  await expect(picture).toHaveCSS('filter', /colour-vision.*brightness/);
});

test('a screen reader is told the state of play, unless it is silenced @desktop', async ({ page }) => {
  const { runs, paused } = laterEn.stateOfPlay;
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  const said = page.getByTestId('state-of-play');
  // What nobody is told unasked is the text of the picture.
  const picture = page.locator('main canvas[role="img"]');
  const { picture: now } = laterEn.stateOfPlay;
  await expect(picture).toHaveAttribute('aria-label', now(en.play.picture('Khepri'), false, 0));
  await expect(said).toHaveText(runs('Khepri'));
  await expect(said).toHaveAttribute('aria-live', 'polite');
  await press(button(page, en.common.pause));
  await expect(said).toHaveText(paused('Khepri'));
  await expect(picture).toHaveAttribute('aria-label', now(en.play.picture('Khepri'), true, 0));
  await page.evaluate(() =>
    localStorage.setItem('cartouche.settings', JSON.stringify({ announces: false, captions: true })),
  );
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await expect(picture).toHaveAttribute('aria-label', now(en.play.picture('Khepri'), false, 0));
  await expect(said).toHaveCount(0);
  // What sounds is written, where that is wanted: the game's title begins with its music.
  await hold(page, 'Enter');
  await expect(page.getByTestId('captions')).toContainText(/pulse|tone/i);
});

for (const size of [
  { width: 320, height: 568 },
  { width: 844, height: 390 },
  { width: 1366, height: 768 },
]) {
  test(`what is said covers nothing of a dialog at ${size.width} x ${size.height} @desktop`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLibrary(page);
    await drop(page, [{ name: 'broken.nes', bytes: new Uint8Array(400) }]);
    const line = page.getByRole('alert').locator('p');
    await expect(line).toBeVisible();
    await press(button(page, en.common.settings));
    const dialog = page.getByRole('dialog', { name: en.common.settings });
    await expect(dialog.getByRole('tabpanel')).toBeVisible();
    await expect(line).toBeVisible();
    expect((await boxOf(dialog)).bottom).toBeLessThanOrEqual((await boxOf(line)).top);
    // What was covered is there again once it is dismissed.
    const before = (await boxOf(dialog)).height;
    await press(button(page.getByRole('alert'), en.common.dismiss));
    await expect(line).toHaveCount(0);
    expect((await boxOf(dialog)).height).toBeGreaterThanOrEqual(before);
  });
}
