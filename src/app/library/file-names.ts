import { stemOf } from './file-kinds.ts';

/** What a file's name says besides the title, in round or square brackets. */
const TAG = /[([]([^)\]]*)[)\]]/g;

/** Collectors' letters, and the words that are shown for them. */
const REGIONS: Readonly<Record<string, string>> = { U: 'USA', E: 'Europe', J: 'Japan', W: 'World' };
/** Marks that say nothing to a player: a good dump, and its checksum. */
const SILENT = /^(!|[0-9A-F]{8})$/i;

/** One bracket as tags: regions are separated by commas or are letters; languages stay together. */
function tagsIn(bracket: string): string[] {
  if (/^[UEJW]{1,3}$/.test(bracket)) return [...bracket].map((letter) => REGIONS[letter]);
  const parts = bracket.split(/\s*,\s*/);
  return parts.every((part) => /^[A-Z][a-z](-[A-Z]{2})?$/.test(part)) ? [parts.join(', ')] : parts;
}

/** What the name of a file says of a game besides its title: region, revision and the like, each once. */
export function tagsOf(name: string): string[] {
  const brackets = [...stemOf(name).matchAll(TAG)].map(([, bracket]) => bracket.trim());
  const tags = brackets.filter((bracket) => bracket !== '' && !SILENT.test(bracket)).flatMap(tagsIn);
  return [...new Set(tags)];
}

/** A text of at most `length` bytes that ends at a zero; empty where somebody has written that they do not know. */
function textIn(bytes: Uint8Array, length = bytes.length): string {
  const end = bytes.indexOf(0);
  const part = bytes.subarray(0, Math.min(end < 0 ? bytes.length : end, length));
  const text = new TextDecoder().decode(part).trim();
  return /^[<([]?\?+[>)\]]?$/.test(text) || text.includes('\ufffd') ? '' : text;
}

/** The chunk called `name`, of a file of chunks that begin with their lengths and names, in either order; empty when there is none. */
function chunkOf(bytes: Uint8Array, first: number, name: string, isNameFirst: boolean): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = first; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + (isNameFirst ? 4 : 0), true);
    const nameAt = at + (isNameFirst ? 0 : 4);
    if (String.fromCharCode(...bytes.subarray(nameAt, nameAt + 4)) === name)
      return bytes.subarray(at + 8, at + 8 + length);
    at += 8 + length;
  }
  return new Uint8Array(0);
}

/** The title that a music file or a UNIF file has within itself; empty when it has none, and for all other files. */
export function titleWithin(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start === 'NESM\x1a') return textIn(bytes.subarray(0x0e, 0x2e));
  if (start.startsWith('NSFE')) return textIn(chunkOf(bytes, 4, 'auth', false));
  return start.startsWith('UNIF') ? textIn(chunkOf(bytes, 0x20, 'NAME', true), 80) : '';
}
