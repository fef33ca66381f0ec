import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  button,
  drop,
  expect,
  expectAccessibleInBoth,
  expectRunning,
  frames,
  openLibrary,
  press,
  test,
} from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

/** The 64 colours of a palette, all of them this red but for the blacks. */
function reds(): Uint8Array {
  const bytes = new Uint8Array(64 * 3);
  for (let number = 0; number < 64; number++) if ((number & 15) < 13) bytes[number * 3] = 200;
  return bytes;
}

test('a palette that is dropped is the game’s own, then everybody’s; a file that is none changes nothing @desktop', async ({
  page,
}) => {
  await openLibrary(page);
  await drop(page, [{ name: 'Tiny.nes', bytes: tinyRom() }]);
  await expectRunning(page);
  await drop(page, [{ name: 'Odd.pal', bytes: new Uint8Array(100) }]);
  await expect(page.getByText(laterEn.palette.wrongSize('Odd.pal', 100))).toBeVisible();
  await drop(page, [{ name: 'Reds.pal', bytes: reds() }]);
  await expect(page.getByText(laterEn.palette.isGames('Reds'))).toBeVisible();
  /** The colour that is seen most in the game's picture, read in the frame in which that was drawn; black where it was drawn later. */
  const seen = () =>
    page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const read = () => {
            const picture = document.querySelector<HTMLCanvasElement>('main canvas[role="img"]')!;
            const small = new OffscreenCanvas(1, 1).getContext('2d')!;
            small.drawImage(picture, 0, 0, picture.width, picture.height, 0, 0, 1, 1);
            resolve([...small.getImageData(0, 0, 1, 1).data.subarray(0, 3)]);
          };
          requestAnimationFrame(() => requestAnimationFrame(read));
        }),
    );
  await expect.poll(seen).toEqual([200, 0, 0]);
  // Settings have a picture of their own, which leaves the game's colours alone; one shown anew has them, too.
  await press(button(page, en.common.pause));
  await press(button(page, en.settings.tabs.picture));
  await expect(page.getByRole('img', { name: laterEn.looks.sample })).toBeVisible();
  await press(button(page, en.common.close));
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await frames(page);
  await expect.poll(seen).toEqual([200, 0, 0]);
  const isOwn = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('cartouche.settings') ?? '{}').palette === 'own');
  expect(await isOwn()).toBe(false);
  await press(button(page, laterEn.palette.forAll));
  await expect(page.getByText(laterEn.palette.isAll('Reds'))).toBeVisible();
  expect(await isOwn()).toBe(true);
});

for (const [what, isRefused] of [
  ['a graphics chip', false],
  ['none', true],
] as const) {
  test(`with ${what} Settings say whether filters are drawn @desktop`, async ({ page }) => {
    await page.addInitScript((refused) => {
      const { getParameter } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.getParameter = function (name: number) {
        return name === 0x9246 ? 'a chip' : getParameter.call(this, name);
      };
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options: object) {
        if (refused && kind === 'webgl2') return null;
        return getContext.call(this, kind, { ...options, failIfMajorPerformanceCaveat: false });
      } as typeof getContext;
    }, isRefused);
    await openLibrary(page);
    await press(button(page, en.common.settings));
    await expect(page.getByRole('img', { name: laterEn.looks.sample })).toBeVisible();
    await expect(page.getByText(laterEn.looks.noChip)).toHaveCount(isRefused ? 1 : 0);
  });
}

test('the colours are shown in Settings, and go out as a file of 192 or 1,536 bytes @desktop', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, 'Settings'));
  await expect(page.getByRole('img', { name: laterEn.palette.swatches })).toBeVisible();
  await expectAccessibleInBoth(page, 'palettes');
  for (const [name, bytes] of [
    [laterEn.palette.exportPlain, 192],
    [laterEn.palette.export, 1536],
  ] as const) {
    const coming = page.waitForEvent('download');
    await press(button(page, name));
    const file = await coming;
    expect(file.suggestedFilename()).toBe('standard.pal');
    const stream = await file.createReadStream();
    let size = 0;
    for await (const part of stream) size += part.length;
    expect(size).toBe(bytes);
  }
});
