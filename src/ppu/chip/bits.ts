/** Bits of $2000. */
export const CTRL = {
  INCREMENT: 0x04,
  SPRITE_TABLE: 0x08,
  BACKGROUND_TABLE: 0x10,
  TALL: 0x20,
  NMI: 0x80,
} as const;

/** Bits of $2001. */
export const MASK = {
  GREY: 0x01,
  LEFT_BACKGROUND: 0x02,
  LEFT_SPRITES: 0x04,
  BACKGROUND: 0x08,
  SPRITES: 0x10,
} as const;

/** Either of these bits of $2001 makes the PPU fetch. */
export const RENDERING = MASK.BACKGROUND | MASK.SPRITES;

/** Bits of $2001 that act where a colour is looked up: grey and emphasis. */
export const TINT = MASK.GREY | 0xe0;

/** Dots from a write of $2001 until pixels are made by it. */
export const MASK_DELAY = 2;

/** Cell of palette RAM for an address: $3F10, $3F14, $3F18, $3F1C are $3F00, $3F04, $3F08, $3F0C. */
export function paletteIndex(address: number): number {
  return (address & 0x13) === 0x10 ? address & 0x0f : address & 0x1f;
}
