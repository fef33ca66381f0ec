import { type CommandRow, ROWS, type ScreenPart } from '../../../src/app/input/bindings.ts';
import { keyLines, keyNames } from '../../../src/app/input/key-names.ts';
import { padNames } from '../../../src/app/input/pad-names.ts';
import { IN_GAME } from './situations.ts';
import { BENCH_ROWS } from './workbench-verbs.ts';

/** The table stands between these two lines of README. */
const BEGIN = '<!-- Made by `npm run keys` from src/app/input/bindings.ts. -->';
const END = '<!-- Here the table of keys ends. -->';

const PLACES: Readonly<Record<ScreenPart, string>> = {
  pad: 'the pad',
  toolbar: 'above the picture',
  menu: 'in the pause menu',
  panel: 'below the picture',
  music: 'beside the music',
  bench: 'in the workbench',
};

const ALTERNATIVES = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function oneOf(names: readonly string[]): string {
  return ALTERNATIVES.format(new Set(names));
}

function keysOf(rows: readonly CommandRow[]): string {
  const [{ group }] = rows;
  if (group === 'keyboard') return 'all of its keys';
  const keys = keyNames(rows.flatMap((row) => row.keys));
  return group ? keys.join(' ') : oneOf(keys);
}

function table(lines: readonly (readonly string[])[]): string[] {
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const drawn = lines.map((line) => `| ${line.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [drawn[0], rule, ...drawn.slice(1)];
}

/** The table of keys: every row that has a key or a gamepad button. */
function keysTable(): string[] {
  const rows = [...ROWS, ...BENCH_ROWS].filter(({ keys, gamepad }) => keys.length + gamepad.length > 0);
  const lines = keyLines(rows, IN_GAME).map(({ label, rows }) => [
    label,
    keysOf(rows),
    oneOf(rows.flatMap((row) => padNames(row.gamepad))),
    [...new Set(rows.flatMap((row) => row.screen))].map((place) => PLACES[place]).join(', '),
  ]);
  return table([['', 'keyboard', 'gamepad', 'on the screen'], ...lines]);
}

/** `readme` with the table of keys as it should be. Throws when README has no place for it. */
export function withKeysTable(readme: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md lacks the lines ${BEGIN} and ${END}`);
  return [readme.slice(0, begin) + BEGIN, '', ...keysTable(), '', readme.slice(end)].join('\n');
}
