import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import type { NesPlayer } from '../../src/app/player/nes-player.ts';
import { servePlayer } from './player-site.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

interface Fixtures {
  /** The example page in a frame of a page of another origin. */
  readonly embedded: FrameLocator;
}

const test = base.extend<Fixtures>({
  embedded: async ({ page }, use) => {
    const game = await servePlayer(tinyRom());
    const frame = `<iframe title="Game" src="${game.url}index.html" allow="autoplay; fullscreen; gamepad" width="640" height="640">`;
    const host = await servePlayer(tinyRom(), {
      '/host.html': `<!doctype html><html lang="en"><title>Host</title><main aria-label="Games"><h1>Games</h1>${frame}</iframe></main></html>`,
    });
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/favicon/.test(message.location().url)) wrong.push(message.text());
    });
    // By another name: a page of another site, whose storage is another one.
    await page.goto(`${host.url.replace('127.0.0.1', 'localhost')}host.html`);
    await use(page.frameLocator('iframe'));
    expect(wrong).toEqual([]);
    await game.close();
    await host.close();
  },
});

const playerIn = (embedded: FrameLocator) => embedded.locator('nes-player');
const mainOf = (embedded: FrameLocator) => embedded.locator('main');
const screenOf = (embedded: FrameLocator) => embedded.getByRole('application', { name: 'My game' });

/** What the game has counted in its battery RAM; -1 before there is a game. */
function countOf(embedded: FrameLocator): Promise<number> {
  return playerIn(embedded).evaluate((element, at) => (element as NesPlayer).battery?.[at] ?? -1, Tiny.Count - 0x6000);
}

/** Notes of an event of the player's, from now on. */
async function noteSaves(embedded: FrameLocator): Promise<() => Promise<number>> {
  await playerIn(embedded).evaluate((element) => {
    element.addEventListener('nes-save', () => {
      element.dataset.saves = String(Number(element.dataset.saves ?? 0) + 1);
    });
  });
  return async () => Number((await playerIn(embedded).getAttribute('data-saves')) ?? 0);
}

async function begin(page: Page, embedded: FrameLocator): Promise<void> {
  const play = embedded.getByRole('button', { name: 'Play', exact: true }).first();
  await expect(play).toBeVisible();
  await play.click();
  await expect(screenOf(embedded)).toBeFocused();
  await expect(async () => {
    const before = await playerIn(embedded).evaluate((element) => (element as NesPlayer).saveState()?.length ?? 0);
    expect(before).toBeGreaterThan(0);
  }).toPass();
  expect(page.url()).toContain('host.html');
}

/** Press A until the game has seen it once more. */
async function pressA(page: Page, embedded: FrameLocator): Promise<void> {
  const before = await countOf(embedded);
  await page.keyboard.down('x');
  await expect.poll(() => countOf(embedded)).toBe(before + 1);
  await page.keyboard.up('x');
  // Until the game has seen that, too, another press would be none.
  await expect.poll(() => playerIn(embedded).evaluate((element) => (element as NesPlayer).paused)).toBe(false);
}

/** The picture is drawn, and changes. */
async function expectMoving(embedded: FrameLocator): Promise<void> {
  const shot = () => embedded.locator('canvas').screenshot();
  const first = await shot();
  await expect.poll(async () => (await shot()).equals(first)).toBe(false);
}

test('a game in a frame of another origin plays, saves, and has its save after a reload @desktop', async ({
  page,
  embedded,
}) => {
  await begin(page, embedded);
  const saves = await noteSaves(embedded);
  await pressA(page, embedded);
  await expect.poll(saves).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(() => countOf(embedded)).toBe(1);
  await begin(page, embedded);
  await pressA(page, embedded);
  expect(await countOf(embedded)).toBe(2);
});

test('what was saved is kept, however soon the page is left @desktop', async ({ page, embedded }) => {
  await begin(page, embedded);
  await pressA(page, embedded);
  await page.reload();
  await expect.poll(() => countOf(embedded)).toBe(1);
});

test('the picture is drawn, and stands still while it is paused @desktop', async ({ page, embedded, isMobile }) => {
  await begin(page, embedded);
  await expect(embedded.locator('canvas')).toBeVisible();
  await expectMoving(embedded);
  // Fingers have the bar shown by a tap on the picture.
  if (isMobile) await screenOf(embedded).tap();
  await embedded.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(embedded.getByRole('button', { name: 'Play', exact: true }).first()).toBeVisible();
  const paused = await playerIn(embedded).evaluate((element) => [...((element as NesPlayer).saveState() ?? [])].join());
  await page.mouse.move(5, 5);
  expect(await playerIn(embedded).evaluate((element) => [...((element as NesPlayer).saveState() ?? [])].join())).toBe(
    paused,
  );
});

test('axe finds nothing, neither before it plays nor while it does', async ({ page, embedded }) => {
  const clean = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  };
  await expect(embedded.getByRole('button', { name: 'Play', exact: true }).first()).toBeVisible();
  await clean();
  await begin(page, embedded);
  await clean();
});

test('fingers find a touch pad that presses what it says @phone', async ({ page, embedded }) => {
  await begin(page, embedded);
  const button = embedded.locator('[data-part="a"]');
  await expect(button).toBeVisible();
  await button.tap();
  await expect.poll(() => countOf(embedded)).toBe(1);
});

test('a file that is no game is told, in words and as an event @desktop', async ({ embedded }) => {
  const told = await playerIn(embedded).evaluate(
    (element) =>
      new Promise((resolve) => {
        element.addEventListener('nes-error', (event) => resolve((event as CustomEvent).detail), { once: true });
        element.setAttribute('src', 'page.css');
      }),
  );
  expect(told).toMatchObject({ code: 'header-missing', message: 'The game cannot be played.' });
  await expect(embedded.getByRole('status')).toHaveText('The game cannot be played.');
});

test('one that is taken away lets go of its game and of the sound: another has the save @desktop', async ({
  page,
  embedded,
}) => {
  await begin(page, embedded);
  await pressA(page, embedded);
  await mainOf(embedded).evaluate((main) => {
    const { close } = AudioContext.prototype;
    AudioContext.prototype.close = function closed() {
      main.dataset.closed = 'yes';
      return close.call(this);
    };
    main.querySelector('nes-player')?.remove();
  });
  const held = () => mainOf(embedded).evaluate(async () => (await navigator.locks.query()).held?.length);
  await expect.poll(held).toBe(0);
  await expect(mainOf(embedded)).toHaveAttribute('data-closed', 'yes');
  await mainOf(embedded).evaluate((main) => {
    const next = document.createElement('nes-player');
    next.setAttribute('src', 'game.nes');
    next.setAttribute('label', 'My game');
    main.append(next);
  });
  await expect.poll(() => countOf(embedded)).toBe(1);
  await expect(embedded.locator('.message')).toBeHidden();
  await begin(page, embedded);
  const saves = await noteSaves(embedded);
  await pressA(page, embedded);
  await expect.poll(saves).toBeGreaterThan(0);
});

test('one that is moved goes on, and is seen @desktop', async ({ page, embedded }) => {
  await begin(page, embedded);
  await mainOf(embedded).evaluate((main) => {
    const player = main.querySelector('nes-player') as Element;
    main.appendChild(document.createElement('section')).append(player);
  });
  expect(await playerIn(embedded).evaluate((element) => (element as NesPlayer).paused)).toBe(false);
  await expectMoving(embedded);
  await screenOf(embedded).focus();
  await pressA(page, embedded);
});

test('one that is put back has its game and its save, and follows what its src has become @desktop', async ({
  page,
  embedded,
}) => {
  const putBack = (src: string) =>
    playerIn(embedded).evaluate(async (element, address) => {
      const { parentElement } = element;
      element.remove();
      await new Promise(requestAnimationFrame);
      element.setAttribute('src', address);
      const told = new Promise<string>((resolve) => {
        for (const name of ['nes-ready', 'nes-error']) element.addEventListener(name, () => resolve(name));
      });
      parentElement?.append(element);
      return told;
    }, src);
  await begin(page, embedded);
  await pressA(page, embedded);
  expect(await putBack('game.nes')).toBe('nes-ready');
  expect(await countOf(embedded)).toBe(1);
  expect(await playerIn(embedded).evaluate((element) => (element as NesPlayer).paused)).toBe(true);
  await begin(page, embedded);
  await expectMoving(embedded);
  expect(await putBack('page.css')).toBe('nes-error');
});

test('a game stays, and keeps its save, where another cannot be played @desktop', async ({ page, embedded }) => {
  await begin(page, embedded);
  const saves = await noteSaves(embedded);
  const load = () => playerIn(embedded).evaluate((element) => (element as NesPlayer).load('page.css'));
  expect(await load()).toBe(false);
  await pressA(page, embedded);
  await expect.poll(saves).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(() => countOf(embedded)).toBe(1);
});

test('a game that is waited for begins with its save, though play was pressed before it was there @desktop', async ({
  page,
  embedded,
}) => {
  await begin(page, embedded);
  await pressA(page, embedded);
  const early = await mainOf(embedded).evaluate(async (main) => {
    const [{ name = '' }] = (await navigator.locks.query()).held ?? [];
    main.querySelector('nes-player')?.remove();
    const next = document.createElement('nes-player');
    next.setAttribute('label', 'My game');
    // Somebody else has the game for a moment.
    return navigator.locks.request(name, async () => {
      next.setAttribute('src', 'game.nes');
      main.append(next);
      next.play();
      while ((await navigator.locks.query()).pending?.length !== 1) await new Promise(requestAnimationFrame);
      next.play();
      return next.battery;
    });
  });
  expect(early).toBeNull();
  await expect.poll(() => countOf(embedded)).toBe(1);
  expect(await playerIn(embedded).evaluate((element) => (element as NesPlayer).paused)).toBe(false);
});

test('a key that goes up while Ctrl is held is no longer held @desktop', async ({ page, embedded }) => {
  await begin(page, embedded);
  await page.keyboard.down('x');
  await expect.poll(() => countOf(embedded)).toBe(1);
  await page.keyboard.down('Control');
  await page.keyboard.up('x');
  await page.keyboard.up('Control');
  await page.keyboard.down('x');
  await expect.poll(() => countOf(embedded)).toBe(2);
  await page.keyboard.up('x');
});

test('a browser that refuses the full screen is no fault of the page @desktop', async ({ page, embedded }) => {
  await begin(page, embedded);
  await playerIn(embedded).evaluate((element) => {
    element.requestFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  await embedded.locator('.bar .last').dispatchEvent('click');
  // The page hears of what nobody caught before this.
  await mainOf(embedded).evaluate(() => new Promise(requestAnimationFrame));
  await expect(screenOf(embedded)).toBeFocused();
});
