import { unzipSync } from 'fflate';

/** A file that may be a game. */
export interface Candidate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Largest file taken out of an archive: licensed games end at 1 MiB, the largest homebrew at 16. */
const LARGEST = 16 << 20;
const ROM_NAME = /\.nes$/i;

/** A file that cannot be opened; the message is for the player. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The ROMs of an archive, or the file itself. Throws `FileError`. */
export function unpack(file: Candidate): Candidate[] {
  if (!isZip(file.bytes)) return [file];
  const found: Candidate[] = [];
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(file.bytes, {
      filter: ({ name, originalSize }) =>
        ROM_NAME.test(name) && !name.startsWith('__MACOSX/') && originalSize <= LARGEST,
    });
  } catch {
    throw new FileError('This zip archive is damaged or encrypted. Unpack it elsewhere and add the .nes file.');
  }
  for (const [path, bytes] of Object.entries(entries)) found.push({ name: path.split('/').pop() ?? path, bytes });
  if (found.length === 0) throw new FileError('There is no .nes file in this zip archive.');
  return found;
}

/** A title from a file's name: without folder, ending, underscores and the bracketed tags of collectors. */
export function titleOf(name: string): string {
  const bare = name.replace(/^.*[\\/]/, '').replace(/\.(nes|zip)$/i, '');
  const plain = bare.replace(/[([][^)\]]*[)\]]/g, ' ').replace(/_/g, ' ');
  // "Legend of X, The" is how lists sort; people say it the other way round.
  const turned = plain.replace(/^(.*?), (The|A|An)\b(.*)$/i, '$2 $1$3');
  return turned.replace(/\s+/g, ' ').trim() || bare || 'Untitled';
}
