import { RENDERING } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';
import { DOTS, HEIGHT, WIDTH } from '../chip/screen.ts';
import { idleBus, stepV, vramSecondHalf } from '../exact/fetches.ts';
import { LOOKED_UP, LOOKUP_DELAY, pixel } from '../exact/pixels.ts';
import { arrive } from './delayed.ts';
import { lineGear } from './line-gear.ts';
import type { Span } from './span.ts';

/** Dots from the end of an access of $2007 until v has stepped and is on the bus again. */
const ACCESS_DOTS = 5;
/** The last address from which a step does not lead into palette RAM. */
const LAST_PLAIN = 0x3edf;

/**
 * The quick gear: as many whole dots as can be taken at once before master clock `time`. False when it
 * has to be half dots.
 */
export function leap(chip: Chip, span: Span, time: number): boolean {
  const { line } = chip;
  if (!undisturbed(chip)) return false;
  const dots = dotsUntil(chip, time);
  if (dots <= 0) return false;
  if (chip.renderNow && line < HEIGHT) return leapPicture(chip, span, dots);
  if (chip.renderNow && line === chip.preRenderLine) return leapPreRender(chip, span, dots);
  return leapUnfetched(chip, span, Math.min(dots, DOTS - chip.dot));
}

/** The line about to begin, up to master clock `time`, with grey and emphasis written within it (`chip.tints`); false where it has to go in pieces. */
export function leapTinted(chip: Chip, span: Span, time: number): boolean {
  const { dot, half, tints } = chip;
  if (half !== 0 || dot > 1 || chip.line >= HEIGHT || chip.vram.active) return false;
  if (!chip.renderNow || (chip.maskWritten & RENDERING) === 0 || !undisturbed(chip) || !settled(chip)) return false;
  const dots = dotsUntil(chip, time);
  if (dots <= 0 || !leapLine(chip, span, dots)) return false;
  chip.maskWritten = tints.last(chip.maskWritten);
  chip.mask = chip.maskWritten;
  tints.count = 0;
  return true;
}

/** How many dots begin before master clock `time`, as far as their second halves go. */
function dotsUntil(chip: Chip, time: number): number {
  return Math.floor((time - chip.clock - 1 - chip.firstHalfClocks) / chip.region.dotDivider) + 1;
}

/** A line of the picture, with rendering on: whole, its front, or any of its dots. */
function leapPicture(chip: Chip, span: Span, dots: number): boolean {
  if (chip.vram.active || (chip.maskWritten & RENDERING) === 0) return false;
  if (chip.dot <= 1 && settled(chip) && leapLine(chip, span, dots)) return true;
  if (lineGear === null || chip.skippedDot || chip.sprites.corruptRow >= 0) return false;
  lineGear(chip, span, dots);
  return true;
}

/** From the beginning of a picture line: all of it, or up to where the last colours have been looked up. */
function leapLine(chip: Chip, span: Span, dots: number): boolean {
  const { dot, bus } = chip;
  const whole = dots >= DOTS - dot;
  // Boards that watch see a part of a line tile by tile.
  if (!whole && (bus.watched || dots < WIDTH + 1 + LOOKUP_DELAY - dot)) return false;
  if (!regular(chip)) return false;
  chip.skippedDot = false;
  if (!whole) {
    span.renderFront(chip);
    chip.made = LOOKED_UP;
  } else if (bus.watched) span.renderWatchedLine(chip);
  else span.renderLine(chip);
  return true;
}

/** The rest of the pre-render line, with rendering on, from before its sprite evaluation. */
function leapPreRender(chip: Chip, span: Span, dots: number): boolean {
  const { dot, bus } = chip;
  if (dot < 2 || dot > 64 || dots < DOTS - dot || !quiet(chip) || bus.watched) return false;
  if ((bus.watchesA12 && chip.backgroundTable !== 0) || !regular(chip)) return false;
  chip.skippedDot = false;
  span.preRenderLine(chip);
  return true;
}

/** `dots` dots of a line without fetches; where something written is on its way, up to the dot in which it arrives. */
function leapUnfetched(chip: Chip, span: Span, dots: number): boolean {
  const { line, dot, maskDelay, vDelay } = chip;
  const rendersLine = line < HEIGHT || line === chip.preRenderLine;
  if ((chip.hitPipe | chip.overflowPipe | chip.sprites.resetDue) !== 0) return false;
  if (dot <= 1 && (line === chip.region.vblankLine || line === chip.preRenderLine)) return false;
  if (chip.vram.active) return settled(chip) && leapVram(chip, span, dots, rendersLine);
  if (maskDelay !== 0 && ((chip.maskWritten & RENDERING) !== 0) !== chip.renderNow) return false;
  const wait = Math.min(maskDelay === 0 ? DOTS : maskDelay, vDelay === 0 ? DOTS : vDelay);
  let count = dots;
  if (wait === 1) {
    arrive(chip, 1);
    if (!settled(chip)) count = 1;
  } else if (wait <= dots) {
    count = wait - 1;
  }
  if (rendersLine) leapBlank(chip, span, count);
  else leapIdle(chip, count);
  if (wait !== 1 && wait !== DOTS) arrive(chip, count);
  return true;
}

/** Nothing is on its way, so that dots differ only by where they are. */
export function quiet(chip: Chip): boolean {
  return undisturbed(chip) && settled(chip) && !chip.vram.active;
}

/** Rendering does not go on or off in this dot, and nothing else happens that only half dots can do. */
function undisturbed(chip: Chip): boolean {
  return chip.renderNow === chip.renderBefore && chip.sprites.stopping === 0 && !chip.statusRead && !chip.exactOnly;
}

/** Nothing that was written, found or counted is on its way; but $2007 may be at work. */
function settled(chip: Chip): boolean {
  return (chip.maskDelay | chip.vDelay | chip.hitPipe | chip.overflowPipe | chip.sprites.resetDue) === 0;
}

/** Up to `dots` dots in which nothing is fetched, as long as an access of $2007 is under way. */
function leapVram(chip: Chip, span: Span, dots: number, rendersLine: boolean): boolean {
  const { line, region, vram, bus, sprites } = chip;
  if (dots >= ACCESS_DOTS && vram.justBegun && leapAccess(chip, span, dots, rendersLine)) return true;
  for (let left = dots; left > 0 && vram.active; left--) {
    const { dot } = chip;
    bus.time++;
    vram.advance();
    if (rendersLine) {
      sprites.bufferBefore = sprites.buffer;
      if (dot === 257 || dot === 339) sprites.haltAll();
    } else if (line >= region.oamRefreshLine) {
      sprites.refresh(dot, dot + 1);
    }
    idleBus(chip);
    if (rendersLine && dot >= 1 && dot <= WIDTH + LOOKUP_DELAY) pixel(chip, line, dot);
    if (vram.active) vramSecondHalf(chip, false);
    chip.leap(1);
  }
  return true;
}

/**
 * `dots` dots of a line without fetches, of which the first belong to an access of $2007 that has just ended; false where
 * they are not like others.
 */
function leapAccess(chip: Chip, span: Span, dots: number, rendersLine: boolean): boolean {
  const { background, bus, dot, line, region, sprites, vram } = chip;
  const v = background.v & 0x3fff;
  // Where v points to palette RAM, the picture shows it.
  if (v > LAST_PLAIN || bus.watched) return false;
  if (rendersLine) blank(chip, span, dots);
  else if (line >= region.oamRefreshLine) sprites.refresh(dot, dot + dots);
  bus.time++;
  bus.driveAle(v);
  if (vram.beginsWrite) {
    bus.time += 2;
    bus.write(v, vram.writeData);
    bus.time++;
  } else {
    bus.time += 3;
    vram.readBuffer = bus.read(v);
  }
  vram.finish();
  stepV(chip);
  bus.time++;
  idleBus(chip);
  bus.time += dots - ACCESS_DOTS;
  chip.leap(dots);
  return true;
}

/** The line about to begin holds nothing that only half dots can do. */
function regular(chip: Chip): boolean {
  const { background, sprites, bus } = chip;
  const { attributeLow, attributeHigh } = background;
  return (
    (chip.line >= HEIGHT || ((sprites.oamAddress | sprites.pointer) === 0 && !sprites.overflowed)) &&
    sprites.corruptRow < 0 &&
    (!chip.skippedDot || sprites.live === 0) &&
    (attributeLow === 0 || attributeLow === 0xff) &&
    (attributeHigh === 0 || attributeHigh === 0xff) &&
    bus.complete
  );
}

/** `dots` of a line that shows nothing; the dot that raises the vertical blank flag is not among them. */
function leapIdle(chip: Chip, dots: number): void {
  const { line, dot, region } = chip;
  if (line >= region.oamRefreshLine) chip.sprites.refresh(dot, dot + dots);
  pass(chip, dots);
}

/** `dots` of a line that would show something, with rendering off; not those that lower the flags. */
function leapBlank(chip: Chip, span: Span, dots: number): void {
  blank(chip, span, dots);
  pass(chip, dots);
}

/** What `dots` dots of a rendering line do for picture and sprites with rendering off. */
function blank(chip: Chip, span: Span, dots: number): void {
  const { dot, sprites } = chip;
  if (chip.line !== chip.preRenderLine) {
    span.picture.fillBackdrop(chip, dots);
    chip.made = 0;
  }
  sprites.bufferBefore = sprites.buffer;
  const end = dot + dots;
  if ((dot <= 257 && end > 257) || (dot <= 339 && end > 339)) sprites.haltAll();
}

/** Let `dots` dots of this line go by, with the bus following v. */
function pass(chip: Chip, dots: number): void {
  const { bus } = chip;
  bus.time++;
  idleBus(chip);
  bus.time += dots - 1;
  chip.leap(dots);
}
