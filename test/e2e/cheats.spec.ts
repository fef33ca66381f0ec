import { type Download, expect, type Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { encodeGameGenie } from '../../src/console/tools/cheats/codes.ts';
import {
  button,
  expectAccessibleInBoth,
  expectRunning,
  frames,
  keyOf,
  machine,
  playFile,
  press,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const { cheats: say, search } = laterEn;
/** The byte that counts how often A went down, and $D0FE, which the program does not use. */
const HELD = '6000:2A';
const GENIE = encodeGameGenie({ address: 0xd0fe, value: 0xad, compare: null });

/** How many cheats the page has kept for the game. */
function cheatsKept(page: Page): Promise<number> {
  return page.evaluate(
    (key) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('cartouche-games');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const getting = opening.result.transaction('games').objectStore('games').get(key);
          getting.onerror = () => reject(getting.error);
          getting.onsuccess = () => {
            opening.result.close();
            resolve(getting.result?.options?.cheats?.length ?? 0);
          };
        };
      }),
    keyOf(ROM),
  );
}

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

test('a search looks back on the seconds before it @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  // The way back begins once the game has run for a moment, and then has to be two seconds long.
  await expect(button(page, en.play.rewind)).toBeVisible();
  await frames(page, 240);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.cheats));
  const dialog = page.getByRole('dialog', { name: say.title('Tiny') });
  await press(button(dialog, search.start));
  const left = dialog.getByRole('status').filter({ hasText: /left/ });
  await expect(left).toHaveText(search.left(0x2800));
  await dialog.getByLabel(search.is).selectOption(search.conditions.other);
  const since = dialog.getByLabel(search.since);
  await since.selectOption(search.sinces.two);
  // The game has not run for a minute.
  await expect(since.getByRole('option')).toHaveText([search.sinces.last, search.sinces.first, search.sinces.two]);
  await press(button(dialog, search.look));
  // Little of it is used by the game.
  await expect(left).not.toHaveText(search.left(0x2800));
  const count = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(20);
});

test('a cheat is typed, works, is found by a search, goes out as a file and stays @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.cheats));
  const dialog = page.getByRole('dialog', { name: say.title('Tiny') });
  await expect(dialog.getByText(say.none)).toBeVisible();
  const code = dialog.getByLabel(say.code);
  // What is typed is read at once.
  await code.fill('SXIOPQ');
  await expect(dialog.getByText(say.problems['cheat-letters']({ letters: 'APZLGITYEOXUKSVN' }))).toBeVisible();
  await expect(button(dialog, say.addIt)).toBeDisabled();
  await code.fill(`${HELD} ${GENIE}`);
  await expect(dialog.getByText(say.holds(say.kinds.raw, '6000', '2A', ''))).toBeVisible();
  await dialog.getByLabel(say.name).fill('Many presses');
  await press(button(dialog, say.addIt));
  await expect(dialog.getByRole('checkbox', { name: /Many presses/ })).toBeChecked();
  // The same byte by what is known of it.
  await press(button(dialog, search.start));
  await press(button(dialog, en.common.close));
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await expect(page.getByRole('img', { name: en.play.cheatsOn(1) })).toBeVisible();
  await frames(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBe(0x2a);
  await press(button(page, en.play.cheats));
  await dialog.getByRole('spinbutton', { name: search.value }).fill(String(0x2a));
  await press(button(dialog, search.look));
  await expect(dialog.getByText('$6000: 42, before 0')).toBeVisible();
  await expectAccessibleInBoth(page, 'cheats');
  await press(button(dialog, search.holdAt('6000')));
  await expect(code).toHaveValue(HELD);
  await press(button(dialog, say.cancel));
  const downloads = page.waitForEvent('download');
  await press(button(dialog, say.export));
  const file = await downloads;
  expect(file.suggestedFilename()).toBe('Tiny.cht');
  const text = await textOf(file);
  expect(text).toContain('6000:2a:Many presses\n');
  // It is off, gone, back by one tap, and in from its file not a second time.
  await dialog.getByRole('checkbox', { name: /Many presses/ }).click();
  await press(button(dialog, say.edit('Many presses')));
  await press(button(dialog, en.common.remove));
  await expect(dialog.getByRole('list').first()).toBeFocused();
  await expect(dialog.getByText(say.none)).toBeVisible();
  await press(button(dialog, en.common.undo));
  await expect(dialog.getByRole('checkbox', { name: /Many presses/ })).not.toBeChecked();
  const buffer = Buffer.from(`${text}0001:00:Frozen\n`);
  await dialog.getByLabel(say.fromFile).setInputFiles({ name: 'Tiny.cht', mimeType: 'text/plain', buffer });
  await expect(dialog.getByText(say.imported(1, 1, 0))).toBeVisible();
  // They are there when the game comes again.
  await expect.poll(() => cheatsKept(page)).toBe(2);
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await expect(page.getByRole('img', { name: en.play.cheatsOn(1) })).toBeVisible();
});
