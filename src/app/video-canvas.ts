import { makePalette } from './palette.ts';
import { type Crop, HEIGHT, type Screen, WIDTH } from './picture.ts';

let colours: Uint32Array | null = null;

/** Turn 256 x 240 colour numbers into the pixels of `image`. */
export function paint(pixels: Uint16Array, image: ImageData): void {
  colours ??= new Uint32Array(makePalette().buffer);
  const out = new Uint32Array(image.data.buffer);
  for (let i = 0; i < out.length; i++) out[i] = colours[pixels[i]];
}

/** Draws with a 2D canvas, where there is no WebGL 2. */
export class CanvasScreen implements Screen {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly small = document.createElement('canvas');
  private readonly smallContext: CanvasRenderingContext2D;
  private readonly image = new ImageData(WIDTH, HEIGHT);

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d', { alpha: false })!;
    this.small.width = WIDTH;
    this.small.height = HEIGHT;
    this.smallContext = this.small.getContext('2d', { alpha: false })!;
  }

  draw(pixels: Uint16Array, crop: Crop, hard: boolean): void {
    const { context, canvas, small } = this;
    paint(pixels, this.image);
    this.smallContext.putImageData(this.image, 0, 0);
    context.imageSmoothingEnabled = !hard;
    context.imageSmoothingQuality = 'high';
    context.drawImage(small, 0, crop.top, WIDTH, crop.lines, 0, 0, canvas.width, canvas.height);
  }

  resize(): void {}

  dispose(): void {}
}
