import { coloursFor, isOutside, shownColours } from '../../../../src/app/picture/colour/colours.ts';
import { DECODERS, PHOSPHORS } from '../../../../src/app/picture/colour/decoders.ts';
import { yuvToRgb } from '../../../../src/app/picture/palette.ts';
import { type PictureOptions, WHOLE_PICTURE } from '../../../../src/app/picture/picture.ts';
import { SETTINGS } from '../../../../src/app/shell/settings.ts';
import { NTSC_VIDEO, yuvOf } from '../../../../src/console/index.ts';
import { deltaE, labOf } from '../colour/delta-e.ts';
import { coloursIn, PUBLISHED, type Published } from '../colour/published.ts';
import type { Shot } from './game.ts';
import type { Image } from './png.ts';

/** Palettes by their ids, but for the player's own. */
export const PALETTES = SETTINGS.palette.choices.filter((id) => id !== 'own');

const HUES = 12;
const WIDTH = 256;
/** Pixels of a colour's square in the picture of a palette. */
const SQUARE = 16;

function optionsOf(palette: string, phosphors = 'none'): PictureOptions {
  const { hue, saturation, contrast, brightness, gamma } = SETTINGS;
  const knobs = {
    adjusts: phosphors !== 'none',
    ...{ hue: hue.default, saturation: saturation.default, contrast: contrast.default },
    ...{ brightness: brightness.default, gamma: gamma.default, phosphors },
  };
  return { ...WHOLE_PICTURE, palette, ...knobs };
}

/** The colours of a palette as R, G, B, A. */
export function bytesOf(palette: string): Uint8Array {
  return coloursFor(optionsOf(palette)).bytes(0, false);
}

/** All 64 colours, in four lines, and below them `shot` in them. */
export function paletteImage(palette: string, { pixels }: Shot): Image {
  const colours = bytesOf(palette);
  const above = 4 * SQUARE;
  const height = above + pixels.length / WIDTH;
  const bytes = new Uint8Array(WIDTH * height * 3);
  for (let i = 0; i < WIDTH * height; i++) {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    const number = y < above ? Math.floor(y / SQUARE) * 16 + Math.floor(x / SQUARE) : pixels[i - above * WIDTH];
    bytes.set(colours.subarray(number * 4, number * 4 + 3), i * 3);
  }
  return { width: WIDTH, height, bytes };
}

/** Mean and greatest distance between a palette and a table, of all colours but the black columns $xD to $xF, and $0D. */
export function distance(palette: string, table: Published): { readonly mean: number; readonly most: number } {
  const bytes = bytesOf(palette);
  const apart = coloursIn(table)
    .map((rgb, i) => deltaE(labOf(rgb), labOf([bytes[i * 4], bytes[i * 4 + 1], bytes[i * 4 + 2]])))
    .filter((_, i) => (i & 15) < 13);
  return { mean: apart.reduce((sum, one) => sum + one, 0) / apart.length, most: Math.max(...apart) };
}

/** Colours that have a hue: numbers $x1 to $xC. */
function hasHue(number: number): boolean {
  return number % 16 >= 1 && number % 16 <= HUES;
}

/** Of the 48 colours with a hue, those that a decoder wants less than no current for, or more than white has. */
export function beyondTube(palette: string): number {
  const decoder = DECODERS[palette];
  const parts = decoder?.parts ?? yuvToRgb();
  let count = 0;
  for (let number = 0; number < 64; number++) {
    if (!hasHue(number)) continue;
    const [y, u, v] = yuvOf(number, decoder?.system ?? NTSC_VIDEO);
    const drives = [0, 1, 2].map((i) => y * parts[0][i] + u * parts[1][i] + v * parts[2][i]);
    if (drives.some((drive) => drive < -0.002 || drive > 1.002)) count++;
  }
  return count;
}

/** Of the 48 colours with a hue, those that sRGB, and Display P3, cannot show as a tube with `phosphors` does. */
export function beyondScreen(palette: string, phosphors: string): { readonly srgb: number; readonly p3: number } {
  const shown = shownColours(0, optionsOf(palette, phosphors)).filter((_, number) => number < 64 && hasHue(number));
  return {
    srgb: shown.filter(({ srgb }) => isOutside(srgb)).length,
    p3: shown.filter(({ p3 }) => isOutside(p3)).length,
  };
}

/** Phosphors by their ids: those of the screen first. */
export const TUBES = ['none', ...Object.keys(PHOSPHORS)];

/** Published tables, in the order of their columns. */
export const TABLES: readonly Published[] = Object.values(PUBLISHED);
