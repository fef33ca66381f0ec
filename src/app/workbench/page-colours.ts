import type { Debugger } from '../../console/debug.ts';
import { makePalette, paletteEdition } from '../picture/palette.ts';

let known: { readonly row: number; readonly edition: number; readonly words: Uint32Array } | null = null;

/** The 512 colours in which the page shows the console's picture, each as a word of `ImageData`. */
export function pageColours(debug: Debugger): Uint32Array {
  const row = debug.nes.ppu.model.colours;
  const edition = paletteEdition();
  if (known?.row !== row || known.edition !== edition) {
    known = { row, edition, words: new Uint32Array(makePalette(row).slice().buffer) };
  }
  return known.words;
}

/** A colour number, 0 to 511, as a style sheet writes it. */
export function cssColour(debug: Debugger, colour: number): string {
  const word = pageColours(debug)[colour];
  return `rgb(${word & 0xff} ${(word >> 8) & 0xff} ${(word >> 16) & 0xff})`;
}

/** Whether black is read more easily than white on a colour number. */
export function isLight(debug: Debugger, colour: number): boolean {
  const word = pageColours(debug)[colour];
  return 0.299 * (word & 0xff) + 0.587 * ((word >> 8) & 0xff) + 0.114 * ((word >> 16) & 0xff) > 118;
}
