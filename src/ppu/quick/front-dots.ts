import { MASK } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';
import { WIDTH } from '../chip/screen.ts';
import { emphasis, LOOKED_UP, LOOKUP_DELAY, pixel } from '../exact/pixels.ts';
import { runEvaluation } from './evaluation.ts';
import { fetchSteps } from './fetch-steps.ts';
import { advanceFlags, spriteDot } from './line-dots.ts';
import { placeRegisters, placeTiles } from './tile-row.ts';

/** Dots of a tile. */
const TILE = 8;
/** In `Chip.made`: the pixel is in the picture already. */
const SHOWN = LOOKED_UP >> 8;
/** A pixel of the row that a sprite has taken, be it in front of the background or behind it. */
const TAKEN = 0x80;
const INDEX = 0x1f;

/**
 * `count` dots of the visible part of a picture line, from any of dots 1 to 256 on, with rendering on and nothing that was written on its way
 * but grey and emphasis: what the half dots do in them. Dots in which object 0 may hit the background go one by one, all others as
 * many at once as there are.
 */
export function frontDots(chip: Chip, count: number): void {
  for (let left = count; left > 0; ) {
    const { dot, sprites } = chip;
    let dots = left;
    if (sprites.spriteZero && (sprites.live & 1) !== 0 && !chip.spriteHit) {
      dots = Math.min(left, sprites.x[0] + 1 - dot);
    }
    if (dots > 0) {
      manyDots(chip, dots);
      left -= dots;
    } else {
      oneDot(chip);
      left--;
    }
  }
}

/** A dot in which all units do what they do. */
function oneDot(chip: Chip): void {
  const { dot, line, background } = chip;
  advanceFlags(chip);
  spriteDot(chip, dot);
  fetchSteps(chip, (dot - 1) & 7, 1);
  pixel(chip, line, dot);
  background.shift();
  if ((dot & 7) === 0) nextTile(chip);
  if (dot === WIDTH) background.incrementY();
  chip.leap(1);
}

function nextTile({ background }: Chip): void {
  background.reload();
  background.incrementX();
}

/** `count` dots, each unit for all of them at once: no sprite can hit the background. */
function manyDots(chip: Chip, count: number): void {
  const { dot, background, sprites } = chip;
  const end = dot + count;
  const before = (dot - 1) & 7;
  const row = placeRegisters(background, before);
  // The pixel of the first dot, in a row that begins with the tile which is under the registers.
  const first = before + background.fineX;
  const rest = before + count;
  if (rest < TILE) {
    fetchSteps(chip, before, count);
    background.shiftBy(count);
  } else {
    fetchSteps(chip, before, TILE - before);
    background.shiftBy(TILE - before);
    nextTile(chip);
    placeTiles(chip, (rest >> 3) - 1);
    if ((rest & 7) !== 0) {
      fetchSteps(chip, 0, rest & 7);
      background.shiftBy(rest & 7);
    }
  }
  if (end > WIDTH) background.incrementY();
  if (chip.drawing) hideBackground(chip, row, first, count);
  if (sprites.live !== 0) addSprites(chip, row, first, end);
  runEvaluation(chip, dot, end);
  if (chip.drawing) show(chip, row, first, end);
  chip.leap(count);
}

/** Where $2001 hides the background it is transparent. */
function hideBackground({ dot, mask }: Chip, row: Uint8Array, first: number, count: number): void {
  if ((mask & MASK.BACKGROUND) === 0) row.fill(0, first, first + count);
  else if (dot <= TILE && (mask & MASK.LEFT_BACKGROUND) === 0) row.fill(0, first, first + TILE + 1 - dot);
}

/** Units that are reached before dot `end` put out their pixels, which go over the background's, or behind them. */
function addSprites(chip: Chip, row: Uint8Array, first: number, end: number): void {
  const { dot, sprites, mask } = chip;
  const { x, shiftLow, shiftHigh } = sprites;
  const from = dot <= TILE && (mask & MASK.LEFT_SPRITES) === 0 ? TILE + 1 : dot;
  for (let unit = 0, live = sprites.live; live !== 0; unit++, live >>= 1) {
    const start = Math.max(x[unit] + 1, dot);
    if ((live & 1) === 0 || start >= end) continue;
    const shifts = Math.min(end - start, 8);
    const low = shiftLow[unit] << shifts;
    const high = shiftHigh[unit] << shifts;
    if (chip.drawing && (mask & MASK.SPRITES) !== 0) {
      const skipped = Math.max(from - start, 0);
      addSprite(row, first + start - dot, skipped, shifts, low, high, sprites.attributes[unit]);
    }
    shiftLow[unit] = low;
    shiftHigh[unit] = high;
    if (((low | high) & 0xff) === 0) sprites.live &= ~(1 << unit);
  }
}

/** Pixels `skipped` to `shifts` of those that a unit has put out, the last in bit 8; of several units' the first one's counts. */
function addSprite(
  row: Uint8Array,
  at: number,
  skipped: number,
  shifts: number,
  low: number,
  high: number,
  attributes: number,
): void {
  const palette = TAKEN | 0x10 | ((attributes & 3) << 2);
  const behind = (attributes & 0x20) !== 0;
  for (let i = skipped; i < shifts; i++) {
    const bit = shifts + 7 - i;
    const colour = ((low >> bit) & 1) | (((high >> bit) & 1) << 1);
    const below = row[at + i];
    if (colour === 0 || (below & TAKEN) !== 0) continue;
    row[at + i] = below !== 0 && behind ? below | TAKEN : palette | colour;
  }
}

/** What the dots from `chip.dot` up to and without `end` look up: the pixels made two dots before them, in colours as they are now. */
function show(chip: Chip, row: Uint8Array, first: number, end: number): void {
  const { dot, made, palette, pixels } = chip;
  const grey = (chip.maskWritten & MASK.GREY) !== 0 ? 0x30 : 0x3f;
  const tint = emphasis(chip);
  const to = chip.line * WIDTH - LOOKUP_DELAY - 1;
  const newest = row[first + end - 1 - dot] & INDEX;
  if (dot > LOOKUP_DELAY && made >> 8 !== SHOWN) pixels[to + dot] = (palette[made >> 8] & grey) | tint;
  if (end === dot + 1) {
    chip.made = ((made & 0xff) << 8) | newest;
    return;
  }
  if (dot + 1 > LOOKUP_DELAY && (made & 0xff) !== SHOWN) pixels[to + dot + 1] = (palette[made & 0xff] & grey) | tint;
  const by = first - dot - LOOKUP_DELAY;
  for (let at = dot + LOOKUP_DELAY; at < end; at++) pixels[to + at] = (palette[row[by + at] & INDEX] & grey) | tint;
  chip.made = ((row[by + end] & INDEX) << 8) | newest;
}
