import { type Candidate, isOfInterest } from '../file-kinds.ts';
import { bytesOf, directoryOf, fileIn, isWhole, type ZipEntry } from '../zip-format.ts';

/** A larger file is not even looked at, bytes. */
const LARGEST_FILE = 1 << 30;
/** Largest game, MB: that of COOLBOY boards. */
export const LARGEST_GAME = 32;
/** Largest file of a game, with its header, bytes. */
const LARGEST = (LARGEST_GAME + 1) << 20;
/** Most bytes that are taken out of an archive and the archives in it: a small file could else keep the page busy for minutes. */
export const MOST = 1 << 30;
/** How deep archives in archives are opened. */
const DEEPEST = 3;
/**
 * An archive that is larger than this and that another one packs to a fiftieth holds no games: what is packed already hardly
 * gets smaller, unless it is the same again and again.
 */
const SMALL_ARCHIVE = 1 << 16;
const MOST_PACKED = 50;

/**
 * What is wrong with a file: it has no game in it, what is in it is too large for one, it is larger than any game itself, it
 * is encrypted, too much would come out of it, it cannot be unpacked, a checksum is wrong, its directory is missing.
 */
export type ArchiveProblem =
  | 'noGame'
  | 'tooLarge'
  | 'noGameItself'
  | 'encrypted'
  | 'tooMuch'
  | 'unreadable'
  | 'wrongChecksum'
  | 'cutShort';

/** An archive cannot be opened, or not all of it; without words, since it is thrown in a worker as well. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly problem: ArchiveProblem;
  /** The file in the archive that it is about; empty for the archive itself. */
  readonly path: string;

  constructor(problem: ArchiveProblem, path = '') {
    super(`${problem} ${path}`);
    this.problem = problem;
    this.path = path;
  }
}

/** Bytes with a name, of which only what is wanted is read. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** How far an archive is: what is read of it next, and which part of its bytes is behind that, 0 to 1. */
export interface Reached {
  readonly name: string;
  readonly part: number;
}

/** Who waits for what is in an archive: may want no more of it, and is told how far it is before each file that is looked at. */
export interface Watching {
  readonly signal: AbortSignal;
  reached(at: Reached): void;
}

function isZip([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

/** Whether `file` begins like a zip archive; one that is too large for anything is not looked at. Rejects when it cannot be read. */
export async function isArchive(file: Blob): Promise<boolean> {
  return file.size <= LARGEST_FILE && isZip(await bytesOf(file, 0, 4));
}

/**
 * What may be games, patches and saves in `file`, one after the other: of an archive what is in its folders and archives, too;
 * else the file itself. At most `most` bytes are taken out of it, and no more than one file is in memory at a time. It ends before the
 * next file once whoever is `watching` wants no more, whatever was found. Throws `ArchiveError`, after all that could be read; rejects
 * when the file cannot be read.
 */
export function unpack(file: NamedBlob, most = MOST, watching?: Watching): AsyncGenerator<Candidate, void> {
  return new Unpacking(most, watching).open(file, 0);
}

/** The name of a file in an archive, without its folder. */
function nameIn({ path }: ZipEntry): string {
  return path.split('/').pop() ?? '';
}

/** One file that is being unpacked, with all that is in it. */
class Unpacking {
  /** How many bytes may still come out of it. */
  private left: number;
  private readonly watching: Watching | undefined;
  /** Which part of the outermost archive is behind what is read, 0 to 1. */
  private part = 0;

  constructor(most: number, watching: Watching | undefined) {
    this.left = most;
    this.watching = watching;
  }

  async *open({ name, blob }: NamedBlob, depth: number): AsyncGenerator<Candidate, void> {
    if (blob.size > LARGEST_FILE) throw new ArchiveError('noGameItself');
    if (await isArchive(blob)) yield* this.contents(blob, depth);
    else if (blob.size > LARGEST) throw new ArchiveError('noGameItself');
    else yield { name, bytes: await bytesOf(blob, 0, blob.size) };
  }

  private async *contents(archive: Blob, depth: number): AsyncGenerator<Candidate, void> {
    const wanted = this.wanted(await directoryOf(archive), depth);
    let isEmpty = true;
    let problem: ArchiveError | null = null;
    const all = wanted.reduce((sum, { packed }) => sum + packed, 0);
    let behind = 0;
    for (const entry of wanted) {
      if (this.watching?.signal.aborted) return;
      if (depth === 0) this.part = behind / all;
      behind += entry.packed;
      this.watching?.reached({ name: nameIn(entry), part: this.part });
      try {
        for await (const file of this.fileOf(archive, entry, depth)) {
          isEmpty = false;
          yield file;
        }
      } catch (error) {
        if (!(error instanceof ArchiveError) || error.problem === 'tooMuch') throw error;
        // What is damaged is told at the end; an archive without games only where there is nothing else.
        if (problem === null || problem.problem === 'noGame') problem = error;
      }
    }
    if (problem !== null && (isEmpty || problem.problem !== 'noGame')) throw problem;
  }

  /** The files that are looked at, by what the directory says, before any of them is unpacked. */
  private wanted(directory: readonly ZipEntry[] | null, depth: number): ZipEntry[] {
    if (directory === null) throw new ArchiveError('cutShort');
    const entries = directory.filter(({ path }) => isOfInterest(path) && !path.startsWith('__MACOSX/'));
    if (entries.length === 0 || depth > DEEPEST) throw new ArchiveError('noGame');
    const wanted = entries.filter(({ size, packed }) => size <= LARGEST && packed <= LARGEST);
    if (wanted.length === 0) throw new ArchiveError('tooLarge');
    this.left -= wanted.reduce((sum, { size }) => sum + size, 0);
    if (this.left < 0) throw new ArchiveError('tooMuch');
    return wanted;
  }

  private async *fileOf(archive: Blob, entry: ZipEntry, depth: number): AsyncGenerator<Candidate, void> {
    const { path, size, packed } = entry;
    if (entry.isEncrypted) throw new ArchiveError('encrypted');
    const bytes = await fileIn(archive, entry);
    if (bytes === null) throw new ArchiveError('unreadable');
    if (!isWhole(bytes, entry)) throw new ArchiveError('wrongChecksum', path);
    const name = nameIn(entry);
    if (!isZip(bytes)) {
      yield { name, bytes };
      return;
    }
    if (size > SMALL_ARCHIVE && size > packed * MOST_PACKED) throw new ArchiveError('unreadable');
    yield* this.open({ name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) }, depth + 1);
  }
}
