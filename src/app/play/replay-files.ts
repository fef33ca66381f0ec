import { RomError } from '../../console/core.ts';
import { isMovie, MovieError, type Replay, ReplayError, readMovie, replayOfMovie } from '../../console/tools.ts';
import { laterText } from '../i18n/later-text.ts';
import { romProblemText } from '../i18n/rom-problems.ts';
import { biosOption } from '../library/bios.ts';
import { BUILT_IN } from '../library/built-in.ts';
import { FileError, REPLAY_ENDING } from '../library/file-kinds.ts';
import { messageOf, romOf } from '../library/library.ts';
import { games } from '../library/library-state.ts';
import { bytesOfCode, replayIn } from '../library/saves/replay-file.ts';
import { fileNameOf } from '../library/saves/save-file.ts';
import { close } from '../shell/dialogs.ts';
import { download } from '../shell/download.ts';
import { complain, notify } from '../shell/notices.ts';
import type { Game } from '../storage/records.ts';
import type { Replaced } from '../storage/saves.ts';
import { raceAgainst } from './ghost.ts';
import { player } from './player.ts';
import { watchReplay } from './watch.ts';

/** Version of the page; written in by the build. */
declare const APP_VERSION: string;

/** What makes replays here. */
export const PROGRAM = `Cartouche ${APP_VERSION}`;
/** Larger files are not read, bytes. */
const LARGEST = 16 << 20;

/** What is wrong with a replay or a movie, in words for the player. */
export function replayProblem(error: ReplayError | MovieError): string {
  return laterText.replays.problems[error.code];
}

/** Give the player a replay of the game called `title` as a file. */
export function saveReplay(title: string, { bytes, time }: Replaced): void {
  const name = `${fileNameOf(title)} ${new Date(time).toISOString().slice(0, 10)}.${REPLAY_ENDING}`;
  download(name, new Blob([bytes.slice()]));
}

/** Do `act`; what is wrong with a replay, a movie or a file is said. */
async function saying(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ReplayError || error instanceof MovieError) complain(replayProblem(error));
    else complain(error instanceof RomError ? romProblemText(error) : messageOf(error));
  }
}

function gameOf({ about }: Replay): Game {
  const game = [...games.peek(), BUILT_IN].find(({ id }) => id === about.game);
  if (!game) throw new FileError(laterText.replays.noGame(about.title));
  return game;
}

/** Watch the replay whose code a link has brought; where that cannot be, the player is told. */
export function openCode(code: string): Promise<void> {
  return saying(async () => {
    const replay = replayIn(bytesOfCode(code));
    await watchReplay(replay, gameOf(replay));
  });
}

/** Watch `replay` of `game`; where that cannot be, the player is told. */
export function watchKept(replay: Replay, game: Game): Promise<void> {
  return saying(() => watchReplay(replay, game));
}

/** Race `replay` of `game`; where that cannot be, the player is told. */
export function raceKept(replay: Replay, game: Game): Promise<void> {
  return saying(async () => {
    if (!(await raceAgainst(replay, game))) return;
    close();
    player.resume();
  });
}

/** A movie of FCEUX, of the game that is played now. */
async function movieIn(bytes: Uint8Array): Promise<void> {
  const movie = readMovie(bytes);
  const { game } = player;
  if (!game) throw new FileError(laterText.replays.movieNeedsGame);
  const rom = await romOf(game);
  const about = { title: game.title, program: PROGRAM, made: Date.now() };
  const { replay, report } = replayOfMovie(movie, rom, biosOption(), about);
  await watchReplay(replay, game);
  notify(laterText.replays.movie(report));
}

/** Watch the replay, or the movie of FCEUX, in `file`. */
export function openReplayFile(file: File): Promise<void> {
  return saying(async () => {
    if (file.size > LARGEST) throw new FileError(laterText.replays.problems['not-a-replay']);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isMovie(bytes)) return movieIn(bytes);
    const replay = replayIn(bytes);
    await watchReplay(replay, gameOf(replay));
  });
}
