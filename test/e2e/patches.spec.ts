import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { crc32 } from '../../src/base/hash.ts';
import { makeBps, makeIps, makeUps } from '../app/library/patches/make-patch.ts';
import { buildUnif } from '../mappers/formats/build-unif.ts';
import {
  button,
  drop,
  expect,
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
/** The same game, but A counts at $6001. */
const CHANGED = ROM.slice();
const COUNTS = [0xee, 0x00, 0x60];
CHANGED[ROM.findIndex((_, i) => COUNTS.every((byte, j) => ROM[i + j] === byte)) + 1] = 1;

/** The picture of the game that is called that, and no more. What else is known of it may follow. */
const pictureOf = (page: Page, title: string) =>
  page.getByRole('img', { name: new RegExp(`^${en.play.picture(title)}(\\.|$)`) });

test('a patch dropped after a game: the patched game plays, the other stays as it was @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', keyOf(ROM)))?.[0]).toBe(1);
  await drop(page, [{ name: 'Big change.ips', bytes: makeIps(ROM, CHANGED) }]);
  await expect(page.getByText(laterEn.patches.applied('Big change.ips', 'Tiny'))).toBeVisible();
  await expect(page.getByRole('img', { name: en.play.picture('Tiny: Big change') })).toBeVisible();
  await expectRunning(page);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', keyOf(CHANGED)))?.slice(0, 2)).toEqual([0, 1]);
  expect((await kept(page, 'battery', keyOf(ROM)))?.slice(0, 2)).toEqual([1, 0]);
  await page.reload();
  await press(button(page, en.library.continue));
  const nes = await machine(page, CHANGED);
  expect(nes.peek('cpu', Tiny.Count + 1)).toBe(1);
  await press(button(page, en.play.gameSettings));
  await expect(page.getByRole('dialog')).toContainText(laterEn.patches.madeFrom('Big change.ips', 'Tiny'));
  await press(button(page, laterEn.patches.playOriginal));
  await expect(pictureOf(page, 'Tiny')).toBeVisible();
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBe(1);
});

test('a patch that names its game finds it in the library, in whatever form @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.library).click();
  const bare = makeUps(ROM.subarray(16), CHANGED.subarray(16));
  await drop(page, [{ name: 'Tiny II.ups', bytes: bare }]);
  await expect(page.getByRole('img', { name: en.play.picture('Tiny II') })).toBeVisible();
  await expectRunning(page);
  await button(page, en.common.pause).click();
  await button(page, en.play.gameSettings).click();
  await button(page, laterEn.patches.removePatched).click();
  await expect(pictureOf(page, 'Tiny')).toBeVisible();
  await expect(page.getByText(laterEn.adding.removed('Tiny II'))).toBeVisible();
  await button(page, en.common.library).click();
  await expect(page.getByRole('button', { name: /^Tiny II/ })).toBeHidden();
});

test('a patch for another game is refused, and says which it wants @desktop', async ({ page }) => {
  await openLibrary(page);
  const other = tinyRom();
  other[other.length - 1] = 9;
  const patch = makeBps(other, CHANGED);
  const wanted = crc32(other).toString(16).toUpperCase().padStart(8, '0');
  await drop(page, [{ name: 'Hack.bps', bytes: patch }]);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(en.files.of('Hack.bps', laterEn.patches.noSuchGame(wanted)));
  await drop(page, [{ name: 'Tiny.nes', bytes: ROM }]);
  await expectRunning(page);
  await drop(page, [{ name: 'Hack.bps', bytes: patch }]);
  const own = crc32(ROM).toString(16).toUpperCase().padStart(8, '0');
  await expect(page.getByText(new RegExp(`another game.*${wanted}.*this one has ${own}`))).toBeVisible();
  patch[10] ^= 1;
  await drop(page, [{ name: 'Torn.bps', bytes: patch }]);
  await expect(
    page.getByText(en.files.of('Torn.bps', laterEn.patches.damaged(laterEn.patches.ownChecksum))),
  ).toBeVisible();
  await expectRunning(page);
});

test('a game and its patch in one archive: the patched game plays, both are kept @desktop', async ({ page }) => {
  await openLibrary(page);
  const zip = zipSync({ 'Tiny.nes': ROM, 'Tiny.ips': makeIps(ROM, CHANGED), 'read me.txt': Uint8Array.of(1) });
  await drop(page, [{ name: 'tiny.zip', bytes: zip }]);
  await expect(page.getByRole('img', { name: en.play.picture('Tiny (patched)') })).toBeVisible();
  await button(page, en.common.library).click();
  await expect(page.getByRole('button', { name: /^Tiny \d+ KB/ })).toBeVisible();
});

test('a patch that says nothing asks for its game @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await press(button(page, en.common.library));
  await drop(page, [{ name: 'Extra.ips', bytes: makeIps(ROM, CHANGED) }]);
  const dialog = page.getByRole('dialog', { name: laterEn.patches.ask });
  await expect(dialog).toContainText('Extra.ips');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await drop(page, [{ name: 'Extra.ips', bytes: makeIps(ROM, CHANGED) }]);
  await press(dialog.getByRole('button', { name: 'Tiny', exact: true }));
  await expect(page.getByRole('img', { name: en.play.picture('Tiny: Extra') })).toBeVisible();
  await expectRunning(page);
});

test('a UNIF image plays @desktop', async ({ page }) => {
  await openLibrary(page);
  const unif = buildUnif({
    MAPR: 'NES-NROM-128\0',
    MIRR: [1],
    BATR: [1],
    PRG0: ROM.subarray(16, 16 + 0x4000),
    CHR0: ROM.subarray(16 + 0x4000),
  });
  await drop(page, [{ name: 'Tiny.unf', bytes: unif }]);
  await expectRunning(page);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', keyOf(ROM)))?.[0]).toBe(1);
});
