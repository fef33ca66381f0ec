import { COLOURS, coloursOf, makePalette, OF_ONE_PPU, paletteEdition } from './palette.ts';
import { type Crop, cropOf, HEIGHT, type PictureOptions, WHOLE_PICTURE, WIDTH } from './picture.ts';
import type { Renderer } from './renderer.ts';

/** All colours as pixels of an image; those of a PPU are 0 until there is a picture of it. */
const palette = new Uint32Array(COLOURS);
let edition = 0;

/** Turn 256 x 240 colour numbers into the pixels of `image`. */
export function paint(pixels: Uint16Array, image: ImageData): void {
  paintWords(pixels, new Uint32Array(image.data.buffer));
}

function paintWords(pixels: Uint16Array, out: Uint32Array): void {
  if (edition !== paletteEdition()) palette.fill(0);
  edition = paletteEdition();
  for (const colours of [0, coloursOf(pixels)]) {
    const first = colours * OF_ONE_PPU;
    if (palette[first] === 0) palette.set(new Uint32Array(makePalette(colours).buffer), first);
  }
  for (let i = 0; i < out.length; i++) out[i] = palette[pixels[i]];
}

/**
 * Draws with a 2D canvas, where there is no WebGL 2: as few pixels as possible, and the browser scales them. When edges
 * are not to be hard, every pixel is drawn four times as large first, so that scaling blurs the edges only. There are no
 * shaders here, so every filter looks like the plain one.
 */
export class CanvasRenderer implements Renderer {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly small = document.createElement('canvas');
  private readonly smallContext: CanvasRenderingContext2D;
  private readonly image = new ImageData(WIDTH, HEIGHT);
  private readonly words = new Uint32Array(this.image.data.buffer);
  private crop: Crop = cropOf(WHOLE_PICTURE);
  private hard = false;
  private fits = false;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    // What is drawn is whole, so it need not wait for the rest of the page: a display frame earlier (docs/PERFORMANCE.md).
    this.context = canvas.getContext('2d', { alpha: false, desynchronized: true })!;
    this.small.width = WIDTH;
    this.small.height = HEIGHT;
    this.smallContext = this.small.getContext('2d', { alpha: false })!;
  }

  lay(crop: Crop, options: PictureOptions): void {
    this.crop = crop;
    this.hard = options.hard;
  }

  use(): void {}

  draw(pixels: Uint16Array): void {
    const { canvas, context, small, words, crop, hard } = this;
    const scale = hard || this.fits ? 1 : 2;
    const { left, top, columns, lines } = crop;
    if (canvas.width !== columns * scale || canvas.height !== lines * scale) {
      canvas.width = columns * scale;
      canvas.height = lines * scale;
      canvas.style.imageRendering = hard ? 'pixelated' : 'auto';
      context.imageSmoothingEnabled = false;
    }
    paintWords(pixels, words);
    if (scale === 1) {
      context.putImageData(this.image, -left, -top);
      return;
    }
    this.smallContext.putImageData(this.image, 0, 0);
    context.drawImage(small, left, top, columns, lines, 0, 0, canvas.width, canvas.height);
  }

  resize(width: number): void {
    this.fits = width <= WIDTH;
  }

  dispose(): void {}
}
