import { crc32, sha1 } from '../base/hash.ts';
import { type Region, regionWith } from '../base/region.ts';
import type { Cartridge } from '../mappers/cartridge.ts';
import type { DipSwitches } from '../mappers/dip-switches.ts';
import type { Correction } from '../mappers/formats/corrections.ts';
import { type ConsoleType, isVs, type RamSizes, type RomFile, usualMirroring } from '../mappers/formats/rom-file.ts';
import type { Mirroring } from '../mappers/memory.ts';
import type { BoardRow, Unit } from '../mappers/rows.ts';
import type { PpuModel } from '../ppu/chip/models.ts';
import { isDeviceThere } from './devices/catalogue.ts';

/** What the file itself says of its cartridge, before anything is corrected or chosen. */
export interface HeaderFacts {
  readonly mapper: number;
  readonly submapper: number;
  readonly mirroring: Mirroring;
  readonly battery: boolean;
  readonly region: RomFile['region'];
  /** Null in iNES, whose header cannot say. */
  readonly ram: RamSizes | null;
}

/** The end of CHR ROM, which is 0 then; a device for the expansion port; what reads a miscellaneous ROM. */
type Lack = 'chr' | 'device' | 'misc';

function lacksOf({ chrMissing = 0, expansion, format, miscCount }: RomFile, { usesMisc = false }: BoardRow): Lack[] {
  const isMissing: Readonly<Record<Lack, boolean>> = {
    chr: chrMissing > 0,
    device: !isDeviceThere(expansion),
    misc: format === 'NES 2.0' && miscCount > 0 && !usesMisc,
  };
  return (['chr', 'device', 'misc'] as const).filter((lack) => isMissing[lack]);
}

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
  readonly prgNvram: number;
  readonly chrRam: number;
  readonly chrNvram: number;
  /** Bytes kept without power. */
  readonly battery: number;
  /** What the cartridge is plugged into, whose memory comes first in the battery; null where that is the console. */
  readonly unit: Unit | null;
  /** How the nametables are soldered, for boards that do not switch them. */
  readonly mirroring: Mirroring;
  /** The machine it was made for. */
  readonly console: ConsoleType;
  /** What is printed on its PPU. */
  readonly ppu: string;
  /** VS. System only: PPU type and hardware type, 0 to 15 each. */
  readonly vsPpu: number;
  readonly vsHardware: number;
  /** DIP switches of the board, or of a VS. System; null where there are none. */
  readonly switches: DipSwitches | null;
  /** NES 2.0 default expansion device, 0 to 63; 0 is unknown. */
  readonly expansion: number;
  /** NES 2.0: how many miscellaneous ROMs come with it, 0 to 3. */
  readonly miscRoms: number;
  /** What the file lacks, or asks for and is not there; the game may run all the same. */
  readonly lacks: readonly Lack[];
  /** Whether 512 bytes for $7000 come with it. */
  readonly trainer: boolean;
  /** What the file itself says. */
  readonly header: HeaderFacts;
  /** What the table of bad headers says otherwise; null for a file that is not in it. */
  readonly correction: Correction | null;
  /** A number (32 bits) that differs for cartridges put together otherwise, whose states do not fit each other. */
  readonly cartridge: number;
  /** SHA-1 of the file without its header, 40 hex digits: the key under which things are kept. */
  readonly sha1: string;
  /** CRC32 of the file without its header, unsigned. */
  readonly crc32: number;
  /** SHA-1 of the whole file. */
  readonly fileSha1: string;
  /** SHA-1 of the Disk System's BIOS that a disk is run with, 40 hex digits; empty for anything else. */
  readonly bios: string;
}

/** What is known of the image `bytes`, whose cartridge is in a console with the PPU `ppu`. */
export function describeRom(bytes: Uint8Array, cartridge: Cartridge, ppu: PpuModel): RomInfo {
  const { filed, file, correction, region, memory } = cartridge;
  // Of a file of 32 MB each takes a tenth of a second or more, and few want them all.
  const hashes = {
    body: once(() => sha1(file.body)),
    crc: once(() => crc32(file.body)),
    file: once(() => sha1(bytes)),
    bios: once(() => (file.bios ? sha1(file.prg) : '')),
  };
  return {
    format: file.format,
    mapper: file.mapper,
    submapper: file.submapper,
    board: cartridge.row.name,
    region,
    frameHz: regionWith(region, ppu.colours > 0).frameHz,
    prgRom: memory.prgRom.size,
    chrRom: memory.chrRom.size,
    prgRam: memory.prgRam.size,
    prgNvram: memory.prgNvram.size,
    chrRam: memory.chrRam.size,
    chrNvram: memory.chrNvram.size,
    battery: memory.prgNvram.size + memory.chrNvram.size,
    unit: cartridge.row.unit ?? null,
    mirroring: cartridge.board.soldered,
    console: isVs(file) ? 'vs' : file.console,
    ppu: ppu.name,
    vsPpu: file.vsPpu,
    vsHardware: file.vsHardware,
    switches: cartridge.switches,
    expansion: file.expansion,
    miscRoms: file.miscCount,
    lacks: lacksOf(file, cartridge.row),
    trainer: file.trainer !== null,
    header: {
      mapper: filed.mapper,
      submapper: filed.submapper,
      mirroring: filed.mirroring ?? usualMirroring(filed),
      battery: filed.battery,
      region: filed.region,
      ram: filed.ram,
    },
    correction,
    cartridge: cartridgeNumber(cartridge),
    get sha1() {
      return hashes.body();
    },
    get crc32() {
      return hashes.crc();
    },
    get fileSha1() {
      return hashes.file();
    },
    get bios() {
      return hashes.bios();
    },
  };
}

/** What `work` gives, which is done when it is first wanted. */
function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function cartridgeNumber({ file, board, memory }: Cartridge): number {
  const { prgRam, prgNvram, chrRam, chrNvram } = memory;
  const sizes = [prgRam, prgNvram, chrRam, chrNvram].map((chip) => chip.size);
  const facts: (string | number)[] = [file.mapper, file.submapper, board.soldered, ...sizes];
  // A routine of the built-in BIOS may be anywhere in another one.
  if (file.bios === 'built-in') facts.push(file.bios);
  const text = facts.join();
  return crc32(Uint8Array.from(text, (letter) => letter.charCodeAt(0))) | 0;
}
