import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { complainOf, notify } from '../shell/notices.ts';
import { askToPersist } from '../storage/database.ts';
import type { Game } from '../storage/records.ts';
import { filesIn } from './archives.ts';
import { type Candidate, FileError, isSave, stemOf } from './file-kinds.ts';
import { addRom, messageOf } from './library.ts';
import { adding } from './library-state.ts';
import { isPatch } from './patches/open-patch.ts';
import { type Dropped, patchGame } from './patching.ts';

/** Most bytes of patches and saves that come at once: they are in memory until all games are there. */
const MOST_WAITING = 64 << 20;

/**
 * Add files: ROMs, patches for them, or archives of both. Returns the games that are now in the library because of
 * them; a patched game alone when it came with the game that it was made from. Battery saves among the files go to `saves`.
 */
export async function addFiles(files: readonly File[], saves: Candidate[] = []): Promise<Game[]> {
  const lot = new Lot(saves);
  adding.value = true;
  try {
    for (const file of files) await attempt(file.name, () => lot.take(file));
  } finally {
    adding.value = false;
  }
  const { dropped } = lot;
  const patched: Game[] = [];
  for (const candidate of lot.patches) {
    const game = await attempt(candidate.name, () => patchGame(candidate, dropped));
    if (game) patched.push(game);
  }
  const added = [...dropped.map(({ game }) => game), ...patched];
  if (added.length > 0) askToPersist().catch(() => {});
  if (patched.length === 1 && dropped.length < 2) return patched;
  if (added.length > 1) notify(text.files.added(added.length));
  return added;
}

/** What comes at once: each game is added when it is read, and is in memory no longer; patches and saves wait for all of them. */
class Lot {
  readonly dropped: Dropped[] = [];
  readonly patches: Candidate[] = [];
  private readonly saves: Candidate[];
  /** How many bytes may still wait. */
  private room = MOST_WAITING;

  constructor(saves: Candidate[]) {
    this.saves = saves;
  }

  async take(file: File): Promise<void> {
    for await (const candidate of filesIn(file)) {
      if (isSave(candidate.name)) this.wait(candidate, this.saves);
      else if (isPatch(candidate.bytes)) this.wait(candidate, this.patches);
      else await attempt(candidate.name, () => this.add(candidate));
    }
  }

  private async add(candidate: Candidate): Promise<void> {
    const game = await addRom(candidate);
    if (game) this.dropped.push({ game, stem: stemOf(candidate.name) });
  }

  private wait(candidate: Candidate, list: Candidate[]): void {
    this.room -= candidate.bytes.length;
    if (this.room < 0) throw new FileError(laterText.archives.tooMuchWaits(MOST_WAITING >> 20));
    list.push(candidate);
  }
}

/**
 * What `work` makes of the file called `name`; null after saying why it fails, so that the other files are added all the
 * same.
 */
async function attempt<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    complainOf(name, messageOf(error));
    return null;
  }
}
