import { BiosError } from '../formats/rom-error.ts';
import type { RomFile } from '../formats/rom-file.ts';
import { diskOf, sidesOf } from './disk.ts';

/** Bytes of the Disk System's own ROM. */
const BIOS = 0x2000;

/** The BIOS that comes with the program; null where it was not fetched. */
let builtIn: Uint8Array | null = null;

/** From now on disks without a BIOS of the player's are run with `bios`, the one that comes with the program. */
export function stockBios(bios: Uint8Array): void {
  builtIn = bios;
}

/** Takes a file with a BIOS for the Disk System; throws `BiosError` when it cannot be that. */
export function checkBios(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== BIOS) {
    throw new BiosError('bios-wrong-size', { needed: BIOS, found: bytes.length });
  }
  // The three vectors lead into the ROM itself.
  for (let at = BIOS - 6; at < BIOS; at += 2) {
    if (bytes[at + 1] < 0xe0) throw new BiosError('bios-cannot-start');
  }
  return bytes;
}

/**
 * Takes a disk image apart, to be run with `bios`, or with the one that comes with the program. Throws `RomError`; a
 * `BiosError` without a usable one.
 */
export function parseDisk(bytes: Uint8Array, bios: Uint8Array | undefined): RomFile {
  const sides = sidesOf(bytes);
  const rom = bios === undefined ? builtIn : checkBios(bios);
  if (rom === null) throw new BiosError('bios-missing');
  const disk = diskOf(sides);
  const first = sides[0];
  const body = new Uint8Array(first.buffer, first.byteOffset, first.length * sides.length);
  return {
    format: 'FDS',
    boardName: '',
    mapper: 20,
    submapper: 0,
    vertical: true,
    alternative: false,
    mirroring: null,
    battery: true,
    region: 'ntsc',
    console: 'nes',
    vsPpu: 0,
    vsHardware: 0,
    expansion: 0,
    ram: { prgRam: 0x8000, prgNvram: disk.length, chrRam: 0x2000, chrNvram: 0 },
    inesRamUnits: 0,
    givenRam: {},
    prg: rom,
    bios: rom === builtIn ? 'built-in' : 'given',
    chr: new Uint8Array(0),
    trainer: null,
    miscCount: sides.length,
    misc: disk,
    body,
  };
}
