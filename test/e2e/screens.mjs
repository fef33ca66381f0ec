// Every screen at five sizes, dark and light, onto sheets to look at: npm run build && npm run screens [-- en,de] [screen ...]
// "workbench" is every panel of the workbench, on three games, at two sizes; without it only the others are taken.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { preview, runnerImport } from 'vite';
import { findBrowserForTests, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';
import { fillLibrary } from './fill-library.mjs';
import { workbench } from './screens-workbench.mjs';

const folder = fileURLToPath(new URL('../../.cache/screens/', import.meta.url));
const SIZES = [
  [360, 640],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1440, 900],
];
const WORKBENCH_SIZES = [
  [1280, 800],
  [768, 1024],
];
/** Below this width a finger works the page, in pictures. */
const DESK = 1024;
/** How high a picture is on a sheet, px. */
const ON_SHEET = 430;

const [languages = 'en', ...wanted] = process.argv.slice(2);
const executablePath = findBrowserForTests();
if (!executablePath) throw new Error(NO_BROWSER);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { module: tunes } = await runnerImport('./test/mappers/nsf/make-tune.ts');
const server = await preview({ preview: { port: 4320, host: '127.0.0.1' }, logLevel: 'warn' });
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });

// Without one each letter is a box, of another width.
for (const language of languages.split(',')) {
  const { status, stdout } = spawnSync('fc-list', [`:lang=${language.slice(0, 2)}`], { encoding: 'utf8' });
  if (status === 0 && stdout === '') console.warn(`There is no font here for ${language}: its letters are boxes.`);
}

/** What was taken, by screens: names of files. */
const taken = new Map();

/** A page, what is typed at it, and how a picture of it is taken. */
async function open([width, height], colorScheme, language) {
  const isTouch = width < DESK;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    hasTouch: isTouch,
    isMobile: isTouch,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.addInitScript((text) => {
    if (!localStorage.getItem('cartouche.settings')) localStorage.setItem('cartouche.settings', text);
    // Offered to all who ask for less motion; here it would lie over the picture.
    localStorage.setItem('cartouche.calm-offered', 'true');
  }, JSON.stringify({ language }));
  const shoot = async (screen, onSheet = screen) => {
    if (wanted.length > 0 && !wanted.some((one) => screen === one || screen.startsWith(`${one}-`))) return;
    const file = `${screen}-${width}x${height}-${colorScheme}-${language}.png`;
    const sheet = `${onSheet}-${language}`;
    taken.set(sheet, [...(taken.get(sheet) ?? []), file]);
    await page.screenshot({ path: folder + file });
  };
  return { page, shoot, isTouch };
}

const ready = (page) => page.locator('[data-ready="true"]').waitFor();
const dialog = (page) => page.locator('dialog[open]');

async function shut(page) {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

async function add(page, name, bytes) {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

async function library({ page, shoot }) {
  await page.goto(server.resolvedUrls.local[0]);
  await ready(page);
  await page.locator('[data-cover="title"]').waitFor();
  await shoot('library-empty');
  await page.locator('header > button').last().click();
  const tabs = dialog(page).getByRole('tab');
  await tabs.first().waitFor();
  for (const [i, name] of ['picture', 'sound', 'controls', 'data', 'about'].entries()) {
    await tabs.nth(i).click();
    await dialog(page).getByRole('tabpanel').locator('> *').first().waitFor();
    await shoot(`settings-${name}`);
  }
  await shut(page);
  await page.locator('footer button').last().click();
  await page.locator('main h2').first().waitFor();
  await shoot('accuracy');
  await page.locator('header button').first().click();
  await ready(page);
  await add(page, 'Broken.nes', [0x4e, 0x45, 0x53, 0x1a, 1, 1, ...new Uint8Array(500)]);
  await page.getByRole('alert').locator('p').waitFor();
  await shoot('error');
  await page.getByRole('alert').getByRole('button').last().click();
}

/** From the library into the game, and to its pause menu. */
async function play({ page, shoot, isTouch }) {
  await page.locator('[aria-labelledby="hero"] button:not([tabindex="-1"])').first().click();
  const stage = page.locator('main[data-running="true"]');
  await stage.waitFor();
  if (isTouch) {
    await stage.tap({ position: { x: page.viewportSize().width / 2, y: 120 } });
    await page.locator('[data-part="cross"]').waitFor();
  }
  // Two seconds of it: there is somewhere to go back to.
  await page.waitForTimeout(2500);
  await shoot('play');
  await page.locator('header button').last().click();
  await page.locator('[data-item="states"]').waitFor();
  await page.locator('section [data-item]').first().waitFor();
  await page.locator('section li button').first().click();
  await shoot('paused-notice');
  await page.getByRole('status').getByRole('button').last().click();
  await shoot('paused');
  for (const item of ['rewindTo', 'states', 'clip', 'game', 'cheats', 'replays', 'editPad']) {
    const button = page.locator(`[data-item="${item}"]`);
    if ((await button.count()) === 0) continue;
    await button.click();
    await dialog(page).getByRole('heading').first().waitFor();
    await page.waitForTimeout(400);
    await shoot(item);
    await shut(page);
    await button.waitFor();
  }
  await page.locator('[data-item="leave"]').click();
  await ready(page);
}

async function shelf({ page, shoot }) {
  await fillLibrary(page, 3);
  await page.reload();
  await page.locator('li img[data-cover="own"]').nth(1).waitFor();
  await shoot('library-3');
  await page.locator('[data-place] button').last().click();
  await dialog(page).getByRole('heading').waitFor();
  await shoot('card');
  await shut(page);
  await fillLibrary(page, 300);
  await page.reload();
  await page.locator('li img[data-cover="own"]').nth(3).waitFor();
  await page.locator('select').first().waitFor();
  await shoot('library-300');
  await add(page, 'Tune.nsf', tunes.nsf({ songs: 12 }));
  await page.locator('[data-music="true"] ol button').first().waitFor();
  await shoot('music');
}

/** All pictures of a screen beside each other, as an address and its picture. */
async function lay(sheet, files) {
  const pictures = files.map((file) => `<figure><img src="${file}"><figcaption>${file}</figcaption></figure>`);
  const style = `body { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px; width: 2000px; background: #777 }
    figure { margin: 0 } img { display: block; height: ${ON_SHEET}px } figcaption { font: 12px sans-serif }`;
  writeFileSync(`${folder}${sheet}.html`, `<style>${style}</style>${pictures.join('')}`);
  const page = await browser.newPage({ viewport: { width: 2016, height: 600 } });
  await page.goto(pathToFileURL(`${folder}${sheet}.html`).href);
  await page.screenshot({ path: `${folder}${sheet}.png`, fullPage: true });
  await page.close();
  console.log(`${folder}${sheet}.png`);
}

const isBench = wanted.some((one) => one.startsWith('workbench'));
const parts = isBench ? [(looking) => workbench(looking, server.resolvedUrls.local[0])] : [library, play, shelf];
for (const language of languages.split(',')) {
  for (const size of isBench ? WORKBENCH_SIZES : SIZES) {
    for (const theme of ['dark', 'light']) {
      const looking = await open(size, theme, language);
      for (const part of parts) {
        try {
          await part(looking);
        } catch (error) {
          // The others are worth looking at, too.
          console.error(`${part.name} ${size.join('x')} ${theme} ${language}: ${error.message}`);
          process.exitCode = 1;
          await looking.page.reload();
          await ready(looking.page).catch(() => {});
        }
      }
      await looking.page.context().close();
    }
  }
}
for (const [sheet, files] of taken) await lay(sheet, files);
await browser.close();
await server.close();
