// Games in the page itself, as a player has them, with the CPU throttled: frames a second, and gaps in the sound.
// npm run build && npm run soak [-- --games khepri,croom --seconds 60 --throttle 4 --ahead 1] [--held Backspace]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowserForTests, LAUNCH_ARGS, NO_BROWSER } from '../e2e/browser.mjs';
import { games } from './games.mjs';

const { values } = parseArgs({
  options: {
    games: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    throttle: { type: 'string', default: '4' },
    /** Frames that the picture is ahead: 0, 1 ... or "auto". */
    ahead: { type: 'string', default: '1' },
    /** A key that is held for the second half of each two seconds, such as the one that goes back. */
    held: { type: 'string' },
  },
});
/** What the page measures before this, ms, is not counted: the game is compiled, and its sound finds its pace. */
const SETTLING = 10_000;
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'KeyX', 'KeyZ', 'Enter'];
/** Seconds that a key of the game is held. */
const PRESS = 0.15;

/** Runs inside the page, before anything else: counts the display's frames. */
function countFrames() {
  globalThis.shown = 0;
  const count = () => {
    globalThis.shown++;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}

/** The figures of the page now. */
function figures(page) {
  return page.locator('[data-testid="figures"]').evaluate(({ dataset }) => ({
    time: Number(dataset.time),
    frame: Number(dataset.frame),
    underruns: Number(dataset.underruns),
    shown: globalThis.shown,
  }));
}

async function drop(page, name, bytes) {
  const transfer = await page.evaluateHandle(
    ([file, plain]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(plain)], file));
      return data;
    },
    [name, [...bytes]],
  );
  await page.locator('body').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
}

/** Keys of the pad, the same each time, for `ms`. */
async function playOn(page, ms, held) {
  const end = Date.now() + ms;
  let seed = 12345;
  let isHeld = false;
  while (Date.now() < end) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    await page.keyboard.press(KEYS[(seed >> 16) % KEYS.length], { delay: PRESS * 1000 });
    const wanted = held !== undefined && Math.floor((end - Date.now()) / 1000) % 2 === 1;
    if (wanted !== isHeld) await page.keyboard[wanted ? 'down' : 'up'](held);
    isHeld = wanted;
  }
  if (isHeld) await page.keyboard.up(held);
}

/** Plays `game` in a page of its own; frames and display frames a second, and gaps of the sound. */
async function soak(browser, url, { name, kind = 'nes', rom }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const settings = { figures: true, rewind: true, runAhead: values.ahead };
  await page.addInitScript((text) => localStorage.setItem('cartouche.settings', text), JSON.stringify(settings));
  await page.addInitScript(countFrames);
  await page.goto(url);
  await page.locator('[data-ready="true"]').waitFor();
  await drop(page, `${name}.${kind}`, readFileSync(rom));
  await page.locator('main[data-running="true"]').waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
  await playOn(page, SETTLING);
  const before = await figures(page);
  await playOn(page, Number(values.seconds) * 1000, values.held);
  const after = await figures(page);
  await context.close();
  const seconds = (after.time - before.time) / 1000;
  const rate = (what) => (after[what] - before[what]) / seconds;
  return { seconds, console: rate('frame'), display: rate('shown'), gaps: after.underruns - before.underruns };
}

async function main() {
  const executablePath = findBrowserForTests();
  if (!executablePath) throw new Error(NO_BROWSER);
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  console.log(
    `CPU throttled ${values.throttle} times, ${values.ahead} frames ahead, rewind on, ${values.seconds} s each`,
  );
  console.log(
    '| game | seconds | frames of the display/s | of the console/s | gaps |\n| --- | ---: | ---: | ---: | ---: |',
  );
  for (const game of games(values.games?.split(','))) {
    const found = await soak(browser, server.resolvedUrls.local[0], game);
    const rates = [found.seconds.toFixed(1), found.display.toFixed(2), found.console.toFixed(2)];
    console.log(`| ${[game.name, ...rates, found.gaps].join(' | ')} |`);
  }
  await browser.close();
  await server.close();
}

await main();
