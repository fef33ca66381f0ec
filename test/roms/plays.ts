import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Nes } from '../../src/console/index.ts';
import { readRom } from './corpus.ts';

/** A game played by script, with the checksums that a trusted machine had on each frame. */
export interface Play {
  readonly rom: string;
  readonly sha1: string;
  readonly frames: number;
  /** [frame, buttons]: held from that frame on. */
  readonly input: readonly (readonly [number, number])[];
  readonly pictureCrc32: readonly string[];
  readonly ramCrc32: readonly string[];
}

/**
 * How long after power-on the reference's CPU is ahead: its PPU is 6 dots and 3 master clocks further than ours
 * when the first instruction starts. On a console this differs from one power-on to the next, so it is made equal.
 */
const PPU_HEAD_START = 27;

/** The plays in `folder`, by name. */
export function playsIn(folder: string): { readonly name: string; readonly play: Play }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((file) => ({
    name: file.replace('.json', ''),
    play: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Play,
  }));
}

/** A machine as the reference had it at power-on. */
export function powerOn(play: Play): Nes {
  const nes = new Nes(readRom(play.rom, play.sha1));
  nes.ppu.power(-PPU_HEAD_START);
  nes.bus.schedule();
  return nes;
}
