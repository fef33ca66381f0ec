import { basename, extname } from 'node:path';
import { Nes, type NesOptions, RomError } from '../index.ts';
import type { Arguments, Options } from './command.ts';
import { Failure } from './command.ts';
import { readBytes } from './files.ts';
import { sentenceOf } from './sentence.ts';

/** A game's file, read. */
export interface GameFile {
  readonly path: string;
  /** The name of the file without folder and ending. */
  readonly title: string;
  readonly rom: Uint8Array;
}

/** Options by which a console is chosen. */
export const CONSOLE_OPTIONS: Options = {
  region: { takes: 'ntsc|pal|dendy', help: 'The console; left out, the one that the game is for' },
  ram: { takes: 'zeros|ones|stripes', help: 'What RAM holds at power-on; left out, zeros' },
  bios: { takes: 'FILE', help: 'The BIOS of the Disk System; left out, the free one that comes with it' },
};

/** What `CONSOLE_OPTIONS` say. Throws `UsageError`, and `Failure`. */
export function consoleOptions(given: Arguments): NesOptions {
  const region = given.choice('region', ['ntsc', 'pal', 'dendy']);
  const ram = given.choice('ram', ['zeros', 'ones', 'stripes']);
  const bios = given.text('bios');
  return {
    ...(region && { region }),
    ...(ram && { ram }),
    ...(bios !== null && { bios: readBytes(bios) }),
  };
}

/** The game at `path`. Throws `Failure`. */
export function readGame(path: string): GameFile {
  return { path, title: basename(path, extname(path)), rom: readBytes(path) };
}

/** A console with the game in it, just switched on. Throws `Failure` with the reason where the file cannot be played. */
export function consoleWith({ path, rom }: GameFile, options: NesOptions): Nes {
  try {
    return new Nes(rom, options);
  } catch (error) {
    if (error instanceof RomError) throw new Failure(`Cannot play ${path}: ${sentenceOf(error)}`);
    throw error;
  }
}
