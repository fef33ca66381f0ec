import { crc32 } from '../../base/hash.ts';
import type { Mirroring } from '../memory.ts';
import { RomError } from './rom-error.ts';
import type { RomFile } from './rom-file.ts';
import { startsWith } from './starts-with.ts';
import { unifBoard } from './unif-boards.ts';

/** "UNIF", a revision number, and 24 bytes to spare. */
const HEADER = 32;
/** Four letters and a length. */
const CHUNK_HEAD = 8;
const DINF_SIZE = 204;
/** Names of boards are far shorter. */
const LONGEST_NAME = 64;
const CHIPS = '0123456789ABCDEF';
const REGIONS = ['ntsc', 'pal', 'multi'] as const;
/** MIRR: how the nametables are soldered; 5 leaves them to the mapper. */
const MIRRORINGS: readonly (Mirroring | null)[] = ['horizontal', 'vertical', 'screen0', 'screen1', 'four', null];

/** Whether `bytes` begin like a UNIF file. */
export function isUnif(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0, 'UNIF');
}

/**
 * Reads a UNIF file: a row of chunks, each with a name of four letters
 * (https://www.nesdev.org/wiki/UNIF). Throws `RomError` when it is not whole, when a chip's CRC32 is not
 * the one that is noted in it, and for a board that is not known.
 */
export function parseUnif(bytes: Uint8Array): RomFile {
  const chunks = readChunks(bytes);
  const name = textOf(chunks.get('MAPR'));
  if (name === '') throw new RomError('board-missing');
  const prg = joinChips(chunks, 'PRG', 'PCK');
  const chr = joinChips(chunks, 'CHR', 'CCK');
  if (prg.length < 0x400) throw new RomError('program-missing', { format: 'UNIF' });
  // VROR: a board that usually has CHR ROM was given RAM instead.
  const hasChrRom = !chunks.has('VROR');
  const soldered = MIRRORINGS[chunks.get('MIRR')?.[0] ?? 5] ?? null;
  const battery = chunks.has('BATR');
  const chrSize = hasChrRom ? chr.length : 0;
  const board = unifBoard(name, { prgSize: prg.length, chrSize, battery, soldered: soldered !== null });
  const mirroring = board.mirroring ?? soldered;
  return {
    format: 'UNIF',
    boardName: name,
    mapper: board.mapper,
    submapper: board.submapper,
    vertical: mirroring === 'vertical',
    alternative: mirroring === 'four',
    mirroring,
    battery,
    region: REGIONS[chunks.get('TVCI')?.[0] ?? 0] ?? 'ntsc',
    console: 'nes',
    vsPpu: 0,
    vsHardware: 0,
    expansion: expansionOf(chunks.get('CTRL')?.[0] ?? 0),
    ram: hasChrRom ? board.ram : { ...board.ram, chrRam: Math.max(chr.length, 0x2000) },
    givenRam: {},
    inesRamUnits: 0,
    prg,
    chr: hasChrRom ? chr : new Uint8Array(0),
    trainer: null,
    miscCount: 0,
    misc: new Uint8Array(0),
    body: join([prg, chr]),
  };
}

function readChunks(bytes: Uint8Array): Map<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = HEADER;
  if (bytes.length < HEADER) throw new RomError('header-cut-short', { format: 'UNIF' });
  while (at + CHUNK_HEAD <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = at + CHUNK_HEAD;
    const length = view.getUint32(at + 4, true);
    // Some tools wrote DINF with a length of 0 (NintendulatorNRS, OpenFileUNIF).
    at = start + (name === 'DINF' && length === 0 ? DINF_SIZE : length);
    if (at > bytes.length) throw new RomError('part-cut-short', { format: 'UNIF', part: name });
    chunks.set(name, bytes.subarray(start, at));
  }
  return chunks;
}

/** The ROM chips 0 to F of one kind, one after the other; each is checked if its CRC32 is noted. */
function joinChips(chunks: ReadonlyMap<string, Uint8Array>, kind: string, check: string): Uint8Array {
  const chips: Uint8Array[] = [];
  for (const digit of CHIPS) {
    const chip = chunks.get(kind + digit);
    if (chip === undefined) continue;
    const noted = chunks.get(check + digit);
    if (noted !== undefined && noted.length >= 4) {
      const wanted = new DataView(noted.buffer, noted.byteOffset, 4).getUint32(0, true);
      if (wanted !== crc32(chip)) throw new RomError('chip-damaged', { chip: kind + digit });
    }
    chips.push(chip);
  }
  return join(chips);
}

function join(chips: readonly Uint8Array[]): Uint8Array {
  if (chips.length === 1) return chips[0];
  const joined = new Uint8Array(chips.reduce((sum, chip) => sum + chip.length, 0));
  let at = 0;
  for (const chip of chips) {
    joined.set(chip, at);
    at += chip.length;
  }
  return joined;
}

/** CTRL, a bit for each device the game may use, as a NES 2.0 default expansion device number. */
function expansionOf(bits: number): number {
  if (bits & 0x02) return 0x08; // Zapper
  if (bits & 0x08) return 0x0f; // Arkanoid paddle of the NES
  if (bits & 0x10) return 0x0b; // Power Pad, side A
  if (bits & 0x20) return 0x02; // Four Score
  return bits & 0x01 ? 0x01 : 0;
}

/** A text chunk, which ends with a zero; of one that is longer than any name, its beginning. */
function textOf(chunk: Uint8Array | undefined): string {
  if (chunk === undefined) return '';
  const end = chunk.indexOf(0);
  return String.fromCharCode(...chunk.subarray(0, Math.min(end < 0 ? chunk.length : end, LONGEST_NAME))).trim();
}
