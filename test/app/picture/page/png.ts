import { zlibSync } from 'fflate';
import { crc32 } from '../../../../src/base/hash.ts';

/** Pixels of red, green and blue, a line after the other. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const all = new Uint8Array(12 + data.length);
  const view = new DataView(all.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) all[4 + i] = type.charCodeAt(i);
  all.set(data, 8);
  view.setUint32(8 + data.length, crc32(all.subarray(4, 8 + data.length)));
  return all;
}

/** The pixels as a PNG file: by a palette where there are at most 256 colours. https://www.w3.org/TR/png-3/ */
export function pngOf({ width, height, bytes }: Image): Uint8Array {
  const colours = new Map<number, number>();
  const at = (i: number) => (bytes[i * 3] << 16) | (bytes[i * 3 + 1] << 8) | bytes[i * 3 + 2];
  for (let i = 0; i < width * height; i++) if (!colours.has(at(i))) colours.set(at(i), colours.size);
  const isFew = colours.size <= 256;
  const depth = isFew ? 1 : 3;
  const lines = new Uint8Array(height * (1 + width * depth));
  for (let y = 0; y < height; y++) {
    const first = y * (1 + width * depth);
    // Differences to the pixel on the left pack better where there are many colours.
    if (!isFew) lines[first] = 1;
    for (let x = 0; x < width * depth; x++) {
      const from = y * width * depth + x;
      const left = x >= depth ? bytes[from - depth] : 0;
      lines[first + 1 + x] = isFew ? (colours.get(at(from)) ?? 0) : bytes[from] - left;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, isFew ? 3 : 2], 8);
  const palette = Uint8Array.from([...colours.keys()].flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]));
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(isFew ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    file.set(part, end);
    end += part.length;
  }
  return file;
}
