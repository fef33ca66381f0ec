import { laterText } from '../i18n/later-text.ts';
import { loadCartridges } from '../shell/parts.ts';
import { type Candidate, FileError } from './file-kinds.ts';
import { ArchiveError, isArchive, LARGEST_GAME, MOST, unpack, type Watching } from './unpack/unpack.ts';
import { Unpacker } from './unpack/wire.ts';

let unpacker: Unpacker | null = null;

/** Who opens archives: a worker, so that the page goes on meanwhile, started when the first one comes; null where there are none. */
function theUnpacker(): Unpacker | null {
  if (unpacker || !('Worker' in globalThis)) return unpacker;
  const worker = new Worker(new URL('./unpack/unpacker.ts', import.meta.url), { type: 'module' });
  const made = new Unpacker(worker);
  worker.addEventListener('error', () => made.end());
  unpacker = made;
  return made;
}

/**
 * What is in a file that the player gave, one after the other: the games, patches and saves of an archive, or the file
 * itself. At most `most` bytes are taken out of an archive, and it ends when whoever is `watching` wants no more. Throws `FileError` after all that could be read, and
 * `MissingPartError` when what opens games cannot be fetched; rejects when the file cannot be read.
 */
export async function* filesIn(file: File, most = MOST, watching?: Watching): AsyncGenerator<Candidate, void> {
  await loadCartridges();
  const named = { name: file.name, blob: file };
  try {
    const other = (await isArchive(file)) ? theUnpacker() : null;
    yield* other ? other.unpack(named, most, watching) : unpack(named, most, watching);
  } catch (error) {
    throw error instanceof ArchiveError ? new FileError(wordsOf(error, most)) : error;
  }
}

/** What to tell the player of it. */
function wordsOf({ problem, path }: ArchiveError, most: number): string {
  if (problem === 'noGameItself') return laterText.adding.tooLarge(LARGEST_GAME);
  if (problem === 'tooMuch') return laterText.archives.tooMuch(most >> 20);
  return problem === 'wrongChecksum' ? laterText.archives.wrongChecksum(path) : laterText.archives[problem];
}
