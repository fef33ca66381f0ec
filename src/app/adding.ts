import { loadCartridges } from './cartridges.ts';
import { type Candidate, FileError, stemOf } from './file-kinds.ts';
import { addRom, messageOf } from './library.ts';
import { complain, notify } from './notices.ts';
import { isPatch } from './patches/open-patch.ts';
import { type Dropped, patchGame } from './patching.ts';
import { unpack } from './rom-files.ts';
import { askToPersist, type Game } from './storage.ts';
import { adding } from './store.ts';

/** Nothing that is larger than this can be meant, bytes. */
const LARGEST_FILE = 1 << 30;

/**
 * Add files: ROMs, patches for them, or archives of both. Returns the games that are now in the library because of
 * them; a patched game alone when it came with the game that it was made from.
 */
export async function addFiles(files: readonly File[]): Promise<Game[]> {
  adding.value = true;
  const candidates = await readAll(files);
  const dropped: Dropped[] = [];
  for (const candidate of candidates.filter(({ bytes }) => !isPatch(bytes))) {
    const game = await addRom(candidate);
    if (game) dropped.push({ game, rom: candidate.bytes, stem: stemOf(candidate.name) });
  }
  adding.value = false;
  const patched: Game[] = [];
  for (const candidate of candidates.filter(({ bytes }) => isPatch(bytes))) {
    const game = await patchGame(candidate, dropped);
    if (game) patched.push(game);
  }
  const added = [...dropped.map(({ game }) => game), ...patched];
  if (added.length > 0) askToPersist().catch(() => {});
  if (patched.length === 1 && dropped.length < 2) return patched;
  if (added.length > 1) notify(`${added.length} games are in your library.`);
  return added;
}

async function readAll(files: readonly File[]): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const file of files) {
    try {
      await loadCartridges();
      if (file.size > LARGEST_FILE) throw new FileError('This file is far too large for a game of the NES.');
      const bytes = new Uint8Array(await file.arrayBuffer());
      candidates.push(...unpack({ name: file.name, bytes }));
    } catch (error) {
      complain(`“${file.name}”: ${messageOf(error)}`);
    }
  }
  return candidates;
}
