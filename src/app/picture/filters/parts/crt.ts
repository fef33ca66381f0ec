import { type Filter, type Given, type Pass, PIXELS, type Size } from '../filter.ts';

/**
 * A picture tube, for whatever draws the console's lines: a beam that is wider the brighter it is, a mask, light that the glass
 * scatters, a curved front. The mean light of a field is that of the field, whatever beam and mask do: the profile of
 * the beam has a fixed area, and where there is not light enough left to make up for what the mask takes, it takes less.
 */

/** What shines through the mask: nothing but stripes, stripes with bridges, or dots; none is no mask. */
const MASKS = ['none', 'aperture', 'slot', 'shadow'] as const;
/** Of a slot's rows, how much darker its bridge is. */
const BRIDGE = 0.6;
/** How much of the light the strongest mask takes where it is darkest: some always comes through. */
const DARKEST = 0.85;
/** Pixels of the screen that a stripe of each colour, three of them, should take of a pixel of the console. */
const TRIADS_PER_PIXEL = 1.8;

/** Mean light of 4 x 4 of the console's pixels. */
const GLOW_SMALL: Pass = {
  size: [64, 60],
  shader: `
void main() {
  ivec2 cell = ivec2(gl_FragCoord.xy);
  int wide = textureSize(source, 0).x / 64;
  vec3 sum = vec3(0.0);
  for (int y = 0; y < 4; y++) {
    for (int x = 0; x < 4; x++) {
      sum += light(texelFetch(source, ivec2(cell.x * wide + ((2 * x + 1) * wide) / 8, cell.y * 4 + y), 0).rgb);
    }
  }
  result = vec4(encode(sum / 16.0), 1.0);
}`,
};

/** The same, spread. */
const GLOW: Pass = {
  size: [64, 60],
  shader: `
void main() {
  ivec2 cell = ivec2(gl_FragCoord.xy);
  vec3 sum = vec3(0.0);
  for (int y = -1; y < 2; y++) {
    for (int x = -1; x < 2; x++) {
      ivec2 near = clamp(cell + ivec2(x, y), ivec2(0), ivec2(63, 59));
      sum += float((2 - abs(x)) * (2 - abs(y))) * light(texelFetch(source, near, 0).rgb);
    }
  }
  result = vec4(encode(sum / 16.0), 1.0);
}`,
};

/**
 * The beam's profile is 1 - 3 d² + 2 |d|³ as far as its radius, which is one line at full light: there lines flow together
 * into an even field. Each pixel has the area of it (`area`) that it covers, so that no pattern comes of lines and pixels that do not fit.
 */
const TUBE: Pass = {
  shader: `
uniform sampler2D lines;
uniform ivec4 mask;
float part(float from, float first, float last) {
  return max(0.0, min(from + 1.0, last) - max(from, first));
}
vec3 maskAt(ivec2 pixel) {
  if (mask.x == 0) return vec3(1.0);
  float wide = float(mask.y);
  int row = pixel.y / mask.z;
  float from = mod(float(pixel.x) + (mask.x == 3 ? float(row & 1) * wide * 0.5 : 0.0), wide);
  vec3 through = vec3(0.0);
  for (int i = 0; i < 3; i++) {
    float first = float(i) * wide / 3.0;
    float last = float(i + 1) * wide / 3.0;
    through[i] = 3.0 * (part(from, first, last) + part(from - wide, first, last));
  }
  if (mask.x != 2) return through;
  int down = (pixel.y + ((pixel.x / mask.y) & 1) * (mask.z / 2)) % mask.z;
  return through * (down == 0 ? 1.0 - ${BRIDGE} : 1.0 + ${BRIDGE} / float(mask.z - 1));
}
vec3 area(vec3 u) {
  vec3 inside = clamp(u, -1.0, 1.0);
  vec3 square = inside * inside;
  return inside * (1.0 - square + 0.5 * square * abs(inside));
}
vec3 beam(vec2 place, int line, float half_) {
  ivec2 last = textureSize(lines, 0) - 1;
  float x = place.x * float(last.x + 1) / 256.0 - 0.5;
  int left = clamp(int(floor(x)), 0, last.x);
  float across = clamp(x - float(left), 0.0, 1.0);
  if (last.x == 255) across = across * across * (3.0 - 2.0 * across);
  int y = clamp(line, int(limits.y), int(limits.w));
  vec3 l = light(mix(
    texelFetch(lines, ivec2(left, y), 0).rgb,
    texelFetch(lines, ivec2(min(left + 1, last.x), y), 0).rgb,
    across));
  vec3 radius = mix(vec3(mix(1.0, 0.35, scanlines)), vec3(1.0), sqrt(l));
  float away = place.y - float(line) - 0.5;
  return l * (area((away + half_) / radius) - area((away - half_) / radius)) / (2.0 * half_);
}
vec3 glow(vec2 place) {
  vec2 cell = clamp(place * 0.25 - 0.5, vec2(0.0), vec2(63.0, 59.0));
  ivec2 first = ivec2(cell);
  ivec2 next = min(first + 1, ivec2(63, 59));
  vec2 share = cell - vec2(first);
  vec3 top = mix(light(texelFetch(source, first, 0).rgb), light(texelFetch(source, ivec2(next.x, first.y), 0).rgb), share.x);
  vec3 bottom = mix(light(texelFetch(source, ivec2(first.x, next.y), 0).rgb), light(texelFetch(source, next, 0).rgb), share.x);
  return mix(top, bottom, share.y);
}
void main() {
  vec2 size = limits.zw - limits.xy + 1.0;
  vec2 flat_ = (at - limits.xy) / size * 2.0 - 1.0;
  vec2 bend = 1.0 + curvature * vec2(0.06, 0.09) * flat_.yx * flat_.yx;
  vec2 bent = flat_ * bend;
  vec2 place = (bent + 1.0) * 0.5 * size + limits.xy;
  float half_ = 0.5 * perPixel.y * bend.y;
  int line = int(floor(place.y));
  vec3 l = beam(place, line - 1, half_) + beam(place, line, half_) + beam(place, line + 1, half_);
  float top = float(min(mask.y, 3)) * (mask.x == 2 ? 1.0 + ${BRIDGE} / float(mask.z - 1) : 1.0);
  vec3 strength = clamp((1.0 / max(l, vec3(0.001)) - 1.0) / (top - 1.0), vec3(0.0), vec3(${DARKEST} * maskStrength));
  vec3 seen = l * (1.0 + strength * (maskAt(ivec2(gl_FragCoord.xy)) - 1.0));
  seen = mix(seen, glow(place), halation * 0.15);
  seen *= 1.0 - vignette * 0.25 * dot(bent, bent);
  vec2 inside = clamp((1.0 - abs(bent)) * size * 0.5 / perPixel + 0.5, 0.0, 1.0);
  if (curvature == 0.0) inside = vec2(1.0);
  result = vec4(encode(clamp(seen * inside.x * inside.y, 0.0, 1.0)), 1.0);
}`,
};

/** How the mask fits a screen of so many pixels to one of the console: its kind, and pixels to a triad and to a slot or dot. */
export function maskOn(kind: unknown, pixels: number): readonly [kind: number, wide: number, high: number, unused: 0] {
  const place = Math.max(0, MASKS.indexOf(kind as (typeof MASKS)[number]));
  const wide = pixels < 3 ? 2 : pixels < 7.5 ? 3 : Math.min(8, Math.round((pixels * 2) / TRIADS_PER_PIXEL / 2));
  const high = place === 3 ? Math.max(1, Math.round(wide / 2)) : Math.max(4, 2 * Math.round(wide * 0.75));
  return [place, wide, high, 0];
}

/** What `filter` draws, on a picture tube. */
export function onTube(filter: Filter): Filter {
  const before = filter.passes.length > 1 ? filter.passes.slice(0, -1) : [PIXELS];
  const drawn = before.map((pass, i) => (i === before.length - 1 ? { ...pass, name: 'lines' } : pass));
  const settings = ['scanlines', 'maskStrength', 'halation', 'curvature', 'vignette'];
  return {
    ...filter,
    passes: [drawn[0], ...drawn.slice(1), GLOW_SMALL, GLOW, TUBE],
    settings: [...(filter.passes.length > 1 ? filter.settings : []), ...settings],
    given: (options, signal, size: Size): Readonly<Record<string, Given>> => ({
      ...filter.given?.(options, signal, size),
      mask: { ints: maskOn(options.mask, size[0] / 256) },
    }),
  };
}
