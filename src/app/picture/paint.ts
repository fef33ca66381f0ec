import { COLOURS, coloursOf, makePalette, OF_ONE_PPU, paletteEdition } from './palette.ts';

/** All colours as pixels of an image; those of a PPU are 0 until there is a picture of it. */
const palette = new Uint32Array(COLOURS);
let edition = 0;

/** Turn 256 x 240 colour numbers into the pixels of `image`. */
export function paint(pixels: Uint16Array, image: ImageData): void {
  paintWords(pixels, new Uint32Array(image.data.buffer));
}

/** The same, into `out`: a word a pixel. */
export function paintWords(pixels: Uint16Array, out: Uint32Array): void {
  if (edition !== paletteEdition()) palette.fill(0);
  edition = paletteEdition();
  for (const colours of [0, coloursOf(pixels)]) {
    const first = colours * OF_ONE_PPU;
    if (palette[first] === 0) palette.set(new Uint32Array(makePalette(colours).buffer), first);
  }
  for (let i = 0; i < out.length; i++) out[i] = palette[pixels[i]];
}
