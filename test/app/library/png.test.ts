import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { pngOf } from '../../../src/app/library/png.ts';
import { decode } from '../../../src/app/picture/palette.ts';
import { crc32 } from '../../../src/base/hash.ts';

/** The pixels of a PNG file with a palette and no filters, read chunk by chunk. */
function pixelsOf(file: Uint8Array): { width: number; height: number; colours: readonly number[][] } {
  expect([...file.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(file.buffer);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < file.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    expect(view.getUint32(at + 8 + length)).toBe(crc32(file.subarray(at + 4, at + 8 + length)));
    chunks.set(name, file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const head = chunks.get('IHDR')!;
  expect([...head.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const palette = chunks.get('PLTE')!;
  const lines = unzlibSync(chunks.get('IDAT')!);
  const colours = [];
  for (let y = 0; y < height; y++) {
    expect(lines[y * (width + 1)]).toBe(0);
    for (let x = 0; x < width; x++) {
      const place = lines[y * (width + 1) + 1 + x];
      colours.push([...palette.subarray(place * 3, place * 3 + 3)]);
    }
  }
  return { width, height, colours };
}

test('a picture as a PNG file has its colours, pixel by pixel', () => {
  const picture = Uint16Array.from({ length: 256 * 240 }, (_, i) => ((i >> 3) * 7) % 200);
  const { width, height, colours } = pixelsOf(pngOf(picture));
  expect([width, height]).toEqual([256, 240]);
  const wrong = colours.findIndex((colour, i) => colour.join() !== decode(picture[i]).join());
  expect(wrong).toBe(-1);
});

test('more colours than a palette has room for lose their emphasis', () => {
  const picture = Uint16Array.from({ length: 256 * 240 }, (_, i) => i % 512);
  const { colours } = pixelsOf(pngOf(picture));
  expect(colours[0x1c5]).toEqual([...decode(5)]);
});

test('a smaller picture', () => {
  const { width, height } = pixelsOf(pngOf(new Uint16Array(6).fill(0x30), { width: 3, height: 2 }));
  expect([width, height]).toEqual([3, 2]);
});
