import type { Filter } from './filter.ts';

/**
 * The console's pixels and nothing else. Each screen pixel is the part of every console pixel it covers, mixed as light; so
 * edges stay sharp at any scale and no column is wider than its neighbour. With hard edges it is the pixel at its middle.
 */
export const filter: Filter = {
  settings: ['hard'],
  passes: [
    {
      shader: `
void main() {
  vec2 edge = floor(at + 0.5);
  vec2 blend = perPixel * (1.0 - hard);
  vec2 share = clamp((at - edge) / max(blend, vec2(1e-4)) + 0.5, 0.0, 1.0);
  ivec2 high = ivec2(edge);
  ivec2 low = high - 1;
  vec3 top = mix(colour(low), colour(ivec2(high.x, low.y)), share.x);
  vec3 bottom = mix(colour(ivec2(low.x, high.y)), colour(high), share.x);
  result = vec4(encode(mix(top, bottom, share.y)), 1.0);
}`,
    },
  ],
};
