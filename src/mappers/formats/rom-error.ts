import { CodedError, type NoValues } from '../../base/coded-error.ts';
import type { ConsoleType } from './rom-file.ts';

/** Files that are no game for the NES, each by what it is. */
export type OtherFile =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'pdf'
  | 'sound-or-video'
  | 'sound'
  | 'mp3'
  | 'windows-program'
  | 'linux-program'
  | 'nintendo-64-game'
  | 'game-boy-game'
  | 'game-boy-advance-game'
  | 'mega-drive-game'
  | 'master-system-or-game-gear-game'
  | 'super-nintendo-game';

/** Consoles that a NES 2.0 header can name and that are no NES. */
export type OtherConsole = Exclude<ConsoleType, 'nes' | 'vs' | 'playchoice' | 'epsm' | 'vt01'>;

/** Why a file cannot be played, by code; sizes in bytes. */
export interface RomProblems {
  'empty-file': NoValues;
  archive: { readonly kind: 'zip' | '7-Zip' | 'RAR' | 'gzip' };
  'empty-zip': NoValues;
  patch: { readonly kind: 'IPS' | 'BPS' | 'UPS' };
  'other-file': { readonly kind: OtherFile };
  'web-page': NoValues;
  /** It begins almost like an iNES file. */
  'header-damaged': NoValues;
  /** It begins like no image that is known. */
  'header-missing': NoValues;
  'header-cut-short': { readonly format: 'iNES' | 'UNIF' | 'NSF' };
  'program-missing': { readonly format: 'iNES' | 'UNIF' };
  'rom-cut-short': { readonly announced: number; readonly found: number };
  /** A chunk, `part`, is not whole. */
  'part-cut-short': { readonly format: 'UNIF' | 'NSF'; readonly part: string };
  /** A UNIF image notes another checksum for its chip `chip` than the chip has. */
  'chip-damaged': { readonly chip: string };
  /** A UNIF image does not say which board it comes from. */
  'board-missing': NoValues;
  /** No board has mapper number `mapper`; `name` is what the file calls it, empty when it does not. */
  'board-unknown': { readonly mapper: number; readonly name: string };
  /** No board has the name that a UNIF image gives it. */
  'unif-board-unknown': { readonly name: string };
  /** Mapper 20 of iNES is the Disk System, whose games are disk images. */
  'board-is-disk-system': NoValues;
  'other-console': { readonly console: OtherConsole };
  'vs-dual-system': NoValues;
  'music-missing': NoValues;
  /** A NSFe file has no chunk INFO or DATA. */
  'music-part-missing': NoValues;
  /** A part that the music cannot be played without, and that nothing is known of. */
  'music-part-unknown': { readonly part: string };
  /** A music file is to be loaded outside of ROM. */
  'load-address-damaged': { readonly address: number };
  'disk-cut-short': { readonly side: number; readonly found: number };
  'disk-too-long': { readonly sides: number; readonly most: number };
  /** Side `side` (from 1) of a disk image does not begin as a disk does. */
  'disk-side-damaged': { readonly side: number };
  /** A disk needs the Disk System's own ROM. */
  'bios-missing': NoValues;
  'bios-wrong-size': { readonly needed: number; readonly found: number };
  /** The vectors of the Disk System's ROM do not lead into it. */
  'bios-cannot-start': NoValues;
  /** A number that the player chose for the cartridge is not one of 0 to `last`. */
  'number-impossible': {
    readonly fact: 'mapper' | 'submapper' | 'vsPpu' | 'vsHardware' | 'expansion';
    readonly value: number;
    readonly last: number;
  };
  'mirroring-unknown': { readonly value: string };
  'region-unknown': { readonly value: string };
  'ram-impossible': { readonly size: number };
}

/** Thrown for a file that is no game this program can play. */
export class RomError extends CodedError<RomProblems> {
  override readonly name = 'RomError';
}

/** Thrown for a disk image without the Disk System's own ROM, or with something else in its place. */
export class BiosError extends RomError {}
