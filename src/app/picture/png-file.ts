import { crc32 } from '../../base/hash.ts';
import { decode } from './palette.ts';
import { HEIGHT, WIDTH } from './picture.ts';

/** The first bytes of a PNG file. */
export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** As many colours as a PNG file with a palette can have. */
const MOST = 256;
/** Bits 6 to 8 of a colour number. */
const EMPHASIS = 0x1c0;

/** A chunk of a PNG file: length, type, data and checksum. https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const all = new Uint8Array(12 + data.length);
  const view = new DataView(all.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) all[4 + i] = type.charCodeAt(i);
  all.set(data, 8);
  view.setUint32(8 + data.length, crc32(all.subarray(4, 8 + data.length)));
  return all;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function header({ width, height }: Size): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a pixel, which are numbers of the palette.
  data.set([8, 3], 8);
  return chunk('IHDR', data);
}

/** The numbers of a picture; where there are more than a palette has room for, without what emphasis makes of them. */
function numbersOf(pixels: Uint16Array): { pixels: Uint16Array; numbers: number[] } {
  const numbers = new Set(pixels);
  if (numbers.size <= MOST) return { pixels, numbers: [...numbers] };
  const plain = pixels.map((number) => number & ~EMPHASIS);
  return { pixels: plain, numbers: [...new Set(plain)].slice(0, MOST) };
}

/**
 * A picture of colour numbers as a PNG file, as large as the console's where nothing is said; without asking a canvas: some
 * browsers put noise on what they read of one. `pack` makes a stream of zlib (RFC 1950).
 */
export function pngFile(
  picture: Uint16Array,
  pack: (bytes: Uint8Array) => Uint8Array,
  { width, height }: Size = { width: WIDTH, height: HEIGHT },
): Uint8Array {
  const { pixels, numbers } = numbersOf(picture);
  const places = new Map(numbers.map((number, place) => [number, place]));
  // Each line begins with its filter: none, since neighbours are alike anyway.
  const lines = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = places.get(pixels[y * width + x]) ?? 0;
  }
  const palette = Uint8Array.from(numbers.flatMap((number) => [...decode(number)]));
  const parts = [
    PNG_SIGNATURE,
    header({ width, height }),
    chunk('PLTE', palette),
    chunk('IDAT', pack(lines)),
    chunk('IEND', new Uint8Array(0)),
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
