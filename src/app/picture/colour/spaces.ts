/** Three numbers: red, green and blue as light, or X, Y and Z. */
export type Triple = readonly [number, number, number];

/** Three rows. */
type Matrix = readonly [Triple, Triple, Triple];

/** Chromaticities (x, y) of what a screen mixes its light of. */
export interface Primaries {
  readonly red: readonly [x: number, y: number];
  readonly green: readonly [x: number, y: number];
  readonly blue: readonly [x: number, y: number];
}

/** The white of nearly all screens: CIE D65, x 0.3127, y 0.3290. */
export const D65: Triple = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329];

/** ITU-R BT.709, which sRGB has. */
export const SRGB: Primaries = { red: [0.64, 0.33], green: [0.3, 0.6], blue: [0.15, 0.06] };
/** DCI-P3 with D65 for white, of most phones: https://www.w3.org/TR/css-color-4/#predefined-display-p3 */
export const DISPLAY_P3: Primaries = { red: [0.68, 0.32], green: [0.265, 0.69], blue: [0.15, 0.06] };

function multiply(m: Matrix, [a, b, c]: Triple): Triple {
  return m.map((row) => row[0] * a + row[1] * b + row[2] * c) as unknown as Triple;
}

function inverse([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const whole = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return [
    [(e * i - f * h) / whole, (c * h - b * i) / whole, (b * f - c * e) / whole],
    [(f * g - d * i) / whole, (a * i - c * g) / whole, (c * d - a * f) / whole],
    [(d * h - e * g) / whole, (b * g - a * h) / whole, (a * e - b * d) / whole],
  ];
}

/**
 * Light of a screen with `primaries` to X, Y and Z. All of its red, green and blue together is D65, whatever the white of the
 * real one was: eyes take the white of the room they are in for white.
 */
export function toXyz({ red, green, blue }: Primaries): Matrix {
  const columns = [red, green, blue].map(([x, y]) => [x / y, 1, (1 - x - y) / y]);
  const rows = [0, 1, 2].map((i) => columns.map((column) => column[i])) as unknown as Matrix;
  const amounts = multiply(inverse(rows), D65);
  return rows.map((row) => row.map((value, i) => value * amounts[i])) as unknown as Matrix;
}

/** What turns light of a screen with primaries `from` into that of one with `to`: what this cannot show is below 0, or above 1. */
export function converter(from: Primaries, to: Primaries): (light: Triple) => Triple {
  const [there, back] = [toXyz(from), inverse(toXyz(to))];
  return (light) => multiply(back, multiply(there, light));
}
