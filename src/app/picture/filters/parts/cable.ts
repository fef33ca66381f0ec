import {
  NTSC_VIDEO,
  PAL_VIDEO,
  PERIOD,
  signalLevel,
  subcarrier,
  type VideoSystem,
  yuvOf,
} from '../../../../console/core.ts';
import { makePalette, OF_ONE_PPU, type Parts, STANDARD, systemOfColours, yuvToRgb } from '../../palette.ts';
import type { PictureOptions } from '../../picture.ts';
import { type Filter, FLAT, type Given, type Pass, type Signal, type Table } from '../filter.ts';
import { type Kernel, means, sharpened } from './kernels.ts';

/**
 * What a television makes of the console's video, by the cable between them. All of it but the last step is linear: what it
 * shows at a place is the sum of what each pixel near it gives, which is a table (number of the colour, phase of the
 * subcarrier, distance). Places lie two levels of the signal apart: four to a pixel for NTSC, five for PAL.
 */

/** By which cable: all in one, colour by itself, or red, green and blue each by itself. */
export type Cable = 'composite' | 'svideo' | 'rgb';

/** Pixels on either side of a place that give something to it. */
const REACH = 3;
/** As many pixels give something. */
const GIVING = 2 * REACH + 1;
/** What stands for 1 in the whole numbers between the passes. */
const ONE = 8192;
/** Levels between two places. */
const APART = 2;
/** Most levels a kernel may be long, so that nothing out of reach gives anything. */
const LONGEST = 50;

type Triple = readonly [number, number, number];

/**
 * Whether the colours come of the PPU's own signal; else of a palette that has been made otherwise, or of a PPU with outputs
 * for red, green and blue: then an encoder makes the signal of them, so that they come out of it as they were.
 */
function isOwnSignal(signal: Signal): boolean {
  const system = systemOfColours();
  if (signal.colours > 0 || signal.isWide || system === null) return false;
  return signal.isPal || system === NTSC_VIDEO;
}

/** `yuvToRgb` of the television that is looked at. */
export function partsOf(cable: Cable, signal: Signal): Parts {
  if (cable === 'rgb') return PLAIN_RGB;
  return isOwnSignal(signal) ? yuvToRgb() : STANDARD;
}

const PLAIN_RGB: Parts = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** How the dots lie on the subcarrier. */
export function systemOf({ isPal }: Signal): VideoSystem {
  return isPal ? PAL_VIDEO : NTSC_VIDEO;
}

/** Places in a pixel. */
export function placesOf(signal: Signal): number {
  return systemOf(signal).perDot / APART;
}

/** Phases that a pixel can begin at: every so many levels. */
function phaseStep({ perDot }: VideoSystem): number {
  return perDot === 8 ? 4 : 2;
}

/** What comes of brightness and of colour: which levels, weighted how. */
export function kernelsOf(cable: Cable, options: PictureOptions): { readonly luma: Kernel; readonly chroma: Kernel } {
  if (cable === 'rgb') return { luma: means(4), chroma: means(4) };
  const sharpness = 0.6 * Number(options.sharpness);
  // A comb filter has taken the subcarrier's odd harmonics away before, and needs only the even ones out of its way.
  const plain = cable === 'svideo' ? means(4) : options.comb ? means(6) : means(PERIOD);
  const luma = sharpened(plain, sharpness, 4);
  const spread = 2 * Math.round(4 + 15 * Number(options.bleed)) + 1;
  return { luma, chroma: means(PERIOD, Math.min(spread, LONGEST - PERIOD + 1)) };
}

/** The signal of colour number `number`, which looks as `rgb` (0 to 1), at each phase, and its brightness by itself. */
export function levelsOf(
  number: number,
  rgb: Triple,
  signal: Signal,
  flips: boolean,
): { readonly levels: readonly number[]; readonly y: number } {
  const system = systemOf(signal);
  const phases = Array.from({ length: PERIOD }, (_, phase) => phase);
  if (isOwnSignal(signal)) {
    return { levels: phases.map((phase) => signalLevel(number, phase, system, flips)), y: yuvOf(number, system)[0] };
  }
  const y = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
  const [u, v] = [(rgb[2] - y) / STANDARD[1][2], (rgb[0] - y) / STANDARD[2][0]];
  const levels = phases.map((phase) => {
    const [towardsU, towardsV] = subcarrier(phase, system, flips);
    return y + (u * towardsU + v * towardsV) / 2;
  });
  return { levels, y };
}

/** What all 512 colours look like, 0 to 1. */
export function looksOf({ colours, isWide }: Signal): readonly Triple[] {
  const bytes = makePalette(colours, isWide);
  const part = (i: number) => bytes[i] / 255;
  return Array.from({ length: OF_ONE_PPU }, (_, i) => [part(4 * i), part(4 * i + 1), part(4 * i + 2)]);
}

/** For each phase at which a level can be: the brightness and the two parts of colour that a level of one colour number gives. */
interface Parted {
  readonly y: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** The subcarrier towards U and towards V, at each phase. */
type Carriers = readonly (readonly [u: number, v: number])[];

/** What the levels of a colour number give by `cable`, before the kernels. Red, green and blue are the same at each phase. */
function partedBy(
  cable: Cable,
  number: number,
  rgb: Triple,
  signal: Signal,
  flips: boolean,
  carriers: Carriers,
): Parted {
  if (cable === 'rgb') {
    const [y, u, v] = rgb.map((part) => new Float64Array(PERIOD).fill(part));
    return { y, u, v };
  }
  const { levels, y } = levelsOf(number, rgb, signal, flips);
  const isApart = cable === 'svideo';
  const colour = (phase: number, part: 0 | 1) => (levels[phase] - (isApart ? y : 0)) * carriers[phase][part];
  return {
    y: Float64Array.from(levels, (level) => (isApart ? y : level)),
    u: Float64Array.from(levels, (_, phase) => colour(phase, 0)),
    v: Float64Array.from(levels, (_, phase) => colour(phase, 1)),
  };
}

/** `kernel` from the first level of the leftmost giving pixel on, seen from each place in a pixel: 0 where it gives nothing. */
function seenFrom(kernel: Kernel, { perDot }: VideoSystem): readonly Float64Array[] {
  return Array.from({ length: perDot / APART }, (_, place) =>
    Float64Array.from(
      { length: GIVING * perDot },
      (_, i) => kernel[i - REACH * perDot - (place * APART + 1) + kernel.length / 2] ?? 0,
    ),
  );
}

/**
 * For each colour number across; down, for V as it is and then upside down (PAL), for each phase that a pixel begins at, for
 * each place in a pixel, for each of `GIVING` pixels from the left one on: what it gives, Y, U and V, or red, green and blue.
 */
function makeTable(cable: Cable, options: PictureOptions, signal: Signal): Table {
  const system = systemOf(signal);
  const { perDot, alternates } = system;
  const places = placesOf(signal);
  const phases = PERIOD / phaseStep(system);
  const kernels = kernelsOf(cable, options);
  const luma = seenFrom(kernels.luma, system);
  const chroma = seenFrom(kernels.chroma, system);
  const height = (alternates ? 2 : 1) * phases * places * GIVING;
  const texels = new Float32Array(OF_ONE_PPU * height * 4);
  const kinds = (alternates ? [false, true] : [false]).map((flips) => ({
    flips,
    carriers: Array.from({ length: PERIOD }, (_, phase) => subcarrier(phase, system, flips)),
  }));
  for (const [number, rgb] of looksOf(signal).entries()) {
    const lines = kinds.map(({ flips, carriers }) => partedBy(cable, number, rgb, signal, flips, carriers));
    for (let row = 0; row < height; row++) {
      const place = Math.floor(row / GIVING) % places;
      const phase = (Math.floor(row / GIVING / places) % phases) * phaseStep(system);
      const { y, u, v } = lines[row >= phases * places * GIVING ? 1 : 0];
      const bright = luma[place];
      const coloured = chroma[place];
      const first = (row % GIVING) * perDot;
      const to = (row * OF_ONE_PPU + number) * 4;
      // Sums of many digits, of which a texel has fewer.
      let sumY = 0;
      let sumU = 0;
      let sumV = 0;
      for (let i = 0; i < perDot; i++) {
        const at = (phase + i) % PERIOD;
        sumY += bright[first + i] * y[at];
        sumU += coloured[first + i] * u[at];
        sumV += coloured[first + i] * v[at];
      }
      texels[to] = sumY;
      texels[to + 1] = sumU;
      texels[to + 2] = sumV;
    }
  }
  return { width: OF_ONE_PPU, height, texels };
}

/** How much of the line before is in a line (of Y, of U and V, in halves), and how many places later it is taken from. */
export function delayOf(cable: Cable, options: PictureOptions, signal: Signal): readonly [number, number, number] {
  if (cable === 'rgb') return [0, 0, 0];
  // PAL's delay line holds 283.5 periods, and the console's line is 284 1/6: eight levels further on in the line before.
  if (signal.isPal) return [0, 1, 8 / APART];
  // A comb filter's holds 227.5, and the console's line is 227 1/3: two levels further back.
  return cable === 'composite' && options.comb ? [1, 1, -2 / APART] : [0, 0, 0];
}

/** The lines before the delay line: row 0 is the line before the picture. */
const RECEIVED: Pass = {
  name: 'received',
  isNumbers: true,
  size: (signal) => [256 * placesOf(signal), 241],
  shader: `
uniform sampler2D table;
uniform ivec4 video;
void main() {
  ivec2 place = ivec2(gl_FragCoord.xy);
  int places = video.x / ${APART};
  int x = place.x / places;
  int line = place.y - 1;
  int phase = (x + moment.x) * video.x + (line + 12) * video.y;
  int above = ((video.z * (line & 1)) * video.w * places + place.x - x * places) * ${GIVING};
  int first = clamp((x - ${REACH}) >> 2, 0, 61);
  int y = max(line, 0);
  uvec4 a = texelFetch(picture, ivec2(first, y), 0);
  uvec4 b = texelFetch(picture, ivec2(first + 1, y), 0);
  uvec4 c = texelFetch(picture, ivec2(first + 2, y), 0);
  vec3 sum = vec3(0.0);
  for (int i = 0; i < ${GIVING}; i++) {
    int i4 = clamp(x + i - ${REACH}, 0, 255) - first * 4;
    uint number = i4 < 4 ? a[i4 & 3] : i4 < 8 ? b[i4 & 3] : c[i4 & 3];
    int begins = (phase + (i - ${REACH}) * video.x + 48) % 12 * video.w / 12;
    sum += texelFetch(table, ivec2(number & 511u, above + begins * places * ${GIVING} + i), 0).rgb;
  }
  numbers = ivec4(round(sum * ${ONE}.0), 0);
}`,
};

/** What the television shows, as it is encoded. `cable` may have the setting `noise`. */
function shown(cable: Cable): Pass {
  const shader = `
uniform isampler2D received;
uniform mat3 toRgb;
uniform ivec4 delay;
float snow(uvec2 place, uint count) {
  uint n = place.x * 1597334677u ^ place.y * 3812015801u ^ count * 2798796415u;
  n = (n ^ (n >> 16)) * 2246822519u;
  n = (n ^ (n >> 13)) * 3266489917u;
  return float((n ^ (n >> 16)) >> 8) / 8388608.0 - 1.0;
}
void main() {
  ivec2 place = ivec2(gl_FragCoord.xy);
  int last = textureSize(received, 0).x - 1;
  vec3 here = vec3(texelFetch(received, place + ivec2(0, 1), 0).xyz);
  vec3 before = vec3(texelFetch(received, ivec2(clamp(place.x + delay.z, 0, last), place.y), 0).xyz);
  vec3 yuv = mix(here, before, vec3(delay.xyy) * 0.5) / ${ONE}.0;
  ${cable === 'rgb' ? '' : 'yuv.x += snow(uvec2(place), uint(moment.y)) * noise * 0.2;'}
  result = vec4(clamp(toRgb * yuv, 0.0, 1.0), 1.0);
}`;
  return { shader, size: (signal) => [256 * placesOf(signal), 240] };
}

/** The filter of `cable`, whose table is made by `settings`. */
export function filterOf(cable: Cable, settings: readonly string[]): Filter {
  return {
    passes: [RECEIVED, shown(cable), FLAT],
    settings: cable === 'rgb' ? [] : ['noise'],
    table: { settings, make: (options, signal) => makeTable(cable, options, signal) },
    given: (options, signal): Readonly<Record<string, Given>> => {
      const { perDot, perLine, alternates } = systemOf(signal);
      return {
        video: { ints: [perDot, perLine, alternates ? 1 : 0, PERIOD / phaseStep(systemOf(signal))] },
        delay: { ints: [...delayOf(cable, options, signal), 0] },
        toRgb: { matrix: partsOf(cable, signal).flat() },
      };
    },
  };
}
