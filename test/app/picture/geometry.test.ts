import { describe, expect, test } from 'vitest';
import {
  aspectOf,
  cropOf,
  fitPicture,
  type PictureOptions,
  unturn,
  WHOLE_PICTURE,
} from '../../../src/app/picture/picture.ts';

/** Sizes of stages in CSS pixels: phones upright and on their side, tablets, windows, full screens. */
const STAGES: readonly (readonly [width: number, height: number])[] = [
  ...([
    [320, 480],
    [360, 640],
    [375, 667],
    [390, 844],
    [412, 915],
    [430, 932],
  ] as const),
  ...([
    [667, 375],
    [740, 360],
    [844, 390],
    [915, 412],
    [932, 430],
    [600, 960],
  ] as const),
  ...([
    [768, 1024],
    [820, 1180],
    [1024, 768],
    [1180, 820],
    [1024, 1366],
    [1280, 720],
  ] as const),
  ...([
    [1366, 768],
    [1440, 900],
    [1536, 864],
    [1920, 1080],
    [2560, 1440],
    [3440, 1440],
  ] as const),
];
/** Device pixels to a CSS pixel: Windows at 125 and 150 %, a Pixel, an iPhone. */
const SCALES = [1.25, 1.5, 2.625, 3];

/** How many of `length` device pixels show each of `count` of the console's: each that at its middle, in a graphics chip's precision. */
function shares(length: number, count: number): number[] {
  const found = new Array<number>(count).fill(0);
  for (let i = 0; i < length; i++) found[Math.floor(Math.fround(Math.fround((i + 0.5) / length) * count))]++;
  return found;
}

function eachStage(check: (width: number, height: number, name: string) => void): void {
  for (const [width, height] of STAGES) {
    for (const scale of SCALES) {
      check(Math.round(width * scale), Math.round(height * scale), `${width} x ${height} at ${scale}`);
    }
  }
}

const SHARP: PictureOptions = { ...WHOLE_PICTURE, integer: true, integerColumns: true, hard: true };
const CROPPED = { cropped: true, cropTop: 8, cropBottom: 8, cropLeft: 8, cropRight: 0 };

describe('whole pixels', () => {
  test.each([
    ['NTSC', SHARP],
    ['PAL', { ...SHARP, pal: true }],
    ['square', { ...SHARP, pixels: 'square' as const }],
    ['stretched', { ...SHARP, pixels: 'wide' as const }],
    ['cropped', { ...SHARP, ...CROPPED }],
    ['turned', { ...SHARP, turned: 'left' as const }],
  ])('are equally large at 24 sizes and four scale factors: %s', (_, options) => {
    expect(STAGES).toHaveLength(24);
    const { columns, lines } = cropOf(options);
    eachStage((width, height, name) => {
      const size = fitPicture(width, height, options);
      const [across, down] = options.turned === 'left' ? [height, width] : [width, height];
      expect(size.width, name).toBeLessThanOrEqual(across);
      expect(size.height, name).toBeLessThanOrEqual(down);
      expect(new Set(shares(size.width, columns)).size, name).toBe(1);
      expect(new Set(shares(size.height, lines)).size, name).toBe(1);
    });
  });

  test('are as near to the console’s shape as whole ones can be', () => {
    // Seven lines to eight columns.
    expect(fitPicture(4000, 7 * 240, SHARP)).toEqual({ width: 8 * 256, height: 7 * 240 });
    expect(fitPicture(4000, 3 * 240, { ...SHARP, pal: true })).toEqual({ width: 4 * 256, height: 3 * 240 });
  });

  test('with lines alone, columns are as wide as they are on a television', () => {
    const { width, height } = fitPicture(4000, 1000, { ...SHARP, integerColumns: false });
    expect(height).toBe(960);
    expect(width).toBe(Math.round((256 * 4 * 8) / 7));
  });
});

/**
 * Width to height of a console's pixel on a tube of 4:3: of the time in which a line is drawn on it, a pixel takes that of a
 * dot, and of its height a line is one of those of a field. ITU-R BT.601: 704 and 702 samples at 13.5 MHz.
 */
const TUBES = {
  ntsc: { dotMhz: 236.25 / 11 / 4, lineUs: 704 / 13.5, lines: 240 },
  pal: { dotMhz: 26.6017125 / 5, lineUs: 702 / 13.5, lines: 288 },
};

describe.each(['ntsc', 'pal'] as const)('a circle of %s', (system) => {
  const { dotMhz, lineUs, lines: fieldLines } = TUBES[system];
  const aspect = ((1 / dotMhz / lineUs) * 4) / (3 / fieldLines);
  const options = { ...WHOLE_PICTURE, pal: system === 'pal' };

  test('is round within 1 %, wherever it has 100 pixels', () => {
    // So many columns and lines of the console that the tube shows a circle.
    const [wide, high] = [90 / aspect, 90];
    for (const one of [options, { ...options, ...CROPPED }, { ...options, turned: 'right' as const }]) {
      const { columns, lines } = cropOf(one);
      eachStage((width, height, name) => {
        const size = fitPicture(width, height, one);
        const across = (wide * size.width) / columns;
        const down = (high * size.height) / lines;
        expect(down, name).toBeGreaterThan(100);
        expect(Math.abs(across / down - 1), name).toBeLessThan(0.01);
      });
    }
  });
});

describe('the shape of the picture', () => {
  test('is 4:3 when it is stretched, whatever is cut off', () => {
    expect(aspectOf({ ...WHOLE_PICTURE, pixels: 'wide' })).toBeCloseTo(4 / 3);
    expect(aspectOf({ ...WHOLE_PICTURE, ...CROPPED, pixels: 'wide' })).toBeCloseTo(4 / 3);
    expect(fitPicture(1200, 900, { ...WHOLE_PICTURE, pixels: 'wide', pal: true })).toEqual({
      width: 1200,
      height: 900,
    });
  });

  test('on its side it takes the room that its height needs across', () => {
    const turned: PictureOptions = { ...WHOLE_PICTURE, turned: 'right' };
    expect(aspectOf(turned)).toBeCloseTo(1 / aspectOf(WHOLE_PICTURE));
    const size = fitPicture(390, 600, turned);
    expect(size.height).toBeLessThanOrEqual(390);
    expect(size.width).toBeLessThanOrEqual(600);
    expect(Math.max(size.height / 390, size.width / 600)).toBeCloseTo(1, 2);
  });

  test('a place on the turned picture is that place of the console’s', () => {
    // What is at the top left is at the top right once it is turned to the right, and at the bottom left to the left.
    expect(unturn(1, 0, 'right')).toEqual([0, 0]);
    expect(unturn(0, 1, 'left')).toEqual([0, 0]);
    expect(unturn(0.25, 0.75, 'none')).toEqual([0.25, 0.75]);
    // The middle of its top edge is at the right, or the left.
    expect(unturn(1, 0.5, 'right')).toEqual([0.5, 0]);
    expect(unturn(0, 0.5, 'left')).toEqual([0.5, 0]);
  });
});
