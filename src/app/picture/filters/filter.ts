import type { PictureOptions } from '../picture.ts';

/**
 * A way of turning the console's colour numbers into the picture on the screen. Each is a file of this folder that exports
 * it as `filter`; the file's name is its name in the settings, where `i18n/en.ts` has the words for it.
 */
export interface Filter {
  /** What it runs, in this order. The last pass draws on the screen, those before it on textures that later ones read. */
  readonly passes: readonly [Pass, ...Pass[]];
  /** Settings that its shaders read, by their ids: each is a `uniform float`, 0 or 1 for a switch. */
  readonly settings: readonly string[];
  /** Numbers that its shaders look up, as `uniform sampler2D table`. */
  readonly table?: {
    /** Settings without which it would be another. */
    readonly settings: readonly string[];
    readonly make: (options: PictureOptions, signal: Signal) => Table;
  };
  /** Other numbers that its shaders read, by the names of their uniforms: whole numbers, a vector, or a 3 x 3 matrix (columns). */
  readonly given?: (options: PictureOptions, signal: Signal, size: Size) => Readonly<Record<string, Given>>;
}

/** What a uniform is set to: `ints` is an ivec4, `matrix` a mat3, else a float. */
export type Given =
  | number
  | { readonly ints: readonly [number, number, number, number] }
  | { readonly matrix: readonly number[] };

/** Of the console's video: what its picture was made by. */
export interface Signal {
  /** PAL, Dendy's too; else NTSC. */
  readonly isPal: boolean;
  /** Whose colours the numbers are: 0 the 2C02's, else a row of `RGB_COLOURS`. */
  readonly colours: number;
  /** `paletteEdition` of what they look like. */
  readonly edition: number;
  /** What is drawn is of Display P3, else of sRGB. */
  readonly isWide: boolean;
}

/** Width and height in pixels. */
export type Size = readonly [width: number, height: number];

/** Texels of four numbers each, row by row. */
export interface Table {
  readonly width: number;
  readonly height: number;
  readonly texels: Float32Array;
}

/** One shader of a filter. */
export interface Pass {
  /** GLSL that follows `INPUTS` and the filter's settings. It has a `main` that sets `result`, or `numbers`. */
  readonly shader: string;
  /** Size of what it draws; as many pixels as the screen's picture has when not given. The last pass takes none. */
  readonly size?: Size | ((signal: Signal) => Size);
  /** The name by which later passes can read it, when they are not the next. */
  readonly name?: string;
  /** It gives four whole numbers a pixel, -32768 to 32767, as `numbers`, in place of a colour: an `isampler2D` for others. */
  readonly isNumbers?: boolean;
}

/** One triangle that covers the picture. */
export const VERTEX = `#version 300 es
uniform vec4 crop;
out vec2 at;
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
  at = crop.xy + vec2(corner.x + 1.0, 1.0 - corner.y) * 0.5 * crop.zw;
}`;

/**
 * What every shader is given:
 * - `at`: the place in the console's picture, in its pixels, from the upper left corner;
 * - `picture`, `palette`: the colour numbers (four to a texel), and the colour of each; `colour` looks one up, as light;
 * - `source`: what the pass before has drawn, of the same size as it was drawn; passes draw line 0 of the console in row 0;
 * - `perPixel`: pixels of the console, across and down, to one that is drawn;
 * - `limits`: the first pixel that is shown, and the last one;
 * - `moment`: `Nes.colourPhase` of the picture, and a number that is another for each picture.
 * Light is linear, as it is mixed in the eye; what is drawn is encoded as sRGB (`encode`, `light`).
 */
export const INPUTS = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
precision highp isampler2D;
uniform usampler2D picture;
uniform sampler2D palette;
uniform sampler2D source;
uniform vec2 perPixel;
uniform vec4 limits;
uniform ivec2 moment;
in vec2 at;
vec3 light(vec3 c) {
  return mix(pow((c + 0.055) / 1.055, vec3(2.4)), c / 12.92, lessThanEqual(c, vec3(0.04045)));
}
vec3 encode(vec3 l) {
  return mix(1.055 * pow(l, vec3(1.0 / 2.4)) - 0.055, l * 12.92, lessThanEqual(l, vec3(0.0031308)));
}
vec3 colour(ivec2 pixel) {
  ivec2 inside = clamp(pixel, ivec2(limits.xy), ivec2(limits.zw));
  uint number = texelFetch(picture, ivec2(inside.x >> 2, inside.y), 0)[inside.x & 3];
  return texelFetch(palette, ivec2(number & 63u, number >> 6), 0).rgb;
}
`;

/** What follows `INPUTS`: what a shader sets. */
export const OUTPUT = { colours: 'out vec4 result;\n', numbers: 'out ivec4 numbers;\n' } as const;

/**
 * The last pass of those that draw the console's lines on a texture first: across, the voltage between two places; down, the
 * part of each line that a pixel covers, mixed as light.
 */
export const FLAT: Pass = {
  shader: `
vec3 line(int y, int left, int right, float across) {
  return light(mix(texelFetch(source, ivec2(left, y), 0).rgb, texelFetch(source, ivec2(right, y), 0).rgb, across));
}
void main() {
  int last = textureSize(source, 0).x - 1;
  float x = at.x * float(last + 1) / 256.0 - 0.5;
  int left = clamp(int(floor(x)), 0, last);
  int right = min(left + 1, last);
  float across = clamp(x - float(left), 0.0, 1.0);
  float edge = floor(at.y + 0.5);
  float share = clamp((at.y - edge) / perPixel.y + 0.5, 0.0, 1.0);
  int low = clamp(int(edge), int(limits.y), int(limits.w));
  int high = clamp(int(edge) - 1, int(limits.y), int(limits.w));
  result = vec4(encode(mix(line(high, left, right, across), line(low, left, right, across), share)), 1.0);
}`,
};

/** The console's pixels as they are, a line in each row: what comes before a pass that draws lines, where nothing else does. */
export const PIXELS: Pass = {
  size: [256, 240],
  shader: `
void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  uint number = texelFetch(picture, ivec2(pixel.x >> 2, pixel.y), 0)[pixel.x & 3];
  result = vec4(encode(texelFetch(palette, ivec2(number & 63u, number >> 6), 0).rgb), 1.0);
}`,
};
