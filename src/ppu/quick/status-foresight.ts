import { NEVER } from '../../base/time.ts';
import { MASK, RENDERING } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';
import { HEIGHT, WIDTH } from '../chip/screen.ts';
import { REVERSED, rowAddress } from '../chip/sprite-rows.ts';

/**
 * A master clock before which no flag of $2002 changes by itself, as long as nothing is written; the PPU
 * is quiet. It may be too early, never too late.
 */
export function nextStatusChange(chip: Chip): number {
  const { line, dot, preRenderLine, sprites } = chip;
  const { vblankLine, lines } = chip.region;
  if (line < vblankLine || (line === vblankLine && dot <= 1)) {
    const until = chip.clockAt(vblankLine, 1);
    return line < HEIGHT && chip.renderNow ? Math.min(until, nextSpriteFlag(chip)) : until;
  }
  if (line < preRenderLine || dot <= 1) return chip.clockAt(preRenderLine, 1);
  const until = clockOf(chip, lines + vblankLine, 1);
  if (!chip.renderNow) return until;
  if (dot >= 320 && sprites.oamAddress !== 0) return chip.clock;
  return Math.min(until, nextSpriteFlag(chip));
}

function nextSpriteFlag(chip: Chip): number {
  if (straySprites(chip)) return chip.clock;
  chip.sprites.objectLines.update(chip.sprites.oam, chip.spriteHeight);
  return Math.min(nextHit(chip), nextOverflow(chip));
}

/** Master clock of a dot of this or a later line, or a dot earlier where one may be skipped before. */
function clockOf(chip: Chip, line: number, dot: number): number {
  const clock = chip.clockAt(line, dot);
  return line >= chip.region.lines ? clock - chip.region.dotDivider : clock;
}

/** The line of `clockAt` that is line 0 of the picture being drawn, or about to be. */
function pictureTop(chip: Chip): number {
  return chip.line < HEIGHT ? 0 : chip.region.lines;
}

/**
 * Whether evaluation will not start at object 0 ("Arbitrary sprite zero", "Misaligned OAM behavior"), is
 * just deciding about sprite zero, or what rendering left behind when it went off may still show.
 */
function straySprites(chip: Chip): boolean {
  const { dot, sprites } = chip;
  if (chip.line >= HEIGHT) return false;
  if (dot === 65 || dot === 66 || chip.skippedDot) return true;
  if (dot === 64) return true;
  if (dot < 64) return sprites.oamAddress !== 0 || (dot > 1 && sprites.byteIndex !== 0);
  return dot >= 320 && sprites.oamAddress !== 0;
}

/** The earliest master clock of a sprite zero hit. */
function nextHit(chip: Chip): number {
  const { line, dot, sprites } = chip;
  if (chip.spriteHit || (chip.mask & RENDERING) !== RENDERING) return NEVER;
  const top = sprites.oam[0];
  let first = top + 1;
  if (line < HEIGHT) {
    if (dot <= WIDTH && sprites.spriteZero && (sprites.live & 1) !== 0) {
      return Math.max(chip.clock, chip.clockAt(line, sprites.x[0] + 1));
    }
    if (sprites.spriteZeroNext || (dot > WIDTH && sprites.spriteZero)) return chip.clockAt(line + 1, 1);
    first = Math.max(line, top) + 1;
  }
  const end = Math.min(top + chip.spriteHeight, HEIGHT - 1);
  for (let next = first; next <= end; next++) {
    const x = hitOnLine(chip, next);
    if (x >= 0) return clockOf(chip, pictureTop(chip) + next, x + 1);
  }
  return NEVER;
}

/** Where object 0 will hit the background on picture line `line`, a later one than this: x, or -1. */
function hitOnLine(chip: Chip, line: number): number {
  const { oam } = chip.sprites;
  const { bus } = chip;
  if (bus.watched || !bus.complete || (chip.dot > WIDTH && line === chip.line + 1)) return oam[3];
  const shape = objectRow(chip, line - 1 - oam[0]);
  if (shape === 0) return -1;
  const bothLeft = MASK.LEFT_BACKGROUND | MASK.LEFT_SPRITES;
  const firstX = (chip.mask & bothLeft) === bothLeft ? 0 : 8;
  const vertical = verticalScroll(chip, line);
  for (let i = 0; i < 8; i++) {
    const x = oam[3] + i;
    if (x >= WIDTH - 1) break;
    if (x >= firstX && ((shape << i) & 0x80) !== 0 && isOpaque(chip, vertical, x + chip.background.fineX)) return x;
  }
  return -1;
}

/** Which pixels of row `row` of object 0 are opaque, the leftmost in bit 7. */
function objectRow(chip: Chip, row: number): number {
  const { oam } = chip.sprites;
  const { bytes, ppuPages } = chip.bus.memory;
  const fromTop = (oam[2] & 0x80) !== 0 ? ~row : row;
  const at = rowAddress(oam[1], fromTop, chip.spriteHeight, chip.spriteTable);
  const plane = ppuPages[at >> 10] + at;
  const shape = bytes[plane] | bytes[plane + 8];
  return (oam[2] & 0x40) !== 0 ? REVERSED[shape] : shape;
}

/** v on picture line `line`, as far as its vertical parts go. */
function verticalScroll(chip: Chip, line: number): number {
  const { background } = chip;
  let v = background.v;
  let steps = line;
  if (chip.line < HEIGHT) steps = line - chip.line - (chip.dot > WIDTH ? 1 : 0);
  else if (chip.dot <= 280) v = background.t;
  for (let i = 0; i < steps; i++) v = background.nextRow(v);
  return v;
}

/** Whether the background is opaque at `s` pixels right of coarse X, with the vertical scroll of `vertical`. */
function isOpaque(chip: Chip, vertical: number, s: number): boolean {
  const { bytes, ppuPages } = chip.bus.memory;
  const { t } = chip.background;
  const column = (t & 0x1f) + (s >> 3);
  const nametable = 0x2000 | (vertical & 0x0be0) | ((t & 0x0400) ^ ((column & 0x20) << 5)) | (column & 0x1f);
  const tile = bytes[ppuPages[nametable >> 10] + nametable];
  const at = chip.backgroundTable | (tile << 4) | ((vertical >> 12) & 7);
  const plane = ppuPages[at >> 10] + at;
  return (((bytes[plane] | bytes[plane + 8]) >> (7 - (s & 7))) & 1) !== 0;
}

/** The earliest master clock of a sprite overflow. */
function nextOverflow(chip: Chip): number {
  const { line, dot, sprites } = chip;
  if (chip.spriteOverflow) return NEVER;
  const { counts } = sprites.objectLines;
  let next = 0;
  if (line < HEIGHT) {
    next = line + 1;
    if (dot < 65) {
      if (counts[line] >= 8) return chip.clockAt(line, 65);
    } else if (dot <= WIDTH && !sprites.wrapped) {
      // $2003, $2004 and a new sprite height may have moved OAMADDR or made objects count twice.
      const aligned = (sprites.oamAddress & 3) === sprites.byteIndex;
      const found = sprites.overflowed ? 8 : (sprites.pointer + 3) >> 2;
      if (!aligned || found + counts[line] >= 8) return chip.clock;
    }
  }
  for (; next < HEIGHT; next++) {
    if (counts[next] >= 8) return clockOf(chip, pictureTop(chip) + next, 65);
  }
  return NEVER;
}
