import { NTSC_VIDEO, RGB_COLOURS, rgbOf, type VideoSystem, yuvOf } from '../../console/colours.ts';

/** The colours of a 2C02, decoded from its composite signal. */

/** `yuvToRgb`: for red, green and blue, of Y, of U and of V. */
export type Parts = readonly (readonly [red: number, green: number, blue: number])[];

/** A decoder as the standards of NTSC and PAL want it. ITU-R BT.470 */
export const STANDARD: Parts = [
  [1, 1, 1],
  [0, -0.394, 2.032],
  [1.14, -0.581, 0],
];

/** `parts` of a television whose tint is turned by `degrees`, and whose colours are `gain` times as strong. More turns red towards green. */
export function tinted([y, u, v]: Parts, degrees: number, gain = 1): Parts {
  const along = gain * Math.cos((degrees * Math.PI) / 180);
  const across = gain * Math.sin((degrees * Math.PI) / 180);
  const mix = (a: number, b: number) => [a * u[0] + b * v[0], a * u[1] + b * v[1], a * u[2] + b * v[2]] as const;
  return [y, mix(along, across), mix(-across, along)];
}

/** The page's own: a tint of -6 degrees brings the colours to those measured from a 2C02G (root mean square error 2 %). */
export const USUAL_PARTS = tinted(STANDARD, -6);

/** Colour numbers of one PPU: 64 colours in each of 8 combinations of emphasis. */
export const OF_ONE_PPU = 512;
/** Bits 9 and up of a picture's numbers say which PPU's colours they are: 0 the 2C02's, then the rows of `RGB_COLOURS`. */
const PPU_SHIFT = 9;
/** Number of colour numbers in a picture. */
export const COLOURS = OF_ONE_PPU * (1 + RGB_COLOURS.length);

function toByte(level: number): number {
  return Math.round(255 * Math.max(0, Math.min(1, level)));
}

/** Other colours than those of the page, which the player wants. */
export interface Colours {
  /** There are some that a screen of sRGB has to show others for, and one of Display P3 does not. */
  readonly isWide: boolean;
  /** `yuvToRgb` for them. */
  readonly parts: Parts;
  /** Of whose signal they are made by these alone; null where there is more to it, or no signal. */
  readonly system: VideoSystem | null;
  /** `makePalette` of them. */
  readonly bytes: (colours: number, isWide: boolean) => Uint8Array;
}

let chosen: Colours | null = null;
let edition = 0;

/** These are the colours of every picture from now on, but of covers; null for those of the page. */
export function chooseColours(colours: Colours | null): void {
  chosen = colours;
  edition++;
}

/** Another number whenever other colours were chosen: what is made of a palette has to be made again. */
export function paletteEdition(): number {
  return edition;
}

/** Whether the colours that are chosen gain by a screen of more than sRGB. */
export function hasWideColours(): boolean {
  return chosen?.isWide === true;
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

/**
 * What a television multiplies Y, U and V by, and adds up, for red, green and blue: those of Y, of U, of V. As the player wants them,
 * else with a little tint.
 */
export function yuvToRgb(): Parts {
  return chosen?.parts ?? USUAL_PARTS;
}

/** Of whose signal the colours are made by `yuvToRgb` and nothing else; null where they are not. */
export function systemOfColours(): VideoSystem | null {
  return chosen ? chosen.system : NTSC_VIDEO;
}

function decodeComposite(number: number): readonly [number, number, number] {
  const [y, u, v] = yuvOf(number);
  const of = (i: number) => toByte(y * USUAL_PARTS[0][i] + u * USUAL_PARTS[1][i] + v * USUAL_PARTS[2][i]);
  return [of(0), of(1), of(2)];
}

/** The 512 colours of row `colours` as R, G, B, A bytes: of sRGB, or of Display P3 where that is wanted and `hasWideColours`. */
export function makePalette(colours: number, isWide = false): Uint8Array {
  if (chosen) return chosen.bytes(colours, isWide);
  const bytes = new Uint8Array(OF_ONE_PPU * 4);
  const first = colours << PPU_SHIFT;
  for (let number = 0; number < OF_ONE_PPU; number++) {
    const [red, green, blue] = decode(first + number);
    bytes.set([red, green, blue, 255], number * 4);
  }
  return bytes;
}
