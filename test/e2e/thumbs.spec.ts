import type { CDPSession, Page } from '@playwright/test';
import { PIXELS_PER_MM } from '../../src/app/input/touch-layout.ts';
import { TRACES, type Trace } from '../app/input/thumbs.ts';
import { boxOf, expect, frames, machine, playFile, test } from './helpers.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
/** `THUMBS=all` replays all traces on all screens, which takes some minutes; else every sixth, on two. */
const isAll = process.env.THUMBS === 'all';
const SCREENS = isAll
  ? ([
      [360, 640],
      [390, 844],
      [844, 390],
      [768, 1024],
      [1024, 768],
    ] as const)
  : ([
      [390, 844],
      [844, 390],
    ] as const);
/** Times slower than this machine: about an inexpensive phone. */
const SLOWER = 4;

/** Writes down what the pad shows as held, as bits of the pad, each time that it changes. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const held = () => {
      const cross = Number(part('cross')?.dataset.held ?? 0) << 4;
      return cross | (part('a')?.hasAttribute('data-held') ? 1 : 0) | (part('b')?.hasAttribute('data-held') ? 2 : 0);
    };
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    const pad = part('cross')?.parentElement;
    if (!pad) throw new Error('There is a pad.');
    const observer = new MutationObserver(() => {
      const now = held();
      if (now !== seen.at(-1)) seen.push(now);
    });
    observer.observe(pad, { subtree: true, attributes: true, attributeFilter: ['data-held'] });
  });
}

/** What the pad showed since it was asked last. */
function seenSince(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen.splice(0));
}

/** The thumb goes its way over the glass, and leaves it. */
async function replay(cdp: CDPSession, { way }: Trace, origin: { x: number; y: number }): Promise<void> {
  for (const [i, [x, y]] of way.entries()) {
    const touchPoints = [{ id: 1, x: origin.x + x * PIXELS_PER_MM, y: origin.y + y * PIXELS_PER_MM }];
    await cdp.send('Input.dispatchTouchEvent', { type: i === 0 ? 'touchStart' : 'touchMove', touchPoints });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

for (const [width, height] of SCREENS) {
  test(`what thumbs mean is what the game gets at ${width} x ${height}, on a slow device @phone`, async ({ page }) => {
    test.setTimeout(isAll ? 900_000 : 120_000);
    await page.setViewportSize({ width, height });
    await playFile(page, 'Tiny.nes', ROM);
    const middleOf = async (part: string) => {
      const box = await boxOf(page.locator(`[data-part="${part}"]`));
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    };
    const origins = { cross: await middleOf('cross'), face: await middleOf('a') };
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await watch(page);
    const found: Record<string, number[]> = {};
    const meant: Record<string, number[]> = {};
    for (const trace of TRACES.filter((_, i) => isAll || i % 6 === 0)) {
      await replay(cdp, trace, origins[trace.on]);
      await frames(page, 3);
      found[trace.name] = await seenSince(page);
      // When it is lifted, nothing is held.
      meant[trace.name] = [...trace.meant, 0];
    }
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(found).toEqual(meant);
    await frames(page);
    expect((await machine(page, ROM)).peek('cpu', Tiny.Held)).toBe(0);
  });
}
