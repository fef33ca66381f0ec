import { NOTHING_HELD } from '../../app/machine/machine.ts';
import type { Held, Inputs, Nes } from '../index.ts';
import { changesOfSettings, type InputReader, type Replay, ReplayPlayer } from '../tools.ts';
import { GameError } from './game-error.ts';

/** Feeds a game with what a replay says, frame by frame. */
export class ReplayFeed {
  private readonly replay: Replay;
  private readonly inputs: Inputs;
  private readonly reader: InputReader;

  /**
   * The game that is `rom` is as it was when the replay began. One that was built anew begins with power-on. Throws `GameError` where the
   * replay is of another game and has a state of that in it, `ReplayError` and `StateError` where it cannot be played in this console; then
   * nothing has happened.
   */
  constructor(replay: Replay, inputs: Inputs, rom: Uint8Array) {
    this.replay = replay;
    this.inputs = inputs;
    this.reader = replay.log.from(0);
    const { first } = replay.log;
    const state = stateBefore(replay, inputs.nes, rom);
    for (const what of changesOfSettings(inputs.settings, first)) inputs.happen(what);
    inputs.happen(state === null ? { kind: 'power' } : { kind: 'state', bytes: state });
  }

  /** Frames that are still to come. */
  get left(): number {
    return this.replay.frames - this.reader.time;
  }

  /** What is held now: what the last frame began with. */
  get held(): Held {
    if (this.left === 0) return NOTHING_HELD;
    const { tracks } = this.reader;
    return { ...tracks, pads: [...tracks.pads], keys: new Set(tracks.keys) };
  }

  /** What happens before the next frame is done, and this is held in it; nothing once it is over. */
  next(): Held {
    const { reader, inputs } = this;
    while (reader.timeOfNext <= reader.time) {
      const what = reader.take();
      if (what) inputs.happen(what);
    }
    if (this.left === 0) return NOTHING_HELD;
    const { held } = this;
    reader.time++;
    return held;
  }
}

/**
 * The state that `nes`, with `rom` in it, begins a replay with, which it has now; null where that is switched on. Throws as `ReplayFeed` does,
 * and then it is as it was.
 */
function stateBefore(replay: Replay, nes: Nes, rom: Uint8Array): Uint8Array | null {
  const { about, state, battery, tape, log } = replay;
  if (about.game === nes.info.sha1) {
    const before = new ReplayPlayer(replay, rom).inputs.nes.save();
    nes.load(before);
    return before;
  }
  if (state !== null || battery !== null || tape !== null) {
    throw new GameError('The replay is of another game, and begins with a state of it.');
  }
  const reader = log.from(0);
  while (!reader.isAtEnd) {
    if (reader.take()?.kind !== 'state') continue;
    throw new GameError(
      `The replay is of another game, and a state of it comes in before frame ${reader.last}: by load, write or fork.`,
    );
  }
  return null;
}
