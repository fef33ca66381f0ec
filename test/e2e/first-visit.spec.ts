import { en } from '../../src/app/i18n/en.ts';
import { decode } from '../../src/app/picture/palette.ts';
import {
  boxOf,
  button,
  choose,
  expect,
  expectRunning,
  figures,
  hold,
  holdSoundBack,
  KHEPRI,
  Khepri,
  machine,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

test('one tap plays the built-in game: the picture moves, and there is sound', async ({ page }) => {
  await choose(page, { figures: true });
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  const canvas = page.getByRole('img', { name: en.play.picture('Khepri') });
  const first = await canvas.screenshot();
  await expect.poll(async () => first.equals(await canvas.screenshot())).toBe(false);
  await expect(page.getByText(en.play.tapForSound)).toBeHidden();
  await expect.poll(async () => (await figures(page)).peak).toBeGreaterThan(0.02);
  const { frame } = await figures(page);
  await expect.poll(async () => (await figures(page)).frame).toBeGreaterThan(frame + 60);
});

test('the picture keeps the shape of the console’s pixels', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, en.common.play));
  const box = await boxOf(page.getByRole('img', { name: en.play.picture('Khepri') }));
  expect(box.width / box.height).toBeCloseTo((256 * 8) / 7 / 240, 2);
  const viewport = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box.width).toBeLessThanOrEqual(viewport.width);
  // The picture uses what room there is.
  expect(Math.max(box.width / viewport.width, box.height / viewport.height)).toBeGreaterThan(0.85);
});

for (const way of ['a plain canvas', 'WebGL'] as const) {
  test(`the right colours, drawn by ${way} @desktop`, async ({ page }) => {
    if (way === 'WebGL') {
      // As if the browser's own processor were a graphics chip, so that this way is taken on any machine.
      await page.addInitScript(() => {
        const { getParameter } = WebGL2RenderingContext.prototype;
        WebGL2RenderingContext.prototype.getParameter = function (name: number) {
          return name === 0x9246 ? 'a chip' : getParameter.call(this, name);
        };
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options: object) {
          return getContext.call(this, kind, {
            ...options,
            failIfMajorPerformanceCaveat: false,
            preserveDrawingBuffer: true,
          });
        } as typeof getContext;
      });
    } else {
      await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'WebGL2RenderingContext');
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options: object) {
          return kind === 'webgl2' ? null : getContext.call(this, kind, options);
        } as typeof getContext;
      });
    }
    await playFile(page, 'Tiny.nes', tinyRom());
    await machine(page, tinyRom());
    // The program shows one of the colours $10 to $1F.
    const shown = await page
      .getByRole('img', { name: en.play.picture('Tiny') })
      .evaluate((canvas: HTMLCanvasElement) => {
        const copy = document.createElement('canvas');
        copy.width = canvas.width;
        copy.height = canvas.height;
        const context = copy.getContext('2d');
        context?.drawImage(canvas, 0, 0);
        const { data } = context?.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1) ?? { data: [] };
        return { colour: [data[0], data[1], data[2]], isWebGl: canvas.getContext('2d') === null };
      });
    expect(shown.isWebGl).toBe(way === 'WebGL');
    const distances = Array.from({ length: 16 }, (_, i) => {
      const expected = decode(0x10 | i);
      return Math.max(...expected.map((value, k) => Math.abs(value - shown.colour[k])));
    });
    expect(Math.min(...distances)).toBeLessThanOrEqual(3);
  });
}

test('keys move the player @desktop', async ({ page }) => {
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  /** Holds a key until what `isDone` looks for is in the machine, which is looked into at each pause. */
  const until = async (key: string, isDone: (peek: (address: number) => number) => boolean) => {
    await expect(async () => {
      await hold(page, key);
      const nes = await machine(page, KHEPRI);
      await button(page, en.common.resume).click();
      expect(isDone((address) => nes.peek('cpu', address))).toBe(true);
    }).toPass();
  };
  await until('Enter', (peek) => peek(Khepri.State) === Khepri.Playing);
  let x = 0;
  await until('ArrowLeft', (peek) => {
    x = peek(Khepri.X);
    return x > 0;
  });
  await until('ArrowRight', (peek) => peek(Khepri.X) > x + 4);
});

test('the sound asks for a tap when the browser holds it back @desktop', async ({ page }) => {
  await choose(page, { figures: true });
  await holdSoundBack(page);
  await page.goto('./?play');
  await expectRunning(page);
  const unlock = button(page, en.play.tapForSound);
  await expect(unlock).toBeVisible();
  await unlock.click();
  await expect(unlock).toBeHidden();
  await expect.poll(async () => (await figures(page)).peak).toBeGreaterThan(0.02);
});

test('a hidden page stands still, and goes on when it is seen again @desktop', async ({ page }) => {
  await choose(page, { figures: true });
  await openLibrary(page);
  await press(button(page, en.common.play));
  await expectRunning(page);
  await expect.poll(async () => (await figures(page)).frame).toBeGreaterThan(30);
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await expect(page.getByRole('main', { name: en.play.screen })).toHaveAttribute('data-running', 'false');
  await hide(false);
  await expectRunning(page);
});
