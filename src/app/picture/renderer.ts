import type { Filter } from './filters/filter.ts';
import type { Crop, PictureOptions } from './picture.ts';

/** Of the console, when it had made a picture. */
export interface Console {
  /** Its video is PAL's. */
  readonly isPal: boolean;
  /** `Nes.colourPhase`. */
  readonly phase: number;
}

/** Something that draws 256 x 240 colour numbers on a canvas. */
export interface Renderer {
  /** Show this picture. */
  draw(pixels: Uint16Array, console: Console): void;
  /** Draw what `crop` leaves with `options` from now on; called again after each `resize`. */
  lay(crop: Crop, options: PictureOptions): void;
  /** Draw through `filter` from now on. */
  use(filter: Filter): void;
  /** The picture takes `width` x `height` device pixels now. */
  resize(width: number, height: number): void;
  /** Listen to nothing any more. */
  dispose(): void;
}
