// Draws public/icons/*.png from public/icons/icon.svg: node test/e2e/make-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';

const folder = new URL('../../public/icons/', import.meta.url);
const source = readFileSync(new URL('icon.svg', folder), 'utf8');
const square = source.replace('rx="112"', 'rx="0"');

/** The sign in white alone, for systems that colour it themselves. */
const monochrome = source.replace(/<rect width="512"[^>]*>/, '').replace(/#(e2bd63|55d3c2|ece7da)/g, '#fff');

/** Round masks cut a tenth off each side, so the sign shrinks on a ground that fills the square. */
const maskable = square
  .replace(/(<rect width="512"[^>]*>)/, '$1<g transform="translate(56 56) scale(0.78)">')
  .replace('</svg>', '</g></svg>');

const ICONS = [
  ['icon-192.png', source, 192],
  ['icon-512.png', source, 512],
  ['maskable-192.png', maskable, 192],
  ['maskable-512.png', maskable, 512],
  ['monochrome-512.png', monochrome, 512],
  ['apple-touch-icon.png', square, 180],
];

const executablePath = findBrowser();
if (!executablePath) throw new Error(NO_BROWSER);
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
for (const [name, svg, size] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
  await page.setContent(`<style>body{margin:0;background:transparent}</style>${sized}`);
  writeFileSync(new URL(name, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
