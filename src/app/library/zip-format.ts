import { Inflate } from 'fflate';
import { crc32 } from '../../base/hash.ts';
import { namesIn } from './zip-names.ts';

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
/** Where a field of 32 bits, or of 16, has no room for its number, this is in it, and the number in a field of 64 (4.4.1.4). */
const NO_ROOM = 0xffffffff;
const NO_ROOM_16 = 0xffff;
/** The record that has the larger numbers of the directory, what says where that is, and their bytes (4.3.14, 4.3.15). */
const LARGE_END = 0x06064b50;
const LARGE_END_SIZE = 56;
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
/** The extra field that has those of an entry (4.5.3). */
const LARGE_ENTRY = 1;

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

/** Where a directory is, and how much of it there is. */
interface Place {
  readonly count: number;
  readonly length: number;
  readonly at: number;
}

/** What the directory at the end of `file` says; null when it is not there, or not whole. Rejects when it cannot be read. */
export async function directoryOf(file: Blob): Promise<ZipEntry[] | null> {
  const size = Math.min(file.size, HeaderSize.End + LONGEST_COMMENT + LOCATOR_SIZE);
  const tail = await bytesOf(file, file.size - size, size);
  const end = endOf(tail);
  if (end < 0) return null;
  const view = viewOf(tail);
  let place: Place | null = {
    count: view.getUint16(end + 10, true),
    length: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  };
  const isLarge = place.count === NO_ROOM_16 || place.length === NO_ROOM || place.at === NO_ROOM;
  const isThere = end >= LOCATOR_SIZE && view.getUint32(end - LOCATOR_SIZE, true) === LOCATOR;
  if (isLarge && isThere) place = await largePlace(file, wide(view, end - LOCATOR_SIZE + 8));
  if (place === null || place.length > LARGEST_DIRECTORY) return null;
  const directory = await bytesOf(file, place.at, place.length);
  return entriesOf(directory, 0, place.count);
}

/** A number of 64 bits; above 2^53 it is not exact, and no file is as large. */
function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** What the record at `at` says, which has larger numbers; null when it is not there. */
async function largePlace(file: Blob, at: number): Promise<Place | null> {
  const bytes = await bytesOf(file, at, LARGE_END_SIZE);
  const view = viewOf(bytes);
  if (bytes.length < LARGE_END_SIZE || view.getUint32(0, true) !== LARGE_END) return null;
  return { count: wide(view, 32), length: wide(view, 40), at: wide(view, 48) };
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

/** The numbers of the entry at `at` of a directory: those that have no room in it are in the extra field at `extra`, in this order. */
function numbersOf(view: DataView, at: number, extra: number, end: number): [size: number, packed: number, at: number] {
  const numbers = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  for (let next = extra; next + 4 <= end; next += 4 + view.getUint16(next + 2, true)) {
    if (view.getUint16(next, true) !== LARGE_ENTRY) continue;
    const last = Math.min(end, next + 4 + view.getUint16(next + 2, true));
    let from = next + 4;
    for (const [i, number] of numbers.entries()) {
      if (number !== NO_ROOM || from + 8 > last) continue;
      numbers[i] = wide(view, from);
      from += 8;
    }
  }
  return numbers as [number, number, number];
}

/** The `count` entries of a directory that begins at `at`; null when one of them is not whole. */
function entriesOf(bytes: Uint8Array, at: number, count: number): ZipEntry[] | null {
  const view = viewOf(bytes);
  const entries: Omit<ZipEntry, 'path'>[] = [];
  const names: Uint8Array[] = [];
  let next = at;
  for (let left = count; left > 0; left--) {
    if (next + HeaderSize.Entry > bytes.length || view.getUint32(next, true) !== Signature.Entry) return null;
    const name = next + HeaderSize.Entry;
    const extra = name + view.getUint16(next + 28, true);
    const end = Math.min(bytes.length, extra + view.getUint16(next + 30, true));
    const [size, packed, start] = numbersOf(view, next, extra, end);
    names.push(bytes.subarray(name, extra));
    entries.push({
      isEncrypted: (view.getUint16(next + 8, true) & 1) !== 0,
      method: view.getUint16(next + 10, true),
      crc: view.getUint32(next + 16, true),
      packed,
      size,
      at: start,
    });
    next = extra + view.getUint16(next + 30, true) + view.getUint16(next + 32, true);
  }
  const paths = namesIn(names);
  return entries.map((entry, i) => ({ ...entry, path: paths[i] }));
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
