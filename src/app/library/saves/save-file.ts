import { Unzlib } from 'fflate';
import { laterText } from '../../i18n/later-text.ts';
import { FileError } from '../file-kinds.ts';

/** What the first bytes of other emulators' states are: they belong to one program, and only their battery saves can be used. */
const STATES: readonly (readonly [start: string, emulator: string])[] = [
  ['FCS', 'FCEUX'],
  ['MSS', 'Mesen'],
  ['NST\x1a', 'Nestopia'],
  ['RASTATE', 'RetroArch'],
];
/** The first bytes of what RetroArch packs, but for the version and the `#` that ends them. libretro-common, rzip_stream.h */
const RZIP = '#RZIPv';
const RZIP_HEADER = 20;
/** So many bytes are unpacked at a time: a thousand times as many at the most. */
const PIECE = 1024;
/** No cartridge keeps more, bytes: flash memory has the whole program. */
const LARGEST = 8 << 20;

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** The emulator whose save state begins as `bytes` do; null for everything else. */
export function stateMaker(bytes: Uint8Array): string | null {
  return STATES.find(([start]) => startsWith(bytes, start))?.[1] ?? null;
}

/**
 * The battery RAM in a file of another emulator or of this page: as it is, or packed by RetroArch. Throws `FileError`, whose
 * message is for the player.
 */
export function openSaveFile(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new FileError(laterText.saveFiles.emptyFile);
  const maker = stateMaker(bytes);
  if (maker !== null) throw new FileError(laterText.saveFiles.isState(maker));
  const raw = startsWith(bytes, RZIP) ? unpackRzip(bytes) : bytes;
  if (raw.length > LARGEST) throw new FileError(laterText.saveFiles.tooLarge);
  return raw;
}

/** Chunk by chunk: each has its size before it, and is a stream of zlib. It ends once there is more than the header announces. */
function unpackRzip(bytes: Uint8Array): Uint8Array {
  const damaged = () => new FileError(laterText.saveFiles.damagedFile);
  if (bytes.length < RZIP_HEADER) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const total = view.getUint32(12, true);
  if (view.getUint32(16, true) !== 0 || total > LARGEST) throw new FileError(laterText.saveFiles.tooLarge);
  const out = new Uint8Array(total);
  let filled = 0;
  for (let at = RZIP_HEADER; filled < total; ) {
    const size = at + 4 <= bytes.length ? view.getUint32(at, true) : 0;
    const chunk = bytes.subarray(at + 4, at + 4 + size);
    if (size === 0 || chunk.length < size) throw damaged();
    const before = filled;
    try {
      const stream = new Unzlib((part) => {
        if (part.length > total - filled) throw damaged();
        out.set(part, filled);
        filled += part.length;
      });
      for (let from = 0; from < chunk.length; from += PIECE) {
        stream.push(chunk.subarray(from, from + PIECE), from + PIECE >= chunk.length);
      }
    } catch {
      throw damaged();
    }
    if (filled === before) throw damaged();
    at += 4 + size;
  }
  return out;
}

/**
 * What a cartridge that keeps `own` keeps with the save in `file`: of a longer one the beginning, since others append what
 * they keep besides; where a shorter one ends, what is there stays.
 */
export function fitted(file: Uint8Array, own: Uint8Array): Uint8Array {
  const all = own.slice();
  all.set(file.subarray(0, own.length));
  return all;
}

/** `title` as the name of a file or folder, without an ending. */
export function fileNameOf(title: string): string {
  // What some systems do not allow in a name, or at its end; a name of nothing else gets another one.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are among it.
  const plain = title.replace(/[\x00-\x1f<>:"/\\|?*]/g, ' ');
  const safe = plain.replace(/[. ]+$/, '').trim();
  return safe || 'game';
}

/** The name of a file for the battery save of the game called `title`. */
export function saveFileName(title: string): string {
  return `${fileNameOf(title)}.sav`;
}
