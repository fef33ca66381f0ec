import { deflateRawSync } from 'node:zlib';
import { Button } from '../../app/input/buttons.ts';
import { DebugError } from '../debug.ts';
import { type ButtonName, namesOf } from './buttons.ts';
import { type FilePath, pathOf, writeBytes } from './files.ts';
import { GameError } from './game-error.ts';
import type { GameRun } from './game-run.ts';

/** Buttons that are held for some frames. */
export interface FuzzInput {
  /** Bits of the first pad; 0 is nothing. */
  readonly mask: number;
  readonly frames: number;
}

/** How a game is fuzzed. */
export interface FuzzOptions {
  /** What is drawn at random follows from it: the same seed, the same runs. 1 when left out. */
  readonly seed?: number;
  /** How often it is tried; 20 when left out. */
  readonly runs?: number;
  /** Frames of each try; 600 when left out. */
  readonly frames?: number;
  /** The buttons that are pressed; all when left out. */
  readonly buttons?: readonly ButtonName[];
  /** The longest that something is held, in frames; 30 when left out. */
  readonly longest?: number;
  /** Asked after each frame: it throws where the game is not as it should be. */
  readonly check: (game: GameRun) => void;
  /** Where the replay of what fails is written (.ctr). */
  readonly replay?: FilePath;
}

/** Thrown by `fuzz`: random input made the check fail. */
export class FuzzError extends GameError {
  override readonly name: string = 'FuzzError';
  /** The shortest input that was found to do so. */
  readonly inputs: readonly FuzzInput[];
  /** That, played from power-on, as a file (.ctr). */
  readonly replay: Uint8Array;

  constructor(message: string, inputs: readonly FuzzInput[], replay: Uint8Array, cause: unknown) {
    super(message, { cause });
    this.inputs = inputs;
    this.replay = replay;
  }
}

/** What a check threw, and after how many frames. */
interface Fall {
  readonly error: unknown;
  readonly frames: number;
}

/** Numbers at random, each at least 0 and below 1: Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Opposite directions cannot be held on a real pad, and some games break when they are. */
function possible(mask: number): number {
  let one = mask;
  if ((one & Button.Left) !== 0) one &= ~Button.Right;
  if ((one & Button.Up) !== 0) one &= ~Button.Down;
  return one;
}

function drawInputs(random: () => number, frames: number, longest: number, bits: readonly number[]): FuzzInput[] {
  const drawn: FuzzInput[] = [];
  for (let left = frames; left > 0; ) {
    const mask = possible(bits.reduce((all, bit) => (random() < 1 / 3 ? all | bit : all), 0));
    const length = Math.min(left, 1 + Math.floor(random() * longest));
    drawn.push({ mask, frames: length });
    left -= length;
  }
  return drawn;
}

/** Plays `inputs` in a game that was just opened; what the check throws, or the game itself. */
function fallOf(game: GameRun, inputs: readonly FuzzInput[], check: FuzzOptions['check']): Fall | null {
  let frames = 0;
  for (const { mask, frames: length } of inputs) {
    if (mask === 0) game.release();
    else game.release().hold(namesOf(mask));
    for (let i = 0; i < length; i++) {
      frames++;
      try {
        game.run();
        check(game);
      } catch (error) {
        // The check itself asks for what cannot be, whatever is pressed.
        if (error instanceof DebugError) throw error;
        return { error, frames };
      }
    }
  }
  return null;
}

/** `inputs` up to the frame in which they make it fall. */
function upTo(inputs: readonly FuzzInput[], frames: number): FuzzInput[] {
  let left = frames;
  return inputs.flatMap(({ mask, frames: length }) => {
    const used = Math.min(left, length);
    left -= used;
    return used > 0 ? [{ mask, frames: used }] : [];
  });
}

/** Those that lie side by side and are the same are one. */
function joined(inputs: readonly FuzzInput[]): FuzzInput[] {
  const all: FuzzInput[] = [];
  for (const input of inputs) {
    const last = all.at(-1);
    if (last?.mask === input.mask) all[all.length - 1] = { mask: input.mask, frames: last.frames + input.frames };
    else all.push(input);
  }
  return all;
}

/** Simpler inputs that may do the same, the boldest first. */
function* simpler(inputs: readonly FuzzInput[]): Generator<FuzzInput[]> {
  for (let size = inputs.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at + size <= inputs.length; at += size) yield [...inputs.slice(0, at), ...inputs.slice(at + size)];
  }
  for (const [at, { mask, frames }] of inputs.entries()) {
    const other = (input: FuzzInput) => inputs.map((one, i) => (i === at ? input : one));
    // Time may have to pass, whatever is held meanwhile.
    if (mask !== 0) yield other({ mask: 0, frames });
    for (let bit = 1; bit < 256; bit <<= 1)
      if ((mask & bit) !== 0 && mask !== bit) yield other({ mask: mask & ~bit, frames });
    if (frames > 1) yield other({ mask, frames: frames >> 1 });
    if (frames > 2) yield other({ mask, frames: frames - 1 });
  }
}

/** The most games that are played to make an input simpler. */
const MOST_TRIES = 500;

/** The simplest inputs found that still make it fall. */
function shrink(open: () => GameRun, inputs: readonly FuzzInput[], check: FuzzOptions['check']): FuzzInput[] {
  let best = joined(inputs);
  let tries = 0;
  const next = (): boolean => {
    for (const candidate of simpler(best)) {
      if (++tries > MOST_TRIES) return false;
      const fall = fallOf(open(), candidate, check);
      if (!fall) continue;
      best = joined(upTo(candidate, fall.frames));
      return true;
    }
    return false;
  };
  while (next()) {}
  return best;
}

/**
 * Play with buttons pressed at random, and ask after each frame whether all is well. `open` opens the game anew for each try, and may bring it
 * to where the tries are to begin. Throws `FuzzError` with the simplest input found that makes the check fail, and its replay.
 */
export function fuzz(open: () => GameRun, options: FuzzOptions): void {
  const { seed = 1, runs = 20, frames = 600, longest = 30, check } = options;
  const bits = (options.buttons ?? (Object.keys(Button) as ButtonName[])).map((name) => Button[name]);
  const random = randomFrom(seed);
  for (let run = 0; run < runs; run++) {
    const inputs = drawInputs(random, frames, longest, bits);
    const fall = fallOf(open(), inputs, check);
    if (fall) throw failed(open, shrink(open, upTo(inputs, fall.frames), check), options);
  }
}

function failed(
  open: () => GameRun,
  inputs: readonly FuzzInput[],
  { check, replay, seed = 1 }: FuzzOptions,
): FuzzError {
  const game = open();
  const fall = fallOf(game, inputs, check);
  const file = game.replay().encode((bytes) => deflateRawSync(bytes, { level: 9 }));
  if (replay !== undefined) writeBytes(pathOf(replay), file);
  const message = fall?.error instanceof Error ? fall.error.message : String(fall?.error);
  const steps = inputs.map(({ mask, frames }) => `  ${namesOf(mask)} for ${frames} frames`);
  const where = replay === undefined ? '' : `\nIts replay is in ${pathOf(replay)}.`;
  const text = `${message}\nIt comes of ${inputs.length} inputs (seed ${seed}):\n${steps.join('\n')}${where}`;
  return new FuzzError(text, inputs, file, fall?.error);
}
