import { Inflate } from 'fflate';
import { crc32 } from '../../base/hash.ts';

/** What begins the end of an archive's directory, an entry of it, and what stands before each file (APPNOTE.TXT 4.3.16, 4.3.12, 4.3.7). */
export const Signature = { End: 0x06054b50, Entry: 0x02014b50, Local: 0x04034b50 } as const;
/** Bytes of each of them, without names and comments. */
export const HeaderSize = { End: 22, Entry: 46, Local: 30 } as const;
/** How a file is packed (4.4.5). */
export const Method = { Stored: 0, Deflated: 8 } as const;
/** Bytes of the longest comment that an archive can end with. */
const LONGEST_COMMENT = 0xffff;
/**
 * Packed bytes that are inflated before the result is checked again: at most a thousand times as many come out. (With eight
 * times as many, 33 MB of zeros take three times as long, since they are copied from one buffer to the next larger one.)
 */
const PIECE = 1 << 12;
/** No directory is larger, bytes. */
const LARGEST_DIRECTORY = 32 << 20;
/** Deflate makes no more of a byte, and of the few bytes that any stream has at the least. */
const MOST_OF_A_BYTE = 1032;
/** Bytes 128 to 255 of names that are not UTF-8, code page 437 (D.1). */
const HIGH_LETTERS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0';

/** What a directory says of one file of an archive. */
export interface ZipEntry {
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

/** A view of the same bytes, for numbers of several. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The `size` bytes of `file` from `at` on; fewer where it ends before. Rejects when it cannot be read. */
export async function bytesOf(file: Blob, at: number, size: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(at, at + size).arrayBuffer());
}

/** What the directory at the end of `file` says; null when it is not there, or not whole. Rejects when it cannot be read. */
export async function directoryOf(file: Blob): Promise<ZipEntry[] | null> {
  const size = Math.min(file.size, HeaderSize.End + LONGEST_COMMENT);
  const tail = await bytesOf(file, file.size - size, size);
  const end = endOf(tail);
  if (end < 0) return null;
  const view = viewOf(tail);
  const length = view.getUint32(end + 12, true);
  if (length > LARGEST_DIRECTORY) return null;
  const directory = await bytesOf(file, view.getUint32(end + 16, true), length);
  return entriesOf(directory, 0, view.getUint16(end + 10, true));
}

/**
 * The file that `entry` of the archive `file` speaks of, as far as it can be unpacked; null when it cannot. Rejects when the
 * archive cannot be read.
 */
export async function fileIn(file: Blob, entry: ZipEntry): Promise<Uint8Array | null> {
  const head = await bytesOf(file, entry.at, HeaderSize.Local);
  if (head.length < HeaderSize.Local) return null;
  const view = viewOf(head);
  if (view.getUint32(0, true) !== Signature.Local) return null;
  const start = entry.at + HeaderSize.Local + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = await bytesOf(file, start, entry.packed);
  try {
    return packed.length === entry.packed ? unpackEntry(packed, entry) : null;
  } catch {
    // A damaged stream, or one that gives more bytes than the directory says.
    return null;
  }
}

/** Where in `bytes` the end of a directory begins, with which an archive ends; -1 when it is not there. */
function endOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const first = Math.max(0, bytes.length - HeaderSize.End - LONGEST_COMMENT);
  let end = bytes.length - HeaderSize.End;
  while (end >= first && view.getUint32(end, true) !== Signature.End) end--;
  return end >= first ? end : -1;
}

/** The `count` entries of a directory that begins at `at`; null when one of them is not whole. */
function entriesOf(bytes: Uint8Array, at: number, count: number): ZipEntry[] | null {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let next = at;
  for (let left = count; left > 0; left--) {
    if (next + HeaderSize.Entry > bytes.length || view.getUint32(next, true) !== Signature.Entry) return null;
    const length = view.getUint16(next + 28, true);
    entries.push({
      path: nameIn(bytes.subarray(next + HeaderSize.Entry, next + HeaderSize.Entry + length)),
      isEncrypted: (view.getUint16(next + 8, true) & 1) !== 0,
      method: view.getUint16(next + 10, true),
      crc: view.getUint32(next + 16, true),
      packed: view.getUint32(next + 20, true),
      size: view.getUint32(next + 24, true),
      at: view.getUint32(next + 42, true),
    });
    next += HeaderSize.Entry + length + view.getUint16(next + 30, true) + view.getUint16(next + 32, true);
  }
  return entries;
}

/** A name: UTF-8 if it can be (macOS writes that without its flag), else what DOS and older Windows write. */
export function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : HIGH_LETTERS[byte - 0x80])).join('');
  }
}

/** `packed` inflated, at most `size` bytes. Throws for a damaged stream, and for one that gives more. */
export function inflateTo(packed: Uint8Array, size: number): Uint8Array {
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

/**
 * The file that was packed; null for an unknown method, and for more bytes than could come of those. Throws for a damaged
 * stream, and for one that gives too many bytes.
 */
function unpackEntry(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | null {
  if (method === Method.Stored) return packed;
  if (size > packed.length * MOST_OF_A_BYTE) return null;
  return method === Method.Deflated ? inflateTo(packed, size) : null;
}

/** Whether `file` is what the directory says of it. */
export function isWhole(file: Uint8Array, { size, crc }: Pick<ZipEntry, 'size' | 'crc'>): boolean {
  return file.length === size && crc32(file) === crc;
}
