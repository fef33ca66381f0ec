import { NEVER } from '../mappers/board.ts';
import { quiet } from './gears.ts';
import type { Ppu } from './ppu.ts';
import { CTRL, RENDERING } from './registers.ts';
import { DOTS, HEIGHT, WIDTH } from './screen.ts';

/**
 * Master clock of the next dot at which a pin or `frame` may change by itself, the picture is finished,
 * or the board may ask for an interrupt; it may be too early, never too late.
 */
export function nextEvent(ppu: Ppu): number {
  const flag = nextFlag(ppu);
  return ppu.bus.watchesA12 ? Math.min(flag, nextBoardIrq(ppu)) : flag;
}

export function nextFlag(ppu: Ppu): number {
  const { line, dot } = ppu;
  const { vblankLine } = ppu.region;
  const last = ppu.preRenderLine;
  if (line < HEIGHT) return ppu.clockAt(HEIGHT, 0);
  if (line < vblankLine || (line === vblankLine && dot <= 1)) return ppu.clockAt(vblankLine, 1);
  if (line < last || dot <= 1) return ppu.clockAt(last, 1);
  // A dot early, for the one that may be skipped.
  return ppu.clockAt(last + 1 + HEIGHT, 0) - ppu.region.dotDivider;
}

/**
 * When a board that counts rises of A12 may ask for an interrupt. With 8x8 sprites, A12 rises once a line
 * after a long low spell: at the first sprite pattern, or at the first prefetched tile; with 8x16 ones up
 * to five times, among the sprites. Anything irregular is looked at dot by dot.
 */
export function nextBoardIrq(ppu: Ppu): number {
  const { line, dot, clock, preRenderLine } = ppu;
  const rises = ppu.bus.board.risesToIrq();
  if (rises === NEVER) return NEVER;
  if (rises === 0 || ppu.vDelay !== 0 || ppu.maskDelay !== 0 || ppu.vram.active) return clock;
  if (ppu.renderNow !== ppu.renderBefore) return clock;
  if (!ppu.renderNow) return NEVER;
  const tall = (ppu.ctrl & CTRL.TALL) !== 0;
  const lines = tall ? Math.floor((rises - 1) / 5) : rises - 1;
  const first = ppu.backgroundTable === 0 ? 257 : 321;
  if (line >= HEIGHT) {
    if (line === preRenderLine && dot > 1) return lines === 0 ? clock : ppu.clockAt(preRenderLine + 1, 0);
    return NEVER;
  }
  // The line after a change of tables or of rendering may hold one rise more.
  if (lines <= 1 && first === 321 && dot < first) return clock;
  if (dot > first && dot <= 336 && lines === 0) return clock;
  return ppu.clockAt(Math.min(line + lines + (dot > first ? 1 : 0), HEIGHT), first);
}

/** Master clock at which the picture is finished; `NEVER` until the pre-render line before it. */
export function pictureEnd(ppu: Ppu): number {
  if (ppu.line < HEIGHT) return ppu.clockAt(HEIGHT, 0);
  if (ppu.line < ppu.preRenderLine || ppu.dot <= 1) return NEVER;
  const skips = ppu.oddFrame && ppu.region.skipsDot && ppu.renderNow;
  return ppu.clockAt(ppu.region.lines + HEIGHT, 0) - (skips ? ppu.region.dotDivider : 0);
}

/** A master clock before which no flag of $2002 changes by itself; the PPU is quiet. */
export function nextStatusChange(ppu: Ppu): number {
  const { line, dot, preRenderLine } = ppu;
  const { vblankLine } = ppu.region;
  let until = ppu.clockAt(preRenderLine, 1);
  if (line < vblankLine || (line === vblankLine && dot <= 1)) until = ppu.clockAt(vblankLine, 1);
  else if (line === preRenderLine && dot > 1) until = ppu.clockAt(preRenderLine, DOTS - 1);
  if (!ppu.renderNow || line >= HEIGHT) return until;
  if (straySprites(ppu)) return ppu.clock;
  ppu.sprites.objectLines.update(ppu.sprites.oam, ppu.spriteHeight);
  return Math.min(until, nextHit(ppu), nextOverflow(ppu));
}

/**
 * Whether evaluation will not start at object 0 ("Arbitrary sprite zero", "Misaligned OAM behavior"), is
 * just deciding about sprite zero, or what rendering left behind when it went off may still show.
 */
export function straySprites(ppu: Ppu): boolean {
  const { dot, sprites } = ppu;
  if (dot === 65 || dot === 66 || ppu.skippedDot) return true;
  if (dot < 65) return sprites.oamAddress !== 0 || (dot > 1 && (sprites.full || sprites.byteIndex !== 0));
  return dot >= 320 && sprites.oamAddress !== 0;
}

/** The earliest master clock of a sprite zero hit, as far as the positions of sprites tell. */
export function nextHit(ppu: Ppu): number {
  const { line, dot, sprites } = ppu;
  if (ppu.spriteHit || (ppu.mask & RENDERING) !== RENDERING) return NEVER;
  if (dot <= WIDTH && sprites.spriteZero && (sprites.live & 1) !== 0) {
    return Math.max(ppu.clock, ppu.clockAt(line, sprites.x[0] + 1));
  }
  if (sprites.spriteZeroNext || (dot > WIDTH && sprites.spriteZero)) return ppu.clockAt(line + 1, 1);
  const top = sprites.oam[0];
  const first = Math.max(line, top) + 1;
  return first <= top + ppu.spriteHeight && first < HEIGHT ? ppu.clockAt(first, 1) : NEVER;
}

/** The same of a sprite overflow. */
export function nextOverflow(ppu: Ppu): number {
  const { line, dot, sprites } = ppu;
  if (ppu.spriteOverflow) return NEVER;
  const { counts } = sprites.objectLines;
  if (dot < 65) {
    if (counts[line] >= 8) return ppu.clockAt(line, 65);
  } else if (dot <= WIDTH && !sprites.wrapped) {
    // $2003, $2004 and a new sprite height may have moved OAMADDR or made objects count twice.
    const aligned = (sprites.oamAddress & 3) === sprites.byteIndex;
    const found = sprites.full ? 8 : (sprites.pointer + 3) >> 2;
    if (!aligned || found + counts[line] >= 8) return ppu.clock;
  }
  for (let next = line + 1; next < HEIGHT; next++) {
    if (counts[next] >= 8) return ppu.clockAt(next, 65);
  }
  return NEVER;
}

/** Whether $2004 takes plain writes from now until master clock `time`. */
export function takesOam(ppu: Ppu, time: number): boolean {
  if (!quiet(ppu)) return false;
  if (!ppu.renderNow) return true;
  return ppu.line >= HEIGHT && ppu.line < ppu.preRenderLine && ppu.clockAt(ppu.preRenderLine, 0) > time;
}
