import { RENDERING } from '../chip/bits.ts';
import { Chip } from '../chip/chip.ts';
import { HEIGHT, WIDTH } from '../chip/screen.ts';
import { fetch, idleBus, vramSecondHalf } from './fetches.ts';
import { LOOKUP_DELAY, pixel } from './pixels.ts';

/**
 * The 2C02 in half dots: the first half moves addresses, sprite evaluation and the pixel, the second
 * shifts, reloads and steps v.
 *
 * Where a register write takes effect (dot A is the first to run after the write begins):
 *
 * | write | effect |
 * |---|---|
 * | $2000 | t at once; the rest before the second half of A |
 * | $2001 | pixels and shifting from A+1 (`renderNow`), fetches from A+2 (`renderBefore`); evaluation, grey and emphasis at once (`maskWritten`) |
 * | $2003, $2004, $2005, first $2006 | at once |
 * | second $2006 | t at once, v at the start of A+3 |
 * | $2007 | see `VramPort` |
 *
 * A change of $2001 never acts in the dot in which it lands, A+1: so fetches, v and secondary OAM's resets go by `renderBefore`.
 *
 * Source: AccuracyCoin, whose tests at CPU/PPU alignment 0 pin these; https://www.nesdev.org/wiki/PPU_rendering
 */
export class HalfDots extends Chip {
  /** The first half of a dot: pins, flags, sprites and the pixel. */
  protected firstHalf(): void {
    const { dot, line, bus } = this;
    this.clock += this.firstHalfClocks;
    this.half = 1;
    bus.time++;
    const rendersLine = line < HEIGHT || line === this.preRenderLine;
    const before = this.renderBefore;
    this.renderBefore = this.renderNow;
    if (before && !this.renderNow && rendersLine && this.region.corruptsOam) this.sprites.seedCorruption(dot);
    this.applyDelayed();
    this.flags(line, dot);
    const fetching = rendersLine && this.renderBefore;
    if (fetching && this.sprites.corruptRow >= 0) {
      this.sprites.corrupt();
      this.statusUntil = 0;
    }
    if (rendersLine) {
      this.spriteDot(line, dot);
      this.countSecondary(dot);
    } else if (line >= this.region.oamRefreshLine) this.sprites.refresh(dot, dot + 1);
    if (fetching) fetch(this, line, dot);
    else idleBus(this);
    if (rendersLine && dot >= 1 && dot <= WIDTH + LOOKUP_DELAY) pixel(this, line, dot);
  }

  /** The second half: shift registers, v, and the end of an access of $2007. */
  protected secondHalf(): void {
    const { dot, line, background } = this;
    const rendersLine = line < HEIGHT || line === this.preRenderLine;
    if (rendersLine && ((dot >= 1 && dot <= 257) || (dot >= 321 && dot <= 336))) {
      if (this.renderNow) background.shift();
    }
    if (rendersLine && this.renderBefore) this.moveScroll(line, dot);
    if (this.vram.active) vramSecondHalf(this, rendersLine && this.renderBefore);
    this.clock += this.secondHalfClocks;
    this.half = 0;
    this.moveOn(1);
  }

  /** Register writes that reach their place some dots later. */
  private applyDelayed(): void {
    if (this.maskDelay !== 0 && --this.maskDelay === 0) {
      this.mask = this.maskWritten;
      this.renderNow = (this.mask & RENDERING) !== 0;
    }
    if (this.vDelay !== 0 && --this.vDelay === 0) this.background.v = this.background.t;
    if (this.vram.active) this.vram.advance();
  }

  /** What a dot does to the flags of $2002. */
  private flags(line: number, dot: number): void {
    if (dot === 1) {
      if (line === this.region.vblankLine) {
        this.vblank = true;
        this.updateNmi();
      } else if (line === this.preRenderLine) {
        this.vblank = false;
        this.spriteHit = false;
        this.spriteOverflow = false;
        this.hitPipe = 0;
        this.overflowPipe = 0;
        this.held = false;
        this.updateNmi();
      }
    }
    if ((this.hitPipe | this.overflowPipe) !== 0) {
      if ((this.hitPipe & 1) !== 0) this.spriteHit = true;
      if ((this.overflowPipe & 1) !== 0) this.spriteOverflow = true;
      this.hitPipe >>= 1;
      this.overflowPipe >>= 1;
    }
    if (this.statusRead) {
      this.statusRead = false;
      this.vblank = false;
      this.updateNmi();
    }
  }

  /** What a dot of a rendering line does in the sprite unit. */
  private spriteDot(line: number, dot: number): void {
    const { sprites } = this;
    const preRender = line === this.preRenderLine;
    sprites.bufferBefore = sprites.buffer;
    if (dot === 257 || (dot === 339 && !this.renderNow)) sprites.haltAll();
    if (dot === 0) return;
    if (dot === 1 && preRender && this.renderBefore && this.region.corruptsOam) sprites.copyRow();
    if (dot <= 64) {
      if (this.renderBefore) sprites.clear(dot, preRender);
    } else if (dot <= 256) {
      if ((this.maskWritten & RENDERING) === 0 && !sprites.runsOn(dot)) return;
      if (preRender) sprites.evaluatePreRender(dot);
      else if (sprites.evaluate(dot, line, this.spriteHeight)) this.overflowPipe |= 1;
    } else if (this.renderBefore) {
      this.spriteFetchDot(line, dot);
    }
  }

  /** A reset of secondary OAM's address is seen to be due, or takes place. A change of $2001 does not act in its own dot. */
  private countSecondary(dot: number): void {
    const { sprites } = this;
    if (sprites.resetDue !== 0) sprites.resetSecondary();
    else if (this.renderBefore && (dot === 63 || dot === 255 || dot === 339)) sprites.resetDue = 1;
  }

  private spriteFetchDot(line: number, dot: number): void {
    const { sprites } = this;
    if (dot <= 320) {
      if (dot === 257) sprites.spriteZero = sprites.spriteZeroNext;
      sprites.oamAddress = 0;
      sprites.fetchStep((dot - 257) & 7, (dot - 257) >> 3, line);
    } else {
      sprites.buffer = sprites.secondary[sprites.pointer];
    }
  }

  /** Where v steps, and takes over parts of t. */
  private moveScroll(line: number, dot: number): void {
    const { background } = this;
    if (dot === 0 || dot > 336) return;
    if (dot <= 256 || dot >= 321) {
      if ((dot & 7) !== 0) return;
      background.reload();
      background.incrementX();
      if (dot === 256) background.incrementY();
    } else if (dot === 257) {
      background.copyX();
    } else if (line === this.preRenderLine && dot >= 280 && dot <= 304) {
      background.copyY();
    }
  }
}
