import { HEIGHT, WIDTH } from '../../../../src/app/picture/picture.ts';

/** The part of it that may flash. */
const PART = 0.25;
const SECOND = 60;
/** Every second pixel both ways is looked at. */
const EACH = 2;
const ACROSS = WIDTH / EACH;
const DOWN = HEIGHT / EACH;
const PLACES = ACROSS * DOWN;

/** A third of a screen that the picture fills: ten degrees of sight. */
const SIGHT_WIDTH = Math.floor(ACROSS / 3);
const SIGHT_HEIGHT = DOWN / 3;

/** Light of each byte of sRGB. */
const LIGHT = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** What one measure of each pixel has done: its last extreme, whether red was in it, and in which frames it turned. */
class Turns {
  private readonly extreme = new Float64Array(PLACES).fill(-1);
  private readonly red = new Uint8Array(PLACES);
  private readonly way = new Int8Array(PLACES);
  readonly turns: number[][] = Array.from({ length: PLACES }, () => []);
  private readonly least: number;
  private readonly darkest: number;

  constructor(least: number, darkest: number) {
    this.least = least;
    this.darkest = darkest;
  }

  see(place: number, value: number, isRed: boolean, frame: number): void {
    const extreme = this.extreme[place];
    const change = value - extreme;
    // The first value, or farther on the same way.
    if (extreme < 0 || this.way[place] * change > 0) {
      this.extreme[place] = value;
      this.red[place] = Number(isRed);
      return;
    }
    if (Math.abs(change) < this.least || Math.min(value, extreme) >= this.darkest) return;
    const counts = isRed || this.red[place] === 1;
    this.way[place] = Math.sign(change);
    this.extreme[place] = value;
    this.red[place] = Number(isRed);
    if (counts) this.turns[place].push(frame);
  }
}

/**
 * Whether pictures flash by WCAG 2.3.1, pixel by pixel: `pictures` are R, G, B, A bytes, 60 a second. A pixel flashes when it
 * has more than three pairs of opposing changes in a second; they may cover a quarter of any place of a third of the screen both ways.
 */
export function doFlash(pictures: Iterable<Uint8ClampedArray>): boolean {
  const general = new Turns(0.1, 0.8);
  const red = new Turns(20 / 320, Number.POSITIVE_INFINITY);
  let frame = 0;
  for (const picture of pictures) {
    for (let place = 0; place < PLACES; place++) {
      const pixel = (Math.floor(place / ACROSS) * WIDTH + (place % ACROSS)) * EACH;
      const r = LIGHT[picture[pixel * 4]];
      const g = LIGHT[picture[pixel * 4 + 1]];
      const b = LIGHT[picture[pixel * 4 + 2]];
      general.see(place, 0.2126 * r + 0.7152 * g + 0.0722 * b, true, frame);
      red.see(place, Math.max(0, r - g - b), r > 0 && r / (r + g + b) >= 0.8, frame);
    }
    frame++;
  }
  return [general, red].some(({ turns }) => covers(turns, frame));
}

/** Between two moments that are looked at, in frames. */
const STEP = 5;

/** Whether in some second too much of some place flashes. */
function covers(turns: readonly (readonly number[])[], frames: number): boolean {
  const flashing = Array.from({ length: Math.ceil((frames + SECOND) / STEP) }, () => new Uint8Array(PLACES));
  turns.forEach((own, place) => {
    for (let i = 7; i < own.length; i++) {
      // The seconds that have these eight turns in them end after the last, and not a second after the first.
      const last = own[i - 7] + SECOND;
      for (let end = own[i] + 1; end <= last; end++) {
        if (end % STEP === 0) flashing[end / STEP - 1][place] = 1;
      }
    }
  });
  return flashing.some((places) => places.includes(1) && isTooMuch(sumsOf(places)));
}

function isTooMuch(sums: Uint32Array): boolean {
  const at = (column: number, line: number) => sums[line * (ACROSS + 1) + column];
  for (let top = 0; top + SIGHT_HEIGHT <= DOWN; top += 4) {
    for (let left = 0; left + SIGHT_WIDTH <= ACROSS; left += 4) {
      const [right, bottom] = [left + SIGHT_WIDTH, top + SIGHT_HEIGHT];
      const all = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
      if (all / (SIGHT_WIDTH * SIGHT_HEIGHT) > PART) return true;
    }
  }
  return false;
}

/** How many of `places` are set above and to the left of each corner of a pixel. */
function sumsOf(places: Uint8Array): Uint32Array {
  const sums = new Uint32Array((ACROSS + 1) * (DOWN + 1));
  for (let line = 0; line < DOWN; line++) {
    let row = 0;
    for (let column = 0; column < ACROSS; column++) {
      row += places[line * ACROSS + column];
      sums[(line + 1) * (ACROSS + 1) + column + 1] = sums[line * (ACROSS + 1) + column + 1] + row;
    }
  }
  return sums;
}
