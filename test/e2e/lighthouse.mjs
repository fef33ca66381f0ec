// What Lighthouse says of the built page on a phone, three times: npm run build && npm run lighthouse
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';

/** Fetched when it is wanted: it is 186 MB with all that it needs, and nothing else here needs it. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = 3;
/** The least of each category, of 100. */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
/** Its own measure of the machine; where it is lower, times say more of the machine than of the page. */
const FAIR_BENCHMARK = 1000;

const folder = fileURLToPath(new URL('../../.cache/lighthouse/', import.meta.url));
const browser = findBrowser();
if (!browser) throw new Error(NO_BROWSER);
mkdirSync(folder, { recursive: true });

/** One run: what it found, as it writes it. */
async function look(url, path) {
  const flags = ['--headless=new', ...LAUNCH_ARGS].join(' ');
  const wanted = ['--quiet', '--output=json', `--output-path=${path}`, `--chrome-flags=${flags}`];
  const run = spawn('npx', ['--yes', LIGHTHOUSE, url, ...wanted], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROME_PATH: browser },
  });
  const [status] = await once(run, 'exit');
  if (status !== 0) throw new Error(`${LIGHTHOUSE} did not run.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What keeps a category from 100. */
function faults({ categories, audits }) {
  return Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .map((ref) => audits[ref.id])
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative')
      .map((audit) => `  ${id}: ${audit.id} ${audit.displayValue ?? ''}`),
  );
}

const server = await preview({ preview: { port: 4321, host: '127.0.0.1' }, logLevel: 'warn' });
const runs = [];
for (let i = 1; i <= RUNS; i++) runs.push(await look(server.resolvedUrls.local[0], `${folder}${i}.json`));
await server.close();

for (const { categories, audits, environment } of runs) {
  const scores = Object.values(categories).map(({ id, score }) => `${id} ${Math.round(score * 100)}`);
  const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];
  const shown = times.map((id) => `${id} ${Math.round(audits[id].numericValue)} ms`);
  console.log([...scores, ...shown, `benchmark index ${environment.benchmarkIndex}`].join(', '));
}
console.log([...new Set(runs.flatMap(faults))].join('\n'));
const isSlow = runs.some(({ environment }) => environment.benchmarkIndex < FAIR_BENCHMARK);
if (isSlow)
  console.log(
    `The benchmark index is below ${FAIR_BENCHMARK}: this machine is busy or slow, and performance is only a hint.`,
  );
for (const [id, least] of Object.entries(LEAST)) {
  const [, middle] = runs.map(({ categories }) => categories[id].score * 100).sort((a, b) => a - b);
  if (middle >= least || (id === 'performance' && isSlow)) continue;
  console.error(`${id} is ${Math.round(middle)}, and is to be ${least} or more.`);
  process.exitCode = 1;
}
