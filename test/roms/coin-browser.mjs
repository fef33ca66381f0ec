// npm run accuracy:browser    AccuracyCoin from any start, with the built library in Node and in Chromium: a table of both
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from '../e2e/browser.mjs';
import { ALIGNMENTS, cells, hasPassed, resultsOf, STARTS } from './coin-cells.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const LIBRARY = join(ROOT, 'dist/lib');
const PAGE = '<!doctype html><meta charset="utf-8"><title>AccuracyCoin</title>';

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Where the ROM of the corpus lies. */
function findRom() {
  const { path } = JSON.parse(readFileSync(join(import.meta.dirname, 'corpus.json'), 'utf8')).find(
    ({ kind }) => kind === 'accuracycoin',
  );
  const folders = [process.env.NES_TEST_DATA, join(ROOT, '../shared')]
    .filter(Boolean)
    .map((data) => join(data, 'roms'));
  const found = [...folders, join(ROOT, 'roms')].map((folder) => join(folder, path)).find((file) => existsSync(file));
  return found ?? fail('No test ROMs here; "npm run roms" fetches them.');
}

/** Serves the page, the ROM, the library and the module that plays. */
function serve(rom) {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    if (name === 'page.html') return response.setHeader('Content-Type', 'text/html').end(PAGE);
    const isLibrary = /^(?:[\w-]+\/)?[\w-]+\.js$/.test(name);
    const path =
      name === 'rom' ? rom : name === 'cells.mjs' ? join(import.meta.dirname, 'coin-cells.mjs') : join(LIBRARY, name);
    if (path.startsWith(LIBRARY) && !isLibrary) return response.writeHead(404).end();
    response.setHeader('Content-Type', name === 'rom' ? 'application/octet-stream' : 'text/javascript');
    return createReadStream(path)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(server));
  });
}

/** Runs inside the page. */
async function runInPage({ start, options, addresses }) {
  const { Nes } = await import('/cartouche.js');
  const { resultsOf } = await import('/cells.mjs');
  const rom = new Uint8Array(await (await fetch('/rom')).arrayBuffer());
  return resultsOf(new Nes(rom, { region: 'ntsc', ...options }), start, addresses);
}

const executablePath = findBrowser() ?? fail(NO_BROWSER);
if (!existsSync(join(LIBRARY, 'cartouche.js'))) fail('The library is not built: npm run build:lib');
const rom = findRom();
const tests = JSON.parse(readFileSync(join(import.meta.dirname, 'accuracycoin-tests.json'), 'utf8'));
const addresses = tests.map(({ address }) => address);
const { Nes } = await import(pathToFileURL(join(LIBRARY, 'cartouche.js')).href);
const bytes = readFileSync(rom);

const server = await serve(rom);
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);

let isWhole = true;
const rows = new Map(STARTS.map((start) => [start, []]));
for (const { start, alignment, options } of cells()) {
  const here = resultsOf(new Nes(bytes, { region: 'ntsc', ...options }), start, addresses);
  const there = await page.evaluate(runInPage, { start, options, addresses });
  const count = (results) => results.filter(hasPassed).length;
  rows.get(start).push(`${count(here)}, ${count(there)}`);
  const wrong = tests.filter((_, i) => !hasPassed(here[i]) || here[i] !== there[i]);
  isWhole &&= wrong.length === 0;
  for (const { name } of wrong) console.log(`Start in frame ${start}, alignment ${alignment}: ${name}`);
}
const version = browser.version();
await browser.close();
server.close();

const line = (columns) => `| ${columns.join(' | ')} |`;
console.log(`Tests of ${tests.length} passed in Node ${process.version} and in Chromium ${version}:\n`);
console.log(line(['frame', ...ALIGNMENTS.map((alignment) => `alignment ${alignment}`)]));
console.log(line(['---', ...ALIGNMENTS.map(() => '---')]));
for (const [start, columns] of rows) console.log(line([start, ...columns]));
process.exit(isWhole ? 0 : 1);
