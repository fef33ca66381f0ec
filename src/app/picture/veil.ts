import { type Crop, HEIGHT, WIDTH } from './picture.ts';

/** A second picture that lies over a game's, whichever way that is drawn, and lets everything through to it. */
export class Veil {
  readonly canvas = document.createElement('canvas');
  /** What is seen of it, as RGBA, 256 x 240. */
  readonly image = new ImageData(WIDTH, HEIGHT);

  constructor() {
    this.canvas.setAttribute('aria-hidden', 'true');
    Object.assign(this.canvas.style, { position: 'absolute', pointerEvents: 'none', background: 'none', margin: '0' });
  }

  /** Lie on `picture` as it lies now, and show what `crop` leaves of the image. */
  lieOver(picture: HTMLCanvasElement, crop: Crop): void {
    const { canvas } = this;
    if (canvas.width !== crop.columns || canvas.height !== crop.lines) {
      canvas.width = crop.columns;
      canvas.height = crop.lines;
    }
    const { width, height, rotate, translate } = picture.style;
    Object.assign(canvas.style, { width, height, rotate, translate });
    canvas.style.left = `${picture.offsetLeft}px`;
    canvas.style.top = `${picture.offsetTop}px`;
    if (canvas.previousSibling !== picture) picture.after(canvas);
  }

  /** Draw the image anew. */
  draw(crop: Crop): void {
    this.canvas.getContext('2d')?.putImageData(this.image, -crop.left, -crop.top);
  }

  /** Take it off the page. */
  remove(): void {
    this.canvas.remove();
  }
}
