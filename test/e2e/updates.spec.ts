import { readFile } from 'node:fs/promises';
import { bootEn } from '../../src/app/i18n/boot-en.ts';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { rescueEn } from '../../src/app/i18n/rescue-en.ts';
import { button, expect, expectAccessibleInBoth, expectRunning, KHEPRI, machine, press, test } from './helpers.ts';
import { buildOf, expectVersion, findRelease, firstPage, keptIn, update, withReleases } from './release-pages.ts';
import { BROKEN } from './releases.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

/** Some of them, unless all are wanted: they are made to wait. */
const SOME = [
  'throws at start',
  'never comes to an end',
  'lacks a chunk',
  'has a machine that throws',
  'has nothing that shows a game',
];
const KINDS = process.env.UPDATES === 'all' ? Object.keys(BROKEN) : SOME;

for (const kind of KINDS) {
  test(`a new version that ${kind}: the one before is back by the second visit, with everything @desktop`, async ({
    browser,
  }) => {
    await withReleases(browser, async (context, releases) => {
      let page = await firstPage(context, releases);
      const good = (await buildOf(page)) ?? '';
      await button(page, en.common.play).click();
      await expectRunning(page);
      await machine(page, KHEPRI);
      await button(page, en.common.library).click();
      await expect(button(page, en.library.continue)).toBeVisible();
      const before = await keptIn(page);
      const bad = releases.release(BROKEN[kind]);
      await findRelease(page);
      await page.close();
      // The first visit: nobody has a page open, so the new version comes.
      page = await context.newPage();
      const parts = page.waitForRequest(/\/assets\//);
      await page.goto(releases.url, { waitUntil: 'commit' });
      if (kind === 'never comes to an end' || kind === 'cannot even say so') {
        // It says nothing; but a visit that was over before the page asked for anything would have been none.
        await parts;
      } else {
        await expect(page.getByRole('heading', { name: rescueEn.noStart })).toBeVisible({ timeout: 20_000 });
        expect(await buildOf(page)).toBe(bad);
      }
      await page.close();
      page = await context.newPage();
      await page.goto(releases.url);
      await expectVersion(page, good);
      await expect(page.getByText(en.network.isBefore)).toBeVisible();
      expect(await keptIn(page)).toBe(before);
      // Nor is it tried again; what comes after it is.
      await page.reload();
      await expectVersion(page, good);
      await expectVersion(page, await update(page, releases));
    });
  });
}

test('what the player does when a new version does not start: tries it again, saves a report, goes back @desktop', async ({
  browser,
}) => {
  await withReleases(browser, async (context, releases) => {
    let page = await firstPage(context, releases);
    const good = await buildOf(page);
    const bad = releases.release(BROKEN['throws at start']);
    await findRelease(page);
    await page.close();
    page = await context.newPage();
    await page.goto(releases.url);
    await expect(page.getByText(rescueEn.aboutNewVersion)).toBeVisible({ timeout: 20_000 });
    await expectAccessibleInBoth(page, 'a version that does not start');
    await expect(button(page, rescueEn.goBack)).toBeFocused();
    const saving = page.waitForEvent('download');
    await press(button(page, rescueEn.report));
    const report = JSON.parse(await readFile(await (await saving).path(), 'utf8'));
    expect(report).toMatchObject({ build: bad, when: 'start', error: expect.stringContaining('a broken release') });
    await Promise.all([page.waitForEvent('load'), press(button(page, rescueEn.again))]);
    await expect(page.getByRole('heading', { name: rescueEn.noStart })).toBeVisible({ timeout: 20_000 });
    expect(await buildOf(page)).toBe(bad);
    await Promise.all([page.waitForEvent('load'), press(button(page, rescueEn.goBack))]);
    await expectVersion(page, good ?? '');
  });
});

test('a page that cannot start on a first visit says so, and starts once it can @desktop', async ({ browser }) => {
  await withReleases(
    browser,
    async (context, releases) => {
      releases.gone = /assets\/index-.*\.js/;
      const page = await context.newPage();
      await page.goto(releases.url);
      await expect(page.getByText(rescueEn.aboutNoStart)).toBeVisible();
      await expect(button(page, rescueEn.goBack)).toBeHidden();
      // Where there is not even that screen, there is a sentence and a link.
      releases.gone = /assets\//;
      await page.reload();
      await expect(page.getByText(bootEn.failed)).toBeVisible();
      releases.gone = null;
      await page.getByRole('link', { name: bootEn.again }).click();
      await expect(page.locator('[data-ready="true"]')).toBeVisible();
    },
    'block',
  );
});

test('a tab whose version is gone from the host says so, and is loaded again on a tap, with its game @desktop', async ({
  browser,
}) => {
  await withReleases(
    browser,
    async (context, releases) => {
      releases.gone = /assets\/PauseMenu/;
      const page = await context.newPage();
      await page.goto(releases.url);
      await button(page, en.common.play).click();
      await expectRunning(page);
      // Without a newer version it is only the network.
      await button(page, en.common.pause).click();
      await expect(page.getByText(en.network.partMissing)).toBeVisible();
      const next = releases.release();
      await page.keyboard.press('Escape');
      await expectRunning(page);
      await button(page, en.common.pause).click();
      await expect(page.getByText(en.network.oldTab)).toBeVisible();
      await expect(page.getByText(en.network.partMissing)).toBeHidden();
      releases.gone = null;
      await Promise.all([page.waitForEvent('load'), button(page, en.network.reload).click()]);
      await expectRunning(page);
      expect(await buildOf(page)).toBe(next);
    },
    'block',
  );
});

test('a new version is offered where it covers no game, and can be put off @desktop', async ({ browser }) => {
  await withReleases(browser, async (context, releases) => {
    const page = await firstPage(context, releases);
    releases.release();
    await findRelease(page);
    await expect(page.getByText(en.network.newVersion)).toBeVisible();
    await press(button(page, en.common.play));
    await expectRunning(page);
    await expect(page.getByText(en.network.newVersion)).toBeHidden();
    await press(button(page, en.common.pause));
    const menu = page.getByRole('region', { name: laterEn.pauseMenu.title });
    await expect(menu.getByRole('button', { name: en.network.update })).toBeVisible();
    await expectAccessibleInBoth(page, 'a paused game and a new version');
    await press(button(page, en.common.library));
    await press(button(page, en.common.dismiss));
    await expect(page.getByText(en.network.newVersion)).toBeHidden();
    // Whoever looks for it finds it.
    await press(button(page, en.common.settings));
    await press(page.getByRole('tab', { name: en.settings.tabs.about }));
    await Promise.all([page.waitForEvent('load'), press(button(page, en.network.update))]);
    await expect(page.locator('[data-ready="true"]')).toBeVisible();
  });
});
