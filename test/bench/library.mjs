// How fast a library of thousands is: how soon its games are there, and what scrolling costs, with the CPU throttled; then how fast
// games are added, not throttled, and what memory that takes.
// npm run build && npm run bench:library [-- --games 5000 --throttle 4 --visits 5] [--only adding]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { zipSync } from 'fflate';
import { preview } from 'vite';
import { findBrowserForTests, LAUNCH_ARGS, NO_BROWSER } from '../e2e/browser.mjs';
import { fillLibrary } from '../e2e/fill-library.mjs';

const { values } = parseArgs({
  options: {
    games: { type: 'string', default: '5000' },
    throttle: { type: 'string', default: '4' },
    visits: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});

/** A task that takes longer holds up a finger, ms. https://www.w3.org/TR/longtasks/ */
const LONG = 50;
/** Once so long has passed, ms, what the page does when it has time for it is done. */
const SETTLING = 4000;
const SCREENS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
};
/** How the library is scrolled: CSS pixels, and how fast, CSS pixels a second. */
const WAYS = {
  slowly: { distance: 3000, speed: 800 },
  fast: { distance: 24_000, speed: 6000 },
  'as fast as can be': { distance: 60_000, speed: 40_000 },
};
/** So often the scroll bar is dragged elsewhere. */
const JUMPS = 30;

/** Runs inside the page, before anything else: when something was to be seen first, and which tasks were long. */
function watch() {
  const marks = { long: [] };
  globalThis.marks = marks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) marks.long.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const covers = [...document.querySelectorAll('li img[data-cover]')];
    const near = covers.filter((cover) => cover.getBoundingClientRect().top < innerHeight);
    // The callback after the one that found it has drawn it.
    if (marks.hasCards) marks.cards ??= performance.now();
    if (marks.hasCovers) marks.covers ??= performance.now();
    marks.hasCards ||= document.querySelector('li[data-place]') !== null;
    marks.hasCovers ||= near.length > 1 && near.every((cover) => cover.complete);
    if (!marks.covers) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** The library in a new page, once its covers are seen. */
async function open(context, url) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.marks.covers, null, { timeout: 60_000 });
  return { page, session };
}

/** Milliseconds from the start of a visit to what is seen of the library. */
async function visit(context, url) {
  const { page } = await open(context, url);
  const found = await page.evaluate(() => ({
    'first paint': performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    cards: globalThis.marks.cards,
    covers: globalThis.marks.covers,
  }));
  await page.close();
  return found;
}

/** Runs inside the page: to another place of the library in each fourth display frame, as one who drags the scroll bar. */
function jump(times) {
  return new Promise((resolve) => {
    let frame = 0;
    const step = () => {
      if (frame % 4 === 0) scrollTo(0, (((frame * 7919) % 100) / 100) * document.documentElement.scrollHeight);
      if (++frame < times * 4) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
}

/** How long the long tasks were, ms, for each way to scroll. */
async function scroll(context, url) {
  const { page, session } = await open(context, url);
  await page.waitForTimeout(SETTLING);
  const found = {};
  const note = async (name, act) => {
    const since = await page.evaluate(() => performance.now());
    await act();
    await page.waitForTimeout(500);
    const long = await page.evaluate((time) => globalThis.marks.long.filter((task) => task.startTime > time), since);
    found[name] = long.map(({ duration }) => Math.round(duration)).sort((a, b) => b - a);
  };
  const { width, height } = page.viewportSize();
  for (const [name, { distance, speed }] of Object.entries(WAYS)) {
    const gesture = { x: width / 2, y: height / 2, yDistance: -distance, speed, gestureSourceType: 'mouse' };
    await note(name, async () => {
      const before = await page.evaluate(() => scrollY);
      await session.send('Input.synthesizeScrollGesture', { ...gesture, preventFling: true });
      if ((await page.evaluate(() => scrollY)) - before < distance / 2) throw new Error('It was not scrolled.');
    });
  }
  await note('by the bar', () => page.evaluate(jump, JUMPS));
  const cards = await page.locator('li[data-place]').count();
  await page.close();
  return { found, cards };
}

/** One who was here before, and has all those games: files come from the service worker, and are compiled. */
async function measure(name, url, executablePath) {
  const folder = mkdtempSync(join(tmpdir(), 'cartouche-'));
  const options = { executablePath, args: LAUNCH_ARGS, ...SCREENS[name] };
  const context = await chromium.launchPersistentContext(folder, options);
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.getByText('Ready to play offline.').waitFor();
    await fillLibrary(page, Number(values.games));
    await page.close();
    await visit(context, url);
    const visits = [];
    for (let i = 0; i < Number(values.visits); i++) visits.push(await visit(context, url));
    console.log(`\n${name}, ${values.games} games, the CPU throttled ${values.throttle} times`);
    for (const what of Object.keys(visits[0])) {
      const times = visits.map((one) => Math.round(one[what]));
      console.log(`  ${what}: ${middle(times)} ms (${times.join(', ')})`);
    }
    const { found, cards } = await scroll(context, url);
    for (const [way, long] of Object.entries(found))
      console.log(
        `  scrolled ${way}: ${long.length} tasks over ${LONG} ms${long.length > 0 ? `: ${long.join(', ')}` : ''}`,
      );
    console.log(`  ${cards} cards drawn`);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An archive of `count` games, of which each is another one than all from other `first`. */
function archive(first, count) {
  const rom = readFileSync('public/game/khepri.nes');
  const files = {};
  for (let i = first; i < first + count; i++) {
    const copy = new Uint8Array(rom);
    new DataView(copy.buffer).setUint32(copy.length - 4, i + 1);
    files[`Game ${i} (USA).nes`] = copy;
  }
  return zipSync(files, { level: 1 });
}

/** What the largest process of a page takes, MB. Linux alone says so. */
function memoryOf(processes) {
  const sizes = processes.map((id) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  return Math.max(...sizes.map(Number)) / 1024;
}

/** Games are added by archives, to a library that grows. */
async function add(url, executablePath) {
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  const folder = mkdtempSync(join(tmpdir(), 'cartouche-'));
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByText('Ready to play offline.').waitFor();
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const processes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  console.log('\nadding');
  let there = 0;
  for (const count of [100, 1000, 1000, 1000, 1000, 1000]) {
    const path = join(folder, `${there}.zip`);
    writeFileSync(path, archive(there, count));
    let most = 0;
    const look = setInterval(() => {
      most = Math.max(most, memoryOf(processes));
    }, 250);
    const begin = performance.now();
    await page.locator('header input[type=file]').setInputFiles(path);
    const said = page.getByText(`${count.toLocaleString('en')} games added.`);
    await said.waitFor({ timeout: 300_000 });
    const rate = (count / (performance.now() - begin)) * 1000;
    clearInterval(look);
    console.log(`  ${count} to ${there}: ${rate.toFixed(0)} a second, at most ${most.toFixed(0)} MB`);
    there += count;
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await said.waitFor({ state: 'hidden' });
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

const executablePath = findBrowserForTests();
if (!executablePath) throw new Error(NO_BROWSER);
const server = await preview({ preview: { port: 4321, host: '127.0.0.1' }, logLevel: 'warn' });
try {
  const [url] = server.resolvedUrls.local;
  for (const name of values.only ? [] : Object.keys(SCREENS)) await measure(name, url, executablePath);
  await add(url, executablePath);
} finally {
  await server.close();
}
