import { NTSC_VIDEO, yuvOf } from '../../../console/core.ts';
import { encoded, lightOf } from '../light.ts';
import { type Colours, decode, OF_ONE_PPU, type Parts, STANDARD, tinted, USUAL_PARTS } from '../palette.ts';
import type { PictureOptions } from '../picture.ts';
import { DECODERS, type Decoder, PHOSPHORS } from './decoders.ts';
import { fileFrom } from './pal-file.ts';
import { converter, DISPLAY_P3, SRGB, type Triple } from './spaces.ts';

/** The row of `RGB_COLOURS` that the 2C03 and 2C05 have. */
const RGB_PPU = 1;
/** A value may lie so far outside of 0 to 1 without being a colour that a screen cannot show. */
const ROUNDING = 1 / 512;
/** The exponent of a tube that the console's colours are taken for as they are. */
const USUAL_GAMMA = 2.2;

/** What the knobs of a television do: to Y, U and V, before they become red, green and blue. */
function turned(parts: Parts, options: PictureOptions): { parts: Parts; brightness: number } {
  if (options.adjusts !== true) return { parts, brightness: 0 };
  const [hue, saturation, contrast] = [Number(options.hue), Number(options.saturation), Number(options.contrast)];
  const [[red, green, blue], u, v] = tinted(parts, hue, contrast * saturation);
  return {
    parts: [[contrast * red, contrast * green, contrast * blue], u, v],
    brightness: Number(options.brightness),
  };
}

/** Y, U and V that the standard's decoder shows as this red, green and blue. */
function yuvOfRgb([red, green, blue]: Triple): Triple {
  const y = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [y, (blue - y) / STANDARD[1][2], (red - y) / STANDARD[2][0]];
}

const parted = ([y, u, v]: Triple, parts: Parts, brightness: number): Triple => {
  const of = (i: number) => brightness + y * parts[0][i] + u * parts[1][i] + v * parts[2][i];
  return [of(0), of(1), of(2)];
};

/** Red, green and blue, 0 to 1 each, where they do not come of a signal: of the player's own file, or a PPU that has them itself. */
function given(row: number, options: PictureOptions): ((number: number) => Triple) | null {
  const file = options.palette === 'own' && row === 0 ? fileFrom(options.ownPalette) : null;
  if (file) return (number) => file.colour(number);
  if (options.palette !== '2c03' && row === 0) return null;
  return (number) => {
    const [red, green, blue] = decode((row || RGB_PPU) * OF_ONE_PPU + number);
    return [red / 255, green / 255, blue / 255];
  };
}

/** The decoder that is chosen; where none is, that of the page. */
function decoderOf({ palette }: PictureOptions): Decoder {
  return DECODERS[String(palette)] ?? { system: NTSC_VIDEO, parts: USUAL_PARTS };
}

/** How strongly a tube is driven to show number `number` of row `row`: 0 to 1 where it can. */
function drives(row: number, options: PictureOptions): (number: number) => Triple {
  const rgb = given(row, options);
  if (rgb) {
    if (options.adjusts !== true) return rgb;
    const { parts, brightness } = turned(STANDARD, options);
    return (number) => parted(yuvOfRgb(rgb(number)), parts, brightness);
  }
  const { system, parts: unturned } = decoderOf(options);
  const { parts, brightness } = turned(unturned, options);
  return (number) => parted(yuvOf(number, system), parts, brightness);
}

/** The light of a tube, in red, green and blue of sRGB and of Display P3: what they cannot show is below 0 or above 1. */
export interface Shown {
  readonly srgb: Triple;
  readonly p3: Triple;
}

/** What a tube shows that is driven so strongly. */
function shower(options: PictureOptions): (drive: Triple) => Shown {
  const isTuned = options.adjusts === true;
  const exponent = isTuned ? Number(options.gamma) / USUAL_GAMMA : 1;
  const phosphors = (isTuned && PHOSPHORS[String(options.phosphors)]) || SRGB;
  const [toSrgb, toP3] = [converter(phosphors, SRGB), converter(phosphors, DISPLAY_P3)];
  // No tube is darker than without current.
  const light = (drive: number) => lightOf(Math.max(0, drive) ** exponent);
  return ([red, green, blue]) => {
    const lights: Triple = [light(red), light(green), light(blue)];
    return { srgb: phosphors === SRGB ? lights : toSrgb(lights), p3: toP3(lights) };
  };
}

/** Every colour number of row `row`, as the player wants them seen. */
export function shownColours(row: number, options: PictureOptions): readonly Shown[] {
  const [drive, show] = [drives(row, options), shower(options)];
  return Array.from({ length: OF_ONE_PPU }, (_, number) => show(drive(number)));
}

/** Whether a screen has to show another colour for this light in its red, green and blue. */
export function isOutside(light: Triple): boolean {
  return light.some((part) => part < -ROUNDING || part > 1 + ROUNDING);
}

function bytesOf(lights: readonly Triple[]): Uint8Array {
  const bytes = new Uint8Array(lights.length * 4).fill(255);
  const byte = (light: number) => Math.round(255 * encoded(Math.max(0, Math.min(1, light))));
  for (let i = 0; i < lights.length; i++) bytes.set(lights[i].map(byte), i * 4);
  return bytes;
}

/** The colours that the settings `palette` and those of `adjusts` ask for. */
export function coloursFor(options: PictureOptions): Colours {
  const rows = new Map<number, readonly Shown[]>();
  const row = (colours: number) => {
    const made = rows.get(colours) ?? shownColours(colours, options);
    rows.set(colours, made);
    return made;
  };
  return {
    isWide: row(0).some(({ srgb, p3 }) => isOutside(srgb) && !isOutside(p3)),
    system: given(0, options) || options.adjusts === true ? null : decoderOf(options).system,
    parts: turned(given(0, options) ? STANDARD : decoderOf(options).parts, options).parts,
    bytes: (colours, isWide) => bytesOf(row(colours).map(({ srgb, p3 }) => (isWide ? p3 : srgb))),
  };
}
