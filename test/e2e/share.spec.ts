import { en } from '../../src/app/i18n/en.ts';
import { expect, expectRunning, test, withoutServer } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

/** The same program with another last byte, so that it is another game. */
function game(name: string, byte: number) {
  const rom = tinyRom();
  rom[rom.length - 1] = byte;
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(rom) };
}

/** What a `LaunchQueue` is given by a system that opens files with the installed app, before the page has asked for it. */
function openWith(names: readonly string[], roms: readonly number[][]): void {
  let consumer: ((launch: object) => void) | undefined;
  const waiting: object[] = [];
  const launch = (from: number, to: number) => {
    const files = names.slice(from, to).map((name, i) => ({
      kind: 'file',
      name,
      getFile: async () => new File([Uint8Array.from(roms[from + i])], name, { type: 'application/x-nes-rom' }),
    }));
    const params = { files, targetURL: location.href };
    if (consumer) consumer(params);
    else waiting.push(params);
  };
  const launchQueue = {
    setConsumer(given: typeof consumer) {
      consumer = given;
      for (const params of waiting.splice(0)) consumer?.(params);
    },
  };
  Object.defineProperty(globalThis, 'launchQueue', { value: launchQueue });
  Object.assign(globalThis, { launch });
  launch(0, 2);
}

test('files that the system opens with the app come in, at its start and later @desktop', async ({ page, request }) => {
  const games = [game('Größe [!].nes', 1), game('Second.nes', 2), game('Third.nes', 3)];
  await page.goto('./');
  const manifest = await (
    await request.get((await page.locator('link[rel=manifest]').getAttribute('href')) ?? '')
  ).json();
  const [{ action, accept }] = manifest.file_handlers;
  expect(accept['application/x-nes-rom']).toContain('.nes');
  await page.addInitScript(
    `(${openWith})(${JSON.stringify(games.map(({ name }) => name))}, ${JSON.stringify(
      games.map(({ buffer }) => [...buffer]),
    )})`,
  );
  await page.goto(action);
  await expect(page.getByText(en.files.added(2))).toBeVisible();
  await expect(page.getByText('Größe').first()).toBeVisible();
  // The app that is open already is given the next one, and plays it.
  await page.evaluate(() => (globalThis as unknown as { launch(from: number, to: number): void }).launch(2, 3));
  await expectRunning(page);
  await expect(page.getByText('Third').first()).toBeVisible();
});

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
