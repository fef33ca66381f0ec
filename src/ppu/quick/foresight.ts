import { NEVER } from '../../base/time.ts';
import { CTRL } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';
import { HEIGHT } from '../chip/screen.ts';
import { quiet } from './gears.ts';

/**
 * Master clock of the next dot at which a pin or `frame` may change by itself, the picture is finished,
 * or the board may ask for an interrupt; it may be too early, never too late.
 */
export function nextEvent(chip: Chip): number {
  const flag = nextFlag(chip);
  return chip.bus.foretellsIrq ? Math.min(flag, nextBoardIrq(chip)) : flag;
}

/** The next dot that begins or ends vertical blank, or ends the picture; the dot after the last of the picture counts as its end. */
function nextFlag(chip: Chip): number {
  const { line, dot } = chip;
  const { vblankLine } = chip.region;
  const last = chip.preRenderLine;
  if (line < HEIGHT) return chip.clockAt(HEIGHT, 0);
  if (line < vblankLine || (line === vblankLine && dot <= 1)) return chip.clockAt(vblankLine, 1);
  if (line < last || dot <= 1) return chip.clockAt(last, 1);
  // A dot early, for the one that may be skipped.
  return chip.clockAt(last + 1 + HEIGHT, 0) - chip.region.dotDivider;
}

/**
 * When a board that counts rises of A12 may ask for an interrupt. With 8x8 sprites, A12 rises once a line
 * after a long low spell: at the first sprite pattern, or at the first prefetched tile; with 8x16 ones up
 * to five times, among the sprites. Anything irregular is looked at dot by dot.
 */
function nextBoardIrq(chip: Chip): number {
  const { line, dot, clock, preRenderLine } = chip;
  const rises = chip.bus.board.risesToIrq();
  if (rises === NEVER) return NEVER;
  if (rises === 0 || chip.vDelay !== 0 || chip.maskDelay !== 0 || chip.vram.active) return clock;
  if (chip.renderNow !== chip.renderBefore) return clock;
  if (!chip.renderNow) return NEVER;
  if (chip.bus.board.irqByLines) return nextBeginning(chip, rises);
  const tall = (chip.ctrl & CTRL.TALL) !== 0;
  const high = chip.backgroundTable !== 0;
  const lines = tall ? Math.floor((rises - 1) / 5) : rises - 1;
  // After a change of tables or of rendering, a background tile too may end a long low spell, once.
  const sure = high ? Math.max(lines - 1, 0) : lines;
  const first = high && !tall ? 321 : 257;
  if (line >= HEIGHT) {
    if (line === preRenderLine && dot > 1) return sure === 0 ? clock : chip.clockAt(preRenderLine + 1, 0);
    return NEVER;
  }
  if (dot > 336) return chip.clockAt(Math.min(line + 1 + sure, HEIGHT), high && sure === 0 ? 0 : first);
  // Up to dot 336 the rise of this very line may still be to come.
  if (sure === 0 && (high || dot > first)) return clock;
  return chip.clockAt(Math.min(line + sure, HEIGHT), first);
}

/** Just before the `count`th beginning of a picture line from now on, which is its first nametable read; `NEVER` if that is not in this picture. */
function nextBeginning(chip: Chip, count: number): number {
  const { line, dot, preRenderLine } = chip;
  if (line >= HEIGHT && line !== preRenderLine) return NEVER;
  const next = line < HEIGHT && dot <= 2 ? line : line + 1;
  return chip.clockAt(next + count - 1, 0);
}

/** Master clock at which the picture is finished; `NEVER` until the pre-render line before it. */
export function pictureEnd(chip: Chip): number {
  if (chip.line < HEIGHT) return chip.clockAt(HEIGHT, 0);
  if (chip.line < chip.preRenderLine || chip.dot <= 1) return NEVER;
  const skips = chip.oddFrame && chip.region.skipsDot && chip.renderNow;
  return chip.clockAt(chip.region.lines + HEIGHT, 0) - (skips ? chip.region.dotDivider : 0);
}

/**
 * Whether accesses of $2003-$2007 leave all pins alone, now and later: none of these registers is near /NMI, and the board
 * does not ask for interrupts by the PPU's address.
 */
export function keepsPins(chip: Chip): boolean {
  const { bus } = chip;
  if (chip.exactOnly) return false;
  return !(bus.watchesA12 || bus.watched) || bus.board.risesToIrq() === NEVER;
}

/** Whether $2004 takes plain writes from now until master clock `time`, and nothing else moves OAMADDR. */
export function takesOam(chip: Chip, time: number): boolean {
  if (!quiet(chip)) return false;
  const { line, preRenderLine } = chip;
  const { oamRefreshLine } = chip.region;
  if (!chip.renderNow && (oamRefreshLine === preRenderLine || line === preRenderLine)) return true;
  if (chip.renderNow && (line < HEIGHT || line === preRenderLine)) return false;
  return line < oamRefreshLine && chip.clockAt(oamRefreshLine, 0) > time;
}
