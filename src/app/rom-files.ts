import { unzipSync } from 'fflate';
import { type Candidate, FileError, isOfInterest } from './file-kinds.ts';

/** Largest file taken out of an archive: licensed games end at 1 MiB, the largest homebrew at 16. */
const LARGEST = 16 << 20;
/** Most bytes taken out of one archive, so that a small file cannot fill the memory. */
const MOST = 512 << 20;
/** Archives in archives are opened as deep as this. */
const DEEPEST = 3;
/** The end of an archive's directory, and an entry of it (APPNOTE.TXT 4.3.12, 4.3.16). */
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly isEncrypted: boolean;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The games and patches of an archive, those in its folders and archives too; or the file itself. Throws `FileError`. */
export function unpack(file: Candidate, depth = 0): Candidate[] {
  if (!isZip(file.bytes)) return [file];
  const entries = directory(file.bytes).filter(({ path }) => isOfInterest(path) && !path.startsWith('__MACOSX/'));
  if (entries.length === 0 || depth > DEEPEST) throw new FileError('There is no game in this zip archive.');
  const wanted = entries.filter((entry) => entry.size <= LARGEST);
  if (wanted.length === 0) throw new FileError('What is in this zip archive is too large for a game of the NES.');
  if (wanted.some((entry) => entry.isEncrypted)) {
    throw new FileError('This zip archive is encrypted. Unpack it elsewhere and add what is inside.');
  }
  if (wanted.reduce((sum, entry) => sum + entry.size, 0) > MOST) {
    throw new FileError(`There is more than ${MOST >> 20} MB in this zip archive. Unpack it and add a part at a time.`);
  }
  return contents(file.bytes, new Set(wanted.map((entry) => entry.path)), depth);
}

function contents(bytes: Uint8Array, wanted: ReadonlySet<string>, depth: number): Candidate[] {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  } catch {
    throw new FileError(
      'This zip archive is damaged, or packed in a way that is not known here. Unpack it elsewhere and add what is inside.',
    );
  }
  const found: Candidate[] = [];
  let problem: unknown = null;
  for (const [path, content] of Object.entries(files)) {
    try {
      found.push(...unpack({ name: path.split('/').pop() ?? path, bytes: content }, depth + 1));
    } catch (error) {
      problem = error;
    }
  }
  if (found.length === 0 && problem !== null) throw problem;
  return found;
}

/** What an archive says of its files; throws `FileError` when it is not whole. */
function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  let end = bytes.length - END_SIZE;
  while (end >= first && view.getUint32(end, true) !== END) end--;
  const cut = new FileError('This zip archive is cut short. Try a fresh copy.');
  if (end < first) throw cut;
  const entries: Entry[] = [];
  const text = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw cut;
    const length = view.getUint16(at + 28, true);
    const path = text.decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length));
    entries.push({ path, size: view.getUint32(at + 24, true), isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0 });
    at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
