// npm run test:roms             runs the corpus, and checks that docs/ACCURACY.md says what was found
// npm run test:roms -- --write  the same, and writes docs/ACCURACY.md (npm run accuracy)
// npm run accuracy -- --all      runs AccuracyCoin in eight times as many power-on states (some ten minutes more)
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderAccuracy } from './report.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const FOUND = join(ROOT, '.cache/accuracy');
const REPORT = join(ROOT, 'docs/ACCURACY.md');

function outcomes() {
  if (!existsSync(FOUND)) return {};
  const files = readdirSync(FOUND).map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(join(FOUND, name), 'utf8')),
  ]);
  return Object.fromEntries(files);
}

/** The parts of the report; all there when the whole corpus was run. */
const PARTS = [
  'accuracycoin',
  'accuracycoin-singles',
  'accuracycoin-starts',
  'boards',
  'golden',
  'golden-reference',
  'golden-saves',
  'pictures',
  'recorded',
  'revisions',
  'screen',
  'shell',
  'sound',
];

rmSync(FOUND, { recursive: true, force: true });
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const env = process.argv.includes('--all') ? { ...process.env, ACCURACYCOIN: 'all' } : process.env;
const tests = spawnSync(process.execPath, [vitest, 'run', '--project', 'roms'], { cwd: ROOT, stdio: 'inherit', env });
let failed = tests.status !== 0;

const found = outcomes();
const missing = PARTS.filter((part) => !(part in found));
if (missing.length > 0) {
  console.log(`docs/ACCURACY.md is neither checked nor written: not run: ${missing.join(', ')}.`);
} else {
  const list = (name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
  const text = renderAccuracy(found, list('known-gaps.json'), list('corpus.json'));
  const same = existsSync(REPORT) && readFileSync(REPORT, 'utf8') === text;
  if (process.argv.includes('--write')) writeFileSync(REPORT, text);
  else if (!same) {
    console.log('docs/ACCURACY.md does not say what was found: "npm run accuracy" writes it anew.');
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
