// npm run bench [-- --rounds 5 --games croom,lj65 --contenders cartouche,jsnes --quick --browser --history --write --against REV]
//
// Time per frame of our built library beside its peers. Each run is a process of its own (or a page), contenders take turns,
// the figure is CPU time of frames 1,200 to 2,400, and the table shows the median of the rounds. In a browser, the built
// page is measured as well. With `--against` the contenders are this tree, the same once more, and another commit of it, in Node
// in one process and in turns of a few frames (`pair.mjs`): what a change costs is what lies beyond the difference of the first two.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENDERS, OURS, runs } from './contenders.mjs';
import { games } from './games.mjs';
import { historyReport } from './history.mjs';
import { collect, pageReport, pairReport, report, writeSection } from './report.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache/fceumm');
const WARMUP = 1200;
const FRAMES = 1200;
/** Of builds in one process, for each of them. */
const PAIR_WARMUP = 480;
const PAIR_FRAMES = 800;
/** With the CPU throttled everything takes longer, the compilers' work too. */
const THROTTLE = 4;
const THROTTLED_WARMUP = 600;
const THROTTLED_FRAMES = 400;
/** Seconds of play in the built page. */
const PLAY_SECONDS = 60;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string' },
    games: { type: 'string' },
    contenders: { type: 'string' },
    quick: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    history: { type: 'boolean', default: false },
    against: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

/** Unpacks EmulatorJS's core, a 7z archive, once; false when there is nothing to unpack it with. */
function unpackFceumm() {
  if (existsSync(join(CACHE, 'fceumm_libretro.wasm'))) return true;
  const archive = join(ROOT, 'node_modules/@emulatorjs/core-fceumm/fceumm-wasm.data');
  const tool = ['7z', '7zz', '7za', '7zr'].find((name) => !spawnSync(name, ['i']).error);
  if (!tool || !existsSync(archive)) return false;
  mkdirSync(CACHE, { recursive: true });
  execFileSync(tool, ['x', '-y', `-o${CACHE}`, archive], { stdio: 'ignore' });
  return true;
}

/** The library of another commit, built once in a folder of its own with this tree's packages. */
function libraryOf(revision) {
  const git = (...words) =>
    execFileSync('git', words, { cwd: ROOT, stdio: ['ignore', 'pipe', 2] })
      .toString()
      .trim();
  const commit = git('rev-parse', '--verify', `${revision}^{commit}`);
  const tree = join(ROOT, '.cache/against', commit);
  const lib = join(tree, 'dist/lib/cartouche.js');
  if (existsSync(lib)) return lib;
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  git('archive', '--output', join(tree, 'all.tar'), commit);
  execFileSync('tar', ['-xf', 'all.tar'], { cwd: tree });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--mode', 'lib'], { cwd: tree, stdio: ['ignore', 2, 2] });
  return lib;
}

/** Those of a table of peers, or, against another commit, ours alone. */
const USUAL = Object.keys(CONTENDERS).filter((who) => (options.against ? OURS.includes(who) : !isOnlyAgainst(who)));

function isOnlyAgainst(who) {
  return who === 'again' || who === 'before';
}

function contenders() {
  const asked = options.contenders?.split(',') ?? USUAL;
  if (!asked.some((who) => who.startsWith('fceumm')) || unpackFceumm()) return asked;
  console.log('FCEUmm is left out: no 7z on this machine (Debian: apt-get install p7zip-full).');
  return asked.filter((who) => !who.startsWith('fceumm'));
}

/** What a run of `who` needs, as paths. */
const paths = {
  before: options.against && libraryOf(options.against),
  lib: join(ROOT, 'dist/lib/cartouche.js'),
  again: join(ROOT, '.cache/again/cartouche.js'),
  tools: join(ROOT, 'dist/lib/tools.js'),
  jsnes: join(ROOT, 'node_modules/jsnes/dist/jsnes.min.js'),
  loader: join(CACHE, 'fceumm_libretro.js'),
  wasm: join(CACHE, 'fceumm_libretro.wasm'),
};

function runInNode(who, game, details) {
  const job = { who, ...game, ...paths, warmup: WARMUP, frames: FRAMES, details };
  const script = join(import.meta.dirname, 'one.mjs');
  const out = execFileSync(process.execPath, ['--expose-gc', script, JSON.stringify(job)], { maxBuffer: 1 << 24 });
  return JSON.parse(out.toString());
}

/** Every contender with every game in every round, in turns; calls `run` and keeps what it gave. */
async function interleave(who, played, rounds, run) {
  const results = [];
  for (let round = 0; round < rounds; round++) {
    for (const game of played) {
      for (let turn = 0; turn < who.length; turn++) {
        const name = who[(turn + round) % who.length];
        if (!runs(name, game)) continue;
        const figures = await run(name, game, round === 0 && name === 'cartouche');
        results.push({ who: name, game: game.name, round, ...figures });
        process.stderr.write(`round ${round + 1}  ${game.name}  ${name}  ${figures.ms.toFixed(3)} ms\n`);
      }
    }
  }
  return results;
}

/** How much else the computer had to do when this began: processes, the mean of a minute. */
const load = loadavg()[0].toFixed(1);
const rounds = Number(options.rounds ?? (options.quick ? 1 : options.browser ? 3 : 5));
const names =
  options.games?.split(',') ?? (options.quick ? ['croom', 'novathesquirrel', 'splits', 'khepri'] : undefined);
const played = games(names);
if (played.length === 0) {
  console.error('No game to play: neither the shared test data nor public/game has any of those asked for.');
  process.exit(1);
}
const who = contenders();

function buildLibrary() {
  execFileSync('npm', ['run', 'build:lib'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
}

/** Our builds beside each other, each game in a process of its own. */
function inPairs() {
  buildLibrary();
  rmSync(dirname(paths.again), { recursive: true, force: true });
  cpSync(dirname(paths.lib), dirname(paths.again), { recursive: true });
  const script = join(import.meta.dirname, 'pair.mjs');
  const results = [];
  for (let round = 0; round < rounds; round++) {
    for (const game of played) {
      const job = { ...game, ...paths, who, warmup: PAIR_WARMUP, frames: PAIR_FRAMES };
      const each = JSON.parse(execFileSync(process.execPath, [script, JSON.stringify(job)]).toString());
      results.push({ game: game.name, each });
      const ratios = each.map(({ ratio }) => ratio.toFixed(3)).join('  ');
      process.stderr.write(`round ${round + 1}  ${game.name}  ${ratios}\n`);
    }
  }
  return pairReport({ against: options.against, rounds, who, results });
}

async function inNode() {
  if (who.includes('cartouche')) buildLibrary();
  const results = await interleave(who, played, rounds, runInNode);
  return report({ place: `Node ${process.versions.node}`, rounds, load, results: collect(results) });
}

async function inBrowser() {
  const { openBrowser } = await import('./browser.mjs');
  const { measurePage } = await import('./page.mjs');
  execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const sections = [];
  for (const throttle of [1, THROTTLE]) {
    const browser = await openBrowser(paths, throttle);
    const length =
      throttle === 1 ? { warmup: WARMUP, frames: FRAMES } : { warmup: THROTTLED_WARMUP, frames: THROTTLED_FRAMES };
    const run = (name, game, details) => browser.run(name, { ...game, ...length }, details);
    const results = await interleave(who, played, rounds, run);
    const place = throttle === 1 ? browser.version : `${browser.version}, CPU throttled ${throttle} times`;
    sections.push(report({ place, rounds, load, results: collect(results) }));
    await browser.close();
  }
  sections.push(pageReport(await measurePage(THROTTLE, options.quick ? 10 : PLAY_SECONDS)));
  return sections.join('\n');
}

function ofHistory() {
  buildLibrary();
  return historyReport({ lib: paths.lib, tools: paths.tools });
}

async function measured() {
  if (options.history) return ofHistory();
  if (options.browser) return inBrowser();
  return options.against ? inPairs() : inNode();
}

const section = options.history ? 'history' : options.browser ? 'browser' : 'node';
const text = await measured();
console.log(text);
if (options.write && !options.against) {
  writeSection(join(ROOT, 'docs/PERFORMANCE.md'), section, text);
} else {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(join(ROOT, '.cache/bench.md'), text);
}
