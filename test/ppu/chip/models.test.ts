import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RGB_COLOURS, rgbOf, VS_PPUS } from '../../../src/ppu/chip/models.ts';

/** https://www.nesdev.org/wiki/PPU_palettes */
describe('the colours of RGB PPUs', () => {
  it('are 64 of three octal digits each', () => {
    expect(RGB_COLOURS.map((row) => /^[0-7]{192}$/.test(row))).toEqual(Array(5).fill(true));
    expect(VS_PPUS.map(({ colours }) => colours)).toEqual([1, 1, 2, 3, 4, 5, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('of the four 2C04 are those that MAME’s dumps of their ROMs hold, by the CRC32', () => {
    const crcs = RGB_COLOURS.slice(1).map((row) => crc32(Uint8Array.from(row, Number)).toString(16).padStart(8, '0'));
    expect(crcs).toEqual(['a6293faa', 'fd19ae5e', 'fd6c578b', '0c2e8e4d']);
  });

  it('of the four 2C04 are the same, in other orders', () => {
    const sorted = RGB_COLOURS.map((row) => (row.match(/.../g) ?? []).sort().join());
    // Black and white are there several times, and not equally often; the 2C03's yellow and cyan are not.
    const sets = sorted.map((row) => [...new Set(row.split(','))].join());
    expect(new Set(sets.slice(1)).size).toBe(1);
    expect(sets[0]).not.toBe(sets[1]);
    expect(new Set(RGB_COLOURS).size).toBe(5);
  });

  it.each([
    [1, 0x00, [3, 3, 3]],
    [1, 0x16, [7, 0, 0]],
    [1, 0x2d, [0, 0, 0]],
    [2, 0x00, [7, 5, 5]],
    [2, 0x13, [3, 6, 0]],
    [3, 0x3f, [4, 4, 4]],
    [4, 0x17, [0, 5, 3]],
    [5, 0x31, [7, 7, 7]],
  ])('row %i, colour %i', (colours, number, expected) => {
    expect(rgbOf(colours, number)).toEqual(expected);
  });

  it('emphasis drives its channel in full', () => {
    expect([0x40, 0x80, 0x100, 0x1c0].map((emphasis) => rgbOf(1, 0x0f | emphasis))).toEqual([
      [7, 0, 0],
      [0, 7, 0],
      [0, 0, 7],
      [7, 7, 7],
    ]);
  });
});
