import { deflateSync } from 'node:zlib';
import { markColours } from '../../app/picture/palette.ts';
import { pngFile } from '../../app/picture/png-file.ts';
import type { Nes } from '../core.ts';

/** The picture that the console has finished last, in the colours of its PPU; a copy. */
export function pictureOf(nes: Nes): Uint16Array {
  const pixels = nes.pixels.slice();
  markColours(pixels, nes.ppu.model.colours);
  return pixels;
}

/** A picture of colour numbers, 256 x 240, as a PNG file. */
export function writePng(picture: Uint16Array): Uint8Array {
  return pngFile(picture, (bytes) => deflateSync(bytes, { level: 9 }));
}
