import { MASK, RENDERING } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';
import { DOTS, WIDTH } from '../chip/screen.ts';
import { lookUpLast } from '../exact/pixels.ts';
import { arrive } from './delayed.ts';
import { frontDots } from './front-dots.ts';
import { lineDots, wholeSlot } from './line-dots.ts';
import type { Span } from './span.ts';
import { watchedTail } from './watched-line.ts';

/** Bits of $2001 that pixels are made by; the others act where a colour is looked up. */
const LAYERS = RENDERING | MASK.LEFT_BACKGROUND | MASK.LEFT_SPRITES;
/** Dots of a sprite's slot, and of a tile. */
const SLOT = 8;
/** The last slot of the sprite fetches is over before this dot. */
const FETCH_END = 321;
/** So are two tiles before this one. */
const TILES_END = 337;

/**
 * Up to `dots` dots of a picture line, from anywhere in it to its end at most, with rendering on and staying so: what the half dots do in
 * them. What was written to $2001 and $2006 may be on its way.
 */
export function runWithin(chip: Chip, span: Span, dots: number): void {
  let left = Math.min(dots, DOTS - chip.dot);
  while (left > 0) {
    const wait = untilArrival(chip);
    let count = left;
    if (wait === 1) {
      arrive(chip, 1);
      if (untilArrival(chip) !== 0) count = 1;
      stretch(chip, span, count);
    } else {
      if (wait !== 0) count = Math.min(wait - 1, left);
      stretch(chip, span, count);
      arrive(chip, count);
    }
    left -= count;
  }
}

/** Dots until something written arrives that makes a difference then: 1 is the next; 0 when there is nothing. */
function untilArrival({ mask, maskWritten, maskDelay, vDelay }: Chip): number {
  // Grey and emphasis are there already.
  const layers = ((mask ^ maskWritten) & LAYERS) !== 0 ? maskDelay : 0;
  if (layers === 0) return vDelay;
  return vDelay === 0 ? layers : Math.min(layers, vDelay);
}

/** `count` dots in which nothing arrives. */
function stretch(chip: Chip, span: Span, count: number): void {
  for (let left = count; left > 0; ) {
    const { dot } = chip;
    if (dot !== 0 && dot <= WIDTH) {
      const dots = Math.min(left, WIDTH + 1 - dot);
      frontDots(chip, dots);
      left -= dots;
    } else if (left === DOTS - dot && beginsSlot(chip)) {
      tail(chip, span, (dot - WIDTH - 1) >> 3);
      return;
    } else {
      // To the next slot or tile, or from the last one to the line's end.
      const dots = dot === 0 ? 1 : Math.min(left, dot < TILES_END ? SLOT - ((dot - 1) & 7) : DOTS - dot);
      if (dots !== SLOT || !wholeSlot(chip)) lineDots(chip, dots);
      left -= dots;
    }
  }
}

/** Whether one of the eight sprites is about to be fetched, and nothing is left of the line's front but what every line leaves. */
function beginsSlot(chip: Chip): boolean {
  const { dot, sprites } = chip;
  if ((dot & 7) !== 1 || dot >= FETCH_END) return false;
  if ((chip.hitPipe | chip.overflowPipe | sprites.resetDue) !== 0 || sprites.overflowed) return false;
  return sprites.pointer === (dot - WIDTH - 1) >> 1 && chip.bus.complete;
}

/** The rest of the line from sprite slot `slot` on. */
function tail(chip: Chip, span: Span, slot: number): void {
  if (!chip.bus.watched) {
    span.renderTail(chip, slot);
    return;
  }
  if (slot === 0) lookUpLast(chip);
  watchedTail(chip, slot);
}
