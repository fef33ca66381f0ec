import { effect, signal } from '@preact/signals';
import { Nes } from '../../console/core.ts';
import { Recorder, type Replay, ReplayError } from '../../console/tools.ts';
import { laterText } from '../i18n/later-text.ts';
import { FileError } from '../library/file-kinds.ts';
import { messageOf, romOf } from '../library/library.ts';
import { replayFile, replayIn } from '../library/saves/replay-file.ts';
import type { Machine } from '../machine/machine.ts';
import { complain, dismissTopic, notify, stay } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import type { Game } from '../storage/records.ts';
import { addReplays, keepReplay, readReplays, removeReplay } from '../storage/replays.ts';
import type { Replaced } from '../storage/saves.ts';
import { framesAhead, isRecording } from './play-state.ts';
import { player } from './player.ts';
import { PROGRAM, replayProblem, saveReplay } from './replay-files.ts';

/** A replay that is kept, opened. */
export interface KeptReplay {
  readonly kept: Replaced;
  readonly replay: Replay;
}

/** The recording that goes on; null while there is none. */
export const recording = signal<Recording | null>(null);
/** The replays of the game in the console, the newest first. */
export const replays = signal<readonly KeptReplay[]>([]);

/** Of what is said of a replay that is not kept. */
const TOPIC = 'replay';

/** A play of the game in the console that is being recorded. */
class Recording {
  private readonly game: Game;
  private readonly recorder: Recorder;
  private readonly unwatch: () => void;
  private readonly over = new AbortController();
  /** What is kept of it so far. */
  private draft: { readonly kept: Replaced; readonly state: Replay['state'] } | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(game: Game, recorder: Recorder) {
    this.game = game;
    this.recorder = recorder;
    this.unwatch = effect(() => recorder.ahead(framesAhead.value));
    const { signal } = this.over;
    document.addEventListener('visibilitychange', () => document.hidden && this.keepSoFar(), { signal });
    addEventListener('pagehide', () => this.keepSoFar(), { signal });
  }

  /** The same game, in the same state, is in `machine` now. */
  follow(machine: Machine): void {
    this.recorder.follow(machine.inputs);
  }

  /** It is over, and kept. */
  end(): void {
    if (recording.peek() !== this) return;
    recording.value = null;
    isRecording.value = false;
    this.unwatch();
    this.over.abort();
    player.record(null);
    const replay = this.recorder.stop();
    if (replay.frames === 0) return;
    const { id } = this.game;
    this.keep(replay, () => {
      notify(laterText.replays.kept);
      if (player.game?.id === id) void showReplays(id);
    });
  }

  /** What there is of it is kept: a page that nobody sees may end without a word. */
  private keepSoFar(): void {
    if (this.recorder.frames > 0) this.keep(this.recorder.soFar());
  }

  /** Keep `replay` in the place of what is kept so far; what cannot be kept, or had to go, can be had as a file. */
  private keep(replay: Replay, then?: () => void): void {
    const kept = { bytes: replayFile(replay), time: Date.now() };
    const { id, title } = this.game;
    this.last = this.last.then(async () => {
      try {
        // One that has begun anew, at an earlier time, is another play.
        const isSame = this.draft?.state === replay.state;
        const gone = await keepReplay(id, kept, isSame ? this.draft?.kept : undefined);
        this.draft = { kept, state: replay.state };
        dismissTopic(TOPIC);
        then?.();
        const run = () => {
          for (const one of gone) saveReplay(title, one);
        };
        if (gone.length > 0) stay(laterText.replays.oldestGone, { label: laterText.replays.save, run });
      } catch (error) {
        const run = () => saveReplay(title, kept);
        complain(messageOf(error), { label: laterText.replays.save, run }, TOPIC);
      }
    });
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
    if (from === 'now') {
      begin(game, new Recorder(machine.inputs, about));
      notify(laterText.replays.begun);
    } else {
      const rom = await romOf(game);
      if (player.machine !== machine) return false;
      const fresh = new Nes(rom, machine.nes.options);
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
  // Another one may have begun while this one was made ready.
  recording.peek()?.end();
  const begun = new Recording(game, recorder);
  recording.value = begun;
  isRecording.value = true;
  player.record(begun);
}

/** Remove a replay that is kept; one tap brings it back. */
export async function forgetReplay(id: string, { kept }: KeptReplay): Promise<void> {
  try {
    await removeReplay(id, kept);
    const run = async () => {
      await addReplays(id, [kept]);
      await showReplays(id);
    };
    const bringBack = () => void run().catch((error: unknown) => complain(messageOf(error)));
    notify(laterText.replays.removed, { label: laterText.replays.bringBack, run: bringBack });
    await showReplays(id);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
  }
}
