import { MASK, paletteIndex } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';
import { WIDTH } from '../chip/screen.ts';

/** Dots from the one that makes a pixel to the one that looks its colour up. */
export const LOOKUP_DELAY = 2;
/** In `Chip.made`: these pixels are in the picture already. */
export const LOOKED_UP = 0x8080;

/**
 * What dot `dot` (1 to `WIDTH` + `LOOKUP_DELAY`) does for the picture: it makes a pixel, as an index into palette RAM,
 * and looks up the colour of the one made two dots ago.
 *
 * In the chip the multiplexer's output passes two latches before it addresses palette RAM, and the colour two more before
 * it is video; so the first pixel leaves in dot 4, and a write to palette RAM colours pixels that were made before.
 * Sources: https://www.nesdev.org/wiki/PPU_rendering ("the first pixel is output during cycle 4"); the latches of MUX and
 * CRAM in the transistor-level study of the 2C02, https://github.com/emu-russia/breaks
 */
export function pixel(chip: Chip, line: number, dot: number): void {
  const index = dot <= WIDTH && chip.renderNow ? makePixel(chip, dot) : 0;
  if (line === chip.preRenderLine) return;
  const { made } = chip;
  chip.made = ((made << 8) | index) & 0xffff;
  if (dot > LOOKUP_DELAY) lookUp(chip, line * WIDTH + dot - LOOKUP_DELAY - 1, made >> 8);
}

/** The dots after the last that makes a pixel: the colours of the last ones are looked up. */
export function lookUpLast(chip: Chip): void {
  for (let dot = WIDTH + 1; dot <= WIDTH + LOOKUP_DELAY; dot++) pixel(chip, chip.line, dot);
}

/** The palette index of background and sprites in this dot; a sprite zero hit is noticed. */
function makePixel(chip: Chip, dot: number): number {
  const { mask } = chip;
  const sprite = spritePixel(chip, dot);
  const left = dot <= 8;
  const bg =
    (mask & MASK.BACKGROUND) !== 0 && !(left && (mask & MASK.LEFT_BACKGROUND) === 0) ? chip.background.pixel : 0;
  const shown = (mask & MASK.SPRITES) !== 0 && !(left && (mask & MASK.LEFT_SPRITES) === 0) ? sprite : 0;
  if (shown === 0) return bg;
  if (bg !== 0 && (shown & 0x40) !== 0 && dot < WIDTH && chip.line !== chip.preRenderLine) hit(chip);
  return bg === 0 || (shown & 0x20) === 0 ? shown & 0x1f : bg;
}

/** With rendering off and v in palette RAM, v is the index. Grey and emphasis work on the way out. */
function lookUp(chip: Chip, at: number, made: number): void {
  if (made === LOOKED_UP >> 8) return;
  const index = chip.renderNow ? made : blankIndex(chip, made);
  const colour = chip.palette[index] & greyOf(chip.maskWritten);
  chip.pixels[at] = colour | emphasis(chip);
}

/** What addresses palette RAM with rendering off: v when it points there, else the pixel `made` before. */
export function blankIndex(chip: Chip, made: number): number {
  const { v } = chip.background;
  return (v & 0x3f00) === 0x3f00 ? paletteIndex(v) : made;
}

/** The sprites' pixel; after a skipped dot their counters are a dot late in the first line. */
function spritePixel(chip: Chip, dot: number): number {
  if (!chip.skippedDot) return chip.sprites.pixel(dot);
  if (dot > 1) {
    chip.skippedDot = false;
    return chip.sprites.pixel(dot);
  }
  return chip.sprites.pixel(WIDTH);
}

/** A hit in dot d can be read by an access that ends in dot d+2 or later. */
function hit(chip: Chip): void {
  if (!chip.spriteHit) chip.hitPipe |= 2;
}

/** Emphasis bits in place for `pixels`; the 2C07 has red and green swapped. */
export function emphasis(chip: Chip): number {
  return emphasisOf(chip, chip.maskWritten);
}

/** What grey leaves of a colour. */
export function greyOf(mask: number): number {
  return (mask & MASK.GREY) !== 0 ? 0x30 : 0x3f;
}

/** The same for any value of $2001. */
export function emphasisOf(chip: Chip, mask: number): number {
  const bits = mask & 0xe0;
  if (!chip.region.swapsEmphasis) return bits << 1;
  return ((bits & 0x80) | ((bits & 0x20) << 1) | ((bits & 0x40) >> 1)) << 1;
}
