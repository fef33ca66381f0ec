import { type Crop, HEIGHT, type PictureOptions, WIDTH } from '../picture.ts';
import { lie } from '../place.ts';
import { FlashLimiter } from './flash-limiter.ts';

/** Lies over a game's picture, whichever way that is drawn, and calms what flashes in it. */
export class FlashVeil {
  private readonly picture: HTMLCanvasElement;
  private readonly canvas = document.createElement('canvas');
  private readonly image = new ImageData(WIDTH, HEIGHT);
  private limiter: FlashLimiter;
  private isPal = false;
  private crop: Crop | null = null;

  /** Over what is drawn on the canvas `picture`. */
  constructor(picture: HTMLCanvasElement) {
    this.picture = picture;
    this.limiter = new FlashLimiter(60);
    this.canvas.setAttribute('aria-hidden', 'true');
    Object.assign(this.canvas.style, { position: 'absolute', pointerEvents: 'none', background: 'none' });
    // It looks as the picture does: dimmed, when that is.
    this.canvas.className = picture.className;
    this.canvas.style.display = 'none';
  }

  /** The picture is laid out anew: it takes `size` device pixels, and shows what `crop` leaves. */
  lay(size: { readonly width: number; readonly height: number }, crop: Crop, options: PictureOptions): void {
    const { canvas, picture } = this;
    this.crop = crop;
    canvas.width = crop.columns;
    canvas.height = crop.lines;
    canvas.style.left = `${picture.offsetLeft}px`;
    canvas.style.top = `${picture.offsetTop}px`;
    canvas.style.imageRendering = options.hard ? 'pixelated' : 'auto';
    picture.after(canvas);
    lie(canvas, size, options.turned);
    // Its own margins would move it once more.
    canvas.style.margin = '0';
    this.draw();
  }

  /** The game's next picture, as colour numbers. */
  show(pixels: Uint16Array, isPal: boolean): void {
    if (isPal !== this.isPal) this.limiter = new FlashLimiter(isPal ? 50 : 60);
    this.isPal = isPal;
    if (!this.limiter.show(pixels)) return;
    this.canvas.style.display = this.limiter.isCalming ? '' : 'none';
    this.draw();
  }

  /** Take it off the page. */
  dispose(): void {
    this.canvas.remove();
  }

  private draw(): void {
    const { canvas, crop, image } = this;
    if (!crop || !this.limiter.isCalming) return;
    image.data.set(this.limiter.over);
    canvas.getContext('2d')?.putImageData(image, -crop.left, -crop.top);
  }
}
