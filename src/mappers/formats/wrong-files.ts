/** What a player may drop by mistake: how it begins, and what to tell them. */
interface Kind {
  readonly at?: number;
  readonly magic: string;
  readonly tell: string;
}

const NOT_NES = (what: string) => `This is ${what}, not a game for the NES.`;
const UNPACK = (what: string) => `This is ${what}. Unpack it first, then add the .nes file inside.`;
const PATCH = (what: string) => `This is a patch (${what}), not a game: it changes a game you already have.`;

const KINDS: readonly Kind[] = [
  { magic: 'PK\x03\x04', tell: UNPACK('a zip archive') },
  { magic: 'PK\x05\x06', tell: 'This zip archive is empty.' },
  { magic: '7z\xbc\xaf\x27\x1c', tell: UNPACK('a 7-Zip archive') },
  { magic: 'Rar!\x1a\x07', tell: UNPACK('a RAR archive') },
  { magic: '\x1f\x8b', tell: UNPACK('a gzip archive') },
  { magic: 'PATCH', tell: PATCH('IPS') },
  { magic: 'BPS1', tell: PATCH('BPS') },
  { magic: 'UPS1', tell: PATCH('UPS') },
  { magic: '\x89PNG', tell: NOT_NES('a picture (PNG)') },
  { magic: '\xff\xd8\xff', tell: NOT_NES('a picture (JPEG)') },
  { magic: 'GIF8', tell: NOT_NES('a picture (GIF)') },
  { magic: '%PDF', tell: NOT_NES('a PDF document') },
  { magic: 'RIFF', tell: NOT_NES('a sound or video file') },
  { magic: 'OggS', tell: NOT_NES('a sound file') },
  { magic: 'ID3', tell: NOT_NES('a sound file (MP3)') },
  { magic: 'MZ', tell: NOT_NES('a Windows program') },
  { magic: '\x7fELF', tell: NOT_NES('a Linux program') },
  { magic: '\x80\x37\x12\x40', tell: NOT_NES('a Nintendo 64 game') },
  { at: 0x104, magic: '\xce\xed\x66\x66\xcc\x0d\x00\x0b', tell: NOT_NES('a Game Boy game') },
  { at: 4, magic: '\x24\xff\xae\x51\x69\x9a\xa2\x21', tell: NOT_NES('a Game Boy Advance game') },
  { at: 0x100, magic: 'SEGA', tell: NOT_NES('a Mega Drive game') },
  { at: 0x7ff0, magic: 'TMR SEGA', tell: NOT_NES('a Master System or Game Gear game') },
];

/** What this file is instead of a game, in a player's words. */
export function recognise(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'This file is empty.';
  for (const kind of KINDS) if (startsWith(bytes, kind.at ?? 0, kind.magic)) return kind.tell;
  if (isMarkup(bytes)) return 'This is a web page, not a game: the download probably went wrong.';
  if (isSuperNes(bytes)) return NOT_NES('a Super Nintendo game');
  if (startsWith(bytes, 0, 'NES')) return 'The header of this file is damaged. Try a fresh copy.';
  return 'This is not a .nes file: the header that says what cartridge it comes from is missing.';
}

/** Whether `magic` (one character a byte) stands at offset `at`. */
export function startsWith(bytes: Uint8Array, at: number, magic: string): boolean {
  if (bytes.length < at + magic.length) return false;
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic.charCodeAt(i)) return false;
  return true;
}

function isMarkup(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 256))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  return start.startsWith('<!doctype') || start.startsWith('<html') || start.startsWith('<?xml');
}

/** The Super NES header holds a checksum and its complement, at one of two places, perhaps behind 512 bytes. */
function isSuperNes(bytes: Uint8Array): boolean {
  if (bytes.length < 0x8000) return false;
  const copier = bytes.length & 0x3ff;
  for (const at of [0x7fdc, 0xffdc]) {
    const p = at + copier;
    if (p + 4 > bytes.length) continue;
    const complement = bytes[p] | (bytes[p + 1] << 8);
    const checksum = bytes[p + 2] | (bytes[p + 3] << 8);
    if ((complement ^ checksum) === 0xffff && checksum !== 0xffff && checksum !== 0) return true;
  }
  return false;
}
