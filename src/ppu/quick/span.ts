import { DOTS, HEIGHT, WIDTH } from '../chip/screen.ts';
import { REVERSED } from '../chip/sprites.ts';
import { lookUpLast } from '../exact/pixels.ts';
import type { Ppu } from '../ppu.ts';
import { LinePicture } from './line-picture.ts';
import { watchedFront, watchedTail } from './watched-line.ts';

/**
 * The second gear: quiet stretches, a line at a time. It leaves every field exactly as the half dots would
 * have left it; `test/ppu/gears.test.ts` holds it to that.
 */
export class Span {
  readonly picture: LinePicture;

  /** `pixels` is the picture to draw into. */
  constructor(pixels: Uint16Array) {
    this.picture = new LinePicture(pixels);
  }

  /**
   * One whole rendering line of the picture, from dot `ppu.dot` (0 or 1) to its end. The caller has made
   * sure that it is quiet.
   */
  renderLine(ppu: Ppu): void {
    const { line, sprites, background, bus } = ppu;
    if (bus.watchesA12) this.pulseA12(ppu);
    const hitPossible = sprites.spriteZero && !ppu.spriteHit;
    if (ppu.drawing || hitPossible) this.picture.drawLine(ppu, line);
    this.evaluate(ppu, line);
    this.fetchSprites(ppu, line);
    background.incrementY();
    background.copyX();
    this.prefetch(ppu);
    this.finishLine(ppu);
  }

  /** The same for a board that watches the bus. */
  renderWatchedLine(ppu: Ppu): void {
    const { line, sprites } = ppu;
    watchedFront(ppu, this.picture);
    const hitPossible = sprites.spriteZero && !ppu.spriteHit;
    if (ppu.drawing || hitPossible) this.picture.drawLine(ppu, line);
    this.evaluate(ppu, line);
    watchedTail(ppu, 0);
  }

  /** Dots 0 to 256 of a rendering line of the picture, when its end has to be half dots. */
  renderFront(ppu: Ppu): void {
    const { line, sprites, background, bus } = ppu;
    if (bus.watchesA12) this.pulseBackground(ppu, bus.time - ppu.dot + 1);
    const hitBefore = ppu.spriteHit;
    this.picture.lastHitX = -1;
    this.picture.drawLine(ppu, line);
    if (!hitBefore && this.picture.lastHitX === WIDTH - 2) {
      // Found in dot 255, seen in dot 257.
      ppu.spriteHit = false;
      ppu.hitPipe = 1;
    }
    const overflowBefore = ppu.spriteOverflow;
    this.evaluate(ppu, line);
    this.restOfEvaluation(ppu, line, overflowBefore);
    sprites.shiftOut();
    this.lastTiles(ppu);
    background.incrementY();
    const dots = WIDTH + 1 - ppu.dot;
    bus.time += dots;
    ppu.leap(dots);
    ppu.dot = WIDTH + 1;
  }

  /** The rest of a picture line from the fetches of sprite slot `first` (0 to 7) on. */
  renderTail(ppu: Ppu, first: number): void {
    const { background, bus } = ppu;
    if (bus.watchesA12) {
      const start = bus.time - ppu.dot + 1;
      if ((bus.address & 0x1000) !== 0) bus.show(0, bus.time + 1);
      this.pulseSlots(ppu, start, first);
      if (ppu.backgroundTable !== 0) this.pulsePrefetch(ppu, start);
    }
    if (first === 0) {
      lookUpLast(ppu);
      background.copyX();
    }
    this.fetchSprites(ppu, ppu.line, first);
    this.prefetch(ppu);
    this.finishLine(ppu);
  }

  /** What evaluation leaves at dot 256, where that is more than what a whole line leaves. */
  private restOfEvaluation(ppu: Ppu, line: number, overflowBefore: boolean): void {
    const { sprites } = ppu;
    const { objectLines, secondary } = sprites;
    const list = line * 8;
    const kept = Math.min(objectLines.counts[line], 8);
    if (kept === 8 && objectLines.first[list + 7] !== 63) {
      this.replayEnd(ppu, line, overflowBefore);
      return;
    }
    // 64 objects took a step each, and three more for each that was kept, out of 96.
    const left = 32 - 3 * kept;
    sprites.pointer = (kept << 2) & 31;
    sprites.bufferBefore = sprites.oam[((left - 1) << 2) & 0xfc];
    sprites.buffer = secondary[sprites.pointer];
    sprites.oamAddress = (left << 2) & 0xfc;
  }

  /** With a full secondary OAM: the search for a ninth once more, with an eye on its last dots. */
  private replayEnd(ppu: Ppu, line: number, overflowBefore: boolean): void {
    const { sprites } = ppu;
    const height = ppu.spriteHeight;
    const last = sprites.objectLines.first[line * 8 + 7];
    sprites.wrapped = false;
    sprites.ninth = false;
    sprites.byteIndex = 0;
    sprites.pointer = 0;
    sprites.oamAddress = (last + 1) << 2;
    ppu.spriteOverflow = overflowBefore;
    for (let dot = 65 + 2 * (last + 1 + 3 * 8); dot <= WIDTH; dot++) {
      sprites.bufferBefore = sprites.buffer;
      if (!sprites.evaluate(dot, line, height)) continue;
      if (dot < WIDTH) ppu.spriteOverflow = true;
      else ppu.overflowPipe = 1;
    }
  }

  /** The background unit and the bus after dot 256: tiles 30 and 31 of the 32 fetched are in. */
  private lastTiles(ppu: Ppu): void {
    const { background, bus } = ppu;
    // Coarse X steps 32 times over the line, that is once around within both nametables.
    for (let i = 0; i < 30; i++) background.incrementX();
    this.loadTwoTiles(ppu);
    const at = background.lastPatternAddress(ppu.backgroundTable);
    bus.latch = at & 0xff;
    bus.address = (at & 0x3f00) | background.patternHigh;
  }

  /** The rest of the pre-render line, from a dot before sprite evaluation (2 to 64) on. */
  preRenderLine(ppu: Ppu): void {
    const { sprites, background, bus } = ppu;
    if (bus.watchesA12) this.pulseSprites(ppu, bus.time - ppu.dot + 1);
    sprites.ninth = false;
    sprites.spriteZeroNext = false;
    this.fetchSprites(ppu, ppu.line & 0xff);
    background.copyX();
    background.copyY();
    this.prefetch(ppu);
    this.finishLine(ppu);
  }

  private finishLine(ppu: Ppu): void {
    const dots = DOTS - ppu.dot;
    ppu.bus.time += dots;
    ppu.leap(dots);
    ppu.dot = 0;
    ppu.endLine();
  }

  // ---- what the line leaves behind ----

  /** Sprite evaluation of the whole line, with OAMADDR 0. */
  private evaluate(ppu: Ppu, line: number): void {
    const { sprites } = ppu;
    const { objectLines, secondary, oam } = sprites;
    const height = ppu.spriteHeight;
    objectLines.update(oam, height);
    const inRange = objectLines.counts[line];
    const kept = Math.min(inRange, 8);
    secondary.fill(0xff);
    const list = line * 8;
    let last = -1;
    for (let i = 0; i < kept; i++) {
      last = objectLines.first[list + i];
      const from = last << 2;
      const to = i << 2;
      secondary[to] = oam[from];
      secondary[to + 1] = oam[from + 1];
      secondary[to + 2] = oam[from + 2];
      secondary[to + 3] = oam[from + 3];
    }
    sprites.spriteZeroNext = kept > 0 && objectLines.first[list] === 0;
    sprites.ninth = false;
    sprites.full = kept === 8;
    sprites.byteIndex = 0;
    sprites.wrapped = true;
    if (kept < 8) {
      // Every rejected Y is written to the free slot; object 63 comes last.
      if (last !== 63) secondary[kept << 2] = oam[252];
    } else if (last < 63) {
      this.evaluateRest(ppu, line, height, last);
    }
  }

  /** Eight objects were found, the last of them number `last`: the hardware's search for a ninth. */
  private evaluateRest(ppu: Ppu, line: number, height: number, last: number): void {
    const { sprites } = ppu;
    const steps = last + 1 + 3 * 8;
    sprites.wrapped = false;
    sprites.pointer = 0;
    sprites.oamAddress = (last + 1) << 2;
    for (let dot = 65 + 2 * steps; dot <= WIDTH; dot++) {
      if (sprites.evaluate(dot, line, height)) ppu.spriteOverflow = true;
    }
  }

  /** Dots 257-320: the eight units are loaded from secondary OAM, those before unit `first` have been. */
  private fetchSprites(ppu: Ppu, line: number, first = 0): void {
    const { sprites, bus } = ppu;
    const { secondary } = sprites;
    const { bytes, ppuPages } = bus.memory;
    const height = ppu.spriteHeight;
    const table = ppu.spriteTable;
    sprites.spriteZero = sprites.spriteZeroNext;
    sprites.oamAddress = 0;
    sprites.pointer = 0;
    let live = sprites.live & ((1 << first) - 1);
    for (let slot = first; slot < 8; slot++) {
      const entry = slot << 2;
      const attributes = secondary[entry + 2];
      sprites.attributes[slot] = attributes;
      sprites.x[slot] = secondary[entry + 3];
      let row = line - secondary[entry];
      let low = 0;
      let high = 0;
      if (row >= 0 && row < height) {
        const tile = secondary[entry + 1];
        if ((attributes & 0x80) !== 0) row = ~row;
        const at =
          height === 8
            ? table | (tile << 4) | (row & 7)
            : ((tile & 1) << 12) | ((tile & 0xfe) << 4) | ((row & 8) << 1) | (row & 7);
        const plane = ppuPages[at >> 10] + at;
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
    sprites.live = live;
    sprites.fetchY = secondary[28];
    sprites.fetchTile = secondary[29];
    sprites.fetchRow = (line - secondary[28]) & 0x1ff;
    sprites.buffer = secondary[0];
    sprites.bufferBefore = secondary[0];
  }

  /** Dots 321-340: two tiles for the next line, and the nametable bytes nobody uses. */
  private prefetch(ppu: Ppu): void {
    const { background, bus } = ppu;
    this.loadTwoTiles(ppu);
    const at = background.nametableAddress;
    background.tile = bus.memory.bytes[bus.memory.ppuPages[at >> 10] + at];
    bus.latch = at & 0xff;
    bus.address = (at & 0x3f00) | background.tile;
  }

  /** Two tiles are fetched and shifted in. */
  private loadTwoTiles(ppu: Ppu): void {
    const { background } = ppu;
    this.fetchTile(ppu);
    const low = background.patternLow;
    const high = background.patternHigh;
    const attribute = background.attribute;
    this.fetchTile(ppu);
    background.followOn(low, high, attribute);
  }

  private fetchTile(ppu: Ppu): void {
    const { background, bus } = ppu;
    const { bytes, ppuPages } = bus.memory;
    const nametable = background.nametableAddress;
    background.tile = bytes[ppuPages[nametable >> 10] + nametable];
    const attribute = background.attributeAddress;
    background.takeAttribute(bytes[ppuPages[attribute >> 10] + attribute]);
    const pattern = background.patternAddress(ppu.backgroundTable);
    const plane = ppuPages[pattern >> 10] + pattern;
    background.patternLow = bytes[plane];
    background.patternHigh = bytes[plane + 8];
    background.incrementX();
  }

  // ---- A12 ----

  /** Every change of A12 in the line, for boards that count its rises. */
  private pulseA12(ppu: Ppu): void {
    const { bus } = ppu;
    const start = bus.time - ppu.dot + 1;
    const high = this.pulseBackground(ppu, start);
    if (high) bus.show(0, start + 257);
    this.pulseSprites(ppu, start);
    if (!high) return;
    this.pulsePrefetch(ppu, start);
  }

  /** The two tiles fetched at the end of the line, from the high pattern table. */
  private pulsePrefetch(ppu: Ppu, start: number): void {
    const { bus } = ppu;
    bus.show(0x1000, start + 325);
    bus.show(0, start + 329);
    bus.show(0x1000, start + 333);
    bus.show(0, start + 337);
  }

  /** The same for dots 0 to 256, with dot 0 at `start`; returns the level at their end. */
  private pulseBackground(ppu: Ppu, start: number): boolean {
    const high = ppu.backgroundTable !== 0;
    const { bus } = ppu;
    let level = (bus.address & 0x1000) !== 0;
    if (ppu.dot === 0 && level !== high) {
      level = high;
      bus.show(high ? 0x1000 : 0, start);
    }
    if (level) bus.show(0, start + 1);
    if (!high) return false;
    for (let dot = 5; dot < 256; dot += 8) {
      bus.show(0x1000, start + dot);
      if (dot < 253) bus.show(0, start + dot + 4);
    }
    return true;
  }

  private pulseSprites(ppu: Ppu, start: number): void {
    if (ppu.spriteHeight === 16 && ppu.line < HEIGHT) this.evaluate(ppu, ppu.line);
    this.pulseSlots(ppu, start, 0);
  }

  private pulseSlots(ppu: Ppu, start: number, first: number): void {
    const { sprites, bus } = ppu;
    const tall = ppu.spriteHeight === 16;
    if (!tall && ppu.spriteTable === 0) return;
    for (let slot = first; slot < 8; slot++) {
      if (tall && (sprites.secondary[(slot << 2) + 1] & 1) === 0) continue;
      const dot = start + 261 + slot * 8;
      bus.show(0x1000, dot);
      bus.show(0, dot + 4);
    }
  }
}
