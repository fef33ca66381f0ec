import { MASK } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';
import { WIDTH } from '../chip/screen.ts';
import { fetch } from '../exact/fetches.ts';
import { emphasis, LOOKED_UP, LOOKUP_DELAY, pixel } from '../exact/pixels.ts';
import { advanceFlags, spriteDot } from './line-dots.ts';
import { fetchTile, fetchWatchedTile } from './tile-fetch.ts';

/** Dots of a tile. */
const TILE = 8;
/** In `Chip.made`: the older pixel is in the picture already. */
const SHOWN = LOOKED_UP >> 8;

/**
 * `count` dots of the visible part of a picture line, all of one tile's fetches (dots 1 to 8, 9 to 16, ...), with rendering on and nothing
 * that was written on its way: what the half dots do in them, each unit for all dots at once. For a whole tile, the bus has to be complete.
 */
export function frontDots(chip: Chip, count: number): void {
  const { dot, background } = chip;
  fetchDots(chip, count);
  if (hitPossible(chip)) dotByDot(chip, count);
  else {
    spriteDots(chip, count);
    pixels(chip, count);
  }
  if (((dot + count) & 7) === 1) {
    background.reload();
    background.incrementX();
    if (dot + count > WIDTH) background.incrementY();
  }
  chip.leap(count);
}

/** The fetches of these dots. What they bring is not shown before it is loaded at the tile's end. */
function fetchDots(chip: Chip, count: number): void {
  const { dot, line, bus } = chip;
  if (count < TILE) {
    for (let at = dot; at < dot + count; at++) {
      bus.time++;
      fetch(chip, line, at);
    }
  } else if (bus.watched) {
    fetchWatchedTile(chip);
  } else {
    fetchWithA12(chip, bus.time + 1);
    bus.time += TILE;
  }
}

/** A tile is fetched, and A12 shown to those who watch it; the first address goes out at `time`. */
function fetchWithA12(chip: Chip, time: number): void {
  const { background, bus } = chip;
  if (bus.watchesA12 && (bus.address & 0x1000) !== 0) bus.show(background.nametableAddress, time);
  const pattern = fetchTile(chip);
  if (bus.watchesA12 && (pattern & 0x1000) !== 0) bus.show(pattern, time + 4);
  bus.latch = (pattern | 8) & 0xff;
  bus.address = (pattern & 0x3f00) | background.patternHigh;
}

/** Whether object 0 has pixels left that may yet hit the background. */
function hitPossible({ sprites, spriteHit }: Chip): boolean {
  return sprites.spriteZero && (sprites.live & 1) !== 0 && !spriteHit;
}

/** All units, a dot after the other. */
function dotByDot(chip: Chip, count: number): void {
  const { dot, line, background } = chip;
  for (let at = dot; at < dot + count; at++) {
    advanceFlags(chip);
    spriteDot(chip, line, at);
    pixel(chip, line, at);
    background.shift();
  }
}

function spriteDots(chip: Chip, count: number): void {
  const { dot, line } = chip;
  for (let at = dot; at < dot + count; at++) {
    advanceFlags(chip);
    spriteDot(chip, line, at);
  }
}

/** The pixels of these dots, none of which hits. */
function pixels(chip: Chip, count: number): void {
  const { dot, line, background } = chip;
  if (!spritesRest(chip, dot + count - 1)) {
    for (let at = dot; at < dot + count; at++) {
      pixel(chip, line, at);
      background.shift();
    }
    return;
  }
  if (chip.drawing) drawBackground(chip, count);
  background.shiftBy(count);
}

/** Whether no unit has begun to put out pixels by dot `last`. */
function spritesRest({ sprites }: Chip, last: number): boolean {
  const { x } = sprites;
  for (let unit = 0, live = sprites.live; live !== 0; unit++, live >>= 1) {
    if ((live & 1) !== 0 && x[unit] < last) return false;
  }
  return true;
}

/** The background's pixels go into the two that are on their way, and those that come out into the picture. */
function drawBackground(chip: Chip, count: number): void {
  const { dot, mask, background, palette, pixels } = chip;
  const isShown = (mask & MASK.BACKGROUND) !== 0 && (dot > TILE || (mask & MASK.LEFT_BACKGROUND) !== 0);
  const { shiftLow, shiftHigh, attributeLatch } = background;
  const attributeLow = (background.attributeLow << 8) | ((attributeLatch & 1) * 0xff);
  const attributeHigh = (background.attributeHigh << 8) | ((attributeLatch >> 1) * 0xff);
  const grey = (chip.maskWritten & MASK.GREY) !== 0 ? 0x30 : 0x3f;
  const tint = emphasis(chip);
  let { made } = chip;
  let to = chip.line * WIDTH + dot - LOOKUP_DELAY - 1;
  let bit = 15 - background.fineX;
  for (let at = dot; at < dot + count; at++, to++, bit--) {
    let index = 0;
    if (isShown) {
      index = ((shiftLow >> bit) & 1) | (((shiftHigh >> bit) & 1) << 1);
      if (index !== 0) index |= (((attributeLow >> bit) & 1) << 2) | (((attributeHigh >> bit) & 1) << 3);
    }
    const older = made >> 8;
    made = ((made << 8) | index) & 0xffff;
    if (at > LOOKUP_DELAY && older !== SHOWN) pixels[to] = (palette[older] & grey) | tint;
  }
  chip.made = made;
}
