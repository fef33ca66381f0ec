import { existsSync } from 'node:fs';
import { readBytes, writeBytes } from './files.ts';
import { GameError } from './game-error.ts';
import { writePng } from './png.ts';
import { PngError, type RgbImage, readPng, rgbOfPicture } from './read-png.ts';

/** How alike two pictures must be. */
export interface PictureOptions {
  /** By how much red, green and blue may differ, 0 to 255 each; 0 when left out. */
  readonly tolerance?: number;
  /** How many pixels may differ by more than that; 0 when left out. */
  readonly pixels?: number;
  /** Write the file anew in place of comparing; CARTOUCHE_UPDATE=1 does so where nothing is said. */
  readonly update?: boolean;
}

/** Where two pictures differ. */
interface Difference {
  readonly count: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pixels in which two pictures of one size differ by more than `tolerance`. */
function differenceOf(one: RgbImage, other: RgbImage, tolerance: number): Difference {
  let count = 0;
  const [columns, lines]: [number[], number[]] = [[], []];
  for (let i = 0; i < one.rgb.length; i += 3) {
    const isAlike = [0, 1, 2].every((part) => Math.abs(one.rgb[i + part] - other.rgb[i + part]) <= tolerance);
    if (isAlike) continue;
    count++;
    columns.push((i / 3) % one.width);
    lines.push(Math.floor(i / 3 / one.width));
  }
  const [left, right] = boundsOf(columns);
  const [top, bottom] = boundsOf(lines);
  return { count, left, top, right, bottom };
}

function boundsOf(values: readonly number[]): readonly [number, number] {
  return [
    values.reduce((low, value) => Math.min(low, value), 0xffff),
    values.reduce((high, value) => Math.max(high, value), 0),
  ];
}

function readWanted(path: string): RgbImage {
  try {
    return readPng(readBytes(path));
  } catch (error) {
    if (error instanceof PngError) throw new GameError(`Cannot compare with ${path}: ${error.message}.`);
    throw error;
  }
}

/** Where a picture that is not as wanted is written, for people to look at. */
function actualPath(path: string): string {
  return path.replace(/(\.png)?$/i, '.actual.png');
}

/** The picture of colour numbers is as in the file at `path`. Throws `GameError`, and `Failure` for a file that cannot be read. */
export function comparePicture(picture: Uint16Array, path: string, options: PictureOptions): void {
  const { tolerance = 0, pixels = 0, update = process.env.CARTOUCHE_UPDATE === '1' } = options;
  if (!update && !existsSync(path) && process.env.CI) {
    throw new GameError(
      `There is no picture ${path} to compare with. Run the test once on your machine, and check the file in.`,
    );
  }
  if (update || !existsSync(path)) {
    writeBytes(path, writePng(picture));
    return;
  }
  const wanted = readWanted(path);
  const found = rgbOfPicture(picture);
  if (wanted.width !== found.width || wanted.height !== found.height) {
    throw new GameError(
      `${path} is ${wanted.width} x ${wanted.height}, and pictures are ${found.width} x ${found.height}.`,
    );
  }
  const { count, left, top, right, bottom } = differenceOf(found, wanted, tolerance);
  if (count <= pixels) return;
  writeBytes(actualPath(path), writePng(picture));
  throw new GameError(
    `The picture is not as in ${path}: ${count} pixels differ, between (${left}, ${top}) and (${right}, ${bottom}). ` +
      `What it was is in ${actualPath(path)}; CARTOUCHE_UPDATE=1 takes it for the right one.`,
  );
}
