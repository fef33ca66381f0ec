// Medians, ratios and the table of a benchmark.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { CONTENDERS } from './contenders.mjs';

/** Frames a second of an NTSC console with rendering on. */
const FRAME_HZ = 60.0988;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);

/** Rounds folded into one row for each game and contender: medians, and the spread of the rounds in per cent. */
export function collect(results) {
  const rows = new Map();
  for (const result of results) {
    const key = `${result.game}/${result.who}`;
    rows.set(key, [...(rows.get(key) ?? []), result]);
  }
  return [...rows.values()].map((runs) => {
    const ms = runs.map((run) => run.ms);
    return {
      game: runs[0].game,
      who: runs[0].who,
      ms: median(ms),
      spread: (100 * (Math.max(...ms) - Math.min(...ms))) / median(ms),
      tail: median(runs.map((run) => run.p99 / run.median)),
      details: runs.find((run) => run.stateSize !== undefined),
    };
  });
}

function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** In place of a figure that there cannot be. */
const NONE = '–';

function timesTable(rows, who, games) {
  const find = (game, name) => rows.find((row) => row.game === game && row.who === name);
  const ours = who.includes('cartouche');
  const others = who.filter((name) => name !== 'cartouche');
  const ratio = (game, name) => find(game, name).ms / find(game, 'cartouche').ms;
  const cells = games.map((game) => [
    game,
    ...who.map((name) => find(game, name)?.ms.toFixed(3) ?? NONE),
    ...(ours ? others.map((name) => (find(game, name) ? ratio(game, name).toFixed(2) : NONE)) : []),
  ]);
  // A contender that cannot play a game has a mean over the others, and so has what it is compared with.
  const played = (name) => games.filter((game) => find(game, name));
  const mean = (name) => geometricMean(played(name).map((game) => find(game, name).ms));
  const over = (fold) => (name) => fold(played(name).map((game) => ratio(game, name)));
  cells.push([
    '**geometric mean**',
    ...who.map((name) => mean(name).toFixed(3)),
    ...(ours ? others.map((name) => `**${over(geometricMean)(name).toFixed(2)}**`) : []),
  ]);
  if (ours) {
    const least = over((numbers) => Math.min(...numbers));
    cells.push(['the least', ...who.map(() => ''), ...others.map((name) => least(name).toFixed(2))]);
  }
  cells.push([
    'times a NES',
    ...who.map((name) => (1000 / FRAME_HZ / mean(name)).toFixed(1)),
    ...(ours ? others.map(() => '') : []),
  ]);
  const ratios = ours ? others.map((name) => `${CONTENDERS[name]} ÷ ours`) : [];
  return table(['ms a frame', ...who.map((name) => CONTENDERS[name]), ...ratios], cells);
}

function detailsTable(rows) {
  const columns = [
    ['99th percentile ÷ median, as timed', ({ tail }) => tail.toFixed(2)],
    ['the same, the frames’ own work', ({ details }) => details.ownTail.toFixed(2)],
    ['frames above 1.5 medians', ({ details }) => details.heavy],
    ['silent ms', ({ details }) => details.silent.toFixed(3)],
    ['with both ÷ silent', ({ details }) => (details.ms / details.silent).toFixed(2)],
    ['run-ahead 1 ms', ({ details }) => details.ahead.toFixed(3)],
    ['rewind ms', ({ details }) => details.history.toFixed(4)],
    ['save ms', ({ details }) => details.save.toFixed(4)],
    ['load ms', ({ details }) => details.load.toFixed(4)],
    ['state bytes', ({ details }) => details.stateSize],
    ['heap bytes a frame', ({ details }) => details.heap?.toFixed(0) ?? ''],
  ];
  const header = ['Cartouche', ...columns.map(([name]) => name)];
  return table(
    header,
    rows.map((row) => [row.game, ...columns.map(([, cell]) => cell(row))]),
  );
}

/** One place's figures as Markdown. */
export function report({ place, rounds, results, load }) {
  const who = Object.keys(CONTENDERS).filter((name) => results.some((row) => row.who === name));
  const games = [...new Set(results.map((row) => row.game))];
  const spread = median(results.map((row) => row.spread)).toFixed(1);
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} logical cores`;
  const date = new Date().toISOString().slice(0, 10);
  const parts = [
    `### ${place}\n`,
    `${date}, ${machine}; load average before: ${load}. Median of ${rounds} rounds; a figure's rounds lie ${spread} % apart (median).\n`,
    timesTable(results, who, games),
  ];
  const ours = results.filter((row) => row.details);
  if (ours.length > 0) parts.push('', detailsTable(ours));
  return `${parts.join('\n')}\n`;
}

/** Builds of ours in turns as Markdown: by game, and all of them together, how many times as long as the first of `who` each takes. */
export function pairReport({ against, rounds, who, results }) {
  const games = [...new Set(results.map(({ game }) => game))];
  const of = (game, i, key) => median(results.filter((row) => row.game === game).map(({ each }) => each[i][key]));
  const rows = games.map((game) => [
    game,
    ...who.map((_, i) => of(game, i, 'ms').toFixed(3)),
    ...who.slice(1).map((_, i) => of(game, i + 1, 'ratio').toFixed(3)),
  ]);
  const mean = (i) => geometricMean(games.map((game) => of(game, i, 'ratio'))).toFixed(3);
  rows.push(['**geometric mean**', ...who.map(() => ''), ...who.slice(1).map((_, i) => `**${mean(i + 1)}**`)]);
  const ratios = who.slice(1).map((name) => `${CONTENDERS[name]} ÷ ${CONTENDERS[who[0]]}`);
  const head = ['ms a frame', ...who.map((name) => CONTENDERS[name]), ...ratios];
  return `### Against ${against}\n\nMedian of ${rounds} rounds.\n\n${table(head, rows)}\n`;
}

/** The page's own figures as Markdown. */
export function pageReport({ throttle, seconds, cover, frame, play }) {
  return [
    `### The page, CPU throttled ${throttle} times\n`,
    `Cold visit: title picture in the library after ${cover} ms; first frame of a game that is played at once after ${frame} ms.\n`,
    `${seconds} s of the built-in game: ${play.fps} frames a second, ${play.underruns} sound gaps ` +
      `(${play.underrunsAtStart} while it started), frame ${play.median} (median), ${play.slowest} (slowest 1 %), ` +
      `${play.waiting} of sound waiting.\n`,
  ].join('\n');
}

/** Puts `text` between the markers `<!-- name -->` and `<!-- /name -->` of a Markdown file. */
export function writeSection(path, name, text) {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const page = readFileSync(path, 'utf8');
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  if (from < 0 || to < from) throw new Error(`${path} has no place for "${name}"`);
  writeFileSync(path, `${page.slice(0, from + open.length)}\n${text}${page.slice(to)}`);
}
