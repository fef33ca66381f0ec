import { en } from '../../src/app/i18n/en.ts';
import { expect, test, withoutServer } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

/** The same program with another last byte, so that it is another game. */
function game(name: string, byte: number) {
  const rom = tinyRom();
  rom[rom.length - 1] = byte;
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(rom) };
}

test('two files that another app shares come in, without a network @desktop', async ({ browser }) => {
  await withoutServer(browser, async (page, url) => {
    // As the system does it: a form is sent from outside the page.
    await page.setContent(
      `<form action="${url}?share" method="post" enctype="multipart/form-data">
         <input type="file" name="files" multiple><button>Share</button>
       </form>`,
    );
    await page.locator('input').setInputFiles([game('Größe [!].nes', 1), game('Second.nes', 2)]);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByText(en.files.added(2))).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
    await expect(page.getByText('Größe').first()).toBeVisible();
    expect(await page.evaluate(() => caches.has('cartouche-shared'))).toBe(false);
  });
});
