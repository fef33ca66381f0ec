import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { countingDisk, stubBios } from '../mappers/fds/test-disk.ts';
import { button, drop, expect, expectRunning, openLibrary, press, test } from './helpers.ts';

const DISK = countingDisk();

test('a disk asks for the ROM of its machine once, plays, and keeps what it wrote @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Counter.fds', bytes: DISK }]);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Famicom Disk System');
  await dialog.locator('input[type="file"]').setInputFiles({
    name: 'wrong.rom',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(new Uint8Array(100)),
  });
  await expect(dialog.getByRole('alert').filter({ hasText: '8,192 bytes' })).toBeVisible();
  await dialog.locator('input[type="file"]').setInputFiles({
    name: 'disksys.rom',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(stubBios()),
  });
  await expectRunning(page);
  // The program writes its count to the disk: what is kept is the difference alone.
  await expect.poll(() => keptSize(page)).toBeGreaterThan(0);
  expect(await keptSize(page)).toBeLessThan(2000);
  await press(button(page, laterEn.panelParts.side('B')));
  await expect(button(page, laterEn.panelParts.side('B'))).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  // No second question: it is known now.
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('whoever has no such ROM is let go @desktop', async ({ page }) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Counter.fds', bytes: DISK }]);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Counter', { exact: true })).toHaveCount(0);
  await expect(button(page, en.common.settings)).toBeVisible();
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
