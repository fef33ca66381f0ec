import { RomError } from './rom-error.ts';
import type { ConsoleType, RomFile } from './rom-file.ts';
import { startsWith } from './starts-with.ts';

const HEADER = 16;
const TRAINER = 512;
const REGIONS = ['ntsc', 'pal', 'multi', 'dendy'] as const;
const CONSOLES: readonly ConsoleType[] = [
  'nes',
  'vs',
  'playchoice',
  'famiclone-decimal',
  'epsm',
  'vt01',
  'vt02',
  'vt03',
  'vt09',
  'vt32',
  'vt369',
  'um6578',
  'network',
];

/** Whether `bytes` begin like an iNES or NES 2.0 file. */
export function isInes(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0, 'NES\x1a');
}

/**
 * Reads an iNES, archaic iNES or NES 2.0 file (https://www.nesdev.org/wiki/NES_2.0,
 * https://www.nesdev.org/wiki/INES); throws `RomError` when it is not whole.
 */
export function parseInes(bytes: Uint8Array): RomFile {
  if (bytes.length < HEADER) throw new RomError('header-cut-short', { format: 'iNES' });
  if (isNes20(bytes)) return parseNes20(bytes);
  return parseFirstInes(bytes);
}

/** One file's three parts after the header; throws when PRG is not whole. What is missing of CHR is 0, and counted. */
function slice(bytes: Uint8Array, prgSize: number, chrSize: number) {
  const hasTrainer = (bytes[6] & 4) !== 0;
  const prgAt = HEADER + (hasTrainer ? TRAINER : 0);
  const chrAt = prgAt + prgSize;
  const end = chrAt + chrSize;
  if (prgSize < 0x400) throw new RomError('program-missing', { format: 'iNES' });
  // The program runs without its pictures, which come last; without its end, where it begins, it does not.
  if (chrAt > bytes.length) throw new RomError('rom-cut-short', { announced: end, found: bytes.length });
  const chrMissing = Math.max(end - bytes.length, 0);
  return {
    prg: bytes.subarray(prgAt, chrAt),
    chr: chrMissing > 0 ? filled(bytes.subarray(chrAt), chrSize) : bytes.subarray(chrAt, end),
    ...(chrMissing > 0 ? { chrMissing } : {}),
    trainer: hasTrainer ? bytes.subarray(HEADER, prgAt) : null,
    misc: bytes.subarray(end),
    body: bytes.subarray(HEADER),
  };
}

/** `bytes`, and zeros up to `size`. */
function filled(bytes: Uint8Array, size: number): Uint8Array {
  const all = new Uint8Array(size);
  all.set(bytes);
  return all;
}

/** Bits of header byte 6 that mean the same in every format. */
function flags6(byte: number) {
  return { vertical: (byte & 1) !== 0, battery: (byte & 2) !== 0, alternative: (byte & 8) !== 0 };
}

/**
 * Bits 2 and 3 of byte 7 are 2 in NES 2.0, and the sizes fit into the file: dirt in an old header can
 * look like the mark, but then byte 9 announces far too much.
 */
function isNes20(bytes: Uint8Array): boolean {
  if ((bytes[7] & 0x0c) !== 0x08) return false;
  const trainer = bytes[6] & 4 ? TRAINER : 0;
  const size = HEADER + trainer + romSize(bytes[4], bytes[9] & 15, 0x4000) + romSize(bytes[5], bytes[9] >> 4, 0x2000);
  return size <= bytes.length || trailingZeros(bytes);
}

function trailingZeros(bytes: Uint8Array): boolean {
  return bytes.subarray(12, HEADER).every((byte) => byte === 0);
}

/** NES 2.0: units, or with $F in the high nibble 2^exponent * (2 * multiplier + 1) bytes. */
function romSize(low: number, high: number, unit: number): number {
  if (high < 15) return ((high << 8) | low) * unit;
  return 2 ** (low >> 2) * ((low & 3) * 2 + 1);
}

/** NES 2.0: 64 << shift bytes, none for shift 0. */
function ramSize(shift: number): number {
  return shift === 0 ? 0 : 64 << shift;
}

function parseNes20(bytes: Uint8Array): RomFile {
  const parts = slice(bytes, romSize(bytes[4], bytes[9] & 15, 0x4000), romSize(bytes[5], bytes[9] >> 4, 0x2000));
  const type = bytes[7] & 3;
  const consoleType = CONSOLES[type === 3 ? bytes[13] & 15 : type] ?? 'other';
  const vs = consoleType === 'vs';
  const miscCount = bytes[14] & 3;
  return {
    format: 'NES 2.0',
    mapper: (bytes[6] >> 4) | (bytes[7] & 0xf0) | ((bytes[8] & 15) << 8),
    submapper: bytes[8] >> 4,
    ...flags6(bytes[6]),
    boardName: '',
    mirroring: null,
    givenRam: {},
    region: REGIONS[bytes[12] & 3],
    console: consoleType,
    vsPpu: vs ? bytes[13] & 15 : 0,
    vsHardware: vs ? bytes[13] >> 4 : 0,
    expansion: bytes[15] & 0x3f,
    ram: {
      prgRam: ramSize(bytes[10] & 15),
      prgNvram: ramSize(bytes[10] >> 4),
      chrRam: ramSize(bytes[11] & 15),
      chrNvram: ramSize(bytes[11] >> 4),
    },
    inesRamUnits: 0,
    ...parts,
    miscCount,
    misc: miscCount > 0 ? parts.misc : new Uint8Array(0),
  };
}

function parseFirstInes(bytes: Uint8Array): RomFile {
  const parts = slice(bytes, bytes[4] * 0x4000, bytes[5] * 0x2000);
  // Early tools wrote their names over bytes 7 to 15 ("DiskDude!"): such a header knows only bytes 4 to 6.
  const clean = (bytes[7] & 0x0c) === 0 && trailingZeros(bytes);
  return {
    format: clean ? 'iNES' : 'archaic iNES',
    mapper: (bytes[6] >> 4) | (clean ? bytes[7] & 0xf0 : 0),
    submapper: 0,
    ...flags6(bytes[6]),
    boardName: '',
    mirroring: null,
    givenRam: {},
    region: clean && (bytes[9] & 1) !== 0 ? 'pal' : 'ntsc',
    console: clean ? CONSOLES[bytes[7] & 3 & (bytes[7] & 2 ? 2 : 1)] : 'nes',
    vsPpu: 0,
    vsHardware: 0,
    expansion: 0,
    ram: null,
    inesRamUnits: clean ? bytes[8] : 0,
    ...parts,
    miscCount: 0,
    misc: new Uint8Array(0),
  };
}
