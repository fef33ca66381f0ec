import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { notify } from '../shell/notices.ts';
import { askToPersist } from '../storage/database.ts';
import { keepLater } from '../storage/mirror.ts';
import type { Game } from '../storage/records.ts';
import { Adder, attempt, tellGuesses } from './add-games.ts';
import { filesIn } from './archives.ts';
import { chooseBoard } from './choose-board.ts';
import { type Candidate, FileError, isSave, stemOf } from './file-kinds.ts';
import { adding, addingMany } from './library-state.ts';
import { isPatch } from './patches/open-patch.ts';
import { patchGame } from './patching.ts';
import { MOST, type Watching } from './unpack/unpack.ts';

/** Most bytes of patches and saves that come at once: they are in memory until all games are there. */
const MOST_WAITING = 64 << 20;
/** After so many games, how far it is is shown. */
const MANY = 8;
/** Or after so much time, ms: an archive in which there is nothing takes time as well. */
const LONG = 1000;
/** How often that is shown anew, ms. */
const SHOWN_EVERY = 100;

/**
 * Add files: ROMs, patches for them, or archives of both. Returns the games that are now in the library because of
 * them; a patched game alone when it came with the game that it was made from. Of one that came alone and has no header the player is asked which
 * board it is from. Battery saves among the files go to `saves`.
 */
export async function addFiles(files: readonly File[], saves: Candidate[] = []): Promise<Game[]> {
  const lot = new Lot(saves);
  adding.value = true;
  try {
    for (const file of files) await attempt(file.name, () => lot.take(file));
    await lot.end();
  } finally {
    adding.value = false;
    addingMany.value = null;
    void keepLater();
  }
  const { found, guessed } = lot.adder;
  const dropped = found.map(({ game, name }) => ({ game, stem: stemOf(name) }));
  const patched: Game[] = [];
  for (const candidate of lot.patches) {
    const game = await attempt(candidate.name, () => patchGame(candidate, dropped));
    if (game) patched.push(game);
  }
  const added = [...dropped.map(({ game }) => game), ...patched];
  if (added.length > 0) askToPersist().catch(() => {});
  if (added.length === 1 && guessed.length === 1) return [await chooseBoard(guessed[0])];
  tellGuesses(guessed);
  if (patched.length === 1 && dropped.length < 2) return patched;
  if (added.length > 1) tell(added.length, found.filter(({ isKnown }) => isKnown).length);
  return added;
}

/** Say how many games have come, and how many of them were there before. */
function tell(all: number, known: number): void {
  const parts = [];
  if (all > known) parts.push(text.files.added(all - known));
  if (known > 0) parts.push(laterText.adding.known(known));
  notify(parts.join(' '));
}

/** What comes at once: games are added as they are read, and are in memory no longer; patches and saves wait for all of them. */
class Lot {
  readonly adder = new Adder();
  readonly patches: Candidate[] = [];
  private readonly saves: Candidate[];
  /** How many bytes may still wait. */
  private room = MOST_WAITING;
  private looked = 0;
  /** When it was last shown how far it is, ms by a clock that is never put back. */
  private shown = Number.NEGATIVE_INFINITY;
  /** Which part of the archive that is read is behind what comes next, 0 to 1. */
  private part: number | undefined;
  private readonly began = performance.now();
  private readonly cancelled = new AbortController();
  private readonly watching: Watching = {
    signal: this.cancelled.signal,
    reached: ({ name, part }) => {
      this.part = part;
      this.show(name);
    },
  };

  constructor(saves: Candidate[]) {
    this.saves = saves;
  }

  async take(file: File): Promise<void> {
    const { signal } = this.cancelled;
    if (signal.aborted) return;
    this.part = undefined;
    for await (const candidate of filesIn(file, MOST, this.watching)) {
      if (isSave(candidate.name)) this.wait(candidate, this.saves);
      else if (isPatch(candidate.bytes)) this.wait(candidate, this.patches);
      else await this.add(candidate);
      if (signal.aborted) return;
    }
  }

  /** What was read last is kept, too. */
  end(): Promise<void> {
    return this.adder.end();
  }

  private async add(candidate: Candidate): Promise<void> {
    this.show(candidate.name);
    this.looked++;
    await this.adder.add(candidate);
  }

  /** What comes next is called `name`. */
  private show(name: string): void {
    const { looked: done, part } = this;
    const now = performance.now();
    if (done < MANY && now - this.began < LONG) return;
    if (now - this.shown < SHOWN_EVERY) return;
    this.shown = now;
    addingMany.value = { done, name, part, cancel: () => this.cancelled.abort() };
  }

  private wait(candidate: Candidate, list: Candidate[]): void {
    this.room -= candidate.bytes.length;
    if (this.room < 0) throw new FileError(laterText.archives.tooMuchWaits(MOST_WAITING >> 20));
    list.push(candidate);
  }
}
