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

/** What PNG's filters take a byte to be near to: of the one on the left, the one above, and the one left of that. */
const FILTERS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    if (toLeft <= toUp && toLeft <= toCorner) return left;
    return toUp <= toCorner ? up : corner;
  },
];

/** Lines of `length` bytes, each by the filter that leaves least of it; with a `depth` of 0 by none. */
function filtered(bytes: Uint8Array, length: number, depth: number): Uint8Array {
  const height = bytes.length / length;
  const lines = new Uint8Array(height * (1 + length));
  for (let y = 0; y < height; y++) {
    let least = Number.POSITIVE_INFINITY;
    for (const [kind, near] of FILTERS.slice(0, depth === 0 ? 1 : FILTERS.length).entries()) {
      const line = new Uint8Array(1 + length);
      line[0] = kind;
      let left = 0;
      for (let i = 0; i < length; i++) {
        const from = y * length + i;
        const before = i >= depth ? bytes[from - depth] : 0;
        const up = y > 0 ? bytes[from - length] : 0;
        const corner = y > 0 && i >= depth ? bytes[from - length - depth] : 0;
        line[1 + i] = bytes[from] - near(before, up, corner);
        left += Math.min(line[1 + i], 256 - line[1 + i]);
      }
      if (left < least) lines.set(line, y * (1 + length));
      least = Math.min(least, left);
    }
  }
  return lines;
}

/** The pixels as a PNG file: by a palette where there are at most 256 colours. https://www.w3.org/TR/png-3/ */
export function pngOf({ width, height, bytes }: Image): Uint8Array {
  const colours = new Map<number, number>();
  const at = (i: number) => (bytes[i * 3] << 16) | (bytes[i * 3 + 1] << 8) | bytes[i * 3 + 2];
  for (let i = 0; i < width * height; i++) if (!colours.has(at(i))) colours.set(at(i), colours.size);
  const isFew = colours.size <= 256;
  const depth = isFew ? 1 : 3;
  const plain = isFew ? Uint8Array.from({ length: width * height }, (_, i) => colours.get(at(i)) ?? 0) : bytes;
  const lines = filtered(plain, width * depth, isFew ? 0 : depth);
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
