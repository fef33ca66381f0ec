import type { Chip } from '../chip/chip.ts';
import { DOTS, HEIGHT, WIDTH } from '../chip/screen.ts';
import { idleBus, stepV, vramSecondHalf } from '../exact/fetches.ts';
import { LOOKED_UP, LOOKUP_DELAY, lookUpLast, pixel } from '../exact/pixels.ts';
import { frontTile } from './front-tile.ts';
import type { Span } from './span.ts';
import { watchedTail } from './watched-line.ts';

/** Dots of a tile, and of a sprite's slot. */
const TILE = 8;
/** The last slot of the sprite fetches is over before this dot. */
const FETCH_END = 321;
/** Dots from the end of an access of $2007 until v has stepped and is on the bus again. */
const ACCESS_DOTS = 5;
/** The last address from which a step does not lead into palette RAM. */
const LAST_PLAIN = 0x3edf;

/**
 * The quick gear: as many whole dots as can be taken at once before master clock `time`. False when it
 * has to be half dots.
 */
export function leap(chip: Chip, span: Span, time: number): boolean {
  const { dot, line, region, bus } = chip;
  const rendersLine = line < HEIGHT || line === chip.preRenderLine;
  const renders = rendersLine && chip.renderNow;
  if (renders && dot > (line === chip.preRenderLine ? 64 : 1) && !resumable(chip)) return false;
  if (!steady(chip) || (renders && chip.vram.active)) return false;
  const dots = Math.floor((time - chip.clock - 1 - chip.firstHalfClocks) / region.dotDivider) + 1;
  if (dots <= 0) return false;
  if (chip.vram.active) return leapVram(chip, span, Math.min(dots, DOTS - dot), rendersLine);
  if (!rendersLine) return leapIdle(chip, Math.min(dots, DOTS - dot));
  if (!chip.renderNow) return leapBlank(chip, span, Math.min(dots, DOTS - dot));
  if (dot > 1 && line < HEIGHT) return leapWithin(chip, span, dots);
  const whole = dots >= DOTS - dot;
  // The last colours are looked up after dot 256. Boards that watch see a part of a line tile by tile.
  if (!whole && (line >= HEIGHT || bus.watched || dots < WIDTH + 1 + LOOKUP_DELAY - dot)) {
    return line < HEIGHT && dot === 1 && leapWithin(chip, span, dots);
  }
  if (!regular(chip)) return false;
  chip.skippedDot = false;
  if (!whole) {
    span.renderFront(chip);
    chip.made = LOOKED_UP;
  } else if (line < HEIGHT && bus.watched) span.renderWatchedLine(chip);
  else if (line < HEIGHT) span.renderLine(chip);
  else if (dot >= 2 && !bus.watched && !(bus.watchesA12 && chip.backgroundTable !== 0)) span.preRenderLine(chip);
  else return false;
  return true;
}

/** Nothing is on its way, so that dots differ only by where they are. */
export function quiet(chip: Chip): boolean {
  return steady(chip) && !chip.vram.active;
}

/** The same, but $2007 may be at work. */
function steady(chip: Chip): boolean {
  return (
    (chip.maskDelay |
      chip.vDelay |
      chip.hitPipe |
      chip.overflowPipe |
      chip.sprites.stopping |
      chip.sprites.resetDue) ===
      0 &&
    chip.renderNow === chip.renderBefore &&
    !chip.statusRead &&
    !chip.exactOnly
  );
}

/** A picture line begun in half dots can go on by tiles here, or by its sprites' slots. */
function resumable(chip: Chip): boolean {
  return chip.line < HEIGHT && (chip.dot & 7) === 1 && chip.dot < FETCH_END;
}

/** From within a picture line, at a tile or a slot: one tile, or the rest of the line from the sprite fetches on. */
function leapWithin(chip: Chip, span: Span, dots: number): boolean {
  const { dot, sprites, bus } = chip;
  if (chip.skippedDot || sprites.corruptRow >= 0 || !bus.complete) return false;
  if (dot <= WIDTH) {
    if (dots < TILE) return false;
    frontTile(chip);
    return true;
  }
  if (dots < DOTS - dot || sprites.pointer !== (dot - WIDTH - 1) >> 1 || sprites.overflowed) return false;
  const slot = (dot - WIDTH - 1) >> 3;
  if (!bus.watched) {
    span.renderTail(chip, slot);
    return true;
  }
  if (slot === 0) lookUpLast(chip);
  watchedTail(chip, slot);
  return true;
}

/** Up to `dots` dots in which nothing is fetched, as long as an access of $2007 is under way. */
function leapVram(chip: Chip, span: Span, dots: number, rendersLine: boolean): boolean {
  const { line, region, vram, bus, sprites } = chip;
  if (chip.dot <= 1 && (line === region.vblankLine || line === chip.preRenderLine)) return false;
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

/** `dots` of a line that shows nothing; the dot that raises the vertical blank flag is left to half dots. */
function leapIdle(chip: Chip, dots: number): boolean {
  const { line, dot, region } = chip;
  if (line === region.vblankLine && dot <= 1) return false;
  if (line >= region.oamRefreshLine) chip.sprites.refresh(dot, dot + dots);
  pass(chip, dots);
  return true;
}

/** `dots` of a line that would show something, with rendering off. */
function leapBlank(chip: Chip, span: Span, dots: number): boolean {
  if (chip.line === chip.preRenderLine && chip.dot <= 1) return false;
  blank(chip, span, dots);
  pass(chip, dots);
  return true;
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
