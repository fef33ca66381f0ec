import type { Background } from '../chip/background.ts';
import { MASK, TINT } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';
import { WIDTH } from '../chip/screen.ts';
import { blankIndex, emphasis, emphasisOf, greyOf, LOOKUP_DELAY } from '../exact/pixels.ts';

const TILES = 34;
/** Words for a bit for each pixel of a line, and some beyond its end. */
const TAKEN_WORDS = WIDTH / 32 + 1;
/** Draws whole lines of the picture, tile by tile and sprite by sprite, for the quick gear. */
export class LinePicture {
  /**
   * Each tile of the line, from the one under the shift registers on: the high plane in bits 0-7, the low plane in bits 8-15, and the
   * attribute in bits 16-17.
   */
  private readonly tiles = new Uint32Array(TILES);
  /** Output words of the 32 palette cells; transparent ones hold the backdrop. */
  private readonly colours = new Uint16Array(32);
  /** Two background pixels at a time: attribute << 4 | two bits of the low plane << 2 | two of the high one. */
  private readonly pairs = new Uint32Array(64);
  /**
   * Four at a time: attribute << 8 | four bits of the low plane << 4 | four of the high one. Four words fit into a double, which is only ever copied: words
   * are below $0200, so it is never one that is not a number.
   */
  private readonly quads = new Float64Array(1024);
  private readonly quadHalves = new Uint32Array(this.quads.buffer);
  /** Whether `quads` follows `pairs`; that is worth the work only when a second line has the same colours. */
  private quadsMade = false;
  /** Where in the line a sprite has its pixel already: a bit each, the leftmost highest. */
  private readonly taken = new Uint8Array(TAKEN_WORDS * 4);
  private readonly takenWords = new Uint32Array(this.taken.buffer);
  /** The picture. */
  private readonly words: Uint16Array;
  private readonly pictureTwos: Uint32Array;
  private readonly pictureFours: Float64Array;
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
    this.pictureTwos = new Uint32Array(picture.buffer, picture.byteOffset, picture.length >> 1);
    this.pictureFours = new Float64Array(picture.buffer, picture.byteOffset, picture.length >> 2);
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
      const { fineX } = background;
      if (this.quadsMade && !chip.bus.watched) {
        if (fineX === 0) this.fetchTiles(chip, this.pictureFours, start >> 2, TILES - 2);
        else {
          this.fetchTiles(chip, this.fours, 0, TILES - 1);
          this.words.set(this.shifted[fineX], start);
        }
      } else {
        if (!chip.bus.watched) this.fetchTiles(chip, this.fours, 0, TILES - 1);
        this.paint(fineX, start);
      }
      if ((mask & MASK.LEFT_BACKGROUND) === 0) this.words.fill(this.colours[0], start, start + 8);
    } else {
      this.words.fill(this.colours[0], start, start + WIDTH);
    }
    if ((mask & MASK.SPRITES) !== 0 && chip.sprites.live !== 0) this.drawSprites(chip, start, showsBackground);
    if (chip.tints.count !== 0) this.tint(chip, line);
  }

  /** The line was drawn without grey and emphasis: they come with $2001 as it was at first, and as it was written within the line. */
  private tint(chip: Chip, line: number): void {
    const { dots, masks, count } = chip.tints;
    const start = line * WIDTH;
    let from = start;
    let mask = chip.maskWritten;
    for (let i = 0; i < count; i++) {
      const to = start + Math.max(dots[i] - 1 - LOOKUP_DELAY, 0);
      this.tintPart(from, to, greyOf(mask), emphasisOf(chip, mask));
      from = to;
      mask = masks[i];
    }
    this.tintPart(from, start + WIDTH, greyOf(mask), emphasisOf(chip, mask));
  }

  private tintPart(from: number, to: number, grey: number, bits: number): void {
    if (grey === 0x3f && bits === 0) return;
    const { words, pictureTwos } = this;
    let at = from;
    if ((at & 1) !== 0 && at < to) words[at] = (words[at++] & grey) | bits;
    const greys = grey | (grey << 16);
    const two = bits | (bits << 16);
    for (; at + 1 < to; at += 2) pictureTwos[at >> 1] = (pictureTwos[at >> 1] & greys) | two;
    if (at < to) words[at] = (words[at] & grey) | bits;
  }

  /** Output words for this line's palette, greyscale and emphasis. */
  private updateColours(chip: Chip): void {
    const key = chip.tints.count === 0 ? chip.mask & TINT : 0;
    if (key === this.colourKey && !chip.paletteChanged) {
      if (!this.quadsMade) this.makeQuads();
      return;
    }
    this.colourKey = key;
    chip.paletteChanged = false;
    this.quadsMade = false;
    const { colours, pairs } = this;
    const grey = greyOf(key);
    const tint = emphasisOf(chip, key);
    for (let i = 0; i < 32; i++) {
      const cell = (i & 3) === 0 ? 0 : i;
      colours[i] = (chip.palette[cell] & grey) | tint;
    }
    for (let i = 0; i < 64; i++) {
      const attribute = (i >> 4) << 2;
      const left = ((i >> 3) & 1) | (i & 2);
      const right = ((i >> 2) & 1) | ((i & 1) << 1);
      pairs[i] = colours[attribute | left] | (colours[attribute | right] << 16);
    }
  }

  private makeQuads(): void {
    const { pairs, quadHalves } = this;
    // Attribute, then four pixels. One loop: Chromium's middle compiler leaves its code at each end of an inner one.
    for (let four = 0; four < 0x400; four++) {
      const palette = (four >> 4) & 0x30;
      quadHalves[four << 1] = pairs[palette | ((four >> 4) & 12) | ((four >> 2) & 3)];
      quadHalves[(four << 1) | 1] = pairs[palette | ((four >> 2) & 12) | (four & 3)];
    }
    this.quadsMade = true;
  }

  /** The two tiles in the shift registers at the beginning of a line. */
  takeShifted({ shiftLow, shiftHigh, attributeLow, attributeHigh, attributeLatch }: Background): void {
    const { tiles } = this;
    const attribute = (attributeLow & 1) | ((attributeHigh & 1) << 1);
    tiles[0] = (attribute << 16) | (shiftLow & 0xff00) | (shiftHigh >> 8);
    tiles[1] = (attributeLatch << 16) | ((shiftLow & 0xff) << 8) | (shiftHigh & 0xff);
  }

  /** The tile that was just fetched, the `index`th of the line (0 to 31). */
  takeTile(index: number, { patternLow, patternHigh, attribute }: Background): void {
    this.tiles[index + 2] = (attribute << 16) | (patternLow << 8) | patternHigh;
  }

  /** The `count` tiles from v on, the `index`th of the line and those after it, if the board gives them all at once. */
  readTiles(chip: Chip, index: number, count: number): boolean {
    const { background, bus } = chip;
    const row = chip.backgroundTable | ((background.v >> 12) & 7);
    return bus.board.readTiles(background.v, row, this.tiles, index + 2, count);
  }

  /** The tiles in the shift registers, then the 31 that follow, into `tiles`. */
  private fetchTiles(chip: Chip, fours: Float64Array, from: number, total: number): void {
    const { quads } = this;
    const { tiles } = this;
    const { background, bus } = chip;
    const { bytes, ppuPages } = bus.memory;
    const { v } = background;
    this.takeShifted(background);
    this.paintFours(fours, from, 2);
    let out = from + 4;
    const pattern = chip.backgroundTable | ((v >> 12) & 7);
    const rowShift = (v >> 4) & 4;
    const page = chip.backgroundTable >> 10;
    const bank = ppuPages[page];
    const isWhole = ppuPages[page + 1] === bank && ppuPages[page + 2] === bank && ppuPages[page + 3] === bank;
    let column = v & 0x1f;
    let screen = 0x2000 | (v & 0x0c00);
    for (let tile = 2; tile < total; ) {
      // One nametable, to its right edge or the end of the line.
      const row = ppuPages[screen >> 10] + screen;
      const names = row + (v & 0x03e0);
      const attributes = row + (0x03c0 | ((v >> 4) & 0x38));
      const end = Math.min(column + total - tile, 32);
      for (; column < end; column++, tile++) {
        const at = pattern | (bytes[names + column] << 4);
        const palette = (bytes[attributes + (column >> 2)] >> (rowShift | (column & 2))) & 3;
        const plane = (isWhole ? bank : ppuPages[at >> 10]) + at;
        const low = bytes[plane];
        const high = bytes[plane + 8];
        const four = palette << 8;
        tiles[tile] = (palette << 16) | (low << 8) | high;
        fours[out] = quads[four | (low & 0xf0) | (high >> 4)];
        fours[out + 1] = quads[four | ((low << 4) & 0xf0) | (high & 15)];
        out += 2;
      }
      column = 0;
      screen ^= 0x400;
    }
  }

  /** The pixels of `tiles` from fine X on go to the picture at `start`: straight there, or where tiles are not whole, by a line of their own. */
  private paint(fineX: number, start: number): void {
    const { quadsMade } = this;
    if (fineX === 0) {
      if (quadsMade) this.paintFours(this.pictureFours, start >> 2, TILES - 2);
      else this.paintTwos(this.pictureTwos, start >> 1, TILES - 2);
      return;
    }
    if (quadsMade) this.paintFours(this.fours, 0, TILES - 1);
    else this.paintTwos(this.twos, 0, TILES - 1);
    this.words.set(this.shifted[fineX], start);
  }

  /** `count` tiles, four pixels at a time, from place `from` on. */
  private paintFours(fours: Float64Array, from: number, count: number): void {
    const { tiles, quads } = this;
    for (let tile = 0, at = from; tile < count; tile++, at += 2) {
      const bits = tiles[tile];
      const palette = (bits >> 8) & 0x300;
      fours[at] = quads[palette | ((bits >> 8) & 0xf0) | ((bits >> 4) & 15)];
      fours[at + 1] = quads[palette | ((bits >> 4) & 0xf0) | (bits & 15)];
    }
  }

  /** The same, two at a time. */
  private paintTwos(twos: Uint32Array, from: number, count: number): void {
    const { tiles, pairs } = this;
    for (let tile = 0, at = from; tile < count; tile++, at += 4) {
      const bits = tiles[tile];
      const palette = (bits >> 12) & 0x30;
      twos[at] = pairs[palette | ((bits >> 12) & 12) | ((bits >> 6) & 3)];
      twos[at + 1] = pairs[palette | ((bits >> 10) & 12) | ((bits >> 4) & 3)];
      twos[at + 2] = pairs[palette | ((bits >> 8) & 12) | ((bits >> 2) & 3)];
      twos[at + 3] = pairs[palette | ((bits >> 6) & 12) | (bits & 3)];
    }
  }

  private drawSprites(chip: Chip, start: number, showsBackground: boolean): void {
    const { sprites, mask } = chip;
    for (let i = 0; i < TAKEN_WORDS; i++) this.takenWords[i] = 0;
    const firstX = (mask & MASK.LEFT_SPRITES) === 0 ? 8 : 0;
    // Where the background cannot be opaque.
    const opaqueFrom = !showsBackground ? WIDTH : (mask & MASK.LEFT_BACKGROUND) === 0 ? 8 : 0;
    for (let unit = 0; unit < 8; unit++) {
      if (((sprites.live >> unit) & 1) !== 0) this.drawSprite(chip, start, unit, firstX, opaqueFrom);
    }
  }

  /** A unit's pixels, eight bits at a time with the leftmost in bit 7: which of them show, and then those. */
  private drawSprite(chip: Chip, start: number, unit: number, firstX: number, opaqueFrom: number): void {
    const { taken, words, colours } = this;
    const { sprites } = chip;
    const left = sprites.x[unit];
    const low = sprites.shiftLow[unit];
    const high = sprites.shiftHigh[unit];
    const at = left >> 3;
    const by = 8 - (left & 7);
    let shape = (low | high) & ~(((taken[at] << 8) | taken[at + 1]) >> by) & (0xff << Math.max(left + 8 - WIDTH, 0));
    if (left < firstX) shape &= 0xff >> (firstX - left);
    if (shape === 0) return;
    taken[at] |= (shape << by) >> 8;
    taken[at + 1] |= (shape << by) & 0xff;
    const attributes = sprites.attributes[unit];
    const opaque = this.opaqueFrom(left, opaqueFrom, chip.background.fineX);
    if (unit === 0 && sprites.spriteZero) this.findHit(chip, left, shape & opaque);
    const palette = 0x10 | ((attributes & 3) << 2);
    let shown = (attributes & 0x20) !== 0 ? shape & ~opaque : shape;
    while (shown !== 0) {
      const i = Math.clz32(shown) - 24;
      const bit = 0x80 >> i;
      shown ^= bit;
      words[start + left + i] = colours[palette | ((low & bit) !== 0 ? 1 : 0) | ((high & bit) !== 0 ? 2 : 0)];
    }
  }

  /** Which of the eight pixels of the background from x on are opaque; none is left of x `first`. */
  private opaqueFrom(x: number, first: number, fineX: number): number {
    if (x + 8 <= first) return 0;
    const s = x + fineX;
    const one = this.tiles[s >> 3];
    const next = this.tiles[(s >> 3) + 1];
    const both = ((one & 0xff00) | ((one & 0xff) << 8) | (next & 0xff) | ((next >> 8) & 0xff)) >> (8 - (s & 7));
    return both & (0xff >> Math.max(first - x, 0));
  }

  /** Object 0 and the background meet in these pixels from x on; the last one of a line does not count. */
  private findHit(chip: Chip, x: number, both: number): void {
    const first = x + Math.clz32(both) - 24;
    if (both !== 0 && first < WIDTH - 1) this.foundHit(chip, first);
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
    const grey = greyOf(chip.maskWritten);
    const start = chip.line * WIDTH - 1;
    this.words.fill((chip.palette[blankIndex(chip, 0)] & grey) | emphasis(chip), start + from, start + to);
  }
}
