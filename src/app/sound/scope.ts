import { settings } from '../shell/settings.ts';
import { heard } from './heard.ts';

/** Samples across the picture: about 20 ms. */
const SHOWN = 1024;
/** Points that are drawn of them. */
const POINTS = 512;
/** Samples before those shown, in which a rise through the middle is looked for, so that a tone stands still. */
const SOUGHT = 1536;
/** What is quieter is not drawn any larger. */
const QUIETEST = 0.1;

/** Draws the samples that were heard last, once for each display frame between `start` and `stop`. */
export class Scope {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly resized: ResizeObserver;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly unsubscribe: () => void;
  private readonly unwatch = heard.watch();
  private handle = 0;
  private peak = QUIETEST;

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
    this.unwatch();
  }

  /** As many pixels as the display has there, and the line in the text's colour. */
  private readonly fit = (): void => {
    const { canvas, context } = this;
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
    canvas.height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio));
    if (!context) return;
    context.lineWidth = 2 * devicePixelRatio;
    context.lineJoin = 'round';
    context.strokeStyle = getComputedStyle(canvas).color;
    this.draw();
  };

  private readonly onFrame = (): void => {
    this.handle = requestAnimationFrame(this.onFrame);
    this.draw();
  };

  private draw(): void {
    const { canvas, context } = this;
    if (!context) return;
    const { width, height } = canvas;
    const { samples } = heard;
    const mask = samples.length - 1;
    const from = this.find();
    const scale = (height * 0.45) / this.peak;
    context.clearRect(0, 0, width, height);
    context.beginPath();
    let loudest = QUIETEST;
    for (let i = 0; i <= POINTS; i++) {
      const sample = samples[(from + (i * SHOWN) / POINTS) & mask];
      loudest = Math.max(loudest, Math.abs(sample));
      const y = height / 2 - Math.max(-this.peak, Math.min(this.peak, sample)) * scale;
      if (i === 0) context.moveTo(0, y);
      else context.lineTo((i / POINTS) * width, y);
    }
    context.stroke();
    // Grows at once and shrinks slowly.
    this.peak = Math.max(loudest, this.peak * 0.99);
  }

  /** Where to begin: the steepest rise through the middle. */
  private find(): number {
    const { samples, end } = heard;
    const mask = samples.length - 1;
    const last = end - SHOWN - 1;
    let best = last;
    let steepest = 0;
    for (let at = last - SOUGHT; at < last; at++) {
      const before = samples[(at - 4) & mask];
      const after = samples[(at + 4) & mask];
      if (before < 0 && after >= 0 && after - before > steepest) {
        steepest = after - before;
        best = at;
      }
    }
    return best;
  }
}
