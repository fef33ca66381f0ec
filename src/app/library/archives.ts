import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { loadCartridges } from '../shell/parts.ts';
import { type Candidate, FileError, isOfInterest } from './file-kinds.ts';
import { endOf, entriesOf, HeaderSize, isWhole, Signature, unpackEntry, viewOf, type ZipEntry } from './zip-format.ts';

/** A larger file is not even read, bytes. */
const LARGEST_FILE = 1 << 30;
/** Largest game, MB: that of COOLBOY boards. */
const LARGEST_GAME = 32;
/** Largest file of a game, with its header, bytes. */
const LARGEST = (LARGEST_GAME + 1) << 20;
/** Most bytes that are taken out of an archive and the archives in it: a small file could else fill the memory. */
const MOST = 512 << 20;
/** How deep archives in archives are opened. */
const DEEPEST = 3;

/** How many bytes may still come out of an archive; below 0 there were too many. */
interface Budget {
  left: number;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * What is in a file that the player gave: the games and patches of an archive, or the file itself. Throws `FileError`, and
 * `MissingPartError` when what opens games cannot be fetched.
 */
export async function readFile(file: File): Promise<Candidate[]> {
  await loadCartridges();
  if (file.size > LARGEST_FILE) throw new FileError(text.files.tooLarge(LARGEST_GAME));
  return unpack({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

/** The games and patches of an archive, those in its folders and archives too; or the file itself. Throws `FileError`. */
export function unpack(file: Candidate): Candidate[] {
  return open(file, 0, { left: MOST });
}

function open(file: Candidate, depth: number, budget: Budget): Candidate[] {
  if (!isZip(file.bytes)) {
    if (file.bytes.length <= LARGEST) return [file];
    throw new FileError(text.files.tooLarge(LARGEST_GAME));
  }
  const entries = directory(file.bytes).filter(({ path }) => isOfInterest(path) && !path.startsWith('__MACOSX/'));
  if (entries.length === 0 || depth > DEEPEST) throw new FileError(laterText.archives.noGame);
  const wanted = entries.filter((entry) => entry.size <= LARGEST);
  if (wanted.length === 0) throw new FileError(laterText.archives.tooLarge);
  if (wanted.some((entry) => entry.isEncrypted)) {
    throw new FileError(laterText.archives.encrypted);
  }
  budget.left -= wanted.reduce((sum, entry) => sum + entry.size, 0);
  if (budget.left < 0) {
    throw new FileError(laterText.archives.tooMuch(MOST >> 20));
  }
  return contents(file.bytes, wanted, depth, budget);
}

function contents(bytes: Uint8Array, wanted: readonly ZipEntry[], depth: number, budget: Budget): Candidate[] {
  const files = wanted.map((entry) => ({ name: entry.path.split('/').pop() ?? '', bytes: extract(bytes, entry) }));
  const found: Candidate[] = [];
  let problem: unknown = null;
  for (const file of files) {
    try {
      found.push(...open(file, depth + 1, budget));
    } catch (error) {
      if (budget.left < 0) throw error;
      problem = error;
    }
  }
  if (found.length === 0 && problem !== null) throw problem;
  return found;
}

/** One file of an archive; throws `FileError` when it is not what the directory says of it. */
function extract(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  let file: Uint8Array | null = null;
  try {
    file = unpackEntry(packedBytes(bytes, entry), entry);
  } catch {
    // It is cut short, gives more bytes than the directory says, or is packed in an unknown way.
  }
  if (file === null) {
    throw new FileError(laterText.archives.unreadable);
  }
  if (!isWhole(file, entry)) {
    throw new FileError(laterText.archives.wrongChecksum(entry.path));
  }
  return file;
}

/** The packed bytes of one file. Throws when the archive ends before them. */
function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const start = at + HeaderSize.Local + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (view.getUint32(at, true) !== Signature.Local || start + packed > bytes.length) throw new RangeError('not whole');
  return bytes.subarray(start, start + packed);
}

/** The archive's directory. Throws `FileError` when it is cut short. */
function directory(bytes: Uint8Array): ZipEntry[] {
  const end = endOf(bytes);
  const view = viewOf(bytes);
  const entries =
    end < 0 ? null : entriesOf(bytes.subarray(0, end), view.getUint32(end + 16, true), view.getUint16(end + 10, true));
  if (!entries) throw new FileError(laterText.archives.cutShort);
  return entries;
}
