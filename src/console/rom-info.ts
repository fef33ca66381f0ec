import { crc32, sha1 } from '../base/hash.ts';
import { REGIONS, type Region } from '../base/region.ts';
import type { CartMemory } from '../mappers/memory.ts';
import type { RomFile } from '../mappers/rom-file.ts';

/** What is known of a ROM: header facts, sizes in bytes, hashes. */
export interface RomInfo {
  readonly format: RomFile['format'];
  /** Mapper number, 0 to 4095. */
  readonly mapper: number;
  /** 0 to 15. */
  readonly submapper: number;
  /** Name of the cartridge board. */
  readonly board: string;
  /** The console it runs on here. */
  readonly region: Region['name'];
  /** Pictures a second. */
  readonly frameHz: number;
  readonly prgRom: number;
  readonly chrRom: number;
  readonly prgRam: number;
  readonly chrRam: number;
  /** Bytes kept without power. */
  readonly battery: number;
  /** SHA-1 of the file without its header, 40 hex digits: the key under which things are kept. */
  readonly sha1: string;
  /** CRC32 of the file without its header, unsigned. */
  readonly crc32: number;
  /** SHA-1 of the whole file. */
  readonly fileSha1: string;
}

/** Puts the facts together; `region` overrides the header's. */
export function describeRom(
  bytes: Uint8Array,
  file: RomFile,
  memory: CartMemory,
  board: string,
  region?: Region['name'],
): RomInfo {
  const chosen = region ?? (file.region === 'multi' ? 'ntsc' : file.region);
  return {
    format: file.format,
    mapper: file.mapper,
    submapper: file.submapper,
    board,
    region: chosen,
    frameHz: REGIONS[chosen].frameHz,
    prgRom: memory.prgRom.size,
    chrRom: memory.chrRom.size,
    prgRam: memory.prgRam.size,
    chrRam: memory.chrRam.size,
    battery: memory.prgNvram.size + memory.chrNvram.size,
    sha1: sha1(file.body),
    crc32: crc32(file.body) >>> 0,
    fileSha1: sha1(bytes),
  };
}
