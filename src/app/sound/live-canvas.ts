import { settings } from '../shell/settings.ts';

/** A canvas that is drawn once for each display frame between `start` and `stop`, as sharp as the display, in the colours of the page. */
export abstract class LiveCanvas {
  protected readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly resized: ResizeObserver;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly unsubscribe: () => void;
  private handle = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d');
    this.resized = new ResizeObserver(() => this.fit());
    this.resized.observe(canvas);
    this.scheme.addEventListener('change', this.fit);
    // The page takes another theme after its settings have changed.
    this.unsubscribe = settings.subscribe(() => queueMicrotask(this.fit));
  }

  start(): void {
    cancelAnimationFrame(this.handle);
    this.handle = requestAnimationFrame(this.onFrame);
  }

  stop(): void {
    cancelAnimationFrame(this.handle);
  }

  dispose(): void {
    this.stop();
    this.resized.disconnect();
    this.scheme.removeEventListener('change', this.fit);
    this.unsubscribe();
  }

  /** Take the colours that the page has now. */
  protected abstract prepare(context: CanvasRenderingContext2D): void;

  protected abstract draw(context: CanvasRenderingContext2D): void;

  /** A display frame is about to be drawn. */
  protected look(): void {}

  private readonly fit = (): void => {
    const { canvas, context } = this;
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
    canvas.height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio));
    if (!context) return;
    this.prepare(context);
    this.draw(context);
  };

  private readonly onFrame = (): void => {
    this.handle = requestAnimationFrame(this.onFrame);
    this.look();
    if (this.context) this.draw(this.context);
  };
}
