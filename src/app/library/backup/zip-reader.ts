import { bytesOf, directoryOf, fileIn, HeaderSize, isWhole, Signature, viewOf, type ZipEntry } from '../zip-format.ts';
import { namesIn } from '../zip-names.ts';

/** A larger file is in no backup, bytes: a game has at most 32 MB. */
const LARGEST = 40 << 20;
/** A header says by this that a file's sizes come after it (APPNOTE.TXT 4.4.4, bit 3). */
const SIZES_FOLLOW = 8;
/** No archive has more files without ZIP64. */
const MOST_FILES = 0xffff;

/** An archive of which only what is asked for is read. */
export class ZipReader {
  /** By their paths. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The directory at its end is missing or damaged: these are the files that were found without it. */
  readonly isCut: boolean;
  private readonly file: Blob;

  private constructor(file: Blob, entries: readonly ZipEntry[], isCut: boolean) {
    this.file = file;
    this.entries = new Map(entries.map((entry) => [entry.path, entry]));
    this.isCut = isCut;
  }

  /** The archive in `file`; of something else, one without files. Rejects when the file cannot be read. */
  static async open(file: Blob): Promise<ZipReader> {
    const entries = await directoryOf(file);
    return new ZipReader(file, entries ?? (await foundIn(file)), entries === null);
  }

  /** The file at `path`; null when it is missing or damaged. Rejects when the archive cannot be read. */
  async read(path: string): Promise<Uint8Array | null> {
    const entry = this.entries.get(path);
    if (!entry || entry.isEncrypted || entry.size > LARGEST || entry.packed > LARGEST) return null;
    const found = await fileIn(this.file, entry);
    return found && isWhole(found, entry) ? found : null;
  }
}

/** The files that lie one after the other from the beginning of `file`, as far as they are there. */
async function foundIn(file: Blob): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < MOST_FILES; ) {
    const head = await bytesOf(file, at, HeaderSize.Local);
    if (head.length < HeaderSize.Local) return entries;
    const view = viewOf(head);
    const flags = view.getUint16(6, true);
    if (view.getUint32(0, true) !== Signature.Local || (flags & SIZES_FOLLOW) !== 0) return entries;
    const [name, packed] = [view.getUint16(26, true), view.getUint32(18, true)];
    entries.push({
      path: namesIn([await bytesOf(file, at + HeaderSize.Local, name)])[0],
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(8, true),
      crc: view.getUint32(14, true),
      packed,
      size: view.getUint32(22, true),
      at,
    });
    at += HeaderSize.Local + name + view.getUint16(28, true) + packed;
  }
  return entries;
}
