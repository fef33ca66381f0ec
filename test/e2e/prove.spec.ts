import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { romFolder } from '../data-folder.ts';
import { button, drop, expect, expectAccessibleInBoth, openLibrary, press, test, withoutServer } from './helpers.ts';
import { busyRom, tinyRom } from './tiny-rom.ts';

const COIN = 'accuracycoin/AccuracyCoin.nes';
const ROM = tinyRom();
/** So long a row that no machine is through with it before the page was looked at. */
const ENDLESS = Array.from({ length: 30 }, (_, i) => ({ name: `Busy ${i}.nes`, bytes: busyRom() }));
/** A whole run of a test ROM takes seconds; on a machine that does much else, minutes, ms. */
const PATIENCE = 200_000;

test.describe.configure({ timeout: PATIENCE + 40_000 });

async function openProve(page: Page, address = './?prove'): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: en.common.accuracyTests })).toBeFocused();
}

/** All of the tests passed, and there were some. */
async function expectAllPassed(page: Page): Promise<void> {
  await expect(button(page, laterEn.prove.copy)).toBeVisible({ timeout: PATIENCE });
  const text = await page.getByRole('heading', { name: / of \d+ passed$/ }).textContent();
  const [passed, all] = (text ?? '').match(/\d+/g)?.map(Number) ?? [];
  expect(passed).toBe(all);
  expect(all).toBeGreaterThan(15);
}

test('the self-test runs to its end without a network, and passes @desktop', async ({ browser }) => {
  await withoutServer(browser, async (page, url) => {
    await openProve(page, `${url}?prove`);
    await press(button(page, laterEn.prove.runSelfTest));
    await expectAllPassed(page);
  });
});

test('it is reached from the library, and the way back leads there @desktop', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, en.common.accuracyTests));
  await expect(page.getByRole('heading', { name: laterEn.prove.invitation })).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await page.goForward();
  await press(button(page, en.common.accuracyTests));
  await press(button(page, laterEn.prove.runSelfTest));
  await expectAllPassed(page);
  await press(button(page, en.common.library));
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  // What was found is gone with the page that showed it.
  await press(button(page, en.common.accuracyTests));
  await expect(button(page, laterEn.prove.runSelfTest)).toBeVisible();
});

test('a broken file is refused in words, and what was found before stays @desktop', async ({ page }) => {
  await openProve(page);
  await press(button(page, laterEn.prove.runSelfTest));
  await expectAllPassed(page);
  await drop(page, [{ name: 'broken.nes', bytes: ROM.subarray(0, 3000) }]);
  await expect(page.getByRole('alert')).toContainText('“broken.nes”: This file is cut short');
  await expectAllPassed(page);
});

test('any ROM is shown and left to the eyes; several are told apart; none goes into the library @desktop', async ({
  page,
}) => {
  await openProve(page);
  const other = tinyRom();
  other[other.length - 1] = 1;
  const zip = zipSync({ 'First.nes': ROM, 'Second.nes': other });
  await drop(page, [{ name: 'two.zip', bytes: zip }]);
  await expect(page.getByRole('img', { name: laterEn.prove.picture })).toBeVisible();
  await expect(button(page, laterEn.prove.copy)).toBeVisible({ timeout: PATIENCE });
  await expect(page.getByRole('heading', { name: laterEn.prove.roms(2) })).toBeVisible();
  await expect(page.getByText(laterEn.prove.withDetail(laterEn.prove.outcomes.seen, laterEn.judge.noRule))).toHaveCount(
    2,
  );
  await expect(page.getByRole('status').first()).toContainText(
    laterEn.prove.isOver('Second.nes', laterEn.prove.outcomes.seen),
  );
  await press(button(page, en.common.library));
  await expect(page.getByRole('button', { name: /^First/ })).toHaveCount(0);
});

test('a run can be stopped @desktop', async ({ page }) => {
  await openProve(page);
  await drop(page, ENDLESS);
  await press(button(page, en.common.stop));
  await expect(page.getByRole('heading', { name: laterEn.prove.stopped, exact: true })).toBeVisible();
});

test('results can be copied as text @desktop', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openProve(page);
  await page.keyboard.press('Tab');
  await expect(button(page, laterEn.prove.runSelfTest)).toBeFocused();
  await page.keyboard.press('Enter');
  await expectAllPassed(page);
  await button(page, laterEn.prove.copy).click();
  await expect(page.getByText(laterEn.prove.copied)).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/Self-test: (\d+) of \1 passed/);
  expect(text).toMatch(/[\d,]+ frames in [\d.]+ s: [\d.]+× full speed/);
});

test('axe finds nothing where test ROMs run, in dark and light colours', async ({ page }) => {
  await openProve(page);
  await page.getByText(laterEn.prove.known).click();
  await expectAccessibleInBoth(page, 'invitation');
  await press(button(page, laterEn.prove.runSelfTest));
  await expectAllPassed(page);
  await expectAccessibleInBoth(page, 'self-test');
  await drop(page, ENDLESS);
  await expect(button(page, en.common.stop)).toBeVisible();
  await expectAccessibleInBoth(page, 'several');
});

if (romFolder === null) {
  const message = 'NOT RUN: AccuracyCoin in the browser: no test ROMs here; "npm run roms" fetches them';
  test(message, () => {
    process.stderr.write(`${message}\n`);
  });
} else {
  const bytes = new Uint8Array(readFileSync(join(romFolder, COIN)));
  test('AccuracyCoin finds 141 of 141 @desktop', async ({ page }) => {
    await openProve(page);
    await drop(page, [{ name: 'AccuracyCoin.nes', bytes }]);
    await expect(page.getByRole('heading', { name: '141 of 141 passed' })).toBeVisible({ timeout: PATIENCE });
    await expect(button(page, laterEn.prove.copy)).toBeVisible();
    await expect(page.getByText('Composite video')).toBeVisible();
  });
}
