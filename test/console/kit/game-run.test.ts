import { expect, test } from 'vitest';
import { GameError } from '../../../src/console/kit/game-error.ts';
import { GameRun } from '../../../src/console/kit/game-run.ts';
import { programRom } from '../program-rom.ts';

/** Counts at $10, for ever. */
const COUNTING = [0xe6, 0x10, 0x4c, 0x00, 0xc0];
/** Where each round begins. */
const ROUND = 0xc000;

/** A game that stands in the middle of a frame, at a breakpoint that is met many times in each. */
function stopped(): GameRun {
  const game = new GameRun(programRom({ main: COUNTING }));
  game.run();
  game.debugger.breakOn({ on: 'execute', at: ROUND });
  expect(game.run().reason).toBe('breakpoint');
  expect(game.debugger.position.cycle).toBeGreaterThan(0);
  return game;
}

test.each<[string, (game: GameRun) => unknown]>([
  ['write', (game) => game.write(0x10, 0)],
  ['save', (game) => game.save()],
  ['fork', (game) => game.fork()],
  ['reset', (game) => game.reset()],
  ['replay', (game) => game.replay()],
])('%s comes between two frames, though a breakpoint is met before', (_, act) => {
  const game = stopped();
  const { frame } = game.debugger.position;
  act(game);
  expect(game.debugger.position).toEqual({ frame: frame + 1, cycle: 0 });
});

test('a state that is taken at a breakpoint is the one that a game without breakpoints has', () => {
  const game = stopped();
  const other = new GameRun(programRom({ main: COUNTING }));
  other.run(2);
  expect(game.save()).toEqual(other.save());
  game.debugger.turn(game.debugger.breakpoints[0], false);
  game.load(other.save()).run(3);
  other.run(3);
  expect(game.save()).toEqual(other.save());
});

test('a frame in which the CPU jams can be finished', () => {
  const game = new GameRun(programRom({ main: [0xea, 0x02] }));
  game.debugger.step();
  game.reset();
  expect(game.debugger.position).toEqual({ frame: 1, cycle: 0 });
  expect(() => game.run(2)).toThrow(GameError);
});
