import { NEVER } from '../../base/time.ts';
import { CTRL } from '../chip/bits.ts';
import { HEIGHT } from '../chip/screen.ts';
import type { Ppu } from '../ppu.ts';
import { quiet } from './gears.ts';

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
  const high = ppu.backgroundTable !== 0;
  const lines = tall ? Math.floor((rises - 1) / 5) : rises - 1;
  // After a change of tables or of rendering, a background tile too may end a long low spell, once.
  const sure = high ? Math.max(lines - 1, 0) : lines;
  const first = high && !tall ? 321 : 257;
  if (line >= HEIGHT) {
    if (line === preRenderLine && dot > 1) return sure === 0 ? clock : ppu.clockAt(preRenderLine + 1, 0);
    return NEVER;
  }
  if (dot > 336) return ppu.clockAt(Math.min(line + 1 + sure, HEIGHT), high && sure === 0 ? 0 : first);
  // Up to dot 336 the rise of this very line may still be to come.
  if (sure === 0 && (high || dot > first)) return clock;
  return ppu.clockAt(Math.min(line + sure, HEIGHT), first);
}

/** Master clock at which the picture is finished; `NEVER` until the pre-render line before it. */
export function pictureEnd(ppu: Ppu): number {
  if (ppu.line < HEIGHT) return ppu.clockAt(HEIGHT, 0);
  if (ppu.line < ppu.preRenderLine || ppu.dot <= 1) return NEVER;
  const skips = ppu.oddFrame && ppu.region.skipsDot && ppu.renderNow;
  return ppu.clockAt(ppu.region.lines + HEIGHT, 0) - (skips ? ppu.region.dotDivider : 0);
}

/**
 * Whether accesses of $2003-$2007 leave all pins alone, now and later: none of these registers is near /NMI, and the board
 * does not ask for interrupts by the PPU's address.
 */
export function keepsPins(ppu: Ppu): boolean {
  const { bus } = ppu;
  if (ppu.exactOnly) return false;
  return !(bus.watchesA12 || bus.watched) || bus.board.risesToIrq() === NEVER;
}

/** Whether $2004 takes plain writes from now until master clock `time`, and nothing else moves OAMADDR. */
export function takesOam(ppu: Ppu, time: number): boolean {
  if (!quiet(ppu)) return false;
  const { line, preRenderLine } = ppu;
  const { oamRefreshLine } = ppu.region;
  if (!ppu.renderNow && (oamRefreshLine === preRenderLine || line === preRenderLine)) return true;
  if (ppu.renderNow && (line < HEIGHT || line === preRenderLine)) return false;
  return line < oamRefreshLine && ppu.clockAt(oamRefreshLine, 0) > time;
}
