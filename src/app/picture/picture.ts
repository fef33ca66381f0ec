/** Width of the console's picture, in its pixels. */
export const WIDTH = 256;
/** Height of the console's picture, in its lines. */
export const HEIGHT = 240;
/**
 * Width of a pixel in heights of one, on a television: what a pixel of square shape would be clocked at (ITU-R BT.601; 135/11 MHz
 * for 480 lines and 14.75 MHz for 576, both halved) to what the PPU's dots are. https://www.nesdev.org/wiki/Overscan
 */
const NTSC_PIXEL = 8 / 7;
const PAL_PIXEL = 7_375_000 / 5_320_342.5;

/** How the picture is laid out. */
export interface PictureOptions {
  /** The console draws 50 pictures a second, with pixels that are wider still. */
  readonly pal: boolean;
  /** Pixels as wide as on a television, as wide as they are high, or such that the picture is 4:3. */
  readonly pixels: 'tv' | 'square' | 'wide';
  /** Only whole multiples of the console's lines. */
  readonly integer: boolean;
  /** With that, only whole multiples of its columns. */
  readonly integerColumns: boolean;
  /** The way in which the picture lies on its side, if it does. */
  readonly turned: 'none' | 'left' | 'right';
  /** Part of the size that fits, up to 1. */
  readonly pictureSize: number;
  /** Hide the edges, as a television did: so many lines and pixels of each. */
  readonly cropped: boolean;
  readonly cropTop: number;
  readonly cropBottom: number;
  readonly cropLeft: number;
  readonly cropRight: number;
  /** Every pixel a rectangle with hard edges, even where they cannot be equally large. */
  readonly hard: boolean;
  /** Name of the filter, a file of `filters/`. */
  readonly filter: string;
  /** What else filters read. */
  readonly [setting: string]: unknown;
}

/** All of the picture, as large as it fits, as the console made it. */
export const WHOLE_PICTURE: PictureOptions = {
  ...{ pal: false, pixels: 'tv', integer: false, integerColumns: false, turned: 'none', pictureSize: 1 },
  ...{ hard: false, filter: 'plain' },
  ...{ cropped: false, cropTop: 0, cropBottom: 0, cropLeft: 0, cropRight: 0 },
};

/** What is shown of the console's picture, in its pixels. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly lines: number;
}

/** What is shown with `options`. */
export function cropOf({ cropped, cropTop, cropBottom, cropLeft, cropRight }: PictureOptions): Crop {
  if (!cropped) return { left: 0, top: 0, columns: WIDTH, lines: HEIGHT };
  return {
    left: cropLeft,
    top: cropTop,
    columns: WIDTH - cropLeft - cropRight,
    lines: HEIGHT - cropTop - cropBottom,
  };
}

/** What of the picture the video signal covers: lines at the top, and pixels on either side. */
export interface Border {
  readonly top: number;
  readonly sides: number;
}

/** Makes black ($0E) what `border` covers. */
export function blacken(pixels: Uint16Array, border: Border): void {
  pixels.fill(0x0e, 0, border.top * WIDTH);
  if (border.sides === 0) return;
  for (let end = WIDTH; end <= HEIGHT * WIDTH; end += WIDTH) {
    pixels.fill(0x0e, end - border.sides, Math.min(end + border.sides, pixels.length));
  }
  pixels.fill(0x0e, 0, border.sides);
}

/** Width of the console's pixels in heights of one. */
function pixelAspect(options: PictureOptions): number {
  const { columns, lines } = cropOf(options);
  if (options.pixels === 'wide') return ((4 / 3) * lines) / columns;
  if (options.pixels === 'square') return 1;
  return options.pal ? PAL_PIXEL : NTSC_PIXEL;
}

/** Width of the picture to its height, as it is seen. */
export function aspectOf(options: PictureOptions): number {
  const { columns, lines } = cropOf(options);
  const aspect = (columns * pixelAspect(options)) / lines;
  return options.turned === 'none' ? aspect : 1 / aspect;
}

/**
 * The size of the picture, before it is turned, in `width` x `height` device pixels: the largest that fits, or the part of
 * it that `options` want. Whole multiples of columns are those nearest to the shape of the console's pixels that fit.
 */
export function fitPicture(
  width: number,
  height: number,
  options: PictureOptions,
): { readonly width: number; readonly height: number } {
  const { columns, lines } = cropOf(options);
  const [across, down] = options.turned === 'none' ? [width, height] : [height, width];
  const aspect = pixelAspect(options);
  let scale = Math.min(across / (columns * aspect), down / lines) * options.pictureSize;
  // Sharp pixels are whole ones: both ways, or down alone where only that is chosen.
  const isSharp = options.filter === 'sharp';
  const isWhole = (options.integer || isSharp) && scale >= 1;
  if (isWhole) scale = Math.floor(scale);
  let wide = scale * aspect;
  if (isWhole && (options.integer ? options.integerColumns : isSharp))
    wide = Math.max(1, Math.min(Math.round(wide), Math.floor(across / columns)));
  return { width: Math.max(1, Math.round(columns * wide)), height: Math.max(1, Math.round(lines * scale)) };
}

/** The place in the picture, from 0 to 1 each way, that is seen at (`x`, `y`) of it as it is turned. */
export function unturn(x: number, y: number, turned: PictureOptions['turned']): readonly [x: number, y: number] {
  if (turned === 'right') return [y, 1 - x];
  return turned === 'left' ? [1 - y, x] : [x, y];
}
