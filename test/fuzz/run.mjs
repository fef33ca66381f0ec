// npm run fuzz [-- --count 20000 --seed 1 --kind states,roms --jobs 2 --only 1234]
//
// Spoilt files and states by the thousand, against whatever reads them: a case may be refused by an error of ours, and no
// other; it may not hang for 2 s, nor take a process beyond 300 MB. The same seed is the same cases. Of a finding
// `--seed S --kind K --only INDEX` runs that case alone.
import { fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST = 300 * 2 ** 20;
/** Of each kind so many findings are written out; all are counted. */
const SHOWN = 20;

/** What the page is given by its build. */
const WRITTEN_IN = { APP_VERSION: '"0"', BUILT_IN_SHA1: JSON.stringify('0'.repeat(40)) };

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const jobs = Number(values.jobs);

/** The table of kinds, and all that it reads, as a module that Node runs as it is. */
async function compiled() {
  const outDir = join(ROOT, `.cache/fuzz-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    define: { 'import.meta.env.DEV': 'false', ...WRITTEN_IN },
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      lib: { entry: join(import.meta.dirname, 'kinds.ts'), formats: ['es'], fileName: () => 'kinds.mjs' },
    },
  });
  return { outDir, module: pathToFileURL(join(outDir, 'kinds.mjs')).href };
}

/** One process with the cases `from` up to `to`: `count` is told what came of them. Gives the first case that it has not told of. */
function share(work, count, found) {
  return new Promise((done) => {
    let { from: next } = work;
    const child = fork(join(import.meta.dirname, 'one.mjs'), [JSON.stringify(work)]);
    child.on('message', (message) => {
      if (message.finding) found(message.finding);
      else {
        count(message.outcomes);
        next = message.next;
      }
    });
    child.on('exit', () => done(next));
  });
}

async function runKind(module, kind, first, end) {
  const outcomes = {};
  let findings = 0;
  const count = (more) => {
    for (const [word, number] of Object.entries(more)) outcomes[word] = (outcomes[word] ?? 0) + number;
  };
  const found = (finding) => {
    if (++findings <= SHOWN) console.log(`${kind} ${finding.index}: ${finding.what}`);
  };
  const run = async (from, to) => {
    for (let next = from; next < to; ) {
      const work = { module, kind, seed, from: next, to, most: MOST };
      const after = await share(work, count, found);
      if (after === next) throw new Error(`${kind} ${next}: the process ended by itself.`);
      next = after;
    }
  };
  const size = Math.ceil((end - first) / jobs);
  const starts = Array.from({ length: jobs }, (_, i) => first + i * size).filter((start) => start < end);
  await Promise.all(starts.map((start) => run(start, Math.min(start + size, end))));
  return { outcomes, findings };
}

const { outDir, module } = await compiled();
let wrong = 0;
try {
  const { weights } = await import(module);
  const names = Object.keys(weights);
  const kinds = values.kind?.split(',') ?? names;
  const unknown = kinds.filter((kind) => !names.includes(kind));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  const all = kinds.reduce((sum, kind) => sum + weights[kind], 0);
  for (const kind of kinds) {
    const count = Math.ceil((Number(values.count) * weights[kind]) / all);
    const [first, end] = values.only === undefined ? [0, count] : [Number(values.only), Number(values.only) + 1];
    const started = performance.now();
    const { outcomes, findings } = await runKind(module, kind, first, end);
    wrong += findings;
    const counted = Object.entries(outcomes).sort(([, a], [, b]) => b - a);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${kind}: ${end - first} cases, ${findings} findings, ${seconds} s`);
    for (const [word, number] of counted) console.log(`  ${number} ${word}`);
  }
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
process.exit(wrong > 0 ? 1 : 0);
