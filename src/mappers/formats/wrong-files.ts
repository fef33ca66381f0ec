import { type OtherFile, RomError } from './rom-error.ts';
import { startsWith } from './starts-with.ts';

/** What a player may drop by mistake: how it begins, and the error for it. */
interface Kind {
  /** Where the mark stands; at the beginning when left out. */
  readonly at?: number;
  readonly magic: string;
  readonly error: () => RomError;
}

const other = (kind: OtherFile) => () => new RomError('other-file', { kind });
const archive = (kind: 'zip' | '7-Zip' | 'RAR' | 'gzip') => () => new RomError('archive', { kind });
const patch = (kind: 'IPS' | 'BPS' | 'UPS') => () => new RomError('patch', { kind });

const KINDS: readonly Kind[] = [
  { magic: 'PK\x03\x04', error: archive('zip') },
  { magic: 'PK\x05\x06', error: () => new RomError('empty-zip') },
  { magic: '7z\xbc\xaf\x27\x1c', error: archive('7-Zip') },
  { magic: 'Rar!\x1a\x07', error: archive('RAR') },
  { magic: '\x1f\x8b', error: archive('gzip') },
  { magic: 'PATCH', error: patch('IPS') },
  { magic: 'BPS1', error: patch('BPS') },
  { magic: 'UPS1', error: patch('UPS') },
  { magic: '\x89PNG', error: other('png') },
  { magic: '\xff\xd8\xff', error: other('jpeg') },
  { magic: 'GIF8', error: other('gif') },
  { magic: '%PDF', error: other('pdf') },
  { magic: 'RIFF', error: other('sound-or-video') },
  { magic: 'OggS', error: other('sound') },
  { magic: 'ID3', error: other('mp3') },
  { magic: 'MZ', error: other('windows-program') },
  { magic: '\x7fELF', error: other('linux-program') },
  { magic: '\x80\x37\x12\x40', error: other('nintendo-64-game') },
  { at: 0x104, magic: '\xce\xed\x66\x66\xcc\x0d\x00\x0b', error: other('game-boy-game') },
  { at: 4, magic: '\x24\xff\xae\x51\x69\x9a\xa2\x21', error: other('game-boy-advance-game') },
  { at: 0x100, magic: 'SEGA', error: other('mega-drive-game') },
  { at: 0x7ff0, magic: 'TMR SEGA', error: other('master-system-or-game-gear-game') },
];

/** The error for a file that is no image of a game, which says what it is instead. */
export function recognise(bytes: Uint8Array): RomError {
  if (bytes.length === 0) return new RomError('empty-file');
  for (const kind of KINDS) if (startsWith(bytes, kind.at ?? 0, kind.magic)) return kind.error();
  if (isMarkup(bytes)) return new RomError('web-page');
  if (isSuperNes(bytes)) return new RomError('other-file', { kind: 'super-nintendo-game' });
  if (startsWith(bytes, 0, 'NES')) return new RomError('header-damaged');
  return new RomError('header-missing');
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
