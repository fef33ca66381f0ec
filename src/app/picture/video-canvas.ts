import { AreaScaler } from './area-scaler.ts';
import { paintWords } from './paint.ts';
import { type Crop, cropOf, HEIGHT, type PictureOptions, WHOLE_PICTURE, WIDTH } from './picture.ts';
import type { Renderer } from './renderer.ts';

/** So many pictures are looked at to know what enlarging costs. */
const LOOKED_AT = 40;
/** Enlarging a picture may take so long on average, ms: more would cost the sound. */
const MOST_MS = 3;

/**
 * Draws with a 2D canvas, where there is no WebGL 2: enlarged by area, as the plain filter does it. Where that takes too long, as
 * few pixels as possible, and the browser scales them: then every pixel is drawn four times as large first, so that scaling blurs the
 * edges only, and dark ones lose some light. There are no shaders here, so every filter looks like the plain one.
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
  private width = 0;
  private height = 0;
  /** What enlarges, as soon as the size is known; null where the browser does. */
  private large: { readonly scaler: AreaScaler; readonly image: ImageData; readonly words: Uint32Array } | null = null;
  private isSlow = false;
  private looked = 0;
  private spentMs = 0;

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
    this.makeLarge();
  }

  use(): void {}

  draw(pixels: Uint16Array): void {
    paintWords(pixels, this.words);
    if (this.large) this.drawLarge(this.large);
    else this.drawSmall();
  }

  resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
  }

  dispose(): void {}

  private makeLarge(): void {
    const { width, height, crop, hard } = this;
    const { left, top, columns, lines } = crop;
    this.large = null;
    if (hard || this.isSlow || width < columns || height < lines) return;
    const image = new ImageData(width, height);
    const scaler = new AreaScaler(left, top, columns, lines, width, height);
    this.large = { scaler, image, words: new Uint32Array(image.data.buffer) };
  }

  private drawLarge({ scaler, image, words }: NonNullable<CanvasRenderer['large']>): void {
    const begins = performance.now();
    this.size(image.width, image.height, 'auto');
    scaler.scale(this.words, words);
    this.context.putImageData(image, 0, 0);
    this.spentMs += performance.now() - begins;
    if (++this.looked < LOOKED_AT) return;
    this.isSlow = this.spentMs > MOST_MS * LOOKED_AT;
    this.looked = 0;
    this.spentMs = 0;
    if (this.isSlow) this.large = null;
  }

  private drawSmall(): void {
    const { context, small, canvas, crop, hard } = this;
    const { left, top, columns, lines } = crop;
    const scale = hard || this.width <= WIDTH ? 1 : 2;
    this.size(columns * scale, lines * scale, hard ? 'pixelated' : 'auto');
    if (scale === 1) {
      context.putImageData(this.image, -left, -top);
      return;
    }
    this.smallContext.putImageData(this.image, 0, 0);
    context.drawImage(small, left, top, columns, lines, 0, 0, canvas.width, canvas.height);
  }

  /** The canvas has so many pixels; nothing is done where it has. */
  private size(width: number, height: number, rendering: string): void {
    const { canvas, context } = this;
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    canvas.style.imageRendering = rendering;
    context.imageSmoothingEnabled = false;
  }
}
