import { signal } from '@preact/signals';
import { keepLocal, readLocal } from '../shell/local.ts';

/** Under which the player's own palette is kept in the browser. */
export const PALETTE_KEY = 'cartouche.palette';

/** What is kept of the player's own palette for all games: `ownPaletteFrom` of picture/colour/pal-file.ts reads it. Null for none. */
export const ownPalette = signal(readLocal(PALETTE_KEY));

/** Read it again: something else has changed what is kept. */
export function readOwnPalette(): void {
  ownPalette.value = readLocal(PALETTE_KEY);
}

/** This is the player's own palette from now on, or with null there is none; kept at once. */
export function keepOwnPalette(palette: unknown): void {
  ownPalette.value = palette;
  keepLocal(PALETTE_KEY, palette);
}
