import { DebugError } from '../debug.ts';
import { type Arguments, type Options, UsageError } from './command.ts';
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
  for (let frame = 0; frame < frames; frame++) {
    game.debugger.hold(held(frame));
    game.run();
  }
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
