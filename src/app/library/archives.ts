import { Inflate } from 'fflate';
import { crc32 } from '../../base/hash.ts';
import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { loadCartridges } from '../shell/parts.ts';
import { type Candidate, FileError, isOfInterest } from './file-kinds.ts';

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
/** The end of an archive's directory, an entry of it, and what stands before each file (APPNOTE.TXT 4.3.16, 4.3.12, 4.3.7). */
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
/** How a file is packed (4.4.5). */
const Method = { Stored: 0, Deflated: 8 } as const;
/** Packed bytes that are inflated before the result is checked again: at most a thousand times as many come out. */
const PIECE = 1 << 15;
/** Bytes 128 to 255 of names that are not UTF-8, code page 437 (D.1). */
const HIGH_LETTERS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0';

interface Entry {
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and once unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where the file's own header is. */
  readonly at: number;
}

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

function contents(bytes: Uint8Array, wanted: readonly Entry[], depth: number, budget: Budget): Candidate[] {
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
function extract(bytes: Uint8Array, entry: Entry): Uint8Array {
  let file: Uint8Array | null = null;
  try {
    file = inflate(packedBytes(bytes, entry), entry);
  } catch {
    // It is cut short, gives more bytes than the directory says, or is packed in an unknown way.
  }
  if (file === null) {
    throw new FileError(laterText.archives.unreadable);
  }
  if (file.length !== entry.size || crc32(file) !== entry.crc) {
    throw new FileError(laterText.archives.wrongChecksum(entry.path));
  }
  return file;
}

/** The packed bytes of one file. Throws when the archive ends before them. */
function packedBytes(bytes: Uint8Array, { at, packed }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (view.getUint32(at, true) !== LOCAL || start + packed > bytes.length) throw new RangeError('not whole');
  return bytes.subarray(start, start + packed);
}

/** The file that was packed; null for an unknown method. Throws for a damaged stream, and for one that gives too many bytes. */
function inflate(packed: Uint8Array, { method, size }: Entry): Uint8Array | null {
  if (method === Method.Stored) return packed.slice();
  if (method !== Method.Deflated) return null;
  const file = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((piece) => {
    file.set(piece, at);
    at += piece.length;
  });
  for (let from = 0; from < packed.length; from += PIECE) {
    stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  }
  return file.subarray(0, at);
}

/** The archive's directory. Throws `FileError` when it is cut short. */
function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  let end = bytes.length - END_SIZE;
  while (end >= first && view.getUint32(end, true) !== END) end--;
  const cut = new FileError(laterText.archives.cutShort);
  if (end < first) throw cut;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw cut;
    const length = view.getUint16(at + 28, true);
    entries.push({
      path: textOf(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** A name: UTF-8 if it can be (macOS writes that without its flag), else what DOS and older Windows write. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : HIGH_LETTERS[byte - 0x80])).join('');
  }
}
