import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { assemble, WARM_UP } from '../assembler.ts';
import { boxOf, button, choose, expect, frames, machine, playFile, press, test } from './helpers.ts';

/** Keeps in $06 the bits of the second port that were ever 0. The screen is black, but for a white square of sprites at its top left. */
const CORNER = `${WARM_UP}  stx $06
  lda #$3f
  sta $2006
  lda #$00
  sta $2006
  lda #$0f
  sta $2007
  lda #$3f
  sta $2006
  lda #$11
  sta $2006
  lda #$30
  sta $2007
  sta $2007
  sta $2007
  lda #$00       ; tile 0 is all of colour 1
  sta $2006
  sta $2006
  ldx #8
  lda #$ff
tile: sta $2007
  dex
  bne tile
  lda #$00       ; 64 sprites, eight in a row and eight rows
  sta $2003
  ldx #0
sprites: txa
  and #$38       ; y
  clc
  adc #$10
  sta $2004
  lda #0
  sta $2004
  sta $2004
  txa
  and #$07
  asl a
  asl a
  asl a
  clc
  adc #$08       ; x
  sta $2004
  inx
  cpx #64
  bne sprites
  lda #$14
  sta $2001
  jmp watch
watch: lda $4017
  and $06
  sta $06
  jmp watch
`;

/** NES 2.0, NROM with pattern RAM, and a light gun in the second port. */
function gunRom(): Uint8Array {
  const bytes = new Uint8Array(16 + 0x4000);
  bytes.set([0x4e, 0x45, 0x53, 0x1a, 1, 0, 0, 8, 0, 0, 0, 7, 0, 0, 0, 0x08]);
  bytes.set(assemble(CORNER, 0xc000).bytes, 16);
  for (const vector of [0x3ffa, 0x3ffc, 0x3ffe]) bytes.set([0x00, 0xc0], 16 + vector);
  return bytes;
}

const picture = (page: Page) => page.getByRole('img', { name: en.play.picture('Corner') });

/** Whether light was seen in `rom`, which goes on. */
async function sawLight(page: Page, rom: Uint8Array): Promise<boolean> {
  const nes = await machine(page, rom);
  await press(button(page, en.common.resume));
  return (nes.peek('cpu', 0x06) & 0x08) === 0;
}

test('a light gun shoots at what is seen, whichever way the picture is turned @desktop', async ({ page }) => {
  const rom = gunRom();
  await choose(page, { turned: 'right' });
  await playFile(page, 'Corner.nes', rom);
  const { left, top, width, height } = await boxOf(picture(page));
  expect(height).toBeGreaterThan(width);
  // What is at the console's top left is at the top right: there is nothing at the top left, nor at the bottom.
  for (const [x, y] of [
    [0.15, 0.15],
    [0.15, 0.85],
    [0.85, 0.85],
  ]) {
    await page.mouse.click(left + x * width, top + y * height, { delay: 200 });
    expect(await sawLight(page, rom), `${x}, ${y}`).toBe(false);
  }
  await expect(async () => {
    await page.mouse.click(left + 0.82 * width, top + 0.15 * height, { delay: 200 });
    expect(await sawLight(page, rom)).toBe(true);
  }).toPass();
});

/** The browser has a graphics chip, as far as the page can tell: software that draws as one. */
async function withChip(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
      return getContext.call(this, kind as 'webgl2', { ...options, failIfMajorPerformanceCaveat: false });
    } as typeof getContext;
    const { getParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getParameter = function (name: number) {
      const value = getParameter.call(this, name);
      return typeof value === 'string' ? 'A graphics chip' : value;
    };
  });
}

/** The picture of a game that stands still, without what the page has over it. */
async function shot(canvas: Locator): Promise<Buffer> {
  await frames(canvas.page(), 4);
  return canvas.screenshot({ animations: 'disabled' });
}

test('a picture whose graphics context was lost is as it was once that is back, filters too @desktop', async ({
  page,
}) => {
  await withChip(page);
  await choose(page, { filter: 'rgb', tube: true, figures: false });
  await playFile(page, 'Corner.nes', gunRom());
  const canvas = picture(page);
  // It is drawn by WebGL, with the filter, which has been fetched by then.
  await expect.poll(() => canvas.evaluate((on: HTMLCanvasElement) => on.getContext('webgl2') !== null)).toBe(true);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /tube|rgb/.test(name)));
  await frames(page, 30);
  await press(button(page, en.common.pause));
  await expect(page.getByRole('main')).toHaveAttribute('data-running', 'false');
  const before = await shot(canvas);
  const lose = (way: 'loseContext' | 'restoreContext', event: string) =>
    canvas.evaluate(
      (on: HTMLCanvasElement, [call, name]) =>
        new Promise<void>((resolve) => {
          on.addEventListener(name, () => resolve(), { once: true });
          const kept = globalThis as unknown as { lose: WEBGL_lose_context | null | undefined };
          kept.lose ??= on.getContext('webgl2')?.getExtension('WEBGL_lose_context');
          kept.lose?.[call]();
        }),
      [way, event] as const,
    );
  await lose('loseContext', 'webglcontextlost');
  expect((await shot(canvas)).equals(before)).toBe(false);
  await lose('restoreContext', 'webglcontextrestored');
  expect((await shot(canvas)).equals(before)).toBe(true);
  // And the game goes on in it.
  await press(button(page, en.common.resume));
  await expect(page.getByRole('main')).toHaveAttribute('data-running', 'true');
});

for (const chip of ['with a graphics chip', 'without'] as const) {
  test(`a phone that is turned shows the whole picture, in each frame: ${chip} @phone`, async ({ page }) => {
    if (chip !== 'without') await withChip(page);
    await playFile(page, 'Corner.nes', gunRom());
    const canvas = picture(page);
    await boxOf(canvas);
    // After the page has given it another size, in the same frame of the display, there is a picture in it: some white.
    await canvas.evaluate((on: HTMLCanvasElement) => {
      const seen: number[] = [];
      const probe = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true });
      Object.assign(globalThis, { seen });
      new ResizeObserver(() => {
        probe?.clearRect(0, 0, 64, 64);
        probe?.drawImage(on, 0, 0, 64, 64);
        const data = probe?.getImageData(0, 0, 64, 64).data ?? [];
        seen.push(data.filter((value, i) => i % 4 === 0 && value > 200).length);
      }).observe(on.parentElement ?? on);
    });
    for (const [width, height] of [
      [844, 390],
      [390, 844],
      [844, 390],
    ]) {
      await page.setViewportSize({ width, height });
      await frames(page, 8);
      const box = await boxOf(canvas);
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
      // A pixel of the console is 8 : 7.
      expect(box.width / box.height).toBeCloseTo((256 * 8) / (240 * 7), 1);
    }
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...seen)).toBeGreaterThan(20);
  });
}
