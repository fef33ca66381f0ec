import type { Ppu } from './ppu.ts';
import { MASK, paletteIndex } from './registers.ts';
import { WIDTH } from './screen.ts';

export function pixel(ppu: Ppu, line: number, dot: number): void {
  const { mask, background } = ppu;
  let index = 0;
  if (ppu.renderNow) {
    const sprite = spritePixel(ppu, dot);
    if (line === ppu.preRenderLine) return;
    const left = dot <= 8;
    const bg = (mask & MASK.BACKGROUND) !== 0 && !(left && (mask & MASK.LEFT_BACKGROUND) === 0) ? background.pixel : 0;
    const shown = (mask & MASK.SPRITES) !== 0 && !(left && (mask & MASK.LEFT_SPRITES) === 0) ? sprite : 0;
    index = bg;
    if (shown !== 0) {
      if (bg === 0 || (shown & 0x20) === 0) index = shown & 0x1f;
      if (bg !== 0 && (shown & 0x40) !== 0 && dot < WIDTH) hit(ppu);
    }
  } else {
    if (line === ppu.preRenderLine) return;
    if ((background.v & 0x3f00) === 0x3f00) index = paletteIndex(background.v);
  }
  const colour = ppu.palette[index] & ((mask & MASK.GREY) !== 0 ? 0x30 : 0x3f);
  ppu.pixels[line * WIDTH + dot - 1] = colour | emphasis(ppu);
}

export function spritePixel(ppu: Ppu, dot: number): number {
  if (!ppu.skippedDot) return ppu.sprites.pixel(dot);
  if (dot > 1) {
    ppu.skippedDot = false;
    return ppu.sprites.pixel(dot);
  }
  return ppu.sprites.pixel(WIDTH);
}

/** A hit in dot d can be read by an access that ends in dot d+2 or later. */
export function hit(ppu: Ppu): void {
  if (!ppu.spriteHit) ppu.hitPipe |= 2;
}

/** Emphasis bits in place for `pixels`; the 2C07 has red and green swapped. */
export function emphasis(ppu: Ppu): number {
  const bits = ppu.mask & 0xe0;
  if (!ppu.region.swapsEmphasis) return bits << 1;
  return ((bits & 0x80) | ((bits & 0x20) << 1) | ((bits & 0x40) >> 1)) << 1;
}
