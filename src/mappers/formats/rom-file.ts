import type { Mirroring } from '../memory.ts';

/** The machine a ROM was made for (NES 2.0 header, bytes 7 and 13). */
export type ConsoleType =
  | 'nes'
  | 'vs'
  | 'playchoice'
  | 'famiclone-decimal'
  | 'epsm'
  | 'vt01'
  | 'vt02'
  | 'vt03'
  | 'vt09'
  | 'vt32'
  | 'vt369'
  | 'um6578'
  | 'network'
  | 'other';

/** How an image is laid out. */
export type ImageFormat = 'iNES' | 'archaic iNES' | 'NES 2.0' | 'UNIF' | 'FDS' | 'NSF' | 'NSFe';

/** Whether it has one of the first iNES headers, which say less. */
export function isOldInes({ format }: RomFile): boolean {
  return format === 'iNES' || format === 'archaic iNES';
}

/** A ROM image taken apart: header facts and the chips' contents. Sizes in bytes. */
export interface RomFile {
  readonly format: ImageFormat;
  /** UNIF: what the image calls its board; else empty. */
  readonly boardName: string;
  /** Mapper number, 0 to 4095. */
  readonly mapper: number;
  /** 0 to 15; 0 in iNES. */
  readonly submapper: number;
  /** Bit 0 of byte 6: vertical mirroring (or what the mapper makes of it). */
  readonly vertical: boolean;
  /** Bit 3 of byte 6: the board has VRAM of its own, or (with some mappers) another kind of nametables. */
  readonly alternative: boolean;
  /** The nametables in full, where somebody says it so (UNIF, the player); null: by the two bits above. */
  readonly mirroring: Mirroring | null;
  /** Bit 1 of byte 6: something on the board keeps its contents without power. */
  readonly battery: boolean;
  readonly region: 'ntsc' | 'pal' | 'multi' | 'dendy';
  readonly console: ConsoleType;
  /** VS. System only: PPU type (a row of `VS_PPUS`) and hardware type (`VsHardware`), 0 to 15 each. */
  readonly vsPpu: number;
  readonly vsHardware: number;
  /** NES 2.0 default expansion device, 0 to 63; 0 is unknown. */
  readonly expansion: number;
  /** `null`: the header does not say (iNES); the board's usual size is to be used. */
  readonly ram: RamSizes | null;
  /** RAM sizes that hold whatever header and board say; those left out are not touched. */
  readonly givenRam: Partial<RamSizes>;
  /** iNES byte 8: PRG RAM in units of 8 KiB, 0 when not given. */
  readonly inesRamUnits: number;
  readonly prg: Uint8Array;
  readonly chr: Uint8Array;
  /** How much of `chr` is missing in the file, and is 0 here; left out: nothing. */
  readonly chrMissing?: number;
  /** 512 bytes for $7000-$71FF, or null. */
  readonly trainer: Uint8Array | null;
  /**
   * NES 2.0: how many miscellaneous ROMs (0 to 3), and their bytes; empty without. A disk image: how many sides, and the
   * disk as it lies in the drive.
   */
  readonly miscCount: number;
  readonly misc: Uint8Array;
  /** A disk's: whether its BIOS, which is its program ROM, came with the program or from the player. */
  readonly bios?: 'built-in' | 'given';
  /** What the game is known by, whatever it is wrapped in: the file without header or chunk marks. */
  readonly body: Uint8Array;
}

/** NES 2.0: what a VS. System game's board has besides its mapper, and on how many consoles it runs. */
export const VsHardware = {
  Plain: 0,
  RbiBaseball: 1,
  TkoBoxing: 2,
  SuperXevious: 3,
  IceClimberJapan: 4,
  Dual: 5,
  DualBungelingBay: 6,
} as const;

/** Boards that were made for a VS. System and for nothing else, whatever the header says. */
const VS_MAPPERS: readonly number[] = [99, 151];

/** Whether the game runs on a VS. System. */
export function isVs(rom: RomFile): boolean {
  return rom.console === 'vs' || VS_MAPPERS.includes(rom.mapper);
}

/** RAM sizes as NES 2.0 gives them, in bytes; NVRAM keeps its contents without power. */
export interface RamSizes {
  readonly prgRam: number;
  readonly prgNvram: number;
  readonly chrRam: number;
  readonly chrNvram: number;
}

/** What bits 0 and 3 of header byte 6 mean on most boards. */
export function usualMirroring(rom: RomFile): Mirroring {
  if (rom.alternative) return 'four';
  return rom.vertical ? 'vertical' : 'horizontal';
}

/** One kind of image: how to know it, and how to take it apart. */
export interface ImageKind {
  /** Whether the file begins like one. */
  fits(bytes: Uint8Array): boolean;
  /** Throws `RomError` when it is not whole. */
  open(bytes: Uint8Array, extras: ImageExtras): RomFile;
}

/** What an image may need besides itself. */
export interface ImageExtras {
  /** The Famicom Disk System's own ROM, 8 KiB, for disk images; left out, the one that comes with the program. */
  readonly bios?: Uint8Array;
}
