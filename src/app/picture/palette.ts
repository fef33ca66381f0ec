import { RGB_COLOURS, rgbOf, yuvOf } from '../../console/core.ts';

/** The colours of a 2C02, decoded from its composite signal. */

/** Tint of the television, degrees: brings the colours to those measured from a 2C02G (root mean square error 2 %). */
const TINT = 6;

/** Colour numbers of one PPU: 64 colours in each of 8 combinations of emphasis. */
export const OF_ONE_PPU = 512;
/** Bits 9 and up of a picture's numbers say which PPU's colours they are: 0 the 2C02's, then the rows of `RGB_COLOURS`. */
const PPU_SHIFT = 9;
/** Number of colour numbers in a picture. */
export const COLOURS = OF_ONE_PPU * (1 + RGB_COLOURS.length);

function toByte(level: number): number {
  return Math.round(255 * Math.max(0, Math.min(1, level)));
}

/** Note in a picture that its colours are those of row `colours` of the PPU's model; a second time changes nothing. */
export function markColours(pixels: Uint16Array, colours: number): void {
  if (colours === 0) return;
  for (let i = 0; i < pixels.length; i++) pixels[i] |= colours << PPU_SHIFT;
}

/** The row of colours that a picture is marked with; its black border may not be. */
export function coloursOf(pixels: Uint16Array): number {
  return pixels[pixels.length >> 1] >> PPU_SHIFT;
}

/** Red, green and blue (0 to 255) of a picture's colour number. */
export function decode(number: number): readonly [number, number, number] {
  const colours = number >> PPU_SHIFT;
  if (colours === 0) return decodeComposite(number);
  const [red, green, blue] = rgbOf(colours, number % OF_ONE_PPU);
  return [toByte(red / 7), toByte(green / 7), toByte(blue / 7)];
}

function decodeComposite(number: number): readonly [number, number, number] {
  const [y, untinted, unturned] = yuvOf(number);
  const turn = (Math.PI / 180) * TINT;
  const u = untinted * Math.cos(turn) + unturned * Math.sin(turn);
  const v = unturned * Math.cos(turn) - untinted * Math.sin(turn);
  return [toByte(y + 1.14 * v), toByte(y - 0.394 * u - 0.581 * v), toByte(y + 2.032 * u)];
}

/** The 512 colours of row `colours` as R, G, B, A bytes. */
export function makePalette(colours: number): Uint8Array {
  const bytes = new Uint8Array(OF_ONE_PPU * 4);
  const first = colours << PPU_SHIFT;
  for (let number = 0; number < OF_ONE_PPU; number++) {
    const [red, green, blue] = decode(first + number);
    bytes.set([red, green, blue, 255], number * 4);
  }
  return bytes;
}
