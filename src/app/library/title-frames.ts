import { HEIGHT, WIDTH } from '../picture/picture.ts';

/** Buttons of a pad. */
const START = 0x08;
const A = 0x01;

/** The picture is looked at each so many frames: games are still for long, or not at all. */
const LOOK = 4;
/** It has been still for so many looks: 32 frames, half a second. */
const STILL = 8;
/** Every fourth pixel of every fourth line is compared. */
const STEP = 4;
/** As much of it, of one, may change in a picture that stands still: words that blink, a sprite that moves. */
const RESTLESS = 0.08;
/** More than that of it, of one, makes it another one than it was when it was last judged. */
const FILLED = 0.004;
/** A title has at least so many colours, and no more of one of them than this, of one. */
const COLOURS = 4;
const FLAT = 0.86;
/** Where fewer pixels than these differ from their neighbours, of one, there are no more than a few small things. */
const EDGES = 0.012;
/** And where it is fewer than these, nothing but a few areas. */
const FEW = 0.001;
/** After so many frames a title has come, or none does: 16 seconds. */
const LONGEST = 960;
/** Start and A are pressed in turns, the first time after so many frames, then so many frames after one another, for so many. */
const FIRST_PRESS = 300;
const EACH_PRESS = 150;
const PRESS = 6;

/** What can be asked of a console. */
interface Machine {
  readonly pixels: Uint16Array;
  runFrame(options: { readonly picture: boolean; readonly sound: boolean }): void;
  setButtons(pad: 0, buttons: number): void;
}

/** How much of a title a picture is. */
interface Look {
  readonly colours: number;
  /** Part of it that has its most frequent colour, up to 1. */
  readonly flat: number;
  /** Part of it that differs from what is on its left. */
  readonly edges: number;
  /** Part of it that has another colour than most of it, and a bright one. */
  readonly bright: number;
}

function sampleOf(pixels: Uint16Array): Uint16Array {
  const sample = new Uint16Array((WIDTH / STEP) * (HEIGHT / STEP));
  let at = 0;
  for (let y = 0; y < HEIGHT; y += STEP) {
    for (let x = 0; x < WIDTH; x += STEP) sample[at++] = pixels[y * WIDTH + x];
  }
  return sample;
}

/** Colours of the two lighter rows; the last ones of each row are black. */
function isBright(number: number): boolean {
  return (number & 0x30) >= 0x20 && (number & 0x0f) < 0x0e;
}

function lookAt(pixels: Uint16Array): Look {
  const counts = new Map<number, number>();
  let edges = 0;
  for (let i = 0; i < pixels.length; i++) {
    counts.set(pixels[i], (counts.get(pixels[i]) ?? 0) + 1);
    if (i % WIDTH !== 0 && pixels[i] !== pixels[i - 1]) edges++;
  }
  const { length } = pixels;
  const [[, most], ...others] = [...counts].sort(([, one], [, other]) => other - one);
  const bright = others.reduce((sum, [number, count]) => sum + (isBright(number) ? count : 0), 0);
  return { colours: counts.size, flat: most / length, edges: edges / length, bright: bright / length };
}

/** Which part of two samples is not the same, up to 1. */
function changedBetween(one: Uint16Array, other: Uint16Array): number {
  return one.reduce((sum, number, i) => sum + Number(number !== other[i]), 0) / one.length;
}

/**
 * How telling a picture is, from 0 to 3; 0 when there is nothing but a few areas. One of a few small things is worth less
 * than any other; one with bright colours more than the same in dark ones, which is about to come or to go.
 */
function worthOf({ colours, flat, edges, bright }: Look): number {
  if (edges < FEW) return 0;
  return edges < EDGES ? edges : Math.min(colours, 12) / 12 + (1 - flat) + Math.min(1, bright * 4);
}

/** Which buttons are held in `frame`. */
function buttonsIn(frame: number): number {
  const since = frame - FIRST_PRESS;
  if (since < 0 || since % EACH_PRESS >= PRESS) return 0;
  return Math.floor(since / EACH_PRESS) % 3 === 2 ? A : START;
}

/**
 * Finds the title picture of the game in `machine`, which was just switched on: the first picture that stands still, has several
 * colours, and is no empty screen; where there is none, the most telling of those that were seen. Goes on a frame each time it
 * is asked, since it takes seconds; null where nothing is ever shown. Pictures before the frame `from` are of the console itself.
 */
export function* findTitle(machine: Machine, from = 0): Generator<void, Uint16Array | null> {
  let last: Uint16Array = new Uint16Array(0);
  let judged: Uint16Array = last;
  let still = 0;
  let best: Uint16Array | null = null;
  let worth = 0;
  for (let frame = 1; frame <= from + LONGEST; frame++) {
    const isLook = frame % LOOK === 0;
    machine.setButtons(0, buttonsIn(frame - from));
    machine.runFrame({ picture: isLook, sound: false });
    yield;
    if (!isLook || frame < from) continue;
    const now = sampleOf(machine.pixels);
    still = changedBetween(now, last) <= RESTLESS ? still + 1 : 0;
    if (still === 0) last = now;
    const isStill = still >= STILL;
    // The same picture is worth the same; one that fills slowly is not the same.
    if (still !== 0 && still !== STILL && !(isStill && changedBetween(now, judged) > FILLED)) continue;
    judged = now;
    const look = lookAt(machine.pixels);
    if (isStill && look.colours >= COLOURS && look.flat <= FLAT && look.edges >= EDGES) return machine.pixels.slice();
    // Anything that stands still is worth more than what passes by, which may be half a picture.
    const mine = worthOf(look) && worthOf(look) + (isStill && look.edges >= EDGES ? 3 : 0);
    if (mine <= worth) continue;
    worth = mine;
    best = machine.pixels.slice();
  }
  return best;
}
