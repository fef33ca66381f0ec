import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/base/hash.ts';
import { writePng } from '../../../src/console/kit/png.ts';
import { PngError, readPng, rgbOfPicture } from '../../../src/console/kit/read-png.ts';

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}

interface Made {
  readonly width: number;
  readonly type: number;
  readonly depth?: number;
  readonly interlace?: number;
  /** Each with its filter before it. */
  readonly lines: readonly (readonly number[])[];
  readonly palette?: readonly number[];
}

function png({ width, type, depth = 8, interlace = 0, lines, palette }: Made): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(lines.length, 4);
  head.set([depth, type, 0, 0, interlace], 8);
  const parts = [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head)];
  if (palette) parts.push(chunk('PLTE', Uint8Array.from(palette)));
  parts.push(chunk('IDAT', deflateSync(Uint8Array.from(lines.flat()))), chunk('IEND', new Uint8Array(0)));
  return new Uint8Array(Buffer.concat(parts));
}

const rgb = (made: Made) => [...readPng(png(made)).rgb];

describe('PNG files to compare with', () => {
  test('what is written is read as it was', () => {
    const picture = Uint16Array.from({ length: 256 * 240 }, (_, i) => (i * 7 + (i >> 8)) % 64);
    expect(readPng(writePng(picture))).toEqual(rgbOfPicture(picture));
  });

  test.each<[string, Made, number[]]>([
    ['red, green, blue', { width: 1, type: 2, lines: [[0, 1, 2, 3]] }, [1, 2, 3]],
    ['with transparency', { width: 1, type: 6, lines: [[0, 1, 2, 3, 4]] }, [1, 2, 3]],
    ['greys', { width: 2, type: 0, lines: [[0, 9, 8]] }, [9, 9, 9, 8, 8, 8]],
    ['greys with transparency', { width: 1, type: 4, lines: [[0, 9, 8]] }, [9, 9, 9]],
    [
      'greys of two bits',
      { width: 3, type: 0, depth: 2, lines: [[0, 0b00_01_11_00]] },
      [0, 0, 0, 85, 85, 85, 255, 255, 255],
    ],
    [
      'a palette of one bit',
      { width: 2, type: 3, depth: 1, lines: [[0, 0b10_000000]], palette: [1, 2, 3, 4, 5, 6] },
      [4, 5, 6, 1, 2, 3],
    ],
  ])('%s', (_, made, wanted) => {
    expect(rgb(made)).toEqual(wanted);
  });

  test('every filter of a line is undone', () => {
    const lines = [
      [1, 10, 1, 1],
      [2, 1, 1, 1],
      [3, 10, 10, 10],
      [4, 1, 1, 1],
    ];
    // Left, up, the mean of both, and Paeth's choice of three.
    const wanted = [10, 11, 12, 11, 12, 13, 15, 23, 28, 16, 24, 29];
    expect(rgb({ width: 3, type: 0, lines }).filter((_, i) => i % 3 === 0)).toEqual(wanted);
  });

  test.each<[string, Uint8Array, string]>([
    ['another file', Uint8Array.of(1, 2, 3), 'it is no PNG file'],
    ['one that is cut short', png({ width: 1, type: 2, lines: [[0, 1, 2, 3]] }).slice(0, 40), 'it is'],
    ['too few lines', png({ width: 9, type: 2, lines: [[0, 1, 2, 3]] }), 'it is cut short'],
    ['an interlaced one', png({ width: 1, type: 2, interlace: 1, lines: [[0, 1, 2, 3]] }), 'it is interlaced'],
    ['16 bits a sample', png({ width: 1, type: 2, depth: 16, lines: [[0, 1, 2, 3]] }), 'it has 16 bits a sample'],
    ['no palette', png({ width: 1, type: 3, lines: [[0, 1]] }), 'it is damaged'],
    ['an unknown filter', png({ width: 1, type: 0, lines: [[9, 1]] }), 'it is damaged'],
  ])('%s is refused', (_, bytes, message) => {
    expect(() => readPng(bytes)).toThrow(PngError);
    expect(() => readPng(bytes)).toThrow(message);
  });
});
