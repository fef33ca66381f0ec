// The same runs in Chromium: a page of its own for each, on the main thread, plain or with the CPU throttled.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from '../e2e/browser.mjs';

const TYPES = { mjs: 'text/javascript', js: 'text/javascript', wasm: 'application/wasm', html: 'text/html' };
const PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title><canvas width="256" height="240"></canvas>';

/** Serves the page, this folder's modules, the files of `files` by their names, and whole builds by the folders of `builds`. */
function serve(files, builds) {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    response.setHeader('Content-Type', TYPES[name.split('.').pop()] ?? 'application/octet-stream');
    // Pages that are isolated get a finer clock.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (name === 'page.html') return response.end(PAGE);
    const path = files[name] ?? moduleAt(name, builds);
    if (path === null) return response.writeHead(404).end();
    return createReadStream(path)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Where a module lies: one of this folder, or one of a build's, which may have folders of its own. */
function moduleAt(name, builds) {
  const [folder, ...path] = name.split('/');
  if (path.length === 0) return /^[\w-]+\.mjs$/.test(name) ? join(import.meta.dirname, name) : null;
  const isModule = /^[\w-]+\.js$/.test(path.at(-1)) && path.slice(0, -1).every((part) => /^[\w-]+$/.test(part));
  return builds[folder] && isModule ? join(builds[folder], ...path) : null;
}

/** Runs inside the page. */
async function runInPage({ who, job }) {
  const { measure, OURS, start } = await import('/contenders.mjs');
  const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  const script = (src) =>
    new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
      document.head.append(element);
    });
  let parts;
  if (who === 'before') parts = await import('/before/cartouche.js');
  else if (OURS.includes(who)) parts = { ...(await import('/now/cartouche.js')), ...(await import('/now/tools.js')) };
  else if (who === 'jsnes') {
    await script('/jsnes.js');
    parts = globalThis.jsnes;
  } else parts = { loader: await (await fetch('/loader.js')).text(), wasm: await bytes('/core.wasm') };
  const machine = await start(who, parts, await bytes('/game.nes'));
  return measure(machine, job, () => performance.now());
}

/** A Chromium whose CPU is slowed down `throttle` times; `run` gives the figures of one contender and game. */
export async function openBrowser(paths, throttle) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  const files = {
    'jsnes.js': paths.jsnes,
    'loader.js': paths.loader,
    'core.wasm': paths.wasm,
  };
  const builds = { now: dirname(paths.lib), before: paths.before && dirname(paths.before) };
  const server = await serve(files, builds);
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  const address = `http://127.0.0.1:${server.address().port}/page.html`;
  return {
    version: `Chromium ${browser.version()}`,
    async run(who, game, details) {
      files['game.nes'] = game.rom;
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(address);
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
      const { input, inputLength, warmup, frames } = game;
      const job = { input, inputLength, warmup, frames, details };
      const figures = await page.evaluate(runInPage, { who, job });
      await context.close();
      return figures;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
