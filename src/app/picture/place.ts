import type { PictureOptions } from './picture.ts';

/**
 * Have `canvas` take as many device pixels of the page as `size` says, and lie on its side where it is `turned`. Its corner
 * comes to lie between device pixels, where none of the canvas's own pixels would be mixed with its neighbours.
 */
export function lie(
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  turned: PictureOptions['turned'],
): void {
  const { style } = canvas;
  const width = size.width / devicePixelRatio;
  const height = size.height / devicePixelRatio;
  style.width = `${width}px`;
  style.height = `${height}px`;
  // On its side it takes the room of its height across, and is turned about its middle.
  const isTurned = turned !== 'none';
  style.rotate = isTurned ? `${turned === 'right' ? 90 : -90}deg` : '';
  style.margin = isTurned ? `${(width - height) / 2}px ${(height - width) / 2}px` : '';
  style.translate = '';
  const { left, top } = canvas.getBoundingClientRect();
  style.translate = `${off(left)}px ${off(top)}px`;
}

/** How far the edge at `place`, in CSS pixels, is from the nearest one between device pixels. */
function off(place: number): number {
  return Math.round(place * devicePixelRatio) / devicePixelRatio - place;
}
