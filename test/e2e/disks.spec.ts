import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { savingDisk } from '../mappers/fds/bios-bench.ts';
import { stubBios } from '../mappers/fds/test-disk.ts';
import { button, drop, expect, expectRunning, openLibrary, press, test } from './helpers.ts';

const DISK = savingDisk();

test('a disk plays at once, with no BIOS given, and keeps what it wrote @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Counter.fds', bytes: DISK }]);
  await expectRunning(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The program writes its count to the disk: what is kept is the difference alone.
  await expect.poll(() => keptSize(page)).toBeGreaterThan(0);
  expect(await keptSize(page)).toBeLessThan(2000);
  await press(button(page, laterEn.panelParts.side('B')));
  await expect(button(page, laterEn.panelParts.side('B'))).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
});

test('a BIOS of the player\u2019s is taken and dropped in Settings @desktop', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: en.settings.tabs.data }));
  const { bios } = laterEn;
  const file = page.getByLabel(bios.choose);
  await expect(page.getByText(bios.builtIn, { exact: true })).toHaveCount(1);
  await file.setInputFiles({ name: 'wrong.rom', mimeType: '', buffer: Buffer.from(new Uint8Array(100)) });
  await expect(page.getByRole('alert').filter({ hasText: '8,192 bytes' })).toBeVisible();
  await file.setInputFiles({ name: 'disksys.rom', mimeType: '', buffer: Buffer.from(stubBios()) });
  await expect(page.getByText(bios.given, { exact: true })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: '8,192 bytes' })).toHaveCount(0);
  await press(button(page, bios.drop));
  await expect(page.getByText(bios.given, { exact: true })).toHaveCount(0);
});

/** Bytes kept as the battery of the only game that is not built in; 0 for none. */
function keptSize(page: import('@playwright/test').Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('cartouche-battery');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const getting = opening.result.transaction('battery').objectStore('battery').getAll();
          getting.onsuccess = () => {
            opening.result.close();
            const sizes = (getting.result as Uint8Array[]).map((bytes) => bytes.length);
            resolve(sizes[0] ?? 0);
          };
        };
      }),
  );
}
