import { inflateSync } from 'node:zlib';
import { decode } from '../../app/picture/palette.ts';
import { PNG_SIGNATURE } from '../../app/picture/png-file.ts';

/** A picture of red, green and blue, 0 to 255 each. */
export interface RgbImage {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** No file of a test has a larger one: 4,096 pixels each way. */
const LARGEST = 4096;

/** A PNG file that cannot be read here; the message says why, and fits behind the name of the file. */
export class PngError extends Error {
  override readonly name = 'PngError';
}

/** A picture of colour numbers, 256 x 240, in red, green and blue. */
export function rgbOfPicture(picture: Uint16Array): RgbImage {
  const rgb = new Uint8Array(picture.length * 3);
  for (let i = 0; i < picture.length; i++) rgb.set(decode(picture[i]), i * 3);
  return { width: 256, height: picture.length / 256, rgb };
}

/** Samples of a pixel, by the colour type of the file; 3 is a number of the palette. https://www.w3.org/TR/png-3/#3colourType */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
}

function readHeader(view: DataView): Header {
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, type, , , interlace] = [8, 9, 10, 11, 12].map((at) => view.getUint8(at));
  if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
    throw new PngError(`it is ${width} x ${height}, and ${LARGEST} x ${LARGEST} is the most`);
  }
  if (SAMPLES[type] === undefined) throw new PngError('it is damaged');
  if (depth !== 8 && !(depth < 8 && SAMPLES[type] === 1))
    throw new PngError(`it has ${depth} bits a sample; save it with 8`);
  if (interlace !== 0) throw new PngError('it is interlaced; save it without');
  return { width, height, depth, type };
}

/** Undoes the filters of the lines, each of which is made of `length` bytes. https://www.w3.org/TR/png-3/#9Filters */
function unfilter(data: Uint8Array, height: number, length: number, step: number): Uint8Array {
  const lines = new Uint8Array(height * length);
  for (let y = 0; y < height; y++) {
    const kind = data[y * (length + 1)];
    if (kind > 4) throw new PngError('it is damaged');
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < step ? 0 : lines[at - step];
      const up = y === 0 ? 0 : lines[at - length];
      const corner = x < step || y === 0 ? 0 : lines[at - length - step];
      const foreseen = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][kind];
      lines[at] = data[y * (length + 1) + 1 + x] + foreseen;
    }
  }
  return lines;
}

/** Paeth's: whichever of the three is nearest to `left` + `up` - `corner`. */
function nearest(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(sum - one));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The parts of the file by their types; those of one type are joined. */
function chunksOf(bytes: Uint8Array): Map<string, Uint8Array[]> {
  if (!PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)) throw new PngError('it is no PNG file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array[]>();
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) throw new PngError('it is cut short');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    found.set(type, [...(found.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return found;
}

/** The picture in a PNG file; what is transparent is left out of account. Throws `PngError`. */
export function readPng(bytes: Uint8Array): RgbImage {
  const chunks = chunksOf(bytes);
  const [head] = chunks.get('IHDR') ?? [];
  const packed = chunks.get('IDAT');
  if (!head || head.length < 13 || !packed) throw new PngError('it is damaged');
  const { width, height, depth, type } = readHeader(new DataView(head.buffer, head.byteOffset, head.length));
  const bits = SAMPLES[type] * depth;
  const length = Math.ceil((width * bits) / 8);
  let data: Uint8Array;
  try {
    data = inflateSync(Buffer.concat(packed), { maxOutputLength: height * (length + 1) });
  } catch {
    throw new PngError('it is damaged');
  }
  if (data.length < height * (length + 1)) throw new PngError('it is cut short');
  const lines = unfilter(data, height, length, Math.max(1, bits >> 3));
  const [palette] = chunks.get('PLTE') ?? [];
  if (type === 3 && !palette) throw new PngError('it is damaged');
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const line = lines.subarray(y * length, (y + 1) * length);
    for (let x = 0; x < width; x++) {
      for (let i = 0; i < 3; i++) rgb[(y * width + x) * 3 + i] = sample(line, x, i, depth, type, palette);
    }
  }
  return { width, height, rgb };
}

/** Red, green or blue (`part` 0 to 2) of the pixel at `x` in a line. */
function sample(
  line: Uint8Array,
  x: number,
  part: number,
  depth: number,
  type: number,
  palette: Uint8Array | undefined,
): number {
  if (type === 2 || type === 6) return line[x * SAMPLES[type] + part];
  if (type === 4) return line[x * 2];
  const bit = x * depth;
  const number = (line[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  if (type === 3) return palette?.[number * 3 + part] ?? 0;
  return Math.round((number * 255) / ((1 << depth) - 1));
}
