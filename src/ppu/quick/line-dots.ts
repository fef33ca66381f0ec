import type { Chip } from '../chip/chip.ts';
import { WIDTH } from '../chip/screen.ts';
import { fetch } from '../exact/fetches.ts';
import { LOOKUP_DELAY, pixel } from '../exact/pixels.ts';

/**
 * Dot 0 of a picture line, or `count` whole dots of those from 257 on, up to the line's end at most, with rendering on and nothing that was written on its way: what
 * the half dots do in them, without asking each time what else there might be to do.
 */
export function lineDots(chip: Chip, count: number): void {
  const { line, bus } = chip;
  const end = chip.dot + count;
  for (let dot = chip.dot; dot < end; dot++) {
    bus.time++;
    advanceFlags(chip);
    spriteDot(chip, dot);
    fetch(chip, line, dot);
    if (dot > WIDTH && dot <= WIDTH + LOOKUP_DELAY) pixel(chip, line, dot);
    moveScroll(chip, dot);
  }
  chip.leap(count);
}

/** A hit or an overflow that was found moves on to where it can be read. */
export function advanceFlags(chip: Chip): void {
  if ((chip.hitPipe | chip.overflowPipe) === 0) return;
  if ((chip.hitPipe & 1) !== 0) chip.spriteHit = true;
  if ((chip.overflowPipe & 1) !== 0) chip.spriteOverflow = true;
  chip.hitPipe >>= 1;
  chip.overflowPipe >>= 1;
}

/** What dot `dot` of a picture line does in the sprite unit, with rendering on. */
export function spriteDot(chip: Chip, dot: number): void {
  const { sprites, line } = chip;
  sprites.bufferBefore = sprites.buffer;
  if (dot <= 64) {
    if (dot !== 0) sprites.clear(dot, false);
  } else if (dot <= WIDTH) {
    if (sprites.evaluate(dot, line, chip.spriteHeight)) chip.overflowPipe |= 1;
  } else if (dot <= 320) {
    if (dot === 257) {
      sprites.haltAll();
      sprites.spriteZero = sprites.spriteZeroNext;
    }
    sprites.oamAddress = 0;
    sprites.fetchStep((dot - 257) & 7, (dot - 257) >> 3, line);
  } else {
    sprites.buffer = sprites.secondary[sprites.pointer];
  }
  if (sprites.resetDue !== 0) sprites.resetSecondary();
  else if (dot === 63 || dot === 255 || dot === 339) sprites.resetDue = 1;
}

/** The shift registers, and v, in dot 0 or one from 257 on. */
function moveScroll(chip: Chip, dot: number): void {
  const { background } = chip;
  if (dot === 257) {
    background.shift();
    background.copyX();
  } else if (dot >= 321 && dot <= 336) {
    background.shift();
    if ((dot & 7) !== 0) return;
    background.reload();
    background.incrementX();
  }
}
