import { RGB_COLOURS, rgbOf } from '../../console/core.ts';

/**
 * The colours of a 2C02, decoded from the voltages of its composite signal.
 * Levels and phases: https://www.nesdev.org/wiki/NTSC_video
 */

/** Volts when the colour's square wave is low and high, for luma 0 to 3; plain, then with emphasis attenuating. */
const LOW = [0.228, 0.312, 0.552, 0.88];
const HIGH = [0.616, 0.84, 1.1, 1.1];
const LOW_ATTENUATED = [0.192, 0.256, 0.448, 0.712];
const HIGH_ATTENUATED = [0.5, 0.676, 0.896, 0.896];
const BLACK = 0.312;
const WHITE = 1.1;
/** The burst has the phase of colour 8 and stands for -U. */
const BURST = 8;
/** Tint of the television, degrees: brings the colours to those measured from a 2C02G (root mean square error 2 %). */
const TINT = 6;

/** Colour numbers of one PPU: 64 colours in each of 8 combinations of emphasis. */
export const OF_ONE_PPU = 512;
/** Bits 9 and up of a picture's numbers say which PPU's colours they are: 0 the 2C02's, then the rows of `RGB_COLOURS`. */
const PPU_SHIFT = 9;
/** Number of colour numbers in a picture. */
export const COLOURS = OF_ONE_PPU * (1 + RGB_COLOURS.length);

function isHigh(colour: number, phase: number): boolean {
  return (colour + phase) % 12 < 6;
}

/** The signal of colour number `number` (bits 0-5 colour, 6-8 emphasis) at `phase` (0 to 11); 0 black, 1 white. */
function signal(number: number, phase: number): number {
  const hue = number & 15;
  const luma = hue > 13 ? 1 : (number >> 4) & 3;
  const emphasis = number >> 6;
  const attenuated =
    hue < 14 &&
    (((emphasis & 1) !== 0 && isHigh(0, phase)) ||
      ((emphasis & 2) !== 0 && isHigh(4, phase)) ||
      ((emphasis & 4) !== 0 && isHigh(8, phase)));
  const high = hue === 0 || (hue < 13 && isHigh(hue, phase));
  const plain = high ? HIGH : LOW;
  const weak = high ? HIGH_ATTENUATED : LOW_ATTENUATED;
  return ((attenuated ? weak : plain)[luma] - BLACK) / (WHITE - BLACK);
}

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
  let y = 0;
  let u = 0;
  let v = 0;
  for (let phase = 0; phase < 12; phase++) {
    const level = signal(number, phase) / 12;
    // The middle of colour c's high half is at phase 2.5 - c; the burst's middle is -U.
    const angle = (Math.PI / 6) * (phase - 2.5 + BURST) + (Math.PI / 180) * TINT;
    y += level;
    u -= level * Math.cos(angle) * 2;
    v += level * Math.sin(angle) * 2;
  }
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
