import { deflateSync } from 'fflate';
import { crc32 } from '../../../base/hash.ts';
import { laterText } from '../../i18n/later-text.ts';
import { FileError } from '../file-kinds.ts';
import { HeaderSize, Method, Signature, viewOf } from '../zip-format.ts';

/** Where the bytes of a file go, one piece after the other. */
export type Write = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/** An archive without ZIP64 has no more bytes, and no more files (APPNOTE.TXT 4.4.1.4). */
const MOST_BYTES = 0xffff_ffff;
const MOST_FILES = 0xffff;
/** What is larger is stored as it is, bytes: to pack it would hold the page up. */
const LARGEST_PACKED = 2 << 20;
/** Names are UTF-8 (4.4.4, bit 11); version 2.0 of the format (4.4.3). */
const UTF8 = 0x800;
const NEEDS = 20;

/**
 * Writes a zip archive, a file at a time. Each file's own header says how long it is, which archives that are made as
 * streams leave out: so one that is cut short can be read up to there.
 */
export class ZipWriter {
  private readonly write: Write;
  /** The moment that all files are said to be of, as MS-DOS has it: date and time. */
  private readonly stamp: readonly [date: number, time: number];
  private readonly directory: Uint8Array<ArrayBuffer>[] = [];
  private at = 0;

  /** `time` is said of all files, ms since 1970. */
  constructor(write: Write, time: number) {
    this.write = write;
    this.stamp = dosTime(new Date(time));
  }

  /** Bytes written so far. */
  get size(): number {
    return this.at;
  }

  /** Add a file. Throws `FileError` when an archive cannot hold it any more, and whatever the writing throws. */
  async add(path: string, bytes: Uint8Array): Promise<void> {
    const name = new TextEncoder().encode(path);
    const deflated = bytes.length > LARGEST_PACKED ? bytes : deflateSync(bytes, { level: 1 });
    const isSmaller = deflated.length < bytes.length;
    const content = (isSmaller ? deflated : bytes).slice();
    const facts = new Uint8Array(26);
    const view = viewOf(facts);
    view.setUint16(0, NEEDS, true);
    view.setUint16(2, UTF8, true);
    view.setUint16(4, isSmaller ? Method.Deflated : Method.Stored, true);
    view.setUint16(6, this.stamp[1], true);
    view.setUint16(8, this.stamp[0], true);
    view.setUint32(10, crc32(bytes), true);
    view.setUint32(14, content.length, true);
    view.setUint32(18, bytes.length, true);
    view.setUint16(22, name.length, true);
    this.checkRoom(HeaderSize.Local + name.length + content.length + HeaderSize.Entry + name.length);
    this.directory.push(entry(facts, name, this.at));
    await this.put(joined(signature(Signature.Local), facts, name));
    await this.put(content);
  }

  /** Write the directory: the archive is whole then. */
  async finish(): Promise<void> {
    const start = this.at;
    await this.put(joined(...this.directory));
    const end = new Uint8Array(HeaderSize.End);
    const view = viewOf(end);
    view.setUint32(0, Signature.End, true);
    view.setUint16(8, this.directory.length, true);
    view.setUint16(10, this.directory.length, true);
    view.setUint32(12, this.at - start, true);
    view.setUint32(16, start, true);
    await this.put(end);
  }

  private checkRoom(more: number): void {
    const directory = this.directory.reduce<number>((sum, { length }) => sum + length, HeaderSize.End);
    if (this.at + directory + more <= MOST_BYTES && this.directory.length < MOST_FILES) return;
    throw new FileError(laterText.backup.tooLarge);
  }

  private async put(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.at += bytes.length;
    await this.write(bytes);
  }
}

function entry(facts: Uint8Array, name: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const head = joined(signature(Signature.Entry), Uint8Array.of(NEEDS, 0), facts, new Uint8Array(14), name);
  viewOf(head).setUint32(42, at, true);
  return head;
}

function signature(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Local time in two seconds (4.4.6). */
function dosTime(time: Date): readonly [date: number, time: number] {
  const date = ((time.getFullYear() - 1980) << 9) | ((time.getMonth() + 1) << 5) | time.getDate();
  return [date, (time.getHours() << 11) | (time.getMinutes() << 5) | (time.getSeconds() >> 1)];
}
