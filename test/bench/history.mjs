// What it costs to be able to go back: npm run bench -- --history. Each game is a process of its own, this file with the game
// as JSON; 10 minutes are played twice, and of each frame the lesser of two times counts, for whatever else the
// computer does in between is not the history's.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { games } from './games.mjs';

const PLAYED = [
  'croom',
  'lj65',
  'thwaite',
  'novathesquirrel',
  'ralph4',
  'fff',
  'dabg',
  'lunarlimit',
  'robotfindskitten',
];
const OWN = ['khepri', 'splits', 'sprites', 'samples'];
const FRAMES = 36000;
const PASSES = 2;
const SEEKS = 200;
const MINUTE = 3600;
const BUDGET = 32 << 20;
const SILENT = { picture: false, sound: false };

const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const part = (numbers, of) => Float64Array.from(numbers).sort()[Math.floor(numbers.length * of)];

/** What holds what is noted: time of a history's work in each frame, and of a plain `save`. */
function playOnce({ Nes, Inputs, History }, game, least) {
  const inputs = new Inputs(new Nes(readFileSync(game.rom)));
  const history = new History(inputs, { bytes: BUDGET });
  // It follows what is noted here, and not the console itself, so that its time can be taken.
  inputs.unfollow(history);
  const into = new Uint8Array(inputs.nes.stateSize);
  const held = { pads: [0, 0, 0, 0], x: -1, y: -1, isDown: false, steps: 0, keys: new Set() };
  let next = 0;
  let frame = 0;
  inputs.follow({
    happened: (what) => history.happened(what),
    held: (what) => history.held(what),
    ran() {
      let start = performance.now();
      history.ran();
      least.history[frame] = Math.min(least.history[frame], performance.now() - start);
      start = performance.now();
      inputs.nes.save(into);
      least.save[frame] = Math.min(least.save[frame], performance.now() - start);
    },
  });
  for (; frame < FRAMES; frame++) {
    const at = frame % game.inputLength;
    if (at === 0) next = 0;
    for (; next < game.input.length && game.input[next][0] <= at; next++) held.pads[0] = game.input[next][1];
    inputs.runFrame(held, SILENT);
  }
  return history;
}

async function measure({ lib, tools, game }) {
  const [{ Nes, Inputs }, { History }] = await Promise.all(
    [lib, tools].map((path) => import(pathToFileURL(path).href)),
  );
  const least = { history: new Float64Array(FRAMES).fill(1e9), save: new Float64Array(FRAMES).fill(1e9) };
  let history;
  for (let pass = 0; pass < PASSES; pass++) history = playOnce({ Nes, Inputs, History }, game, least);
  let seed = 1;
  const seeks = Array.from({ length: SEEKS }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const time = history.start + (seed % (history.now - history.start));
    const start = performance.now();
    history.seek(time);
    return performance.now() - start;
  });
  const save = mean(least.save);
  return {
    game: game.name,
    minutes: (history.now - history.start) / MINUTE,
    bytes: history.size,
    log: history.log.size,
    mean: mean(least.history),
    tail: part(least.history, 0.99),
    save,
    seek: mean(seeks),
    worstSeek: Math.max(...seeks),
  };
}

/** The table, as Markdown. */
export function historyReport(paths) {
  const rows = games([...PLAYED, ...OWN]).map((game) => {
    const job = JSON.stringify({ ...paths, game });
    const row = JSON.parse(execFileSync(process.execPath, [import.meta.filename, job]).toString());
    process.stderr.write(`${row.game}  ${(row.bytes / 2 ** 20).toFixed(1)} MB  ${row.mean.toFixed(4)} ms\n`);
    return row;
  });
  const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(1);
  const columns = [
    ['minutes', ({ minutes }) => minutes.toFixed(1)],
    ['MiB', ({ bytes }) => megabytes(bytes)],
    ['KiB a minute', ({ bytes, minutes }) => (bytes / 1024 / minutes).toFixed(0)],
    ['of that input', ({ log, minutes }) => (log / 1024 / minutes).toFixed(1)],
    ['ms a frame', (row) => row.mean.toFixed(4)],
    ['99th percentile', ({ tail }) => tail.toFixed(4)],
    ['÷ `save`', (row) => (row.mean / row.save).toFixed(1)],
    ['seek, ms', ({ seek }) => seek.toFixed(2)],
    ['slowest seek', ({ worstSeek }) => worstSeek.toFixed(1)],
  ];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const head = ['10 minutes', ...columns.map(([name]) => name)];
  const body = rows.map((row) => [row.game, ...columns.map(([, cell]) => cell(row))]);
  return `${[line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...body.map(line)].join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(JSON.stringify(await measure(JSON.parse(process.argv[2]))));
}
