import type { Region } from '../../base/region.ts';
import { RomError } from '../formats/rom-error.ts';
import type { RomFile } from '../formats/rom-file.ts';
import { startsWith } from '../formats/starts-with.ts';
import { MIXED, type MixedDevice, type OpllChoice, type Track, type Tune } from '../tune.ts';
import { DRIVER_BANK, DRIVER_CODE } from './driver.ts';

/** 60.0988 and 50.007 calls a second. */
const SPEEDS = { ntsc: 16639, pal: 19997 };
const HEADER = 128;
/** By the numbers that `regn` has for them. */
const REGIONS: readonly Region['name'][] = ['ntsc', 'pal', 'dendy'];
/** Bytes of a set of instruments. */
const PATCHES = 128;

/** Whether `bytes` begin like a NSF or a NSFe file. */
export function isNsf(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0, 'NESM\x1a') || startsWith(bytes, 0, 'NSFE');
}

/** Text up to the first 0: ASCII, and what UTF-8 makes of the rest. */
function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
}

/** Whether Unicode has such a number, other than as half of a pair. */
function isCharacter(code: number): boolean {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

/** UTF-8; bytes that are none are Latin-1, as old files have them. The core has no `TextDecoder`. */
function decode(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const tail = bytes.subarray(i + 1, i + 1 + more);
    const isWhole = byte < 0xf5 && tail.length === more && tail.every((next) => (next & 0xc0) === 0x80);
    const code = tail.reduce((bits, next) => (bits << 6) | (next & 0x3f), byte & (0x3f >> more));
    if (more === 0 || !isWhole || !isCharacter(code)) {
      out += String.fromCharCode(byte);
      continue;
    }
    out += String.fromCodePoint(code);
    i += more;
  }
  return out;
}

/** Several texts, one after the other. */
function texts(bytes: Uint8Array): string[] {
  const found: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    const stop = end < 0 ? bytes.length : end;
    found.push(decode(bytes.subarray(at, stop)).trim());
    at = stop + 1;
  }
  return found;
}

const word = (bytes: Uint8Array, at: number) => bytes[at] | (bytes[at + 1] << 8);

/** Chunks that have to be understood. The name of one that has to begins with a capital letter. */
const MANDATORY = ['INFO', 'DATA', 'NEND', 'BANK', 'RATE', 'NSF2', 'VRC7'];

/** Without what is in it, music sounds otherwise or not at all. */
const isMandatory = (name: string) => /^[A-Z]/.test(name);

/**
 * What the chunks of a NSFe file, or behind a NSF2, say besides; one that the music can do without is left out when there is
 * less of it than it says. https://www.nesdev.org/wiki/NSFe
 */
function readChunks(bytes: Uint8Array, start: number): Map<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = start; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at, true);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (isMandatory(name) && !MANDATORY.includes(name)) throw new RomError('music-part-unknown', { part: name });
    if (at + 8 + size > bytes.length) {
      // Of a file whose music would have come behind it there is too little, whatever the part is.
      const isEnough = !isMandatory(name) && (!startsWith(bytes, 0, 'NSFE') || chunks.has('DATA'));
      if (!isEnough) throw new RomError('part-cut-short', { format: 'NSF', part: name });
      break;
    }
    chunks.set(name, bytes.subarray(at + 8, at + 8 + size));
    at += 8 + size;
    if (name === 'NEND') break;
  }
  return chunks;
}

/** The 32-bit numbers of a chunk, in ms; negative ones stand for nothing. */
function times(chunk: Uint8Array | undefined): (number | null)[] {
  if (chunk === undefined) return [];
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return Array.from({ length: chunk.length >> 2 }, (_, i) => {
    const value = view.getInt32(i * 4, true);
    return value < 0 ? null : value;
  });
}

/**
 * The songs in the order of the play list, which may leave some out and have others twice, then the effects that are not
 * among them; without a list all in their own order. https://www.nesdev.org/wiki/NSFe#plst
 */
function tracksOf(count: number, chunks: ReadonlyMap<string, Uint8Array>): Track[] {
  const names = texts(chunks.get('tlbl') ?? new Uint8Array(0));
  const lengths = times(chunks.get('time'));
  const fades = times(chunks.get('fade'));
  // A snapshot keeps the track in a byte.
  const listed = (name: string) => [...(chunks.get(name) ?? []).slice(0, 256)].filter((song) => song < count);
  const list = listed('plst');
  const effects = listed('psfx');
  const more = effects.filter((song) => !list.includes(song));
  const songs = list.length > 0 ? [...list, ...more] : Array.from({ length: count }, (_, song) => song);
  return songs.slice(0, 256).map((song) => ({
    song,
    name: names[song] ?? '',
    lengthMs: lengths[song] ?? null,
    fadeMs: fades[song] ?? null,
    isEffect: effects.includes(song),
  }));
}

/** The track to begin with: the first of a play list, else the one of song `song`. */
function firstOf(song: number, chunks: ReadonlyMap<string, Uint8Array>): number {
  return (chunks.get('plst')?.length ?? 0) > 0 ? 0 : song;
}

/**
 * The console that the music is played by: the preferred one, or the only one it is for, by the bits of `regn`; else PAL
 * when the header says so. https://www.nesdev.org/wiki/NSFe#regn
 */
function regionOf(header: number, chunks: ReadonlyMap<string, Uint8Array>): Region['name'] {
  const [made = 0, preferred = -1] = chunks.get('regn') ?? [];
  const fits = REGIONS.filter((_, i) => (made >> i) & 1);
  const wanted = REGIONS[preferred];
  if (wanted !== undefined && (fits.length === 0 || fits.includes(wanted))) return wanted;
  if (fits.length === 1) return fits[0];
  return (header & 3) === 1 ? 'pal' : 'ntsc';
}

/** What `VRC7` says of the instruments: the chip, and perhaps 16 of eight bytes each. https://www.nesdev.org/wiki/NSFe#VRC7 */
function opllOf(chunks: ReadonlyMap<string, Uint8Array>): OpllChoice | null {
  const chunk = chunks.get('VRC7');
  if (chunk === undefined) return null;
  if (chunk[0] > 1) throw new RomError('music-part-unknown', { part: 'VRC7' });
  return { isYm2413: chunk[0] === 1, patches: chunk.length > PATCHES ? chunk.slice(1, 1 + PATCHES) : null };
}

/**
 * How loud each device usually is beside the 2A03's pulses, in hundredths of a decibel: what `mixe` says is measured against the
 * pulses, too. docs/decisions/0013-how-loud-the-sound-chips-are.md has where these come from.
 */
const USUAL_MIX: Readonly<Record<MixedDevice, number>> = {
  ...{ pulses: 0, others: -20, vrc6: 0, vrc7: 1100, fds: 700, mmc5: 0, namco: 1200, sunsoft: -130 },
};
/** A file can make a device this much louder or quieter than usual, and no more: beyond that it is damaged. */
const MOST_MIX = 2400;

/** Levels of devices by `mixe`: three bytes for each, its number and hundredths of a decibel. https://www.nesdev.org/wiki/NSFe#mixe */
function mixOf(chunks: ReadonlyMap<string, Uint8Array>): Tune['mix'] {
  const chunk = chunks.get('mixe') ?? new Uint8Array(0);
  const mix = Object.fromEntries(MIXED.map((device) => [device, 1])) as Record<MixedDevice, number>;
  for (let at = 0; at + 3 <= chunk.length; at += 3) {
    const device: MixedDevice | undefined = MIXED[chunk[at]];
    if (device === undefined) continue;
    const more = ((word(chunk, at + 1) << 16) >> 16) - USUAL_MIX[device];
    mix[device] = 10 ** (Math.min(MOST_MIX, Math.max(-MOST_MIX, more)) / 2000);
  }
  return mix;
}

/** All banks 0 means: no banks. The file has eight, for $8000-$FFFF; $6000 and $7000 begin like $E000 and $F000. */
function banksOf(eight: Uint8Array): Uint8Array | null {
  if (eight.every((bank) => bank === 0)) return null;
  return Uint8Array.from([eight[6], eight[7], ...eight]);
}

/** A music file, taken apart. */
interface Parsed {
  readonly tune: Tune;
  readonly region: Region['name'];
}

/** Microseconds between two calls of `play`: what `RATE` says goes before the header's; a Dendy has PAL's by itself. */
function speedsOf(ntsc: number, pal: number, chunks: ReadonlyMap<string, Uint8Array>): Tune['speed'] {
  const rate = chunks.get('RATE') ?? new Uint8Array(0);
  const said = (i: number) => (rate.length >= 2 * i + 2 ? word(rate, 2 * i) : 0);
  const speed = { ntsc: said(0) || ntsc || SPEEDS.ntsc, pal: said(1) || pal || SPEEDS.pal };
  return { ...speed, dendy: said(2) || speed.pal };
}

function parseNsf(bytes: Uint8Array): Parsed {
  if (bytes.length <= HEADER) throw new RomError('header-cut-short', { format: 'NSF' });
  const size = bytes[0x7d] | (bytes[0x7e] << 8) | (bytes[0x7f] << 16);
  const isTwo = bytes[5] >= 2;
  const end = isTwo && size > 0 ? Math.min(HEADER + size, bytes.length) : bytes.length;
  const chunks = isTwo && size > 0 && end < bytes.length ? readChunks(bytes, end) : new Map<string, Uint8Array>();
  const [title, artist, copyright, ripper] = texts(chunks.get('auth') ?? new Uint8Array(0));
  const tune: Tune = {
    title: title || text(bytes.subarray(0x0e, 0x2e)),
    artist: artist || text(bytes.subarray(0x2e, 0x4e)),
    copyright: copyright || text(bytes.subarray(0x4e, 0x6e)),
    ripper: ripper ?? '',
    tracks: tracksOf(Math.max(1, bytes[6]), chunks),
    first: firstOf(Math.max(0, bytes[7] - 1), chunks),
    load: word(bytes, 8),
    init: word(bytes, 10),
    play: word(bytes, 12),
    banks: banksOf(bytes.subarray(0x70, 0x78)),
    speed: speedsOf(word(bytes, 0x6e), word(bytes, 0x78), chunks),
    chips: bytes[0x7b],
    flags: isTwo ? bytes[0x7c] : 0,
    vrc7: opllOf(chunks),
    mix: mixOf(chunks),
    data: bytes.subarray(HEADER, end),
  };
  return { tune, region: regionOf(bytes[0x7a], chunks) };
}

function parseNsfe(bytes: Uint8Array): Parsed {
  const chunks = readChunks(bytes, 4);
  const info = chunks.get('INFO');
  const data = chunks.get('DATA');
  if (info === undefined || info.length < 8 || data === undefined) {
    throw new RomError('music-part-missing');
  }
  const [title = '', artist = '', copyright = '', ripper = ''] = texts(chunks.get('auth') ?? new Uint8Array(0));
  const tune: Tune = {
    ...{ title, artist, copyright, ripper },
    tracks: tracksOf(Math.max(1, info[8] ?? 1), chunks),
    first: firstOf(info[9] ?? 0, chunks),
    load: word(info, 0),
    init: word(info, 2),
    play: word(info, 4),
    banks: banksOf(Uint8Array.from({ length: 8 }, (_, i) => chunks.get('BANK')?.[i] ?? 0)),
    speed: speedsOf(0, 0, chunks),
    chips: info[7],
    flags: chunks.get('NSF2')?.[0] ?? 0,
    vrc7: opllOf(chunks),
    mix: mixOf(chunks),
    data,
  };
  return { tune, region: regionOf(info[6], chunks) };
}

/** Takes a music file apart; throws `RomError` when it is not whole. */
export function parseTune(bytes: Uint8Array): Parsed {
  const parsed = startsWith(bytes, 0, 'NSFE') ? parseNsfe(bytes) : parseNsf(bytes);
  const { load, data } = parsed.tune;
  if (data.length === 0) throw new RomError('music-missing');
  if (load < 0x6000) throw new RomError('load-address-damaged', { address: load });
  return parsed;
}

/** A music file as an image. https://www.nesdev.org/wiki/NSF, https://www.nesdev.org/wiki/NSF2 */
export function parseNsfImage(bytes: Uint8Array): RomFile {
  const { tune, region } = parseTune(bytes);
  return {
    format: startsWith(bytes, 0, 'NSFE') ? 'NSFe' : 'NSF',
    boardName: '',
    mapper: 31,
    submapper: 0,
    vertical: true,
    alternative: false,
    mirroring: null,
    battery: false,
    region,
    console: 'nes',
    vsPpu: 0,
    vsHardware: 0,
    expansion: 0,
    ram: { prgRam: 0xa000, prgNvram: 0, chrRam: 0x2000, chrNvram: 0 },
    inesRamUnits: 0,
    givenRam: {},
    prg: pack(tune),
    chr: new Uint8Array(0),
    trainer: null,
    miscCount: 0,
    misc: bytes,
    body: bytes,
  };
}

/** Bank 0 holds the driver alone, the tune begins in bank 1, at its place within 4 KiB. */
function pack({ load, data }: Tune): Uint8Array {
  const offset = load & 0xfff;
  const banks = 1 + Math.ceil((offset + data.length) / 0x1000);
  const prg = new Uint8Array(banks * 0x1000);
  prg.set(DRIVER_CODE, DRIVER_BANK * 0x400);
  prg.set(data, 0x1000 + offset);
  return prg;
}
