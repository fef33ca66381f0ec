import { describe, expect, test } from 'vitest';
import { SEAL, seal } from '../../../src/app/library/seal.ts';
import { COLOURS, decode, makePalette, markColours } from '../../../src/app/picture/palette.ts';
import {
  aspectOf,
  blacken,
  cropOf,
  fitPicture,
  HEIGHT,
  WHOLE_PICTURE as PLAIN,
  WIDTH,
} from '../../../src/app/picture/picture.ts';

const CROPPED = { ...PLAIN, cropped: true, cropTop: 8, cropBottom: 8 };

/** Some colours of a 2C02G, measured (https://www.nesdev.org/wiki/PPU_palettes). */
const MEASURED: readonly (readonly [number, readonly [number, number, number]])[] = [
  [0x00, [0x62, 0x62, 0x62]],
  [0x01, [0x00, 0x1f, 0xb2]],
  [0x0d, [0, 0, 0]],
  [0x12, [0x4b, 0x30, 0xff]],
  [0x16, [0xc7, 0x2e, 0x00]],
  [0x1a, [0x00, 0xa3, 0x00]],
  [0x20, [255, 255, 255]],
  [0x21, [0x53, 0xae, 0xff]],
  [0x27, [0xfa, 0x9e, 0x00]],
  [0x2d, [0x4e, 0x4e, 0x4e]],
  [0x30, [255, 255, 255]],
  [0x36, [0xff, 0xc6, 0xc3]],
];

describe('palette', () => {
  test('agrees with a measured console', () => {
    for (const [number, expected] of MEASURED) {
      const got = decode(number);
      for (let i = 0; i < 3; i++) expect(Math.abs(got[i] - expected[i]), `$${number.toString(16)}`).toBeLessThan(20);
    }
  });

  test('emphasis darkens, and its own colour least', () => {
    const [red, green, blue] = decode(0x20 | (1 << 6));
    expect(red).toBeGreaterThan(green);
    expect(red).toBeGreaterThan(blue);
    expect(Math.max(...decode(0x20 | (7 << 6)))).toBeLessThan(200);
    expect(decode(0x0e | (7 << 6))).toEqual([0, 0, 0]);
    expect(decode(0x0f)).toEqual([0, 0, 0]);
  });

  test('of a VS. System is what its PPU’s ROM holds, and emphasis drives a channel in full', () => {
    const pixels = Uint16Array.of(0x00, 0x16, 0x16 | (4 << 6), 0x3f);
    markColours(pixels, 5);
    markColours(pixels, 5);
    // Colours of the RP2C04-0004: 430, 510, and 120 of eighths.
    const level = (eighth: number) => Math.round((255 * eighth) / 7);
    expect([...pixels].map((number) => decode(number))).toEqual([
      [level(4), level(3), 0],
      [level(5), level(1), 0],
      [level(5), level(1), 255],
      [level(1), level(2), 0],
    ]);
    const plain = Uint16Array.of(0x16);
    markColours(plain, 0);
    expect([...plain]).toEqual([0x16]);
  });

  test('has an opaque entry for every colour number', () => {
    expect(COLOURS).toBe(6 * 512);
    for (let colours = 0; colours < 6; colours++) {
      const bytes = makePalette(colours);
      expect(bytes.length).toBe(512 * 4);
      for (let i = 3; i < bytes.length; i += 4) expect(bytes[i]).toBe(255);
      expect([...bytes.subarray(0x16 * 4, 0x16 * 4 + 3)]).toEqual([...decode(colours * 512 + 0x16)]);
    }
  });
});

describe('layout', () => {
  test('pixels are 8:7', () => {
    expect(fitPicture(3000, 240 * 4, PLAIN)).toEqual({ width: Math.round(256 * 4 * (8 / 7)), height: 960 });
    const wide = fitPicture(1280, 720, PLAIN);
    expect(wide.width / 256 / (wide.height / 240)).toBeCloseTo(8 / 7, 2);
  });

  test('never larger than its place', () => {
    for (const [width, height] of [
      [390, 844],
      [844, 390],
      [1, 1],
      [292, 2000],
    ]) {
      const size = fitPicture(width, height, PLAIN);
      expect(size.width).toBeLessThanOrEqual(width);
      expect(size.height).toBeLessThanOrEqual(height);
    }
  });

  test('whole multiples of the lines, unless there is no room for one', () => {
    expect(fitPicture(1920, 1079, { ...PLAIN, integer: true }).height).toBe(960);
    expect(fitPicture(1920, 1079, { ...CROPPED, integer: true }).height).toBe(896);
    expect(fitPicture(200, 200, { ...PLAIN, integer: true }).width).toBe(200);
  });

  test('each edge is cut off as far as it is chosen, and with the switch off not at all', () => {
    expect(cropOf(CROPPED)).toEqual({ left: 0, top: 8, columns: 256, lines: 224 });
    const sides = { ...CROPPED, cropTop: 0, cropLeft: 8, cropRight: 3 };
    expect(cropOf(sides)).toEqual({ left: 8, top: 0, columns: 245, lines: 232 });
    expect(cropOf({ ...sides, cropped: false })).toEqual({ left: 0, top: 0, columns: 256, lines: 240 });
  });

  test('square pixels are as wide as high, and whole multiples both ways', () => {
    const square = { ...PLAIN, pixels: 'square' } as const;
    expect(aspectOf(square)).toBe(256 / 240);
    expect(fitPicture(1920, 1079, { ...square, integer: true })).toEqual({ width: 1024, height: 960 });
  });

  test('a part of the size that fits, and of that whole multiples', () => {
    expect(fitPicture(3000, 960, { ...PLAIN, pictureSize: 0.5 }).height).toBe(480);
    expect(fitPicture(3000, 960, { ...PLAIN, pictureSize: 0.7, integer: true }).height).toBe(480);
  });
});

describe('seal', () => {
  test('is mirrored, follows from the id, and differs between ids', () => {
    const one = seal('0123456789abcdef0123456789abcdef01234567');
    expect(seal('0123456789abcdef0123456789abcdef01234567')).toEqual(one);
    expect(seal('fedcba98765432100123456789abcdef01234567')).not.toEqual(one);
    expect(one).toHaveLength(SEAL.width * SEAL.height);
    for (let y = 0; y < SEAL.height; y++) {
      for (let x = 0; x < SEAL.width; x++) expect(one[y * SEAL.width + x]).toBe(one[(y + 1) * SEAL.width - 1 - x]);
    }
    expect(new Set(one).size).toBeGreaterThan(1);
  });
});

describe('the border of a PAL console', () => {
  const covered = (top: number, sides: number) => {
    const pixels = new Uint16Array(WIDTH * HEIGHT).fill(0x30);
    blacken(pixels, { top, sides });
    const at = (x: number, y: number) => pixels[y * WIDTH + x] === 0x0e;
    return { count: pixels.filter((pixel) => pixel === 0x0e).length, at };
  };

  test('is the top line and two pixels on either side', () => {
    const { count, at } = covered(1, 2);
    expect(count).toBe(WIDTH + 4 * (HEIGHT - 1));
    for (const y of [1, 120, HEIGHT - 1]) {
      expect([0, 1, 2, 253, 254, 255].map((x) => at(x, y))).toEqual([true, true, false, false, true, true]);
    }
  });

  test('is nothing on NTSC', () => {
    expect(covered(0, 0).count).toBe(0);
  });
});
