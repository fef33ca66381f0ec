import { appendFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makeIps } from '../app/library/patches/make-patch.ts';
import { savingDisk } from '../mappers/fds/bios-bench.ts';
import { nsf } from '../mappers/nsf/make-tune.ts';
import { button, expect, holdSoundBack } from './helpers.ts';
import { busyRom, failingRom, tinyRom } from './tiny-rom.ts';
import { CODE, expectTranslated, PATIENCE, say, test } from './translated.ts';
import { vsRom } from './vs-rom.ts';

const ROM = tinyRom();

test.describe.configure({ timeout: PATIENCE + 40_000 });

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Add files by the library's picker; names are digits, since what is in a file is nothing to translate. */
async function add(page: Page, ...files: readonly ReturnType<typeof file>[]): Promise<void> {
  await page.locator('header input[type="file"]').setInputFiles([...files]);
}

async function expectRunning(page: Page): Promise<void> {
  await expect(page.locator('main[data-running="true"]')).toBeVisible();
}

/** Play the only game that is added. */
async function play(page: Page, name: string, rom: Uint8Array): Promise<void> {
  await page.goto('./');
  await add(page, file(name, rom));
  await expectRunning(page);
}

/** Look at the dialog that `opener` opens, and close it. */
async function lookInto(page: Page, opener: string): Promise<void> {
  await button(page, opener).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectTranslated(page);
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click();
    await expectTranslated(page);
  }
  await button(page, say.common.close).click();
}

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('library: an address where there is nothing; games come, cannot come, and go @desktop', async ({ page }) => {
    await page.goto('./?missing');
    await expect(page.locator('html')).toHaveAttribute('lang', CODE);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByText(say.network.nothingHere)).toBeVisible();
    await expect(page.getByText(say.library.offline)).toBeVisible();
    await expectTranslated(page);
    const dragged = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File([], '1.nes'));
      return data;
    });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dragged });
    await expect(page.getByText(say.files.dropToAdd)).toBeVisible();
    await expectTranslated(page);
    await page.evaluate(() => dispatchEvent(new DragEvent('dragleave')));
    const other = ROM.slice();
    other[other.length - 1] = 1;
    await add(
      page,
      file('1.nes', ROM),
      file('2.nes', other),
      file('3.nes', ROM.subarray(0, 99)),
      file('4.zip', new Uint8Array(9)),
    );
    await expect(page.getByRole('alert')).toContainText('⟦');
    await expect(page.getByText(say.files.added(2))).toBeVisible();
    await expectTranslated(page);
    // They stay for a while, and would lie over the menu.
    const dismiss = page.getByRole('button', { name: say.common.dismiss });
    for (let left = await dismiss.count(); left > 0; left--) await dismiss.last().click();
    await expect(dismiss).toHaveCount(0);
    await button(page, say.library.moreOf('2')).click();
    await expect(button(page, say.shelf.rename)).toBeVisible();
    await expectTranslated(page);
    await button(page, say.shelf.rename).click();
    await expectTranslated(page);
    await button(page, say.shelf.cancel).click();
    await button(page, say.shelf.remove).click();
    await expect(button(page, say.common.undo)).toBeVisible();
    await expectTranslated(page);
    await page.getByRole('button', { name: /^1/ }).click();
    await expectRunning(page);
    await button(page, say.common.library).click();
    await expect(button(page, say.library.continue)).toBeVisible();
    await expectTranslated(page);
    await lookInto(page, say.common.settings);
  });

  test('a new version is offered @desktop', async ({ page, site }) => {
    await page.goto('./');
    await expect(page.getByText(say.library.offline)).toBeVisible();
    appendFileSync(site.worker, '// the next version');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(button(page, say.network.update)).toBeVisible();
    await expectTranslated(page);
  });
});

test('nothing can be kept: in a slot, and of a game that is left @desktop', async ({ page }) => {
  await play(page, '1.nes', ROM);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await button(page, say.common.pause).click();
  await button(page, say.common.saveStates).click();
  await button(page, say.saves.saveTo(1)).click();
  await expect(page.getByRole('listitem', { name: say.slots.slot(1) }).getByRole('alert')).toContainText('⟦');
  await expectTranslated(page);
  await button(page, say.common.close).click();
  await button(page, say.common.library).click();
  await expect(button(page, say.saves.leaveAnyway)).toBeVisible();
  await expectTranslated(page);
});

test('a game that went to another window, and cannot be removed from there @desktop', async ({ page, context }) => {
  await play(page, '1.nes', ROM);
  // Left once, so that there is a place to go on from.
  await button(page, say.common.library).click();
  await button(page, say.library.continue).click();
  await expectRunning(page);
  const other = await context.newPage();
  await other.addInitScript((code) => Object.defineProperty(navigator, 'languages', { get: () => [code] }), CODE);
  await other.goto('./');
  await button(other, say.library.continue).click();
  await expectRunning(other);
  await expect(page.getByText(say.play.wentElsewhere('1'))).toBeVisible();
  await expectTranslated(page);
  await button(page, say.library.moreOf('1')).click();
  await button(page, say.shelf.remove).click();
  await expectTranslated(page);
  await button(page, say.common.remove).click();
  await expect(page.getByText(say.adding.openElsewhere('1'))).toBeVisible();
  await expectTranslated(page);
});

test('a page that cannot be fetched @desktop', async ({ page }) => {
  await page.route(/Prove/, (route) => route.abort());
  await page.goto('./?prove');
  await expect(page.getByText(say.network.pageMissing)).toBeVisible();
  await expectTranslated(page);
});

test('play: bar, menu, slots, and what is said @desktop', async ({ page }) => {
  await holdSoundBack(page);
  await play(page, '1.nes', ROM);
  await expect(page.getByTestId('figures')).toBeVisible();
  await expectTranslated(page);
  await button(page, say.common.pause).click();
  await expectTranslated(page);
  await button(page, say.common.saveStates).click();
  await button(page, say.saves.saveTo(1)).click();
  await expect(page.getByText(say.slots.saved(1))).toBeVisible();
  await expectTranslated(page);
  await button(page, say.saves.loadFrom(1)).click();
  await expectRunning(page);
  await expectTranslated(page);
  for (const [what, said] of [
    [say.play.reset, say.play.wasReset],
    [say.play.power, say.play.wasPowered],
  ]) {
    await button(page, say.common.pause).click();
    await button(page, what).click();
    await expect(page.getByText(said)).toBeVisible();
    await expectTranslated(page);
  }
  await button(page, say.common.pause).click();
  await lookInto(page, say.play.gameSettings);
  await lookInto(page, say.play.cheats);
  await lookInto(page, say.settings.tabs.picture);
  await button(page, say.play.workbench).click();
  const tabs = page.locator('[id^="bench-tab-"]');
  await tabs.first().waitFor();
  await expect(tabs.first()).toContainText('⟦');
  for (const id of await tabs.evaluateAll((all) => all.map((tab) => tab.id))) {
    await page.locator(`#${id}`).click();
    await expect(page.locator(`[aria-labelledby="${id}"] > *`).first()).toBeVisible();
    await expectTranslated(page);
  }
});

test('where the sound waits for a tap @desktop', async ({ page }) => {
  await holdSoundBack(page);
  await page.goto('./?play');
  await expect(button(page, say.play.tapForSound)).toBeVisible();
  await expectTranslated(page);
});

test('patches: for which game, and of which game @desktop', async ({ page }) => {
  await play(page, '1.nes', ROM);
  await button(page, say.common.library).click();
  const changed = ROM.slice();
  changed[100] ^= 1;
  await add(page, file('2.ips', makeIps(ROM, changed)));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectTranslated(page);
  await dialog.getByRole('button', { name: '1', exact: true }).click();
  await expectRunning(page);
  await expectTranslated(page);
  await button(page, say.common.pause).click();
  await lookInto(page, say.play.gameSettings);
});

test('disks: sides and options @desktop', async ({ page }) => {
  await page.goto('./');
  await add(page, file('1.fds', savingDisk()));
  await expectRunning(page);
  await expectTranslated(page);
  await button(page, say.common.pause).click();
  await lookInto(page, say.play.gameSettings);
});

/** Numbers of devices in byte 15 of a NES 2.0 header: the mat, the Barcode Battler, the keyboard with its recorder. */
const DEVICES = [11, 24, 35];

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the pad and the panels: mat, barcodes, keyboard and tape, coins and switches @desktop', async ({ page }) => {
    await page.goto('./');
    const games = [...DEVICES.map((device) => ROM.with(15, device).with(ROM.length - 1, device)), vsRom()];
    for (const [index, rom] of games.entries()) {
      await add(page, file(`${index + 1}.nes`, rom));
      await expectRunning(page);
      const panel = page.getByRole('region', { name: say.panelParts.title });
      await expect(panel).toBeVisible();
      await expectTranslated(page);
      if (DEVICES[index] === 24) {
        await panel.getByRole('textbox').fill('1');
        await button(page, say.panelParts.swipe).click();
        await expect(page.getByText(say.problems['barcode-wrong-length']())).toBeVisible();
        await expectTranslated(page);
      }
      await button(page, say.common.pause).click();
      await lookInto(page, say.play.gameSettings);
      await lookInto(page, say.settings.tabs.picture);
      await button(page, say.common.library).click();
      await expect(page.locator('[data-ready="true"]')).toBeVisible();
    }
  });
});

test('music and its file @desktop', async ({ page }) => {
  await play(page, '1.nsf', nsf({ songs: 3 }));
  await expectTranslated(page);
  await lookInto(page, say.music.fileSettings);
});

/** So many that no machine is through with them before the page was looked at. */
const BUSY = Array.from({ length: 12 }, (_, i) => file(String(4 + i), busyRom()));

test('test ROMs: before, while and after they run @desktop', async ({ page }) => {
  await page.goto('./?prove');
  await expectTranslated(page);
  await button(page, say.prove.runSelfTest).click();
  await expectTranslated(page);
  await expect(button(page, say.prove.copy)).toBeVisible({ timeout: PATIENCE });
  await expectTranslated(page);
  await page.locator('input[type="file"]').last().setInputFiles(file('1', failingRom()));
  await expect(page.getByText(say.judge.code(2, '#')).first()).toBeVisible();
  await expectTranslated(page);
  await page
    .locator('input[type="file"]')
    .last()
    .setInputFiles([file('1', failingRom()), file('2', ROM), file('3', ROM.subarray(0, 99)), ...BUSY]);
  // One of them is refused as soon as it is read.
  await expect(page.getByText(say.prove.roms(2 + BUSY.length)).first()).toBeVisible();
  await expectTranslated(page);
  await button(page, say.common.stop).click();
  await expect(page.getByText(say.prove.stopped).first()).toBeVisible();
  await expectTranslated(page);
});
