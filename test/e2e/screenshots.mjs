// Takes the pictures of the README and of the manifest: npm run build && node test/e2e/screenshots.mjs
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';
import { fillLibrary } from './fill-library.mjs';

const docs = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const shown = fileURLToPath(new URL('../../public/screenshots/', import.meta.url));
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const PHONE_ASIDE = { ...PHONE, viewport: { width: 844, height: 390 } };

/** Frames into the game at which it shows most of what it has. */
const INTO_THE_GAME = 900;
/** For so many frames before that no sun is thrown: the whole sky flashes. */
const CALM = 200;

const executablePath = findBrowser();
if (!executablePath) throw new Error(NO_BROWSER);
for (const folder of [docs, shown]) mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 4318, host: '127.0.0.1' }, logLevel: 'warn' });
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });

/** A library with many games, as one who has a shelf full of them sees it. */
async function full(options, colorScheme) {
  const page = await open(options, colorScheme);
  await fillLibrary(page, 300);
  await page.reload();
  await page.locator('li img[data-cover="own"]').nth(7).waitFor();
  return page;
}

/** A page of the library with the title's picture in it. */
async function open(options, colorScheme) {
  const context = await browser.newContext({ ...options, colorScheme });
  const page = await context.newPage();
  await page.goto(server.resolvedUrls.local[0]);
  await page.getByText('Ready to play offline.').waitFor();
  await page.locator('[data-cover="title"]').waitFor();
  return page;
}

/** Start, fly about and shoot until there is something to see. */
async function play(page) {
  await page.evaluate(() => {
    const key = 'cartouche.settings';
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), figures: true }));
  });
  await page.reload();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const figures = page.getByTestId('figures');
  const frame = async () => Number((await figures.count()) > 0 ? await figures.getAttribute('data-frame') : 0);
  const until = async (wanted) => {
    while ((await frame()) < wanted) await figures.waitFor();
  };
  await until(120);
  await page.keyboard.press('Enter', { delay: 80 });
  await page.keyboard.down('KeyX');
  const moves = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'];
  for (let i = 0; (await frame()) < INTO_THE_GAME; i++) {
    await page.keyboard.press(moves[i % moves.length], { delay: 250 });
    if (i % 5 === 4 && (await frame()) < INTO_THE_GAME - CALM) await page.keyboard.press('KeyZ', { delay: 60 });
  }
  await page.keyboard.up('KeyX');
  await figures.evaluate((element) => element.remove());
}

/** Frames of a replay before it is raced, and of the race before it is shown. */
const RACE = { recorded: 400, shown: 90 };

/** Record some seconds of the game that runs, and race them on another way: the ghost is where the replay was. */
async function race(page) {
  const menu = async (name) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Replays', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name }).first().click();
  };
  const fly = async (key, frames) => {
    await page.locator('main[data-running="true"]').waitFor();
    await page.keyboard.down(key);
    await page.evaluate(async (count) => {
      for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
    }, frames);
    await page.keyboard.up(key);
  };
  await menu('Record from now');
  await fly('ArrowLeft', RACE.recorded);
  await menu('Stop recording');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Race the ghost of / })
    .first()
    .click();
  await page.locator('canvas[data-ghost]').waitFor();
  await fly('ArrowRight', RACE.shown);
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.last().click();
}

/** What programs show for a link: the game as it is on `page`, with the name and what it is. 1200 x 630 px, as vite.about.ts says. */
async function shootCard(page, path) {
  const game = await page.locator('main canvas').first().screenshot();
  const library = await open(DESKTOP, 'dark');
  const { sign, colours, words } = await library.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return {
      sign: document.querySelector('h1 svg').outerHTML,
      colours: ['--ground', '--text', '--ring'].map((name) => style.getPropertyValue(name)),
      words: document.querySelector('meta[name="description"]').content,
    };
  });
  await library.context().close();
  const [ground, text, ring] = colours;
  const card = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await card.setContent(`<style>
    :root { --text: ${text}; --ring: ${ring} }
    body { display: flex; align-items: center; gap: 56px; box-sizing: border-box; height: 100vh; margin: 0; padding: 48px 56px;
      background: ${ground}; color: ${text}; font: 500 34px/1.35 system-ui, sans-serif }
    div { flex: 1 } svg { display: block; width: 100%; height: auto }
    img { height: 480px; padding: 10px; border: 3px solid ${ring}; border-radius: 32px; image-rendering: pixelated }
  </style><div>${sign}<p>${words}</p></div><img src="data:image/png;base64,${game.toString('base64')}" alt="">`);
  await card.locator('img').evaluate((image) => image.decode());
  await shoot(card, path);
  await card.close();
}

/** Pause, and look at the game as it was some seconds ago. */
async function rewind(page) {
  await page.getByRole('button', { name: 'Pause', exact: true }).first().tap();
  await page.getByRole('button', { name: 'Rewind…', exact: true }).tap();
  const slider = page.getByRole('dialog').getByRole('slider');
  for (let i = 0; i < 4; i++) await slider.press('ArrowLeft');
  const picture = page.getByRole('dialog').locator('canvas[data-ago]').first();
  while (Number(await picture.getAttribute('data-ago')) === 0) await picture.waitFor();
}

async function shoot(page, path) {
  await page.screenshot({ path });
  console.log(path);
}

const library = await open(DESKTOP, 'dark');
await shoot(library, `${docs}library-desktop.png`);
await shoot(library, `${shown}wide.png`);
await shoot(await open(DESKTOP, 'light'), `${docs}library-desktop-light.png`);
await shoot(await open(PHONE, 'light'), `${docs}library-phone.png`);
await shoot(await full(DESKTOP, 'dark'), `${docs}full-desktop.png`);
await shoot(await full(PHONE, 'light'), `${docs}full-phone.png`);
const desktop = await open(DESKTOP, 'dark');
await play(desktop);
await shoot(desktop, `${docs}play-desktop.png`);
await shootCard(desktop, `${shown}card.png`);
await race(desktop);
await shoot(desktop, `${docs}ghost-desktop.png`);
for (const [options, name] of [
  [PHONE, 'play-phone'],
  [PHONE_ASIDE, 'play-phone-landscape'],
]) {
  const page = await open(options, 'dark');
  await play(page);
  await page.locator('body').tap({ position: { x: options.viewport.width * 0.4, y: 20 } });
  await page.locator('[data-part="cross"]').waitFor();
  await shoot(page, `${docs}${name}.png`);
  if (name !== 'play-phone') continue;
  await shoot(page, `${shown}narrow.png`);
  await rewind(page);
  await shoot(page, `${docs}rewind-phone.png`);
}
await browser.close();
await server.close();
