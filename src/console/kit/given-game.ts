import { DebugError } from '../debug.ts';
import { StateError } from '../index.ts';
import { ReplayError } from '../tools.ts';
import { type Arguments, Failure, type Options, UsageError } from './command.ts';
import { consoleOptions, consoleWith, readGame } from './game-file.ts';
import { GameRun } from './game-run.ts';
import { pressesIn } from './presses.ts';
import { sentenceOf } from './sentence.ts';
import { readSymbols } from './symbol-files.ts';

/** Options of commands that look into a program. */
export const GAME_OPTIONS: Options = {
  symbols: {
    takes: 'FILE',
    multiple: true,
    help: 'Names of the program: .dbg (ca65), .mlb (Mesen), .nl (FCEUX), .lbl (VICE)',
  },
  frames: { takes: 'N', help: 'Run so many frames first' },
  replay: { takes: 'FILE', help: 'Play this replay (.ctr) meanwhile, and go on with it' },
  press: { takes: 'B@F', multiple: true, help: 'Press buttons at a frame meanwhile: Start@60, Right+A@100+30' },
};

/** The game that was given, after the frames that were given. Throws `UsageError`, `Failure`, and `GameError` where the CPU jams meanwhile. */
export function openGiven(given: Arguments): GameRun {
  const file = readGame(given.only('game'));
  const options = consoleOptions(given);
  // Says what is wrong with a file as other commands do.
  consoleWith(file, options);
  const game = new GameRun(file.rom, options, readSymbols(given.texts('symbols')));
  const held = pressesIn(given);
  const frames = given.number('frames', 0, 1 << 24) ?? 0;
  const replay = given.text('replay');
  if (replay !== null) {
    if (given.texts('press').length > 0) {
      throw new UsageError('--press cannot be had with --replay, which says itself what goes in.');
    }
    return played(game, replay, frames);
  }
  for (let frame = 0; frame < frames; frame++) {
    game.debugger.hold(held(frame));
    game.run();
  }
  return game;
}

/** The game after `frames` frames of a replay, which goes on. Throws `Failure`, and `GameError`. */
function played(game: GameRun, path: string, frames: number): GameRun {
  try {
    game.play(path);
  } catch (error) {
    if (error instanceof ReplayError || error instanceof StateError)
      throw new Failure(`Cannot play ${path}: ${sentenceOf(error)}`);
    throw error;
  }
  if (frames > 0) game.run(frames);
  return game;
}

/** The CPU address of a place that was given. Throws `UsageError` for what is no place. */
export function placed(game: GameRun, place: string): number {
  try {
    return game.addressOf(place);
  } catch (error) {
    if (error instanceof DebugError) throw new UsageError(`--from: ${sentenceOf(error)}`);
    throw error;
  }
}
