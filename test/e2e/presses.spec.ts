import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { Fingers } from './fingers.ts';
import { choose, expect, frames, machine, playFile, test } from './helpers.ts';
import { plug, put, STANDARD } from './pads.ts';
import { offsetOf, pressRom, seenIn } from './press-rom.ts';

/** How often each is pressed; `PRESSES` asks for more. */
const COUNT = Number(process.env.PRESSES ?? 12);
const ROM = pressRom();

/** Time goes by, of no round number: so presses come at any point of a frame. */
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const figures = (page: Page) => page.getByTestId('figures');

/** Presses A `COUNT` times by `down` and `up`, at four times less speed; each is read by the frame that runs next. */
async function expectNextFrame(page: Page, down: () => Promise<void>, up: () => Promise<void>): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (let i = 0; i < COUNT; i++) {
    await wait((i * 29.3) % 83);
    await down();
    await frames(page, 2);
    await up();
    await frames(page, 2);
  }
  await expect(figures(page)).toHaveAttribute('data-presses', String(COUNT));
  await expect(figures(page)).toHaveAttribute('data-late-presses', '0');
  const given = (await figures(page).getAttribute('data-press-frames'))?.split(' ').map(Number) ?? [];
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  // What the page says of its frames, and what the program has seen in them.
  const offset = offsetOf();
  expect(seenIn(await machine(page, ROM))).toEqual(given.map((frame) => frame + offset));
}

test.beforeEach(async ({ page }) => {
  test.slow();
  await choose(page, { figures: true });
});

test('a picture that is drawn without a graphics chip waits for nothing else of the page @desktop', async ({
  page,
}) => {
  await playFile(page, 'Presses.nes', ROM);
  const context = page.getByRole('img', { name: /^Picture of/ }).evaluate((canvas) => {
    const plain = (canvas as HTMLCanvasElement).getContext('2d');
    return plain ? plain.getContextAttributes().desynchronized : 'drawn by one';
  });
  expect([true, 'drawn by one']).toContain(await context);
});

test('a key is read by the console frame that runs next @desktop', async ({ page }) => {
  await playFile(page, 'Presses.nes', ROM);
  await expect(figures(page)).toBeVisible();
  await expectNextFrame(
    page,
    () => page.keyboard.down('KeyX'),
    () => page.keyboard.up('KeyX'),
  );
});

test('a finger is read by the console frame that runs next @phone', async ({ page }) => {
  await playFile(page, 'Presses.nes', ROM);
  const fingers = await Fingers.of(page);
  await expect(page.getByRole('main', { name: en.play.screen })).toHaveAttribute('data-running', 'true');
  await expectNextFrame(
    page,
    () => fingers.put(1, '[data-part="a"]'),
    () => fingers.lift(1),
  );
});

test('a gamepad is read by the console frame that runs next @desktop', async ({ page }) => {
  await plug(page, [STANDARD]);
  await playFile(page, 'Presses.nes', ROM);
  await expectNextFrame(
    page,
    () => put(page, 0, [0]),
    () => put(page, 0),
  );
});
