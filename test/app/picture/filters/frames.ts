/** Pictures of colour numbers by which filters are known: name, and what is at a place. */
const PATTERNS: Readonly<Record<string, (x: number, y: number) => number>> = {
  /** Fields of all 64 colours, 32 x 30 pixels each, in four emphases from line to line of them. */
  fields: (x, y) => (x >> 5) + 8 * ((y / 30) | 0),
  /** The same with all emphases, in columns of four pixels. */
  emphasis: (x, y) => ((y >> 2) & 0x3f) | (((x >> 5) & 7) << 6),
  /** Black and white, each pixel by itself. */
  checkerboard: (x, y) => ((x ^ y) & 1 ? 0x20 : 0x0f),
  /** White columns one pixel wide, from one on every second pixel to one on every ninth. */
  columns: (x, y) => (x % (2 + ((y / 30) | 0)) === 0 ? 0x30 : 0x0f),
  /** The eight colours of a bar chart, each next to every other somewhere. */
  bars: (x, y) => [0x0f, 0x12, 0x16, 0x14, 0x1a, 0x1c, 0x28, 0x30][((x >> 4) + (y >> 5)) & 7],
  /** A slope of greys and of one hue. */
  slopes: (x, y) =>
    (y < 120 ? [0x0f, 0x2d, 0x00, 0x10, 0x3d, 0x20] : [0x06, 0x16, 0x26, 0x36, 0x20, 0x20])[(x / 43) | 0],
  /** Letters and lines: what there is in a game of thin things. */
  lines: (x, y) =>
    (x + 2 * y) % 16 === 0 ? 0x27 : x % 32 === 7 || y % 24 === 5 ? 0x21 : (x * y) % 97 === 0 ? 0x30 : 0x01,
  /** Any colour beside any other. */
  noise: (x, y) => (Math.imul(x * 256 + y + 1, 2654435761) >>> 20) & 0x1ff,
};

/** Names of the pictures. */
export const FRAMES: readonly string[] = Object.keys(PATTERNS);

/** The 256 x 240 colour numbers of a picture. */
export function frameOf(name: string): Uint16Array {
  const at = PATTERNS[name];
  return Uint16Array.from({ length: 256 * 240 }, (_, i) => at(i & 255, i >> 8));
}

/** A picture of nothing but one colour. */
export function fieldOf(number: number): Uint16Array {
  return new Uint16Array(256 * 240).fill(number);
}

/** Where the subcarrier is as picture `i` of several begins. */
export function phaseOf(i: number, isPal: boolean): number {
  return isPal ? 0 : i % 3;
}
