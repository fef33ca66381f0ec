import type { Filter } from './filter.ts';

/**
 * The screen of a handheld: each pixel a cell with a dark gap to the next one, of which each screen pixel has its share; a
 * little less colour, and black that is not quite black.
 */
export const filter: Filter = {
  settings: ['grid'],
  passes: [
    {
      shader: `
vec2 lit(vec2 cell) {
  vec2 until = min(at + perPixel * 0.5, cell + 1.0 - 0.2 * grid);
  return max(until - max(at - perPixel * 0.5, cell), 0.0) / perPixel;
}
void main() {
  ivec2 high = ivec2(floor(at + 0.5));
  ivec2 low = high - 1;
  vec2 h = lit(vec2(high));
  vec2 l = lit(vec2(low));
  vec2 edge = floor(at + 0.5);
  vec2 share = clamp((at - edge) / perPixel + 0.5, 0.0, 1.0);
  vec3 a = colour(low);
  vec3 b = colour(ivec2(high.x, low.y));
  vec3 c = colour(ivec2(low.x, high.y));
  vec3 d = colour(high);
  vec3 cells = l.y * (l.x * a + h.x * b) + h.y * (l.x * c + h.x * d);
  vec3 all = mix(mix(a, b, share.x), mix(c, d, share.x), share.y);
  vec3 seen = mix(all, cells, 0.8);
  float grey = dot(seen, vec3(0.2126, 0.7152, 0.0722));
  result = vec4(encode(mix(vec3(grey), seen, 0.88) * 0.97 + 0.012), 1.0);
}`,
    },
  ],
};
