import { effect, signal } from '@preact/signals';
import { Nes } from '../../console/core.ts';
import { Recorder, type Replay, ReplayError } from '../../console/tools.ts';
import { laterText } from '../i18n/later-text.ts';
import { biosOption } from '../library/bios.ts';
import { FileError } from '../library/file-kinds.ts';
import { messageOf, romOf } from '../library/library.ts';
import { replayFile, replayIn } from '../library/saves/replay-file.ts';
import type { Machine } from '../machine/machine.ts';
import { complain, notify } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import type { Game } from '../storage/records.ts';
import { keepReplay, readReplays, removeReplay } from '../storage/replays.ts';
import type { Replaced } from '../storage/saves.ts';
import { framesAhead } from './play-state.ts';
import { player } from './player.ts';
import { PROGRAM, replayProblem } from './replay-files.ts';

/** A replay that is kept, opened. */
export interface KeptReplay {
  readonly kept: Replaced;
  readonly replay: Replay;
}

/** The recording that goes on; null while there is none. */
export const recording = signal<Recording | null>(null);
/** The replays of the game in the console, the newest first. */
export const replays = signal<readonly KeptReplay[]>([]);

/** A play of the game in the console that is being recorded. */
class Recording {
  private readonly game: Game;
  private readonly recorder: Recorder;
  private readonly unwatch: () => void;

  constructor(game: Game, recorder: Recorder) {
    this.game = game;
    this.recorder = recorder;
    this.unwatch = effect(() => recorder.ahead(framesAhead.value));
  }

  /** The same game, in the same state, is in `machine` now. */
  follow(machine: Machine): void {
    this.recorder.follow(machine.inputs);
  }

  /** It is over, and kept. */
  end(): void {
    if (recording.peek() !== this) return;
    recording.value = null;
    this.unwatch();
    player.record(null);
    if (this.recorder.frames === 0) return;
    const { id } = this.game;
    const kept = { bytes: replayFile(this.recorder.stop()), time: Date.now() };
    keepReplay(id, kept).then(
      () => {
        notify(laterText.replays.kept);
        if (player.game?.id === id) void showReplays(id);
      },
      (error: unknown) => complain(messageOf(error)),
    );
  }
}

/** Read the replays of the game `id`; those that cannot be read are left out. */
export async function showReplays(id: string): Promise<void> {
  try {
    const all = await readReplays(id);
    replays.value = all.flatMap((kept) => {
      try {
        return [{ kept, replay: replayIn(kept.bytes) }];
      } catch (error) {
        if (!(error instanceof ReplayError)) throw error;
        return [];
      }
    });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
  }
}

/** Record from now on, or from power-on, which one tap takes back. What goes wrong is said. */
export async function record(from: 'power' | 'now'): Promise<boolean> {
  const { machine, game } = player;
  if (!machine || !game) return false;
  recording.peek()?.end();
  try {
    const about = { title: game.title, program: PROGRAM, made: Date.now() };
    if (from === 'now') begin(game, new Recorder(machine.inputs, about));
    else {
      const rom = await romOf(game);
      if (player.machine !== machine) return false;
      const fresh = new Nes(rom, { ...machine.nes.options, ...biosOption() });
      const { fromPower, undo } = laterText.replays;
      player.change(fromPower, undo, (inputs) => begin(game, new Recorder(inputs, { ...about, fresh })));
    }
    return true;
  } catch (error) {
    if (error instanceof ReplayError) complain(replayProblem(error));
    else if (error instanceof FileError || error instanceof StorageError) complain(error.message);
    else throw error;
    return false;
  }
}

function begin(game: Game, recorder: Recorder): void {
  const begun = new Recording(game, recorder);
  recording.value = begun;
  player.record(begun);
}

/** Remove a replay that is kept; one tap brings it back. */
export async function forgetReplay(id: string, { kept }: KeptReplay): Promise<void> {
  try {
    await removeReplay(id, kept);
    const run = () => void keepReplay(id, kept).then(() => showReplays(id));
    notify(laterText.replays.removed, { label: laterText.replays.bringBack, run });
    await showReplays(id);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
  }
}
