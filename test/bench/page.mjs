// The built page at a quarter of this machine's speed: npm run build && node test/bench/page.mjs [seconds] [throttle]
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from '../e2e/browser.mjs';

const seconds = Number(process.argv[2] ?? 60);
const throttle = Number(process.argv[3] ?? 4);

const executablePath = findBrowser();
if (!executablePath) throw new Error(NO_BROWSER);
const server = await preview({ preview: { port: 4319, host: '127.0.0.1' }, logLevel: 'warn' });
const url = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath,
  args: [...LAUNCH_ARGS, '--autoplay-policy=no-user-gesture-required'],
});

async function open(address, settings) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript((text) => {
    localStorage.setItem('cartouche.settings', text);
    const marks = {};
    globalThis.marks = marks;
    const look = () => {
      if (document.querySelector('[data-cover="own"]')) marks.cover ??= performance.now();
      if (document.querySelector('[data-running="true"]')) {
        // The callback after the one that started the loop has drawn a frame.
        if (marks.started) marks.frame ??= performance.now();
        marks.started ??= performance.now();
      }
      if (!marks.frame) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, JSON.stringify(settings));
  await page.goto(`${url}${address}`);
  return { page, context };
}

async function firstPicture(address, mark) {
  const { page, context } = await open(address, {});
  const time = await (
    await page.waitForFunction((name) => globalThis.marks[name], mark, { timeout: 30_000 })
  ).jsonValue();
  await context.close();
  return Math.round(time);
}

async function play() {
  const { page, context } = await open('?play', { figures: true });
  const figures = page.getByTestId('figures');
  await figures.waitFor();
  await page.keyboard.press('Enter', { delay: 200 });
  const read = () => figures.evaluate((element) => ({ ...element.dataset }));
  const rows = () => figures.locator('dd').allTextContents();
  // The first seconds belong to the compiler; the measure begins after them.
  const started = await read();
  const after = (ms) => page.waitForFunction((end) => performance.now() > end, ms, { timeout: 0, polling: 1000 });
  await after(Number(started.time) + 3000);
  const first = await read();
  await after(Number(first.time) + seconds * 1000);
  const last = await read();
  const fps = ((last.frame - first.frame) * 1000) / (last.time - first.time);
  const [, median, slowest, waiting] = await rows();
  await context.close();
  return {
    fps: fps.toFixed(2),
    underruns: last.underruns - first.underruns,
    underrunsAtStart: first.underruns,
    median,
    slowest,
    waiting,
  };
}

const titleMs = await firstPicture('', 'cover');
const frameMs = await firstPicture('?play', 'frame');
console.log(`CPU throttled ${throttle} times`);
console.log(
  `cold visit: title picture in the library after ${titleMs} ms; first frame of a game played at once after ${frameMs} ms`,
);
console.log(`${seconds} s of play:`, await play());
await browser.close();
await server.close();
