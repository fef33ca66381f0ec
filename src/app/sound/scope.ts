import { heard } from './heard.ts';
import { LiveCanvas } from './live-canvas.ts';

/** Samples across the picture: about 20 ms. */
const SHOWN = 1024;
/** Points that are drawn of them. */
const POINTS = 512;
/** Samples before those shown, in which a rise through the middle is looked for, so that a tone stands still. */
const SOUGHT = 1536;
/** What is quieter is not drawn any larger. */
const QUIETEST = 0.1;

/** Draws the samples that were heard last. */
export class Scope extends LiveCanvas {
  private readonly unwatch = heard.watch();
  private peak = QUIETEST;

  override dispose(): void {
    super.dispose();
    this.unwatch();
  }

  /** The line in the text's colour. */
  protected override prepare(context: CanvasRenderingContext2D): void {
    context.lineWidth = 2 * devicePixelRatio;
    context.lineJoin = 'round';
    context.strokeStyle = getComputedStyle(this.canvas).color;
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const { width, height } = this.canvas;
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
