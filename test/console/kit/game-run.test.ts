import { expect, test } from 'vitest';
import { Inputs, Nes, StateError } from '../../../src/console/index.ts';
import { GameError } from '../../../src/console/kit/game-error.ts';
import { GameRun } from '../../../src/console/kit/game-run.ts';
import { Recorder } from '../../../src/console/tools.ts';
import { Vs, vsRom } from '../../e2e/vs-rom.ts';
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

test('no frames are none, and what is no number of frames is refused', () => {
  const game = new GameRun(programRom({ main: COUNTING }));
  expect(game.run(0).reason).toBe('budget');
  expect(game.debugger.position).toEqual({ frame: 0, cycle: 0 });
  for (const frames of [-1, 1.5, Number.NaN, 'ten' as unknown as number]) {
    expect(() => game.run(frames)).toThrow(/takes a whole number of frames/);
  }
});

test('a frame in which the CPU jams can be finished', () => {
  const game = new GameRun(programRom({ main: [0xea, 0x02] }));
  game.debugger.step();
  game.reset();
  expect(game.debugger.position).toEqual({ frame: 1, cycle: 0 });
  expect(() => game.run(2)).toThrow(GameError);
});

/** Reads the pad, and counts at $10 how often A was down; `by` each time. */
const readingPad = (by: number) => {
  const read = [0xa9, 0x01, 0x8d, 0x16, 0x40, 0xa9, 0x00, 0x8d, 0x16, 0x40, 0xad, 0x16, 0x40, 0x29, 0x01];
  const add = [0xf0, 0x07, 0xa5, 0x10, 0x18, 0x69, by, 0x85, 0x10];
  return programRom({ main: [0xa9, 0x80, 0x8d, 0x00, 0x20], nmi: [...read, ...add] });
};

test('a replay is played again as it was, through breakpoints, and by a program that was built anew', () => {
  const first = new GameRun(readingPad(1));
  first.run(20);
  first.press('A', { frames: 7 });
  first.run(10);
  first.press('A+Right', { frames: 3 });
  first.run(5);
  const count = first.read(0x10);
  expect(count).toBe(10);
  const replay = first.replay();

  const again = new GameRun(readingPad(1));
  again.run(3);
  again.play(replay);
  expect(again.framesLeft).toBe(45);
  again.debugger.breakOn({ on: 'write', at: 0x10 });
  let stops = 0;
  while (again.framesLeft > 0) if (again.run(again.framesLeft).reason === 'breakpoint') stops++;
  expect(stops).toBe(count);
  expect(again.save()).toEqual(first.save());
  expect(again.run(5).reason).toBe('budget');
  again.play(replay).hold('A');
  expect(again.framesLeft).toBe(0);

  const other = new GameRun(readingPad(2)).play(replay);
  other.run(other.framesLeft);
  expect(other.read(0x10)).toBe(2 * count);
  // What was played is recorded once more.
  const third = new GameRun(readingPad(2)).play(other.replay());
  third.run(third.framesLeft);
  expect(third.save()).toEqual(other.save());

  const later = new Inputs(new Nes(readingPad(1)));
  later.nes.runFrame();
  const fromState = new Recorder(later, {}).stop();
  expect(() => new GameRun(readingPad(2)).play(fromState)).toThrow(GameError);
});

test.each<[string, (game: GameRun) => GameRun]>([
  ['load', (game) => game.load(game.save())],
  ['write', (game) => game.write(0x10, 5)],
  ['fork', (game) => game.fork()],
])('a replay with a %s in it is refused by a program that was built anew, before anything has happened', (_, bring) => {
  const first = bring(new GameRun(readingPad(1)).press('A', { frames: 7 }));
  first.inputs.happen({ kind: 'cheats', cheats: [{ address: 0x8000, value: 0, compare: null }] });
  first.run(10);
  const again = new GameRun(readingPad(1)).play(first.replay());
  again.run(again.framesLeft);
  expect(again.save()).toEqual(first.save());

  const other = new GameRun(readingPad(2));
  other.run(3);
  const before = other.replay();
  expect(() => other.play(first.replay())).toThrow(GameError);
  expect(other.replay().log.encode()).toEqual(before.log.encode());
  expect([other.inputs.settings.cheats, other.replay().end]).toEqual([[], before.end]);
});

test('a replay that another console made is refused before anything has happened', () => {
  const pal = new GameRun(readingPad(1), { region: 'pal' });
  pal.inputs.happen({ kind: 'plug', setup: { ...pal.inputs.settings.setup, port2: 'zapper' } });
  pal.run(2);
  const game = new GameRun(readingPad(1));
  const before = game.replay();
  expect(() => game.play(pal.replay())).toThrow(StateError);
  expect(game.replay().log.encode()).toEqual(before.log.encode());
  expect(game.replay().end).toEqual(before.end);
});

test('a replay ends where a state is loaded or the debugger holds something else, and a copy holds what it held', () => {
  const first = new GameRun(readingPad(1));
  first.run(5);
  first.hold('A').run(20);
  const replay = first.replay();

  const copied = new GameRun(readingPad(1)).play(replay);
  copied.run(10);
  const fork = copied.fork();
  const count = fork.read(0x10);
  fork.run(20);
  expect([fork.framesLeft, fork.read(0x10)]).toEqual([0, count + 20]);
  fork.release().run(5);
  expect(fork.read(0x10)).toBe(count + 20);
  expect(copied.framesLeft).toBe(15);

  const state = copied.save();
  copied.run(3);
  copied.load(state);
  expect(copied.framesLeft).toBe(0);
  copied.run(5);
  expect(copied.read(0x10)).toBe(count);

  const held = new GameRun(readingPad(1)).play(replay);
  held.debugger.hold({ pads: [0, 0, 0, 0] });
  held.run(10);
  expect([held.framesLeft, held.read(0x10)]).toEqual([0, 0]);
});

/** The cabinet's game of the end-to-end tests: what its switches say is at $06. */
test('a replay and a copy begin with the switches, the devices and the cheats of the game', () => {
  const first = new GameRun(vsRom());
  first.inputs.happen({ kind: 'switches', on: 0x84 });
  first.inputs.happen({ kind: 'cheats', cheats: [{ address: 0x0005, value: 0x11, compare: null }] });
  const { setup } = first.inputs.settings;
  first.inputs.happen({ kind: 'plug', setup: { ...setup, port2: 'zapper' } });
  first.run(10);
  expect(first.read(Vs.Second)).toBe(0x84);
  const log = first.replay();
  for (const again of [first.fork(), new GameRun(vsRom()).play(log)]) {
    again.run(10);
    expect(again.read(Vs.Second)).toBe(0x84);
    expect(again.inputs.settings).toEqual(first.inputs.settings);
  }
});
