import type { Filter } from './filters/filter.ts';
import type { Crop, PictureOptions } from './picture.ts';

/** Something that draws 256 x 240 colour numbers on a canvas. */
export interface Renderer {
  /** Show this picture. */
  draw(pixels: Uint16Array): void;
  /** Draw what `crop` leaves with `options` from now on; called again after each `resize`. */
  lay(crop: Crop, options: PictureOptions): void;
  /** Draw through `filter` from now on. */
  use(filter: Filter): void;
  /** The picture takes `width` x `height` device pixels now. */
  resize(width: number, height: number): void;
  /** Listen to nothing any more. */
  dispose(): void;
}
