import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { rescueEn } from '../../src/app/i18n/rescue-en.ts';
import { Nes } from '../../src/console/index.ts';
import {
  test as base,
  button,
  expect,
  expectAccessibleInBoth,
  expectRunning,
  frames,
  KHEPRI,
  kept,
  keyOf,
  openLibrary,
  press,
} from './helpers.ts';

/** A page that may throw: that is what these tests are about. */
const test = base.extend<{ page: Page }>({
  page: async ({ context }, use) => use(await context.newPage()),
});

const KEY = keyOf(KHEPRI);

async function playKhepri(page: Page): Promise<void> {
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  await frames(page, 20);
}

/** The next dialog cannot be drawn. */
function breakDrawing(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { createElement, createElementNS } = Document.prototype;
    const failing = (real: (...given: string[]) => Element) =>
      function (this: Document, ...given: string[]) {
        if (!given.includes('dialog')) return real.apply(this, given);
        Object.assign(Document.prototype, { createElement, createElementNS });
        throw new Error('the drawing breaks');
      };
    Object.assign(Document.prototype, {
      createElement: failing(createElement as never),
      createElementNS: failing(createElementNS as never),
    });
  });
}

const heading = (page: Page) => page.getByRole('heading', { name: rescueEn.stopped });

test('what breaks the page while it draws keeps the game first, says so, and can be gone on with @desktop', async ({
  page,
}) => {
  await playKhepri(page);
  await press(button(page, en.common.pause));
  await expect.poll(() => kept(page, 'states', `${KEY}/auto`)).not.toBeNull();
  await breakDrawing(page);
  await press(button(page, en.settings.tabs.sound));
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(rescueEn.isKept)).toBeVisible();
  await expectAccessibleInBoth(page, 'the page broke');
  const saving = page.waitForEvent('download');
  await press(button(page, rescueEn.report));
  const report = JSON.parse(await readFile(await (await saving).path(), 'utf8'));
  expect(report).toMatchObject({ when: 'play', game: KEY, error: expect.stringContaining('the drawing breaks') });
  expect(report.settings.volume).toBe(0.8);
  await press(button(page, rescueEn.goOn));
  await expect(heading(page)).toBeHidden();
  await expect(page.getByRole('dialog', { name: en.common.settings })).toBeVisible();
  await press(button(page, en.common.close));
  await press(button(page, en.common.resume));
  await expectRunning(page);
});

test('an error in the console stops it, and the game goes on where it was last kept @desktop', async ({ page }) => {
  await playKhepri(page);
  await press(button(page, en.common.pause));
  await expect.poll(() => kept(page, 'states', `${KEY}/auto`)).not.toBeNull();
  const place = await kept(page, 'states', `${KEY}/auto`);
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await page.evaluate(() => {
    // The console goes through its ports before each frame. Once, nothing comes of that.
    const real = Array.prototype[Symbol.iterator];
    Array.prototype[Symbol.iterator] = function (this: unknown[]) {
      if (this[0] !== 0 || this[1] !== 1) return real.call(this);
      Array.prototype[Symbol.iterator] = real;
      throw new Error('the console breaks');
    };
  });
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(rescueEn.fromLastPlace)).toBeVisible();
  // The console may have stopped halfway: what it holds takes no other's place.
  expect(await kept(page, 'states', `${KEY}/auto`)).toEqual(place);
  await Promise.all([page.waitForEvent('load'), press(button(page, rescueEn.reload))]);
  await expectRunning(page);
  await press(button(page, en.common.pause));
  const nes = new Nes(KHEPRI);
  nes.load(Uint8Array.from(place ?? []));
  const then = nes.frame;
  await expect
    .poll(async () => {
      nes.load(Uint8Array.from((await kept(page, 'states', `${KEY}/auto`)) ?? []));
      return nes.frame;
    })
    .toBeGreaterThan(then);
});

test('a stray error that breaks nothing stops nothing @desktop', async ({ page }) => {
  await playKhepri(page);
  await page.evaluate(() => {
    void Promise.reject(new Error('nobody waits for this'));
    setTimeout(() => {
      throw new Error('nor for this');
    });
  });
  await frames(page, 30);
  await expect(heading(page)).toBeHidden();
  await expectRunning(page);
});
