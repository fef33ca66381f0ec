// Run by `node --test`. Any other runner does: what is expected of a game is expected by throwing.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { fuzz, openGame } from 'cartouche/test';

const folder = join(import.meta.dirname, '..');

/** The game, when its loop has begun. */
function open(name = 'fixed') {
  const game = openGame(join(folder, `${name}.nes`), { symbols: join(folder, `${name}.dbg`) });
  game.runTo('read_pad');
  return game;
}

test('the player walks, and takes coins', () => {
  const game = open();
  assert.equal(game.read('player_x'), 3);
  game.hold('Right').runUntil('[player_x] == 6');
  game.release().run(8);
  assert.deepEqual([...game.bytes('taken', 16)].slice(2, 8), [0, 0, 1, 1, 1, 0]);
  game.hold('Left+B').runUntil('[player_x] == 4');
  game.release().run(8);
  assert.equal(game.read('player_x'), 4);
  assert.equal(game.read('coins'), 3);
});

test('it stops at a line of C, and where a coin is written', () => {
  const game = open();
  game.hold('Right').runTo('main.c:41');
  assert.match(game.whereabouts(), /^_take_coin.*main\.c:41$/);
  const watched = game.debugger.breakOn({ on: 'write', at: 'coins' });
  const stop = game.run(60);
  assert.equal(stop.reason, 'breakpoint');
  assert.deepEqual(stop.breakpoints, [watched]);
  assert.equal(stop.access.value, 1);
  game.debugger.remove(watched);
});

test('expressions of the debugger, and functions, say how far to run', () => {
  const game = open();
  game.hold('Right').runUntil('[player_x] == 9');
  assert.equal(game.read('player_x'), 9);
  game.runUntil((now) => now.read('coins') === 10);
  assert.throws(
    () => game.runUntil('[player_x] == 20', { within: 30 }),
    /player_x\] == 20 was not reached within 30 frames/,
  );
});

test('the picture is as it was when somebody looked at it', () => {
  const game = open().hold('Right');
  game.runUntil('[player_x] == 8');
  game.release().run(8);
  game.expectPicture(join(folder, 'test/five-coins.png'));
});

test('counting coins is quick enough for the vertical blank', () => {
  const game = open().hold('Right');
  game.expectCycles('count_taken', { atMost: 250, calls: 3 });
});

test('the score is the same in a copy of the game, until the copy plays on', () => {
  const game = open().press('Right', { frames: 8 });
  const copy = game.fork();
  copy.press('Right', { frames: 8 });
  assert.equal(game.read('player_x') + 2, copy.read('player_x'));
});

test('whatever is pressed, the player stays on the screen', () => {
  fuzz(() => open(), { runs: 5, frames: 300, buttons: ['Left', 'Right', 'B'], check: staysOnScreen });
});

function staysOnScreen(game) {
  const column = game.read('player_x');
  assert.ok(column < 16, `the player is in column ${column}, and 15 is the last`);
}
