import {
  type Cable,
  delayOf,
  kernelsOf,
  levelsOf,
  looksOf,
  partsOf,
  placesOf,
  systemOf,
} from '../../../../src/app/picture/filters/parts/cable.ts';
import { maskOn } from '../../../../src/app/picture/filters/parts/crt.ts';
import { decode } from '../../../../src/app/picture/palette.ts';
import { type Crop, cropOf, type PictureOptions } from '../../../../src/app/picture/picture.ts';
import { flipsV, phaseAt, subcarrier } from '../../../../src/console/index.ts';

/** What is to be drawn: a picture's colour numbers, and how. */
export interface Drawing {
  readonly numbers: ArrayLike<number>;
  readonly options: PictureOptions;
  readonly isPal: boolean;
  readonly phase: number;
  readonly width: number;
  readonly height: number;
}

/** What is known as `key`, or is made now and known from now on. */
function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

type Colour = readonly [number, number, number];
/** The console's lines, as they are encoded: `wide` places in each of 240. */
interface Lines {
  readonly wide: number;
  readonly at: (x: number, y: number) => Colour;
}

/** sRGB to light and back, channel by channel. */
export const light = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
export const encode = (l: number) => (l <= 0.0031308 ? l * 12.92 : 1.055 * l ** (1 / 2.4) - 0.055);
const clamp = (x: number, low: number, high: number) => Math.max(low, Math.min(high, x));
const each = (make: (channel: number) => number): Colour => [make(0), make(1), make(2)];
const mix = (a: Colour, b: Colour, share: number) => each((c) => a[c] + (b[c] - a[c]) * share);
/** As in a texture of ten bits. */
const stored = (colour: Colour) => each((c) => Math.round(clamp(colour[c], 0, 1) * 1023) / 1023);

/** What a filter draws, without a graphics chip: R, G and B of each pixel from the upper left corner on, 0 to 255, not rounded. */
export function drawByHand(drawing: Drawing): Float64Array {
  const { width, height, options } = drawing;
  const pixelAt = options.tube === true ? tube(drawing) : flat(drawing);
  const out = new Float64Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      out.set(
        pixelAt(x, y).map((c) => 255 * clamp(c, 0, 1)),
        (y * width + x) * 3,
      );
  }
  return out;
}

function paletteAt({ numbers }: Drawing, { left, top, columns, lines }: Crop) {
  const known = new Map<number, Colour>();
  return (x: number, y: number): Colour => {
    const inX = clamp(x, left, left + columns - 1);
    const number = numbers[clamp(y, top, top + lines - 1) * 256 + inX];
    return once(known, number, () => each((c) => light(decode(number)[c] / 255)));
  };
}

/** Without a tube: by area where pixels go straight to the screen, else by the lines that a cable brought. */
function flat(drawing: Drawing): (x: number, y: number) => Colour {
  const { options, width, height } = drawing;
  const crop = cropOf(options);
  const [perX, perY] = [crop.columns / width, crop.lines / height];
  const lines = cableLines(drawing);
  const colour = paletteAt(drawing, crop);
  const place = (x: number, y: number) => [crop.left + (x + 0.5) * perX, crop.top + (y + 0.5) * perY];
  const shareOf = (at: number, per: number) => clamp((at - Math.floor(at + 0.5)) / per + 0.5, 0, 1);
  if (lines) {
    return (x, y) => {
      const [atX, atY] = place(x, y);
      const low = Math.floor(atY + 0.5);
      const inside = (line: number) => lightOf(lines, atX, clamp(line, crop.top, crop.top + crop.lines - 1), false);
      return mix(inside(low - 1), inside(low), shareOf(atY, perY)).map(encode) as unknown as Colour;
    };
  }
  return (x, y) => {
    const [atX, atY] = place(x, y);
    const [highX, highY] = [Math.floor(atX + 0.5), Math.floor(atY + 0.5)];
    const blend = options.hard ? 1e-4 : 1;
    const [shareX, shareY] = [shareOf(atX, perX * blend), shareOf(atY, perY * blend)];
    const [a, b] = [colour(highX - 1, highY - 1), colour(highX, highY - 1)];
    const [c, d] = [colour(highX - 1, highY), colour(highX, highY)];
    const all = mix(mix(a, b, shareX), mix(c, d, shareX), shareY);
    if (options.filter !== 'lcd') return all.map(encode) as unknown as Colour;
    const gap = 0.2 * Number(options.grid);
    const lit = (at: number, per: number, cell: number) =>
      Math.max(Math.min(at + per / 2, cell + 1 - gap) - Math.max(at - per / 2, cell), 0) / per;
    const [h, l] = [lit(atX, perX, highX), lit(atX, perX, highX - 1)];
    const [down, up] = [lit(atY, perY, highY), lit(atY, perY, highY - 1)];
    const cells = each((i) => up * (l * a[i] + h * b[i]) + down * (l * c[i] + h * d[i]));
    const seen = mix(all, cells, 0.8);
    const grey = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    return each((i) => encode((grey + (seen[i] - grey) * 0.88) * 0.97 + 0.012));
  };
}

/** The light of a line at `x` of the console's pixels. */
function lightOf({ wide, at }: Lines, x: number, y: number, isSoft: boolean): Colour {
  const place = (x * wide) / 256 - 0.5;
  const left = clamp(Math.floor(place), 0, wide - 1);
  let across = clamp(place - left, 0, 1);
  if (isSoft) across = across * across * (3 - 2 * across);
  return mix(at(left, y), at(Math.min(left + 1, wide - 1), y), across).map(light) as unknown as Colour;
}

/** Null for a filter without a cable. */
function cableLines(drawing: Drawing): Lines | null {
  const { filter } = drawing.options;
  return filter === 'composite' || filter === 'svideo' || filter === 'rgb' ? televisionLines(drawing, filter) : null;
}

/**
 * From the signal itself: each line is levels one after the other, which are filtered, multiplied by the subcarrier and
 * filtered again; no table, and no sum over pixels.
 */
function televisionLines({ numbers, options, isPal, phase: start }: Drawing, cable: Cable): Lines {
  const signal = { isPal, colours: 0, edition: 0, isWide: false };
  const looks = looksOf(signal);
  const system = systemOf(signal);
  const { perDot } = system;
  const places = placesOf(signal);
  const wide = 256 * places;
  const { luma, chroma } = kernelsOf(cable, options);
  const margin = 4;
  const known = new Map<string, { levels: readonly number[]; y: number }>();
  const rows = new Map<number, Float64Array>();
  const receive = (line: number): Float64Array => {
    const flips = flipsV(line, system);
    const length = (256 + 2 * margin) * perDot;
    const parts = [0, 1, 2].map(() => new Float64Array(length));
    for (let x = -margin; x < 256 + margin; x++) {
      const number = numbers[Math.max(0, line) * 256 + clamp(x, 0, 255)];
      const key = `${number} ${flips}`;
      const levels = once(known, key, () => levelsOf(number, looks[number], signal, flips));
      for (let i = 0; i < perDot; i++) {
        const at = (x + margin) * perDot + i;
        const phase = (phaseAt(x, line, start, system) + i) % 12;
        if (cable === 'rgb') {
          for (let c = 0; c < 3; c++) parts[c][at] = looks[number][c];
          continue;
        }
        const [towardsU, towardsV] = subcarrier(phase, system, flips);
        const level = levels.levels[phase];
        const colour = cable === 'svideo' ? level - levels.y : level;
        parts[0][at] = cable === 'svideo' ? levels.y : level;
        parts[1][at] = colour * towardsU;
        parts[2][at] = colour * towardsV;
      }
    }
    const row = new Float64Array(wide * 3);
    for (let place = 0; place < wide; place++) {
      const middle = margin * perDot + place * 2 + 1;
      for (let c = 0; c < 3; c++) {
        const kernel = c === 0 || cable === 'rgb' ? luma : chroma;
        let sum = 0;
        for (let i = 0; i < kernel.length; i++) sum += kernel[i] * parts[c][middle - kernel.length / 2 + i];
        row[place * 3 + c] = sum;
      }
    }
    return row;
  };
  const received = (line: number) => once(rows, line, () => receive(line));
  const delay = delayOf(cable, options, signal);
  const toRgb = partsOf(cable, signal);
  return {
    wide,
    at: (x, y) => {
      const from = clamp(x + delay[2], 0, wide - 1);
      const yuv = each((c) => {
        const share = delay[c === 0 ? 0 : 1] / 2;
        return received(y)[x * 3 + c] * (1 - share) + (share > 0 ? received(y - 1)[from * 3 + c] * share : 0);
      });
      return stored(each((c) => yuv[0] * toRgb[0][c] + yuv[1] * toRgb[1][c] + yuv[2] * toRgb[2][c]));
    },
  };
}

function tube(drawing: Drawing): (x: number, y: number) => Colour {
  const { options, width, height } = drawing;
  const crop = cropOf(options);
  const palette = paletteAt(drawing, cropOf({ ...options, cropped: false }));
  const lines = cableLines(drawing) ?? {
    wide: 256,
    at: (x: number, y: number) => stored(palette(x, y).map(encode) as unknown as Colour),
  };
  const amount = (name: string) => Number(options[name]);
  const glow = glowOf(lines);
  const [kind, wide, high] = maskOn(options.mask, width / 256);
  const top = Math.min(wide, 3) * (kind === 2 ? 1 + 0.6 / (high - 1) : 1);
  const area = (u: number) => {
    const inside = clamp(u, -1, 1);
    return inside - inside ** 3 + (Math.sign(inside) * inside ** 4) / 2;
  };
  const [perX, perY] = [crop.columns / width, crop.lines / height];
  return (x, y) => {
    const flatX = ((x + 0.5) / width) * 2 - 1;
    const flatY = ((y + 0.5) / height) * 2 - 1;
    const bendX = 1 + amount('curvature') * 0.06 * flatY * flatY;
    const bendY = 1 + amount('curvature') * 0.09 * flatX * flatX;
    const [bentX, bentY] = [flatX * bendX, flatY * bendY];
    const placeX = ((bentX + 1) / 2) * crop.columns + crop.left;
    const placeY = ((bentY + 1) / 2) * crop.lines + crop.top;
    const half = (perY * bendY) / 2;
    const nearest = Math.floor(placeY);
    const sum = [0, 0, 0];
    for (let line = nearest - 1; line <= nearest + 1; line++) {
      const inside = clamp(line, crop.top, crop.top + crop.lines - 1);
      const l = lightOf(lines, placeX, inside, lines.wide === 256);
      const away = placeY - line - 0.5;
      for (let c = 0; c < 3; c++) {
        const least = 1 + (0.35 - 1) * amount('scanlines');
        const radius = least + (1 - least) * Math.sqrt(l[c]);
        sum[c] += (l[c] * (area((away + half) / radius) - area((away - half) / radius))) / (2 * half);
      }
    }
    const through = maskAt(kind, wide, high, x, height - 1 - y);
    const around = glow(placeX, placeY);
    const inside = (bent: number, size: number, per: number) =>
      amount('curvature') === 0 ? 1 : clamp(((1 - Math.abs(bent)) * size) / 2 / per + 0.5, 0, 1);
    const edge = inside(bentX, crop.columns, perX) * inside(bentY, crop.lines, perY);
    return each((c) => {
      const strength = clamp((1 / Math.max(sum[c], 0.001) - 1) / (top - 1), 0, 0.85 * amount('maskStrength'));
      let seen = sum[c] * (1 + strength * (through[c] - 1));
      seen += (around[c] - seen) * amount('halation') * 0.15;
      seen *= 1 - amount('vignette') * 0.25 * (bentX * bentX + bentY * bentY);
      return encode(clamp(seen * edge, 0, 1));
    });
  };
}

/** What the mask lets through at a pixel of the screen, which is counted from the lower left corner. */
function maskAt(kind: number, wide: number, high: number, x: number, y: number): Colour {
  if (kind === 0) return [1, 1, 1];
  const from = (x + (kind === 3 && (Math.floor(y / high) & 1) === 1 ? wide / 2 : 0)) % wide;
  const through = each((c) => {
    let covered = 0;
    for (const first of [from, from - wide]) {
      covered += Math.max(0, Math.min(first + 1, ((c + 1) * wide) / 3) - Math.max(first, (c * wide) / 3));
    }
    return 3 * covered;
  });
  if (kind !== 2) return through;
  const down = (y + (Math.floor(x / wide) & 1) * Math.floor(high / 2)) % high;
  return each((c) => through[c] * (down === 0 ? 0.4 : 1 + 0.6 / (high - 1)));
}

function glowOf(lines: Lines): (x: number, y: number) => Colour {
  const cells = (make: (x: number, y: number) => Colour) => {
    const made = new Map<number, Colour>();
    return (x: number, y: number) => {
      const [inX, inY] = [clamp(x, 0, 63), clamp(y, 0, 59)];
      return once(made, inY * 64 + inX, () => {
        const cell = make(inX, inY);
        return each((c) => light(stored(each((i) => encode(cell[i])))[c]));
      });
    };
  };
  const wide = Math.floor(lines.wide / 64);
  const small = cells((cellX, cellY) => {
    const sum = [0, 0, 0];
    for (let i = 0; i < 16; i++) {
      const at = lines.at(cellX * wide + Math.floor(((2 * (i & 3) + 1) * wide) / 8), cellY * 4 + (i >> 2));
      for (let c = 0; c < 3; c++) sum[c] += light(at[c]) / 16;
    }
    return each((c) => sum[c]);
  });
  const spread = cells((cellX, cellY) => {
    const sum = [0, 0, 0];
    for (let y = -1; y <= 1; y++) {
      for (let x = -1; x <= 1; x++) {
        const near = small(cellX + x, cellY + y);
        for (let c = 0; c < 3; c++) sum[c] += ((2 - Math.abs(x)) * (2 - Math.abs(y)) * near[c]) / 16;
      }
    }
    return each((c) => sum[c]);
  });
  return (x, y) => {
    const [atX, atY] = [clamp(x / 4 - 0.5, 0, 63), clamp(y / 4 - 0.5, 0, 59)];
    const [left, top] = [Math.floor(atX), Math.floor(atY)];
    const upper = mix(spread(left, top), spread(left + 1, top), atX - left);
    return mix(upper, mix(spread(left, top + 1), spread(left + 1, top + 1), atX - left), atY - top);
  };
}
