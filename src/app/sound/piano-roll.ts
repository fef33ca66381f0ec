import { SAMPLED } from '../../console/tools.ts';
import { LiveCanvas } from './live-canvas.ts';
import { COLUMNS, type NoteTrail } from './note-trail.ts';

/** The lowest note that is shown, and how many: seven octaves from C1. What is beyond them is shown at the edge. */
const LOWEST = 24;
const NOTES = 84;
const BLACK = new Set([1, 3, 6, 8, 10]);
/** Of the width, what the keyboard takes. */
const KEYBOARD = 0.06;
/** Of the height, what each channel without tones has at the bottom. */
const LANE = 0.035;
/** How much of a note that is not loud is seen. */
const FAINT = 0.3;
/** How high a note is drawn, in half tones, and at the least, CSS pixels. */
const THICK = 1.4;
const THINNEST = 3;

/** What is drawn in. */
interface RollColours {
  readonly line: string;
  /** By channel, as the trail has them. */
  readonly channels: readonly string[];
}

/** Draws what was played in the last seconds: time goes on to the right, where a keyboard shows what is played now. */
export class PianoRoll extends LiveCanvas {
  private readonly trail: NoteTrail;
  private readonly colours: () => RollColours;
  /** Channels that play no tones, in their order. */
  private readonly lanes: readonly number[];
  private now: RollColours = { line: '', channels: [] };

  constructor(canvas: HTMLCanvasElement, trail: NoteTrail, colours: () => RollColours) {
    super(canvas);
    this.trail = trail;
    this.colours = colours;
    this.lanes = trail.names.flatMap((name, i) => (SAMPLED.has(name) || /noise/i.test(name) ? [i] : []));
  }

  protected override prepare(): void {
    this.now = this.colours();
  }

  protected override look(): void {
    this.trail.look();
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const { trail } = this;
    const { width, height } = this.canvas;
    context.clearRect(0, 0, width, height);
    const bottom = height * (1 - this.lanes.length * LANE);
    const right = width * (1 - KEYBOARD);
    this.drawGrid(context, right, bottom);
    for (let i = 0; i < trail.names.length; i++) this.drawChannel(context, i, right, bottom);
    context.globalAlpha = 1;
  }

  /** A line under each C, and the keyboard. */
  private drawGrid(context: CanvasRenderingContext2D, right: number, bottom: number): void {
    const { width } = this.canvas;
    const step = bottom / NOTES;
    context.fillStyle = this.now.line;
    for (let note = 0; note < NOTES; note++) {
      const top = bottom - (note + 1) * step;
      context.globalAlpha = 1;
      if (note % 12 === 0) context.fillRect(0, Math.round(top + step), right, Math.max(1, devicePixelRatio));
      if (BLACK.has(note % 12)) context.fillRect(right, top, (width - right) * 0.6, step);
    }
    context.fillRect(right, 0, Math.max(1, devicePixelRatio), bottom);
  }

  private drawChannel(context: CanvasRenderingContext2D, index: number, right: number, bottom: number): void {
    const { trail } = this;
    const { width, height } = this.canvas;
    const step = bottom / NOTES;
    const lane = this.lanes.indexOf(index);
    const high = Math.max(THINNEST * devicePixelRatio, THICK * step);
    context.fillStyle = this.now.channels[index] ?? this.now.line;
    const column = right / COLUMNS;
    for (let back = 0; back < COLUMNS; back++) {
      const level = trail.levelAt(index, back);
      const pitch = trail.pitchAt(index, back);
      if (level === 0 || (pitch === 0) !== lane >= 0) continue;
      context.globalAlpha = FAINT + (1 - FAINT) * level;
      const x = right - (back + 1) * column;
      const place = Math.min(NOTES, Math.max(0, pitch - LOWEST + 0.5));
      const y = pitch > 0 ? bottom - place * step : bottom + (lane + 0.5) * LANE * height;
      const tall = pitch > 0 ? high : LANE * height * 0.8;
      context.fillRect(x, y - tall / 2, column + 0.5, tall);
      if (back === 0) context.fillRect(right, y - tall / 2, width - right, tall);
    }
  }
}
