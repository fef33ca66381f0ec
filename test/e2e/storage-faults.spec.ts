import { en } from '../../src/app/i18n/en.ts';
import {
  button,
  expect,
  expectRunning,
  forgetDatabases,
  hold,
  kept,
  keyOf,
  machine,
  playFile,
  press,
  secondCopyHas,
  test,
} from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const KEY = keyOf(ROM);

test('a storage that never answers keeps nobody from playing @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.goto('./');
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await expect(page.getByText(en.storage.silent).first()).toBeVisible();
  await press(page.getByRole('button', { name: /^Play/ }).first());
  await expectRunning(page);
});

test('a storage that refuses says that nothing will be there next time @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await page.goto('./');
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await expect(page.getByText(en.storage.refused).first()).toBeVisible();
  await press(page.getByRole('button', { name: /^Play/ }).first());
  await expectRunning(page);
});

test('databases that are deleted while the game runs come back from the second copy @desktop', async ({
  page,
  context,
}) => {
  await playFile(page, 'Tiny.nes', ROM);
  await hold(page, 'KeyX');
  await expect.poll(async () => (await kept(page, 'battery', KEY))?.[0]).toBe(1);
  await expect.poll(() => secondCopyHas(page, ['games', 'roms', 'battery', 'states'])).toBe(true);
  const other = await context.newPage();
  await forgetDatabases(other, './robots.txt');
  await other.close();
  await expect(page.getByText(en.storage.restored)).toBeVisible();
  await hold(page, 'KeyX');
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBe(2);
  await button(page, en.common.library).click();
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  expect((await machine(page, ROM)).peek('cpu', Tiny.Count)).toBe(2);
});
