import { encoded } from '../light.ts';
import { HEIGHT, WIDTH } from '../picture.ts';
import { LightTable, luminanceOf } from './light-table.ts';
import { Transitions } from './transitions.ts';

/** Width of a cell, in pixels: a sixteenth of the picture. */
const CELL_WIDTH = 16;
/** Height of a cell, in lines. */
const CELL_HEIGHT = 15;
const ACROSS = WIDTH / CELL_WIDTH;
const DOWN = HEIGHT / CELL_HEIGHT;
/** Of each cell, every fourth pixel of every third line is looked at. */
const STEP_ACROSS = 4;
const STEP_DOWN = 3;
const SAMPLES_ACROSS = WIDTH / STEP_ACROSS;
const SAMPLES = SAMPLES_ACROSS * (HEIGHT / STEP_DOWN);
const SAMPLES_OF_CELL = (CELL_WIDTH / STEP_ACROSS) * (CELL_HEIGHT / STEP_DOWN);

/** Luminance that changes by a tenth of the whole, and back, is a flash where the darker one is below 0.8. WCAG 2.2 */
const GENERAL = { least: 0.1, darkest: 0.8 };
/** So is a saturated red that comes or goes: 20 of 320. WCAG 2.0 to 2.2 */
const RED = { least: 20 / 320, darkest: 1 };

/**
 * What flashes may be a quarter of ten degrees of sight, which are a third of the screen across and down: so many cells both
 * ways, of a picture that fills it. A fifth is where it ends here, for what lies between the samples.
 */
const SIGHT = 5;
const MOST_SAMPLES = (SIGHT * SIGHT * SAMPLES_OF_CELL) / 5;
/** Where so many flash, every cell with so many of them is calmed. */
const FEW_SAMPLES = 2;

/** What the luminance of a calmed pixel changes by in a frame, at most: in ten, half a flash of three a second, by half of a change. */
const CALM_STEP = 0.005;
/** So with red. */
const CALM_RED_STEP = 0.002;
/** Part of the new picture that is seen all the same, so that what moves can be followed: less than the other half. */
const SEEN_THROUGH = 0.03;

/** The byte of sRGB for light, in 4,095ths. */
const CODES = Uint8Array.from({ length: 4096 }, (_, light) => Math.round(255 * encoded(light / 4095)));

/**
 * Calms what flashes more than three times a second, by WCAG 2.3.1: keeps account of a sample of the picture's pixels, and
 * where too many of them flash, has a picture laid over it in which every pixel goes slowly to where the game's has jumped.
 */
export class FlashLimiter {
  /** R, G, B, A bytes of 256 x 240 pixels, to be laid over the picture: transparent where nothing is calmed. */
  readonly over = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  private readonly words = new Uint32Array(this.over.buffer);
  private readonly table = new LightTable();
  private readonly general: Transitions;
  private readonly red: Transitions;
  private readonly seen = new Uint16Array(SAMPLES).fill(0xffff);
  private readonly before = new Uint16Array(WIDTH * HEIGHT);
  /** Light that is shown of each pixel of a calmed cell. */
  private readonly shown = new Float32Array(WIDTH * HEIGHT * 3);
  /** How many samples of each cell flash, and whether it is calmed. */
  private readonly flashing = new Uint8Array(ACROSS * DOWN);
  private readonly isCalmed = new Uint8Array(ACROSS * DOWN);
  private readonly wasCalmed = new Uint8Array(ACROSS * DOWN);
  private readonly second: number;
  private frame = 0;
  /** Until which frame there may be something to calm. */
  private until = 0;

  /** `second`: how many pictures come in a second. */
  constructor(second: number) {
    this.second = second;
    this.general = new Transitions(SAMPLES, GENERAL, second);
    this.red = new Transitions(SAMPLES, RED, second);
  }

  /** The next picture, of 256 x 240 colour numbers. Returns whether `over` is another than before. */
  show(pixels: Uint16Array): boolean {
    this.frame++;
    this.table.follow(pixels);
    this.look(pixels);
    const isBusy = this.frame <= this.until;
    if (isBusy) {
      this.choose();
      this.calm(pixels);
    }
    this.before.set(pixels);
    return isBusy;
  }

  /** Whether any part of the picture is calmed. */
  get isCalming(): boolean {
    return this.isCalmed.includes(1);
  }

  private look(pixels: Uint16Array): void {
    const { seen, table, general, red, frame } = this;
    let sample = 0;
    for (let line = 1; line < HEIGHT; line += STEP_DOWN) {
      for (let pixel = line * WIDTH + 1; pixel < (line + 1) * WIDTH; pixel += STEP_ACROSS, sample++) {
        const colour = pixels[pixel];
        if (colour === seen[sample]) continue;
        seen[sample] = colour;
        const isFlash = general.see(sample, table.luminance[colour], 1, frame);
        const isRed = red.see(sample, table.red[colour], table.isSaturated[colour], frame);
        // In the last of these frames nothing is calmed any more, and what lies over the picture is taken away.
        if (isFlash || isRed) this.until = frame + this.second;
      }
    }
  }

  /** Which cells are calmed: those with flashing samples wherever too many of them lie together. */
  private choose(): void {
    const { flashing, general, red, frame, isCalmed } = this;
    flashing.fill(0);
    for (let sample = 0; sample < SAMPLES; sample++) {
      if (general.until[sample] > frame || red.until[sample] > frame) flashing[cellOf(sample)]++;
    }
    this.wasCalmed.set(isCalmed);
    isCalmed.fill(0);
    for (let down = 0; down <= DOWN - SIGHT; down++) {
      for (let across = 0; across <= ACROSS - SIGHT; across++) this.chooseIn(down * ACROSS + across);
    }
  }

  private chooseIn(corner: number): void {
    const { flashing, isCalmed } = this;
    let all = 0;
    for (let i = 0; i < SIGHT * SIGHT; i++) all += flashing[corner + inSight(i)];
    if (all <= MOST_SAMPLES) return;
    for (let i = 0; i < SIGHT * SIGHT; i++) {
      const cell = corner + inSight(i);
      if (flashing[cell] >= FEW_SAMPLES) isCalmed[cell] = 1;
    }
  }

  private calm(pixels: Uint16Array): void {
    const { isCalmed, wasCalmed } = this;
    for (let cell = 0; cell < isCalmed.length; cell++) {
      if (isCalmed[cell] === 0 && wasCalmed[cell] === 0) continue;
      const first = Math.floor(cell / ACROSS) * CELL_HEIGHT * WIDTH + (cell % ACROSS) * CELL_WIDTH;
      for (let line = first; line < first + CELL_HEIGHT * WIDTH; line += WIDTH) {
        if (isCalmed[cell] === 0) this.over.fill(0, line * 4, (line + CELL_WIDTH) * 4);
        else this.calmLine(pixels, line, wasCalmed[cell] === 0);
      }
    }
  }

  /** A line of a cell from pixel `first` on; it `begins` with what was last shown. */
  private calmLine(pixels: Uint16Array, first: number, begins: boolean): void {
    const { shown, words, before } = this;
    const { light } = this.table;
    for (let pixel = first; pixel < first + CELL_WIDTH; pixel++) {
      const at = pixel * 3;
      const wanted = pixels[pixel] * 3;
      if (begins) shown.set(light.subarray(before[pixel] * 3, before[pixel] * 3 + 3), at);
      let red = shown[at];
      let green = shown[at + 1];
      let blue = shown[at + 2];
      const toRed = light[wanted] - red;
      const toGreen = light[wanted + 1] - green;
      const toBlue = light[wanted + 2] - blue;
      const steps = Math.max(
        Math.abs(luminanceOf(toRed, toGreen, toBlue)) / CALM_STEP,
        Math.abs(toRed - toGreen - toBlue) / CALM_RED_STEP,
      );
      const part = steps > 1 ? 1 / steps : 1;
      shown[at] = red += toRed * part;
      shown[at + 1] = green += toGreen * part;
      shown[at + 2] = blue += toBlue * part;
      const through = SEEN_THROUGH * (1 - part);
      words[pixel] =
        0xff000000 |
        (codeOf(blue + toBlue * through) << 16) |
        (codeOf(green + toGreen * through) << 8) |
        codeOf(red + toRed * through);
    }
  }
}

/** The byte of sRGB for light from 0 to 1. */
function codeOf(light: number): number {
  return CODES[(4095 * light + 0.5) | 0];
}

/** The cell that `sample` lies in. */
function cellOf(sample: number): number {
  const down = Math.floor(sample / SAMPLES_ACROSS / (CELL_HEIGHT / STEP_DOWN));
  return down * ACROSS + Math.floor((sample % SAMPLES_ACROSS) / (CELL_WIDTH / STEP_ACROSS));
}

/** How far cell `i` of those in sight is from the first. */
function inSight(i: number): number {
  return Math.floor(i / SIGHT) * ACROSS + (i % SIGHT);
}
