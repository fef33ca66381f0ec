/** Width of the console's picture, in its pixels. */
export const WIDTH = 256;
/** Height of the console's picture, in its lines. */
export const HEIGHT = 240;
/** Width of an NTSC pixel in heights of one. https://www.nesdev.org/wiki/Overscan */
const PIXEL_ASPECT = 8 / 7;

/** How the picture is laid out. */
export interface PictureOptions {
  /** Pixels as wide as on a television, or as wide as they are high. */
  readonly pixels: 'tv' | 'square';
  /** Only whole multiples of the console's lines. */
  readonly integer: boolean;
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
  ...{ pixels: 'tv', integer: false, pictureSize: 1, hard: false, filter: 'plain' },
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

/** Width of the picture to its height. */
export function aspectOf(options: PictureOptions): number {
  const { columns, lines } = cropOf(options);
  return (columns * (options.pixels === 'tv' ? PIXEL_ASPECT : 1)) / lines;
}

/** The size of the picture in `width` x `height` device pixels: the largest that fits, or the part of it that `options` want. */
export function fitPicture(
  width: number,
  height: number,
  options: PictureOptions,
): { readonly width: number; readonly height: number } {
  const { lines } = cropOf(options);
  const aspect = aspectOf(options);
  let scale = (Math.min(width / aspect, height) * options.pictureSize) / lines;
  if (options.integer && scale >= 1) scale = Math.floor(scale);
  const high = lines * scale;
  return { width: Math.max(1, Math.round(high * aspect)), height: Math.max(1, Math.round(high)) };
}
