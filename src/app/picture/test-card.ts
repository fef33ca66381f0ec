import { HEIGHT, WIDTH } from './picture.ts';

/** Colours of the bars, from white down. */
const BARS = [0x30, 0x28, 0x2c, 0x2a, 0x24, 0x16, 0x12];
/** An A, a B and a C, a byte a line. */
const LETTERS = [
  [0x38, 0x6c, 0xc6, 0xc6, 0xfe, 0xc6, 0xc6],
  [0xfc, 0xc6, 0xc6, 0xfc, 0xc6, 0xc6, 0xfc],
  [0x3c, 0x66, 0xc0, 0xc0, 0xc0, 0x66, 0x3c],
];

/** What stands at a place of the card: in its middle what filters are known by, bars, fine lines, a slope and letters. */
function numberAt(x: number, y: number): number {
  const column = Math.min(BARS.length - 1, Math.floor(((x - 40) * BARS.length) / 176));
  if (y < 100) return x < 40 || x >= 216 ? 0x0f : BARS[Math.max(0, column)];
  if (y < 116) {
    const bits = LETTERS[(x >> 3) % 3][(y - 104) % 8] ?? 0;
    return y >= 104 && y < 111 && ((bits << (x & 7)) & 0x80) !== 0 ? 0x30 : 0x01;
  }
  if (y < 132) return [0x0f, 0x2d, 0x00, 0x10, 0x3d, 0x20][Math.floor(x / 43)] ?? 0x20;
  if (y < 148) return (x < 128 ? x & 1 : (x >> 1) & 1) !== 0 ? 0x20 : 0x0f;
  return ((x ^ y) & 8) !== 0 ? 0x11 : 0x21;
}

/** A picture for where there is no game. */
export function testCard(): Uint16Array {
  return Uint16Array.from({ length: WIDTH * HEIGHT }, (_, i) => numberAt(i % WIDTH, Math.floor(i / WIDTH)));
}
