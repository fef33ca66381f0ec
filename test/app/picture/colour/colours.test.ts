import { describe, expect, test } from 'vitest';
import { coloursFor, isOutside, shownColours } from '../../../../src/app/picture/colour/colours.ts';
import { DECODERS } from '../../../../src/app/picture/colour/decoders.ts';
import { converter, DISPLAY_P3, SRGB, toXyz } from '../../../../src/app/picture/colour/spaces.ts';
import { encoded, lightOf } from '../../../../src/app/picture/light.ts';
import { decode, hasWideColours, makePalette, yuvToRgb } from '../../../../src/app/picture/palette.ts';
import { followColours, hearColours } from '../../../../src/app/picture/palette-choice.ts';
import { type PictureOptions, WHOLE_PICTURE } from '../../../../src/app/picture/picture.ts';
import { SETTINGS } from '../../../../src/app/shell/settings.ts';
import { deltaE, labOf } from './delta-e.ts';
import { coloursIn, PUBLISHED, type Published } from './published.ts';

const { hue, saturation, contrast, brightness, gamma, phosphors } = SETTINGS;
/** The knobs as they are until somebody turns them. */
const KNOBS = {
  adjusts: true,
  ...{ hue: hue.default, saturation: saturation.default, contrast: contrast.default },
  ...{ brightness: brightness.default, gamma: gamma.default, phosphors: phosphors.default },
};

function options(palette: string, others: object = {}): PictureOptions {
  return { ...WHOLE_PICTURE, palette, ...others };
}

function colour(made: PictureOptions, number: number, row = 0): readonly number[] {
  return [
    ...coloursFor(made)
      .bytes(row, false)
      .subarray(number * 4, number * 4 + 3),
  ];
}

/** Mean distance to a published table, of all colours but the black columns. */
function meanTo(table: Published, made: PictureOptions): number {
  const bytes = coloursFor(made).bytes(0, false);
  const apart = coloursIn(table)
    .map((rgb, i) => deltaE(labOf(rgb), labOf([bytes[i * 4], bytes[i * 4 + 1], bytes[i * 4 + 2]])))
    .filter((_, i) => (i & 15) < 13);
  return apart.reduce((sum, one) => sum + one, 0) / apart.length;
}

describe('the distance of colours', () => {
  // Of the 34 pairs that the authors of the paper give for tests, those that its hard cases are about.
  test.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('%j to %j', (one, other, expected) => {
    expect(deltaE(one, other)).toBeCloseTo(expected, 4);
    expect(deltaE(other, one)).toBeCloseTo(expected, 4);
  });
});

describe('spaces', () => {
  test('the matrix of sRGB is the one of its standard, IEC 61966-2-1', () => {
    const expected = [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ];
    toXyz(SRGB).forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(expected[i][j], 3);
      });
    });
  });

  test('sRGB’s red in Display P3 is what CSS Color 4 says', () => {
    const [red, green, blue] = converter(SRGB, DISPLAY_P3)([1, 0, 0]).map(encoded);
    expect([red, green, blue].map((value) => value.toFixed(3))).toEqual(['0.917', '0.200', '0.139']);
  });

  test('encoding is undone by decoding, and white stays white whatever the phosphors', () => {
    for (const light of [0, 0.001, 0.2, 0.5, 1]) expect(lightOf(encoded(light))).toBeCloseTo(light);
    for (const tube of phosphors.choices) {
      expect(colour(options('fcc', { ...KNOBS, phosphors: tube }), 0x20), tube).toEqual([255, 255, 255]);
    }
  });
});

describe('palettes of a signal', () => {
  test('with its knobs in the middle the standard one is that of the page', () => {
    const made = coloursFor(options('standard', KNOBS)).bytes(0, false);
    const page = makePalette(0);
    for (let i = 0; i < made.length; i++) expect(Math.abs(made[i] - page[i]), `byte ${i}`).toBeLessThanOrEqual(1);
  });

  test('greys have no colour by any decoder', () => {
    for (const name of Object.keys(DECODERS)) {
      for (const number of [0x00, 0x10, 0x20, 0x2d, 0x3d]) {
        const [red, green, blue] = colour(options(name), number);
        expect(Math.max(red, green, blue) - Math.min(red, green, blue), `${name} ${number}`).toBeLessThanOrEqual(1);
      }
      expect(colour(options(name), 0x0f)).toEqual([0, 0, 0]);
    }
  });

  // What was measured, and a little more: whoever changes a decoder for the worse is told. docs/PICTURES.md has all of them.
  test.each([
    ['standard', PUBLISHED.wiki2c02, 2.8],
    ['fcc', PUBLISHED.nescap, 6],
    ['sonyUs', PUBLISHED.sony, 4.2],
    ['pal', PUBLISHED.wiki2c07, 6.6],
    ['2c03', PUBLISHED.rgb, 0.01],
  ])('%s is as near to a published table as it was', (name, table, most) => {
    expect(meanTo(table, options(name))).toBeLessThan(most);
  });

  test('each is nearer to its own table than another decoder is', () => {
    expect(meanTo(PUBLISHED.sony, options('sonyUs'))).toBeLessThan(meanTo(PUBLISHED.sony, options('standard')));
    expect(meanTo(PUBLISHED.wiki2c07, options('pal'))).toBeLessThan(meanTo(PUBLISHED.wiki2c07, options('fcc')));
    expect(meanTo(PUBLISHED.nescap, options('fcc'))).toBeLessThan(meanTo(PUBLISHED.nescap, options('standard')));
  });
});

describe('knobs', () => {
  const grey = (rgb: readonly number[]) => Math.max(...rgb) - Math.min(...rgb);

  test('no colour at all is grey; more of it is more', () => {
    expect(grey(colour(options('fcc', { ...KNOBS, saturation: 0 }), 0x16))).toBeLessThanOrEqual(1);
    const usual = grey(colour(options('fcc', KNOBS), 0x2a));
    expect(grey(colour(options('fcc', { ...KNOBS, saturation: 0.5 }), 0x2a))).toBeLessThan(usual);
  });

  test('tint turns red to green on one side, and to purple on the other', () => {
    const [, , blue] = colour(options('fcc', { ...KNOBS, hue: -25 }), 0x26);
    const [, green] = colour(options('fcc', { ...KNOBS, hue: 25 }), 0x26);
    const [, usualGreen, usualBlue] = colour(options('fcc', KNOBS), 0x26);
    expect(blue).toBeGreaterThan(usualBlue + 10);
    expect(green).toBeGreaterThan(usualGreen + 10);
  });

  test('brightness lifts black, contrast does not, gamma keeps both ends', () => {
    expect(colour(options('fcc', { ...KNOBS, brightness: 0.1 }), 0x0f)).toEqual([26, 26, 26]);
    expect(colour(options('fcc', { ...KNOBS, contrast: 1.3 }), 0x0f)).toEqual([0, 0, 0]);
    const dark = options('fcc', { ...KNOBS, gamma: 2.6 });
    expect([colour(dark, 0x20), colour(dark, 0x0f)]).toEqual([
      [255, 255, 255],
      [0, 0, 0],
    ]);
    expect(colour(dark, 0x10)[0]).toBeLessThan(colour(options('fcc', KNOBS), 0x10)[0]);
  });

  test('work for a PPU with RGB outputs, too, and leave it as it is in the middle', () => {
    const number = 0x16;
    const usual = colour(options('standard', KNOBS), number, 1);
    expect(usual).toEqual([...decode(512 + number)]);
    expect(grey(colour(options('standard', { ...KNOBS, saturation: 0 }), number, 1))).toBeLessThanOrEqual(1);
  });

  test('another decoder changes no arcade game’s colours: its PPU has no signal to decode', () => {
    expect(colour(options('sonyUs'), 0x21, 3)).toEqual([...decode(3 * 512 + 0x21)]);
    expect(colour(options('2c03'), 0x21)).toEqual([...decode(512 + 0x21)]);
  });
});

describe('wide colours', () => {
  test('the phosphors of a television reach beyond sRGB, and less often beyond Display P3', () => {
    const all = shownColours(0, options('fcc', { ...KNOBS, phosphors: 'p22' })).slice(0, 64);
    const beyond = (space: 'srgb' | 'p3') => all.filter((one) => isOutside(one[space])).length;
    expect(beyond('srgb')).toBeGreaterThan(beyond('p3'));
    expect(coloursFor(options('fcc', { ...KNOBS, phosphors: 'p22' })).isWide).toBe(true);
    expect(coloursFor(options('2c03')).isWide).toBe(false);
  });

  test('are the same light in either space, where both can show it', () => {
    const made = coloursFor(options('fcc', { ...KNOBS, phosphors: 'smpteC' }));
    const [narrow, wide] = [made.bytes(0, false), made.bytes(0, true)];
    const back = converter(DISPLAY_P3, SRGB);
    const at = (bytes: Uint8Array, number: number) => [0, 1, 2].map((i) => lightOf(bytes[number * 4 + i] / 255));
    const all = shownColours(0, options('fcc', { ...KNOBS, phosphors: 'smpteC' }));
    for (let number = 0; number < 64; number++) {
      if (isOutside(all[number].srgb)) continue;
      const [red, green, blue] = at(wide, number);
      const lights = back([red, green, blue]);
      at(narrow, number).forEach((light, i) => {
        expect(Math.abs(encoded(light) - encoded(Math.max(0, lights[i]))), `${number}`).toBeLessThan(0.012);
      });
    }
  });
});

describe('the colours that are chosen', () => {
  const settle = (wanted = options('sonyUs')) =>
    new Promise<void>((resolve) => {
      const unhear = hearColours(() => {
        unhear();
        resolve();
      });
      followColours(wanted);
    });

  test('come when they are wanted, and go again', async () => {
    const page = makePalette(0);
    await settle();
    expect(makePalette(0)).toEqual(coloursFor(options('sonyUs')).bytes(0, false));
    expect(yuvToRgb()).toEqual(DECODERS.sonyUs.parts);
    followColours(WHOLE_PICTURE);
    expect(makePalette(0)).toEqual(page);
    expect(hasWideColours()).toBe(false);
  });

  test('a knob that is turned again begins where the television does', async () => {
    const tint = (hue: number) =>
      options('standard', { adjusts: true, hue, ...{ saturation: 1, contrast: 1, brightness: 0, gamma: 2.2 } });
    const bytes = () => coloursFor(tint(20)).bytes(0, false);
    const fresh = bytes();
    await settle(tint(10));
    expect(makePalette(0)).not.toEqual(fresh);
    expect(bytes()).toEqual(fresh);
    followColours(WHOLE_PICTURE);
  });

  test('are told to everybody who draws with them, until that ends', async () => {
    const heard: string[] = [];
    const ends = ['game', 'sample'].map((name) => hearColours(() => heard.push(name)));
    await settle();
    expect(heard).toEqual(['game', 'sample']);
    ends[1]();
    followColours(WHOLE_PICTURE);
    expect(heard).toEqual(['game', 'sample', 'game']);
    ends[0]();
  });

  test('that were wanted last win, whichever come first', async () => {
    const late = settle();
    followColours(WHOLE_PICTURE);
    await Promise.race([late, import('../../../../src/app/picture/colour/colours.ts').then(() => {})]);
    expect(makePalette(0)[0x16 * 4]).toBe(decode(0x16)[0]);
  });
});
