import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { workbenchEn } from '../../src/app/i18n/workbench-en.ts';
import { readCa65 } from '../../src/console/debug.ts';
import { Nes } from '../../src/console/index.ts';
import { button, drop, expect, expectAccessibleInBoth, frames, kept, keyOf, playFile, press, test } from './helpers.ts';

const { build, panels, pixel, time } = workbenchEn;
const file = (name: string) => readFileSync(new URL(`../../examples/lantern/${name}`, import.meta.url));
const ROM = new Uint8Array(file('lantern.nes'));
const DBG = file('lantern.dbg').toString('utf8');
const SYMBOLS = readCa65(DBG);
const SCORE = SYMBOLS.find('score')!.address;
/** The same game with the lantern elsewhere: what becomes of a constant in the source. */
const HIGH = 60;
const RAISED = ROM.slice();
RAISED[16 + SYMBOLS.find('draw')!.address + 1] = HIGH;

/** A folder that the page may have, with files in it: the browser's own, which needs no window to be chosen. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const folder = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle('project', { create: true });
    };
    Object.assign(globalThis, {
      showDirectoryPicker: folder,
      writeProject: async (name: string, bytes: number[]) => {
        const handle = await (await folder()).getFileHandle(name, { create: true });
        const writer = await handle.createWritable();
        await writer.write(new Uint8Array(bytes));
        await writer.close();
      },
    });
  });
}

/** Write a file of the project; what is done with it is timed from then on. */
async function write(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const own = [...(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)];
  await page.evaluate(
    ([to, data]) =>
      (globalThis as unknown as { writeProject(name: string, bytes: number[]): Promise<void> }).writeProject(to, data),
    [name, own] as const,
  );
}

const words = workbenchEn;
const panel = (page: Page, name: string) => page.getByRole('tabpanel', { name, exact: true });
const open = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const told = (page: Page) => page.getByTestId('reloaded');

/** When the lantern is seen at its new place in the copy of the picture, by the page's clock, ms. */
function seen(page: Page): Promise<number> {
  return panel(page, panels.pixel)
    .locator('canvas')
    .first()
    .evaluate(
      (canvas: HTMLCanvasElement, line) =>
        new Promise<number>((resolve) => {
          const look = () => {
            const { data } = canvas.getContext('2d')!.getImageData(0, line + 4, 256, 1);
            const isThere = data.some((value, i) => value !== data[i % 4]);
            if (isThere) resolve(performance.now());
            else requestAnimationFrame(look);
          };
          look();
        }),
      HIGH,
    );
}

async function openWorkbench(page: Page): Promise<void> {
  await page.keyboard.press('Backquote');
  await expect(page.getByRole('region', { name: workbenchEn.title })).toBeVisible();
}

test('a build takes over within a moment, with its score; a half or a bad one leaves the old one @desktop', async ({
  page,
}) => {
  await withFolder(page);
  await playFile(page, 'lantern.nes', ROM);
  await write(page, 'lantern.nes', ROM);
  await write(page, 'lantern.dbg', DBG);
  await openWorkbench(page);
  await open(page, panels.build);
  await press(button(page, build.watch));
  await expect(page.getByText(build.watches('project'))).toBeVisible();
  await expect(panel(page, panels.build).getByRole('listitem')).toContainText('lantern.dbg');
  await open(page, panels.pixel);
  await frames(page, 120);

  const shown = seen(page);
  await write(page, 'lantern.nes', RAISED);
  const written = await page.evaluate(() => performance.now());
  const ms = (await shown) - written;
  test.info().annotations.push({ type: 'hot reload', description: `${Math.round(ms)} ms` });
  await expect(told(page)).toContainText(build.kept('lantern.nes', build.changes(1, 0, 0)));

  // Half a file is waited for, and said once it stays so; what is no game is said at once.
  await write(page, 'lantern.nes', ROM.slice(0, 5000));
  await expect(told(page)).toContainText(build.half, { timeout: 15_000 });
  await write(page, 'lantern.nes', 'not a game');
  await expect(told(page)).toContainText(build.failed('lantern.nes', '').slice(0, 30), { timeout: 15_000 });

  // Once the game is left, the build is in the library in place of the old one, and goes on where it was.
  await page.keyboard.press('Backquote');
  await page.keyboard.press('Escape');
  await press(button(page, en.common.library));
  await expect.poll(() => kept(page, 'states', `${keyOf(RAISED)}/auto`)).not.toBeNull();
  const nes = new Nes(RAISED);
  nes.load(Uint8Array.from((await kept(page, 'states', `${keyOf(RAISED)}/auto`)) ?? []));
  expect(nes.peek('cpu', SCORE)).toBeGreaterThan(0);
});

test('symbols are chosen by file or dropped, kept for the game, and refused by line @desktop', async ({ page }) => {
  await playFile(page, 'lantern.nes', ROM);
  await openWorkbench(page);
  await open(page, panels.build);
  const choose = panel(page, panels.build).locator('input[type="file"]');
  await choose.setInputFiles({ name: 'lantern.dbg', mimeType: 'text/plain', buffer: Buffer.from(DBG) });
  await expect(panel(page, panels.build).getByRole('listitem')).toHaveText(/lantern\.dbg/);
  await choose.setInputFiles({ name: 'bad.mlb', mimeType: 'text/plain', buffer: Buffer.from('R:0010:lives:\nwhat?') });
  await expect(panel(page, panels.build).getByRole('alert')).toContainText('line 2');
  const more = { name: 'more.mlb', bytes: new TextEncoder().encode('R:0010:lives:') };
  const target = panel(page, panels.build).locator('[data-over]');
  await drop(page, [more], target);
  await expect(panel(page, panels.build).getByRole('listitem').filter({ hasText: 'more.mlb' })).toBeVisible();
  await expect(target).toHaveAttribute('data-over', 'false');
  await press(button(page, build.remove('more.mlb')));
  await playFile(page, 'lantern.nes', ROM);
  await openWorkbench(page);
  await open(page, panels.build);
  await expect(panel(page, panels.build).getByRole('listitem')).toHaveText(/lantern\.dbg/);
});

/** Two moments are compared without a mouse, in a panel that is split off beside the one of the pixel. */
async function compareByKeys(page: Page): Promise<void> {
  const key = (name: string) => page.keyboard.press(name);
  await page.getByRole('tab', { name: panels.pixel }).focus();
  await key('ArrowRight');
  await expect(page.getByRole('tab', { name: panels.compare })).toBeFocused();
  await key('Tab');
  await expect(button(page, words.docks.menu(panels.compare))).toBeFocused();
  await key('Enter');
  await key('Tab');
  await key('Tab');
  await key('Tab');
  await expect(button(page, words.docks.apart)).toBeFocused();
  await key('Enter');
  await expect(page.getByRole('tab', { name: panels.compare })).toBeFocused();
  await expect(button(page, words.compare.take('A'))).toBeVisible();
  await key('Tab');
  await key('Tab');
  await expect(button(page, words.compare.take('A'))).toBeFocused();
  await key('Enter');
  await key('Shift+F8');
  await button(page, words.compare.take('B')).focus();
  await key('Enter');
  await expect(panel(page, panels.compare).getByRole('table')).toBeVisible();
  await open(page, panels.pixel);
}

test('who hides the lantern is found, from the picture to the source line @desktop', async ({ page }) => {
  await playFile(page, 'lantern.nes', ROM);
  await openWorkbench(page);
  await open(page, panels.build);
  await expect(panel(page, panels.build)).toBeVisible();
  // Anywhere on the page.
  await drop(page, [{ name: 'lantern.dbg', bytes: new TextEncoder().encode(DBG) }]);
  await expect(panel(page, panels.build).getByRole('listitem')).toHaveText(/lantern\.dbg/);
  await frames(page, 90);
  await press(button(page, words.steps.pause));
  await open(page, panels.sprites);
  const lantern = panel(page, panels.sprites).getByRole('row').nth(1).getByRole('cell').nth(1);
  await expect(async () => {
    await page.keyboard.press('Shift+F8');
    await expect(lantern).toHaveText('248', { timeout: 500 });
  }).toPass();
  await press(button(panel(page, panels.sprites), words.memory.whoWrote));
  const code = page.getByRole('grid', { name: words.code.list });
  await expect(code.locator('[data-mark="now"]')).toContainText('STA oam,X');
  await open(page, panels.time);
  const timeline = panel(page, panels.time);
  await timeline.getByRole('textbox', { name: time.watched }).fill('oam');
  await press(timeline.getByRole('button', { name: time.whoWrote }));
  await expect(timeline.getByRole('status').last()).toContainText('lantern.s:');
  await press(timeline.getByRole('button', { name: time.stepBack, exact: true }));
  await open(page, panels.pixel);
  await expect(panel(page, panels.pixel).getByRole('checkbox', { name: pixel.pointing })).toBeChecked();
  await panel(page, panels.pixel).getByRole('application').press('Enter');
  await expect(panel(page, panels.pixel).getByRole('status')).toContainText('colour');
  await compareByKeys(page);
  await open(page, panels.build);
  await expectAccessibleInBoth(page, 'build, pixel and compare');
});
