import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  button,
  drop,
  expect,
  expectAccessible,
  expectAccessibleInBoth,
  expectRunning,
  hold,
  kept,
  keyOf,
  machine,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const OTHER = Uint8Array.from(ROM, (byte, i) => (i === ROM.length - 50 ? 7 : byte));
const { backup, states } = laterEn;

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

/** Browsers that write right to the disk ask where, in a window of their own; without that it is a download. */
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  }),
);

/** Settings, with what is kept and where. */
async function openData(page: Page): Promise<Locator> {
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: en.settings.tabs.data }));
  await expect(button(page, backup.exportAll)).toBeVisible();
  return page.getByRole('dialog');
}

/** The bytes of what is downloaded once `begin` is done. */
async function downloaded(page: Page, begin: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const downloading = page.waitForEvent('download');
  await begin();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** Another browser, which has never seen the page. */
async function elsewhere(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const { viewport = null, hasTouch = false, isMobile = false } = test.info().project.use;
  const baseURL = process.env.CARTOUCHE_URL ?? '';
  const context = await browser.newContext({ viewport, hasTouch, isMobile, baseURL, serviceWorkers: 'block' });
  await look(await context.newPage());
  await context.close();
}

test('everything goes out as one file, and comes in where nothing is @desktop', async ({ page, browser }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await hold(page, 'KeyX');
  const before = await machine(page, ROM);
  expect(before.peek('cpu', Tiny.Count)).toBe(2);
  await press(button(page, en.saves.saveTo(2)));
  await press(button(page, en.common.library));
  await drop(page, [{ name: 'Other.nes', bytes: OTHER }]);
  await expectRunning(page);
  await press(button(page, en.common.pause));
  await press(button(page, en.common.library));

  await openData(page);
  await press(button(page, backup.exportAll));
  const dialog = dialogOf(page, backup.title);
  await press(dialog.getByText(backup.chooseGames(3, 3)));
  await expectAccessibleInBoth(page, 'which games');
  const file = await downloaded(page, () => press(button(dialog, backup.exportAll)));
  expect(file.name).toMatch(/^Cartouche \d{4}-\d\d-\d\d\.zip$/);
  await expect(dialog).toContainText('The backup is done: 3 games');
  await expectAccessible(page, 'a backup that is done');
  const files = unzipSync(file.bytes);
  expect(files['Games/Tiny/Tiny.nes']).toEqual(ROM);
  expect(files['Games/Tiny/Tiny.sav'][0]).toBe(2);
  const [battery, slot] = [await kept(page, 'battery', keyOf(ROM)), await kept(page, 'states', `${keyOf(ROM)}/1`)];

  await elsewhere(browser, async (other) => {
    await openLibrary(other);
    await drop(other, [file]);
    const ask = dialogOf(other, backup.ask);
    await expect(ask).toContainText(backup.gamesIn(3, true));
    await expectAccessible(other, 'a backup that came');
    await press(button(ask, backup.import));
    const report = dialogOf(other, backup.report);
    await press(report.getByText(backup.added(2)));
    await expect(report.getByRole('listitem')).toHaveText(['Other', 'Tiny']);
    await expectAccessibleInBoth(other, 'what came of it');
    await press(button(report, backup.done));
    expect(await kept(other, 'battery', keyOf(ROM))).toEqual(battery);
    expect(await kept(other, 'states', `${keyOf(ROM)}/1`)).toEqual(slot);
    await other.getByRole('button', { name: /^Tiny/ }).first().click();
    await expectRunning(other);
    expect((await machine(other, ROM)).peek('cpu', Tiny.Count)).toBe(2);
  });
});

test('axe finds nothing in what goes out and comes in on a phone, in dark and light colours @phone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await playFile(page, 'Tiny.nes', ROM);
  await press(button(page, en.common.pause));
  await press(button(page, en.saves.saveTo(2)));
  await press(button(page, en.common.saveStates));
  await expect(button(page, states.exportSlot(2))).toBeVisible();
  await expectAccessibleInBoth(page, 'states as files');
  await press(button(page, en.common.close));
  await press(button(page, en.common.library));
  await openData(page);
  await press(button(page, backup.exportAll));
  const dialog = dialogOf(page, backup.title);
  await press(dialog.getByText(backup.chooseGames(2, 2)));
  await expectAccessibleInBoth(page, 'which games');
  const file = await downloaded(page, () => press(button(dialog, backup.exportAll)));
  await expect(dialog).toContainText('The backup is done: 2 games');
  await expectAccessible(page, 'a backup that is done');
  await page.reload();
  await drop(page, [file]);
  await expect(dialogOf(page, backup.ask)).toContainText(backup.gamesIn(2, true));
  await expectAccessible(page, 'a backup that came');
  await press(button(page, backup.import));
  await expect(button(dialogOf(page, backup.report), backup.done)).toBeVisible();
  await expectAccessibleInBoth(page, 'what came of it');
});

test('one game goes out from its own settings, and comes back into a library that went on @desktop', async ({
  page,
}) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await machine(page, ROM);
  await button(page, en.play.gameSettings).click();
  await button(page, backup.exportGame).click();
  const dialog = dialogOf(page, backup.titleOf('Tiny'));
  const file = await downloaded(page, () => button(dialog, backup.exportAll).click());
  expect(file.name).toMatch(/^Tiny \(Cartouche\) /);
  await button(page, backup.done).click();
  await button(page, en.common.resume).click();
  await hold(page, 'KeyX');
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBe(2);
  await drop(page, [file]);
  await button(page, backup.import).click();
  // It is in play: what is in the console stays.
  await expect(dialogOf(page, backup.report)).toContainText(backup.playing(1));
  await button(page, backup.done).click();
  await button(page, en.common.library).click();
  await button(page, en.library.continue).click();
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBe(2);
});

test('it is written right to the disk where the browser can, and stops when it is told to @desktop', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getFileHandle('backup.zip', { create: true });
    Object.assign(globalThis, { showSaveFilePicker: pick });
  });
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.pause).click();
  await button(page, en.common.library).click();
  await openData(page);
  await button(page, backup.exportAll).click();
  await button(page, backup.exportAll).click();
  await expect(dialogOf(page, backup.title)).toContainText('The backup is done: 2 games');
  const size = await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('backup.zip');
    return (await handle.getFile()).size;
  });
  expect(size).toBeGreaterThan(1000);
  await button(page, backup.done).click();
  // The last one is told, and the first sheet can be asked for it again.
  await expect(await openData(page)).not.toContainText(backup.never);
});

test('by the keyboard alone: out, and in again; settings are taken when they are wanted @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.pause).click();
  await button(page, en.common.library).click();
  await openData(page);
  await button(page, backup.exportAll).focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page, backup.title);
  await button(dialog, backup.exportAll).focus();
  const file = await downloaded(page, () => page.keyboard.press('Enter'));
  await expect(button(dialog, backup.done)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.evaluate(() => localStorage.setItem('cartouche.settings', JSON.stringify({ theme: 'light' })));
  await page.reload();
  await drop(page, [file]);
  await page.getByLabel(backup.takeSettings).focus();
  await page.keyboard.press('Space');
  await button(page, backup.import).focus();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page, backup.report)).toContainText(backup.settingsTaken);
  await button(page, backup.undoSettings).focus();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page, backup.report)).toContainText(backup.settingsBack);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('cartouche.settings'))).toContain('light');
});

test('what is no backup, and one that is cut short, are told apart in words @desktop', async ({ page }) => {
  await openLibrary(page);
  await openData(page);
  const pick = (name: string, buffer: Buffer) =>
    page.getByLabel(backup.importIt).setInputFiles({ name, mimeType: 'application/zip', buffer });
  await pick('Other.zip', Buffer.from('PK and more'));
  await expect(page.getByRole('alert').filter({ hasText: backup.noBackup })).toBeVisible();
  await button(page, en.common.close).click();
  await openData(page);
  await button(page, backup.exportAll).click();
  const { bytes } = await downloaded(page, () => button(page, backup.exportAll).click());
  await button(page, backup.done).click();
  await openData(page);
  await pick('Half.zip', Buffer.from(bytes.subarray(0, bytes.length - 30)));
  await expect(dialogOf(page, backup.ask)).toContainText(backup.isDamaged);
  await button(page, backup.import).click();
  await expect(dialogOf(page, backup.report)).toContainText(backup.isCut);
});

test('a state goes out of its slot as a file, and into a slot where its game is @desktop', async ({
  page,
  browser,
}) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await machine(page, ROM);
  await press(button(page, en.saves.saveTo(2)));
  await press(button(page, en.common.saveStates));
  const file = await downloaded(page, () => press(button(page, states.exportSlot(2))));
  expect(file.name).toBe('Tiny (slot 2).cstate');
  await expectAccessibleInBoth(page, 'states as files');

  await elsewhere(browser, async (other) => {
    await openLibrary(other);
    await drop(other, [file]);
    await expect(other.getByRole('alert')).toContainText(states.noGame('Tiny'));
    await playFile(other, 'Tiny.nes', ROM);
    await press(button(other, en.common.library));
    await drop(other, [file]);
    await expect(other.getByText(states.isIn(file.name, 2))).toBeVisible();
    await expectRunning(other);
    await press(button(other, laterEn.slots.load));
    await expect(other.getByText(laterEn.slots.loaded(2))).toBeVisible();
    expect((await machine(other, ROM)).peek('cpu', Tiny.Count)).toBe(1);
    // Another one goes into a slot that is free.
    await drop(other, [{ ...file, name: 'Again.cstate' }]);
    await expect(other.getByText(states.isIn('Again.cstate', 1))).toBeVisible();
  });
});

test('states that cannot be used are refused in words @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.pause).click();
  await button(page, en.saves.saveTo(1)).click();
  await button(page, en.common.saveStates).click();
  const { bytes } = await downloaded(page, () => button(page, states.exportSlot(1)).click());
  const pick = (name: string, content: Uint8Array) =>
    page.getByLabel(states.importIt).setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  const damaged = bytes.slice();
  damaged[damaged.length - 9] ^= 1;
  const newer = bytes.slice();
  newer[8] = 9;
  for (const [name, content, says] of [
    ['damaged.cstate', damaged, states.damaged],
    ['newer.cstate', newer, states.newer],
    ['none.cstate', Uint8Array.of(1, 2, 3), states.notAState],
    ['mesen.cstate', new TextEncoder().encode('MSS\x01 and more'), laterEn.saveFiles.isState('Mesen')],
  ] as const) {
    await pick(name, content);
    await expect(page.getByRole('alert').filter({ hasText: says })).toContainText(name);
  }
  await button(page, en.common.close).click();
  await drop(page, [{ name: 'Tiny.state', bytes: new TextEncoder().encode('RASTATE\x01 and more') }]);
  await expect(page.getByRole('alert')).toContainText(laterEn.saveFiles.isState('RetroArch'));
});

test('what a newer save from a backup has taken the place of comes back @desktop', async ({ page, browser }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await machine(page, ROM);
  await button(page, en.saves.saveTo(1)).click();
  await button(page, en.common.library).click();
  let newer = { name: '', bytes: new Uint8Array(0) as Uint8Array };
  await elsewhere(browser, async (other) => {
    await other.addInitScript(() => {
      delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker;
    });
    await playFile(other, 'Tiny.nes', ROM);
    for (const _ of [1, 2, 3]) await hold(other, 'KeyX');
    expect((await machine(other, ROM)).peek('cpu', Tiny.Count)).toBe(3);
    await button(other, en.saves.saveTo(1)).click();
    await button(other, en.play.gameSettings).click();
    await button(other, backup.exportGame).click();
    newer = await downloaded(other, () => button(other, backup.exportAll).click());
  });
  await drop(page, [newer]);
  await button(page, backup.import).click();
  await page.getByText(/^Different here and in the backup/).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'slot 1' })).toContainText('the one in the backup is used');
  await button(page, backup.done).click();
  await button(page, en.library.continue).click();
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBe(3);
  await button(page, en.common.saveStates).click();
  await page.getByText(states.earlier).click();
  const earlier = page.getByRole('listitem', { name: /^(Slot 1|Place), / });
  await expectAccessibleInBoth(page, 'earlier states');
  await button(earlier, states.goTo).click();
  await expect(page.getByText(states.isBack)).toBeVisible();
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBe(1);
  await button(page, en.play.gameSettings).click();
  await page.getByRole('button', { name: /^Bring back the save of / }).click();
  await expect(page.getByText(states.broughtBack)).toBeVisible();
});

test('a folder keeps itself up to date: games go there once they are paused, and what is newer there comes in @desktop', async ({
  page,
  browser,
}) => {
  // The page's own files stand for a drive: a folder of theirs is chosen without a window of the browser.
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('drive', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: pick });
  });
  const name = `Tiny ${keyOf(ROM).slice(0, 6)}.zip`;
  const sizeOf = (wanted: string) =>
    page.evaluate(async (path) => {
      try {
        const drive = await (await navigator.storage.getDirectory()).getDirectoryHandle('drive');
        const file = await (await drive.getFileHandle(path)).getFile();
        return [file.size, file.lastModified] as const;
      } catch {
        return [0, 0] as const;
      }
    }, wanted);
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await machine(page, ROM);
  await button(page, en.common.library).click();
  await openData(page);
  await button(page, backup.chooseFolder).click();
  await expect(page.getByRole('dialog')).toContainText('drive');
  await expect.poll(async () => (await sizeOf(name))[0]).toBeGreaterThan(1000);
  const [, first] = await sizeOf(name);
  await button(page, en.common.close).click();
  await button(page, en.library.continue).click();
  await expectRunning(page);
  await hold(page, 'KeyX');
  await machine(page, ROM);
  await expect.poll(async () => (await sizeOf(name))[1]).toBeGreaterThan(first);
  await button(page, en.common.library).click();

  let newer: readonly number[] = [];
  await elsewhere(browser, async (other) => {
    await other.addInitScript(() => {
      delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker;
    });
    await playFile(other, 'Tiny.nes', ROM);
    for (const _ of [1, 2, 3]) await hold(other, 'KeyX');
    expect((await machine(other, ROM)).peek('cpu', Tiny.Count)).toBe(3);
    await button(other, en.play.gameSettings).click();
    await button(other, backup.exportGame).click();
    newer = [...(await downloaded(other, () => button(other, backup.exportAll).click())).bytes];
  });
  await page.evaluate(async (bytes) => {
    const drive = await (await navigator.storage.getDirectory()).getDirectoryHandle('drive');
    const stream = await (await drive.getFileHandle('From the other device.zip', { create: true })).createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  }, newer);
  await page.reload();
  await expect(page.getByText(backup.fromFolder(1))).toBeVisible();
  await button(page, backup.show).click();
  await expect(dialogOf(page, backup.report)).toContainText(backup.changed(1));
  await button(page, backup.done).click();
  await button(page, en.library.continue).click();
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBe(3);
  await button(page, en.common.library).click();
  await openData(page);
  await button(page, backup.leaveFolder).click();
  await expect(button(page, backup.leaveFolder)).toBeHidden();
});
