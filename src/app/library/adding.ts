import { text } from '../i18n/messages.ts';
import { complainOf, notify } from '../shell/notices.ts';
import { askToPersist } from '../storage/database.ts';
import type { Game } from '../storage/records.ts';
import { readFile } from './archives.ts';
import { type Candidate, isSave, stemOf } from './file-kinds.ts';
import { addRom, messageOf } from './library.ts';
import { adding } from './library-state.ts';
import { isPatch } from './patches/open-patch.ts';
import { type Dropped, patchGame } from './patching.ts';

/**
 * Add files: ROMs, patches for them, or archives of both. Returns the games that are now in the library because of
 * them; a patched game alone when it came with the game that it was made from. Battery saves among the files go to `saves`.
 */
export async function addFiles(files: readonly File[], saves: Candidate[] = []): Promise<Game[]> {
  const found: Candidate[] = [];
  const dropped: Dropped[] = [];
  const patched: Game[] = [];
  adding.value = true;
  try {
    for (const file of files) found.push(...((await attempt(file.name, () => readFile(file))) ?? []));
    saves.push(...found.filter(({ name }) => isSave(name)));
    for (const candidate of found.filter(({ name, bytes }) => !isSave(name) && !isPatch(bytes))) {
      const game = await attempt(candidate.name, () => addRom(candidate));
      if (game) dropped.push({ game, rom: candidate.bytes, stem: stemOf(candidate.name) });
    }
  } finally {
    adding.value = false;
  }
  for (const candidate of found.filter(({ name, bytes }) => !isSave(name) && isPatch(bytes))) {
    const game = await attempt(candidate.name, () => patchGame(candidate, dropped));
    if (game) patched.push(game);
  }
  const added = [...dropped.map(({ game }) => game), ...patched];
  if (added.length > 0) askToPersist().catch(() => {});
  if (patched.length === 1 && dropped.length < 2) return patched;
  if (added.length > 1) notify(text.files.added(added.length));
  return added;
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
