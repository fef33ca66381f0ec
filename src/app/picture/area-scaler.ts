import { encoded, lightOf } from './light.ts';
import { HEIGHT, WIDTH } from './picture.ts';

/** sRGB bytes to light, in 4095ths, and back. */
const LIGHT = Uint16Array.from({ length: 256 }, (_, byte) => Math.round(4095 * lightOf(byte / 255)));
const BYTE = Uint8Array.from({ length: 4096 }, (_, light) => Math.round(255 * encoded(light / 4095)));

/** `share` 256ths of `b` and the rest of `a`, both R, G, B, A bytes of an image, mixed as light. */
function mixed(a: number, b: number, share: number): number {
  const part = (shift: number) => {
    const of = LIGHT[(a >> shift) & 255];
    return BYTE[of + (((LIGHT[(b >> shift) & 255] - of) * share + 128) >> 8)] << shift;
  };
  return 0xff000000 | part(16) | part(8) | part(0);
}

/** Of which of `count` pixels, from `first` on, each of `size` larger ones is: the later of two, and how much of it in 256ths. */
function shares(first: number, count: number, size: number): { later: Uint8Array; share: Uint16Array } {
  const later = new Uint8Array(size);
  const share = new Uint16Array(size);
  for (let i = 0; i < size; i++) {
    const begins = (i * count) / size;
    const ends = ((i + 1) * count) / size;
    const edge = Math.min(Math.floor(ends - 1e-9), count - 1);
    later[i] = first + edge;
    share[i] = Math.round((256 * Math.min(ends - edge, ends - begins)) / (ends - begins));
  }
  return { later, share };
}

/**
 * Makes a picture larger by area, as the plain filter does: each pixel is the part of every pixel of the console that it
 * covers, mixed as light. Most are of one, and most lines are as the one before; so it costs little more than the copying.
 */
export class AreaScaler {
  private readonly across: ReturnType<typeof shares>;
  private readonly down: ReturnType<typeof shares>;
  private readonly width: number;
  private readonly lines: Uint32Array[] = [];

  /** From the console's pixels that begin at (`left`, `top`) and are `columns` x `lines`, to `width` x `height`, which are no fewer. */
  constructor(left: number, top: number, columns: number, lines: number, width: number, height: number) {
    this.across = shares(left, columns, width);
    this.down = shares(top, lines, height);
    this.width = width;
    for (let y = 0; y < HEIGHT; y++) this.lines.push(new Uint32Array(y >= top && y < top + lines ? width : 0));
  }

  /** The whole picture as R, G, B, A bytes in `from`; its part, enlarged, goes to `into`. */
  scale(from: Uint32Array, into: Uint32Array): void {
    const { lines, down, width } = this;
    for (let y = 0; y < HEIGHT; y++) if (lines[y].length > 0) this.widen(from, y, lines[y]);
    for (let y = 0; y < down.later.length; y++) {
      const low = lines[down.later[y]];
      const share = down.share[y];
      const at = y * width;
      into.set(low, at);
      if (share === 256) continue;
      const high = lines[down.later[y] - 1];
      for (let x = 0; x < width; x++) if (high[x] !== low[x]) into[at + x] = mixed(high[x], low[x], share);
    }
  }

  private widen(from: Uint32Array, y: number, line: Uint32Array): void {
    const { later, share } = this.across;
    const row = y * WIDTH;
    for (let x = 0; x < line.length; x++) {
      const word = from[row + later[x]];
      const before = share[x] === 256 ? word : from[row + later[x] - 1];
      line[x] = before === word ? word : mixed(before, word, share[x]);
    }
  }
}
