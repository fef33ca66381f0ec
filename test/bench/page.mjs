// The built page with the CPU throttled: how soon it shows something, and whether it keeps up.
// By itself: npm run build && node test/bench/page.mjs [seconds] [throttle]
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from '../e2e/browser.mjs';
import { pageReport } from './report.mjs';

/** Cold visits of each kind; the middle one counts. */
const VISITS = 3;
/** The first seconds of play belong to the compilers, ms. */
const SETTLING = 3000;

/** Runs inside the page, before anything else: when something was to be seen first, in `marks`. */
function watch(settings) {
  localStorage.setItem('cartouche.settings', settings);
  const marks = {};
  globalThis.marks = marks;
  const look = () => {
    const cover = document.querySelector('.first img');
    // The callback after the one that found it whole has drawn it.
    if (marks.whole) marks.cover ??= performance.now();
    if (cover?.complete && cover.naturalWidth > 0) marks.whole ??= performance.now();
    if (document.querySelector('[data-running="true"]')) {
      // The callback after the one that started the loop has drawn a frame.
      if (marks.started) marks.frame ??= performance.now();
      marks.started ??= performance.now();
    }
    if (!marks.frame) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A visitor who was never here: `address` of the page opened with `settings`. */
async function visit(browser, throttle, address, settings) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript(watch, JSON.stringify(settings));
  await page.goto(address);
  return { page, close: () => context.close() };
}

/** Milliseconds from the start of a cold visit to `mark`. */
async function firstPicture(browser, throttle, address, mark) {
  const times = [];
  for (let i = 0; i < VISITS; i++) {
    const { page, close } = await visit(browser, throttle, address, {});
    const seen = await page.waitForFunction((name) => globalThis.marks[name], mark, { timeout: 60_000 });
    times.push(Math.round(await seen.jsonValue()));
    await close();
  }
  return times.sort((a, b) => a - b)[VISITS >> 1];
}

/** `seconds` of the built-in game, by the figures overlay. */
async function play(browser, throttle, address, seconds) {
  const { page, close } = await visit(browser, throttle, address, { figures: true });
  const figures = page.getByTestId('figures');
  await figures.waitFor();
  await page.keyboard.press('Enter', { delay: 200 });
  const read = () => figures.evaluate((element) => ({ ...element.dataset }));
  const after = (ms) => page.waitForFunction((end) => performance.now() > end, ms, { timeout: 0, polling: 1000 });
  const started = await read();
  await after(Number(started.time) + SETTLING);
  const first = await read();
  await after(Number(first.time) + seconds * 1000);
  const last = await read();
  const fps = ((last.frame - first.frame) * 1000) / (last.time - first.time);
  const [, median, slowest, waiting] = await figures.locator('dd').allTextContents();
  await close();
  return {
    fps: fps.toFixed(2),
    underruns: last.underruns - first.underruns,
    underrunsAtStart: Number(first.underruns),
    median,
    slowest,
    waiting,
  };
}

/** Measures the site in `dist/`; the CPU is slowed down `throttle` times. */
export async function measurePage(throttle, seconds) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  const server = await preview({ preview: { port: 4319, host: '127.0.0.1' }, logLevel: 'warn' });
  const url = server.resolvedUrls.local[0];
  const args = [...LAUNCH_ARGS, '--autoplay-policy=no-user-gesture-required'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const cover = await firstPicture(browser, throttle, url, 'cover');
    const frame = await firstPicture(browser, throttle, `${url}?play`, 'frame');
    return { throttle, seconds, cover, frame, play: await play(browser, throttle, `${url}?play`, seconds) };
  } finally {
    await browser.close();
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(pageReport(await measurePage(Number(process.argv[3] ?? 4), Number(process.argv[2] ?? 60))));
}
