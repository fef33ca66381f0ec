import { readFile } from 'node:fs/promises';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { button, expect, expectAccessibleInBoth, hold, kept, keyOf, playFile, press, test } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const KEY = keyOf(ROM);
const say = laterEn.kept;

test('what is kept of a game is listed, exported, removed and brought back @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', KEY))?.[0]).toBe(1);
  await press(button(page, en.common.library));
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: en.settings.tabs.data }));
  const row = page.locator('summary', { hasText: 'Tiny' });
  await press(row);
  const battery = (label: string) => button(page, say.of(label, say.battery));
  const [download] = await Promise.all([page.waitForEvent('download'), press(battery(say.export).first())]);
  expect(download.suggestedFilename()).toBe('Tiny.sav');
  expect([...(await readFile(await download.path()))]).toEqual(await kept(page, 'battery', KEY));
  await expectAccessibleInBoth(page, 'what is kept of a game');
  await press(battery(en.common.remove));
  // It asks once, and what changes nothing has the focus.
  await expect(battery(say.keep)).toBeFocused();
  expect(await kept(page, 'battery', KEY)).not.toBeNull();
  await press(battery(say.askRemove));
  await expect(page.getByText(say.removed('Tiny'))).toBeVisible();
  expect(await kept(page, 'battery', KEY)).toBeNull();
  await press(button(page, en.common.undo));
  await expect.poll(async () => (await kept(page, 'battery', KEY))?.[0]).toBe(1);
});
