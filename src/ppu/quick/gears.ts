import { DOTS, HEIGHT, WIDTH } from '../chip/screen.ts';
import { idleBus, stepV, vramSecondHalf } from '../exact/fetches.ts';
import { LOOKED_UP, LOOKUP_DELAY, lookUpLast, pixel } from '../exact/pixels.ts';
import type { Ppu } from '../ppu.ts';
import { frontTile } from './front-tile.ts';
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
 * The second gear: as many whole dots as can be taken at once before master clock `time`. False when it
 * has to be half dots.
 */
export function leap(ppu: Ppu, time: number): boolean {
  const { dot, line, region, bus } = ppu;
  const rendersLine = line < HEIGHT || line === ppu.preRenderLine;
  const renders = rendersLine && ppu.renderNow;
  if (renders && dot > (line === ppu.preRenderLine ? 64 : 1) && !resumable(ppu)) return false;
  if (!steady(ppu) || (renders && ppu.vram.active)) return false;
  const dots = Math.floor((time - ppu.clock - 1 - ppu.firstHalfClocks) / region.dotDivider) + 1;
  if (dots <= 0) return false;
  if (ppu.vram.active) return leapVram(ppu, Math.min(dots, DOTS - dot), rendersLine);
  if (!rendersLine) return leapIdle(ppu, Math.min(dots, DOTS - dot));
  if (!ppu.renderNow) return leapBlank(ppu, Math.min(dots, DOTS - dot));
  if (dot > 1 && line < HEIGHT) return leapWithin(ppu, dots);
  const whole = dots >= DOTS - dot;
  // The last colours are looked up after dot 256. Boards that watch see a part of a line tile by tile.
  if (!whole && (line >= HEIGHT || bus.watched || dots < WIDTH + 1 + LOOKUP_DELAY - dot)) {
    return line < HEIGHT && dot === 1 && leapWithin(ppu, dots);
  }
  if (!regular(ppu)) return false;
  ppu.skippedDot = false;
  if (!whole) {
    ppu.span.renderFront(ppu);
    ppu.made = LOOKED_UP;
  } else if (line < HEIGHT && bus.watched) ppu.span.renderWatchedLine(ppu);
  else if (line < HEIGHT) ppu.span.renderLine(ppu);
  else if (dot >= 2 && !bus.watched && !(bus.watchesA12 && ppu.backgroundTable !== 0)) ppu.span.preRenderLine(ppu);
  else return false;
  return true;
}

/** Nothing is on its way, so that dots differ only by where they are. */
export function quiet(ppu: Ppu): boolean {
  return steady(ppu) && !ppu.vram.active;
}

/** The same, but $2007 may be at work. */
function steady(ppu: Ppu): boolean {
  return (
    (ppu.maskDelay | ppu.vDelay | ppu.hitPipe | ppu.overflowPipe | ppu.sprites.stopping) === 0 &&
    ppu.renderNow === ppu.renderBefore &&
    !ppu.statusRead &&
    !ppu.exactOnly
  );
}

/** A picture line begun in half dots can go on by tiles here, or by its sprites' slots. */
function resumable(ppu: Ppu): boolean {
  return ppu.line < HEIGHT && (ppu.dot & 7) === 1 && ppu.dot < FETCH_END;
}

/** From within a picture line, at a tile or a slot: one tile, or the rest of the line from the sprite fetches on. */
function leapWithin(ppu: Ppu, dots: number): boolean {
  const { dot, sprites, bus } = ppu;
  if (ppu.skippedDot || sprites.corruptRow >= 0 || !bus.complete) return false;
  if (dot <= WIDTH) {
    if (dots < TILE) return false;
    frontTile(ppu);
    return true;
  }
  if (dots < DOTS - dot || (dot > WIDTH + 1 && sprites.pointer !== (dot - WIDTH - 1) >> 1)) return false;
  const slot = (dot - WIDTH - 1) >> 3;
  if (!bus.watched) {
    ppu.span.renderTail(ppu, slot);
    return true;
  }
  if (slot === 0) lookUpLast(ppu);
  watchedTail(ppu, slot);
  return true;
}

/** Up to `dots` dots in which nothing is fetched, as long as an access of $2007 is under way. */
function leapVram(ppu: Ppu, dots: number, rendersLine: boolean): boolean {
  const { line, region, vram, bus, sprites } = ppu;
  if (ppu.dot <= 1 && (line === region.vblankLine || line === ppu.preRenderLine)) return false;
  if (dots >= ACCESS_DOTS && vram.justBegun && leapAccess(ppu, dots, rendersLine)) return true;
  for (let left = dots; left > 0 && vram.active; left--) {
    const { dot } = ppu;
    bus.time++;
    vram.advance();
    if (rendersLine) {
      sprites.bufferBefore = sprites.buffer;
      if (dot === 257 || dot === 339) sprites.haltAll();
    } else if (line >= region.oamRefreshLine) {
      sprites.refresh(dot, dot + 1);
    }
    idleBus(ppu);
    if (rendersLine && dot >= 1 && dot <= WIDTH + LOOKUP_DELAY) pixel(ppu, line, dot);
    if (vram.active) vramSecondHalf(ppu, false);
    ppu.leap(1);
    ppu.dot++;
  }
  if (ppu.dot === DOTS) {
    ppu.dot = 0;
    ppu.endLine();
  }
  return true;
}

/**
 * `dots` dots of a line without fetches, of which the first belong to an access of $2007 that has just ended; false where
 * they are not like others.
 */
function leapAccess(ppu: Ppu, dots: number, rendersLine: boolean): boolean {
  const { background, bus, dot, line, region, sprites, vram } = ppu;
  const v = background.v & 0x3fff;
  // Where v points to palette RAM, the picture shows it.
  if (v > LAST_PLAIN || bus.watched) return false;
  if (rendersLine) blank(ppu, dots);
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
  stepV(ppu);
  bus.time++;
  idleBus(ppu);
  bus.time += dots - ACCESS_DOTS;
  moveOn(ppu, dots);
  return true;
}

/** The line about to begin holds nothing that only half dots can do. */
export function regular(ppu: Ppu): boolean {
  const { background, sprites, bus } = ppu;
  const { attributeLow, attributeHigh } = background;
  return (
    (sprites.oamAddress === 0 || ppu.line >= HEIGHT) &&
    sprites.corruptRow < 0 &&
    (!ppu.skippedDot || sprites.live === 0) &&
    (attributeLow === 0 || attributeLow === 0xff) &&
    (attributeHigh === 0 || attributeHigh === 0xff) &&
    bus.complete
  );
}

/** `dots` of a line that shows nothing; the dot that raises the vertical blank flag is left to half dots. */
export function leapIdle(ppu: Ppu, dots: number): boolean {
  const { line, dot, region } = ppu;
  if (line === region.vblankLine && dot <= 1) return false;
  if (line >= region.oamRefreshLine) ppu.sprites.refresh(dot, dot + dots);
  pass(ppu, dots);
  return true;
}

/** `dots` of a line that would show something, with rendering off. */
export function leapBlank(ppu: Ppu, dots: number): boolean {
  if (ppu.line === ppu.preRenderLine && ppu.dot <= 1) return false;
  blank(ppu, dots);
  pass(ppu, dots);
  return true;
}

/** What `dots` dots of a rendering line do for picture and sprites with rendering off. */
function blank(ppu: Ppu, dots: number): void {
  const { dot, sprites } = ppu;
  if (ppu.line !== ppu.preRenderLine) {
    ppu.span.picture.fillBackdrop(ppu, dots);
    ppu.made = 0;
  }
  sprites.bufferBefore = sprites.buffer;
  const end = dot + dots;
  if ((dot <= 257 && end > 257) || (dot <= 339 && end > 339)) sprites.haltAll();
}

/** Let `dots` dots of this line go by, with the bus following v. */
export function pass(ppu: Ppu, dots: number): void {
  const { bus } = ppu;
  bus.time++;
  idleBus(ppu);
  bus.time += dots - 1;
  moveOn(ppu, dots);
}

/** The clock and the dot, after `dots` dots that do not go beyond the line's end. */
function moveOn(ppu: Ppu, dots: number): void {
  ppu.leap(dots);
  ppu.dot += dots;
  if (ppu.dot < DOTS) return;
  ppu.dot = 0;
  ppu.endLine();
}
