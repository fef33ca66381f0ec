/**
 * A way of turning the console's colour numbers into the picture on the screen. Each is a file of this folder that exports
 * it as `filter`; the file's name is its name in the settings, where `i18n/en.ts` has the words for it.
 */
export interface Filter {
  /** What it runs, in this order. The last pass draws on the screen, those before it on textures that only the next one reads. */
  readonly passes: readonly [Pass, ...Pass[]];
  /** Settings that its shaders read, by their ids: each is a `uniform float`, 0 or 1 for a switch. */
  readonly settings: readonly string[];
}

/** One shader of a filter. */
export interface Pass {
  /** GLSL that follows `INPUTS` and the filter's settings. It has a `main` that sets `result`. */
  readonly shader: string;
  /** Width and height of what it draws; as many pixels as the screen's picture has when not given. The last pass takes none. */
  readonly size?: readonly [width: number, height: number];
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
 * - `picture`, `palette`: the colour numbers, and the colour of each; `colour` looks one up, as light (squared);
 * - `source`: what the pass before has drawn, of the same size as it was drawn, from the lower left corner;
 * - `perPixel`: pixels of the console, across and down, to one that is drawn;
 * - `limits`: the first pixel that is shown, and the last one.
 */
export const INPUTS = `#version 300 es
precision highp float;
precision highp usampler2D;
uniform usampler2D picture;
uniform sampler2D palette;
uniform sampler2D source;
uniform vec2 perPixel;
uniform vec4 limits;
in vec2 at;
out vec4 result;
vec3 colour(ivec2 pixel) {
  ivec2 inside = clamp(pixel, ivec2(limits.xy), ivec2(limits.zw));
  uint number = texelFetch(picture, inside, 0).r;
  vec3 c = texelFetch(palette, ivec2(number & 63u, number >> 6), 0).rgb;
  return c * c;
}
`;
