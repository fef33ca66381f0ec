// dash.nes has a fault, which is found without knowing of it, and told as the shortest play that shows it.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { FuzzError, fuzz, openGame } from 'cartouche/test';

const folder = join(import.meta.dirname, '..');

test('a fault that only some plays meet is found, and shrunk to a few inputs', () => {
  const replay = join(mkdtempSync(join(tmpdir(), 'dash-')), 'fault.ctr');
  const open = () => openGame(join(folder, 'dash.nes'), { symbols: join(folder, 'dash.dbg') });
  const check = (game) => assert.ok(game.read('player_x') < 16, `column ${game.read('player_x')}`);
  const found = [];
  try {
    fuzz(open, { seed: 3, runs: 20, frames: 600, buttons: ['Left', 'Right', 'B'], check, replay });
  } catch (error) {
    found.push(error);
  }
  const [error] = found;
  assert.ok(error instanceof FuzzError, 'the fault was not found');
  assert.match(error.message, /^column 16\nIt comes of \d+ inputs \(seed 3\):\n/);
  assert.ok(error.inputs.length < 20, error.message);
  console.log(error.message);
});
