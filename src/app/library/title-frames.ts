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
/** And as much of what is seen before a plain ground, of one. */
const RESTLESS_FRONT = 0.5;
/** More than that of it, of one, makes it another one than it was when it was last judged. */
const FILLED = 0.004;
/** A title has at least so many colours, and no more of one of them than this, of one. */
const COLOURS = 4;
const FLAT = 0.86;
/** Or so much of it, of one, is the inside of something thicker than letters of a text are: a name written large. */
const LARGE = 0.004;
/** Where fewer pixels than these differ from their neighbours, of one, there are no more than a few small things. */
const EDGES = 0.012;
/** And where it is fewer than these, nothing but a few areas. */
const FEW = 0.001;
/** A title stays for so many looks, five and a half seconds; who made the game is shown for less. */
const STAY = 84;
/** Where several go by themselves, a later one that stayed so many times as long is rather the title: a game shows how it is played after that. */
const LONGER = 1.5;
/** After so many frames a title has come, or none does: 16 seconds. */
const LONGEST = 960;
/**
 * Start and A are pressed in turns, the first time after so many frames, then so many frames after one another, for so many; not
 * while a title is there, which would go.
 */
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
  /** Part of it that has another colour than most of it, and the same as all around it. */
  readonly large: number;
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

/** How many pixels of another colour than `most` have that of all eight around them. */
function insides(pixels: Uint16Array, most: number): number {
  let count = 0;
  // Of three rows the middle one, and of how many columns so far all three pixels were of one colour.
  for (let y = 1; y < HEIGHT - 1; y++) {
    let alike = 0;
    for (let i = y * WIDTH; i < (y + 1) * WIDTH; i++) {
      const colour = pixels[i];
      const isColumn = colour !== most && colour === pixels[i - WIDTH] && colour === pixels[i + WIDTH];
      if (!isColumn) alike = 0;
      else alike = i % WIDTH !== 0 && colour === pixels[i - 1] ? alike + 1 : 1;
      if (alike >= 3) count++;
    }
  }
  return count;
}

function lookAt(pixels: Uint16Array): Look {
  const counts = new Map<number, number>();
  let edges = 0;
  for (let i = 0; i < pixels.length; i++) {
    counts.set(pixels[i], (counts.get(pixels[i]) ?? 0) + 1);
    if (i % WIDTH !== 0 && pixels[i] !== pixels[i - 1]) edges++;
  }
  const { length } = pixels;
  const [[number, most], ...others] = [...counts].sort(([, one], [, other]) => other - one);
  const bright = others.reduce((sum, [number, count]) => sum + (isBright(number) ? count : 0), 0);
  const large = insides(pixels, number) / length;
  return { colours: counts.size, flat: most / length, edges: edges / length, bright: bright / length, large };
}

/** Whether a picture that stands still is a title: of several colours, or with a name written large, and no empty screen. */
function isTitle({ colours, flat, edges, large }: Look): boolean {
  return edges >= EDGES && ((colours >= COLOURS && flat <= FLAT) || large >= LARGE);
}

/** Which part of `sample` has another colour than most of it, up to 1. */
function frontOf(sample: Uint16Array): number {
  const counts = new Map<number, number>();
  for (const number of sample) counts.set(number, (counts.get(number) ?? 0) + 1);
  return 1 - Math.max(...counts.values()) / sample.length;
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

/** Which buttons are held `after` so many frames without a title. */
function buttonsAfter(after: number): number {
  const since = after - FIRST_PRESS;
  if (since < 0 || since % EACH_PRESS >= PRESS) return 0;
  return Math.floor(since / EACH_PRESS) % 3 === 2 ? A : START;
}

/** Whether there is more to be seen in a picture than a few small things. */
function isTelling(pixels: Uint16Array | null): boolean {
  return pixels !== null && lookAt(pixels).edges >= EDGES;
}

/** What was seen of a machine. */
class Seen {
  /** For so many looks a title has been there. */
  stays = 0;
  /** The title, of those that have gone, and for how many looks it stayed. */
  private gone = { picture: null as Uint16Array | null, stays: 0 };
  /** The most telling picture so far, and of those that stand since the last change. */
  private most = { picture: null as Uint16Array | null, worth: 0 };
  private standing = this.most;
  private last: Uint16Array = new Uint16Array(0);
  private judged: Uint16Array = this.last;
  /** So much may change while a picture stands still, and for so many looks it has stood. */
  private restless = 0;
  private still = 0;

  /** Looks at the picture of a frame. */
  look(pixels: Uint16Array): void {
    const now = sampleOf(pixels);
    this.still = changedBetween(now, this.last) <= this.restless ? this.still + 1 : 0;
    const isStill = this.still >= STILL;
    if (this.still === 0) {
      this.letGo();
      this.last = now;
      this.restless = Math.min(RESTLESS, frontOf(now) * RESTLESS_FRONT);
      this.standing = { picture: null, worth: 0 };
      this.stays = 0;
    }
    // The same picture is worth the same; one that fills slowly is not the same.
    const isOther = this.still === 0 || this.still === STILL || (isStill && changedBetween(now, this.judged) > FILLED);
    if (isOther) {
      this.judged = now;
      this.judge(pixels, isStill);
    }
    if (this.stays > 0) this.stays++;
  }

  /** The title that stays, or the one of those that have gone, or else the most telling of all pictures; null where nothing was seen. */
  best(): Uint16Array | null {
    if (this.hasStayed) return this.standing.picture;
    this.letGo();
    return this.gone.picture ?? this.most.picture;
  }

  /** Whether a title has been there for long enough. */
  get hasStayed(): boolean {
    return this.stays > STAY;
  }

  private letGo(): void {
    const { stays, standing } = this;
    if (stays > this.gone.stays * LONGER) this.gone = { picture: standing.picture, stays };
  }

  private judge(pixels: Uint16Array, isStill: boolean): void {
    const look = lookAt(pixels);
    const isOne = isStill && isTitle(look);
    // Words that blink may make it one, and the same without them is none.
    if (isOne && this.stays === 0) this.stays = 1;
    // Anything that stands still is worth more than what passes by, which may be half a picture.
    const more = (isStill && look.edges >= EDGES ? 3 : 0) + (isOne ? 3 : 0);
    const worth = worthOf(look) && worthOf(look) + more;
    if (worth <= Math.min(this.standing.worth, this.most.worth)) return;
    const one = { picture: pixels.slice(), worth };
    if (worth > this.standing.worth) this.standing = one;
    if (worth > this.most.worth) this.most = one;
  }
}

/**
 * Finds the title picture of the game in `machine`, which was just switched on: the first picture that stands still for some
 * seconds, has several colours or large letters, and is no empty screen; where there is none, the most telling of those that were
 * seen. Goes on a frame each time it is asked, since it takes seconds; null where nothing is ever shown. Pictures before the frame
 * `from` are of the console itself.
 */
export function* findTitle(machine: Machine, from = 0): Generator<void, Uint16Array | null> {
  const seen = new Seen();
  let after = -from;
  // One that came late may stay as well.
  for (let frame = 1; frame <= from + LONGEST || seen.stays > 0; frame++) {
    const isLook = frame % LOOK === 0;
    const hadTitle = seen.stays > 0;
    if (!hadTitle) after++;
    machine.setButtons(0, hadTitle ? 0 : buttonsAfter(after));
    machine.runFrame({ picture: isLook, sound: false });
    yield;
    if (!isLook || frame < from) continue;
    seen.look(machine.pixels);
    if (seen.hasStayed) break;
    // What went by itself makes room for something else.
    if (hadTitle && seen.stays === 0) after = Math.min(after, FIRST_PRESS - EACH_PRESS);
  }
  return seen.best();
}

/**
 * As `findTitle`; where `machine` shows nothing but a few small things, perhaps words that the game needs another console, what it
 * shows in the machine that `other` makes, if that is more.
 */
export function* findTitleInEither(
  machine: Machine,
  other: () => Machine,
  from = 0,
): Generator<void, Uint16Array | null> {
  const found = yield* findTitle(machine, from);
  if (isTelling(found)) return found;
  const second = yield* findTitle(other(), from);
  return isTelling(second) ? second : found;
}
