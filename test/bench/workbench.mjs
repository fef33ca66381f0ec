// What the workbench costs while a game runs: frames a second, how often panels are drawn, and the main thread's time for each frame.
// npm run build && npm run bench:workbench [-- --seconds 15 --throttle 1]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowserForTests, LAUNCH_ARGS, NO_BROWSER } from '../e2e/browser.mjs';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '15' }, throttle: { type: 'string', default: '1' } },
});
const SETTLING = 5000;
const SYMBOLS = new URL('../e2e/symbols/khepri.mlb', import.meta.url);
/** Where each panel is when all are in sight. */
const ALL = {
  left: ['code', 'watches', 'breakpoints', 'build'],
  right: ['registers', 'nametables', 'patterns', 'sprites', 'palettes'],
  below: ['memory', 'trace', 'events', 'channels', 'time', 'pixel', 'compare'],
};

/** Every panel in a stack of its own. */
function layoutOfAll() {
  const stacks = (ids) => ids.map((id) => ({ panels: [id], shown: id, share: 1 }));
  const docks = Object.fromEntries(Object.entries(ALL).map(([side, ids]) => [side, stacks(ids)]));
  return { sizes: { left: 420, right: 420, below: 420 }, docks, closed: [] };
}

/** Puts the panels of the built-in game where `layout` says. */
function keepLayout(page, layout) {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('cartouche-games');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const [name] = opening.result.objectStoreNames;
          const transaction = opening.result.transaction(name, 'readwrite');
          const objects = transaction.objectStore(name);
          let changed = 0;
          objects.openCursor().onsuccess = ({ target }) => {
            const cursor = target.result;
            if (!cursor) return;
            const game = cursor.value;
            if (game.options?.workbench) {
              game.options.workbench.layout = wanted;
              cursor.update(game);
              changed++;
            }
            cursor.continue();
          };
          transaction.oncomplete = () => (changed ? resolve() : reject(new Error('No game has a workbench.')));
        };
      }),
    layout,
  );
}

/** Runs inside the page, before anything else: counts what each panel draws. */
function countDrawings() {
  globalThis.drawn = new Map();
  globalThis.shown = 0;
  const count = () => {
    globalThis.shown++;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const note = (node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const panel = element?.closest('[role="tabpanel"]')?.getAttribute('aria-labelledby');
    if (panel) globalThis.drawn.set(panel, (globalThis.drawn.get(panel) ?? new Set()).add(performance.now()));
  };
  new MutationObserver((changes) => {
    for (const { target } of changes) note(target);
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  for (const name of ['putImageData', 'drawImage']) {
    const { [name]: draw } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype[name] = function (...rest) {
      note(this.canvas);
      return draw.apply(this, rest);
    };
  }
}

/** What is drawn, and what it costs, in the time that there is. */
async function measure(page, session) {
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration').value;
    const figures = await page.locator('[data-testid="figures"]').evaluate(({ dataset }) => ({
      time: Number(dataset.time),
      frame: Number(dataset.frame),
      gaps: Number(dataset.underruns),
    }));
    const shown = await page.evaluate(() => globalThis.shown);
    return { busy, at: performance.now(), shown, ...figures };
  };
  await page.waitForTimeout(SETTLING);
  await page.evaluate(() => globalThis.drawn.clear());
  const before = await now();
  await page.waitForTimeout(Number(values.seconds) * 1000);
  const after = await now();
  const spread = (times) => {
    // What is drawn at one look comes in one task, in pieces.
    let looks = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (const time of times) {
      if (time - last > 8) looks++;
      last = time;
    }
    return looks;
  };
  const drawn = await page.evaluate(() => [...globalThis.drawn].map(([panel, times]) => [panel, [...times]]));
  const seconds = (after.time - before.time) / 1000;
  const frames = after.frame - before.frame;
  return {
    fps: frames / seconds,
    display: (after.shown - before.shown) / ((after.at - before.at) / 1000),
    ms: ((after.busy - before.busy) * 1000) / (((after.at - before.at) / 1000) * (frames / seconds)),
    gaps: after.gaps - before.gaps,
    drawn: drawn.map(([panel, times]) => [
      panel.replace('bench-tab-', ''),
      spread(times) / ((after.at - before.at) / 1000),
    ]),
  };
}

function say(what, { fps, display, ms, gaps, drawn }) {
  const rates = `${fps.toFixed(1)} frames/s of the game, ${display.toFixed(1)} of the display`;
  console.log(`\n${what}: ${rates}, ${ms.toFixed(2)} ms of the main thread a frame, ${gaps} gaps`);
  if (drawn.length)
    console.log(`  drawn a second: ${drawn.map(([id, rate]) => `${id} ${rate.toFixed(1)}`).join(', ')}`);
}

async function main() {
  const executablePath = findBrowserForTests();
  if (!executablePath) throw new Error(NO_BROWSER);
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const settings = JSON.stringify({ figures: true, runAhead: 'off' });
  await page.addInitScript((text) => localStorage.setItem('cartouche.settings', text), settings);
  await page.addInitScript(countDrawings);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const begin = async () => {
    await page.goto(server.resolvedUrls.local[0]);
    await page.locator('[data-ready="true"]').waitFor();
    await page
      .getByRole('button', { name: /^(Play|Continue)/ })
      .first()
      .click();
    await page.locator('main[data-running="true"]').waitFor();
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
    await page.keyboard.press('Enter');
  };
  await begin();
  say('Never opened', await measure(page, session));
  await page.keyboard.press('Backquote');
  await page.getByRole('toolbar').waitFor();
  await page.locator('#bench-tab-build').click();
  const symbols = { name: 'khepri.mlb', mimeType: '', buffer: readFileSync(SYMBOLS) };
  await page.locator('[aria-labelledby="bench-tab-build"] input[type="file"]').setInputFiles(symbols);
  if (await page.locator('main[data-running="false"]').count()) await page.keyboard.press('F5');
  say('Open, as it begins', await measure(page, session));
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Backquote');
  await page.getByRole('toolbar').waitFor({ state: 'detached' });
  say('Closed again', await measure(page, session));
  await keepLayout(page, layoutOfAll());
  await begin();
  await page.keyboard.press('Backquote');
  await page.locator('[role="tabpanel"]').nth(15).waitFor();
  if (await page.locator('main[data-running="false"]').count()) await page.keyboard.press('F5');
  await page.locator('[aria-labelledby="bench-tab-trace"] input[type="checkbox"]').first().check();
  say('All panels in sight', await measure(page, session));
  await page.screenshot({ path: process.env.SHOT ?? '.cache/workbench.png' });
  await browser.close();
  await server.close();
}

await main();
