/** Width of the console's picture, in its pixels. */
export const WIDTH = 256;
/** Height of the console's picture, in its lines. */
export const HEIGHT = 240;
/** Width of an NTSC pixel in heights of one. https://www.nesdev.org/wiki/Overscan */
const PIXEL_ASPECT = 8 / 7;
/** Lines at the top and at the bottom that most televisions did not show. */
const HIDDEN_LINES = 8;

/** How the picture is laid out. */
export interface PictureOptions {
  /** Only whole multiples of the console's lines. */
  readonly integer: boolean;
  /** Hide 8 lines at the top and at the bottom, as a television did. */
  readonly cropped: boolean;
  /** Every pixel a rectangle with hard edges, even where they cannot be equally large. */
  readonly hard: boolean;
  /** Name of the filter, a file of `filters/`. */
  readonly filter: string;
  /** What else filters read. */
  readonly [setting: string]: unknown;
}

/** The lines that are shown. */
export interface Crop {
  readonly top: number;
  readonly lines: number;
}

/** Lines shown with `options`. */
export function cropOf(options: Pick<PictureOptions, 'cropped'>): Crop {
  return options.cropped ? { top: HIDDEN_LINES, lines: HEIGHT - 2 * HIDDEN_LINES } : { top: 0, lines: HEIGHT };
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
export function aspectOf(options: Pick<PictureOptions, 'cropped'>): number {
  return (WIDTH * PIXEL_ASPECT) / cropOf(options).lines;
}

/** The largest picture that fits in `width` x `height` device pixels. */
export function fitPicture(
  width: number,
  height: number,
  options: Pick<PictureOptions, 'integer' | 'cropped'>,
): { width: number; height: number } {
  const { lines } = cropOf(options);
  const unitWidth = WIDTH * PIXEL_ASPECT;
  let scale = Math.min(width / unitWidth, height / lines);
  if (options.integer && scale >= 1) scale = Math.floor(scale);
  return { width: Math.max(1, Math.round(unitWidth * scale)), height: Math.max(1, Math.round(lines * scale)) };
}
