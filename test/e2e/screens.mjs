// Every screen at five sizes, dark and light, onto sheets to look at:
// npm run build && npm run screens [-- en,de] [360x640 ...] [dark|light] [screen ...]
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
/** What has not come by then, ms, does not come. */
const PATIENCE = 120_000;
/** So many pictures of a dialog at most, each further down. */
const MOST_DOWN = 8;

const THEMES = ['dark', 'light'];
const [languages = 'en', ...others] = process.argv.slice(2);
const isSize = (text) => /^\d+x\d+$/.test(text);
const sizes = others.filter(isSize).map((text) => text.split('x').map(Number));
const themes = others.filter((text) => THEMES.includes(text));
const wanted = others.filter((text) => !isSize(text) && !THEMES.includes(text));
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
async function open([width, height], colorScheme, language, serviceWorkers = 'allow') {
  const isTouch = width < DESK;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    hasTouch: isTouch,
    isMobile: isTouch,
    reducedMotion: 'reduce',
    serviceWorkers,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.addInitScript((text) => {
    if (!localStorage.getItem('cartouche.settings')) localStorage.setItem('cartouche.settings', text);
    // Offered to all who ask for less motion; here it would lie over the picture.
    localStorage.setItem('cartouche.calm-offered', 'true');
  }, JSON.stringify({ language }));
  const isWanted = (screen) =>
    wanted.length === 0 || wanted.some((one) => screen === one || screen.startsWith(`${one}-`));
  const shoot = async (screen, onSheet = screen) => {
    if (!isWanted(screen)) return;
    const file = `${screen}-${width}x${height}-${colorScheme}-${language}.png`;
    const sheet = `${onSheet}-${language}`;
    taken.set(sheet, [...(taken.get(sheet) ?? []), file]);
    await page.screenshot({ path: folder + file });
  };
  /** A dialog, and what of it is further down. */
  const shootDown = async (screen) => {
    await shoot(screen);
    if (!isWanted(screen)) return;
    for (let i = 2; i <= MOST_DOWN && (await goDown(page)); i++) await shoot(`${screen}-${i}`, screen);
  };
  const name = `${width}x${height} ${colorScheme} ${language}`;
  return { name, page, shoot, shootDown, isWanted, isTouch };
}

/** Scrolls what scrolls in the dialog on by a little less than can be seen of it; false at its end. */
const goDown = (page) =>
  page.evaluate(async () => {
    const all = [...document.querySelectorAll('dialog[open], dialog[open] *')];
    const scrolls = all.find(
      (one) => one.scrollHeight > one.clientHeight + 4 && /auto|scroll/.test(getComputedStyle(one).overflowY),
    );
    const before = scrolls?.scrollTop;
    scrolls?.scrollBy({ top: scrolls.clientHeight * 0.85, behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return scrolls !== undefined && scrolls.scrollTop > before + 4;
  });

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

async function library({ page, shoot, shootDown }) {
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
    // Parts of it are fetched, and read what is kept.
    await page.waitForTimeout(600);
    await shootDown(`settings-${name}`);
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
async function play({ page, shoot, shootDown, isTouch }) {
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
    await shootDown(item);
    await shut(page);
    await button.waitFor();
  }
  await page.locator('[data-item="leave"]').click();
  await ready(page);
}

async function shelf({ page, shoot, shootDown, isWanted }) {
  await fillLibrary(page, 3);
  await page.reload();
  await page.locator('li img[data-cover="own"]').nth(1).waitFor();
  await shoot('library-3');
  await page.locator('[data-place] button').last().click();
  await dialog(page).getByRole('heading').waitFor();
  await shootDown('card');
  await shut(page);
  for (const count of [30, 300, 5000]) {
    if (!isWanted(`library-${count}`)) continue;
    await fillLibrary(page, count);
    await page.reload();
    await page.locator('li img[data-cover="own"]').nth(3).waitFor();
    await page.locator('select').first().waitFor();
    await shoot(`library-${count}`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await page.locator('li img[data-cover="own"]').nth(3).waitFor();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    await shoot(`library-${count}-middle`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('[data-place] input[type="file"]').waitFor({ state: 'attached' });
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    await shoot(`library-${count}-end`);
    await page.evaluate(() => scrollTo(0, 0));
  }
  await add(page, 'Tune.nsf', tunes.nsf({ songs: 12 }));
  await page.locator('[data-music="true"] ol button').first().waitFor();
  await shoot('music');
}

/** What is seen of the pages that are fetched late, as long as they are not there. */
async function waiting({ page, shoot, isWanted }) {
  if (!isWanted('waiting')) return;
  const held = [];
  await page.route(/assets\/(Prove|Music)-[^/]*\.js$/, (route) =>
    new Promise((go) => held.push(go)).then(() => route.continue()),
  );
  await page.goto(server.resolvedUrls.local[0]);
  await ready(page);
  await page.locator('footer button').last().click();
  await page.locator('main i').nth(3).waitFor();
  await shoot('waiting-accuracy');
  for (const go of held.splice(0)) go();
  await page.locator('main h2').first().waitFor();
  await page.locator('header button').first().click();
  await ready(page);
  await add(page, 'Tune.nsf', tunes.nsf({ songs: 12 }));
  await page.locator('main i').nth(11).waitFor();
  await shoot('waiting-music');
  for (const go of held.splice(0)) go();
  await page.locator('[data-music="true"] ol button').first().waitFor();
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

/** Takes all pictures of `parts`. */
async function look(parts, looking) {
  for (const part of parts) {
    try {
      await part(looking);
    } catch (error) {
      // The others are worth looking at, too.
      console.error(`${part.name} ${looking.name}: ${error.message}`);
      process.exitCode = 1;
      await looking.page.reload();
      await ready(looking.page).catch(() => {});
    }
  }
  await looking.page.context().close();
}

const isBench = wanted.some((one) => one.startsWith('workbench'));
const parts = isBench ? [(looking) => workbench(looking, server.resolvedUrls.local[0])] : [library, play, shelf];
for (const language of languages.split(',')) {
  for (const size of sizes.length > 0 ? sizes : isBench ? WORKBENCH_SIZES : SIZES) {
    for (const theme of themes.length > 0 ? themes : THEMES) {
      await look(parts, await open(size, theme, language));
      if (!isBench) await look([waiting], await open(size, theme, language, 'block'));
    }
  }
}
for (const [sheet, files] of taken) await lay(sheet, files);
await browser.close();
await server.close();
