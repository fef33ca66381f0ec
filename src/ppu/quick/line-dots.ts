import type { Chip } from '../chip/chip.ts';
import { WIDTH } from '../chip/screen.ts';
import { fetch } from '../exact/fetches.ts';
import { LOOKUP_DELAY, pixel } from '../exact/pixels.ts';
import { fetchSteps } from './fetch-steps.ts';

/** Dots of a sprite's slot, and of a tile. */
const SLOT = 8;
/** In the first slot more goes on. */
const SECOND_SLOT = 265;
const SPRITES_END = 320;

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

/**
 * The eight dots of one of sprite slots 1 to 7, or of a tile for the next line: what `lineDots` does in them, at once. False, and nothing done, where
 * something else goes on.
 */
export function wholeSlot(chip: Chip): boolean {
  const { dot, bus, sprites } = chip;
  if (bus.watched || !bus.complete) return false;
  if ((chip.hitPipe | chip.overflowPipe | sprites.resetDue) !== 0) return false;
  if (dot > SPRITES_END) nextTile(chip);
  else if (dot < SECOND_SLOT || sprites.overflowed || sprites.pointer > 28) return false;
  else spriteSlot(chip, (dot - 257) >> 3);
  chip.leap(SLOT);
  return true;
}

/** Dots 321-336: a tile goes into the registers. */
function nextTile(chip: Chip): void {
  const { background, sprites } = chip;
  sprites.buffer = sprites.secondary[sprites.pointer];
  sprites.bufferBefore = sprites.buffer;
  fetchSteps(chip, 0, SLOT);
  background.shiftBy(SLOT);
  background.reload();
  background.incrementX();
}

/** Dots 265-320: a unit is loaded from the next four bytes of secondary OAM, and its patterns from memory. */
function spriteSlot(chip: Chip, slot: number): void {
  const { sprites, bus, background } = chip;
  const { bytes, ppuPages } = bus.memory;
  const height = chip.spriteHeight;
  sprites.oamAddress = 0;
  sprites.takeEntry(slot, chip.line, sprites.pointer);
  sprites.buffer = sprites.x[slot];
  sprites.bufferBefore = sprites.buffer;
  sprites.pointer = (sprites.pointer + 4) & 31;
  sprites.overflowed = sprites.pointer === 0;
  const pattern = sprites.patternAddress(slot, height, chip.spriteTable);
  if (bus.watchesA12) {
    if ((bus.address & 0x1000) !== 0) bus.show(background.nametableAddress, bus.time + 1);
    if ((pattern & 0x1000) !== 0) bus.show(pattern, bus.time + 5);
  }
  const plane = ppuPages[pattern >> 10] + pattern;
  const last = bytes[plane + 8];
  sprites.loadLow(slot, bytes[plane], height);
  sprites.loadHigh(slot, last, height);
  bus.time += SLOT;
  bus.latch = (pattern | 8) & 0xff;
  bus.address = (pattern & 0x3f00) | last;
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
