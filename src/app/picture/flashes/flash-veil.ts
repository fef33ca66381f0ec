import type { Crop, PictureOptions } from '../picture.ts';
import { Veil } from '../veil.ts';
import { FlashLimiter } from './flash-limiter.ts';

/** Lies over a game's picture, whichever way that is drawn, and calms what flashes in it. */
export class FlashVeil {
  private readonly picture: HTMLCanvasElement;
  private readonly veil = new Veil();
  private limiter: FlashLimiter;
  private isPal = false;
  private crop: Crop | null = null;

  /** Over what is drawn on the canvas `picture`. */
  constructor(picture: HTMLCanvasElement) {
    this.picture = picture;
    this.limiter = new FlashLimiter(60);
    const { canvas } = this.veil;
    // It looks as the picture does: dimmed, when that is.
    canvas.className = picture.className;
    canvas.style.display = 'none';
  }

  /** The picture is laid out anew, and shows what `crop` leaves. */
  lay(crop: Crop, options: PictureOptions): void {
    this.crop = crop;
    this.veil.canvas.style.imageRendering = options.hard ? 'pixelated' : 'auto';
    this.veil.lieOver(this.picture, crop);
    this.draw();
  }

  /** The game's next picture, as colour numbers. */
  show(pixels: Uint16Array, isPal: boolean): void {
    if (isPal !== this.isPal) this.limiter = new FlashLimiter(isPal ? 50 : 60);
    this.isPal = isPal;
    if (!this.limiter.show(pixels)) return;
    this.veil.canvas.style.display = this.limiter.isCalming ? '' : 'none';
    this.draw();
  }

  /** Take it off the page. */
  dispose(): void {
    this.veil.remove();
  }

  private draw(): void {
    const { crop, veil } = this;
    if (!crop || !this.limiter.isCalming) return;
    veil.image.data.set(this.limiter.over);
    veil.draw(crop);
  }
}
