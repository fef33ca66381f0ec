import { D65, SRGB, type Triple, toXyz } from '../../../../src/app/picture/colour/spaces.ts';
import { lightOf } from '../../../../src/app/picture/light.ts';

/** CIE L*, a*, b* of an sRGB colour, 0 to 255 each. */
export function labOf(rgb: readonly [number, number, number]): Triple {
  const lights = rgb.map((byte) => lightOf(byte / 255));
  const xyz = toXyz(SRGB).map((row) => row[0] * lights[0] + row[1] * lights[1] + row[2] * lights[2]);
  const [x, y, z] = xyz.map((value, i) => {
    const part = value / D65[i];
    return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const RADIANS = Math.PI / 180;
const turn = (b: number, a: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / RADIANS + 360) % 360);
const seventh = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/**
 * How far two colours (L*, a*, b*) are apart for the eye, CIEDE2000 with all weights 1; 1 is what one just sees. Sharma, Wu and Dalal,
 * "The CIEDE2000 Color-Difference Formula", 2005.
 */
export function deltaE([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const g = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [x1, x2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const [h1, h2] = [turn(b1, x1), turn(b2, x2)];
  const isGrey = c1 * c2 === 0;
  let apart = isGrey ? 0 : h2 - h1;
  if (apart > 180) apart -= 360;
  if (apart < -180) apart += 360;
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin((apart / 2) * RADIANS);
  let hue = h1 + h2;
  if (!isGrey) {
    if (Math.abs(h1 - h2) > 180) hue += hue < 360 ? 360 : -360;
    hue /= 2;
  }
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const cosine = (degrees: number) => Math.cos(degrees * RADIANS);
  const t =
    1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.2 * cosine(4 * hue - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const bend = -2 * seventh(c) * Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * RADIANS);
  const [dl, dc, dhue] = [(l2 - l1) / sl, (c2 - c1) / sc, dh / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dhue ** 2 + bend * dc * dhue);
}
