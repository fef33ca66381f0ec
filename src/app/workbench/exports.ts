import type { Debugger, Picture } from '../../console/debug.ts';
import { packBps } from '../library/patches/pack-bps.ts';
import { packIps } from '../library/patches/pack-ips.ts';
import { pngOf } from '../library/png.ts';
import { markColours } from '../picture/palette.ts';

/** Largest file of which an IPS patch can be made, bytes. */
export const MOST_IPS = 1 << 24;

/** A view as a PNG file, in the usual colours of the console's PPU. */
export function pngOfPicture(debug: Debugger, { pixels, width, height }: Picture): Uint8Array {
  const marked = pixels.slice();
  markColours(marked, debug.nes.ppu.model.colours);
  return pngOf(marked, { width, height });
}

/** One nametable with its attributes, 1,024 bytes, as editors of screens read it (`.nam`). */
export function nametableFile(debug: Debugger, nametable: number): Uint8Array {
  return debug.read('ppu', 0x2000 | (nametable << 10), 0x400);
}

/** Both pattern tables as the PPU sees them, 8 KiB (`.chr`). */
export function patternFile(debug: Debugger): Uint8Array {
  return debug.read('ppu', 0, 0x2000);
}

/** The four palettes of the background, or of sprites: 16 colour numbers, as editors of screens read them (`.pal`). */
export function paletteFile(debug: Debugger, ofSprites: boolean): Uint8Array {
  return debug.pictures.palettes.slice(ofSprites ? 16 : 0, ofSprites ? 32 : 16);
}

/** What was changed of ROM, as a patch to `rom`, the file of the game. Throws `DebugError` where it does not lie there in one piece. */
export function romPatch(debug: Debugger, rom: Uint8Array, kind: 'ips' | 'bps'): Uint8Array {
  const changed = debug.rom.into(rom);
  return kind === 'ips' ? packIps(rom, changed) : packBps(rom, changed);
}
