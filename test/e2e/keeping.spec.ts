import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  button,
  damageState,
  drop,
  expect,
  expectRunning,
  forgetDatabases,
  frames,
  hold,
  kept,
  keyOf,
  machine,
  openLibrary,
  playFile,
  press,
  secondCopyHas,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const KEY = keyOf(ROM);

test('battery RAM is written when it changed, and is there after a reload @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await hold(page, 'KeyX');
  // Nothing is paused or left: the write comes by itself.
  await expect.poll(async () => (await kept(page, 'battery', KEY))?.[0]).toBe(2);
  await page.reload();
  await expect(button(page, en.library.startOver)).toBeVisible();
  await button(page, en.library.startOver).click();
  await expectRunning(page);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', KEY))?.[0]).toBe(3);
});

test('a save state survives a reload, with picture and time @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await press(button(page, en.common.pause));
  await press(button(page, en.common.saveStates));
  await press(button(page, en.saves.saveTo(3)));
  const slot = page.getByRole('listitem', { name: laterEn.slots.slot(3) });
  await expect(slot).toContainText(/\d:\d\d/);
  const saved = await kept(page, 'states', `${KEY}/2`);
  await page.reload();
  await press(button(page, en.library.startOver));
  await expectRunning(page);
  await press(button(page, en.common.pause));
  await press(button(page, en.common.saveStates));
  await expect(slot.locator('canvas')).toBeVisible();
  await expect(button(page, en.saves.loadFrom(1))).toBeDisabled();
  await press(button(page, en.saves.loadFrom(3)));
  await expectRunning(page);
  await expect(page.getByText(laterEn.slots.loaded(3))).toBeVisible();
  const nes = await machine(page, ROM);
  const then = nes.frame;
  nes.load(Uint8Array.from(saved ?? []));
  expect(then).toBeGreaterThanOrEqual(nes.frame);
});

test('a game is left where it was, and goes on there @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  const { frame } = await machine(page, ROM);
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await expect(page.getByText(en.play.continued('Tiny'))).toBeVisible();
  expect((await machine(page, ROM)).frame).toBeGreaterThan(frame);
});

test('starting over from the library can be taken back @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyZ');
  await button(page, en.common.library).click();
  await button(page, en.library.startOver).click();
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Seen)).toBe(0);
  await button(page, en.play.undoStart).click();
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Seen)).toBe(2);
});

for (const locks of ['by Web Locks', 'without Web Locks']) {
  test(`a game is in one window at a time, ${locks}: the newest has it, from where the other was @desktop`, async ({
    page,
    context,
  }) => {
    // As in a page that is not served over HTTPS.
    const hide = () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    if (locks === 'without Web Locks') await context.addInitScript(hide);
    await playFile(page, 'Tiny.nes', ROM);
    const { frame } = await machine(page, ROM);
    await press(button(page, en.common.resume));
    await frames(page, 60);
    const other = await context.newPage();
    await openLibrary(other);
    await press(button(other, en.library.continue));
    await expect(page.getByText(en.play.wentElsewhere('Tiny'))).toBeVisible();
    await expect(page.locator('[data-ready="true"]')).toBeVisible();
    await expectRunning(other);
    expect((await machine(other, ROM)).frame).toBeGreaterThan(frame + 20);
    await other.close();
  });
}

test('a game waits while there is a dialog over it, whatever is undone meanwhile @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.pause).click();
  await button(page, en.play.reset).click();
  await button(page, en.common.saveStates).click();
  await button(page, en.play.undoReset).click();
  await expect(page.getByRole('main', { name: en.play.screen })).toHaveAttribute('data-running', 'false');
  await button(page, en.common.close).click();
  await expectRunning(page);
});

test('reset and power can be taken back @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyZ');
  await expect(async () => {
    expect((await machine(page, ROM)).peek('cpu', Tiny.Seen)).toBe(2);
  }).toPass();
  await button(page, en.play.power).click();
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Seen)).toBe(0);
  await button(page, en.play.undoPower).click();
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Seen)).toBe(2);
});

test('no room left: the slot says so, and keeps what it had @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.saveStates).click();
  await button(page, en.saves.saveTo(1)).click();
  const slot = page.getByRole('listitem', { name: laterEn.slots.slot(1) });
  await expect(slot.locator('canvas')).toBeVisible();
  const before = await kept(page, 'states', `${KEY}/0`);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await button(page, en.saves.saveTo(1)).click();
  await expect(slot.getByRole('alert')).toContainText('Storage is full');
  expect(await kept(page, 'states', `${KEY}/0`)).toEqual(before);
});

/** Nothing more can be kept. */
function fill(page: Page): Promise<void> {
  return page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
}

test('a game that cannot be kept is not left unasked @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await fill(page);
  const stays = page.getByRole('alert').getByText('could not be saved, so it stays open');
  const screen = page.getByRole('main', { name: en.play.screen });
  await button(page, en.common.library).click();
  await expect(stays).toBeVisible();
  await expect(screen).toBeVisible();
  // Nor by the browser's way back, however often.
  for (let i = 0; i < 2; i++) {
    await button(page, en.common.resume).click();
    await expectRunning(page);
    await page.goBack();
    await expect(screen).toHaveAttribute('data-running', 'false');
    await expect(stays).toBeVisible();
  }
  await button(page, en.saves.leaveAnyway).click();
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await expect(stays).toBeHidden();
});

test('nor for another game, which comes when it is given up @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await fill(page);
  const other = tinyRom();
  other[other.length - 1] = 1;
  await drop(page, [{ name: 'Other.nes', bytes: other }]);
  await button(page, en.saves.leaveAnyway).click();
  await expect(page.getByRole('img', { name: 'Picture of Other' })).toBeVisible();
  await expectRunning(page);
});

test('two clicks start a game as one does @desktop', async ({ page }) => {
  await openLibrary(page);
  await button(page, en.common.play).dblclick();
  await expectRunning(page);
});

test('a state of another version says so where it lies @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.saveStates).click();
  await button(page, en.saves.saveTo(1)).click();
  await expect(page.getByRole('listitem', { name: laterEn.slots.slot(1) }).locator('canvas')).toBeVisible();
  await page.evaluate(
    (key) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cartouche-states');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('states', 'readwrite').objectStore('states');
          const getting = store.get(key);
          getting.onsuccess = () => {
            // The version follows the four bytes that say what this is.
            getting.result.bytes[4] ^= 0x55;
            delete getting.result.crc;
            store.put(getting.result, key).onsuccess = () => resolve();
          };
        };
      }),
    `${KEY}/0`,
  );
  await page.keyboard.press('Escape');
  await button(page, en.common.saveStates).click();
  await button(page, en.saves.loadFrom(1)).click();
  await expect(page.getByRole('listitem', { name: laterEn.slots.slot(1) }).getByRole('alert')).toContainText(
    'newer version',
  );
});

test('settings are kept @desktop', async ({ page }) => {
  await openLibrary(page);
  await button(page, en.common.settings).click();
  await page.getByLabel(laterEn.settingRows.integer.label).check();
  await page.getByText(laterEn.settingRows.theme.choices.light, { exact: true }).click();
  await page.setViewportSize({ width: 1280, height: 850 });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await button(page, en.common.settings).click();
  await expect(page.getByLabel(laterEn.settingRows.integer.label)).toBeChecked();
  await page.keyboard.press('Escape');
  await button(page, en.common.play).click();
  await expectRunning(page);
  const height = await page
    .getByRole('img', { name: en.play.picture('Khepri') })
    .evaluate((e: HTMLCanvasElement) => e.height);
  expect(height % 240).toBe(0);
});

test('what is lost from the databases comes back from the second copy, and is told @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', KEY))?.[0]).toBe(1);
  await button(page, en.common.library).click();
  await expect.poll(() => secondCopyHas(page, ['games', 'roms', 'battery', 'states'])).toBe(true);
  await forgetDatabases(page, './robots.txt');
  await openLibrary(page);
  await expect(page.getByText(en.storage.restored)).toBeVisible();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', KEY))?.[0]).toBe(2);
});

test('a place that is damaged in its database is that of the second copy @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyZ');
  await button(page, en.common.library).click();
  await expect.poll(() => secondCopyHas(page, ['states'])).toBe(true);
  await damageState(page, `${KEY}/auto`);
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Seen)).toBe(2);
});
