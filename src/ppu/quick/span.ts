import type { Chip } from '../chip/chip.ts';
import { DOTS, HEIGHT, WIDTH } from '../chip/screen.ts';
import { REVERSED, rowAddress } from '../chip/sprite-rows.ts';
import { lookUpLast } from '../exact/pixels.ts';
import { LinePicture } from './line-picture.ts';
import { fetchTile } from './tile-fetch.ts';
import { watchedFront, watchedPrefetch, watchedTail } from './watched-line.ts';

/** Dots in which sprites are fetched. */
const SPRITE_DOTS = 64;

/**
 * The quick gear: quiet stretches, a line at a time. It leaves every field exactly as the half dots would
 * have left it; `test/ppu/quick/gears.test.ts` holds it to that.
 */
export class Span {
  readonly picture: LinePicture;

  /** `pixels` is the picture to draw into. */
  constructor(pixels: Uint16Array) {
    this.picture = new LinePicture(pixels);
  }

  /**
   * One whole rendering line of the picture, from dot `chip.dot` (0 or 1) to its end. The caller has made
   * sure that it is quiet.
   */
  renderLine(chip: Chip): void {
    const { line, sprites, background, bus } = chip;
    if (bus.watchesA12) this.pulseA12(chip);
    const hitPossible = sprites.spriteZero && !chip.spriteHit;
    if (chip.drawing || hitPossible) this.picture.drawLine(chip, line);
    const found = this.evaluate(chip, line);
    this.fetchSprites(chip, line, 0, found);
    background.incrementY();
    background.copyX();
    this.prefetch(chip);
    this.finishLine(chip);
  }

  /** The same for a board that watches the bus. */
  renderWatchedLine(chip: Chip): void {
    const { line, sprites, background, bus } = chip;
    watchedFront(chip, this.picture);
    const hitPossible = sprites.spriteZero && !chip.spriteHit;
    if (chip.drawing || hitPossible) this.picture.drawLine(chip, line);
    const found = this.evaluate(chip, line);
    const pages = bus.board.readSprites(0x2000 | (background.v & 0x0be0) | (background.t & 0x041f));
    if (pages === null) {
      watchedTail(chip, 0);
      return;
    }
    background.copyX();
    this.fetchSprites(chip, line, 0, found, pages);
    bus.time += SPRITE_DOTS;
    watchedPrefetch(chip);
  }

  /** Dots 0 to 256 of a rendering line of the picture, when its end has to be half dots. */
  renderFront(chip: Chip): void {
    const { line, sprites, background, bus } = chip;
    if (bus.watchesA12) this.pulseBackground(chip, bus.time - chip.dot + 1);
    const hitBefore = chip.spriteHit;
    this.picture.lastHitX = -1;
    this.picture.drawLine(chip, line);
    if (!hitBefore && this.picture.lastHitX === WIDTH - 2) {
      // Found in dot 255, seen in dot 257.
      chip.spriteHit = false;
      chip.hitPipe = 1;
    }
    const overflowBefore = chip.spriteOverflow;
    this.evaluate(chip, line);
    this.restOfEvaluation(chip, line, overflowBefore);
    sprites.shiftOut();
    this.lastTiles(chip);
    background.incrementY();
    const dots = WIDTH + 1 - chip.dot;
    bus.time += dots;
    chip.leap(dots);
  }

  /** The rest of a picture line from the fetches of sprite slot `first` (0 to 7) on. */
  renderTail(chip: Chip, first: number): void {
    const { background, bus } = chip;
    if (bus.watchesA12) {
      const start = bus.time - chip.dot + 1;
      if ((bus.address & 0x1000) !== 0) bus.show(0, bus.time + 1);
      this.pulseSlots(chip, start, first);
      if (chip.backgroundTable !== 0) this.pulsePrefetch(chip, start);
    }
    if (first === 0) {
      lookUpLast(chip);
      background.copyX();
    }
    this.fetchSprites(chip, chip.line, first);
    this.prefetch(chip);
    this.finishLine(chip);
  }

  /** What evaluation leaves at dot 256, where that is more than what a whole line leaves. */
  private restOfEvaluation(chip: Chip, line: number, overflowBefore: boolean): void {
    const { sprites } = chip;
    const { objectLines, secondary } = sprites;
    const list = line * 8;
    const found = Math.min(objectLines.counts[line], 8);
    if (found === 8 && objectLines.first[list + 7] !== 63) {
      this.replayEnd(chip, line, overflowBefore);
    } else {
      // 64 objects took a step each, and three more for each that was found, out of 96.
      const left = 32 - 3 * found;
      sprites.bufferBefore = sprites.oam[((left - 1) << 2) & 0xfc];
      sprites.buffer = secondary[(found << 2) & 31];
      sprites.oamAddress = (left << 2) & 0xfc;
    }
    sprites.resetSecondary();
  }

  /** With a full secondary OAM: the search for a ninth once more, with an eye on its last dots. */
  private replayEnd(chip: Chip, line: number, overflowBefore: boolean): void {
    const { sprites } = chip;
    const height = chip.spriteHeight;
    const last = sprites.objectLines.first[line * 8 + 7];
    sprites.wrapped = false;
    sprites.ninth = false;
    sprites.byteIndex = 0;
    sprites.pointer = 0;
    sprites.oamAddress = (last + 1) << 2;
    chip.spriteOverflow = overflowBefore;
    for (let dot = 65 + 2 * (last + 1 + 3 * 8); dot <= WIDTH; dot++) {
      sprites.bufferBefore = sprites.buffer;
      if (!sprites.evaluate(dot, line, height)) continue;
      if (dot < WIDTH) chip.spriteOverflow = true;
      else chip.overflowPipe = 1;
    }
  }

  /** The background unit and the bus after dot 256: tiles 30 and 31 of the 32 fetched are in. */
  private lastTiles(chip: Chip): void {
    const { background, bus } = chip;
    // Coarse X steps 32 times over the line, that is once around within both nametables.
    for (let i = 0; i < 30; i++) background.incrementX();
    this.loadTwoTiles(chip);
    const at = background.lastPatternAddress(chip.backgroundTable);
    bus.latch = at & 0xff;
    bus.address = (at & 0x3f00) | background.patternHigh;
  }

  /** The rest of the pre-render line, from a dot before sprite evaluation (2 to 64) on. */
  preRenderLine(chip: Chip): void {
    const { sprites, background, bus } = chip;
    if (bus.watchesA12) this.pulseSprites(chip, bus.time - chip.dot + 1);
    sprites.ninth = false;
    sprites.spriteZeroNext = false;
    this.fetchSprites(chip, chip.line & 0xff);
    background.copyX();
    background.copyY();
    this.prefetch(chip);
    this.finishLine(chip);
  }

  private finishLine(chip: Chip): void {
    const dots = DOTS - chip.dot;
    chip.bus.time += dots;
    chip.leap(dots);
  }

  // ---- what the line leaves behind ----

  /** Sprite evaluation of the whole line, with OAMADDR 0; returns how many objects secondary OAM holds. */
  private evaluate(chip: Chip, line: number): number {
    const { sprites } = chip;
    const { objectLines, secondary, oam } = sprites;
    const height = chip.spriteHeight;
    objectLines.update(oam, height);
    const found = Math.min(objectLines.counts[line], 8);
    sprites.clearSecondary();
    const list = line * 8;
    let last = -1;
    for (let i = 0; i < found; i++) {
      last = objectLines.first[list + i];
      const from = last << 2;
      const to = i << 2;
      secondary[to] = oam[from];
      secondary[to + 1] = oam[from + 1];
      secondary[to + 2] = oam[from + 2];
      secondary[to + 3] = oam[from + 3];
    }
    sprites.spriteZeroNext = found > 0 && objectLines.first[list] === 0;
    sprites.ninth = false;
    sprites.overflowed = found === 8;
    sprites.byteIndex = 0;
    sprites.wrapped = true;
    if (found < 8) {
      // Every rejected Y is written to the free slot; object 63 comes last.
      if (last !== 63) secondary[found << 2] = oam[252];
    } else if (last < 63) {
      this.evaluateRest(chip, line, height, last);
    }
    return found;
  }

  /** Eight objects were found, the last of them number `last`: the hardware's search for a ninth. */
  private evaluateRest(chip: Chip, line: number, height: number, last: number): void {
    const { sprites } = chip;
    const steps = last + 1 + 3 * 8;
    sprites.wrapped = false;
    sprites.pointer = 0;
    sprites.oamAddress = (last + 1) << 2;
    for (let dot = 65 + 2 * steps; dot <= WIDTH; dot++) {
      if (sprites.evaluate(dot, line, height)) chip.spriteOverflow = true;
    }
  }

  /**
   * Dots 257-320: the eight units are loaded from secondary OAM, those before unit `first` have been, and from unit `end` on there is
   * no object: a Y that evaluation left there is not in range of the line.
   */
  private fetchSprites(
    chip: Chip,
    line: number,
    first = 0,
    end = 8,
    pages: Int32Array = chip.bus.memory.ppuPages,
  ): void {
    const { sprites, bus } = chip;
    const { secondary } = sprites;
    const { bytes } = bus.memory;
    const height = chip.spriteHeight;
    const table = chip.spriteTable;
    sprites.spriteZero = sprites.spriteZeroNext;
    sprites.oamAddress = 0;
    sprites.resetSecondary();
    let live = sprites.live & ((1 << first) - 1);
    for (let slot = first; slot < end; slot++) {
      const entry = slot << 2;
      const attributes = secondary[entry + 2];
      sprites.attributes[slot] = attributes;
      sprites.x[slot] = secondary[entry + 3];
      let row = line - secondary[entry];
      let low = 0;
      let high = 0;
      if (row >= 0 && row < height) {
        if ((attributes & 0x80) !== 0) row = ~row;
        const at = rowAddress(secondary[entry + 1], row, height, table);
        const plane = pages[at >> 10] + at;
        low = bytes[plane];
        high = bytes[plane + 8];
        if ((attributes & 0x40) !== 0) {
          low = REVERSED[low];
          high = REVERSED[high];
        }
        if ((low | high) !== 0) live |= 1 << slot;
      }
      sprites.shiftLow[slot] = low;
      sprites.shiftHigh[slot] = high;
    }
    for (let unit = end; unit < 8; unit++) {
      sprites.attributes[unit] = 0xff;
      sprites.x[unit] = 0xff;
      sprites.shiftLow[unit] = 0;
      sprites.shiftHigh[unit] = 0;
    }
    sprites.live = live;
    sprites.fetchY = secondary[28];
    sprites.fetchTile = secondary[29];
    sprites.fetchRow = (line - secondary[28]) & 0x1ff;
    sprites.buffer = secondary[0];
    sprites.bufferBefore = secondary[0];
  }

  /** Dots 321-340: two tiles for the next line, and the nametable bytes nobody uses. */
  private prefetch(chip: Chip): void {
    const { background, bus } = chip;
    this.loadTwoTiles(chip);
    const at = background.nametableAddress;
    background.tile = bus.memory.bytes[bus.memory.ppuPages[at >> 10] + at];
    bus.latch = at & 0xff;
    bus.address = (at & 0x3f00) | background.tile;
  }

  /** Two tiles are fetched and shifted in. */
  private loadTwoTiles(chip: Chip): void {
    const { background } = chip;
    fetchTile(chip);
    background.incrementX();
    const { patternLow, patternHigh, attribute } = background;
    fetchTile(chip);
    background.incrementX();
    background.followOn(patternLow, patternHigh, attribute);
  }

  // ---- A12 ----

  /** Every change of A12 in the line, for boards that count its rises. */
  private pulseA12(chip: Chip): void {
    const { bus } = chip;
    const start = bus.time - chip.dot + 1;
    const high = this.pulseBackground(chip, start);
    if (high) bus.show(0, start + 257);
    this.pulseSprites(chip, start);
    if (!high) return;
    this.pulsePrefetch(chip, start);
  }

  /** The two tiles fetched at the end of the line, from the high pattern table. */
  private pulsePrefetch(chip: Chip, start: number): void {
    this.pulse(chip, start + 325, start + 337);
  }

  /** The same for dots 0 to 256, with dot 0 at `start`; returns the level at their end. */
  private pulseBackground(chip: Chip, start: number): boolean {
    const high = chip.backgroundTable !== 0;
    const { bus } = chip;
    let level = (bus.address & 0x1000) !== 0;
    if (chip.dot === 0 && level !== high) {
      level = high;
      bus.show(high ? 0x1000 : 0, start);
    }
    if (level) bus.show(0, start + 1);
    if (!high) return false;
    this.pulse(chip, start + 5, start + 249);
    bus.show(0x1000, start + 253);
    return true;
  }

  private pulseSprites(chip: Chip, start: number): void {
    if (chip.spriteHeight === 16 && chip.line < HEIGHT) this.evaluate(chip, chip.line);
    this.pulseSlots(chip, start, 0);
  }

  private pulseSlots(chip: Chip, start: number, first: number): void {
    const { sprites, bus } = chip;
    const tall = chip.spriteHeight === 16;
    if (!tall) {
      if (chip.spriteTable !== 0) this.pulse(chip, start + 261 + first * 8, start + 321);
      return;
    }
    for (let slot = first; slot < 8; slot++) {
      if ((sprites.secondary[(slot << 2) + 1] & 1) === 0) continue;
      const dot = start + 261 + slot * 8;
      bus.show(0x1000, dot);
      bus.show(0, dot + 4);
    }
  }

  /** A12 rises at `from`, falls four dots later, and so on every eight dots up to its fall at `to`. */
  private pulse({ bus }: Chip, from: number, to: number): void {
    const last = to - 4;
    bus.show(0x1000, from);
    if (!bus.board.ignoresShortLows) {
      for (let at = from; at < last; at += 8) {
        bus.show(0, at + 4);
        bus.show(0x1000, at + 8);
      }
    }
    bus.show(0, to);
  }
}
