import { button, expect, frames, machine, playFile, test } from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const PORTRAIT = { width: 390, height: 844 };
const LANDSCAPE = { width: 844, height: 390 };

for (const size of [PORTRAIT, LANDSCAPE]) {
  test(`two thumbs at ${size.width} x ${size.height}: a diagonal and both buttons @phone`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize(size);
    await playFile(page, 'Tiny.nes', ROM);
    const boxOf = async (part: string) => {
      const box = await page.locator(`[data-part="${part}"]`).boundingBox();
      if (!box) throw new Error(`no ${part}`);
      return box;
    };
    const [cross, a, b] = [await boxOf('cross'), await boxOf('a'), await boxOf('b')];
    const left = { x: cross.x + cross.width * 0.8, y: cross.y + cross.height * 0.2, id: 1 };
    const between = { x: (a.x + b.x + a.width) / 2, y: (a.y + b.y + a.height) / 2, id: 2 };
    const cdp = await context.newCDPSession(page);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [left] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [left, between] });
    await expect(page.locator('[data-part="a"]')).toHaveAttribute('data-held');
    await expect(page.locator('[data-part="b"]')).toHaveAttribute('data-held');
    await frames(page);
    // The thumb slides from up-right to down-left without leaving the glass.
    const slid = { x: cross.x + cross.width * 0.2, y: cross.y + cross.height * 0.8, id: 1 };
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [slid, between] });
    await expect(page.locator('[data-part="cross"]')).toHaveAttribute('data-held', String(0x60 >> 4));
    await frames(page);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(page.locator('[data-part="a"]')).not.toHaveAttribute('data-held');
    await frames(page);
    const nes = await machine(page, ROM);
    expect(nes.peek('cpu', Tiny.Seen)).toBe(0xf3);
    expect(nes.peek('cpu', Tiny.Held)).toBe(0);
  });

  test(`all that is touched is large enough at ${size.width} x ${size.height}, and on the screen @phone`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await playFile(page, 'Tiny.nes', ROM);
    const parts = page.locator('button:visible, [data-part]:visible');
    for (const part of await parts.all()) {
      const box = await part.boundingBox();
      const name = await part.evaluate((element) => element.outerHTML.slice(0, 90));
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
      expect(box?.x, name).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(size.width);
      expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(size.height);
    }
  });
}

test('the touch pad goes when keys are used, and comes back with a touch @phone', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  const pad = page.locator('[data-part="cross"]');
  await expect(pad).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(pad).toBeHidden();
  await page.touchscreen.tap(100, 300);
  await expect(pad).toBeVisible();
});

test('a long title leaves everything on the screen @phone', async ({ page }) => {
  await playFile(page, 'The Very Long Adventures of Somebody in a Far Country.nes', tinyRom());
  const pause = await button(page, 'Pause').boundingBox();
  expect((pause?.x ?? 0) + (pause?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});
