import { FilterPasses, UNITS } from '../../../../src/app/picture/filter-passes.ts';
import { filter as composite } from '../../../../src/app/picture/filters/composite.ts';
import type { Filter } from '../../../../src/app/picture/filters/filter.ts';
import { filter as lcd } from '../../../../src/app/picture/filters/lcd.ts';
import { onTube } from '../../../../src/app/picture/filters/parts/crt.ts';
import { filter as plain } from '../../../../src/app/picture/filters/plain.ts';
import { filter as rgb } from '../../../../src/app/picture/filters/rgb.ts';
import { filter as svideo } from '../../../../src/app/picture/filters/svideo.ts';
import { COLOURS, makePalette } from '../../../../src/app/picture/palette.ts';
import { cropOf, type PictureOptions } from '../../../../src/app/picture/picture.ts';
import { frameOf, phaseOf } from './frames.ts';

const FILTERS: Readonly<Record<string, Filter>> = { plain, composite, svideo, rgb, lcd };

/** What is to be drawn by WebGL: pictures of colour numbers, 256 x 240 each, and how. */
export interface Wanted {
  /** Names of patterns of `frames.ts`. */
  readonly frames: readonly string[];
  readonly options: PictureOptions;
  readonly isPal: boolean;
  readonly width: number;
  readonly height: number;
}

/** What a filter draws of each picture: R, G, B, A from the upper left corner on, as Base64. Throws where WebGL does not do it. */
export function drawByGl({ frames, options, isPal, width, height }: Wanted): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false });
  if (!gl) throw new Error('There is no WebGL 2.');
  makeTextures(gl);
  const filter = FILTERS[options.filter];
  const passes = FilterPasses.create(gl, options.tube ? onTube(filter) : filter);
  if (!passes) throw new Error(`A shader of ${options.filter} is refused.`);
  passes.lay(
    { crop: cropOf(options), options, signal: { isPal, colours: 0, edition: 0, isWide: false } },
    width,
    height,
  );
  const drawn = frames.map((name, i) => {
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 64, 240, gl.RGBA_INTEGER, gl.UNSIGNED_SHORT, frameOf(name));
    passes.draw(phaseOf(i, isPal), i);
    const bytes = new Uint8Array(width * height * 4);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    let text = '';
    for (let y = height - 1; y >= 0; y--) {
      text += String.fromCharCode(...bytes.subarray(y * width * 4, (y + 1) * width * 4));
    }
    return btoa(text);
  });
  const problem = gl.getError();
  if (problem !== 0) throw new Error(`WebGL error ${problem}.`);
  return drawn;
}

function makeTextures(gl: WebGL2RenderingContext): void {
  const texture = (unit: number, format: number, wide: number, high: number) => {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
    }
    gl.texStorage2D(gl.TEXTURE_2D, 1, format, wide, high);
  };
  texture(UNITS.palette, gl.SRGB8_ALPHA8, 64, COLOURS / 64);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 64, 8, gl.RGBA, gl.UNSIGNED_BYTE, makePalette(0));
  texture(UNITS.picture, gl.RGBA16UI, 64, 240);
}
