// Takes a picture of every touch layout on six screens: npm run build && node test/e2e/touch-layouts.mjs [layout ...]
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
/** Small and usual phones, a phone on its side, a tablet both ways, a laptop with a touch screen. */
const SCREENS = [
  [360, 640],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1440, 900],
];
/** How far a thumb reaches from the corner in which the hand holds the device: about 60 mm. */
const REACH = 360;

const executablePath = findBrowser();
if (!executablePath) throw new Error(NO_BROWSER);
mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 4319, host: '127.0.0.1' }, logLevel: 'warn' });
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });

/** The pad over the title of the built-in game, on each screen, with the reach of both thumbs drawn. */
async function shots(touchLayout) {
  const taken = [];
  const context = await browser.newContext({ hasTouch: true, isMobile: true, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.addInitScript((text) => localStorage.setItem('cartouche.settings', text), JSON.stringify({ touchLayout }));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(server.resolvedUrls.local[0]);
  await page.getByRole('button', { name: 'Play', exact: true }).tap();
  await page.locator('[data-part="cross"]').waitFor();
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    await page.evaluate((reach) => {
      document.querySelector('#reach')?.remove();
      const arcs = `<circle cx="0" cy="${innerHeight}" r="${reach}"/><circle cx="${innerWidth}" cy="${innerHeight}" r="${reach}"/>`;
      document.body.insertAdjacentHTML('beforeend', `<svg id="reach" width="100%" height="100%">${arcs}</svg>`);
      // By script, since the page's policy forbids styles in its HTML.
      const look =
        'position: fixed; inset: 0; pointer-events: none; z-index: 9; fill: none; stroke: #fff8; stroke-dasharray: 4 6';
      document.querySelector('#reach').style.cssText = look;
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, REACH);
    taken.push({ width, height, png: (await page.screenshot()).toString('base64') });
  }
  await context.close();
  return taken;
}

/** The layouts that come with the page, as its list has them. */
async function layouts() {
  const page = await browser.newPage({ hasTouch: true });
  await page.goto(server.resolvedUrls.local[0]);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Controls' }).click();
  const list = page.getByLabel('Touch layout').locator('option');
  const names = await list.evaluateAll((options) => options.map(({ value }) => value));
  await page.close();
  return names;
}

/** All pictures of a layout on one sheet, at half their size. */
async function sheet(name, taken) {
  const page = await browser.newPage({ viewport: { width: 1560, height: 900 } });
  const images = taken.map(
    ({ width, png }) => `<img style="width:${width / 2}px;border-radius:8px" src="data:image/png;base64,${png}">`,
  );
  await page.setContent(
    `<body style="margin:16px;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;background:#444">${images.join('')}`,
  );
  const path = `${folder}touch-${name}.png`;
  await page.screenshot({ path, fullPage: true });
  await page.close();
  console.log(path);
}

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : await layouts()) await sheet(name, await shots(name));
await browser.close();
await server.close();
