// What an editor's debugger shows, asked by a test: breakpoints on lines of C, steps, watches, and which lines ran.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { openGame } from 'cartouche/test';

const folder = join(import.meta.dirname, '..');
const source = readFileSync(join(folder, 'src/main.c'), 'utf8').split('\n');

/** The number of the line that says this. */
const lineOf = (code) => source.findIndex((line) => line.includes(code)) + 1;

/** The game, when its loop has begun. */
function open() {
  const game = openGame(join(folder, 'fixed.nes'), { symbols: join(folder, 'fixed.dbg') });
  game.runTo('read_pad');
  return game;
}

/** Steps to where another line of C begins, over what it calls. */
function stepLine({ debugger: debug }) {
  const { line: from } = debug.sourceLine(undefined, 'c');
  let line;
  do {
    assert.equal(debug.stepOver().reason, 'done');
    ({ line } = debug.sourceLine(undefined, 'c') ?? {});
  } while (line === undefined || line === from);
  return line;
}

test('a breakpoint on a line of C stops there when its condition holds, and steps go on by lines', () => {
  const game = open().hold('Right');
  const { debugger: debug } = game;
  const at = lineOf('taken[player_x] = 1;');
  const breakpoint = debug.breakOn({ on: 'execute', at: `main.c:${at}`, condition: '[player_x] == 6' });
  const stop = game.run(120);
  assert.deepEqual([stop.reason, stop.breakpoints], ['breakpoint', [breakpoint]]);
  assert.equal(debug.sourceLine(undefined, 'c').line, at);
  debug.remove(breakpoint);

  // Watches: any expression, as often as one likes.
  const watches = ['[player_x]', '[coins]', '[taken + 6]', 'scanline >= 240 || scanline < 30'];
  assert.deepEqual(
    watches.slice(0, 3).map((one) => debug.evaluate(one)),
    [6, 2, 0],
  );
  assert.equal(stepLine(game), lineOf('coins = count_taken();'));
  assert.deepEqual(
    watches.slice(0, 3).map((one) => debug.evaluate(one)),
    [6, 2, 1],
  );
  assert.equal(stepLine(game), lineOf('coins = count_taken();') + 2);
  assert.equal(debug.evaluate('[coins]'), 3);
  debug.stepOut();
  assert.match(game.whereabouts(), /^_main/);
});

test('steps lead from C into assembler and back', () => {
  const game = open().hold('Right');
  const { debugger: debug } = game;
  game.runTo('count_taken');
  const { file, line } = debug.sourceLine();
  assert.match(file, /pad\.s$/);
  debug.step();
  assert.ok(debug.sourceLine().line > line);
  debug.stepOut();
  assert.equal(debug.sourceLine(undefined, 'c').line, lineOf('coins = count_taken();'));
});

test('a watch on a byte stops at whatever changes it', () => {
  const game = open().hold('Right');
  const { debugger: debug } = game;
  debug.breakOn({ on: 'write', at: 'player_x', condition: 'value == 8' });
  const stop = game.run(120);
  assert.deepEqual([stop.access.kind, stop.access.value, game.read('player_x')], ['write', 8, 8]);
  assert.match(game.whereabouts(), /^_move_player/);
});

test('coverage says which lines of C ran, and which no play has reached', () => {
  const game = open();
  const { logs } = game.debugger;
  logs.noteCode();
  /** Lines of the function that did not run yet. */
  const missed = (name) => {
    const { lines } = logs.coverage('c').find(({ file }) => file.endsWith('main.c'));
    const first = lineOf(`${name}(void) {`);
    const last = first + source.slice(first).indexOf('}');
    return lines.filter(({ line, hits }) => line > first && line < last + 1 && hits === 0).map(({ line }) => line);
  };
  game.hold('Right').run(60);
  assert.deepEqual(missed('take_coin'), []);
  const left = missed('move_player');
  assert.ok(left.includes(lineOf('--player_x;')) && !left.includes(lineOf('++player_x;')), `${left}`);
  game.release().hold('Left+B').run(60);
  game.release().hold('Right+B').run(60);
  assert.deepEqual(missed('move_player'), []);
});
