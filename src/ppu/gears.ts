import { idleBus } from './fetches.ts';
import { LOOKED_UP, LOOKUP_DELAY } from './pixels.ts';
import type { Ppu } from './ppu.ts';
import { DOTS, HEIGHT, WIDTH } from './screen.ts';

/**
 * The second gear: as many whole dots as can be taken at once before master clock `time`. False when it
 * has to be half dots.
 */
export function leap(ppu: Ppu, time: number): boolean {
  const { dot, line, region, bus } = ppu;
  const rendersLine = line < HEIGHT || line === ppu.preRenderLine;
  if (rendersLine && ppu.renderNow && dot > (line === ppu.preRenderLine ? 64 : 1)) return false;
  if (!quiet(ppu)) return false;
  const dots = Math.floor((time - ppu.clock - 1 - ppu.firstHalfClocks) / region.dotDivider) + 1;
  if (dots <= 0) return false;
  if (!rendersLine) return leapIdle(ppu, Math.min(dots, DOTS - dot));
  if (!ppu.renderNow) return leapBlank(ppu, Math.min(dots, DOTS - dot));
  const whole = dots >= DOTS - dot;
  // The last colours are looked up after dot 256.
  if ((!whole && (line >= HEIGHT || dots < WIDTH + 1 + LOOKUP_DELAY - dot)) || !regular(ppu)) return false;
  ppu.skippedDot = false;
  if (!whole) {
    ppu.span.renderFront(ppu);
    ppu.made = LOOKED_UP;
  } else if (line < HEIGHT) ppu.span.renderLine(ppu);
  else if (dot >= 2 && !(bus.watchesA12 && ppu.backgroundTable !== 0)) ppu.span.preRenderLine(ppu);
  else return false;
  return true;
}

/** Nothing is on its way, so that dots differ only by where they are. */
export function quiet(ppu: Ppu): boolean {
  return (
    (ppu.maskDelay | ppu.vDelay | ppu.hitPipe | ppu.overflowPipe) === 0 &&
    ppu.renderNow === ppu.renderBefore &&
    !ppu.vram.active &&
    !ppu.statusRead &&
    !ppu.exactOnly
  );
}

/** The line about to begin holds nothing that only half dots can do. */
export function regular(ppu: Ppu): boolean {
  const { background, sprites, bus } = ppu;
  const { attributeLow, attributeHigh } = background;
  return (
    (sprites.oamAddress === 0 || ppu.line >= HEIGHT) &&
    sprites.corruptRow < 0 &&
    (!ppu.skippedDot || sprites.live === 0) &&
    !bus.watched &&
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
  const { dot, line, sprites } = ppu;
  if (line === ppu.preRenderLine) {
    if (dot <= 1) return false;
  } else {
    ppu.span.picture.fillBackdrop(ppu, dots);
    ppu.made = 0;
  }
  sprites.bufferBefore = sprites.buffer;
  const end = dot + dots;
  if ((dot <= 257 && end > 257) || (dot <= 339 && end > 339)) sprites.haltAll();
  pass(ppu, dots);
  return true;
}

/** Let `dots` dots of this line go by, with the bus following v. */
export function pass(ppu: Ppu, dots: number): void {
  const { bus } = ppu;
  bus.time++;
  idleBus(ppu);
  bus.time += dots - 1;
  ppu.leap(dots);
  ppu.dot += dots;
  if (ppu.dot < DOTS) return;
  ppu.dot = 0;
  ppu.endLine();
}
