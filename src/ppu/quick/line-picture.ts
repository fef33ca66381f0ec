import type { Background } from '../chip/background.ts';
import { MASK } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';
import { WIDTH } from '../chip/screen.ts';
import { blankIndex, emphasis, LOOKUP_DELAY } from '../exact/pixels.ts';

const TILES = 34;
/** Bits 0-7 of a pattern byte spread to every second bit, the leftmost pixel highest. */
const SPREAD = Uint16Array.from({ length: 256 }, (_, byte) => {
  let spread = 0;
  for (let bit = 0; bit < 8; bit++) spread |= ((byte >> bit) & 1) << (bit * 2);
  return spread;
});

/** Draws whole lines of the picture, tile by tile and sprite by sprite, for the quick gear. */
export class LinePicture {
  /**
   * Each tile of the line, from the one under the shift registers on: eight two-bit pixels, the leftmost highest, and the
   * attribute in bits 16-17.
   */
  private readonly tiles = new Uint32Array(TILES);
  /** Output words of the 32 palette cells; transparent ones hold the backdrop. */
  private readonly colours = new Uint16Array(32);
  /** Two background pixels at a time: attribute << 4 | two two-bit pixels. */
  private readonly pairs = new Uint32Array(64);
  /**
   * Four at a time: attribute << 8 | four two-bit pixels. Four words fit into a double, which is only ever copied: words
   * are below $0200, so it is never one that is not a number.
   */
  private readonly quads = new Float64Array(1024);
  private readonly quadHalves = new Uint32Array(this.quads.buffer);
  /** Whether `quads` follows `pairs`; that is worth the work only when a second line has the same colours. */
  private quadsMade = false;
  /** By x: the line's `stamp`, where a sprite has its pixel already; so this need not be cleared for every line. */
  private readonly taken = new Uint8Array(WIDTH);
  private stamp = 0;
  /** The picture. */
  private readonly words: Uint16Array;
  /** A line put together from whole tiles, two or four pixels at a time, and its 256 words from each fine X on. */
  private readonly twos: Uint32Array;
  private readonly fours: Float64Array;
  private readonly shifted: readonly Uint16Array[];
  /** Where in the line the sprite zero hit was found, or -1. */
  lastHitX = -1;
  /** The bits of $2001 that `colours` was made with. */
  private colourKey = -1;

  constructor(picture: Uint16Array) {
    this.words = picture;
    const line = new Uint16Array(TILES * 8);
    this.twos = new Uint32Array(line.buffer);
    this.fours = new Float64Array(line.buffer);
    this.shifted = Array.from({ length: 8 }, (_, fineX) => line.subarray(fineX, fineX + WIDTH));
  }

  /** The 256 pixels of `line`, as they follow from the registers at its beginning; on a watched bus, from the tiles taken. */
  drawLine(chip: Chip, line: number): void {
    const { mask, background } = chip;
    this.updateColours(chip);
    const start = line * WIDTH;
    const showsBackground = (mask & MASK.BACKGROUND) !== 0;
    if (showsBackground) {
      if (!chip.bus.watched) this.fetchTiles(chip);
      this.paintTiles();
      this.words.set(this.shifted[background.fineX], start);
      if ((mask & MASK.LEFT_BACKGROUND) === 0) this.words.fill(this.colours[0], start, start + 8);
    } else {
      this.words.fill(this.colours[0], start, start + WIDTH);
    }
    if ((mask & MASK.SPRITES) !== 0 && chip.sprites.live !== 0) this.drawSprites(chip, start, showsBackground);
  }

  /** Output words for this line's palette, greyscale and emphasis. */
  private updateColours(chip: Chip): void {
    const key = chip.mask & (MASK.GREY | 0xe0);
    if (key === this.colourKey && !chip.paletteChanged) {
      if (!this.quadsMade) this.makeQuads();
      return;
    }
    this.colourKey = key;
    chip.paletteChanged = false;
    this.quadsMade = false;
    const { colours, pairs } = this;
    const grey = (key & MASK.GREY) !== 0 ? 0x30 : 0x3f;
    for (let i = 0; i < 32; i++) {
      const cell = (i & 3) === 0 ? 0 : i;
      colours[i] = (chip.palette[cell] & grey) | emphasis(chip);
    }
    for (let i = 0; i < 64; i++) {
      const attribute = (i >> 4) << 2;
      pairs[i] = colours[attribute | ((i >> 2) & 3)] | (colours[attribute | (i & 3)] << 16);
    }
  }

  private makeQuads(): void {
    const { pairs, quadHalves } = this;
    for (let attribute = 0; attribute < 4; attribute++) {
      const palette = attribute << 4;
      for (let four = 0; four < 256; four++) {
        const at = (attribute << 9) | (four << 1);
        quadHalves[at] = pairs[palette | (four >> 4)];
        quadHalves[at + 1] = pairs[palette | (four & 15)];
      }
    }
    this.quadsMade = true;
  }

  /** The two tiles in the shift registers at the beginning of a line. */
  takeShifted({ shiftLow, shiftHigh, attributeLow, attributeHigh, attributeLatch }: Background): void {
    const { tiles } = this;
    const attribute = (attributeLow & 1) | ((attributeHigh & 1) << 1);
    tiles[0] = SPREAD[shiftLow >> 8] | (SPREAD[shiftHigh >> 8] << 1) | (attribute << 16);
    tiles[1] = SPREAD[shiftLow & 0xff] | (SPREAD[shiftHigh & 0xff] << 1) | (attributeLatch << 16);
  }

  /** The tile that was just fetched, the `index`th of the line (0 to 31). */
  takeTile(index: number, { patternLow, patternHigh, attribute }: Background): void {
    this.tiles[index + 2] = SPREAD[patternLow] | (SPREAD[patternHigh] << 1) | (attribute << 16);
  }

  /** The tiles in the shift registers, then the 31 that follow, into `tiles`. */
  private fetchTiles(chip: Chip): void {
    const { tiles } = this;
    const { background, bus } = chip;
    const { bytes, ppuPages } = bus.memory;
    const { v } = background;
    this.takeShifted(background);
    const pattern = chip.backgroundTable | ((v >> 12) & 7);
    const rowShift = (v >> 4) & 4;
    let column = v & 0x1f;
    let screen = 0x2000 | (v & 0x0c00);
    for (let tile = 2; tile < TILES - 1; ) {
      // One nametable, to its right edge or the end of the line.
      const row = ppuPages[screen >> 10] + screen;
      const names = row + (v & 0x03e0);
      const attributes = row + (0x03c0 | ((v >> 4) & 0x38));
      const end = Math.min(column + TILES - 1 - tile, 32);
      for (; column < end; column++, tile++) {
        const at = pattern | (bytes[names + column] << 4);
        const palette = (bytes[attributes + (column >> 2)] >> (rowShift | (column & 2))) & 3;
        const plane = ppuPages[at >> 10] + at;
        tiles[tile] = SPREAD[bytes[plane]] | (SPREAD[bytes[plane + 8]] << 1) | (palette << 16);
      }
      column = 0;
      screen ^= 0x400;
    }
  }

  /** The pixels of `tiles`, whole tiles from the start of the scratch line on. */
  private paintTiles(): void {
    const { tiles, twos, fours, pairs, quads } = this;
    if (this.quadsMade) {
      for (let tile = 0; tile < TILES - 1; tile++) {
        const bits = tiles[tile];
        const palette = (bits >> 8) & 0x300;
        fours[tile << 1] = quads[palette | ((bits >> 8) & 0xff)];
        fours[(tile << 1) | 1] = quads[palette | (bits & 0xff)];
      }
      return;
    }
    for (let tile = 0; tile < TILES - 1; tile++) {
      const bits = tiles[tile];
      const palette = (bits >> 12) & 0x30;
      const at = tile << 2;
      twos[at] = pairs[palette | ((bits >> 12) & 15)];
      twos[at + 1] = pairs[palette | ((bits >> 8) & 15)];
      twos[at + 2] = pairs[palette | ((bits >> 4) & 15)];
      twos[at + 3] = pairs[palette | (bits & 15)];
    }
  }

  private drawSprites(chip: Chip, start: number, showsBackground: boolean): void {
    const { sprites, mask } = chip;
    if (++this.stamp > 0xff) {
      this.taken.fill(0);
      this.stamp = 1;
    }
    const firstX = (mask & MASK.LEFT_SPRITES) === 0 ? 8 : 0;
    // Where the background cannot be opaque.
    const opaqueFrom = !showsBackground ? WIDTH : (mask & MASK.LEFT_BACKGROUND) === 0 ? 8 : 0;
    for (let unit = 0; unit < 8; unit++) {
      const bits = SPREAD[sprites.shiftLow[unit]] | (SPREAD[sprites.shiftHigh[unit]] << 1);
      if (bits === 0) continue;
      const hits = unit === 0 && sprites.spriteZero;
      this.drawSprite(chip, start, bits, sprites.x[unit], sprites.attributes[unit], firstX, opaqueFrom, hits);
    }
  }

  private drawSprite(
    chip: Chip,
    start: number,
    bits: number,
    left: number,
    attributes: number,
    firstX: number,
    opaqueFrom: number,
    hits: boolean,
  ): void {
    const { tiles, taken, stamp, words, colours } = this;
    const palette = 0x10 | ((attributes & 3) << 2);
    const behind = (attributes & 0x20) !== 0;
    const { fineX } = chip.background;
    const end = Math.min(left + 8, WIDTH);
    for (let x = left, shift = 14; x < end; x++, shift -= 2) {
      const colour = (bits >> shift) & 3;
      if (colour === 0 || x < firstX || taken[x] === stamp) continue;
      taken[x] = stamp;
      const s = x + fineX;
      const opaque = x >= opaqueFrom && ((tiles[s >> 3] >> (14 - ((s & 7) << 1))) & 3) !== 0;
      if (!opaque || !behind) words[start + x] = colours[palette | colour];
      if (hits && opaque && x < WIDTH - 1) this.foundHit(chip, x);
    }
  }

  private foundHit(chip: Chip, x: number): void {
    if (chip.spriteHit) return;
    chip.spriteHit = true;
    this.lastHitX = x;
  }

  /** What `count` dots from `chip.dot` on of a picture line look up with rendering off: the backdrop, or v's colour. */
  fillBackdrop(chip: Chip, count: number): void {
    const first = chip.dot - LOOKUP_DELAY;
    const from = Math.max(first, 1);
    const to = Math.min(first + count, WIDTH + 1);
    if (from >= to || !chip.drawing) return;
    const grey = (chip.maskWritten & MASK.GREY) !== 0 ? 0x30 : 0x3f;
    const start = chip.line * WIDTH - 1;
    this.words.fill((chip.palette[blankIndex(chip, 0)] & grey) | emphasis(chip), start + from, start + to);
  }
}
